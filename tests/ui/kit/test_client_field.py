"""The field that picks a client: the list beside it, its keys, and what it tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import blocks, clients
from desktop.services.clients import ClientCard
from desktop.ui.kit.client_field import ClientField
from tests.ui.stored import StoredDesk, stored_desk


@pytest.fixture
def stored(sqlite_address: str, tmp_path: Path, qtbot: QtBot) -> Iterator[StoredDesk]:
    with stored_desk(sqlite_address, tmp_path, qtbot) as whole:
        for at in range(9):
            card = ClientCard(name=f"Żuraw {at}", phone=f"22 555 10 0{at}", city="Łódź")
            whole.do(clients.save, card)
        yield whole


@pytest.fixture
def window(stored: StoredDesk, qtbot: QtBot) -> QWidget:
    """A window of 700 by 500 with the field in its upper corner."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 500)
    field = ClientField("a.client", stored.desk, made, hint="Anyone")
    field.setGeometry(10, 10, 200, 32)
    made.show()
    made.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return made


@pytest.fixture
def field(window: QWidget) -> ClientField:
    found = window.findChild(ClientField)
    assert found is not None
    return found


def write(field: ClientField, text: str) -> None:
    for letter in text:
        pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, pressed)


def test_the_line_tells_one_client_from_another(
    field: ClientField, stored: StoredDesk, qtbot: QtBot
) -> None:
    write(field, "zuraw 3")
    qtbot.waitUntil(field.drop.isVisible)
    assert field.list.item(0).text() == "Żuraw 3 · Łódź · 22 555 10 03"
    assert field.list.item(0).toolTip() == field.list.item(0).text()
    found = stored.ask(clients.find, "zuraw 3")
    stored.do(blocks.block, found[0].id, "FV/9 po terminie")
    field.selectAll()
    write(field, "zuraw  3")
    qtbot.waitUntil(lambda: "Żuraw 3 · blocked" in field.list.item(0).text())


def test_pages_walk_to_the_ends(field: ClientField, stored: StoredDesk, qtbot: QtBot) -> None:
    write(field, "zur")
    qtbot.waitUntil(field.drop.isVisible)
    assert field.list.count() == 8
    for key, row in ((Qt.Key.Key_PageDown, 7), (Qt.Key.Key_Up, 6), (Qt.Key.Key_PageUp, 0)):
        QTest.keyClick(field, key)
        assert field.list.currentRow() == row


def test_the_list_stands_where_there_is_room_and_follows_the_window(
    field: ClientField, window: QWidget, stored: StoredDesk, qtbot: QtBot
) -> None:
    write(field, "zur")
    qtbot.waitUntil(field.drop.isVisible)
    assert field.drop.y() >= field.geometry().bottom()
    assert field.drop.width() > field.width()
    window.resize(400, 500)
    qtbot.waitUntil(lambda: window.rect().contains(field.drop.geometry()))
    field.move(10, 440)
    window.resize(420, 480)
    qtbot.waitUntil(lambda: field.drop.geometry().bottom() < field.y())
    field.move(180, 10)
    window.resize(420, 130)
    qtbot.waitUntil(lambda: window.rect().contains(field.drop.geometry()))
    assert field.drop.y() > field.y()


def test_a_field_that_is_scrolled_takes_its_list_along(
    stored: StoredDesk, window: QWidget, field: ClientField, qtbot: QtBot
) -> None:
    area, inside = QScrollArea(window), QWidget()
    inside.setLayout(QVBoxLayout())
    inside.setFixedSize(300, 2000)
    field.setParent(inside)
    field.move(10, 100)
    area.setWidget(inside)
    area.resize(350, 400)
    area.show()
    field.setFocus()
    write(field, "zur")
    qtbot.waitUntil(field.drop.isVisible)
    before = field.drop.y()
    area.verticalScrollBar().setValue(60)
    qtbot.waitUntil(lambda: field.drop.y() == before - 60)
    area.verticalScrollBar().setValue(900)
    qtbot.waitUntil(lambda: not field.drop.isVisible())
    assert field.mapTo(window, QPoint(0, 0)).y() < 0


def test_it_tells_what_a_person_does_and_nothing_else(
    field: ClientField, stored: StoredDesk, qtbot: QtBot
) -> None:
    told: list[object] = []
    field.picked.connect(lambda row: told.append(row and row.name))
    field.edited.connect(lambda: told.append("edited"))
    write(field, "zuraw 3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.client_id() is not None)
    assert told == ["edited", "Żuraw 3"]
    row = field.client()
    write(field, "x")
    assert field.is_wrong
    assert told[2:] == [None]
    stored.settle()
    field.show_client(row)
    field.show_client(None)
    field.show_client(row)
    assert told[3:] == []
    clear = next(each for each in field.findChildren(QToolButton) if each.isVisible())
    clear.click()
    assert told[3:] == [None, "edited"]
    field.show_client(row)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert told[5:] == [None, "edited"]


def test_nobody_fits_and_enter_leads_on(
    field: ClientField, stored: StoredDesk, qtbot: QtBot
) -> None:
    write(field, "nikt taki")
    qtbot.waitUntil(field.drop.isVisible)
    assert field.list.item(0).text() == "No client fits."
    assert not field.list.item(0).flags()
    with qtbot.waitSignal(field.returnPressed):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.client() is None

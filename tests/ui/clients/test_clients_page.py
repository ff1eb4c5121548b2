"""The page of clients on stored data: the list, what goes wrong, and the ways from here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.models.ticket import Ticket
from desktop.services import blocks, clients
from desktop.services.changes import Changes
from desktop.services.clients import ContactCard
from desktop.ui.clients.page import ClientsPage
from desktop.ui.desk import Desk
from desktop.ui.kit.empty import EmptyState
from desktop.ui.notices import Notice
from tests.ui.hands import child, click

LONG = "Przedsiębiorstwo Wielobranżowe " * 6
Write = Callable[..., Changes]
Settle = Callable[[], None]


def names(page: ClientsPage, settle: Settle) -> list[str]:
    table = page.list.table
    for place in range(table.rowCount()):
        table.data(table.index(place, 0))
    settle()
    rows = [table.row_at(place) for place in range(table.rowCount())]
    return [row.name for row in rows if row is not None]


def test_an_empty_office_offers_the_first_client(
    page: Callable[[], ClientsPage], qtbot: QtBot
) -> None:
    shown = page()
    empty = shown.list.view.viewport().findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()
    assert shown.card.current is None
    click(qtbot, shown, "client.first")
    assert shown.card.current == 0
    assert child(shown, "client.name").hasFocus()


def test_clients_stand_in_polish_order_and_the_first_is_shown(
    page: Callable[[], ClientsPage], add: Callable[..., int], settle: Settle
) -> None:
    for name in ("Żuraw", "Łoś", "Lis", "Ćma"):
        add(name, city="Łódź", nip="5252344078" if name == "Ćma" else "")
    shown = page()
    assert names(shown, settle) == ["Ćma", "Lis", "Łoś", "Żuraw"]
    assert child(shown, "client.title").text() == "Ćma"
    assert child(shown, "client.nip").text() == "525-234-40-78"
    assert not child(shown, "client.save").isEnabled()


def test_two_hundred_clients_and_long_names_fit(
    page: Callable[[], ClientsPage], add: Callable[..., int], settle: Settle
) -> None:
    for number in range(200):
        add(f"Klient {number:03}")
    add(LONG)
    shown = page()
    assert shown.list.table.rowCount() == 201
    shown.open_client(shown.list.table.ids[-1])
    settle()
    assert child(shown, "client.title").text() == LONG.strip()
    shown.resize(1200, 700)
    assert shown.width() == 1200


def test_while_the_answer_is_on_its_way_nothing_is_shown_as_missing(
    desk: Desk, qtbot: QtBot, weather: Any, add: Callable[..., int], settle: Settle
) -> None:
    add("Bis")
    weather.gate.clear()
    shown = ClientsPage(desk)
    qtbot.addWidget(shown)
    shown.show()
    empty = shown.list.view.viewport().findChild(EmptyState)
    assert empty is not None
    assert not empty.isVisible()
    weather.gate.set()
    settle()
    assert names(shown, settle) == ["Bis"]


def test_a_database_that_does_not_answer_offers_to_try_again(
    page: Callable[[], ClientsPage],
    weather: Any,
    add: Callable[..., int],
    settle: Settle,
    qtbot: QtBot,
) -> None:
    add("Bis")
    weather.is_broken = True
    shown = page()
    assert shown.list.broken.isVisible()
    assert not shown.list.view.isVisible()
    weather.is_broken = False
    click(qtbot, shown, "clients.again")
    settle()
    assert shown.list.view.isVisible()
    assert names(shown, settle) == ["Bis"]


def test_searching_narrows_the_list(
    page: Callable[[], ClientsPage], add: Callable[..., int], settle: Settle, qtbot: QtBot
) -> None:
    add("Kowalscy", phone="22 500 60 70")
    add("Źródło")
    shown = page()
    search = child(shown, "clients.search")
    search.setText("zrod")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    settle()
    assert names(shown, settle) == ["Źródło"]
    search.setText("nikt taki")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    settle()
    assert names(shown, settle) == []
    assert not child(shown, "client.first").isVisible()
    shown.open_client(1)
    settle()
    assert child(shown, "client.title").text() == "Kowalscy"
    assert search.text() == ""


def test_a_client_is_put_aside_and_taken_back(
    page: Callable[[], ClientsPage],
    add: Callable[..., int],
    settle: Settle,
    desk: Desk,
    said: list[Notice],
    qtbot: QtBot,
) -> None:
    made = add("Bis")
    shown = page()
    shown.findChild(QAction, "client.archive").trigger()
    settle()
    assert names(shown, settle) == []
    assert said[-1].action
    child(shown, "clients.archived").click()
    settle()
    assert names(shown, settle) == ["Bis"]
    assert desk.notices.undo()

    def is_back() -> bool:
        row = shown.list.table.row_at(0) if names(shown, settle) == ["Bis"] else None
        return row is not None and not row.is_archived

    qtbot.waitUntil(is_back)
    assert made == shown.list.view.current_id()


def test_a_client_with_open_tickets_stays(
    page: Callable[[], ClientsPage],
    write: Write,
    add: Callable[..., int],
    workers: Any,
    settle: Settle,
    said: list[Notice],
    read: Callable[..., Any],
    desk: Desk,
) -> None:
    made = add("Bis")
    workers.write(
        lambda: Ticket.insert(
            number="1", subject="x", channel="phone", client=made, accepted_at=desk.now()
        ).execute()
    ).result(60)
    shown = page()
    shown.findChild(QAction, "client.archive").trigger()
    settle()
    assert said
    assert read(clients.card, made).archived_at is None


def test_ways_lead_from_the_client_that_is_shown(
    page: Callable[[], ClientsPage], add: Callable[..., int], qtbot: QtBot
) -> None:
    made = add("Bis")
    shown = page()
    for button, wish in (
        ("client.ticket", shown.client_ticket_wanted),
        ("client.tickets", shown.client_tickets_wanted),
        ("client.visits", shown.client_visits_wanted),
        ("client.papers", shown.client_papers_wanted),
    ):
        with qtbot.waitSignal(wish) as wished:
            click(qtbot, shown, button)
        assert wished.args == [made]


def test_a_blocked_client_says_so_in_list_and_card(
    page: Callable[[], ClientsPage], write: Write, add: Callable[..., int], settle: Settle
) -> None:
    made = add("Bis")
    write(blocks.block, made, "45 dni po terminie")
    shown = page()
    names(shown, settle)
    table = shown.list.table
    state = [column.name for column in table.columns].index("state")
    spoken = table.data(table.index(0, state), int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "blocked"


def test_everything_that_is_touched_has_both_names(
    page: Callable[[], ClientsPage], add: Callable[..., int], settle: Settle
) -> None:
    add("Bis", contacts=(ContactCard(name="Jan"),))
    shown = page()
    shown.card.agreements.add()
    touched = [
        widget
        for kind in (QLineEdit, QPushButton, QComboBox, QAbstractButton)
        for widget in shown.findChildren(kind)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(touched) > 30
    unnamed = [
        widget.objectName() or type(widget).__name__
        for widget in touched
        if "." not in widget.objectName() or not widget.accessibleName()
    ]
    assert unnamed == []

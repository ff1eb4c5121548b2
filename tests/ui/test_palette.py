"""Ctrl+K: commands by a few letters without Polish marks, and anything that is found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.ui import palette as palette_module
from desktop.ui.palette import Palette
from tests.ui.window_places import registry


@pytest.fixture
def ran():
    return []


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def palette(desk, theme, window, ran, monkeypatch):
    monkeypatch.setattr(palette_module, "PAUSE_MS", 1)
    actions = []
    for title in ("Nowe zgłoszenie", "Rozpocznij pracę", "Zakończ"):
        action = QAction(title, window)
        action.triggered.connect(lambda _, title=title: ran.append(title))
        actions.append(action)
    actions[2].setEnabled(False)
    made = Palette(desk, registry(), actions, window)
    made.open_over(window)
    return made


def titles(palette):
    return [entry.title for entry in palette.entries]


def test_it_opens_with_everything_that_can_be_done_now(palette):
    assert palette.input.objectName() == "palette.input"
    assert titles(palette) == ["Nowe zgłoszenie", "Rozpocznij pracę"]
    assert palette.isVisible()


def test_it_is_as_high_as_what_it_offers(palette, qtbot):
    last = palette.list.item(palette.list.count() - 1)
    below = palette.list.viewport().rect().bottom() - palette.list.visualItemRect(last).bottom()
    assert below == 0
    assert palette.height() - palette.list.geometry().bottom() - 1 == palette_module.MARGIN


def test_what_fits_nothing_is_said(palette, qtbot, monkeypatch):
    monkeypatch.setattr(palette, "_find", lambda _: ())
    palette.input.setText("ż")
    assert palette.nothing.text() == "Nothing fits."
    palette.input.setText("żżż")
    assert palette.nothing.text() == "…"
    qtbot.waitUntil(lambda: palette.nothing.text() == "Nothing fits.")
    assert palette.nothing.isVisible()
    assert not palette.list.isVisible()


def test_letters_without_marks_find_polish_words(palette, qtbot, ran):
    palette.input.setText("zglo")
    qtbot.waitUntil(lambda: "Kowalscy (zglo)" in titles(palette))
    assert titles(palette) == ["Kowalscy (zglo)", "Nowe zgłoszenie"]
    qtbot.keyClick(palette.input, Qt.Key.Key_Down)
    qtbot.keyClick(palette.input, Qt.Key.Key_Return)
    assert ran == ["Nowe zgłoszenie"]
    assert not palette.isVisible()


def test_what_is_found_is_opened_by_kind_and_id(palette, qtbot):
    palette.input.setText("kow")
    qtbot.waitUntil(lambda: titles(palette) == ["Kowalscy (kow)"])
    with qtbot.waitSignal(palette.hit_chosen) as chosen:
        qtbot.keyClick(palette.input, Qt.Key.Key_Return)
    assert chosen.args == ["client", 5]


def test_one_letter_is_not_searched_for(palette, desk, qtbot):
    palette.input.setText("k")
    palette._search()
    assert desk.relay.pending == 0
    assert titles(palette) == []
    qtbot.keyClick(palette.input, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_arrows_stop_at_the_ends(palette, qtbot):
    for _ in range(5):
        qtbot.keyClick(palette.input, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    for _ in range(5):
        qtbot.keyClick(palette.input, Qt.Key.Key_Up)
    assert palette.list.currentRow() == 0


def test_a_click_runs(palette, qtbot, ran):
    item = palette.list.item(1)
    where = palette.list.visualItemRect(item).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert ran == ["Rozpocznij pracę"]


def test_it_opens_empty_again(palette, window):
    palette.input.setText("x")
    palette.close()
    palette.open_over(window)
    assert palette.input.text() == ""
    assert len(palette.entries) == 2

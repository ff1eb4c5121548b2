"""Filters of the queue under names of their own: kept, renamed, forgotten, taken back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.tickets.page import QueuePage
from desktop.ui.tickets.queue_pane import QueuePane
from desktop.ui.tickets.saved_filters import KEY, SavedFilter, SavedFilters
from tests.ui.stored import StoredDesk


def names(page: QueuePage) -> list[str]:
    return [page.queue.group.itemText(at) for at in range(page.queue.group.count())]


def test_a_filter_is_saved_by_name_found_again_and_forgotten(
    page: QueuePage, office: Any, stored: StoredDesk, qtbot: QtBot
) -> None:
    office.call("drukarka", office.agreed)
    office.call("skaner", office.agreed)
    pane = page.queue
    assert not pane.star.isEnabled()
    pane.search.setText("druk")
    QTest.keyClick(pane.search, Qt.Key.Key_Return)
    stored.settle()
    pane.star.click()
    assert pane.filter_bar.name.hasFocus()
    pane.filter_bar.name.setText("drukarki")
    QTest.keyClick(pane.filter_bar.name, Qt.Key.Key_Return)
    assert pane.filter_bar.isHidden()
    assert pane.view.hasFocus()
    assert names(page)[-1] == "★ drukarki"
    assert pane.group.currentText() == "★ drukarki"
    assert pane.star.isChecked()
    pane.show_everything()
    stored.settle()
    assert pane.group.currentText() == "open"
    assert not pane.star.isChecked()
    assert pane.table.rowCount() == 2
    pane.group.setFocus()
    QTest.keyClick(pane.group, Qt.Key.Key_End)
    stored.settle()
    assert (pane.search.value(), pane.table.rowCount()) == ("druk", 1)
    other = QueuePane(stored.desk)
    qtbot.addWidget(other)
    other.show_saved("drukarki")
    other.show_saved("nie ma")
    stored.settle()
    assert other.filter_name() == "drukarki"
    pane.star.click()
    assert pane.filter_bar.name.value() == "drukarki"
    pane.filter_bar.forget.click()
    assert names(page)[-1] == "all"
    assert stored.said[-1].text == "The filter drukarki is forgotten."
    assert stored.desk.notices.undo()
    assert names(page)[-1] == "★ drukarki"


def kept_as(page: QueuePage, stored: StoredDesk, words: str, name: str) -> None:
    """Keep a search under a name, by keys."""
    pane = page.queue
    pane.show_everything()
    pane.search.setText(words)
    QTest.keyClick(pane.search, Qt.Key.Key_Return)
    stored.settle()
    pane.star.click()
    pane.filter_bar.name.setText(name)
    QTest.keyClick(pane.filter_bar.name, Qt.Key.Key_Return)


def test_a_filter_is_renamed_at_its_place(page: QueuePage, stored: StoredDesk) -> None:
    kept_as(page, stored, "druk", "drukarki")
    kept_as(page, stored, "skan", "skanery")
    page.queue.show_saved("drukarki")
    page.queue.star.click()
    assert page.queue.filter_bar.save.text() == "Rename"
    page.queue.filter_bar.name.setText("ploter & drukarki")
    QTest.keyClick(page.queue.filter_bar.name, Qt.Key.Key_Return)
    assert names(page)[-2:] == ["★ ploter & drukarki", "★ skanery"]
    assert page.queue.filter_name() == "ploter & drukarki"
    assert stored.desk.notices.undo()
    assert names(page)[-2:] == ["★ drukarki", "★ skanery"]


def test_a_name_that_is_taken_is_given_over_and_can_be_taken_back(
    page: QueuePage, stored: StoredDesk
) -> None:
    kept_as(page, stored, "druk", "jeden")
    kept_as(page, stored, "skan", "jeden")
    assert names(page)[-2:] == ["all", "★ jeden"]
    assert page.queue.filter_name() == "jeden"
    assert stored.desk.notices.undo()
    page.queue.show_saved("jeden")
    assert page.queue.search.value() == "druk"
    said = len(stored.said)
    page.queue.star.click()
    QTest.keyClick(page.queue.filter_bar.name, Qt.Key.Key_Return)
    assert len(stored.said) == said, "the same name again is nothing to tell"


@pytest.mark.parametrize(
    "name", ["open", "  ", "★", "Żółć „&” <b>x</b>", '"}{\\', "🖨 druk", "x" * 60, "-", "מסנן"]
)
def test_any_name_will_do(page: QueuePage, stored: StoredDesk, qtbot: QtBot, name: str) -> None:
    kept_as(page, stored, "druk", name)
    if not name.strip():
        assert page.queue.filter_bar.isVisible()
        assert names(page)[-1] == "all"
        return
    kept = name[:40]
    assert names(page)[-1] == f"★ {kept}"
    again = QueuePane(stored.desk)
    qtbot.addWidget(again)
    again.show_saved(kept)
    stored.settle()
    assert (again.search.value(), again.filter_name()) == ("druk", kept)


def test_the_plain_queue_is_no_filter_to_keep(page: QueuePage, stored: StoredDesk) -> None:
    pane = page.queue
    assert not pane.star.isEnabled()
    pane.search.setText("druk")
    QTest.keyClick(pane.search, Qt.Key.Key_Return)
    assert pane.star.isEnabled()
    QTest.keyClick(pane.search, Qt.Key.Key_Escape)
    assert not pane.star.isEnabled()
    stored.settle()


@pytest.mark.parametrize(
    "kept",
    ["", "x", "[]", '{"a":1}', '{"a":{"group":"z"}}', '{"a":{"group":"open","client_id":"x"}}'],
)
def test_what_cannot_be_read_any_more_is_left_out(stored: StoredDesk, kept: str) -> None:
    stored.desk.state.keep(KEY, kept)
    filters = SavedFilters(stored.desk.state)
    assert filters.all() == {}
    filters.save("b", SavedFilter(text="ż"))
    assert filters.all() == {"b": SavedFilter(text="ż")}

"""The queue as it is seen: order and places, marks, filters, search, why, and its empty states."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.models.base import database
from desktop.models.client import Client
from desktop.services import agreements, ranks, ticket_states
from desktop.services.act import Act
from desktop.ui.formats import format_span
from desktop.ui.kit.badge import BadgeLook
from desktop.ui.kit.cells import CELL, Cell
from desktop.ui.tickets.page import QueuePage
from tests.services.letters import letter
from tests.ui.stored import StoredDesk

COLUMNS = ("place", "mark", "accepted", "waits", "client", "subject", "state", "who")


def shown(page: QueuePage, row: int) -> dict[str, str]:
    """The words of a row."""
    table = page.queue.table
    words = {}
    for column, name in enumerate(COLUMNS):
        cell: Any = table.data(table.index(row, column), CELL)
        assert isinstance(cell, Cell)
        look: BadgeLook | None = cell.badge
        words[name] = look.word if look else cell.text
    return words


def read(page: QueuePage, stored: StoredDesk) -> list[dict[str, str]]:
    """Every row, once it has been read."""
    table = page.queue.table

    def is_read() -> bool:
        page.queue.view.grab()
        rows = range(table.rowCount())
        return not stored.desk.relay.pending and all(table.row_at(row) for row in rows)

    stored.settle()
    QApplication.processEvents()
    stored.qtbot.waitUntil(is_read)
    return [shown(page, row) for row in range(page.queue.table.rowCount())]


def test_agreements_stand_first_and_each_row_tells_its_place(
    office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    office.call("Serwer", office.plain)
    second = office.call("Raport", office.agreed)
    stored.do(ticket_states.assign, second, 2)
    office.call("Kto to?")
    stored.settle()
    rows = read(page, stored)
    assert [row["place"] for row in rows] == ["1", "2", "3"]
    assert [row["subject"] for row in rows] == ["Raport", "Serwer", "Kto to?"]
    assert [row["mark"] for row in rows] == ["agreement", "", "unknown"]
    assert [row["client"] for row in rows] == ["Aptekarz sp. z o.o.", "Zakład Źródło", ""]
    assert [row["accepted"] for row in rows] == ["15:02", "15:01", "15:03"]
    assert [row["waits"] for row in rows] == [format_span(each) for each in (1, 2, 0)]
    assert [row["state"] for row in rows] == ["assigned", "new", "new"]
    assert [row["who"] for row in rows] == ["JL", "", ""]
    assert page.queue.note.text() == "3 ticket(s)"


def test_marks_say_what_is_special(office: Any, page: QueuePage, stored: StoredDesk) -> None:
    stored.write(
        lambda: Client.update(blocked_at=stored.now).where(Client.id == office.agreed).execute()
    )
    office.call("x", office.agreed)
    office.mail(letter("urlop", automatic=True, sender="a@b.example"))
    office.mail(b"\x00")
    stored.settle()
    assert [row["mark"] for row in read(page, stored)] == ["blocked", "automatic", "unreadable"]


def test_places_are_those_of_the_whole_queue_only(
    office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    office.call("Serwer", office.plain)
    office.call("Drukarka", office.plain)
    page.queue.search.setText("druk")
    QTest.keyClick(page.queue.search, Qt.Key.Key_Return)
    stored.settle()
    (row,) = read(page, stored)
    assert (row["subject"], row["place"]) == ("Drukarka", "")
    QTest.keyClick(page.queue.search, Qt.Key.Key_Escape)
    stored.settle()
    assert [row["place"] for row in read(page, stored)] == ["1", "2"]


def test_groups_mine_and_client_narrow(office: Any, page: QueuePage, stored: StoredDesk) -> None:
    first = office.call("a", office.plain)
    second = office.call("b", office.agreed)
    third = office.call("c", office.agreed)
    stored.do(ticket_states.assign, first, 1)
    stored.do(ticket_states.finish, second)
    stored.do(ticket_states.close, third)
    stored.settle()

    def listed(group: str) -> list[str]:
        page.queue.group.show_value(group)
        page.queue.group.edited.emit()
        stored.settle()
        return [row["subject"] for row in read(page, stored)]

    assert listed("open") == ["a"]
    assert listed("done") == ["b"]
    assert listed("closed") == ["c"]
    assert listed("all") == ["b", "a", "c"]
    page.queue.mine.click()
    stored.settle()
    assert listed("all") == ["a"]
    page.queue.mine.click()
    page.show_client(office.agreed)
    stored.settle()
    assert [row["subject"] for row in read(page, stored)] == ["b", "c"]
    assert page.queue.client.words.text() == "Only tickets of Aptekarz sp. z o.o."
    page.queue.client.button.click()
    stored.settle()
    assert [row["subject"] for row in read(page, stored)] == ["a"]
    assert page.queue.client.isHidden()


def test_mine_needs_somebody_at_the_desk(page: QueuePage, stored: StoredDesk) -> None:
    page.queue.mine.click()
    stored.desk.sit(None)
    assert not page.queue.mine.isEnabled()
    assert not page.queue.mine.value()
    stored.desk.sit(2)
    assert page.queue.mine.isEnabled()


def test_an_empty_queue_says_what_to_do(page: QueuePage, stored: StoredDesk) -> None:
    assert page.queue.empty.isVisible()
    assert "Drop messages" in page.queue.empty.words.text()
    assert page.queue.empty.button is not None
    page.queue.search.setText("nic takiego")
    QTest.keyClick(page.queue.search, Qt.Key.Key_Return)
    stored.settle()
    assert "Nothing is found" in page.queue.empty.words.text()
    page.queue.show_everything()
    page.queue.group.show_value("held")
    page.queue.group.edited.emit()
    stored.settle()
    assert "cleared up" in page.queue.empty.words.text()
    page.queue.empty.button.click()
    assert page.below.currentWidget() is page.editor


def test_a_queue_that_cannot_be_read_says_so_and_tries_again(
    office: Any, page: QueuePage, stored: StoredDesk, caplog: pytest.LogCaptureFixture
) -> None:
    office.call("a", office.plain)
    stored.settle()
    stored.write(lambda: database.execute_sql("ALTER TABLE ticket RENAME TO elsewhere"))
    broke: list[object] = []
    stored.desk.notices.broke.connect(broke.append)
    page.queue.reload()
    stored.settle()
    assert page.queue.broken.isVisible()
    assert broke
    assert "OperationalError" in caplog.text
    caplog.clear()
    stored.write(lambda: database.execute_sql("ALTER TABLE elsewhere RENAME TO ticket"))
    assert page.queue.broken.button is not None
    page.queue.broken.button.click()
    stored.settle()
    assert not page.queue.broken.isVisible()
    assert [row["subject"] for row in read(page, stored)] == ["a"]


def test_the_pointer_asks_why(office: Any, page: QueuePage, stored: StoredDesk) -> None:
    office.call("a", office.agreed)
    office.call("b", office.plain)
    stored.settle()
    read(page, stored)
    view = page.queue.view
    at = QPoint(200, view.rowViewportPosition(1) + 5)
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    stored.settle()
    told = QToolTip.text()
    assert told.startswith("#2026/0002 · new")
    assert told.endswith(f"Waits {format_span(0)}.")
    assert "2nd in the queue: no agreement, waiting since 15:02" in told
    assert "before it 1 with an agreement" in told
    QToolTip.hideText()


def test_what_changes_shows_at_once_and_the_choice_stays(
    office: Any, page: QueuePage, stored: StoredDesk, qtbot: QtBot
) -> None:
    office.call("a", office.plain)
    chosen = office.call("b", office.plain)
    stored.settle()
    qtbot.waitUntil(lambda: page.queue.choose(chosen))
    office.call("c", office.agreed)
    stored.settle()
    qtbot.waitUntil(lambda: page.queue.table.rowCount() == 3)
    stored.settle()
    assert [row["subject"] for row in read(page, stored)] == ["c", "a", "b"]
    qtbot.waitUntil(lambda: page.queue.view.current_id() == chosen)


def test_keys_walk_and_open(office: Any, page: QueuePage, stored: StoredDesk) -> None:
    first = office.call("a", office.plain)
    second = office.call("b", office.plain)
    stored.settle()
    view = page.queue.view
    view.setFocus()
    assert view.current_id() == first
    QTest.keyClick(view, Qt.Key.Key_J)
    stored.settle()
    assert view.current_id() == second
    assert page.ticket.head.title.text() == "#2026/0002 · b"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert page.ticket.conversation.browser.hasFocus()
    page.filter()
    assert page.queue.search.hasFocus()


def test_waiting_goes_on_before_ones_eyes(
    office: Any, page: QueuePage, stored: StoredDesk, qtbot: QtBot
) -> None:
    office.call("a", office.plain)
    assert read(page, stored)[0]["waits"] == format_span(0)
    stored.now += timedelta(minutes=190)
    assert read(page, stored)[0]["waits"] == format_span(190)
    page.ticket.head.go_on()
    assert format_span(190) in page.ticket.head.why.text()


def test_a_new_day_ranks_anew(office: Any, page: QueuePage, stored: StoredDesk) -> None:
    office.call("a", office.plain)
    first = office.call("b", office.agreed)
    stored.settle()
    assert page.queue.table.ids[0] == first
    stored.do(agreements.end, 1, stored.desk.today(), 1)
    tomorrow = stored.desk.today() + timedelta(days=1)
    stored.workers.write(lambda: ranks.turn_day(Act(stored.now), tomorrow)).result()
    stored.desk.hub.day_turned.emit(tomorrow)
    stored.settle()
    assert page.queue.table.ids[1] == first


def test_from_the_search_down_into_the_list_the_first_row_is_marked(
    office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    office.call("skaner", office.plain)
    wanted = office.call("drukarka", office.plain)
    stored.settle()
    page.queue.search.setText("druk")
    page.queue.search.setFocus()
    QTest.keyClick(page.queue.search, Qt.Key.Key_Return)
    stored.settle()
    assert page.queue.view.current_id() is None
    QTest.keyClick(page.queue.search, Qt.Key.Key_Down)
    assert page.queue.view.selected_ids() == (wanted,)
    stored.settle()
    assert page.ticket.card is not None
    assert page.ticket.card.id == wanted


def test_after_one_is_closed_the_keys_go_on_from_its_place(
    office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    ids = [office.call(subject, office.plain) for subject in "abcde"]
    stored.settle()
    page.queue.view.setFocus()
    page.queue.choose(ids[2])
    stored.settle()
    stored.do(ticket_states.close, ids[2])
    stored.settle()
    assert page.queue.view.current_id() is None
    assert page.ticket.card is not None
    assert page.ticket.card.id == ids[2], "it stays in sight"
    QTest.keyClick(page.queue.view, Qt.Key.Key_J)
    assert page.queue.view.current_id() == ids[3]
    stored.do(ticket_states.close, ids[3])
    stored.settle()
    QTest.keyClick(page.queue.view, Qt.Key.Key_Up)
    assert page.queue.view.current_id() == ids[1]


def test_a_saved_filter_knows_its_client_and_whose_tickets(
    page: QueuePage, office: Any, stored: StoredDesk
) -> None:
    office.call("drukarka", office.agreed)
    pane = page.queue
    pane.show_client(office.agreed)
    pane.mine.click()
    stored.settle()
    pane.filter_bar.named_filter.emit("", "moje u Aptekarza")
    pane.show_everything()
    stored.settle()
    pane.show_saved("moje u Aptekarza")
    stored.settle()
    shown = pane.shown_filter()
    assert (shown.group, shown.mine, shown.client_id) == ("all", 1, office.agreed)
    assert "Aptekarz" in pane.client.words.text()
    pane.star.click()
    pane.filter_bar.name.clear()
    QTest.keyClick(pane.filter_bar.name, Qt.Key.Key_Return)
    assert pane.filter_bar.isVisible()
    QTest.keyClick(pane.filter_bar.name, Qt.Key.Key_Escape)
    assert pane.filter_bar.isHidden()

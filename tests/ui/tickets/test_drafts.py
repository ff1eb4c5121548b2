"""A call that is half written down: it waits, is put away and comes back, and has its room."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.kit.edits import LineEdit
from desktop.ui.tickets.editor import TicketEditor
from desktop.ui.tickets.page import QueuePage
from tests.ui.stored import StoredDesk


@pytest.fixture
def editor(office: Any, page: QueuePage) -> TicketEditor:
    page.queue.new.click()
    return page.editor


def type_in(widget: LineEdit, text: str) -> None:
    """Write as a person does: the field tells that it was edited."""
    widget.insert(text)
    widget.textEdited.emit(widget.text())


def pick(editor: TicketEditor, stored: StoredDesk, qtbot: QtBot, text: str) -> None:
    type_in(editor.client, text)
    qtbot.waitUntil(editor.client.list.isVisible)
    QTest.keyClick(editor.client, Qt.Key.Key_Return)
    stored.settle()


def test_a_draft_waits_while_the_queue_is_looked_at(
    editor: TicketEditor, office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    type_in(editor.subject, "W połowie")
    page.show_ticket(office.call("inne", office.plain))
    stored.settle()
    assert page.below.currentWidget() is page.ticket
    page.new_ticket()
    assert editor.subject.value() == "W połowie"
    editor.leave_button.click()
    assert page.below.currentWidget() is page.ticket
    page.new_ticket()
    assert editor.subject.value() == ""


def test_what_was_put_away_comes_back(
    editor: TicketEditor, office: Any, page: QueuePage, stored: StoredDesk, qtbot: QtBot
) -> None:
    pick(editor, stored, qtbot, "apt")
    editor.caller.setText("Żaneta Ćwik")
    type_in(editor.subject, "W połowie")
    editor.text.setPlainText("Od rana\nnie działa")
    editor.channel.show_value("desk")
    before = editor.draft()
    editor.leave_button.click()
    assert stored.said[-1].text == "What was written down is put away."
    page.new_ticket()
    type_in(editor.subject, "inna rozmowa")
    assert stored.desk.notices.undo()
    stored.settle()
    assert page.below.currentWidget() is editor
    assert editor.draft() == before
    assert editor.panel.facts()["Past due"] == "nothing"
    assert not editor.caller_badge.isHidden()
    assert stored.desk.notices.undo(), "the other one was put away for it"
    assert editor.draft().subject == "inna rozmowa"
    editor.begin()
    said = len(stored.said)
    editor.leave_button.click()
    assert len(stored.said) == said, "nothing was written down"


def test_who_was_looked_for_in_vain_comes_back_too(
    editor: TicketEditor, page: QueuePage, stored: StoredDesk
) -> None:
    type_in(editor.client, "nieznana firma")
    editor.leave_button.click()
    assert stored.desk.notices.undo()
    assert editor.client.value() == "nieznana firma"
    stored.settle()


def test_what_is_dropped_joins_the_call_that_is_written(
    editor: TicketEditor, page: QueuePage, stored: StoredDesk
) -> None:
    type_in(editor.subject, "Drukarka")
    editor.text.setPlainText("dzwoni Anna")
    page.new_ticket("Błąd 0x0000011b\nw spoolerze")
    assert editor.subject.value() == "Drukarka"
    assert editor.text.value() == "dzwoni Anna\n\nBłąd 0x0000011b\nw spoolerze"


def test_a_call_is_shown_also_where_the_search_hides_it(
    office: Any, page: QueuePage, stored: StoredDesk, qtbot: QtBot
) -> None:
    other = office.call("drukarka", office.plain)
    qtbot.waitUntil(lambda: page.queue.view.current_id() == other)
    page.filter()
    for words, found in (("nic takiego", []), ("drukarka", [other])):
        page.queue.search.setText(words)
        page.queue.reload()
        qtbot.waitUntil(lambda found=found: list(page.queue.table.ids) == found)
    page.queue.view.grab()
    qtbot.waitUntil(lambda: page.queue.table.row_at(0) is not None)
    page.new_ticket()
    type_in(page.editor.subject, "poczta")
    with qtbot.waitSignal(page.editor.saved) as saved:
        page.editor.submit()
    (made,) = saved.args or (None,)
    assert made != other
    qtbot.waitUntil(lambda: page.ticket.card is not None and page.ticket.card.id == made)
    stored.settle()
    assert page.ticket.card is not None
    assert page.ticket.card.id == made
    assert page.queue.view.hasFocus()


def test_a_call_has_room_and_gives_it_back(
    office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    page.resize(950, 668)
    page.splitter.setSizes([334, 334])
    before = page.splitter.sizes()
    page.new_ticket()
    assert page.splitter.sizes()[1] > 460
    page.editor.leave_button.click()
    assert page.splitter.sizes() == before
    page.new_ticket()
    page.splitter.setSizes([300, 368])
    page.splitter.splitterMoved.emit(300, 1)
    page.editor.leave_button.click()
    assert abs(page.splitter.sizes()[0] - 300) <= 1, "a person wanted it so"

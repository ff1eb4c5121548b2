"""A call written down by keyboard: client found by a few letters, caller checked, saved, kept."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.ticket import Ticket
from desktop.services.ticket_cards import TicketCard, card
from desktop.ui.tickets.editor import TicketEditor
from desktop.ui.tickets.page import QueuePage
from tests.ui.stored import StoredDesk


@pytest.fixture
def editor(office: Any, page: QueuePage) -> TicketEditor:
    page.queue.new.click()
    assert page.below.currentWidget() is page.editor
    assert page.editor.client.hasFocus()
    return page.editor


def type_in(widget: QWidget, text: str) -> None:
    """Type as a keyboard does, Polish letters too."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            )


def pick(editor: TicketEditor, stored: StoredDesk, qtbot: QtBot, text: str) -> None:
    type_in(editor.client, text)
    qtbot.waitUntil(editor.client.list.isVisible)
    QTest.keyClick(editor.client, Qt.Key.Key_Return)
    stored.settle()


def only_card(stored: StoredDesk) -> TicketCard:
    def read() -> TicketCard:
        return card(Ticket.get().id, stored.now, stored.desk.today())

    return stored.ask(read)


def test_a_call_is_saved_without_touching_the_mouse(
    editor: TicketEditor, page: QueuePage, stored: StoredDesk, qtbot: QtBot
) -> None:
    pick(editor, stored, qtbot, "apt")
    assert editor.client.text() == "Aptekarz sp. z o.o."
    assert editor.client_badge.look is not None
    assert editor.client_badge.look.word == "agreement UM/12/2025"
    assert editor.caller.hasFocus()
    type_in(editor.caller, "Anna Nowak")
    QTest.keyClick(editor.caller, Qt.Key.Key_Return)
    assert editor.subject.hasFocus()
    type_in(editor.subject, "Nie działa drukarka")
    editor.text.setPlainText("Od rana.")
    QTest.keyClick(editor.subject, Qt.Key.Key_Return)
    stored.settle()
    found = only_card(stored)
    assert (found.subject, found.client, found.contact) == (
        "Nie działa drukarka",
        "Aptekarz sp. z o.o.",
        "Anna Nowak",
    )
    assert (found.is_caller_authorised, found.channel) == (True, "phone")
    assert [line.text for line in found.messages] == ["Od rana."]
    assert page.below.currentWidget() is page.ticket
    assert page.queue.view.current_id() == found.id
    assert not editor.has_draft


def test_what_is_missing_is_said_beside_its_field(editor: TicketEditor, stored: StoredDesk) -> None:
    editor.submit()
    stored.settle()
    field = editor.form.fields["subject"]
    assert field.is_refused
    assert field.error.objectName() == "new_ticket.subject_error"
    assert editor.subject.hasFocus()
    assert editor.save_button.isEnabled()
    type_in(editor.subject, "x")
    assert not field.is_refused


@pytest.mark.parametrize("text", ["22 555 10 03", "zrodlo", "ŹRÓD"])
def test_a_client_is_found_by_name_or_phone(
    editor: TicketEditor, stored: StoredDesk, qtbot: QtBot, text: str
) -> None:
    pick(editor, stored, qtbot, text)
    assert editor.client.text() == "Zakład Źródło"
    assert "no agreement" in editor.client_words.text()


def test_arrows_walk_the_list_and_esc_puts_it_away(
    editor: TicketEditor, stored: StoredDesk, qtbot: QtBot
) -> None:
    type_in(editor.client, "a")
    qtbot.waitUntil(editor.client.list.isVisible)
    assert editor.client.list.count() == 2
    QTest.keyClick(editor.client, Qt.Key.Key_Down)
    QTest.keyClick(editor.client, Qt.Key.Key_Down)
    assert editor.client.list.currentRow() == 1
    QTest.keyClick(editor.client, Qt.Key.Key_Up)
    assert editor.client.list.currentRow() == 0
    QTest.keyClick(editor.client, Qt.Key.Key_PageDown)
    assert editor.client.list.currentRow() == 1
    QTest.keyClick(editor.client, Qt.Key.Key_Escape)
    assert not editor.client.list.isVisible()
    assert editor.client.client() is None


def test_a_quick_enter_takes_the_first_that_comes(editor: TicketEditor, stored: StoredDesk) -> None:
    type_in(editor.client, "zak")
    QTest.keyClick(editor.client, Qt.Key.Key_Return)
    stored.settle()
    row = editor.client.client()
    assert row is not None
    assert row.name == "Zakład Źródło"


def test_changing_the_letters_takes_the_client_off_again(
    editor: TicketEditor, stored: StoredDesk, qtbot: QtBot
) -> None:
    pick(editor, stored, qtbot, "zak")
    type_in(editor.client, "x")
    assert editor.client.client() is None
    assert "later too" in editor.client_words.text()
    stored.settle()


def test_nobody_fits_and_it_can_be_saved_all_the_same(
    editor: TicketEditor, stored: StoredDesk, qtbot: QtBot
) -> None:
    type_in(editor.client, "nieznana firma")
    qtbot.waitUntil(editor.client.list.isVisible)
    assert "No client fits" in editor.client.list.item(0).text()
    type_in(editor.subject, "Kto to?")
    editor.submit()
    stored.settle()
    assert only_card(stored).client_id is None


def test_a_caller_who_may_not_order_is_marked_at_once(
    editor: TicketEditor, stored: StoredDesk, qtbot: QtBot
) -> None:
    pick(editor, stored, qtbot, "apt")
    for name, is_marked in (("Żaneta Ćwik", True), ("Ktoś", True), ("Anna Nowak", False)):
        editor.caller.setText(name)
        assert editor.caller_badge.isHidden() is not is_marked


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


def test_a_ticket_for_a_client_begins_with_its_name(
    editor: TicketEditor, office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    page.new_ticket_of(office.agreed)
    stored.settle()
    row = editor.client.client()
    assert row is not None
    assert row.id == office.agreed
    assert editor.caller.hasFocus()


def test_a_save_is_not_sent_twice(editor: TicketEditor, stored: StoredDesk) -> None:
    type_in(editor.subject, "raz")
    editor.submit()
    editor.submit()
    stored.settle()
    assert stored.ask(lambda: Ticket.select().count()) == 1

"""A call written down by keyboard: client found by a few letters, caller checked, saved, kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.ticket import Ticket
from desktop.services import blocks, clients
from desktop.services.caller_cards import CallerCard, Overdue
from desktop.services.clients import ClientCard, ContactCard
from desktop.services.month_use import MonthUse
from desktop.services.ticket_cards import TicketCard, card
from desktop.ui.formats import format_money, format_span
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.labels import ElidedLabel
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
    assert editor.panel.badge.look is not None
    assert editor.panel.badge.look.word == "agreement"
    assert editor.panel.facts()["Agreement"] == "UM/12/2025, until further notice"
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


def test_a_quick_tab_takes_the_only_one_and_leaves_the_cursor_alone(
    editor: TicketEditor, stored: StoredDesk, qtbot: QtBot
) -> None:
    type_in(editor.client, "225551003")
    QTest.keyClick(editor.client, Qt.Key.Key_Tab)
    assert editor.caller.hasFocus()
    editor.subject.setFocus()
    qtbot.waitUntil(lambda: editor.client.client_id() is not None)
    assert editor.client.text() == "Zakład Źródło"
    assert editor.subject.hasFocus()
    editor.begin()
    editor.client.setFocus()
    type_in(editor.client, "a")
    QTest.keyClick(editor.client, Qt.Key.Key_Tab)
    stored.settle()
    assert editor.client.is_wrong, "two fit"


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
    QTest.keyClick(editor.client, Qt.Key.Key_Return)
    assert editor.caller.hasFocus()
    type_in(editor.subject, "Kto to?")
    editor.submit()
    stored.settle()
    found = only_card(stored)
    assert found.client_id is None
    assert [line.text for line in found.messages] == ["Client: nieznana firma"]


def test_a_caller_who_may_not_order_is_marked_at_once(
    editor: TicketEditor, stored: StoredDesk, qtbot: QtBot
) -> None:
    pick(editor, stored, qtbot, "apt")
    for name, is_marked in (("Żaneta Ćwik", True), ("Ktoś", True), ("Anna Nowak", False)):
        editor.caller.setText(name)
        assert editor.caller_badge.isHidden() is not is_marked


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


def test_what_is_known_of_the_caller_stands_beside_at_once(
    editor: TicketEditor, office: Any, stored: StoredDesk, qtbot: QtBot
) -> None:
    stored.do(blocks.block, office.agreed, "30 dni po terminie")
    office.call("Nie działa drukarka", office.agreed)
    assert editor.panel.invitation.isVisibleTo(editor)
    pick(editor, stored, qtbot, "apt")
    assert editor.client_words.text().startswith("blocked · ")
    told = editor.panel.facts()
    assert told["Past due"] == "nothing"
    assert told["Blocked"] == "30 dni po terminie"
    assert editor.panel.badge.look is not None
    assert editor.panel.badge.look.word == "blocked"
    people = [button.text() for button in editor.panel.findChildren(Button)]
    assert people == ["Anna Nowak", "Żaneta Ćwik"]
    lines = [label.text() for label in editor.panel.findChildren(ElidedLabel)]
    assert "#2026/0001 Nie działa drukarka" in lines
    editor.panel.findChildren(Button)[0].click()
    assert editor.caller.value() == "Anna Nowak"
    assert editor.subject.hasFocus()
    assert editor.draft().contact_id is not None


def test_minutes_debts_and_the_end_of_an_agreement_in_words(
    editor: TicketEditor, stored: StoredDesk
) -> None:
    month = MonthUse(agreement="UM/1", month=date(2026, 11, 1), included=120, billed=60, waiting=60)
    card = CallerCard(
        client_id=1,
        name="X",
        agreement="UM/1",
        agreement_until=date(2026, 12, 1),
        month=month,
        overdue=Overdue(123_456, 2, date(2026, 10, 5)),
        blocked_at=stored.now,
        blocked_reason="",
        last=(),
        open_tickets=0,
        people=tuple(ContactCard(id=at, name=f"Osoba {at}") for at in range(8)),
    )
    editor.panel.show_card(card)
    told = editor.panel.facts()
    assert told["Agreement"] == "UM/1, until 01.12.2026"
    left, included = format_span(0), format_span(120)
    assert told["This month"] == f"{left} left of {included}"
    assert told["Past due"].startswith(f"{format_money(123_456)} since 05.10.2026, 2 invoice")
    assert "no reason" in told["Blocked"]
    assert len(editor.panel.findChildren(Button)) == 6


@pytest.mark.parametrize(
    ("typed", "caller"),
    [("anna", "Anna Nowak"), ("601 700 800", "Ola Żuk"), ("ola@wspolna", "Ola Żuk"), ("wsp", "")],
)
def test_who_is_found_by_an_own_name_or_number_is_the_caller(
    editor: TicketEditor, stored: StoredDesk, qtbot: QtBot, typed: str, caller: str
) -> None:
    people = (
        ContactCard(name="Anna Nowak", phone="22 555 10 99"),
        ContactCard(name="Ola Żuk", phone="+48 601-700-800", email="ola@wspolna.example"),
    )
    stored.do(clients.save, ClientCard(name="Wspólna", contacts=people))
    if typed == "anna":
        editor.caller.offer(people)
        editor.caller.recognise(typed)
    else:
        pick(editor, stored, qtbot, typed)
    assert editor.caller.value() == caller
    editor.caller.recognise("22 555 10 99")
    assert editor.caller.value() == (caller or "Anna Nowak")


def test_down_lists_the_people_of_the_client(
    editor: TicketEditor, stored: StoredDesk, qtbot: QtBot
) -> None:
    QTest.keyClick(editor.caller, Qt.Key.Key_Down)
    pick(editor, stored, qtbot, "apt")
    QTest.keyClick(editor.caller, Qt.Key.Key_Down)
    completer = editor.caller.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    assert completer.completionCount() == 2
    popup.hide()


def test_a_call_about_what_is_open_already_is_added_to_it(
    editor: TicketEditor, office: Any, page: QueuePage, stored: StoredDesk, qtbot: QtBot
) -> None:
    known = office.call("Nie działa drukarka", office.agreed)
    pick(editor, stored, qtbot, "apt")
    type_in(editor.subject, "drukarki dalej nie drukują")
    qtbot.waitUntil(lambda: bool(editor.alike.buttons))
    assert editor.alike.isVisible()
    assert editor.alike.buttons[0].text() == "Add to #2026/0001"
    editor.subject.setFocus()
    QTest.keyClick(editor.subject, Qt.Key.Key_Tab)
    assert editor.alike.buttons[0].hasFocus()
    QTest.keyClick(editor.alike.buttons[0], Qt.Key.Key_Space)
    stored.settle()
    found = only_card(stored)
    assert found.id == known
    assert [line.text for line in found.messages] == ["drukarki dalej nie drukują"]
    assert stored.said[-1].text == "The call was added to #2026/0001."
    assert page.below.currentWidget() is page.ticket
    assert not editor.has_draft


def test_nothing_is_offered_once_the_words_are_others(
    editor: TicketEditor, office: Any, stored: StoredDesk, qtbot: QtBot
) -> None:
    office.call("Nie działa drukarka", office.agreed)
    pick(editor, stored, qtbot, "apt")
    type_in(editor.subject, "drukarka")
    qtbot.waitUntil(editor.alike.isVisible)
    editor.subject.clear()
    qtbot.waitUntil(editor.alike.isHidden)


def test_on_a_narrow_window_what_is_known_stands_below(stored: StoredDesk, qtbot: QtBot) -> None:
    editor = TicketEditor(stored.desk)
    qtbot.addWidget(editor)
    editor.resize(640, 700)
    editor.show()
    qtbot.waitExposed(editor)
    qtbot.waitUntil(lambda: editor.panel.y() > editor.form.y())
    editor.resize(950, 700)
    qtbot.waitUntil(lambda: editor.panel.x() > editor.form.x())


def test_what_comes_in_meanwhile_does_not_put_the_call_away(
    editor: TicketEditor, office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    type_in(editor.subject, "W połowie")
    office.call("inne", office.plain)
    stored.settle()
    assert page.below.currentWidget() is editor
    assert editor.subject.value() == "W połowie"
    page.queue.view.setFocus()
    page.queue.view.opened.emit(page.queue.table.ids[0])
    stored.settle()
    assert page.below.currentWidget() is page.ticket

"""Words begun in a strip above a ticket: named when the window closes, and never another's."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.models.ticket import Ticket
from desktop.services import messages
from desktop.ui.kit.unfinished import unfinished
from desktop.ui.tickets.page import QueuePage
from desktop.ui.tickets.ticket_pane import TicketPane
from tests.ui.stored import StoredDesk

NAMELESS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a"


@pytest.fixture
def show(page: QueuePage, stored: StoredDesk) -> Any:
    def shown(ticket_id: int) -> TicketPane:
        page.show_ticket(ticket_id)
        stored.settle()
        return page.ticket

    return shown


def begun(page: QueuePage) -> list[str]:
    return [words for place in unfinished(page) for words in place.words()]


def save_all(page: QueuePage, stored: StoredDesk) -> None:
    for place in unfinished(page):
        place.save()
    stored.settle()


def subjects(stored: StoredDesk) -> list[tuple[str, str]]:
    def read() -> list[tuple[str, str]]:
        return [(each.subject, each.state) for each in Ticket.select().order_by(Ticket.id)]

    return stored.ask(read)


def test_the_subject_of_a_held_message_waits_at_its_own_ticket(
    office: Any, page: QueuePage, show: Any, stored: StoredDesk
) -> None:
    one, other = (office.mail(NAMELESS + bytes([at])) for at in range(2))
    held = show(one).strips.held
    held.subject.setText("Oferta")
    show(other)
    assert held.subject.value() == ""
    held.subject.setText("Umowa")
    show(one)
    assert held.subject.value() == "Oferta"
    assert begun(page) == ["Ticket #2026/0002: Umowa", "Ticket #2026/0001: Oferta"]
    save_all(page, stored)
    assert subjects(stored) == [("Oferta", "new"), ("Umowa", "new")]
    assert begun(page) == []


def test_a_split_that_is_begun_is_named_and_made(
    office: Any, page: QueuePage, show: Any, stored: StoredDesk
) -> None:
    ticket = office.call("dwie sprawy", office.agreed)
    for text in ("a", "b"):
        stored.do(messages.add_note, ticket, text)
    pane = show(ticket)
    pane.head.split.trigger()
    assert begun(page) == []
    QTest.keyClick(pane.strips.split.subject, Qt.Key.Key_X)
    assert begun(page) == ["New ticket of messages: x"]
    save_all(page, stored)
    assert begun(page) == ["New ticket of messages: x"], "no message is ticked"
    pane.conversation.tick(pane.card.messages[0].id)
    save_all(page, stored)
    assert [subject for subject, _ in subjects(stored)] == ["dwie sprawy", "x"]
    assert begun(page) == []


def test_a_subject_put_right_is_named_and_stays_when_another_desk_was_quicker(
    office: Any, page: QueuePage, show: Any, stored: StoredDesk
) -> None:
    ticket = office.call("Drukrka", office.agreed)
    pane = show(ticket)
    pane.head.change.trigger()
    strip = pane.strips.change
    assert begun(page) == []
    strip.subject.setText("Drukarka")
    assert begun(page) == ["Ticket #2026/0001: Drukarka"]

    def elsewhere() -> None:
        Ticket.update(subject="Skaner", revision=Ticket.revision + 1).execute()

    stored.write(elsewhere)
    strip.submit()
    stored.settle()
    assert strip.isVisible()
    assert strip.subject.value() == "Drukarka"
    assert pane.card.subject == "Skaner"
    save_all(page, stored)
    assert subjects(stored) == [("Drukarka", "new")]
    assert strip.isHidden()
    assert begun(page) == []


@pytest.mark.parametrize(
    ("ask", "strip"),
    [
        *(("ask_merge", "merge"), ("ask_split", "split")),
        *(("ask_change", "change"), ("ask_client", "match")),
    ],
)
def test_esc_puts_a_strip_away_and_the_keys_go_on_at_the_ticket(
    office: Any, page: QueuePage, show: Any, stored: StoredDesk, ask: str, strip: str
) -> None:
    office.call("drugie", office.agreed)
    ticket = office.call("dwie sprawy", office.agreed)
    for text in ("a", "b"):
        stored.do(messages.add_note, ticket, text)
    pane = show(ticket)
    getattr(pane.strips, ask)()
    stored.settle()
    shown = getattr(pane.strips, strip)
    focus = QApplication.focusWidget()
    assert shown.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert shown.isHidden()
    assert pane.conversation.browser.hasFocus()
    assert begun(page) == []

"""Acts follow one another faster than the window reads them, and each can be taken back in turn."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.services import clients, ticket_states
from desktop.services.clients import ClientCard
from desktop.services.ticket_cards import TicketCard, card
from desktop.services.ticket_standing import Standing, standing
from desktop.ui.tickets.page import QueuePage
from tests.ui.stored import StoredDesk


@pytest.fixture
def ticket(office: Any, page: QueuePage, stored: StoredDesk) -> int:
    made = int(office.call("Drukarka", office.agreed, caller="Anna Nowak"))
    page.show_ticket(made)
    stored.settle()
    return made


def now(stored: StoredDesk, ticket_id: int) -> Standing:
    found: Standing = stored.ask(standing, ticket_id)
    return found


def full(stored: StoredDesk, ticket_id: int) -> TicketCard:
    found: TicketCard = stored.ask(card, ticket_id, stored.now, stored.desk.today())
    return found


def shown(page: QueuePage) -> TicketCard:
    assert page.ticket.card is not None
    return page.ticket.card


def test_two_quick_keys_are_two_acts(page: QueuePage, stored: StoredDesk, ticket: int) -> None:
    assign = page.ticket.head.assign
    assign.setFocus()
    QTest.keyClick(assign, Qt.Key.Key_Down)
    QTest.keyClick(assign, Qt.Key.Key_Down)
    stored.settle()
    assert [each.tone for each in stored.said] == ["plain", "plain"], "nothing was refused"
    assert assign.currentText() == "Ola Kot"
    assert now(stored, ticket).assigned_to == 1
    assert shown(page).assigned_to == 1


def test_undo_walks_back_step_by_step(page: QueuePage, stored: StoredDesk, ticket: int) -> None:
    acts = page.ticket.acts
    before = now(stored, ticket)
    acts.assign(shown(page), 2, "Jan Lis")
    stored.settle()
    acts.lead(shown(page), "waiting")
    stored.settle()
    acts.change(shown(page), "Drukarka w kadrach", "Żaneta Ćwik", None)
    stored.settle()
    acts.close(shown(page))
    stored.settle()
    changed = now(stored, ticket)
    assert (changed.state, changed.subject) == ("closed", "Drukarka w kadrach")
    assert (changed.caller, changed.is_caller_authorised) == ("Żaneta Ćwik", False)
    for _ in range(4):
        assert stored.desk.notices.undo()
    stored.settle()
    after = now(stored, ticket)
    assert (after.state, after.assigned_to, after.subject, after.caller) == (
        *(before.state, before.assigned_to, before.subject, before.caller),
    )
    assert (after.contact_id, after.is_caller_authorised) == (before.contact_id, True)
    acts.assign(shown(page), 1, "Ola Kot")
    stored.settle()
    assert now(stored, ticket).assigned_to == 1
    assert stored.desk.notices.undo()
    stored.settle()
    assert now(stored, ticket).assigned_to is None


def test_what_others_did_meanwhile_is_not_taken_back(
    page: QueuePage, stored: StoredDesk, ticket: int
) -> None:
    acts = page.ticket.acts
    acts.assign(shown(page), 2, "Jan Lis")
    stored.settle()
    stored.do(ticket_states.wait, ticket)
    stored.settle()
    assert stored.desk.notices.undo()
    stored.settle()
    assert now(stored, ticket).state == "waiting"
    assert stored.said[-1].tone == "soon"
    acts.lead(shown(page), "done")
    stored.settle()
    assert now(stored, ticket).state == "done"


def test_a_merge_and_what_came_before_it_go_back(
    office: Any, page: QueuePage, stored: StoredDesk, ticket: int
) -> None:
    other = office.call("Skaner", office.agreed)
    page.ticket.acts.assign(shown(page), 2, "Jan Lis")
    stored.settle()
    page.ticket.strips.ask_merge()
    stored.settle()
    page.ticket.strips.merge.submit()
    stored.settle()
    assert now(stored, ticket).merged_into == other
    for _ in range(2):
        assert stored.desk.notices.undo()
        stored.settle()
    found = now(stored, ticket)
    assert (found.state, found.assigned_to, found.merged_into) == ("new", None, None)


def test_a_slip_of_the_pen_is_put_right_by_keys(
    page: QueuePage, stored: StoredDesk, ticket: int
) -> None:
    page.ticket.head.change.trigger()
    stored.settle()
    strip = page.ticket.strips.change
    assert strip.isVisible()
    assert strip.subject.hasFocus()
    assert (strip.subject.value(), strip.caller.value()) == ("Drukarka", "Anna Nowak")
    strip.subject.clear()
    assert not strip.save.isEnabled()
    QTest.keyClick(strip.subject, Qt.Key.Key_Return)
    assert strip.isVisible()
    strip.subject.setText("Drukarka w kadrach")
    strip.caller.setText("żaneta ćwik")
    QTest.keyClick(strip.caller, Qt.Key.Key_Return)
    stored.settle()
    assert strip.isHidden()
    found = full(stored, ticket)
    assert (found.subject, found.contact, found.is_caller_authorised) == (
        *("Drukarka w kadrach", "Żaneta Ćwik", False),
    )
    assert (found.history[-1].what, found.history[-1].who) == ("changed", "Ola Kot")
    assert stored.said[-1].text == "#2026/0001 changed."
    assert page.ticket.head.title.text() == "#2026/0001 · Drukarka w kadrach"
    assert stored.desk.notices.undo()
    stored.settle()
    assert full(stored, ticket).subject == "Drukarka"


def test_esc_and_another_ticket_change_nothing(
    office: Any, page: QueuePage, stored: StoredDesk, ticket: int
) -> None:
    strip = page.ticket.strips.change
    page.ticket.head.change.trigger()
    strip.subject.setText("inne")
    QTest.keyClick(strip.subject, Qt.Key.Key_Escape)
    assert strip.isHidden()
    page.ticket.head.change.trigger()
    page.show_ticket(office.call("drugie", office.plain))
    stored.settle()
    assert strip.isHidden()
    assert now(stored, ticket).subject == "Drukarka"


def test_one_that_is_nobodys_is_merged_with_the_clients_name_in_sight(
    office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    known = stored.do(clients.save, ClientCard(name="Piekarnia & Syn", short_name="Piekarnia")).made
    office.call("Kasa fiskalna", known)
    page.show_ticket(office.call("Kasa"))
    stored.settle()
    page.ticket.strips.ask_merge()
    stored.settle()
    first = page.ticket.strips.merge.into.itemText(0)
    assert first == "#2026/0001 · Piekarnia · Kasa fiskalna · new"


def test_a_name_with_an_ampersand_is_shown_as_it_is(
    office: Any, page: QueuePage, stored: StoredDesk
) -> None:
    known = stored.do(clients.save, ClientCard(name="Piekarnia & Syn")).made
    page.show_ticket(office.call("Kasa", known))
    stored.settle()
    assert page.ticket.head.client.text() == "Piekarnia && Syn"
    assert page.ticket.head.client.shortcut().isEmpty()

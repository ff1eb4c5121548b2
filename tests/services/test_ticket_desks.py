"""Two desks at one ticket or session in the same moment: the second judges what the first left."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop.models.message import Message
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.rules.segments import Segment
from desktop.services import (
    attachments,
    messages,
    session_cards,
    session_corrections,
    sessions,
    ticket_merges,
    ticket_states,
    tickets,
)
from desktop.services.act import Act
from desktop.services.attachments import NewFile
from desktop.services.changes import Changes
from desktop.services.ticket_queue import QueueFilter, page_ids
from tests.services.test_two_desks import OtherDesk
from tests.services.timer_office import Office, make_office

HOUR = timedelta(hours=1)


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


@pytest.fixture
def other(store: Any) -> OtherDesk:
    return OtherDesk(store)


def of_piotr(act: Act, office: Office, ticket: int) -> Changes:
    return sessions.start(Act(act.at, office.piotr), ticket, "phone")


def test_what_was_seen_before_is_not_written_over(store: Any, office: Office, other: Any) -> None:
    with store.database.atomic():
        tickets.change(
            Act(store.now), office.ticket, 1, subject="Jeden", contact_id=None, caller="A"
        )
        other.starts(tickets.change, office.ticket, 1, subject="Dwa", contact_id=None, caller="B")
    assert other.ends() == "changed_meanwhile"
    assert Ticket.get_by_id(office.ticket).subject == "Jeden"


def test_a_closed_ticket_is_not_assigned(store: Any, office: Office, other: Any) -> None:
    with store.database.atomic():
        ticket_states.close(Act(store.now), office.ticket)
        other.starts(ticket_states.assign, office.ticket, office.piotr)
    assert other.ends() == "ticket_state_wrong"
    assert Ticket.get_by_id(office.ticket).state == "closed"


def test_no_timer_starts_on_what_is_just_closed(store: Any, office: Office, other: Any) -> None:
    with store.database.atomic():
        ticket_states.close(Act(store.now), office.ticket)
        other.starts(of_piotr, office, office.ticket)
    assert other.ends() == "ticket_closed"
    assert not WorkSession.select().exists()


def test_what_work_just_began_on_is_not_closed(store: Any, office: Office, other: Any) -> None:
    with store.database.atomic():
        of_piotr(Act(store.now), office, office.ticket)
        other.starts(ticket_states.close, office.ticket)
    assert other.ends() == "ticket_timer_runs"
    assert Ticket.get_by_id(office.ticket).state == "in_progress"


def test_two_notes_are_both_kept_and_found(store: Any, office: Office, other: Any) -> None:
    with store.database.atomic():
        messages.add_note(Act(store.now), office.ticket, "toner")
        other.starts(messages.add_note, office.ticket, "bęben")
    assert other.ends() == ""
    assert Message.select().count() == 2
    for word in ("toner", "beben"):
        assert list(page_ids(QueueFilter(text=word))) == [office.ticket]


def test_a_note_follows_what_is_just_merged(store: Any, office: Office, other: Any) -> None:
    with store.database.atomic():
        ticket_merges.merge(Act(store.now), office.ticket, office.second_ticket)
        other.starts(messages.add_note, office.ticket, "w ostatniej chwili")
    assert other.ends() == ""
    rows: Any = Message.select(Message.ticket).tuples()
    assert [row[0] for row in rows] == [office.second_ticket]


def test_what_is_added_to_a_merged_ticket_lies_where_that_lies(store: Any, office: Office) -> None:
    store.do(ticket_merges.merge, office.ticket, office.second_ticket)
    done = store.do(attachments.attach, office.ticket, [NewFile("a.png", "image/png", b"1")])
    worked = [Segment(store.now - HOUR, store.now)]
    made = store.do(session_corrections.enter_by_hand, office.ticket, "phone", worked).made
    assert done.ticket_id == office.second_ticket
    assert session_cards.card(made).ticket_id == office.second_ticket


def test_the_same_file_may_be_dropped_at_two_desks(store: Any, office: Office, other: Any) -> None:
    files = [NewFile("logo.png", "image/png", b"the same")]
    with store.database.atomic():
        attachments.attach(Act(store.now), office.ticket, files)
        other.starts(attachments.attach, office.other_ticket, files)
    assert other.ends() == ""
    for ticket in (office.ticket, office.other_ticket):
        (found,) = attachments.of_ticket(ticket)
        assert attachments.read(found.id).data == b"the same"


def test_a_session_is_corrected_once_at_a_time(store: Any, office: Office, other: Any) -> None:
    worked = [Segment(store.now - 4 * HOUR, store.now - 3 * HOUR)]
    made = store.do(session_corrections.enter_by_hand, office.ticket, "phone", worked).made
    less = [Segment(store.now - 4 * HOUR, store.now - 3.5 * HOUR)]
    with store.database.atomic():
        session_corrections.change(Act(store.now), made, 1, reason="krócej", worked=less)
        other.starts(session_corrections.change, made, 1, reason="to samo", worked=worked)
    assert other.ends() == "changed_meanwhile"
    assert WorkSession.get_by_id(made).ended_at == less[0].end


def test_times_that_overlap_are_seen_by_the_second(store: Any, office: Office, other: Any) -> None:
    worked = [Segment(store.now - 2 * HOUR, store.now - HOUR)]
    enter = session_corrections.enter_by_hand
    with store.database.atomic():
        enter(Act(store.now, office.anna), office.ticket, "phone", worked)
        other.starts(enter, office.other_ticket, "phone", worked, consultant_id=office.anna)
    assert other.ends() == ""
    odd = [each.oddities for each in WorkSession.select().order_by(WorkSession.id)]
    assert odd == [None, ["overlap"]]

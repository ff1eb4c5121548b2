"""Putting sessions right: the original, who, when and why stay."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.content import Content
from desktop.models.protocol import BilledSession, Protocol
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.rules.oddities import EndGround, Oddity
from desktop.rules.segments import Segment
from desktop.services import (
    absences,
    client_orders,
    history,
    session_cards,
    session_corrections,
    sessions,
)
from desktop.services.billable import billable
from tests.services.timer_office import Office, make_office


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


def at(office: Office, minutes: float) -> datetime:
    return office.store.now + timedelta(minutes=minutes)


def span(office: Office, start: float, end: float) -> Segment:
    return Segment(at(office, start), at(office, end))


def entered(office: Office, *spans: Segment, kind: str = "phone", **kw: Any) -> int:
    made = office.store.do(
        session_corrections.enter_by_hand, office.ticket, kind, spans, "Rozmowa", **kw
    ).made
    assert made is not None
    return int(made)


def change(office: Office, session: int, **kw: Any) -> None:
    revision = session_cards.card(session).revision
    office.store.do(session_corrections.change, session, revision, **{"reason": "Pomyłka", **kw})


def test_a_call_is_entered_afterwards(office: Office) -> None:
    session = entered(office, span(office, -55, -43))
    shown = session_cards.card(session)
    assert (shown.state, shown.seconds, shown.summary) == ("stopped", 720, "Rozmowa")
    assert (shown.started_at, shown.ended_at) == (at(office, -55), at(office, -43))
    assert (shown.oddities, shown.consultant) == ((), "Anna Lis")
    assert history.of_ticket(office.ticket)[-1].what == "work_entered"


def test_entered_work_beside_other_work_is_odd(office: Office) -> None:
    entered(office, span(office, -55, -43))
    second = entered(office, span(office, -50, -40))
    assert session_cards.card(second).oddities == ("overlap",)


def test_entered_for_somebody_else(office: Office) -> None:
    session = entered(office, span(office, -5, -1), consultant_id=office.piotr)
    assert session_cards.card(session).consultant == "Piotr Żak"


@pytest.mark.parametrize(
    ("spans", "code"),
    [
        ([], "session_empty"),
        ([(-5, -5)], "session_empty"),
        ([(-5, 5)], "segment_in_future"),
        ([(-5, -9)], "segment_end_before_start"),
        ([(-9, -5), (-6, -2)], "segment_overlap"),
    ],
)
def test_impossible_times_are_refused(
    office: Office, spans: list[tuple[int, int]], code: str
) -> None:
    with pytest.raises(Refused, match=code):
        entered(office, *(span(office, *each) for each in spans))
    assert WorkSession.select().count() == 0


def test_remote_work_by_hand_needs_its_consent(office: Office) -> None:
    with pytest.raises(Refused, match="consent_missing"):
        entered(office, span(office, -5, -1), kind="remote")
    consent = office.consent(at=at(office, -10))
    assert entered(office, span(office, -5, -1), kind="remote", consent_id=consent)


def test_a_correction_keeps_the_original(office: Office) -> None:
    session = entered(office, span(office, -55, -43))
    change(office, session, worked=[span(office, -55, -50), span(office, -40, -30)], kind="office")
    shown = session_cards.card(session)
    assert (shown.seconds, shown.kind, shown.ended_at) == (900, "office", at(office, -30))
    line = session_cards.history_of(session)[-1]
    assert (line.what, line.note, line.who) == ("changed", "Pomyłka", "Anna Lis")
    assert line.facts == {
        "kind": "phone",
        "segments": [[at(office, -55).isoformat(), at(office, -43).isoformat()]],
    }


def test_a_session_moves_to_another_ticket(office: Office) -> None:
    session = entered(office, span(office, -55, -43))
    change(office, session, ticket_id=office.other_ticket)
    assert session_cards.of_ticket(office.ticket) == ()
    assert [each.id for each in session_cards.of_ticket(office.other_ticket)] == [session]
    for ticket in (office.ticket, office.other_ticket):
        assert history.of_ticket(ticket)[-1].what == "work_moved"


def test_a_running_session_can_be_moved_but_not_re_timed(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    change(office, session, ticket_id=office.second_ticket)
    assert session_cards.card(session).state == "running"
    with pytest.raises(Refused, match="session_still_open"):
        change(office, session, worked=[span(office, -5, -1)])


def test_remote_work_stays_with_the_client_of_its_consent(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "remote", office.consent()).made
    change(office, session, ticket_id=office.second_ticket)
    with pytest.raises(Refused, match="consent_of_another"):
        change(office, session, ticket_id=office.other_ticket)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"reason": " ", "kind": "office"}, "reason_missing"),
        ({"kind": "tea"}, "kind_wrong"),
        ({"kind": "remote"}, "kind_of_remote"),
        ({"worked": []}, "session_empty"),
    ],
)
def test_corrections_that_are_refused(office: Office, values: dict[str, Any], code: str) -> None:
    session = entered(office, span(office, -55, -43))
    with pytest.raises(Refused, match=code):
        change(office, session, **values)


def test_nothing_changed_writes_nothing(office: Office) -> None:
    session = entered(office, span(office, -55, -43))
    change(office, session, kind="phone", ticket_id=office.ticket)
    assert len(session_cards.history_of(session)) == 1


def test_a_stale_correction_says_what_is_now(office: Office) -> None:
    session = entered(office, span(office, -55, -43))
    with pytest.raises(Gone) as gone:
        office.store.do(session_corrections.change, session, 99, reason="x", kind="office")
    assert gone.value.facts["now"] == {
        "ticket": office.ticket,
        "kind": "phone",
        "state": "stopped",
    }


def test_what_is_on_a_protocol_stays(office: Office) -> None:
    session = entered(office, span(office, -55, -43))
    paper = Content.insert(sha256="0" * 64, size=1, data=b"x", stored_at=office.store.now).execute()
    protocol = Protocol.insert(
        number="PR/1/2026",
        client=office.client,
        state="issued",
        created_at=office.store.now,
        paper=paper,
    ).execute()
    BilledSession.insert(session=session, protocol=protocol).execute()
    for act in (
        lambda: change(office, session, kind="office"),
        lambda: office.store.do(session_corrections.discard, session, "Pomyłka"),
    ):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.facts == {"number": "PR/1/2026"}
    assert session_cards.card(session).is_billed


def test_review_ends_the_wait(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    with pytest.raises(Refused, match="session_still_open"):
        office.store.do(session_corrections.review, session)
    office.store.do(sessions.stop, session, at=at(office, 660))
    assert [each.id for each in session_cards.to_review(office.anna)] == [session]
    assert session_cards.to_review(office.piotr) == ()
    office.store.do(session_corrections.review, session)
    assert session_cards.to_review() == ()
    assert session_cards.card(session).state == "reviewed"
    assert not office.store.do(session_corrections.review, session).touched


def test_odd_times_come_with_ends_to_choose_from(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    office.store.do(
        session_corrections.mark,
        session,
        Oddity.SLEPT,
        since=at(office, 60).isoformat(),
        until=at(office, 600).isoformat(),
        at=at(office, 600),
    )
    office.store.do(sessions.stop, session, at=at(office, 24 * 60))
    (review,) = session_cards.reviews()
    ends = review.ends
    assert [(each.ground, each.at) for each in ends] == [
        (EndGround.SLEPT, at(office, 60)),
        (EndGround.CLOSING, at(office, 7 * 60)),
        (EndGround.MIDNIGHT, at(office, 14 * 60)),
    ]
    worked = [Segment(office.store.now, ends[0].at)]
    change(office, session, worked=worked, at=at(office, 24 * 60))
    assert session_cards.card(session).oddities == ()


def test_odd_times_of_a_reviewed_session_are_looked_at_again(office: Office) -> None:
    session = entered(office, span(office, -1800, -1740))
    office.store.do(session_corrections.review, session)
    change(office, session, worked=[span(office, -1800, -1770)])
    assert session_cards.card(session).state == "reviewed"
    change(office, session, worked=[span(office, -1800, -600)])
    shown = session_cards.card(session)
    assert (shown.state, shown.oddities) == ("stopped", (Oddity.TOO_LONG,))
    waiting = [row.waits for row in billable(ticket_id=office.ticket)]
    assert waiting == [True]


def test_a_chosen_end_of_odd_times_is_a_review(office: Office) -> None:
    session = entered(office, span(office, -1800, -600))
    office.store.do(session_corrections.end_at, session, at(office, -610), "do północy")
    shown = session_cards.card(session)
    assert (shown.state, shown.ended_at) == ("reviewed", at(office, -610))


def test_a_timer_started_by_mistake_costs_nothing(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    with pytest.raises(Refused, match="session_still_open"):
        office.store.do(session_corrections.discard, session, "Pomyłka")
    office.store.do(sessions.stop, session, at=at(office, 2))
    office.store.do(session_corrections.discard, session, "Pomyłka")
    shown = session_cards.card(session)
    assert (shown.segments, shown.state, shown.seconds) == ((), "reviewed", 0)
    line = session_cards.history_of(session)[-1]
    assert line.facts == {"segments": [[at(office, 0).isoformat(), at(office, 2).isoformat()]]}


@pytest.mark.parametrize("go_on", [True, False])
def test_idle_time_is_taken_out(office: Office, go_on: bool) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    office.store.do(absences.take_out, session, at(office, 10), go_on=go_on, at=at(office, 25))
    shown = session_cards.card(session)
    assert (shown.state, shown.seconds) == ("running" if go_on else "held", 600)
    assert shown.open_since == (at(office, 25) if go_on else None)
    facts = session_cards.history_of(session)[-1].facts
    assert (facts["seconds"], facts["since"]) == (900, at(office, 10).isoformat())


def test_time_after_the_return_counts_again(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    office.store.do(
        *(absences.take_out, session, at(office, 10)),
        until=at(office, 25),
        go_on=True,
        at=at(office, 30),
    )
    shown = session_cards.card(session)
    assert (shown.seconds, shown.open_since) == (600, at(office, 25))


def test_idle_since_before_the_segment_takes_it_whole(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    office.store.do(absences.take_out, session, at(office, -10), go_on=False, at=at(office, 5))
    shown = session_cards.card(session)
    assert (shown.segments, shown.seconds) == ((), 0)


def test_orders_stand_with_their_time(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    for minute, text in ((3, "Proszę sprawdzić kolejkę\nwydruku"), (1, "Restart")):
        office.store.do(client_orders.note_order, session, text, at=at(office, minute))
    assert [(each.at, each.text) for each in client_orders.of_session(session)] == [
        (at(office, 1), "Restart"),
        (at(office, 3), "Proszę sprawdzić kolejkę wydruku"),
    ]
    with pytest.raises(Refused, match="order_empty"):
        office.store.do(client_orders.note_order, session, "  ")
    with pytest.raises(Gone, match="session_missing"):
        office.store.do(client_orders.note_order, 99, "x")


def test_a_chosen_end_takes_off_what_lies_after_it(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    office.store.do(sessions.hold, session, at=at(office, 60))
    office.store.do(sessions.resume, session, at=at(office, 120))
    office.store.do(sessions.stop, session, at=at(office, 24 * 60))
    assert [each.card.id for each in session_cards.reviews(office.anna)] == [session]
    office.store.do(
        session_corrections.end_at, session, at(office, 150), "biuro", at=at(office, 25 * 60)
    )
    shown = session_cards.card(session)
    assert (shown.seconds, shown.state, shown.oddities) == (90 * 60, "reviewed", ())
    assert session_cards.reviews(office.anna) == ()
    office.store.do(
        session_corrections.end_at, session, at(office, 30), "biuro", at=at(office, 25 * 60)
    )
    assert session_cards.card(session).seconds == 30 * 60
    with pytest.raises(Refused, match="session_empty"):
        office.store.do(
            session_corrections.end_at, session, at(office, 0), "biuro", at=at(office, 25 * 60)
        )


def test_a_ticket_is_in_progress_while_work_moved_to_it_runs(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    change(office, session, ticket_id=office.second_ticket)
    ticket = Ticket.get_by_id(office.second_ticket)
    assert ticket.state == "in_progress"
    Ticket.update(state="closed", closed_at=office.store.now).where(
        Ticket.id == office.ticket
    ).execute()
    with pytest.raises(Refused, match="ticket_closed"):
        change(office, session, ticket_id=office.ticket)
    office.store.do(sessions.stop, session, at=at(office, 2))
    change(office, session, ticket_id=office.ticket)
    assert session_cards.card(session).ticket_id == office.ticket


def test_work_by_hand_for_a_blocked_client_needs_a_reason(office: Office) -> None:
    Client.update(blocked_at=at(office, -60)).where(Client.id == office.client).execute()
    with pytest.raises(Refused) as refusal:
        entered(office, span(office, -55, -43), reason=" ")
    assert (refusal.value.code, refusal.value.field) == ("client_blocked", "reason")
    entered(office, span(office, -75, -65), reason="")  # before it was blocked
    session = entered(office, span(office, -55, -43), reason="Awaria serwera")
    assert session_cards.history_of(session)[-1].note == "Awaria serwera"
    assert history.of_ticket(office.ticket)[-1].note == "Awaria serwera"


def test_a_discarded_session_gets_its_time_back_once(office: Office) -> None:
    session = office.store.do(sessions.start, office.ticket, "phone").made
    office.store.do(sessions.hold, session, at=at(office, 2))
    office.store.do(sessions.resume, session, at=at(office, 5))
    office.store.do(sessions.stop, session, at=at(office, 11 * 60))
    before = session_cards.card(session)
    office.store.do(session_corrections.discard, session, "Pomyłka")
    office.store.do(session_corrections.restore, session, "Cofnięto", at=at(office, 700))
    shown = session_cards.card(session)
    for each in ("segments", "started_at", "ended_at", "state", "oddities", "seconds"):
        assert getattr(shown, each) == getattr(before, each)
    assert shown.waits_for_review
    assert session_cards.history_of(session)[-1].what == "restored"
    assert not office.store.do(session_corrections.restore, session, "Cofnięto").touched
    other = entered(office, span(office, -55, -43))
    assert not office.store.do(session_corrections.restore, other, "Cofnięto").touched

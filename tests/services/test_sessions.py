"""The timer's life in the database, on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.services import history, session_cards, sessions
from tests.services.timer_office import Office, make_office

MINUTE = timedelta(minutes=1)
EVENING = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


def later(office: Office, **time: int) -> datetime:
    return office.store.now + timedelta(**time)


def started(office: Office, **kw: Any) -> int:
    made = office.store.do(sessions.start, office.ticket, "phone", **kw).made
    assert made is not None
    return int(made)


def card(session_id: int) -> session_cards.SessionCard:
    return session_cards.card(session_id)


def test_a_start_is_there_with_one_open_segment(office: Office) -> None:
    changes = office.store.do(sessions.start, office.ticket, "phone")
    assert changes.touches("session", changes.made)
    assert changes.touches("ticket", office.ticket)
    shown = card(changes.made)
    assert (shown.state, shown.kind, shown.consultant_id) == ("running", "phone", office.anna)
    assert (shown.started_at, shown.open_since) == (office.store.now, office.store.now)
    assert (shown.segments, shown.ended_at, shown.signed_at) == ((), None, office.store.now)


def test_work_puts_a_ticket_in_progress_and_says_so(office: Office) -> None:
    session = started(office)
    assert Ticket.get_by_id(office.ticket).state == "in_progress"
    assert Ticket.get_by_id(office.ticket).revision == 2
    lines = {line.what: line for line in history.of_ticket(office.ticket)}
    assert lines["in_progress"].facts == {"before": "new"}
    assert lines["work_started"].facts == {"kind": "phone", "session": session}
    assert lines["work_started"].who == "Anna Lis"


@pytest.mark.parametrize("state", ["in_progress", "held"])
def test_a_ticket_that_is_held_or_in_progress_stays_so(office: Office, state: str) -> None:
    Ticket.update(state=state).where(Ticket.id == office.ticket).execute()
    started(office)
    assert Ticket.get_by_id(office.ticket).state == state


def test_a_second_start_names_the_first(office: Office) -> None:
    first = started(office)
    with pytest.raises(Refused) as refusal:
        office.store.do(sessions.start, office.second_ticket, "phone", at=later(office, minutes=3))
    assert refusal.value.code == "session_running"
    assert refusal.value.facts == {
        "session": first,
        "ticket": office.ticket,
        "ticket_number": "2026/0001",
        "since": office.store.now,
        "client": "Kowalscy sp.j.",
    }
    assert Ticket.get_by_id(office.second_ticket).state == "new"


def test_two_consultants_run_side_by_side(office: Office) -> None:
    first = started(office)
    office.store.me = office.piotr
    second = started(office)
    assert {card(first).state, card(second).state} == {"running"}


def test_nobody_starts_without_a_consultant(office: Office) -> None:
    office.store.me = None
    with pytest.raises(Refused, match="consultant_missing"):
        started(office)


@pytest.mark.parametrize(
    ("ticket", "kind", "code"),
    [("ticket", "tea", "kind_wrong"), ("unmatched", "remote", "ticket_unmatched")],
)
def test_what_cannot_be_worked_on(office: Office, ticket: str, kind: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        office.store.do(sessions.start, getattr(office, ticket), kind)
    assert WorkSession.select().count() == 0


def test_an_unmatched_ticket_can_be_worked_on_by_phone(office: Office) -> None:
    made = office.store.do(sessions.start, office.unmatched, "phone").made
    assert session_cards.running_of(office.anna).rate is not None
    assert card(made).client == ""


def test_a_closed_ticket_is_refused(office: Office) -> None:
    Ticket.update(state="closed", closed_at=office.store.now).where(
        Ticket.id == office.ticket
    ).execute()
    with pytest.raises(Refused, match="ticket_closed"):
        started(office)


def test_a_ticket_that_is_gone(office: Office) -> None:
    with pytest.raises(Gone, match="ticket_missing"):
        office.store.do(sessions.start, 9999, "phone")


def test_a_blocked_client_needs_a_reason_that_is_kept(office: Office) -> None:
    Client.update(blocked_at=office.store.now).where(Client.id == office.client).execute()
    with pytest.raises(Refused) as refusal:
        started(office)
    assert (refusal.value.code, refusal.value.field) == ("client_blocked", "reason")
    started(office, reason="Awaria serwera")
    line = next(x for x in history.of_ticket(office.ticket) if x.what == "work_started")
    assert line.note == "Awaria serwera"


def test_a_call_that_began_before_is_marked(office: Office) -> None:
    session = started(office, began_at=later(office, minutes=-7))
    assert card(session).open_since == later(office, minutes=-7)
    line = session_cards.history_of(session)[0]
    assert (line.what, line.facts) == ("started", {"kind": "phone", "minutes_ago": "7"})


@pytest.mark.parametrize("minutes", [1, -24 * 60 - 1])
def test_a_start_in_the_future_or_days_ago_is_refused(office: Office, minutes: int) -> None:
    with pytest.raises(Refused) as refusal:
        started(office, began_at=later(office, minutes=minutes))
    assert (refusal.value.code, refusal.value.field) == ("began_wrong", "began")


def test_hold_and_resume_make_segments_of_one_session(office: Office) -> None:
    session = started(office)
    office.store.do(sessions.hold, session, at=later(office, minutes=10))
    held = card(session)
    assert (held.state, held.open_since, held.seconds) == ("held", None, 600)
    office.store.do(sessions.resume, session, at=later(office, minutes=30))
    office.store.do(sessions.stop, session, " Toner\nwymieniony ", at=later(office, minutes=35))
    shown = card(session)
    assert [int((s.end - s.start).total_seconds()) for s in shown.segments] == [600, 300]
    assert (shown.state, shown.ended_at) == ("stopped", later(office, minutes=35))
    assert (shown.summary, shown.oddities) == ("Toner wymieniony", ())
    assert [line.what for line in session_cards.history_of(session)] == [
        *("started", "held", "resumed", "stopped")
    ]


def test_asked_twice_nothing_happens_twice(office: Office) -> None:
    session = started(office)
    assert not office.store.do(sessions.resume, session).touched
    office.store.do(sessions.hold, session, at=later(office, minutes=1))
    assert not office.store.do(sessions.hold, session, at=later(office, minutes=2)).touched
    office.store.do(sessions.stop, session, at=later(office, minutes=3))
    assert not office.store.do(sessions.stop, session, at=later(office, minutes=4)).touched
    assert card(session).ended_at == later(office, minutes=1)


def test_hold_and_resume_of_a_stopped_session_are_refused(office: Office) -> None:
    session = started(office)
    office.store.do(sessions.stop, session, at=later(office, minutes=1))
    with pytest.raises(Refused, match="session_not_running"):
        office.store.do(sessions.hold, session)
    with pytest.raises(Refused, match="session_not_held"):
        office.store.do(sessions.resume, session)


def test_a_summary_may_come_after_the_stop(office: Office) -> None:
    session = started(office)
    office.store.do(sessions.stop, session, at=later(office, minutes=1))
    office.store.do(sessions.stop, session, "Gotowe", at=later(office, minutes=2))
    office.store.do(sessions.summarise, session, "Gotowe od ręki", at=later(office, minutes=3))
    shown = card(session)
    assert (shown.summary, shown.ended_at) == ("Gotowe od ręki", later(office, minutes=1))
    assert session_cards.history_of(session)[-1].facts == {"before": "Gotowe"}


def test_a_held_session_waits_while_another_runs(office: Office) -> None:
    first = started(office)
    office.store.do(sessions.hold, first, at=later(office, minutes=5))
    second = office.store.do(
        sessions.start, office.second_ticket, "phone", at=later(office, minutes=5)
    ).made
    with pytest.raises(Refused, match="session_running"):
        office.store.do(sessions.resume, first, at=later(office, minutes=6))
    assert [each.id for each in session_cards.open_of(office.anna)] == [second, first]
    running = session_cards.running_of(office.anna)
    assert running is not None
    assert running.card.id == second


def test_what_does_not_exist_is_gone(office: Office) -> None:
    for service in (sessions.hold, sessions.resume, sessions.stop):
        with pytest.raises(Gone, match="session_missing"):
            office.store.do(service, 4711)


def test_a_sign_of_life_touches_nothing(office: Office) -> None:
    session = started(office)
    revision = card(session).revision
    assert not office.store.do(sessions.heartbeat, session, at=later(office, seconds=15)).touched
    shown = card(session)
    assert (shown.signed_at, shown.revision) == (later(office, seconds=15), revision)


def test_a_sign_of_life_learns_that_the_timer_runs_no_more(office: Office) -> None:
    session = started(office)
    office.store.do(sessions.stop, session, at=later(office, minutes=1))
    changes = office.store.do(sessions.heartbeat, session, at=later(office, minutes=2))
    assert changes.touches("session", session)
    assert card(session).signed_at == later(office, minutes=1)


def test_the_price_needs_no_database(office: Office) -> None:
    started(office)
    running = session_cards.running_of(office.anna)
    assert running is not None
    assert running.rate is not None
    assert (running.rate.grosze, running.tariff.units.phone) == (180_00, 30)
    assert session_cards.running_of(office.piotr) is None


# ---- stopping never fails --------------------------------------------------------------------


def stopped_after(office: Office, **kw: Any) -> session_cards.SessionCard:
    session = started(office, at=kw.pop("start", None))
    office.store.do(sessions.stop, session, **kw)
    return card(session)


def test_over_ten_hours_waits_for_review(office: Office) -> None:
    shown = stopped_after(office, at=later(office, hours=10, seconds=1))
    assert shown.oddities == ("too_long",)
    assert shown.waits_for_review
    assert [each.id for each in session_cards.to_review()] == [shown.id]


def test_340_hours_stop(office: Office) -> None:
    shown = stopped_after(office, at=later(office, hours=340))
    assert shown.oddities == ("too_long", "over_midnight")
    assert shown.seconds == 340 * 3600


def test_midnight_is_the_offices(office: Office) -> None:
    # 23:30 to 00:30 in Warsaw are 22:30 to 23:30 UTC of one day.
    start = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
    assert stopped_after(office, start=start, at=start + 60 * MINUTE).oddities == ("over_midnight",)


def test_work_beside_other_work_is_odd(office: Office) -> None:
    session = started(office)
    office.store.do(sessions.stop, session, at=later(office, minutes=30))
    second = started(office, at=later(office, minutes=40), began_at=later(office, minutes=20))
    office.store.do(sessions.stop, second, at=later(office, minutes=50))
    assert card(second).oddities == ("overlap",)
    assert card(session).oddities == ()


def test_a_clock_set_back_stops_too(office: Office) -> None:
    session = started(office)
    office.store.do(sessions.heartbeat, session, at=later(office, minutes=4))
    office.store.do(sessions.stop, session, at=later(office, hours=-1))
    shown = card(session)
    assert (shown.oddities, shown.seconds) == (("backwards",), 240)


@pytest.mark.parametrize("jump", [timedelta(hours=-2), timedelta(hours=2), timedelta(seconds=6)])
def test_the_steady_clock_decides_when_the_wall_clock_jumps(
    office: Office, jump: timedelta
) -> None:
    shown = stopped_after(office, at=later(office, minutes=12) + jump, connected=720)
    assert (shown.seconds, shown.oddities) == (720, ("clock_jumped",))
    line = next(x for x in session_cards.history_of(shown.id) if x.what == "clock_jumped")
    assert line.facts == {"seconds": int(jump.total_seconds())}


def test_five_seconds_are_no_jump(office: Office) -> None:
    shown = stopped_after(office, at=later(office, seconds=725), connected=720)
    assert (shown.seconds, shown.oddities) == (720, ())


def test_what_was_shown_is_kept_where_the_wall_clock_lags_a_little(office: Office) -> None:
    shown = stopped_after(office, at=later(office, seconds=1857), connected=1860)
    assert (shown.seconds, shown.oddities) == (1860, ())
    ended = session_cards.ended(shown.id)
    assert ended.net == 180_00, "31 minutes were shown, and the price of an hour with them"


def test_a_clock_set_back_between_segments_does_not_overlap(office: Office) -> None:
    session = started(office)
    office.store.do(sessions.hold, session, at=later(office, minutes=10))
    office.store.do(sessions.resume, session, at=later(office, minutes=5))
    office.store.do(sessions.stop, session, at=later(office, minutes=15))
    shown = card(session)
    assert shown.segments[1].start == later(office, minutes=10)
    assert shown.oddities == ("clock_jumped",)


def test_the_autumn_hour_is_an_hour(office: Office) -> None:
    start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 2:30 in Warsaw, an hour before 2:30 again
    shown = stopped_after(office, start=start, at=start + 60 * MINUTE)
    assert (shown.seconds, shown.oddities) == (3600, ())


def test_an_end_chosen_by_a_person_is_never_in_the_future(office: Office) -> None:
    session = started(office)
    office.store.do(
        sessions.stop, session, at=later(office, minutes=9), ended_at=later(office, minutes=60)
    )
    assert card(session).ended_at == later(office, minutes=9)
    second = started(office, at=later(office, minutes=10))
    office.store.do(
        sessions.stop, second, at=later(office, minutes=40), ended_at=later(office, minutes=12)
    )
    assert card(second).ended_at == later(office, minutes=12)
    assert card(second).oddities == ()


def test_after_a_crash_the_session_is_found(office: Office) -> None:
    assert session_cards.unfinished(office.anna) is None
    session = started(office)
    office.store.do(sessions.heartbeat, session, at=later(office, minutes=3))
    found = session_cards.unfinished(office.anna)
    assert found is not None
    assert (found.id, found.signed_at) == (session, later(office, minutes=3))
    office.store.do(sessions.hold, session, at=later(office, minutes=4))
    assert session_cards.unfinished(office.anna) is None


def test_where_a_timer_stands(office: Office) -> None:
    assert session_cards.standing_of(office.anna) == session_cards.Standing()
    first = started(office)
    office.store.do(sessions.hold, first, at=later(office, minutes=1))
    second = started(office, at=later(office, minutes=2))
    office.store.do(sessions.stop, second, at=later(office, hours=11))
    third = started(office, at=later(office, hours=12))
    standing = session_cards.standing_of(office.anna)
    assert standing.running is not None
    assert standing.running.card.id == third
    assert [each.id for each in standing.held] == [first]
    assert standing.to_review == 1

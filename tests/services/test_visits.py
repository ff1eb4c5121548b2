"""Visits: planned, moved, called off, done, missed, and each step taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop.errors import Gone, Refused
from desktop.models.consultant import Consultant
from desktop.models.protocol import BilledSession, Protocol
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit, VisitMove
from desktop.services import history, visit_cards, visits
from tests.services.papers import a_client, a_consultant, a_session, a_ticket

TEN = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)  # Friday, 10:00 in Warsaw, a week from now
TWELVE = TEN + timedelta(hours=2)


@pytest.fixture
def client_id(store):
    return a_client()


@pytest.fixture
def ticket_id(client_id):
    return a_ticket(client_id)


def plan(store, *args, **kw):
    return store.do(visits.plan, *args, **kw)


def state_of(ticket_id):
    return Ticket.get_by_id(ticket_id).state


def told(ticket_id):
    return [line.what for line in history.of_ticket(ticket_id)]


def test_a_visit_for_a_ticket_takes_its_client_and_lets_it_wait(store, ticket_id, client_id):
    who = a_consultant()
    done = plan(store, None, TEN, TWELVE, ticket_id=ticket_id, consultant_id=who, note=" klucz ")
    row = visit_cards.card(done.made)
    assert (row.client_id, row.ticket_id, row.consultant_id) == (client_id, ticket_id, who)
    assert (row.starts_at, row.ends_at, row.note, row.state) == (TEN, TWELVE, "klucz", "planned")
    assert row.requested_at == store.now
    assert done.touches("visit", done.made)
    assert done.touches("ticket", ticket_id)
    assert state_of(ticket_id) == "planned"
    (line,) = history.of_ticket(ticket_id)
    assert line.what == "visit_planned"
    assert line.facts == {"visit": done.made, "starts_at": TEN.isoformat(), "before": "new"}


def test_a_visit_needs_no_ticket(store, client_id):
    done = plan(store, client_id, TEN, TWELVE)
    assert visit_cards.card(done.made).ticket == ""
    assert not done.touches("ticket")


def test_a_ticket_somebody_works_on_stays_in_progress(store, ticket_id):
    who = a_consultant()
    WorkSession.create(
        ticket=ticket_id, consultant=who, kind="phone", state="running", started_at=store.now
    )
    Ticket.update(state="in_progress").execute()
    plan(store, None, TEN, TWELVE, ticket_id=ticket_id)
    assert state_of(ticket_id) == "in_progress"
    assert told(ticket_id) == ["visit_planned"]


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (TEN, TEN, "visit_backwards"),
        (TWELVE, TEN, "visit_backwards"),
        (TEN, TEN + timedelta(hours=24, seconds=1), "visit_too_long"),
    ],
)
def test_times_that_cannot_be_are_refused(store, client_id, start, end, code):
    with pytest.raises(Refused) as refusal:
        plan(store, client_id, start, end)
    assert (refusal.value.code, refusal.value.field) == (code, "ends_at")
    made = plan(store, client_id, TEN, TWELVE).made
    with pytest.raises(Refused) as refusal:
        store.do(visits.move, made, start, end)
    assert refusal.value.code == code


def test_a_day_is_the_longest_visit(store, client_id):
    made = plan(store, client_id, TEN, TEN + timedelta(hours=24)).made
    assert Visit.get_by_id(made).ends_at == TEN + timedelta(days=1)


def test_what_nobody_can_go_for_is_refused(store, client_id, ticket_id):
    unmatched = a_ticket(None, "2026/0002")
    closed = a_ticket(client_id, "2026/0003", state="closed", closed_at=store.now)
    finished = a_ticket(client_id, "2026/0004", state="done")
    theirs = a_ticket(a_client("Bis", nip=""), "2026/0005")
    for client, ticket, code in (
        (None, unmatched, "ticket_unmatched"),
        (client_id, closed, "ticket_closed"),
        (client_id, finished, "ticket_state_wrong"),
        (client_id, theirs, "visit_ticket_of_another"),
        (None, None, "visit_without_client"),
    ):
        with pytest.raises(Refused) as refusal:
            plan(store, client, TEN, TWELVE, ticket_id=ticket)
        assert refusal.value.code == code
    for client, ticket, code in ((999, None, "client_missing"), (None, 999, "ticket_missing")):
        with pytest.raises(Gone) as gone:
            plan(store, client, TEN, TWELVE, ticket_id=ticket)
        assert gone.value.code == code
    assert Visit.select().count() == 0


def test_only_active_consultants_go(store, client_id):
    left = a_consultant()
    Consultant.update(is_active=False).execute()
    with pytest.raises(Refused, match="consultant_inactive"):
        plan(store, client_id, TEN, TWELVE, consultant_id=left)
    with pytest.raises(Gone, match="consultant_missing"):
        plan(store, client_id, TEN, TWELVE, consultant_id=999)


def test_a_move_keeps_where_the_visit_stood(store, ticket_id):
    store.me = a_consultant()
    made = plan(store, None, TEN, TWELVE, ticket_id=ticket_id).made
    later = TEN + timedelta(days=3)
    done = store.do(visits.move, made, later, later + timedelta(hours=1), "choroba", revision=1)
    row = visit_cards.card(made)
    assert (row.starts_at, row.ends_at, row.revision) == (later, later + timedelta(hours=1), 2)
    (line,) = visit_cards.moves(made)
    assert (line.old_starts_at, line.old_ends_at, line.new_starts_at) == (TEN, TWELVE, later)
    assert (line.who, line.reason, line.at) == ("Łucja Żak", "choroba", store.now)
    assert told(ticket_id) == ["visit_planned", "visit_moved"]
    store.do(visits.undo, done)
    assert visit_cards.card(made).starts_at == TEN
    assert [each.new_starts_at for each in visit_cards.moves(made)] == [later, TEN]


def test_a_move_to_where_it_stands_is_none(store, client_id):
    made = plan(store, client_id, TEN, TWELVE).made
    assert not store.do(visits.move, made, TEN, TWELVE).touched
    assert VisitMove.select().count() == 0


def test_a_stale_move_says_what_it_is_now(store, client_id):
    made = plan(store, client_id, TEN, TWELVE).made
    store.do(visits.move, made, TEN, TWELVE + timedelta(hours=1), revision=1)
    with pytest.raises(Gone) as gone:
        store.do(visits.move, made, TEN - timedelta(hours=1), TWELVE, revision=1)
    assert gone.value.code == "changed_meanwhile"
    assert gone.value.facts["now"]["ends_at"] == TWELVE + timedelta(hours=1)
    with pytest.raises(Gone, match="visit_missing"):
        store.do(visits.move, 999, TEN, TWELVE)


def test_changing_who_goes_and_when_at_once(store, client_id, ticket_id):
    made = plan(store, client_id, TEN, TWELVE).made
    who = a_consultant()
    done = store.do(
        visits.change,
        made,
        consultant_id=who,
        note="Serwerownia na 2. piętrze",
        place="Rynek 5",
        ticket_id=ticket_id,
        starts_at=TEN + timedelta(minutes=15),
        revision=1,
    )
    row = visit_cards.card(made)
    assert (row.who, row.note, row.place) == ("ŁŻ", "Serwerownia na 2. piętrze", "Rynek 5")
    assert (row.ticket, row.starts_at) == ("2026/0001", TEN + timedelta(minutes=15))
    assert len(visit_cards.moves(made)) == 1
    assert state_of(ticket_id) == "planned"
    store.do(visits.undo, done)
    row = visit_cards.card(made)
    assert (row.who, row.note, row.ticket_id, row.starts_at) == ("", "", None, TEN)
    assert state_of(ticket_id) == "new"


def test_a_visit_taken_off_a_ticket_lets_it_go(store, ticket_id):
    made = plan(store, None, TEN, TWELVE, ticket_id=ticket_id).made
    store.do(visits.change, made, consultant_id=None, note="", ticket_id=None)
    assert state_of(ticket_id) == "new"
    assert told(ticket_id) == ["visit_planned", "visit_unlinked"]


@pytest.mark.parametrize(
    ("at", "by", "is_free"),
    [
        (datetime(2026, 11, 26, 22, 59, 59, tzinfo=UTC), "client", True),
        (datetime(2026, 11, 26, 23, 0, tzinfo=UTC), "client", False),  # midnight in Warsaw
        (datetime(2026, 11, 26, 23, 0, tzinfo=UTC), "office", True),
    ],
)
def test_calling_off_says_whether_it_is_still_free(store, ticket_id, at, by, is_free):
    made = plan(store, None, TEN, TWELVE, ticket_id=ticket_id).made
    done = store.do(visits.call_off, made, by, "urlop", at=at)
    assert done.is_free is is_free
    row = visit_cards.card(made)
    assert (row.state, row.called_off_by, row.called_off_reason) == ("called_off", by, "urlop")
    assert (row.called_off_at, row.is_charged) == (at, not is_free)
    assert state_of(ticket_id) == "new"
    assert history.of_ticket(ticket_id)[-1].facts["is_free"] is is_free


def test_after_a_weekend_the_last_working_day_counts(store, client_id):
    monday = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    friday, saturday = store.now, store.now + timedelta(days=1)
    first = plan(store, client_id, monday, monday + timedelta(hours=1)).made
    second = plan(store, client_id, monday, monday + timedelta(hours=1)).made
    assert store.do(visits.call_off, first, at=friday).is_free
    assert not store.do(visits.call_off, second, at=saturday).is_free


def test_calling_off_is_taken_back_with_the_ticket(store, ticket_id):
    made = plan(store, None, TEN, TWELVE, ticket_id=ticket_id).made
    done = store.do(visits.call_off, made, "client", "urlop")
    store.do(visits.undo, done)
    row = visit_cards.card(made)
    assert (row.state, row.called_off_at, row.called_off_reason) == ("planned", None, "")
    assert state_of(ticket_id) == "planned"


def test_a_ticket_with_another_visit_still_waits(store, ticket_id):
    first = plan(store, None, TEN, TWELVE, ticket_id=ticket_id).made
    plan(store, None, TWELVE, TWELVE + timedelta(hours=1), ticket_id=ticket_id)
    store.do(visits.call_off, first)
    assert state_of(ticket_id) == "planned"


def test_a_done_visit_is_a_session_of_its_consultant(store, ticket_id):
    who = a_consultant()
    made = plan(store, None, TEN, TWELVE, ticket_id=ticket_id, consultant_id=who).made
    arrived, left = TEN + timedelta(minutes=5), TWELVE + timedelta(minutes=20)
    done = store.do(visits.finish, made, arrived, left, "Wymiana dysku", at=left)
    work = WorkSession.get_by_id(done.made)
    assert (work.kind, work.visit_id, work.consultant_id) == ("visit", made, who)
    assert (work.started_at, work.ended_at, work.summary) == (arrived, left, "Wymiana dysku")
    row = visit_cards.card(made)
    assert (row.state, row.arrived_at, row.left_at) == ("done", arrived, left)
    assert (row.starts_at, row.is_charged) == (TEN, False)
    assert state_of(ticket_id) == "in_progress"
    assert done.touches("session", done.made)


def test_a_done_visit_is_planned_again_when_taken_back(store, ticket_id):
    who = a_consultant()
    made = plan(store, None, TEN, TWELVE, ticket_id=ticket_id, consultant_id=who).made
    done = store.do(visits.finish, made, TEN, TWELVE, at=TWELVE)
    store.do(visits.undo, done, at=TWELVE)
    assert WorkSession.select().count() == 0
    assert visit_cards.card(made).state == "planned"
    again = store.do(visits.finish, made, TEN, TWELVE, at=TWELVE)
    assert again.made is not None


def test_what_cannot_have_been_done_is_refused(store, client_id, ticket_id):
    who = a_consultant()
    loose = plan(store, client_id, TEN, TWELVE, consultant_id=who).made
    with pytest.raises(Refused, match="visit_without_ticket"):
        store.do(visits.finish, loose, TEN, TWELVE, at=TWELVE)
    nobodys = plan(store, None, TEN, TWELVE, ticket_id=ticket_id).made
    with pytest.raises(Refused, match="consultant_missing"):
        store.do(visits.finish, nobodys, TEN, TWELVE, at=TWELVE)
    store.me = who
    with pytest.raises(Refused, match="segment_in_future"):
        store.do(visits.finish, nobodys, TEN, TWELVE, at=TEN)
    assert visit_cards.card(nobodys).state == "planned"


def test_nobody_was_there(store, ticket_id):
    made = plan(store, None, TEN, TWELVE, ticket_id=ticket_id).made
    with pytest.raises(Refused, match="visit_not_begun"):
        store.do(visits.missed, made)
    done = store.do(visits.missed, made, "zamknięte", at=TEN)
    assert visit_cards.card(made).state == "missed"
    assert visit_cards.card(made).is_charged
    store.do(visits.undo, done)
    assert visit_cards.card(made).state == "planned"


def test_what_is_over_stays_as_it_is(store, client_id):
    made = plan(store, client_id, TEN, TWELVE).made
    store.do(visits.call_off, made)
    for step in (
        lambda act: visits.move(act, made, TWELVE, TWELVE + timedelta(hours=1)),
        lambda act: visits.call_off(act, made),
        lambda act: visits.missed(act, made),
        lambda act: visits.finish(act, made, TEN, TWELVE),
        lambda act: visits.change(act, made, consultant_id=None, note=""),
    ):
        with pytest.raises(Refused, match="visit_not_planned"):
            store.do(step)


def test_a_plan_taken_back_is_gone(store, ticket_id):
    done = plan(store, None, TEN, TWELVE, ticket_id=ticket_id)
    store.do(visits.undo, done)
    assert Visit.select().count() == 0
    assert state_of(ticket_id) == "new"


def test_nothing_is_taken_back_over_something_newer(store, ticket_id):
    done = plan(store, None, TEN, TWELVE, ticket_id=ticket_id)
    store.do(visits.move, done.made, TWELVE, TWELVE + timedelta(hours=1))
    with pytest.raises(Gone, match="changed_meanwhile"):
        store.do(visits.undo, done)
    assert Visit.select().count() == 1


def test_a_ticket_that_went_on_is_left_alone(store, ticket_id):
    done = plan(store, None, TEN, TWELVE, ticket_id=ticket_id)
    Ticket.update(state="waiting", revision=9).execute()
    store.do(visits.undo, done)
    assert state_of(ticket_id) == "waiting"


def test_billed_work_is_not_taken_back(store, ticket_id, client_id):
    who = a_consultant()
    made = plan(store, None, TEN, TWELVE, ticket_id=ticket_id, consultant_id=who).made
    done = store.do(visits.finish, made, TEN, TWELVE, at=TWELVE)
    draft = Protocol.create(client=client_id, created_at=TWELVE)
    BilledSession.create(session=done.made, protocol=draft)
    with pytest.raises(Refused, match="session_billed"):
        store.do(visits.undo, done, at=TWELVE)
    assert a_session(ticket_id, who, TEN, TWELVE)

"""What the calendar is told about visits."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.errors import Gone
from desktop.services import visit_cards, visit_choices, visits
from desktop.services.act import Act
from tests.services.papers import a_client, a_consultant, a_ticket

HOUR = timedelta(hours=1)
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def at(day, hour=9):
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def planned(store, client, start, hours=1, **kw):
    return store.do(visits.plan, client, start, start + hours * HOUR, **kw).made


def test_the_span_holds_visits_holidays_and_hours(store):
    client = a_client(short_name="Kowalscy")
    inside = planned(store, client, at(11))
    planned(store, client, at(16))
    shown = visit_cards.span(date(2026, 11, 9), date(2026, 11, 15))
    assert [row.id for row in shown.visits] == [inside]
    assert shown.visits[0].client == "Kowalscy"
    assert shown.visits[0].client_name == "Kowalscy sp.j."
    assert shown.holidays == {date(2026, 11, 11): "Narodowe Święto Niepodległości"}
    assert (shown.opens, shown.closes) == (540, 1020)


def test_a_span_over_new_year_names_both_years(store):
    shown = visit_cards.span(date(2026, 12, 24), date(2027, 1, 6), "en")
    assert sorted(shown.holidays) == [
        date(2026, 12, 24),
        date(2026, 12, 25),
        date(2026, 12, 26),
        date(2027, 1, 1),
        date(2027, 1, 6),
    ]


def test_a_day_ends_at_its_local_midnight(store):
    client = a_client()
    late = planned(store, client, datetime(2026, 11, 23, 22, tzinfo=UTC))  # 23:00–24:00
    assert [r.id for r in visit_cards.span(date(2026, 11, 23), date(2026, 11, 23)).visits] == [late]
    assert visit_cards.span(date(2026, 11, 24), date(2026, 11, 24)).visits == ()


@pytest.mark.parametrize(("day", "is_short"), [(24, True), (25, False)])
def test_five_days_are_no_short_notice(store, day, is_short):
    row = visit_cards.card(planned(store, a_client(), at(day)))
    assert row.is_short_notice is is_short


def test_two_visits_of_one_consultant_at_once_are_marked_on_both(store):
    client, anna, jan = a_client(), a_consultant("Anna"), a_consultant("Jan")
    one = planned(store, client, at(23, 9), 2, consultant_id=anna)
    two = planned(store, client, at(23, 10), 2, consultant_id=anna)
    touching = planned(store, client, at(23, 12), consultant_id=anna)
    other = planned(store, client, at(23, 9), 2, consultant_id=jan)
    nobodys = planned(store, client, at(23, 9), 2)
    rows = {row.id: row.double_booked for row in visit_cards.between(at(23, 0), at(24, 0))}
    assert rows == {one: (two,), two: (one,), touching: (), other: (), nobodys: ()}
    assert visit_cards.card(two).double_booked == (one,)


def test_a_called_off_visit_takes_nobodys_time(store):
    client, anna = a_client(), a_consultant("Anna")
    one = planned(store, client, at(23), consultant_id=anna)
    two = planned(store, client, at(23), consultant_id=anna)
    store.do(visits.call_off, one)
    assert visit_cards.card(two).double_booked == ()


def test_an_overlap_across_the_edge_of_the_week_is_seen(store):
    client, anna = a_client(), a_consultant("Anna")
    sunday = planned(store, client, at(22, 21), 3, consultant_id=anna)  # until 1:00 on Monday
    monday = planned(store, client, at(22, 23), 2, consultant_id=anna)  # from midnight
    rows = visit_cards.between(at(22, 23) + timedelta(minutes=90), at(24, 0))
    assert [(row.id, row.double_booked) for row in rows] == [(monday, (sunday,))]


def test_until_when_it_is_free(store):
    row = visit_cards.card(planned(store, a_client(), datetime(2026, 11, 12, 9, tzinfo=UTC)))
    assert row.free_until == date(2026, 11, 10)  # the 11th is a holiday


def test_what_is_not_there_is_gone(store):
    with pytest.raises(Gone, match="visit_missing"):
        visit_cards.card(1)


def test_overdue_are_planned_ones_that_should_be_over(store):
    client = a_client()
    over = planned(store, client, at(19))
    called_off = planned(store, client, at(18))
    store.do(visits.call_off, called_off)
    planned(store, client, at(23))
    assert [row.id for row in visit_cards.overdue(store.now)] == [over]


def test_choices_leave_out_what_cannot_be_chosen(store):
    client = a_client(sort_key="b")
    first = a_client("Apteka", sort_key="a", nip="")
    a_client("Dawny", archived_at=store.now, nip="")
    anna = a_consultant("Anna")
    picks = visit_choices.picks()
    assert [pick.id for pick in picks.clients] == [first, client]
    assert [(pick.id, pick.words) for pick in picks.consultants] == [(anna, "Anna")]
    open_one = a_ticket(client)
    a_ticket(client, "2026/0002", state="done")
    a_ticket(client, "2026/0003", state="closed", closed_at=store.now)
    a_ticket(first, "2026/0004")
    assert [pick.id for pick in visit_choices.tickets_of(client)] == [open_one]
    assert visit_choices.ticket(open_one).client == "Kowalscy sp.j."
    assert visit_choices.ticket(a_ticket(None, "2026/0005")).client_id is None
    with pytest.raises(Gone, match="ticket_missing"):
        visit_choices.ticket(999)


def test_a_visit_may_be_written_down_as_asked_for_earlier(store):
    asked = store.now - timedelta(days=10)
    with store.database.atomic():
        done = visits.plan(Act(store.now), a_client(), MONDAY, MONDAY + HOUR, requested_at=asked)
    assert not visit_cards.card(done.made).is_short_notice

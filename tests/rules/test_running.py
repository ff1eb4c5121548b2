from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import Refused
from desktop.rules.pricing import Work, price_session, price_sessions
from desktop.rules.rates import Rate
from desktop.rules.running import running_price
from desktop.rules.segments import Segment
from desktop.rules.tariff_records import from_record
from desktop.rules.tariffs import DEFAULT, Band, Kind

RATE = Rate(180_00)


def at(text):
    return datetime.fromisoformat(f"2026-11-{text}+01:00").astimezone(UTC)


def run(start, now, tariff=None, closed=(), rate=RATE, kind=Kind.REMOTE):
    tariff = from_record(tariff or {})
    return running_price(closed, at(start) if start else None, at(now), kind, rate, tariff=tariff)


def test_time_to_the_next_unit_and_its_price():
    found = run("20T10:00", "20T10:14:32")

    assert (found.worked_seconds, found.billed_minutes, found.net) == (872, 30, 90_00)
    assert (found.next_at, found.next_net) == (at("20T10:31"), 90_00)
    assert (found.band, found.surcharge) == (Band.STANDARD, 0)


def test_a_change_of_band_is_told_before_it_comes():
    found = run("20T16:40", "20T16:50")

    assert (found.band_ends_at, found.next_band, found.next_surcharge) == (
        at("20T17:00"),
        Band.AFTER_HOURS,
        50,
    )
    # A full minute after closing makes a line of its own, an hour at least.
    assert (found.next_at, found.next_net) == (at("20T17:01"), 270_00)


def test_the_next_band_after_a_friday_night_is_the_weekend():
    found = run("20T23:00", "20T23:30")
    assert (found.band, found.band_ends_at, found.next_band) == (
        Band.AFTER_HOURS,
        at("21T00:00"),
        Band.WEEKEND,
    )


def test_what_was_just_started_costs_a_unit_from_its_first_second():
    found = run("20T10:00", "20T10:00")

    assert (found.worked_seconds, found.net) == (0, 0)
    assert (found.next_at, found.next_net) == (at("20T10:00:01"), 90_00)


def test_held_work_costs_what_it_cost():
    closed = [Segment(at("20T10:00"), at("20T10:20"))]
    found = run(None, "20T12:00", closed=closed)

    assert (found.worked_seconds, found.net) == (1200, 90_00)
    assert (found.next_at, found.next_net, found.band_ends_at, found.next_band) == (None,) * 4


def test_resumed_work_goes_on_from_what_was_connected():
    closed = [Segment(at("20T10:00"), at("20T10:20:30"))]
    found = run("20T11:00", "20T11:00:10", closed=closed)
    assert found.next_at == at("20T11:10:30")


def test_work_that_costs_nothing_never_costs_more():
    found = run("20T10:00", "20T10:10", rate=Rate(0))
    assert (found.net, found.next_at, found.next_net) == (0, None, None)


def test_whole_sessions_in_the_band_of_their_start_know_no_change():
    found = run("20T16:40", "20T17:05", {"split": "by_start"})

    assert (found.band, found.surcharge, found.net) == (Band.STANDARD, 0, 90_00)
    assert (found.band_ends_at, found.next_band) == (None, None)
    assert (found.next_at, found.next_net) == (at("20T17:11"), 90_00)


def test_whole_sessions_just_begun_are_in_the_band_of_now():
    found = run("20T18:00", "20T18:00", {"split": "by_start"})
    assert (found.band, found.next_net) == (Band.AFTER_HOURS, 270_00)


def test_the_raised_hour_lasts_an_hour():
    found = run("20T18:00", "20T18:10")
    assert (found.billed_minutes, found.next_at, found.next_net) == (60, at("20T19:01"), 135_00)


def test_a_clock_that_runs_behind_the_start_is_refused():
    with pytest.raises(Refused) as no:
        run("20T10:00", "20T09:59")
    assert no.value.code == "segment_end_before_start"


@given(
    st.sampled_from(["20T09:00", "20T17:00", "21T00:00", "23T00:00", "11T00:00"]),
    st.integers(-90, 30),
    st.integers(60, 4000),
    st.sampled_from(list(Kind)),
    st.sampled_from(
        [{}, {"units": 15}, {"tolerance": 5}, {"rounding": "nearest"}, {"split": "by_start"}]
    ),
)
def test_the_next_step_is_the_first_second_that_costs_another_sum(
    anchor, minutes, seconds, kind, record
):
    start = at(anchor) + timedelta(minutes=minutes)
    now = start + timedelta(seconds=seconds)
    tariff = from_record(record)

    def net(until):
        return price_session([Segment(start, until)], kind, RATE, tariff).net

    found = running_price((), start, now, kind, RATE, tariff=tariff)
    assert found.net == net(now)
    assert net(found.next_at - timedelta(seconds=1)) == found.net
    assert net(found.next_at) - found.net == found.next_net


@given(
    st.lists(st.tuples(st.integers(-300, 300), st.integers(0, 120)), max_size=4),
    st.integers(60, 7000),
    st.sampled_from(["day", "ticket_day"]),
    st.sampled_from(["by_bands", "by_start"]),
)
def test_work_rounded_together_costs_what_it_adds(earlier, seconds, scope, split):
    # Others may have worked at the same time: their parts overlap, and count all the same.
    tariff = from_record({"scope": scope, "split": split})
    start = at("20T16:30")
    now = start + timedelta(seconds=seconds)
    before = [
        (Segment(start + timedelta(minutes=a), start + timedelta(minutes=a + b)),)
        for a, b in earlier
    ]

    def total(until):
        works = [
            Work(id=n, ticket_id=1, kind=Kind.PHONE, segments=each, rate=RATE)
            for n, each in enumerate((*before, (Segment(start, until),)))
        ]
        return sum(each.net for each in price_sessions(works, tariff))

    alone = sum(
        each.net
        for each in price_sessions(
            [
                Work(id=n, ticket_id=1, kind=Kind.PHONE, segments=each, rate=RATE)
                for n, each in enumerate(before)
            ],
            tariff,
        )
    )
    found = running_price((), start, now, Kind.PHONE, RATE, tariff=tariff, before=before)
    assert found.net == total(now) - alone
    assert found.worked_seconds == seconds
    assert total(found.next_at - timedelta(seconds=1)) == total(now)
    assert total(found.next_at) - total(now) == found.next_net


def test_defaults_are_those_of_the_regulations():
    now = at("20T10:05")
    assert running_price((), at("20T10:00"), now, Kind.PHONE, RATE) == running_price(
        (), at("20T10:00"), now, Kind.PHONE, RATE, tariff=DEFAULT
    )

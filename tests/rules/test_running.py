from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import Refused
from desktop.rules.included import spread
from desktop.rules.pricing import Work, price_session, price_sessions
from desktop.rules.rates import Rate
from desktop.rules.running import running_price
from desktop.rules.segments import Segment
from desktop.rules.tariff_records import from_record
from desktop.rules.tariffs import DEFAULT, Band, Kind

RATE = Rate(180_00)
WARSAW = ZoneInfo("Europe/Warsaw")


def at(text):
    return datetime.fromisoformat(f"2026-11-{text}+01:00").astimezone(UTC)


def run(start, now, tariff=None, closed=(), rate=RATE, kind=Kind.REMOTE, **more):
    tariff = from_record(tariff or {})
    began = at(start) if start else None
    return running_price(closed, began, at(now), kind, rate, tariff=tariff, **more)


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


def test_included_minutes_pay_for_standard_work():
    found = run("20T10:00", "20T10:14:32", included=80)

    assert (found.billed_minutes, found.net) == (30, 0)
    assert (found.included_minutes, found.included_left) == (30, 50)
    # 60 minutes are still covered, 90 are not: ten of them are to be paid for.
    assert (found.next_at, found.next_net) == (at("20T11:01"), 30_00)


def test_what_included_minutes_do_not_reach_is_paid_for():
    found = run("20T10:00", "20T10:45", included=40)

    assert (found.billed_minutes, found.net) == (60, 60_00)
    assert (found.included_minutes, found.included_left) == (40, 0)
    assert (found.next_at, found.next_net) == (at("20T11:01"), 90_00)


def test_included_minutes_never_pay_for_a_surcharge():
    found = run("20T16:50", "20T17:20", included=600)

    assert (found.billed_minutes, found.net) == (90, 270_00)
    assert (found.included_minutes, found.included_left) == (30, 570)


def test_many_included_minutes_last_until_the_band_changes():
    found = run("20T10:00", "20T10:05", included=44_640)
    assert (found.next_at, found.next_net) == (at("20T17:01"), 270_00)


def test_many_included_minutes_last_for_days_where_the_start_gives_the_band():
    found = run("20T10:00", "20T10:05", {"split": "by_start"}, included=6_000)
    assert (found.next_at, found.next_net) == (at("24T14:01"), 90_00)


def test_the_first_full_minute_may_take_the_place_of_a_surcharged_one():
    closed = [Segment(at("20T08:59:20"), at("20T09:00"))]
    found = run("20T09:00", "20T09:00:10", closed=closed, included=600)

    assert (found.net, found.included_minutes) == (270_00, 0)
    assert (found.next_at, found.next_net) == (at("20T09:01"), -270_00)


def test_included_work_at_no_rate_costs_nothing_for_ever():
    found = run("20T10:00", "20T10:10", rate=Rate(0), included=600)
    assert (found.net, found.included_left, found.next_at) == (0, 570, None)


RECORDS = [
    {},
    {"units": 15},
    {"units": 60, "minimums": 60},
    {"tolerance": 5},
    {"rounding": "nearest"},
    {"split": "by_start"},
    {"split": "by_start", "units": 1},
]


@given(
    st.sampled_from(["20T09:00", "20T12:00", "20T17:00", "21T00:00", "23T00:00"]),
    st.integers(-90, 30),
    st.integers(0, 9000),
    st.sampled_from(list(Kind)),
    st.sampled_from(RECORDS),
    st.sampled_from(["session", "ticket_day", "day"]),
    st.lists(st.tuples(st.integers(-300, 300), st.integers(0, 7200)), max_size=3),
    st.one_of(st.integers(0, 200), st.integers(0, 44_640)),
)
def test_included_minutes_are_shown_as_a_protocol_spreads_them(
    anchor, minutes, seconds, kind, record, scope, earlier, included
):
    tariff = from_record({**record, "scope": scope})
    start = at(anchor) + timedelta(minutes=minutes)
    now = start + timedelta(seconds=seconds)
    day = start.astimezone(WARSAW).date()
    works = []
    for shift, length in earlier:
        began = start + timedelta(minutes=shift)
        if scope != "session" and began.astimezone(WARSAW).date() == day:
            works.append((Segment(began, began + timedelta(seconds=length)),))

    def charged(segments):
        priced = [
            Work(id=n, ticket_id=1, kind=kind, segments=each, rate=RATE)
            for n, each in enumerate(segments)
        ]
        prices = price_sessions(priced, tariff)
        lines = [line for price in spread(prices, included).prices for line in price.lines]
        free = sum(line.billed_minutes for line in lines if line.is_included)
        return sum(line.net for line in lines), free

    def both(until):
        return charged([*works, (Segment(start, until),)])

    found = running_price(
        *((), start, now, kind, RATE), tariff=tariff, before=works, included=included
    )
    (net, free), (net_before, free_before) = both(now), charged(works)
    assert (found.net, found.included_minutes) == (net - net_before, free - free_before)
    assert found.included_left == included - free
    assert both(found.next_at)[0] - net == found.next_net
    for step in range(1, 60, 7):
        part = (found.next_at - now) * step // 60
        between = now + timedelta(seconds=int(part.total_seconds()))
        assert both(between)[0] == net
    assert both(found.next_at - timedelta(seconds=1))[0] == net


def test_defaults_are_those_of_the_regulations():
    now = at("20T10:05")
    assert running_price((), at("20T10:00"), now, Kind.PHONE, RATE) == running_price(
        (), at("20T10:00"), now, Kind.PHONE, RATE, tariff=DEFAULT
    )

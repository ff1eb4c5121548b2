"""What holds for every price, tried on sessions that hypothesis makes up.

Times crowd around what is awkward: opening and closing, midnight, weekends, holidays, both clock
changes of 2026.
"""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules import explanation
from desktop.rules.pricing import Work, price_session, price_sessions
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariff_records import from_record
from desktop.rules.tariffs import DEFAULT, Band, Kind, Scope
from desktop.rules.working_days import is_holiday

WARSAW = ZoneInfo("Europe/Warsaw")
ANCHORS = [
    datetime.fromisoformat(each).replace(tzinfo=WARSAW).astimezone(UTC)
    for each in (
        "2026-11-20T09:00",
        "2026-11-20T17:00",
        "2026-11-21T00:00",
        "2026-11-23T00:00",
        "2026-11-11T00:00",
        "2026-12-24T00:00",
        "2026-12-27T00:00",
        "2026-03-29T03:00",
        "2026-10-25T02:30",
        "2026-01-01T00:00",
    )
]

instants = st.builds(
    lambda anchor, minutes, seconds: anchor + timedelta(minutes=minutes, seconds=seconds),
    st.sampled_from(ANCHORS),
    st.integers(-200, 200),
    st.one_of(st.just(0), st.integers(-59, 59)),
)
lengths = st.one_of(
    st.integers(0, 200), st.integers(0, 5 * 3600), st.integers(0, 300).map(lambda m: m * 60)
)


@st.composite
def sessions(draw):
    at, found = draw(instants), []
    for _ in range(draw(st.integers(1, 4))):
        end = at + timedelta(seconds=draw(lengths))
        found.append(Segment(at, end))
        at = end + timedelta(seconds=draw(st.sampled_from([0, 0, 1, 59, 60, 900])))
    return found


kinds = st.sampled_from(list(Kind))
rates = st.integers(0, 500_00).map(Rate)
tariffs = st.builds(
    lambda unit, tolerance, **rest: from_record(
        {"units": unit, "tolerance": min(tolerance, unit - 1), **rest}
    ),
    unit=st.sampled_from([1, 5, 10, 15, 20, 30, 60]),
    tolerance=st.sampled_from([0, 0, 3, 10]),
    rounding=st.sampled_from(["up", "nearest"]),
    split=st.sampled_from(["by_bands", "by_bands", "by_start"]),
    surcharged_minimum=st.sampled_from([0, 60]),
)


def raw_seconds(segments):
    return sum(int((each.end - each.start).total_seconds()) for each in segments)


def outcome(price):
    return [
        (line.band, line.worked_seconds, line.billed_minutes, line.net) for line in price.lines
    ], price.net


def seconds_by_wall_clock(segments):
    """Seconds of each band, found in another way: look at the wall clock of every minute."""
    found = dict.fromkeys(Band, 0)
    for segment in segments:
        at = segment.start
        while at < segment.end:
            until = min(segment.end, at.replace(second=0) + timedelta(minutes=1))
            wall = at.astimezone(WARSAW)
            if is_holiday(wall.date()):
                band = Band.HOLIDAY
            elif wall.isoweekday() > 5:
                band = Band.WEEKEND
            else:
                band = Band.STANDARD if 9 <= wall.hour < 17 else Band.AFTER_HOURS
            found[band] += int((until - at).total_seconds())
            at = until
    return found


@given(sessions(), kinds, rates)
def test_bands_are_those_of_the_wall_clock(segments, kind, rate):
    by_band = seconds_by_wall_clock(segments)
    price = price_session(segments, kind, rate)

    assert price.worked_seconds == sum(by_band.values())
    for line in price.lines:
        assert line.worked_seconds == by_band[line.band]
    billed = {line.band for line in price.lines}
    assert all(by_band[band] < 60 for band in Band if band not in billed)


@given(sessions(), kinds, rates, tariffs)
def test_parts_add_up_to_what_was_measured(segments, kind, rate, tariff):
    price = price_session(segments, kind, rate, tariff)

    assert price.worked_seconds == raw_seconds(segments)
    for line in price.lines:
        parts = line.explanation.parts
        spans = sum(int((end - start).total_seconds()) for start, end, _ in parts)
        assert spans == line.worked_seconds == line.explanation.worked_seconds
        assert {band for _, _, band in parts} <= {line.band} or tariff.split == "by_start"


@given(sessions(), kinds, rates)
def test_billed_is_a_multiple_of_the_unit_and_not_less_than_worked(segments, kind, rate):
    unit = DEFAULT.units.of(kind)
    for line in price_session(segments, kind, rate).lines:
        worked = max(line.worked_seconds // 60, 1)
        assert line.billed_minutes % unit == 0
        assert line.billed_minutes >= worked
        assert line.explanation.surcharged_minimum or line.billed_minutes - worked < unit


@given(st.integers(1, 8), kinds, rates)
def test_an_exact_multiple_gains_nothing(units, kind, rate):
    minutes = units * DEFAULT.units.of(kind)
    noon = datetime(2026, 11, 20, 8, tzinfo=UTC)  # 9:00 in Warsaw, open for eight hours
    session = [Segment(noon, noon + timedelta(minutes=minutes))]

    (line, *others) = price_session(session, kind, rate).lines
    assert line.billed_minutes == min(minutes, 480)
    assert bool(others) is (minutes > 480)


@given(
    st.sampled_from(
        ["2026-11-20T09:00", "2026-11-19T17:00", "2026-11-21T00:00", "2026-11-11T00:00"]
    ),
    st.integers(0, 400),
    st.integers(0, 60),
    st.integers(1, 25_000),
    st.integers(0, 3000),
    kinds,
    rates,
    tariffs,
)
def test_a_later_end_never_costs_less_within_a_band(
    start, skip, odd, seconds, more, kind, rate, tariff
):
    begin = datetime.fromisoformat(start).replace(tzinfo=WARSAW).astimezone(UTC)
    hours = 8 if start.endswith("09:00") else 7 if start.endswith("17:00") else 24
    last = begin + timedelta(hours=hours)
    begin += timedelta(minutes=min(skip, 60 * hours - 60), seconds=odd)
    end = min(begin + timedelta(seconds=seconds), last)
    later = min(end + timedelta(seconds=more), last)

    sooner = price_session([Segment(begin, end)], kind, rate, tariff)
    longer = price_session([Segment(begin, later)], kind, rate, tariff)
    assert len(longer.lines) == 1
    assert longer.net >= sooner.net


@given(sessions(), kinds, rates, tariffs, st.data())
def test_cutting_into_touching_segments_changes_nothing(segments, kind, rate, tariff, data):
    cut = []
    for segment in segments:
        length = raw_seconds([segment])
        at = segment.start + timedelta(seconds=data.draw(st.integers(0, length)))
        cut += [Segment(segment.start, at), Segment(at, segment.end)]

    assert outcome(price_session(cut, kind, rate, tariff)) == outcome(
        price_session(segments, kind, rate, tariff)
    )


@given(
    sessions(), kinds, rates, tariffs, st.sampled_from(["Europe/Warsaw", "Asia/Tokyo", "-11:30"])
)
def test_the_zone_in_which_instants_are_written_does_not_matter(segments, kind, rate, tariff, name):
    zone = timezone(-timedelta(hours=11, minutes=30)) if name == "-11:30" else ZoneInfo(name)
    moved = [Segment(each.start.astimezone(zone), each.end.astimezone(zone)) for each in segments]

    assert outcome(price_session(moved, kind, rate, tariff)) == outcome(
        price_session(segments, kind, rate, tariff)
    )


@given(st.integers(-300, 300), st.integers(1, 300), kinds, rates)
@pytest.mark.parametrize("change", ["2026-03-29T01:00", "2026-10-25T01:00"])
def test_a_clock_change_does_not_matter_to_the_length(change, first, minutes, kind, rate):
    # Both fall into the night from Saturday to Sunday: the same length on a quiet one costs it too.
    start = datetime.fromisoformat(change).replace(tzinfo=UTC) + timedelta(minutes=first)
    quiet = start - timedelta(days=7 * 4)

    def price(at):
        return price_session([Segment(at, at + timedelta(minutes=minutes))], kind, rate)

    assert price(start).lines[0].band is Band.WEEKEND
    assert outcome(price(start)) == outcome(price(quiet))


@given(
    st.lists(sessions(), min_size=1, max_size=4),
    kinds,
    rates,
    tariffs,
    st.sampled_from(list(Scope)),
)
def test_the_explanation_alone_gives_the_same_grosz(many, kind, rate, tariff, scope):
    tariff = from_record({"scope": scope.value}, tariff)
    works = [Work(at, at % 2, kind, tuple(each), rate) for at, each in enumerate(many)]
    prices = price_sessions(works, tariff)

    assert sorted(each for price in prices for each in price.works) == list(range(len(many)))
    assert sum(price.worked_seconds for price in prices) == sum(raw_seconds(each) for each in many)
    for price in prices:
        assert price.net == sum(line.net for line in price.lines)
        for line in price.lines:
            read = explanation.from_record(explanation.to_record(line.explanation))
            assert explanation.recomputed(read) == line.net
            assert explanation.recomputed_minutes(read) == line.billed_minutes

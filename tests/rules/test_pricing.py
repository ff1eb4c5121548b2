from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import Refused
from desktop.rules import explanation
from desktop.rules.pricing import Work, price_called_off, price_session, price_sessions
from desktop.rules.rates import Rate, RateOrigin, RateSource
from desktop.rules.segments import Segment
from desktop.rules.tariff_records import from_record
from desktop.rules.tariffs import DEFAULT, Band, Kind, Scope

WARSAW = ZoneInfo("Europe/Warsaw")
RATE = Rate(180_00, RateSource(RateOrigin.AGREEMENT, "UM/12/2025", date(2025, 12, 1)))


def span(day, start, end):
    first, last = (
        datetime.fromisoformat(f"2026-{day}T{clock}").replace(tzinfo=WARSAW)
        for clock in (start, end)
    )
    return Segment(first.astimezone(UTC), last.astimezone(UTC))


def price(*segments, kind=Kind.REMOTE, tariff=None, rate=RATE):
    return price_session(segments, kind, rate, from_record(tariff or {}))


def lines(found):
    return [(line.band.value, line.billed_minutes, line.net) for line in found.lines]


def test_both_times_are_kept():
    found = price(span("11-20", "16:40:30", "17:20:20"))

    assert found.worked_seconds == 2390
    assert [line.worked_seconds for line in found.lines] == [1170, 1220]
    assert (found.day, found.net) == (date(2026, 11, 20), 360_00)


def test_a_line_explains_itself():
    why = (
        price(span("11-20", "16:40", "16:50"), span("11-20", "16:55", "17:20")).lines[1].explanation
    )

    assert (why.began, why.ended) == (
        datetime(2026, 11, 20, 15, 40, tzinfo=UTC),
        datetime(2026, 11, 20, 16, 20, tzinfo=UTC),
    )
    assert why.parts == (
        (
            datetime(2026, 11, 20, 16, tzinfo=UTC),
            datetime(2026, 11, 20, 16, 20, tzinfo=UTC),
            Band.AFTER_HOURS,
        ),
    )
    assert (why.unit, why.minimum, why.tolerance, why.surcharge) == (30, 30, 0, 50)
    assert (why.surcharged_minimum, why.other_surcharged) == (60, 0)
    assert (why.rate, why.rate_source) == (180_00, RATE.source)
    assert not why.is_called_off
    assert not why.is_one_minute


def test_only_the_raised_line_names_the_minimum_of_surcharged_work():
    quarters = {"units": {"remote": 15}}
    night = price(
        Segment(span("11-20", "23:50", "23:59").start, span("11-21", "00:05", "00:10").end),
        tariff=quarters,
    )

    assert lines(night) == [("after_hours", 45, 202_50), ("weekend", 15, 90_00)]
    raised, other = (line.explanation for line in night.lines)
    assert (raised.surcharged_minimum, raised.other_surcharged) == (60, 15)
    assert other.surcharged_minimum == 0
    assert [explanation.recomputed(each) for each in (raised, other)] == [202_50, 90_00]


def test_under_a_minute_explains_itself():
    found = price(span("11-20", "10:00:00", "10:00:40"))

    assert lines(found) == [("standard", 30, 90_00)]
    assert found.lines[0].explanation.is_one_minute
    assert explanation.recomputed(found.lines[0].explanation) == 90_00


@pytest.mark.parametrize("segments", [[], [span("11-20", "10:00", "10:00")]])
def test_no_time_costs_nothing(segments):
    found = price(*segments)
    assert (found.lines, found.net, found.worked_seconds, found.day) == ((), 0, 0, None)


def test_bad_segments_are_refused():
    with pytest.raises(Refused) as no:
        price(span("11-20", "10:00", "10:10"), span("11-20", "10:05", "10:20"))
    assert (no.value.code, no.value.facts["number"]) == ("segment_overlap", 2)


def test_recorded_work_cannot_end_in_the_future_but_a_quote_can():
    ahead = span("11-20", "10:00", "10:10")
    now = ahead.start

    with pytest.raises(Refused) as no:
        price_session([ahead], Kind.PHONE, RATE, now=now)
    assert no.value.code == "segment_in_future"
    assert price_session([ahead], Kind.PHONE, RATE).net == 90_00


@pytest.mark.parametrize(
    ("tariff", "segment", "expected"),
    [
        ({"tolerance": 5}, ("10:00", "10:35"), [("standard", 30, 90_00)]),
        ({"tolerance": 5}, ("10:00", "10:36"), [("standard", 60, 180_00)]),
        ({"rounding": "nearest"}, ("10:00", "10:44"), [("standard", 30, 90_00)]),
        ({"rounding": "nearest"}, ("10:00", "10:45"), [("standard", 60, 180_00)]),
        ({"units": {"remote": 1}}, ("10:00", "10:07"), [("standard", 7, 21_00)]),
        ({"minimums": {"remote": 60}}, ("10:00", "10:07"), [("standard", 60, 180_00)]),
        ({"opening_hours": ["08:00", "18:00"]}, ("17:00", "17:30"), [("standard", 30, 90_00)]),
        ({"surcharges": {"after_hours": 25}}, ("17:00", "17:30"), [("after_hours", 60, 225_00)]),
        ({"surcharges": {"after_hours": 0}}, ("17:00", "17:30"), [("after_hours", 30, 90_00)]),
        ({"surcharged_minimum": 0}, ("17:00", "17:30"), [("after_hours", 30, 135_00)]),
        ({"split": "by_start"}, ("16:40", "17:20"), [("standard", 60, 180_00)]),
        ({"split": "by_start"}, ("08:50", "09:20"), [("after_hours", 60, 270_00)]),
        ({"zone": "Europe/Lisbon"}, ("17:00", "17:30"), [("standard", 30, 90_00)]),
    ],
)
def test_every_setting_of_the_tariff_counts(tariff, segment, expected):
    found = price(span("11-20", *segment), tariff=tariff)

    assert lines(found) == expected
    for line in found.lines:
        assert explanation.recomputed(line.explanation) == line.net


def works(*minutes, ticket=1, day="11-20", kind=Kind.VISIT, rate=RATE, first_id=1):
    hours = range(9, 9 + len(minutes))
    return [
        Work(
            first_id + at,
            ticket,
            kind,
            (span(day, f"{hour:02}:00", f"{hour:02}:{length:02}"),),
            rate,
        )
        for at, (hour, length) in enumerate(zip(hours, minutes, strict=True))
    ]


def billed(found, scope):
    prices = price_sessions(found, replace(DEFAULT, scope=scope))
    return [(each.works, sum(line.billed_minutes for line in each.lines)) for each in prices]


def test_45_and_45_and_5_minutes_are_three_or_two_hours():
    three = works(45, 45, 5)

    assert billed(three, Scope.SESSION) == [((1,), 60), ((2,), 60), ((3,), 60)]
    assert billed(three, Scope.TICKET_DAY) == [((1, 2, 3), 120)]
    assert billed(three, Scope.DAY) == [((1, 2, 3), 120)]


def test_the_ticket_parts_what_the_day_joins():
    mixed = [*works(45, 45), *works(5, ticket=2, first_id=3)]

    assert billed(mixed, Scope.TICKET_DAY) == [((1, 2), 120), ((3,), 60)]
    assert billed(mixed, Scope.DAY) == [((1, 2, 3), 120)]


@pytest.mark.parametrize(
    "other",
    [
        {"day": "11-19"},
        {"kind": Kind.OFFICE},
        {"rate": Rate(100_00)},
    ],
)
def test_other_days_kinds_and_rates_are_never_rounded_together(other):
    mixed = [*works(45), *works(5, first_id=2, **other)]
    assert sorted(ids for ids, _ in billed(mixed, Scope.DAY)) == [(1,), (2,)]


def test_other_clients_are_never_rounded_together():
    mine, theirs = works(45, 5)
    assert len(billed([mine, replace(theirs, client_id=9)], Scope.DAY)) == 2


def test_prices_come_oldest_first_and_empty_sessions_last():
    empty = Work(7, 1, Kind.PHONE, (), RATE)
    late, early = works(45, first_id=1), works(45, day="11-19", first_id=2)

    assert [ids for ids, _ in billed([empty, *late, *early], Scope.DAY)] == [(2,), (1,), (7,)]


def test_the_day_is_that_on_which_a_session_began():
    night = Segment(span("11-19", "23:50", "23:59").start, span("11-20", "00:05", "00:20").end)
    pair = [Work(1, 1, Kind.REMOTE, (night,), RATE), *works(45, kind=Kind.REMOTE, first_id=2)]

    found = price_sessions(pair, replace(DEFAULT, scope=Scope.DAY))
    assert [each.day for each in found] == [date(2026, 11, 19), date(2026, 11, 20)]


def test_scope_and_split_together():
    tariff = from_record({"scope": "day", "split": "by_start"})
    pair = [
        Work(1, 1, Kind.REMOTE, (span("11-20", "16:50", "17:10"),), RATE),
        Work(2, 1, Kind.REMOTE, (span("11-20", "17:20", "17:30"),), RATE),
    ]

    (found,) = price_sessions(pair, tariff)
    assert lines(found) == [("standard", 30, 90_00), ("after_hours", 60, 270_00)]
    assert {line.explanation.scope for line in found.lines} == {Scope.DAY}


def test_sessions_of_two_consultants_at_once_are_both_billed():
    one, other = works(45)[0], works(45, first_id=2)[0]

    (found,) = price_sessions([one, other], replace(DEFAULT, scope=Scope.DAY))
    assert found.worked_seconds == 90 * 60
    assert found.lines[0].billed_minutes == 120
    assert explanation.recomputed(found.lines[0].explanation) == found.net


def test_recorded_sessions_cannot_end_in_the_future():
    ahead = works(45)
    with pytest.raises(Refused):
        price_sessions(ahead, now=ahead[0].segments[0].start)


def test_a_visit_called_off_late_is_billed_at_the_bands_of_its_planned_time():
    found = price_called_off(span("11-19", "16:00", "18:00"), Rate(210_00))

    assert lines(found) == [("standard", 60, 210_00), ("after_hours", 60, 315_00)]
    assert all(line.explanation.is_called_off for line in found.lines)
    assert found.kind is Kind.VISIT

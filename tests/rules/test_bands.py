import itertools
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.rules.bands import Opening, band_at, day_stretches, local_day, part, stretches
from desktop.rules.tariffs import BANDS, Band

WARSAW = ZoneInfo("Europe/Warsaw")
NINE_TO_FIVE = Opening(540, 1020, WARSAW)


def at(text, zone=WARSAW, fold=0):
    return int(datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).timestamp())


def cut(start, end, opening=NINE_TO_FIVE):
    return [
        (BANDS[band].value, last - first)
        for first, last, band in stretches([(start, end)], opening)
    ]


def test_a_working_day_has_three_parts():
    assert cut(at("2026-11-20T00:00"), at("2026-11-21T00:00")) == [
        ("after_hours", 9 * 3600),
        ("standard", 8 * 3600),
        ("after_hours", 7 * 3600),
    ]


def test_opening_second_is_in_and_closing_second_is_out():
    assert cut(at("2026-11-20T08:59:59"), at("2026-11-20T09:00:01")) == [
        ("after_hours", 1),
        ("standard", 1),
    ]
    assert cut(at("2026-11-20T16:59:59"), at("2026-11-20T17:00:01")) == [
        ("standard", 1),
        ("after_hours", 1),
    ]


@pytest.mark.parametrize(
    ("day", "band"),
    [
        ("2026-11-21", Band.WEEKEND),
        ("2026-11-22", Band.WEEKEND),
        ("2026-11-11", Band.HOLIDAY),
        ("2026-05-03", Band.HOLIDAY),
        ("2024-12-24", None),
        ("2025-12-24", Band.HOLIDAY),
    ],
)
def test_days_off_are_one_band_whatever_the_hour(day, band):
    found = {BANDS[each[2]] for each in day_stretches(date.fromisoformat(day), NINE_TO_FIVE)}
    assert found == ({band} if band else {Band.STANDARD, Band.AFTER_HOURS})


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_days_of_a_clock_change_have_their_real_length(day, hours):
    first, last, _ = day_stretches(date.fromisoformat(day), NINE_TO_FIVE)[0]
    assert last - first == hours * 3600


def test_both_two_o_clocks_of_the_autumn_night():
    first, second = at("2026-10-25T02:30", fold=0), at("2026-10-25T02:30", fold=1)
    assert second - first == 3600
    assert cut(first, second) == [("weekend", 3600)]


def test_a_week_over_a_clock_change_has_all_its_seconds():
    found = stretches([(at("2026-10-19T00:00"), at("2026-10-26T00:00"))], NINE_TO_FIVE)
    assert sum(last - first for first, last, _ in found) == (7 * 24 + 1) * 3600
    assert all(one[1] == other[0] for one, other in itertools.pairwise(found))


def test_zones_where_the_clock_changes_at_midnight():
    # Cairo goes from 00:00 to 01:00 on Friday 2026-04-24: the day begins at one o'clock.
    cairo = ZoneInfo("Africa/Cairo")
    stretched = day_stretches(date(2026, 4, 24), Opening(540, 1020, cairo))
    assert stretched[-1][1] - stretched[0][0] == 23 * 3600
    assert datetime.fromtimestamp(stretched[0][0], cairo).hour == 1


def test_an_office_that_never_closes():
    always = Opening(0, 1440, WARSAW)
    assert cut(at("2026-11-19T22:00"), at("2026-11-20T02:00"), always) == [
        ("standard", 7200),
        ("standard", 7200),
    ]


def test_an_empty_span_has_no_stretches():
    assert cut(at("2026-11-20T10:00"), at("2026-11-20T10:00")) == []


def test_the_day_is_the_local_one():
    assert local_day(at("2026-11-21T00:30"), WARSAW) == date(2026, 11, 21)
    assert local_day(at("2026-11-21T00:30"), ZoneInfo("UTC")) == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("instant", "band", "until"),
    [
        ("2026-11-20T10:00", "standard", "2026-11-20T17:00"),
        ("2026-11-20T17:00", "after_hours", "2026-11-21T00:00"),
        ("2026-11-19T23:00", "after_hours", "2026-11-20T09:00"),
        ("2026-11-21T12:00", "weekend", "2026-11-23T00:00"),
        ("2026-12-24T12:00", "holiday", "2026-12-27T00:00"),
    ],
)
def test_the_band_of_an_instant_and_its_end(instant, band, until):
    place, end = band_at(at(instant), NINE_TO_FIVE)
    assert (BANDS[place].value, end) == (band, at(until))


def test_bands_meet_where_an_office_opens_at_midnight():
    assert band_at(at("2026-11-22T12:00"), Opening(0, 600, WARSAW))[1] == at("2026-11-23T00:00")


def test_parts_are_instants_in_utc():
    start, end = at("2026-11-20T10:00"), at("2026-11-20T10:30")
    found = part((start, end, 0))
    assert found == (
        datetime(2026, 11, 20, 9, tzinfo=UTC),
        datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
        Band.STANDARD,
    )

"""Holidays against a list made here from the act, and counts of working days."""

from datetime import date, timedelta

import pytest

from desktop.errors import Refused
from desktop.rules import working_days
from desktop.rules.working_days import Counted, DayOff, Skipped


def easter(year):
    """Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, other = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    quarter, left = divmod(rest, 4)
    weekday = (32 + 2 * other + 2 * quarter - epact - left) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def days_off(year):
    """Act of 18 January 1951 (Dz.U. 1951 nr 4 poz. 28) with its changes, 2015 and later."""
    fixed = [(1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26)]
    if year >= 2025:
        fixed.append((12, 24))  # Dz.U. 2024 poz. 1965
    if year == 2018:
        fixed.append((11, 12))  # Dz.U. 2018 poz. 2117, one hundred years of independence
    sunday = easter(year)
    moving = [sunday + timedelta(days=n) for n in (0, 1, 49, 60)]
    return {date(year, *day) for day in fixed} | set(moving)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2015, (4, 5)),
        (2018, (4, 1)),
        (2024, (3, 31)),
        (2025, (4, 20)),
        (2026, (4, 5)),
        (2035, (3, 25)),
    ],
)
def test_the_list_of_the_test_knows_easter(year, day):
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize("year", range(2015, 2036))
def test_holidays_are_those_of_the_act(year):
    first, last = date(year, 1, 1), date(year, 12, 31)
    every = [first + timedelta(days=n) for n in range((last - first).days + 1)]

    assert set(working_days.holidays_of(year)) == days_off(year)
    assert [day for day in every if working_days.is_holiday(day)] == sorted(days_off(year))
    for day in every:
        is_free = day in days_off(year) or day.isoweekday() > 5
        assert working_days.is_working_day(day) is not is_free


def test_holidays_have_names_in_both_languages():
    assert working_days.holiday_name(date(2026, 6, 4)) == "Dzień Bożego Ciała"
    assert working_days.holiday_name(date(2026, 6, 4), "en") == "Corpus Christi"
    assert working_days.holiday_name(date(2026, 6, 5)) is None


def test_counting_passes_over_what_is_off_and_says_why():
    assert working_days.add_working_days(date(2026, 4, 30), 2) == Counted(
        date(2026, 5, 5),
        (
            Skipped(date(2026, 5, 1), DayOff.HOLIDAY),
            Skipped(date(2026, 5, 2), DayOff.WEEKEND),
            Skipped(date(2026, 5, 3), DayOff.WEEKEND),
        ),
    )


def test_counting_back():
    found = working_days.subtract_working_days(date(2026, 11, 16), 7)

    assert found.day == date(2026, 11, 4)
    assert Skipped(date(2026, 11, 11), DayOff.HOLIDAY) in found.skipped


def test_next_working_day_and_on_or_after():
    assert working_days.next_working_day(date(2026, 12, 23)).day == date(2026, 12, 28)
    assert working_days.on_or_after(date(2026, 12, 23)) == Counted(date(2026, 12, 23), ())
    assert working_days.on_or_after(date(2026, 11, 21)).day == date(2026, 11, 23)


def test_days_are_all_there():
    assert list(working_days.days(date(2026, 2, 27), date(2026, 3, 1))) == [
        date(2026, 2, 27),
        date(2026, 2, 28),
        date(2026, 3, 1),
    ]


def test_a_count_begins_at_one():
    with pytest.raises(ValueError, match="one"):
        working_days.add_working_days(date(2026, 1, 5), 0)


@pytest.mark.parametrize("year", [1950, 2201])
def test_years_without_a_known_calendar_are_refused(year):
    with pytest.raises(Refused) as no:
        working_days.is_holiday(date(year, 6, 1))
    assert (no.value.code, no.value.facts) == ("year_wrong", {"year": year})

"""The office's calendar: public holidays of Poland and working days.

A working day is Monday to Friday and no public holiday (act of 18 January 1951 on days free from
work; 24 December is one from 2025 on).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from desktop.errors import Refused

_DAY = timedelta(days=1)
_LANGUAGES = {"pl": "pl", "en": "en_US"}
_FIRST_YEAR, _LAST_YEAR = 1951, 2200


class DayOff(StrEnum):
    """Why a day is not a working one; a Saturday or Sunday is one even on a holiday."""

    HOLIDAY = "holiday"
    WEEKEND = "weekend"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that a count of working days passed over, and why."""

    day: date
    why: DayOff


@dataclass(frozen=True, slots=True)
class Counted:
    """The day that a count of working days came to, and the days it passed over on the way."""

    day: date
    skipped: tuple[Skipped, ...]


@lru_cache(maxsize=256)
def holidays_of(year: int, language: str = "pl") -> MappingProxyType[date, str]:
    """Names of the public holidays of a year (1951–2200), by day, in `pl` or `en`."""
    from holidays.countries.poland import Poland  # noqa: PLC0415 lazily: 130 ms

    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Refused("year_wrong", year=year)
    named = Poland(  # type: ignore[no-untyped-call]
        years=year, language=_LANGUAGES[language], expand=False
    )
    return MappingProxyType(dict(named.items()))


def holiday_name(day: date, language: str = "pl") -> str | None:
    """The name of the public holiday in `pl` or `en`, or None."""
    return holidays_of(day.year, language).get(day)


def is_holiday(day: date) -> bool:
    """Whether the day is a public holiday, whatever its weekday."""
    return day in holidays_of(day.year)


def day_off(day: date) -> DayOff | None:
    """Why the day is not a working one, or None when it is."""
    if day.weekday() > 4:
        return DayOff.WEEKEND
    return DayOff.HOLIDAY if is_holiday(day) else None


def is_working_day(day: date) -> bool:
    """Monday to Friday and no public holiday."""
    return day_off(day) is None


def add_working_days(day: date, count: int) -> Counted:
    """The last of `count` (1 or more) working days after `day`; `day` itself does not count."""
    return _count(day, count, lambda at: at + _DAY)


def subtract_working_days(day: date, count: int) -> Counted:
    """The first of `count` (1 or more) working days before `day`; `day` itself does not count."""
    return _count(day, count, lambda at: at - _DAY)


def next_working_day(day: date) -> Counted:
    """The first working day after `day`."""
    return add_working_days(day, 1)


def on_or_after(day: date) -> Counted:
    """`day` itself when it is a working one, else the next that is (Civil Code, art. 115)."""
    why = day_off(day)
    if not why:
        return Counted(day, ())
    found = next_working_day(day)
    return Counted(found.day, (Skipped(day, why), *found.skipped))


def days(first: date, last: date) -> Iterator[date]:
    """Every day from `first` through `last`."""
    while first <= last:
        yield first
        first += _DAY


def _count(day: date, count: int, step: Callable[[date], date]) -> Counted:
    if count < 1:
        raise ValueError("a count of working days begins at one")
    skipped = []
    while count:
        day = step(day)
        why = day_off(day)
        if why:
            skipped.append(Skipped(day, why))
        else:
            count -= 1
    return Counted(day, tuple(skipped))

"""Where time lies: cutting spans at opening hours and local midnights (§11).

Cuts are made in elapsed seconds, so a span across a clock change keeps its real length.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple

from desktop.rules.tariffs import BANDS, Band
from desktop.rules.working_days import is_holiday

Stretch = tuple[int, int, int]
"""From, to (seconds since the epoch) and the place of the band in `BANDS`."""

_STANDARD, _AFTER_HOURS, _WEEKEND, _HOLIDAY = range(4)
_SATURDAY = 5


class Opening(NamedTuple):
    """When the office is open on a working day: minutes since the local midnight, and the zone."""

    opens: int
    closes: int
    zone: tzinfo


class Part(NamedTuple):
    """A stretch of time within one band, in UTC."""

    start: datetime
    end: datetime
    band: Band


@lru_cache(maxsize=4096)
def day_stretches(day: date, opening: Opening) -> tuple[Stretch, ...]:
    """The bands of a local day, in order and without gaps, from midnight to midnight."""
    start = _instant(day, 0, opening.zone)
    end = _instant(day + timedelta(days=1), 0, opening.zone)
    if is_holiday(day):
        return ((start, end, _HOLIDAY),)
    if day.weekday() >= _SATURDAY:
        return ((start, end, _WEEKEND),)
    opens = _instant(day, opening.opens, opening.zone)
    closes = _instant(day, opening.closes, opening.zone)
    return (
        (start, opens, _AFTER_HOURS),
        (opens, closes, _STANDARD),
        (closes, end, _AFTER_HOURS),
    )


def local_day(instant: int, zone: tzinfo) -> date:
    """The day in the zone to which an instant (seconds since the epoch) belongs."""
    return datetime.fromtimestamp(instant, zone).date()


def stretches(spans: Iterable[tuple[int, int]], opening: Opening) -> list[Stretch]:
    """The spans (seconds since the epoch) cut into bands; lengths add up to theirs."""
    found: list[Stretch] = []
    for start, end in spans:
        day = local_day(start, opening.zone)
        at = start
        while at < end:
            for first, last, band in day_stretches(day, opening):
                if at < last and first < end:
                    until = min(end, last)
                    found.append((at, until, band))
                    at = until
            day += timedelta(days=1)
    return found


def band_at(instant: int, opening: Opening) -> tuple[int, int]:
    """Place of the band at an instant (seconds since the epoch) and the instant it ends.

    Neighbouring stretches of the same band are one, so the end is a real change of band.
    """
    day = local_day(instant, opening.zone)
    current = -1
    until = instant
    while True:
        for first, last, band in day_stretches(day, opening):
            if last <= max(first, instant):
                continue
            if current not in (-1, band):
                return current, until
            current, until = band, last
        day += timedelta(days=1)


def part(stretch: Stretch) -> Part:
    """The stretch as a value that crosses borders."""
    start, end, band = stretch
    return Part(datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(end, UTC), BANDS[band])


def _instant(day: date, minutes: int, zone: tzinfo) -> int:
    """Seconds since the epoch of a wall time; one that is skipped counts by the clock before."""
    days, rest = divmod(minutes, 24 * 60)
    wall = time(rest // 60, rest % 60)
    return int(datetime.combine(day + timedelta(days=days), wall, zone).timestamp())

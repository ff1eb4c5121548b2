"""Worked examples of a tariff: the same few jobs, priced anew whenever a setting changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop.rules.pricing import Price, Work, price_sessions
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariff_records import from_record
from desktop.rules.tariffs import DEFAULT, Band, Kind

# A Friday, a Saturday and Independence Day; the days stay, so that only settings change prices.
FRIDAY, SATURDAY, HOLIDAY = "2026-11-20", "2026-11-21", "2026-11-11"


@dataclass(frozen=True, slots=True)
class Job:
    """Something that was done: local start of each session and how many minutes it took."""

    name: str
    kind: Kind
    sessions: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """One band of a job's price, in minutes and grosze."""

    band: Band
    worked: int
    billed: int
    surcharge: int
    net: int


@dataclass(frozen=True, slots=True)
class Example:
    """A job with its price."""

    job: Job
    lines: tuple[ExampleLine, ...]
    net: int


JOBS = (
    Job("call", Kind.PHONE, ((f"{FRIDAY}T10:00", 7),)),
    Job("closing", Kind.REMOTE, ((f"{FRIDAY}T16:40", 40),)),
    Job(
        "three",
        Kind.REMOTE,
        ((f"{FRIDAY}T10:00", 45), (f"{FRIDAY}T12:00", 45), (f"{FRIDAY}T14:00", 5)),
    ),
    Job("weekend", Kind.VISIT, ((f"{SATURDAY}T10:00", 70),)),
    Job("holiday", Kind.REMOTE, ((f"{HOLIDAY}T20:00", 20),)),
)


def priced(record: Mapping[str, Any], rates: Mapping[str, int]) -> tuple[Example, ...]:
    """Price every job by a tariff that may not be saved yet; on a thread of its own.

    Raises:
        Refused: what `from_record` refuses about the tariff.
    """
    tariff = from_record(record, DEFAULT)
    zone = ZoneInfo(tariff.zone)
    found = []
    for job in JOBS:
        rate = Rate(rates.get(job.kind, 0))
        works = [
            Work(at, 1, job.kind, (_segment(start, minutes, zone),), rate)
            for at, (start, minutes) in enumerate(job.sessions)
        ]
        prices = price_sessions(works, tariff)
        found.append(Example(job, _joined(prices), sum(price.net for price in prices)))
    return tuple(found)


def _segment(start: str, minutes: int, zone: ZoneInfo) -> Segment:
    began = datetime.fromisoformat(start).replace(tzinfo=zone)
    return Segment(began, began + timedelta(minutes=minutes))


def _joined(prices: tuple[Price, ...]) -> tuple[ExampleLine, ...]:
    """The bands of all sessions together, in their order."""
    bands: dict[Band, ExampleLine] = {}
    for line in (line for price in prices for line in price.lines):
        before = bands.get(line.band, ExampleLine(line.band, 0, 0, line.surcharge_percent, 0))
        bands[line.band] = ExampleLine(
            line.band,
            before.worked + line.worked_seconds // 60,
            before.billed + line.billed_minutes,
            line.surcharge_percent,
            before.net + line.net,
        )
    return tuple(bands[band] for band in Band if band in bands)

"""Worked examples of a tariff: one for each setting, priced by the engine, said in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop.documents import figures
from desktop.documents.wording import words
from desktop.rules import travel
from desktop.rules.pricing import Price, PriceLine, Work, price_session, price_sessions
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariff_records import from_record
from desktop.rules.tariffs import DAY_MINUTES, Band, Kind, Tariff
from desktop.services import price_lists
from desktop.services.price_words import Language

# Fixed days, so that only settings change what comes out: a Thursday with a working Friday
# after it, a Saturday, and Independence Day.
WORKING_DAY = date(2026, 11, 19)
SPECIAL_DAYS = {Band.WEEKEND: date(2026, 11, 21), Band.HOLIDAY: date(2026, 11, 11)}

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "pl": {
        "scope": "{first} + {first} min w zgłoszeniu i {last} min w innym, tego samego dnia",
        "hour": "1 h zdalnie",
        "saturday": "{minutes} min w sobotę",
        "city": "wizyta w mieście",
        "km": "2 × {km} km",
        "utc": "{clock} UTC to {local}",
    },
    "en": {
        "scope": "{first} + {first} min on a ticket and {last} min on another, the same day",
        "hour": "1 h of remote help",
        "saturday": "{minutes} min on a Saturday",
        "city": "a visit in town",
        "km": "2 × {km} km",
        "utc": "{clock} UTC is {local}",
    },
}


@dataclass(frozen=True, slots=True)
class Example:
    """What is worked and what becomes of it, one or two pairs of words: `5 min`, `30 min`."""

    pairs: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return "; ".join(f"{worked} → {becomes}" for worked, becomes in self.pairs)


def examples(
    record: Mapping[str, Any],
    language: Language = "pl",
    hourly: Mapping[str, int] = price_lists.STARTING_RATES,
) -> Mapping[str, Example]:
    """An example for each setting of a tariff that need not be saved, by the setting's name.

    Names are those of the record, with a dot inside groups: `units.phone`, `surcharges.weekend`,
    `tolerance`, `scope`. `hourly` are net grosze an hour by kind of work.

    Raises:
        Refused: what `tariff_records.from_record` refuses about the record.
    """
    tariff = from_record(record)
    bench = _Bench(tariff, ZoneInfo(tariff.zone), language, hourly)
    found = {
        "rounding": bench.rounding(),
        "tolerance": bench.tolerance(),
        "scope": bench.scope(),
        "split": bench.around(tariff.closes),
        "opening_hours": bench.around(tariff.opens),
        "surcharged_minimum": bench.surcharged_minimum(),
        "travel_flat": Example((bench.journey(None),)),
        "travel_minimum": Example((bench.journey(20), bench.journey(100))),
        "zone": bench.in_zone(),
    }
    for kind in Kind:
        found[f"units.{kind}"] = bench.rounded(kind, tariff.units.of(kind) + 5)
        found[f"minimums.{kind}"] = bench.rounded(kind, 5)
    for band in (Band.AFTER_HOURS, *SPECIAL_DAYS):
        found[f"surcharges.{band}"] = bench.hour_in(band)
    return found


def examples_on(
    day: date, record: Mapping[str, Any], language: Language = "pl"
) -> Mapping[str, Example]:
    """`examples` at the price list in force on a day; before the first one, at starting rates."""
    listed = price_lists.in_force(day)
    return examples(record, language, listed.rates if listed else price_lists.STARTING_RATES)


@dataclass(frozen=True, slots=True)
class _Bench:
    """Where examples of one tariff are worked."""

    tariff: Tariff
    zone: ZoneInfo
    language: Language
    hourly: Mapping[str, int]

    def rounded(self, kind: Kind, *minutes: int) -> Example:
        """Work of so many minutes in opening hours, each on its own."""
        start = self._at(WORKING_DAY, 0)
        return Example(
            tuple(
                (
                    figures.minutes(each),
                    self._billed([self._priced(_lasting(start, each), kind, self._open_all_day)]),
                )
                for each in minutes
            )
        )

    def rounding(self) -> Example:
        """A little over a unit, which is where the ways of rounding part."""
        unit = self.tariff.units.of(Kind.REMOTE)
        return self.rounded(Kind.REMOTE, 2 * unit + max(unit // 3, 1))

    def tolerance(self) -> Example:
        """The last minute that is forgiven, and the first that is not."""
        last = self.tariff.units.of(Kind.REMOTE) + self.tariff.tolerance
        return self.rounded(Kind.REMOTE, last, last + 1)

    def scope(self) -> Example:
        """Three sessions of a day, two of them on one ticket."""
        first, last = 40, 5
        start = self._at(WORKING_DAY, 9 * 60)
        day = ((1, first), (1, first), (2, last))
        works = [
            Work(at, ticket, Kind.REMOTE, (_lasting(start + timedelta(hours=at), each),), Rate(0))
            for at, (ticket, each) in enumerate(day)
        ]
        prices = price_sessions(works, self._open_all_day)
        worked = _WORDS[self.language]["scope"].format(first=first, last=last)
        return Example(((worked, self._billed(prices)),))

    def around(self, minutes: int) -> Example:
        """Twenty minutes on each side of a time of day."""
        at = self._at(WORKING_DAY, minutes)
        start, end = at - timedelta(minutes=20), at + timedelta(minutes=20)
        worked = f"{start.astimezone(self.zone):%H:%M}–{end.astimezone(self.zone):%H:%M}"
        return Example(((worked, self._bands(self._priced(Segment(start, end)))),))

    def surcharged_minimum(self) -> Example:
        """A short call on a Saturday."""
        price = self._priced(_lasting(self._at(SPECIAL_DAYS[Band.WEEKEND], 12 * 60), 20))
        worked = _WORDS[self.language]["saturday"].format(minutes=20)
        return Example(((worked, self._billed([price])),))

    def hour_in(self, band: Band) -> Example:
        """An hour of remote work in a band."""
        if band is Band.AFTER_HOURS:
            start = self._at(WORKING_DAY, self.tariff.closes)
        else:
            start = self._at(SPECIAL_DAYS[band], 12 * 60)
        price = self._priced(_lasting(start, 60))
        worked = _WORDS[self.language]["hour"]
        return Example(((worked, _amount(price.net)),))

    def journey(self, km: int | None) -> tuple[str, str]:
        """A journey in town, or there and back over so many kilometres."""
        cost = travel.cost(km, WORKING_DAY, self.tariff)
        by = _WORDS[self.language]
        worked = by["city"] if km is None else by["km"].format(km=km)
        return worked, _amount(cost.net)

    def in_zone(self) -> Example:
        """What an instant is in the office's zone, and in which band it lies."""
        start = datetime(2026, 11, 19, 15, 30, tzinfo=UTC)
        price = self._priced(_lasting(start, 30))
        local = f"{start.astimezone(self.zone):%H:%M}"
        worked = _WORDS[self.language]["utc"].format(clock=f"{start:%H:%M}", local=local)
        return Example(((worked, words(self.language).bands[price.lines[0].band.value]),))

    @property
    def _open_all_day(self) -> Tariff:
        """The tariff where all of a working day is standard: bands are not what is shown."""
        return replace(self.tariff, opens=0, closes=DAY_MINUTES)

    def _priced(
        self, segment: Segment, kind: Kind = Kind.REMOTE, tariff: Tariff | None = None
    ) -> Price:
        return price_session(
            (segment,), kind, Rate(self.hourly.get(kind, 0)), tariff or self.tariff
        )

    def _billed(self, prices: Iterable[Price]) -> str:
        return figures.minutes(sum(line.billed_minutes for each in prices for line in each.lines))

    def _bands(self, price: Price) -> str:
        return ", ".join(self._band(line) for line in price.lines)

    def _band(self, line: PriceLine) -> str:
        name = words(self.language).bands[line.band.value]
        more = f" +{line.surcharge_percent}%" if line.surcharge_percent else ""
        return f"{figures.minutes(line.billed_minutes)} {name}{more}"

    def _at(self, day: date, minutes: int) -> datetime:
        return datetime.combine(day, time(), self.zone) + timedelta(minutes=minutes)


def _lasting(start: datetime, minutes: int) -> Segment:
    began = start.astimezone(UTC)
    return Segment(began, began + timedelta(minutes=minutes))


def _amount(grosze: int) -> str:
    """Examples stand in the window, where figures look the same in both languages."""
    return figures.price(grosze, "pl")

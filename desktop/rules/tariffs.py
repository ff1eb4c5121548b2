"""The tariff: every figure by which an office turns measured time into money.

The defaults are those of the service regulations (§4, §10, §11, §14); each is a setting.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.errors import Refused

DAY_MINUTES = 24 * 60


class Kind(StrEnum):
    """Kind of work (§10)."""

    PHONE = "phone"
    REMOTE = "remote"
    OFFICE = "office"
    VISIT = "visit"


class Band(StrEnum):
    """Part of the week with a surcharge of its own (§11), in the order in which lines stand."""

    STANDARD = "standard"
    AFTER_HOURS = "after_hours"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


BANDS: tuple[Band, ...] = tuple(Band)


class Rounding(StrEnum):
    """How billed minutes meet the unit: always up, or to the nearest (a half goes up)."""

    UP = "up"
    NEAREST = "nearest"


class Split(StrEnum):
    """Whether a session is cut into bands or lies whole in the band in which it began."""

    BY_BANDS = "by_bands"
    BY_START = "by_start"


class Scope(StrEnum):
    """What is rounded together: a session, a ticket's sessions of a day, or all of a day."""

    SESSION = "session"
    TICKET_DAY = "ticket_day"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class PerKind:
    """Minutes for each kind of work."""

    phone: int
    remote: int
    office: int
    visit: int

    def of(self, kind: Kind) -> int:
        """The minutes of that kind."""
        return int(getattr(self, kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class Surcharges:
    """Per cent on top of the rate for each band but the standard one; they never add up (§11)."""

    after_hours: int = 50
    weekend: int = 100
    holiday: int = 200

    def of(self, band: Band) -> int:
        """The surcharge of that band in per cent; nothing for `standard`."""
        return 0 if band is Band.STANDARD else int(getattr(self, band))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariff:
    """An office's tariff; nonsense is refused with `tariff_wrong` and the name of the field.

    Minutes, except `surcharges` (per cent) and the two figures of travel (grosze). `opens` and
    `closes` are minutes since the local midnight in `zone`, `closes` up to 1440.
    """

    units: PerKind = PerKind(phone=30, remote=30, office=30, visit=60)
    minimums: PerKind = PerKind(phone=30, remote=30, office=30, visit=60)
    opens: int = 9 * 60
    closes: int = 17 * 60
    surcharges: Surcharges = Surcharges()
    surcharged_minimum: int = 60
    tolerance: int = 0
    rounding: Rounding = Rounding.UP
    split: Split = Split.BY_BANDS
    scope: Scope = Scope.SESSION
    travel_flat: int = 100_00
    travel_minimum: int = 100_00
    zone: str = "Europe/Warsaw"

    def __post_init__(self) -> None:
        for kind in Kind:
            _within(f"units.{kind}", self.units.of(kind), 1, DAY_MINUTES)
            _within(f"minimums.{kind}", self.minimums.of(kind), 0, DAY_MINUTES)
        for each in fields(self.surcharges):
            _within(f"surcharges.{each.name}", getattr(self.surcharges, each.name), 0, 1000)
        _within("opening_hours", self.opens, 0, DAY_MINUTES - 1)
        _within("opening_hours", self.closes, self.opens + 1, DAY_MINUTES)
        _within("surcharged_minimum", self.surcharged_minimum, 0, DAY_MINUTES)
        smallest = min(self.units.of(kind) for kind in Kind)
        _within("tolerance", self.tolerance, 0, smallest - 1)
        _within("travel_flat", self.travel_flat, 0, 10**9)
        _within("travel_minimum", self.travel_minimum, 0, 10**9)
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
            raise Refused("tariff_wrong", "zone", value=self.zone[:60]) from unknown


def _within(field: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise Refused("tariff_wrong", field, value=value, least=least, most=most)


DEFAULT = Tariff()
"""The tariff of the regulations, until the office sets its own."""

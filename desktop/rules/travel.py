"""Travel to the client (§14): a flat sum in the city, kilometres there and back outside it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from desktop.errors import Refused
from desktop.rules.money import half_up
from desktop.rules.tariffs import DEFAULT, Tariff


@dataclass(frozen=True, slots=True)
class MileageRate:
    """Highest rate per kilometre for engines over 900 cm³ from a day on, in 1/100 of a grosz."""

    since: date
    hundredths_of_grosz: int
    source: str

    @property
    def zloty(self) -> str:
        """The rate for people and machines: `1.15`, `0.8358`."""
        whole, part = divmod(self.hundredths_of_grosz, 10_000)
        digits = f"{part:04}"
        return f"{whole}.{digits[:2]}{digits[2:].rstrip('0')}"


MILEAGE = (
    MileageRate(date(2007, 11, 14), 8358, "Dz.U. 2007 nr 201 poz. 1462"),
    MileageRate(date(2023, 1, 17), 11500, "Dz.U. 2023 poz. 5"),
)
"""Regulation of the Minister of Infrastructure of 25 March 2002 (Dz.U. 2002 nr 27 poz. 271)."""

_SINCE = [rate.since for rate in MILEAGE]
_FARTHEST = 20_000


@dataclass(frozen=True, slots=True)
class TravelCost:
    """What a journey costs, net in grosze, and why.

    In the city `km` and `rate` are None. Outside `km` is the way there and back, `by_km` what it
    makes at the rate; where that is less than the minimum, `net` is the minimum.
    """

    net: int
    minimum: int
    km: Decimal | None = None
    rate: MileageRate | None = None
    by_km: int | None = None

    @property
    def is_minimum(self) -> bool:
        """Whether the kilometres came to less than the least that a journey costs."""
        return self.by_km is not None and self.by_km < self.minimum


def mileage_rate(day: date) -> MileageRate:
    """The official rate on that day; `Refused("mileage_rate_unknown")` before the table begins."""
    place = bisect_right(_SINCE, day)
    if not place:
        raise Refused("mileage_rate_unknown", "day", day=day)
    return MILEAGE[place - 1]


def cost(km: Decimal | int | None, day: date, tariff: Tariff = DEFAULT) -> TravelCost:
    """The cost of one journey of that day.

    `km` is the way from the office to the client, one way; None (or nothing) is within the
    office's city. Raises `Refused("distance_wrong")` and `Refused("mileage_rate_unknown")`.
    """
    if not km:
        return TravelCost(tariff.travel_flat, tariff.travel_flat)
    if (isinstance(km, Decimal) and not km.is_finite()) or not 0 < km <= _FARTHEST:
        raise Refused("distance_wrong", "km", km=str(km)[:20])
    rate = mileage_rate(day)
    there_and_back = Decimal(km) * 2
    by_km = half_up(Fraction(there_and_back) * Fraction(rate.hundredths_of_grosz, 100))
    net = max(by_km, tariff.travel_minimum)
    return TravelCost(net, tariff.travel_minimum, there_and_back, rate, by_km)

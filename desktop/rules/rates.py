"""Hourly rates: where a rate comes from and which one applies (§10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.errors import Refused
from desktop.rules.tariffs import Kind


class RateOrigin(StrEnum):
    """Whether a rate was agreed, taken from the price list, or typed in for a quote."""

    AGREEMENT = "agreement"
    PRICE_LIST = "price_list"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class RateSource:
    """Where a rate stands: the number of an agreement or the name of a price list, and since."""

    origin: RateOrigin
    name: str = ""
    since: date | None = None


TYPED = RateSource(RateOrigin.TYPED)


@dataclass(frozen=True, slots=True)
class Rate:
    """Net grosze for an hour, and where that comes from."""

    grosze: int
    source: RateSource = TYPED

    def __post_init__(self) -> None:
        if self.grosze < 0:
            raise Refused("rate_negative", "rate")


@dataclass(frozen=True, slots=True)
class AgreedRates:
    """Rates of a service agreement: in force from `since` through `until` (open when None)."""

    number: str
    since: date
    until: date | None
    rates: Mapping[Kind, int]

    def is_active(self, day: date) -> bool:
        """Whether the agreement is in force on that day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class ListedRates:
    """Rates of a price list, in force from `since` until the next list."""

    name: str
    since: date
    rates: Mapping[Kind, int]


def rate_for(
    kind: Kind,
    day: date,
    agreements: Iterable[AgreedRates],
    price_lists: Iterable[ListedRates],
) -> Rate:
    """The rate for work that began on `day`: the agreement's, else the price list's of that day.

    Of several active agreements (or lists) that name the kind the one begun last counts. Raises
    `Refused("rate_missing")`.
    """
    agreed = [each for each in agreements if each.is_active(day) and kind in each.rates]
    if agreed:
        latest = max(agreed, key=lambda each: (each.since, each.number))
        source = RateSource(RateOrigin.AGREEMENT, latest.number, latest.since)
        return Rate(latest.rates[kind], source)
    listed = [each for each in price_lists if each.since <= day and kind in each.rates]
    if not listed:
        raise Refused("rate_missing", "rate", kind=kind.value, day=day)
    newest = max(listed, key=lambda each: (each.since, each.name))
    return Rate(newest.rates[kind], RateSource(RateOrigin.PRICE_LIST, newest.name, newest.since))

"""The hourly rate of a client's work on a day, and where it comes from (§10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.rules.rates import AgreedRates, ListedRates, Rate, RateOrigin
from desktop.rules.rates import rate_for as rule_rate
from desktop.rules.tariffs import Kind
from desktop.services import agreements, price_lists


@dataclass(frozen=True, slots=True)
class RateFound:
    """Net grosze an hour; `source` is `agreement` or `price_list`, `label` its number or name.

    `rate` is the same as the rule's value, for pricing.
    """

    net_per_hour: int
    source: str
    label: str
    rate: Rate


def rate_for(client_id: int | None, kind: Kind | str, day: date) -> RateFound:
    """The agreement's rate, else that of the price list in force on the day the work began.

    Raises:
        Refused: `rate_missing` (kind, day).
    """
    agreement = agreements.active(client_id, day)
    agreed = (
        [
            AgreedRates(
                agreement.number,
                agreement.starts_on,
                agreement.ends_on,
                {Kind(each): grosze for each, grosze in agreement.rates.items()},
            )
        ]
        if agreement
        else []
    )
    listed = price_lists.in_force(day)
    lists = (
        [
            ListedRates(
                listed.name,
                listed.valid_from,
                {Kind(each): grosze for each, grosze in listed.rates.items()},
            )
        ]
        if listed
        else []
    )
    rate = rule_rate(Kind(kind), day, agreed, lists)
    origin = "agreement" if rate.source.origin is RateOrigin.AGREEMENT else "price_list"
    return RateFound(rate.grosze, origin, rate.source.name, rate)

"""The hourly rate of a client's work on a day, and where it comes from (§10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.rules.rates import AgreedRates, ListedRates, Rate, RateOrigin
from desktop.rules.rates import rate_for as rule_rate
from desktop.rules.tariffs import Kind
from desktop.services import agreements, price_lists
from desktop.services.agreements import AgreementCard
from desktop.services.price_lists import PriceListCard


@dataclass(frozen=True, slots=True)
class RateFound:
    """Net grosze an hour; `source` is `agreement` or `price_list`, `label` its number or name.

    `rate` is the same as the rule's value, for pricing.
    """

    net_per_hour: int
    source: str
    label: str
    rate: Rate


class Terms:
    """Rates and included minutes of clients, read once however many prices ask for them.

    The agreements of `client_ids` are read together, those of others when they are asked for.
    """

    def __init__(self, client_ids: Iterable[int] = ()) -> None:
        self._agreements = dict(agreements.of_clients(client_ids))
        self._lists: tuple[PriceListCard, ...] | None = None

    def rate_for(self, client_id: int | None, kind: Kind | str, day: date) -> RateFound:
        """As `rate_for` below.

        Raises:
            Refused: `rate_missing` (kind, day).
        """
        if self._lists is None:
            self._lists = price_lists.all_lists()
        listed = next((each for each in self._lists if each.valid_from <= day), None)
        return _found(Kind(kind), day, self._active(client_id, day), listed)

    def included_on(self, client_id: int, day: date) -> int:
        """Minutes that the agreement in force on that day includes a month, 0 for none."""
        agreement = self._active(client_id, day)
        return agreement.included_minutes if agreement else 0

    def _active(self, client_id: int | None, day: date) -> AgreementCard | None:
        if client_id is None:
            return None
        if client_id not in self._agreements:
            self._agreements |= agreements.of_clients([client_id])
        return next((each for each in self._agreements[client_id] if each.is_active(day)), None)


def rate_for(client_id: int | None, kind: Kind | str, day: date) -> RateFound:
    """The agreement's rate, else that of the price list in force on the day the work began.

    Raises:
        Refused: `rate_missing` (kind, day).
    """
    return _found(Kind(kind), day, agreements.active(client_id, day), price_lists.in_force(day))


def _found(
    kind: Kind, day: date, agreement: AgreementCard | None, listed: PriceListCard | None
) -> RateFound:
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
    rate = rule_rate(kind, day, agreed, lists)
    origin = "agreement" if rate.source.origin is RateOrigin.AGREEMENT else "price_list"
    return RateFound(rate.grosze, origin, rate.source.name, rate)

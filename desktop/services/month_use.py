"""Included minutes of a client's agreement in one month: on protocols, waiting, and left (§8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.rules.included import Allowance, Month, month_of, spread
from desktop.rules.pricing import Price, Work, price_called_off, price_sessions
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Tariff
from desktop.services import agreements, tariffs
from desktop.services.agreements import AgreementCard
from desktop.services.billable import billable
from desktop.services.included_minutes import used_minutes
from desktop.services.session_prices import recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthUse:
    """Minutes that an agreement includes in a month, and what has become of them.

    `month` is its first day. `billed` minutes stand on living protocols, `waiting` ones are those
    that finished work on no protocol yet will take.
    """

    agreement: str
    month: date
    included: int
    billed: int
    waiting: int

    @property
    def used(self) -> int:
        """Minutes taken so far."""
        return self.billed + self.waiting

    @property
    def left(self) -> int:
        """Minutes that may still be used, never below nothing."""
        return max(self.included - self.used, 0)


def of_client(client_id: int | None, today: date) -> MonthUse | None:
    """The month of `today`; None where no agreement with included minutes is in force that day."""
    found = agreements.active(client_id, today)
    if client_id is None or found is None or not found.included_minutes:
        return None
    tariff = tariffs.current()
    month = month_of(today)
    billed = used_minutes(client_id, ZoneInfo(tariff.zone)).get(month, 0)
    waiting = _waiting(found, month, tariff)
    allowance = _allowance(waiting, found.included_minutes, billed, month)
    return MonthUse(
        agreement=found.number,
        month=today.replace(day=1),
        included=found.included_minutes,
        billed=billed,
        waiting=allowance.used - billed,
    )


def settled(client_id: int | None, price: Price) -> Price:
    """The price of work to come after the included minutes that its month has left for it."""
    use = of_client(client_id, price.day) if price.day is not None else None
    if use is None:
        return price
    return spread([price], use.included, {month_of(use.month): use.used}).prices[0]


def _allowance(prices: Sequence[Price], included: int, billed: int, month: Month) -> Allowance:
    found = spread(prices, included, {month: billed}).allowances
    return next(each for each in found if each.month == month)


def _waiting(agreement: AgreementCard, month: Month, tariff: Tariff) -> tuple[Price, ...]:
    """Finished work and late visits on no protocol that the agreement covers in a month.

    It is priced at no rate, for only its minutes are asked for.
    """
    zone = ZoneInfo(tariff.zone)

    def is_covered(start: datetime) -> bool:
        day = start.astimezone(zone).date()
        return month_of(day) == month and agreement.is_active(day)

    rows = [row for row in billable(client_id=agreement.client_id) if is_covered(row.started_at)]
    works = [
        Work(
            id=each.id,
            ticket_id=each.ticket_id,
            kind=each.kind,
            segments=each.segments,
            rate=Rate(0),
            client_id=agreement.client_id,
        )
        for each in recorded(row.session_id for row in rows if row.session_id is not None)
    ]
    late = [
        price_called_off(Segment(row.started_at, row.ended_at), Rate(0), tariff)
        for row in rows
        if row.visit_id is not None
    ]
    return (*price_sessions(works, tariff), *late)

"""Included minutes of a client's agreement in one month: on protocols, waiting, and left (§8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.rules.included import Allowance, Month, month_of, spread
from desktop.rules.pricing import Price, began
from desktop.rules.tariffs import Tariff
from desktop.services import agreements, tariffs
from desktop.services.billable import BillableRow, billable
from desktop.services.charged_visits import charged
from desktop.services.draft_minutes import unpriced
from desktop.services.included_minutes import settle, used_minutes
from desktop.services.rates import Terms
from desktop.services.session_prices import recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthUse:
    """Minutes that an agreement includes in a month, and what has become of them.

    `month` is its first day. `billed` minutes stand on living protocols, `waiting` ones are those
    that finished work on no issued protocol will take.
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
    rows = _began_in(month, client_id, tariff)
    waiting = _waiting([row for row, day in rows if found.is_active(day)], tariff)
    allowance = _allowance(waiting, found.included_minutes, billed, month)
    return MonthUse(
        agreement=found.number,
        month=today.replace(day=1),
        included=found.included_minutes,
        billed=billed,
        waiting=allowance.used - billed,
    )


def left_for(client_id: int | None, began_at: datetime, works: Sequence[int]) -> int:
    """Minutes that the agreement of that day has left for work that began then.

    The oldest work comes first: what living protocols of the month have used is gone, and what
    older work takes that could be put on one now. `works` are the ids of the sessions asked
    about: their own minutes are not counted.
    """
    tariff = tariffs.current()
    zone = ZoneInfo(tariff.zone)
    day = began_at.astimezone(zone).date()
    included = Terms().included_on(client_id, day) if client_id is not None else 0
    if client_id is None or not included:
        return 0
    mine = (began_at, tuple(works))
    month = month_of(day)
    rows = [
        row
        for row, _ in _began_in(month, client_id, tariff)
        if not row.waits and row.session_id not in works
    ]
    found = _waiting(rows, tariff)
    older = sorted((price for price in found if began(price) < mine), key=began)
    lines = [line for price in settle(client_id, older, zone) for line in price.lines]
    taken = sum(line.billed_minutes for line in lines if line.is_included)
    used = used_minutes(client_id, zone).get(month, 0)
    return max(included - used - taken, 0)


def settled(client_id: int | None, price: Price) -> Price:
    """The price of work to come after the included minutes that its month has left for it."""
    use = of_client(client_id, price.day) if price.day is not None else None
    if use is None:
        return price
    return spread([price], use.included, {month_of(use.month): use.used}).prices[0]


def _allowance(prices: Sequence[Price], included: int, billed: int, month: Month) -> Allowance:
    found = spread(prices, included, {month: billed}).allowances
    return next(each for each in found if each.month == month)


def _began_in(month: Month, client_id: int, tariff: Tariff) -> list[tuple[BillableRow, date]]:
    """Work on no issued protocol that began in a month, each with its local day."""
    zone = ZoneInfo(tariff.zone)
    found = billable(client_id=client_id, on_drafts=True)
    rows = [(row, row.started_at.astimezone(zone).date()) for row in found]
    return [(row, day) for row, day in rows if month_of(day) == month]


def _waiting(rows: Sequence[BillableRow], tariff: Tariff) -> tuple[Price, ...]:
    """Prices of finished work and late visits, at no rate: only their minutes are asked for."""
    sessions = recorded(row.session_id for row in rows if row.session_id is not None)
    visits = charged(row.visit_id for row in rows if row.visit_id is not None)
    return unpriced(sessions, visits, tariff)

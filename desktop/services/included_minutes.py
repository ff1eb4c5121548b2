"""How many of an agreement's included minutes a month has already used."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from desktop.models.agreement import ServiceAgreement
from desktop.models.protocol import Protocol, ProtocolLine
from desktop.rules.included import Month, month_of, spread
from desktop.rules.pricing import Price

FREED = ("withdrawn", "rejected")


def settle(client_id: int, prices: Sequence[Price], zone: ZoneInfo) -> tuple[Price, ...]:
    """Let the client's agreement pay for standard minutes, month by month, oldest work first.

    What protocols of the month have already used is no longer there to use.
    """
    days = {price.day for price in prices}
    included = {day: 0 if day is None else included_on(client_id, day) for day in days}
    if not any(included.values()):
        return tuple(prices)
    used = used_minutes(client_id, zone)
    settled: list[Price] = []
    # Work of a month before its agreement began, or after it ended, gets nothing of it.
    for per_month, together in groupby(prices, lambda price: included[price.day]):
        done = spread(together, per_month, used)
        used |= {each.month: each.used for each in done.allowances}
        settled += done.prices
    return tuple(settled)


def used_minutes(client_id: int, zone: ZoneInfo) -> dict[Month, int]:
    """Included minutes on the client's living protocols, by local month of the work."""
    rows: Any = (
        ProtocolLine.select(ProtocolLine.billed_minutes, ProtocolLine.basis)
        .join(Protocol, on=(ProtocolLine.protocol == Protocol.id))
        .where(
            (Protocol.client == client_id)
            & (ProtocolLine.kind == "included")
            & Protocol.state.not_in(FREED)
            & ProtocolLine.replaced_by.is_null()
        )
        .tuples()
    )
    used: dict[Month, int] = {}
    for minutes, basis in rows:
        month = month_of(datetime.fromisoformat(basis["began"]).astimezone(zone).date())
        used[month] = used.get(month, 0) + minutes
    return used


def included_on(client_id: int, day: date) -> int:
    """Minutes that the client's agreement in force on that day includes a month, 0 for none."""
    row: Any = (
        ServiceAgreement.select(ServiceAgreement.included_minutes)
        .where(
            (ServiceAgreement.client == client_id)
            & (ServiceAgreement.starts_on <= day)
            & (ServiceAgreement.ends_on.is_null() | (ServiceAgreement.ends_on >= day))
        )
        .order_by(ServiceAgreement.starts_on.desc())
        .tuples()
        .first()
    )
    return int(row[0]) if row else 0

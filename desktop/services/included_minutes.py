"""How many of an agreement's included minutes a month has already used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from desktop.models.protocol import Protocol, ProtocolLine
from desktop.rules.included import Month, month_of, spread
from desktop.rules.pricing import Price, began
from desktop.services.rates import Terms

FREED = ("withdrawn", "rejected")


@dataclass(frozen=True, slots=True)
class Others:
    """Work that waits for the same minutes elsewhere: `before` comes first where ages are equal."""

    before: tuple[Price, ...] = ()
    after: tuple[Price, ...] = ()


NOBODY = Others()


def settle(
    client_id: int,
    prices: Sequence[Price],
    zone: ZoneInfo,
    others: Others = NOBODY,
    terms: Terms | None = None,
) -> tuple[Price, ...]:
    """Let the client's agreement pay for standard minutes, month by month, oldest work first.

    `prices` come oldest first. What protocols of the month have already used is no longer there
    to use, nor what older work takes that waits for them elsewhere.
    """
    days = {price.day for price in (*others.before, *prices, *others.after)}
    known = terms or Terms()
    included = {day: 0 if day is None else known.included_on(client_id, day) for day in days}
    if not any(included[price.day] for price in prices):
        return tuple(prices)
    used = used_minutes(client_id, zone)
    waiting = [(price, False) for price in others.before]
    waiting += [(price, True) for price in prices]
    waiting += [(price, False) for price in others.after]
    waiting.sort(key=lambda each: began(each[0])[0])
    settled: list[Price] = []
    # Work of a month before its agreement began, or after it ended, gets nothing of it.
    for per_month, together in groupby(waiting, lambda each: included[each[0].day]):
        group = list(together)
        done = spread([price for price, _ in group], per_month, used)
        used |= {each.month: each.used for each in done.allowances}
        found = zip(done.prices, group, strict=True)
        settled += [price for price, (_, is_own) in found if is_own]
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

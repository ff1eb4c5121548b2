"""Included minutes of an agreement: what they pay for, month by month, oldest work first.

They pay for billed standard minutes only and show as a line of their own; surcharged bands are
always billed (§8 and the office's agreements).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.rules.billing import line_net
from desktop.rules.pricing import Price, PriceLine
from desktop.rules.tariffs import Band

Month = tuple[int, int]
"""Year and month."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """An agreement's minutes in one month: included, used and left."""

    month: Month
    included: int
    used: int

    @property
    def left(self) -> int:
        """Minutes that may still be used, never below nothing."""
        return max(self.included - self.used, 0)


@dataclass(frozen=True, slots=True)
class Spread:
    """Prices after the included minutes, in the order they came in, and what each month used."""

    prices: tuple[Price, ...]
    allowances: tuple[Allowance, ...]


def month_of(day: date) -> Month:
    """The calendar month of a day."""
    return day.year, day.month


def spread(
    prices: Iterable[Price], per_month: int, used: Mapping[Month, int] | None = None
) -> Spread:
    """Let `per_month` included minutes pay for billed standard minutes, oldest work first.

    Work belongs to the local month in which it began. `used` are minutes that earlier, already
    settled work of a month has taken. A line that is paid in part is cut in two: the included one
    stands first with no net, the other keeps what was measured.
    """
    given = tuple(prices)
    taken = dict(used or {})
    done = list(given)
    worked = [(*_age(price), at, price.day) for at, price in enumerate(given) if price.day]
    for *_, at, day in sorted(worked):
        month = month_of(day)
        left = per_month - taken.setdefault(month, 0)
        done[at], minutes = _settled(given[at], left)
        taken[month] += minutes
    months = tuple(Allowance(month, per_month, taken[month]) for month in sorted(taken))
    return Spread(tuple(done), months)


def _age(price: Price) -> tuple[datetime, tuple[int, ...]]:
    return price.lines[0].explanation.began, price.works


def _settled(price: Price, left: int) -> tuple[Price, int]:
    lines: list[PriceLine] = []
    spent = 0
    for line in price.lines:
        minutes = min(line.billed_minutes, left) if line.band is Band.STANDARD else 0
        if minutes <= 0 or line.is_included:
            lines.append(line)
            continue
        spent += minutes
        lines.extend(_cut(line, minutes))
    net = sum(line.net for line in lines)
    return replace(price, lines=tuple(lines), net=net), spent


def _cut(line: PriceLine, minutes: int) -> tuple[PriceLine, ...]:
    why = replace(line.explanation, included=minutes)
    rest = line.billed_minutes - minutes
    paid = replace(line, billed_minutes=minutes, net=0, explanation=why, is_included=True)
    if not rest:
        return (paid,)
    net = line_net(why.rate, rest, why.surcharge)
    billed = replace(line, billed_minutes=rest, net=net, explanation=why)
    return replace(paid, worked_seconds=0), billed

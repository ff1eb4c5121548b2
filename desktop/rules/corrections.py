"""Correction invoices: what they may change, and the difference they make (VAT act art. 106j)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from desktop.errors import Refused
from desktop.rules.money import divide_half_up
from desktop.rules.vat import VatLine, VatTotals, totals

LONGEST_REASON = 256
"""FA(3) takes no longer one."""

_THOUSAND = 1000
MOST_UNITS = 1_000_000
"""More of one thing is a slip of the finger, and soon more than a database counts."""
MOST_NET = 10**12
"""Ten thousand million, in grosze: what one line may come to."""


class CorrectionSort(StrEnum):
    """What was wrong: quantities and prices, the buyer's data, or the buyer (then all is zeroed).

    A wrong NIP cannot be corrected as data: the invoice goes down to nothing and a new one is
    issued to the right buyer.
    """

    VALUE = "value"
    DATA = "data"
    BUYER = "buyer"


def checked_reason(text: str) -> str:
    """The reason on one line; `Refused("reason_missing")` or `Refused("reason_too_long")`."""
    reason = " ".join(text.split())
    if not reason:
        raise Refused("reason_missing", "reason")
    if len(reason) > LONGEST_REASON:
        raise Refused("reason_too_long", "reason", most=LONGEST_REASON)
    return reason


def line_net(quantity: int, unit_net: int, *, is_rebate: bool = False) -> int:
    """Net grosze of thousandths of a unit at its price, half-up.

    Nothing is below zero but the price of a rebate, which stays one or goes down to nothing.

    Raises:
        Refused: `quantity_wrong`, `quantity_too_large` (most), `rate_negative`, `rebate_positive`,
            `line_too_large` (amount).
    """
    if quantity < 0:
        raise Refused("quantity_wrong", "quantity")
    if quantity > MOST_UNITS * _THOUSAND:
        raise Refused("quantity_too_large", "quantity", most=MOST_UNITS)
    if is_rebate and unit_net > 0:
        raise Refused("rebate_positive", "unit_net")
    if unit_net < 0 and not is_rebate:
        raise Refused("rate_negative", "unit_net")
    net = divide_half_up(quantity * unit_net, _THOUSAND)
    if max(abs(net), abs(unit_net)) > MOST_NET:
        raise Refused("line_too_large", "unit_net", amount=MOST_NET)
    return net


def left_to_pay(gross: Sequence[int]) -> tuple[int, ...]:
    """What is left to pay of an invoice and of each of its corrections, in the order of issue.

    What a correction gives back is taken off the newest amount first, so of each paper stays what
    falls due on its own term; nothing comes to less than nothing.
    """
    left = [max(each, 0) for each in gross]
    for at, each in enumerate(gross):
        back = -min(each, 0)
        for earlier in reversed(range(at)):
            taken = min(back, left[earlier])
            left[earlier] -= taken
            back -= taken
    return tuple(left)


def difference(before: Iterable[tuple[str, int]], after: Iterable[tuple[str, int]]) -> VatTotals:
    """After less before per rate: the tax of each is taken on its own, then subtracted.

    So a correction down to nothing gives back exactly the tax that was charged.
    """
    was = {line.rate: line for line in totals(before).rates}
    now = {line.rate: line for line in totals(after).rates}
    order = [line.rate for line in totals([(rate, 0) for rate in {*was, *now}]).rates]
    rates = tuple(
        VatLine(
            rate,
            (now[rate].net if rate in now else 0) - (was[rate].net if rate in was else 0),
            (now[rate].tax if rate in now else 0) - (was[rate].tax if rate in was else 0),
        )
        for rate in order
    )
    net, tax = sum(line.net for line in rates), sum(line.tax for line in rates)
    return VatTotals(rates, net, tax, net + tax)

"""VAT: codes of rates and totals per rate.

Tax is computed once per rate on the sum of the nets of that rate (VAT act, art. 106e(1)(11-14)),
half-up to the grosz, never per line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.errors import Refused
from desktop.rules.money import divide_half_up

PERCENT: dict[str, int] = {
    "23": 23,
    "8": 8,
    "5": 5,
    "0": 0,
    "zw": 0,  # exempt (art. 43, 113)
    "np I": 0,  # outside the country, art. 100(1)(4) does not apply
    "np II": 0,  # services to a taxpayer of another member state, art. 100(1)(4)
    "oo": 0,  # reverse charge: the buyer settles
}
"""Every rate that a line may carry, in the order of the totals."""

UNTAXED = frozenset({"zw", "np I", "np II", "oo"})
"""Rates for which no tax is shown at all (a 0 % rate shows 0.00)."""

_ORDER = {code: place for place, code in enumerate(PERCENT)}


@dataclass(frozen=True, slots=True)
class VatLine:
    """One rate of a document: its code, the sum of its nets and the tax on that sum, in grosze."""

    rate: str
    net: int
    tax: int

    @property
    def gross(self) -> int:
        """Net with tax, in grosze."""
        return self.net + self.tax


@dataclass(frozen=True, slots=True)
class VatTotals:
    """Totals per rate and over all of them, in grosze."""

    rates: tuple[VatLine, ...]
    net: int
    tax: int
    gross: int


def checked_rate(code: str, field: str = "vat_rate") -> str:
    """The code itself, or `Refused("vat_rate_wrong")` when the law knows no such rate."""
    if code not in PERCENT:
        raise Refused("vat_rate_wrong", field, rate=code)
    return code


def tax(net: int, rate: str) -> int:
    """Tax in grosze on a sum of nets, half-up."""
    return divide_half_up(net * PERCENT[checked_rate(rate)], 100)


def totals(nets: Iterable[tuple[str, int]]) -> VatTotals:
    """Totals of `(rate, net in grosze)` pairs; the tax is taken once per rate on the sum."""
    sums: dict[str, int] = {}
    for code, net in nets:
        rate = checked_rate(code)
        sums[rate] = sums.get(rate, 0) + net
    lines = tuple(
        VatLine(rate=code, net=sums[code], tax=tax(sums[code], code))
        for code in sorted(sums, key=_ORDER.__getitem__)
    )
    net = sum(line.net for line in lines)
    due = sum(line.tax for line in lines)
    return VatTotals(rates=lines, net=net, tax=due, gross=net + due)

"""Money as integer grosze: reading what people type, rounding, sharing, writing for machines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from desktop.errors import Refused

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']")
_CURRENCY = re.compile(r"(?:zł|zl|pln)\.?$", re.IGNORECASE)
_PLAIN = re.compile(r"(?P<sign>[-−]?)(?P<whole>[0-9]{1,12})(?:[.,](?P<part>[0-9]{1,2}))?")
_GROUPED = re.compile(
    r"(?P<sign>[-−]?)(?P<whole>[0-9]{1,3}(?P<group>[.,])[0-9]{3}(?:(?P=group)[0-9]{3}){0,2})"
    r"(?!(?P=group))[.,](?P<part>[0-9]{1,2})"
)


def parse(text: str, field: str = "", *, signed: bool = False) -> int:
    """Grosze of an amount typed by a person: `1 234,56`, `1234.56`, `1.234,56 zł`.

    Raises `Refused("money_wrong")` for anything else, also for a negative amount unless `signed`
    and for `1.234`, which could mean two things.
    """
    bare = _CURRENCY.sub("", _SPACES.sub("", text))
    found = _PLAIN.fullmatch(bare) or _GROUPED.fullmatch(bare)
    if not found or (found["sign"] and not signed):
        raise Refused("money_wrong", field, text=text[:40])
    whole = found["whole"].replace(".", "").replace(",", "")
    grosze = int(whole) * 100 + int((found["part"] or "0").ljust(2, "0"))
    return -grosze if found["sign"] else grosze


def half_up(value: Fraction | Decimal | int) -> int:
    """The nearest whole number; a half goes away from zero, so a correction mirrors its origin."""
    exact = Fraction(value)
    return divide_half_up(exact.numerator, exact.denominator)


def divide_half_up(numerator: int, denominator: int) -> int:
    """`numerator / denominator` (denominator above zero) rounded half-up, away from zero."""
    if numerator < 0:
        return -((-2 * numerator + denominator) // (2 * denominator))
    return (2 * numerator + denominator) // (2 * denominator)


def amount(grosze: int) -> str:
    """The amount for machines: `12345` is `"123.45"`."""
    sign = "-" if grosze < 0 else ""
    whole, part = divmod(abs(grosze), 100)
    return f"{sign}{whole}.{part:02}"


def shares(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Cut `total` in proportion to `weights`; the shares are whole and add up to `total`.

    What is left after rounding down goes to the largest remainders, the earlier on a tie.
    Weights are not negative and not all zero, else `ValueError`.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError("weights must be positive")
    cut = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in by_remainder[: total - sum(cut)]:
        cut[at] += 1
    return tuple(cut)

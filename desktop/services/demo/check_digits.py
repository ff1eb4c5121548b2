"""Numbers that nobody was given, with the check digits that the law and the banks ask for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

# No tax office and no bank begins its numbers so: what is shown is nobody's.
_NO_TAX_OFFICE = "999"
_NO_BANK = "99900005"
_STEP, _SINCE = 7_919, 104_729  # prime to a million: every number once, far from the one before
_NIP_WEIGHTS = (6, 5, 7, 2, 3, 4, 5, 6, 7)
_REGON_WEIGHTS = (8, 9, 2, 3, 4, 5, 6, 7)
_POLAND = "2521"  # PL, as IBAN counts letters


def nips() -> Iterator[str]:
    """Ten-digit NIPs, each once; there are some 900,000 of them."""
    for serial in count():
        digits = f"{_NO_TAX_OFFICE}{(serial * _STEP + _SINCE) % 1_000_000:06}"
        check = _weighed(digits, _NIP_WEIGHTS)
        if check < 10:
            yield f"{digits}{check}"


def regons() -> Iterator[str]:
    """Nine-digit REGONs, each once."""
    for serial in count():
        digits = f"99{(serial * _STEP + _SINCE) % 1_000_000:06}"
        yield f"{digits}{_weighed(digits, _REGON_WEIGHTS) % 10}"


def account(number: int) -> str:
    """Twenty-six digits of an account at a bank that does not exist."""
    inner = f"{_NO_BANK}{number:016}"
    check = 98 - int(f"{inner}{_POLAND}00") % 97
    return f"{check:02}{inner}"


def _weighed(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11

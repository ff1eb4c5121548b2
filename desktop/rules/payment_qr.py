"""The QR code of a bank transfer, by the recommendation of the Polish Bank Association."""

from __future__ import annotations

import re

LARGEST = 9_999_99
"""Grosze: the amount has six digits."""

_BREAKS = re.compile(r"[|\s\u00a0]+")
_RECIPIENT, _TITLE = 20, 32


def payload(*, account: str, grosze: int, recipient: str, title: str, nip: str = "") -> str | None:
    """`NIP|PL|account|amount|recipient|title|||`, or None when the amount does not fit.

    `account` is 26 digits, `nip` ten or empty for a recipient that has none. Recipient and title
    are cut to 20 and 32 letters; what would break the fields becomes a space.
    """
    if not 0 < grosze <= LARGEST:
        return None
    fields = (nip, "PL", account, f"{grosze:06}", _cut(recipient, _RECIPIENT), _cut(title, _TITLE))
    return "|".join((*fields, "", "", ""))


def _cut(text: str, most: int) -> str:
    return _BREAKS.sub(" ", text).strip()[:most].rstrip()

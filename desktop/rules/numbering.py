"""Numbers of papers: their pattern, their series, their form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desktop.errors import Refused

_FIELD = re.compile(r"\{(year|month|number)\}")
_ALLOWED = re.compile(r"[A-Za-z0-9/._\- ]*")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A pattern such as `FV/{year}/{month}/{number}`; the number has at least `digits` digits.

    The year is obligatory: KSeF refuses a number repeated within ten years. A pattern with the
    month starts a new series every month. Raises `Refused("number_pattern_wrong")`.
    """

    pattern: str
    digits: int = 4

    def __post_init__(self) -> None:
        named = _FIELD.findall(self.pattern)
        is_plain = (
            _ALLOWED.fullmatch(_FIELD.sub("", self.pattern)) and len(self.pattern) <= _LONGEST
        )
        has_fields = named.count("number") == 1 and "year" in named
        if not is_plain or not has_fields or not 1 <= self.digits <= 8:
            raise Refused("number_pattern_wrong", "pattern", pattern=self.pattern[:_LONGEST])

    def series(self, day: date) -> str:
        """The key of the series to which a paper of that day belongs: `FV/2026/11/#`."""
        return self._filled(day, "#")

    def number(self, day: date, running: int) -> str:
        """The number of a paper of that day: `FV/2026/11/0001`."""
        return self._filled(day, f"{running:0{self.digits}}")

    def _filled(self, day: date, running: str) -> str:
        return self.pattern.format(year=f"{day.year:04}", month=f"{day.month:02}", number=running)


INVOICE = NumberFormat("FV/{year}/{month}/{number}")
CORRECTION = NumberFormat("FK/{year}/{month}/{number}")
PROTOCOL = NumberFormat("PO/{year}/{month}/{number}")
INTEREST_NOTE = NumberFormat("NO/{year}/{month}/{number}")

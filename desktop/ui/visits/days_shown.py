"""What the calendar shows: days, their visits, holidays and opening hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from desktop.services.visit_cards import VisitRow


@dataclass(frozen=True, slots=True)
class DaysShown:
    """`count` days from `first` on; `opens` and `closes` in minutes since midnight.

    `is_known` says that the visits have been read, not only remembered from other days.
    """

    first: date
    count: int
    visits: tuple[VisitRow, ...] = ()
    holidays: Mapping[date, str] = field(default_factory=dict)
    opens: int = 9 * 60
    closes: int = 17 * 60
    is_known: bool = False

    @property
    def last(self) -> date:
        """The last day."""
        return self.first + timedelta(days=self.count - 1)


def period(mode: str, anchor: date) -> tuple[date, int]:
    """First day and number of days of the week, day or month (in whole weeks) of a day."""
    if mode == "day":
        return anchor, 1
    if mode == "week":
        return anchor - timedelta(days=anchor.weekday()), 7
    first = anchor.replace(day=1)
    return first - timedelta(days=first.weekday()), 42


def walked(mode: str, anchor: date, by: int) -> date:
    """The day to stand on `by` periods further on."""
    if mode == "day":
        return anchor + timedelta(days=by)
    if mode == "week":
        return anchor + timedelta(weeks=by)
    months = anchor.year * 12 + anchor.month - 1 + by
    return date(months // 12, months % 12 + 1, 1)

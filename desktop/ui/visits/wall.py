"""Where instants stand on a wall of days and hours, and which instant a point means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRectF

STEP = 15
DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """Columns of days from `first` on; pixels of the viewport, scrolled up by `scrolled`.

    `left` and `top` are where the first midnight stands when nothing is scrolled.
    """

    first: date
    count: int
    left: float
    top: float
    width: float
    hour: float
    scrolled: int
    zone: ZoneInfo

    @property
    def column(self) -> float:
        """Width of one day."""
        return self.width / self.count

    @property
    def last(self) -> date:
        """The last day shown."""
        return self.first + timedelta(days=self.count - 1)

    def y_of(self, minutes: float) -> float:
        """Where a minute of a day stands."""
        return self.top + minutes * self.hour / 60 - self.scrolled

    def day_box(self, day: date) -> QRectF:
        """The column of a day, from midnight to midnight."""
        at = (day - self.first).days
        return QRectF(
            self.left + at * self.column, self.y_of(0), self.column, self.y_of(DAY) - self.y_of(0)
        )

    def minutes_of(self, at: datetime) -> int:
        """Minutes of an instant since its local midnight, by the wall clock."""
        local = at.astimezone(self.zone)
        return local.hour * 60 + local.minute

    def day_of(self, at: datetime) -> date:
        """The local day of an instant."""
        return at.astimezone(self.zone).date()

    def parts(self, start: datetime, end: datetime) -> list[tuple[date, int, int]]:
        """The days an event stands on, with its first and last minute on each."""
        first, last = self.day_of(start), self.day_of(end)
        found = []
        day = max(first, self.first)
        while day <= min(last, self.last):
            begins = self.minutes_of(start) if day == first else 0
            ends = self.minutes_of(end) if day == last else DAY
            if ends > begins:
                found.append((day, begins, ends))
            day += timedelta(days=1)
        return found

    def day_at(self, x: float) -> date:
        """The day a point is on, or the nearest."""
        at = int((x - self.left) // self.column)
        return self.first + timedelta(days=max(0, min(self.count - 1, at)))

    def minute_at(self, y: float) -> int:
        """The minute of the day a point means, down to a quarter of an hour."""
        minutes = (y + self.scrolled - self.top) / self.hour * 60
        return max(0, min(DAY, int(minutes // STEP) * STEP))

    def instant(self, day: date, minutes: int) -> datetime:
        """A minute of a day by the wall clock as an instant in UTC; 1440 is the next midnight."""
        extra, rest = divmod(minutes, DAY)
        local = datetime.combine(
            day + timedelta(days=extra), time(rest // 60, rest % 60), self.zone
        )
        return local.astimezone(UTC)

    def instant_at(self, point: QPointF) -> datetime:
        """The instant a point means."""
        return self.instant(self.day_at(point.x()), self.minute_at(point.y()))

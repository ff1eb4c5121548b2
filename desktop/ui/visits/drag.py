"""What a hand does on the wall: plan on empty hours, move a visit, stretch its lower edge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QPointF

from desktop.services.visit_cards import VisitRow
from desktop.ui.visits.wall import DAY, STEP, Wall

LEAST = timedelta(minutes=STEP)


class Act(StrEnum):
    """What is being done."""

    PLAN = "plan"
    MOVE = "move"
    STRETCH = "stretch"


@dataclass(slots=True)
class Drag:
    """One press of the button until its release; `start` and `end` are what it would come to."""

    act: Act
    pressed: QPointF
    row: VisitRow | None
    start: datetime
    end: datetime
    is_moving: bool = False

    @classmethod
    def on_empty(cls, wall: Wall, point: QPointF) -> Drag:
        """Begin to plan."""
        start = wall.instant_at(point)
        return cls(Act.PLAN, point, None, start, start + LEAST)

    @classmethod
    def on_visit(cls, row: VisitRow, point: QPointF, *, at_edge: bool) -> Drag:
        """Begin to move a visit, or to stretch it at its lower edge."""
        act = Act.STRETCH if at_edge else Act.MOVE
        return cls(act, point, row, row.starts_at, row.ends_at)

    def follow(self, wall: Wall, point: QPointF) -> None:
        """Go on to a point."""
        if self.act is Act.PLAN:
            self._span(wall, point)
        elif self.act is Act.STRETCH:
            self._stretch(wall, point)
        else:
            self._move(wall, point)

    def _span(self, wall: Wall, point: QPointF) -> None:
        """From where it was pressed to the quarter of an hour under the hand, on the same day."""
        day = wall.day_at(self.pressed.x())
        one, two = wall.minute_at(self.pressed.y()), wall.minute_at(point.y())
        first, last = min(one, two), min(max(one, two) + STEP, DAY)
        self.start, self.end = wall.instant(day, min(first, DAY - STEP)), wall.instant(day, last)

    def _stretch(self, wall: Wall, point: QPointF) -> None:
        day = wall.day_of(self.start)
        end = wall.instant(day, min(wall.minute_at(point.y() + wall.hour * STEP / 120), DAY))
        self.end = max(end, self.start + LEAST)

    def _move(self, wall: Wall, point: QPointF) -> None:
        """By whole days and quarters; the length stays, also across a clock change."""
        if self.row is None:
            return
        days = (wall.day_at(point.x()) - wall.day_at(self.pressed.x())).days
        quarters = round((point.y() - self.pressed.y()) / (wall.hour * STEP / 60))
        day = wall.day_of(self.row.starts_at) + timedelta(days=days)
        minutes = wall.minutes_of(self.row.starts_at) + quarters * STEP
        if quarters:
            minutes -= minutes % STEP
        self.start = wall.instant(day, max(0, min(minutes, DAY - STEP)))
        self.end = self.start + (self.row.ends_at - self.row.starts_at)

    @property
    def has_changed(self) -> bool:
        """Whether a visit would stand elsewhere than it does."""
        return self.row is not None and (self.start, self.end) != (
            self.row.starts_at,
            self.row.ends_at,
        )

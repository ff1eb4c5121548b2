"""A day and a time beside each other: now, unless somebody says otherwise."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.kit.day_edit import DayEdit, TimeEdit


class Moment:
    """Two fields named `<name>_day` and `<name>_time`; `words` is the spoken name of the day."""

    def __init__(self, desk: Desk, name: str, words: str, parent: QWidget) -> None:
        self._desk = desk
        self.day = DayEdit(f"{name}_day", desk.today, parent, spoken=words)
        spoken = QCoreApplication.translate("Moment", "Time")
        self.clock = TimeEdit(f"{name}_time", parent, spoken=spoken)
        self.show_now()

    def show_now(self) -> None:
        """Put the present moment in the fields."""
        self._opened = self._desk.now().astimezone(self._desk.zone)
        self.day.show_value(self._opened.date())
        self.clock.show_value(self._opened.time())

    def value(self) -> datetime | None:
        """The instant, to the second when nobody touched the fields; None when unreadable."""
        day, clock = self.day.value(), self.clock.value()
        if day is None or clock is None:
            return None
        opened = self._opened
        is_untouched = (day, clock) == (
            opened.date(),
            opened.time().replace(second=0, microsecond=0),
        )
        typed = datetime.combine(day, clock, self._desk.zone)
        return (opened if is_untouched else typed).astimezone(UTC)

"""What the timer says in the strip by itself: a clock that was moved, a reminder."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.desk import Desk
from desktop.ui.formats import format_clock
from desktop.ui.timer.timekeeper import Timekeeper


class Sayings(QObject):
    """Hears the timekeeper and passes it on to the notices."""

    def __init__(self, desk: Desk, keeper: Timekeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        keeper.jumped.connect(self._say_jump)
        keeper.reminded.connect(self._remind)

    def _say_jump(self, seconds: int) -> None:
        words = self.tr("The clock was moved by {length}. The timer goes on.")
        self._desk.notices.warn(words.format(length=signed(seconds)))

    def _remind(self, hours: int) -> None:
        self._desk.notices.say(self.tr("The timer has been running for %n hour(s).", "", hours))


def signed(seconds: int) -> str:
    """A length with its sign, as `+01:00:00`."""
    return f"{'+' if seconds > 0 else '−'}{format_clock(abs(seconds))}"

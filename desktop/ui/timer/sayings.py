"""What the timer says by itself: a clock that was moved, a reminder, a stop that still waits."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.formats import format_clock, format_since
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.timer.timekeeper import Timekeeper


class Sayings(QObject):
    """Hears the timekeeper and passes it on to the notices, or to who closes the window."""

    def __init__(self, desk: Desk, keeper: Timekeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._keeper = keeper
        Unfinished(parent, self._unsaved_words, keeper.stopping.try_again)
        keeper.jumped.connect(self._say_jump)
        keeper.reminded.connect(self._remind)

    def _unsaved_words(self) -> list[str]:
        """A stop that the database does not have: after a close it would be asked about again."""
        words = self.tr("Timer stopped at {time}")
        now, zone = self._desk.now(), self._desk.zone
        return [
            words.format(time=format_since(each.asked_at, now, zone))
            for each in self._keeper.stopping.waiting
        ]

    def _say_jump(self, seconds: int) -> None:
        words = self.tr("The clock was moved by {length}. The timer goes on.")
        self._desk.notices.warn(words.format(length=signed(seconds)))

    def _remind(self, hours: int) -> None:
        self._desk.notices.say(self.tr("The timer has been running for %n hour(s).", "", hours))


def signed(seconds: int) -> str:
    """A length with its sign, as `+01:00:00`."""
    return f"{'+' if seconds > 0 else '−'}{format_clock(abs(seconds))}"

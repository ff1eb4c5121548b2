"""Tells when the day turns, also after the machine has slept or the clock was set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS = 15_000


class DayWatch(QObject):
    """Looks at the date again and again: one long wait would stand still while a machine sleeps.

    `turned` carries the new date.
    """

    turned = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        self._last: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look from now on."""
        self._last = self._today()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Compare the date with the last one."""
        today = self._today()
        if self._last is not None and today != self._last:
            self._last = today
            self.turned.emit(today)

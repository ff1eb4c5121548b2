"""The database is away while a timer runs: said once, and once more when it answers again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.errors import KnownError
from desktop.ui.desk import Desk


class Outage(QObject):
    """Hears how the timer's own writes fare; every fifteen seconds one may fail anew."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told: set[bool] = set()

    def began(self, error: Exception, again: Callable[[], object] | None = None) -> None:
        """A write did not get through; `again` tries anew what a person waits for."""
        what = again is not None
        # Defects have been reported already. What waits for a person is told all the same.
        if isinstance(error, KnownError) and what not in self._told:
            self._told.add(what)
            self._desk.notices.refuse(error, retry=again)

    def over(self) -> None:
        """A write got through."""
        if self._told:
            self._told.clear()
            self._desk.notices.say(self.tr("The database answers again."))

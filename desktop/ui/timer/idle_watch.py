"""Remembers since when nobody touched the computer, and reports it once somebody is back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from desktop.services import presence
from desktop.ui.desk import Desk

LOOK_SECONDS = 20
AWAY_SECONDS = 10 * 60
BACK_SECONDS = 60
IDLE = "idle"


class IdleWatch(QObject):
    """Looks at the system's own idle time: in a remote session only that one counts."""

    def __init__(
        self, desk: Desk, report: Callable[[datetime, datetime, str], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._report = report
        self._looked = 0.0
        self._away_since: datetime | None = None
        self._seen_at = desk.now()

    def begin(self, steady: float) -> None:
        """A segment begins: who was away before it is not asked about."""
        self._looked = steady
        self._away_since = None

    def forget(self) -> datetime | None:
        """What was noticed until now is asked about otherwise; gives since when it was."""
        since, self._away_since = self._away_since, None
        return since

    def come_back(self) -> None:
        """Somebody does something here: who was away at the last look has come back since."""
        if self._away_since is not None:
            since, self._away_since = self._away_since, None
            self._report(since, self._seen_at, IDLE)

    def look(self, steady: float) -> None:
        """Ask the system, not more often than need be."""
        if steady - self._looked < LOOK_SECONDS:
            return
        self._looked = steady
        self._desk.relay.work(presence.idle_seconds, then=self.take, owner=self, latest="idle")

    def take(self, idle: float | None) -> None:
        """What the system said, None where it does not tell."""
        if idle is None:
            return
        now = self._desk.now()
        if idle >= AWAY_SECONDS:
            self._away_since, self._seen_at = now - timedelta(seconds=int(idle)), now
        elif idle < BACK_SECONDS and self._away_since is not None:
            since, self._away_since = self._away_since, None
            self._report(since, now - timedelta(seconds=int(idle)), IDLE)

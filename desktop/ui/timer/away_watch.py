"""Turns sleep and the lock screen into absences that the person is asked about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from desktop.rules.oddities import Oddity
from desktop.ui.timer.system_news import SystemNews

SHORTEST = timedelta(seconds=60)
LOCKED = "locked"

Report = Callable[[datetime, datetime, str], object]


class AwayWatch(QObject):
    """Reports from when till when nobody can have worked, once somebody is back.

    A machine that sleeps locks itself too: that is one absence, from whichever came first.
    """

    def __init__(
        self, now: Callable[[], datetime], report: Report, news: SystemNews, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._report = report
        self._since: dict[str, datetime] = {}
        self._first: datetime | None = None
        self._ground = ""
        news.slept.connect(lambda begins: self._hear(Oddity.SLEPT.value, begins=begins))
        news.locked.connect(lambda begins: self._hear(LOCKED, begins=begins))

    def _hear(self, ground: str, *, begins: bool) -> None:
        if begins:
            self._since.setdefault(ground, self._now())
            self._first = min(self._since.values())
            self._ground = Oddity.SLEPT.value if Oddity.SLEPT.value in self._since else self._ground
            self._ground = self._ground or ground
            return
        if self._since.pop(ground, None) is None or self._since:
            return  # never heard of its beginning, or still away for the other reason
        first, said = self._first, self._ground
        self._first, self._ground = None, ""
        if first is not None and self._now() - first >= SHORTEST:
            self._report(first, self._now(), said)

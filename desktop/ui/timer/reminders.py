"""After how many hours a running timer reminds of itself."""

from __future__ import annotations

HOURS = (1, 2, 4, 8)


class Reminders:
    """Each hour of `HOURS` is told once; what passed while nobody looked is told as one."""

    def __init__(self) -> None:
        self._seen = 0

    def begin(self, elapsed: int) -> None:
        """From now on; what was passed before is not told again."""
        self._seen = elapsed // 3600

    def due(self, elapsed: int) -> int:
        """The reminder that is due after that many seconds, 0 for none."""
        before, self._seen = self._seen, elapsed // 3600
        return max((each for each in HOURS if before < each <= self._seen), default=0)

"""The story's own time: it stands still until the story lets it pass."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

BEGINS = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)  # a Friday, 11:00 in Warsaw


class StoryClock:
    """A wall clock and a steady one that always agree."""

    def __init__(self, begins: datetime = BEGINS) -> None:
        self._begins = begins
        self._passed = 0

    def now(self) -> datetime:
        """This instant, aware UTC in whole seconds."""
        return self._begins + timedelta(seconds=self._passed)

    def steady(self) -> float:
        """Seconds since the story began."""
        return float(self._passed)

    def go_on(self, seconds: int) -> None:
        """Let time pass."""
        self._passed += seconds

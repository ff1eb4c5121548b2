"""Two clocks read together: the wall clock that people see, and a steady one that never jumps."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

JUMP_SECONDS = 5
SLEEP_SECONDS = 60


def steady_seconds() -> float:
    """Seconds of a clock that nobody sets, sleep of the machine included.

    Linux has a clock of its own for that, on macOS it is the monotonic one as the system knows it
    (Python's stands still in sleep there), on Windows Python's goes on.
    """
    clock = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


@dataclass(frozen=True, slots=True)
class Reading:
    """Both clocks at one moment."""

    wall: datetime
    steady: float


@dataclass(frozen=True, slots=True)
class Oddness:
    """What happened between two readings.

    `jumped` are seconds by which the wall clock was moved (0 for none); `slept` is whether
    nobody read the clocks for over a minute: the machine slept.
    """

    jumped: int
    slept: bool


class Watch:
    """Compares each reading with the one before."""

    def __init__(self, now: Callable[[], datetime], steady: Callable[[], float]) -> None:
        self._now = now
        self._steady = steady
        self.last = self.read()

    def read(self) -> Reading:
        """Both clocks now."""
        return Reading(self._now(), self._steady())

    def look(self) -> Oddness:
        """What happened since the last look."""
        before, self.last = self.last, self.read()
        steady = self.last.steady - before.steady
        wall = (self.last.wall - before.wall).total_seconds()
        moved = wall - steady
        # The wall clock is read in whole seconds, so a second's difference is nothing.
        jumped = round(moved) if abs(moved) > JUMP_SECONDS + 1 else 0
        return Oddness(jumped, steady > SLEEP_SECONDS)

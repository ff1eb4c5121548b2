"""Hands things over in turns of the event loop, so that many at once do not stop the window."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")

# A frame at 60 Hz is 16 ms: what is begun just before the slice ends still fits, and a paint.
SLICE_SECONDS = 0.004


class Turns(Generic[T]):
    """Gives things to `deliver` in the order they came, on the window's thread.

    The first ones of a turn go at once; when they have taken `SLICE_SECONDS` the rest wait for
    the next turn, after keys, clicks and paints. `deliver` may turn an event loop of its own.
    """

    def __init__(
        self,
        deliver: Callable[[T], object],
        parent: QObject,
        *,
        seconds: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._deliver = deliver
        self._seconds = seconds
        self._waiting: deque[T] = deque()
        self._spent = 0.0
        self._next = QTimer(parent)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._begin)

    def take(self, thing: T) -> None:
        """Deliver it in this turn or a later one."""
        self._waiting.append(thing)
        self._hand_over()

    def _begin(self) -> None:
        self._spent = 0.0
        self._hand_over()

    def _hand_over(self) -> None:
        while self._waiting and self._spent < SLICE_SECONDS:
            # Before it is delivered: what is delivered may wait for the next turn itself.
            self._next.start()
            thing = self._waiting.popleft()
            began = self._seconds()
            try:
                self._deliver(thing)
            finally:
                self._spent += self._seconds() - began
        if self._waiting:
            self._next.start()

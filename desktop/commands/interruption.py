"""Ctrl+C and the system's wish to end, noticed between two pieces of work."""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Any, Self

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interruption:
    """While entered, a first signal is only noted; a second one interrupts as usual."""

    def __init__(self) -> None:
        self.signal = 0  # the number of the one that came
        self._before: dict[int, Any] = {}

    def is_wanted(self) -> bool:
        """Whether somebody wants an end."""
        return self.signal != 0

    @property
    def code(self) -> int:
        """Exit code by custom: 128 and the signal's number."""
        return 128 + self.signal

    def __enter__(self) -> Self:
        # Only the main thread may listen to signals.
        if threading.current_thread() is threading.main_thread():
            self._before = {each: signal.signal(each, self._note) for each in SIGNALS}
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for each, handler in self._before.items():
            signal.signal(each, handler)

    def _note(self, number: int, _frame: FrameType | None) -> None:
        if self.is_wanted():
            raise KeyboardInterrupt
        self.signal = number

"""Collects cyclic garbage on the window's thread alone.

Python collects wherever the threshold happens to be crossed; on a working thread that may
destroy a Qt object which belongs to the window, and the process with it. So collecting by itself
is off while a window is open, and a timer does it here. What was loaded at the start is put aside
first: it lives as long as the program and need not be looked through again.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500


class Sweeper(QObject):
    """Sweeps from `begin` until `close`, which gives collecting back to Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.sweep)

    def begin(self) -> None:
        """Put aside what is there and sweep from now on."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def sweep(self) -> int:
        """Collect the oldest generation that is full; gives how many objects were unreachable."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if thresholds[generation] and counts[generation] > thresholds[generation]:
                return gc.collect(generation)
        return 0

    def close(self) -> None:
        """Stop, and let Python collect again as it did before."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()

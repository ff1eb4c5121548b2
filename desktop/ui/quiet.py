"""Waits for a quiet moment: what is in sight comes first, what may be needed later after it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.ui.relay import Relay

LOOK_MS = 30
QUIET_LOOKS = 2
MOST_LOOKS = 20


class Quiet(QObject):
    """Acts once, when nothing was on its way twice in a row; it does not wait long."""

    def __init__(self, relay: Relay, act: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._relay = relay
        self._act = act
        self._quiet = 0
        self._looked = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._looked += 1
        self._quiet = 0 if self._relay.pending else self._quiet + 1
        if self._quiet >= QUIET_LOOKS or self._looked >= MOST_LOOKS:
            self._timer.stop()
            self.deleteLater()
            self._act()

"""The foot of the window: notices at the left, how desk and database are at the right."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from desktop.ui.colours import Tone
from desktop.ui.kit.labels import Size, Words
from desktop.ui.notice_strip import NoticeStrip
from desktop.ui.notices import Notices
from desktop.ui.relay import Relay

# What lasts longer shows that it does.
PATIENCE_MS = 1000


class StatusStrip(QStatusBar):
    """Holds the notice strip; `show_state` writes one of the words at the right."""

    def __init__(self, notices: Notices, relay: Relay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self.setProperty("surface", "chrome")
        self.strip = NoticeStrip(notices, self)
        self.addWidget(self.strip, 1)
        self.busy = QProgressBar(self)
        self.busy.setObjectName("status.busy")
        self.busy.setAccessibleName(self.tr("Working"))
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedWidth(96)
        self.busy.hide()
        self.addPermanentWidget(self.busy)
        self._states: dict[str, Words] = {}
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.busy.show)
        relay.busy_changed.connect(self._follow)

    def show_state(self, name: str, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Write a lasting word (`desk`, `backup`, `database`); an empty one goes away."""
        words = self._states.get(name)
        if words is None:
            words = Words("", self, size=Size.SMALL, ink="soft", name=f"status.{name}")
            words.setContentsMargins(8, 0, 8, 0)
            self._states[name] = words
            self.addPermanentWidget(words)
        words.setText(text)
        words.show_ink("soft" if tone is Tone.PLAIN else tone)
        words.setVisible(bool(text))

    def _follow(self, pending: int) -> None:
        if pending == 0:
            self._patience.stop()
            self.busy.hide()
        elif not self._patience.isActive() and self.busy.isHidden():
            self._patience.start()

"""The quiet strip at the bottom: one sentence, at most one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.ui.colours import Tone
from desktop.ui.icons import icon
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.labels import ElidedLabel
from desktop.ui.kit.naming import marked, named
from desktop.ui.notices import Notice, Notices

FADES_MS = 8000
IMAGES = {Tone.PLAIN: "circle-check", Tone.SOON: "info-circle", Tone.LATE: "alert-circle"}


class NoticeStrip(QFrame):
    """Shows the last notice; what was merely said goes by itself, the rest waits."""

    def __init__(self, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "notices.strip", self.tr("Notices"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._notice: Notice | None = None
        self._picture = QLabel(self)
        self.words = ElidedLabel("", self)
        self.words.setObjectName("notices.text")
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.act = Button("notices.act", "", self, role=Role.LINK, act=self._act)
        self.close_button = IconButton(
            "notices.close", "x", self.tr("Put away"), self, act=self.clear
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 4, 2)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self.words)
        row.addWidget(self.act)
        row.addWidget(self.close_button)
        row.addStretch(1)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(FADES_MS)
        self._fading.timeout.connect(self.clear)
        notices.raised.connect(self.show_notice)
        self.clear()

    @property
    def notice(self) -> Notice | None:
        """What is shown, None while it is quiet."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Show one, in place of the one before, and tell a screen reader."""
        self._notice = notice
        tone = "" if notice.tone is Tone.PLAIN else notice.tone
        self._picture.setPixmap(icon(IMAGES[notice.tone], tone).pixmap(16, 16))
        self._picture.show()
        self.words.setText(notice.text)
        marked(self, "role", str(tone))
        self.act.setText(notice.action)
        self.act.setAccessibleName(notice.action)
        self.act.setVisible(notice.act is not None)
        self.close_button.show()
        if notice.stays:
            self._fading.stop()
        else:
            self._fading.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))

    def clear(self) -> None:
        """Be quiet."""
        self._notice = None
        self._fading.stop()
        self.words.setText("")
        marked(self, "role", "")
        for part in (self._picture, self.act, self.close_button):
            part.hide()

    def _act(self) -> None:
        notice = self._notice
        self.clear()
        if notice is not None and notice.act is not None:
            notice.act()

"""Progress of a long import, with a stop; hidden while nothing is being taken in."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from desktop.ui.formats import format_count
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Words
from desktop.ui.kit.naming import named
from desktop.ui.tickets.intake import Intake

SHOWN_AFTER_MS = 400


class IntakeBar(QFrame):
    """Shows itself when an import lasts; a quick one leaves only its notice."""

    def __init__(self, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "accent")
        self.words = Words(self.tr("Reading messages…"), self)
        self.bar = QProgressBar(self)
        named(self.bar, "queue.progress", self.tr("Messages taken in"))
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(8)
        self.stop = Button(
            "queue.stop", self.tr("Stop"), self, role=Role.QUIET, image="x", act=intake.stop
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SHOWN_AFTER_MS)
        self._soon.timeout.connect(self.show)
        intake.started.connect(self._begin)
        intake.progressed.connect(self._show_progress)
        intake.finished.connect(self._end)
        self.hide()

    def _begin(self) -> None:
        self.words.setText(self.tr("Reading messages…"))
        self.bar.setRange(0, 0)
        self._soon.start()

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.words.setText(
            self.tr("Messages: {done} of {total}").format(
                done=format_count(done), total=format_count(total)
            )
        )

    def _end(self) -> None:
        self._soon.stop()
        self.hide()

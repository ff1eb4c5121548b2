"""Sessions that wait on hold, each one press away from going on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.session_cards import SessionCard
from desktop.ui.formats import format_clock
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import ElidedLabel, Size, Words


class HeldList(QWidget):
    """`resume_wanted` and `stop_wanted` carry the session's id."""

    resume_wanted = Signal(int)
    stop_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[SessionCard, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.title = Words(self.tr("Also on hold"), self, size=Size.SMALL, ink="soft")
        self._column.addWidget(self.title)
        self.hide()

    def show_sessions(self, held: tuple[SessionCard, ...]) -> None:
        """Show these."""
        self.setVisible(bool(held))
        if held == self._shown:
            return
        self._shown = held
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(card) for card in held]

    def _row(self, card: SessionCard) -> QWidget:
        row = QFrame(self)
        name = f"#{card.ticket_number} {card.client or card.subject}"
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Words(format_clock(card.seconds), row, bold=True))
        line.addWidget(ElidedLabel(name, row), 1)
        resume = Button(
            f"timer.resume_{card.id}",
            self.tr("Go on"),
            row,
            role=Role.QUIET,
            image="player-play",
            spoken=self.tr("Go on with {name}").format(name=name),
        )
        resume.clicked.connect(partial(self.resume_wanted.emit, card.id))
        stop = Button(
            f"timer.stop_{card.id}",
            self.tr("Stop"),
            row,
            role=Role.QUIET,
            image="player-stop",
            spoken=self.tr("Stop {name}").format(name=name),
        )
        stop.clicked.connect(partial(self.stop_wanted.emit, card.id))
        line.addWidget(resume)
        line.addWidget(stop)
        self._column.addWidget(row)
        return row

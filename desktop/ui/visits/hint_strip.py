"""Over the calendar while hours are chosen for a ticket: what to do, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.services.visit_choices import TicketPick
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of


class HintStrip(QFrame):
    """Hidden until `show_ticket`; `left` when no visit is to be planned after all."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar.hint")
        self.setProperty("role", "accent")
        self._words = Words("", self, wrap=True)
        stop = Button(
            "calendar.stop_choosing",
            self.tr("Cancel"),
            self,
            role=Role.LINK,
            act=self.left.emit,
        )
        line = row_of(self._words, stop)
        line.setStretch(0, 1)
        line.setContentsMargins(12, 4, 8, 4)
        self.setLayout(line)
        self.hide()

    def show_ticket(self, ticket: TicketPick) -> None:
        """Say for which ticket hours are to be chosen."""
        words = self.tr("{client}, #{number}: draw the visit's hours, or click")
        self._words.setText(words.format(client=ticket.client, number=ticket.number))
        self._words.setToolTip(ticket.subject)
        self.show()

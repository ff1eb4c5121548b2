"""Offers open tickets that may be about the same matter as the one that is written down."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.services.caller_cards import PastTicket
from desktop.ui.kit.badge import Badge
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.labels import ElidedLabel, Words
from desktop.ui.kit.pane import row_of
from desktop.ui.tickets import looks


class LikenessStrip(QFrame):
    """One line for each; `append_wanted` carries the `PastTicket` to add the call to."""

    append_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_ticket.alike")
        self.setProperty("role", "soon")
        self.tickets: tuple[PastTicket, ...] = ()
        self.buttons: list[Button] = []
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 8, 6)
        self._column.setSpacing(4)
        self._column.addWidget(Words(self.tr("Is it about this, which is open already?"), self))
        self.hide()

    def show_tickets(self, tickets: tuple[PastTicket, ...]) -> None:
        """Offer these, or nothing."""
        if tickets == self.tickets:
            return
        self.tickets = tickets
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines, self.buttons = [], []
        for each in tickets:
            self._column.addWidget(self._line(each))
        self.setVisible(bool(tickets))

    def _line(self, ticket: PastTicket) -> QWidget:
        line = QWidget(self)
        words = ElidedLabel(f"#{ticket.number} {ticket.subject}", line)
        button = Button(
            f"new_ticket.append_{len(self.buttons) + 1}",
            self.tr("Add to #{number}").format(number=ticket.number),
            line,
            act=partial(self.append_wanted.emit, ticket),
        )
        row = row_of(words, Badge(looks.state_look(ticket.state), line), button)
        row.setStretch(0, 1)
        line.setLayout(row)
        self._lines.append(line)
        self.buttons.append(button)
        return line

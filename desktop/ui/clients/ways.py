"""The ways from a client to its work: tickets, visits, papers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.formats import format_count
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.pane import row_of


class Ways(QWidget):
    """Buttons that wish for a client's tickets, visits and papers; the window leads there."""

    client_ticket_wanted = Signal(int)
    client_tickets_wanted = Signal(int)
    client_visits_wanted = Signal(int)
    client_papers_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = 0
        self._tickets = self._button("client.tickets", "inbox", self.client_tickets_wanted)
        visits = self._button("client.visits", "calendar-week", self.client_visits_wanted)
        papers = self._button("client.papers", "receipt", self.client_papers_wanted)
        order = self._button("client.ticket", "plus", self.client_ticket_wanted)
        for button, words in (
            (visits, self.tr("Visits")),
            (papers, self.tr("Protocols and invoices")),
            (order, self.tr("New ticket")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
        line = row_of(order, self._tickets, visits, papers, 1, gap=4)
        self.setLayout(line)

    def show_client(self, client_id: int, open_tickets: int) -> None:
        """Lead from this client on."""
        self._client = client_id
        words = self.tr("Tickets")
        if open_tickets:
            words = self.tr("Tickets ({count})").format(count=format_count(open_tickets))
        self._tickets.setText(words)
        self._tickets.setAccessibleName(words)

    def _button(self, name: str, image: str, wish: object) -> Button:
        button = Button(name, "", self, role=Role.QUIET, image=image)
        button.clicked.connect(lambda: wish.emit(self._client))  # type: ignore[attr-defined]
        return button

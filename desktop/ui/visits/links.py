"""From a visit's card to its client and its ticket, one click each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.visit_cards import VisitRow
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.pane import row_of


class VisitLinks(QWidget):
    """Wishes for the client's card and for the ticket, where there is one."""

    ticket_wanted = Signal(int)
    client_wanted = Signal(int)

    def __init__(self, name: str, row: VisitRow, parent: QWidget | None = None) -> None:
        """`name` begins the object names: `visit.to` makes `visit.to_client`."""
        super().__init__(parent)
        client = Button(
            f"{name}_client",
            self.tr("Client's card"),
            self,
            role=Role.LINK,
            act=lambda: self.client_wanted.emit(row.client_id),
        )
        ticket = Button(
            f"{name}_ticket",
            self.tr("Ticket {number}").format(number=row.ticket),
            self,
            role=Role.LINK,
            act=lambda: self.ticket_wanted.emit(row.ticket_id),
        )
        ticket.setVisible(row.ticket_id is not None)
        self.setLayout(row_of(client, ticket, 1))

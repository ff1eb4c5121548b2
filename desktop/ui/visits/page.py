"""The page of visits: the calendar with room."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.clients import ClientRow
from desktop.services.visit_choices import ClientDays
from desktop.ui.desk import Desk
from desktop.ui.kit.client_field import ClientField
from desktop.ui.kit.pane import Pane
from desktop.ui.visits.board import VisitBoard
from desktop.ui.visits.board_tools import BoardTools

CLIENT_WIDTH = 240


class VisitsPage(Pane):
    """The whole calendar; what the pane beside the queue does, it does too."""

    ticket_wanted = Signal(int)
    client_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Visits"), parent, large=True)
        self.board = VisitBoard(desk, self, roomy=True)
        self.body.addWidget(self.board, 1)
        self.client = ClientField("calendar.client", desk, self, hint=self.tr("All clients"))
        self.client.setFixedWidth(CLIENT_WIDTH)
        self.client.edited.connect(self._choose_client)
        self.add_tool(self.client)
        BoardTools(desk, self, self.board, roomy=True)
        self.board.ticket_wanted.connect(self.ticket_wanted)
        self.board.client_wanted.connect(self.client_wanted)
        self.board.narrowed.connect(self._name_client)
        self.setFocusProxy(self.board)

    def plan_for(self, ticket_id: int) -> None:
        """Let a person choose hours for a ticket."""
        self.board.plan_for(ticket_id)

    def plan_new(self) -> None:
        """Open the card for a new visit."""
        self.board.plan_new()

    def show_client(self, client_id: int) -> None:
        """Show only this client's visits, the nearest to come in sight."""
        self.board.show_client(client_id)

    def show_day(self, day: date) -> None:
        """Show the week of a day."""
        self.board.go(day, "week")

    def _choose_client(self) -> None:
        client_id = self.client.client_id()
        if client_id is None:
            self.board.show_all()
        else:
            self.board.show_client(client_id)

    def _name_client(self, found: ClientDays | None) -> None:
        if self.client.client_id() != (found.id if found else None):
            self.client.show_client(ClientRow(id=found.id, name=found.name) if found else None)

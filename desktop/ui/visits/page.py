"""The page of visits: the calendar with room."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.kit.pane import Pane
from desktop.ui.visits.board import VisitBoard
from desktop.ui.visits.board_tools import BoardTools


class VisitsPage(Pane):
    """The whole calendar; what the pane beside the queue does, it does too."""

    ticket_wanted = Signal(int)
    client_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Visits"), parent, large=True)
        self.board = VisitBoard(desk, self, roomy=True)
        self.body.addWidget(self.board, 1)
        BoardTools(desk, self, self.board, roomy=True)
        self.board.ticket_wanted.connect(self.ticket_wanted)
        self.board.client_wanted.connect(self.client_wanted)
        self.setFocusProxy(self.board)

    def plan_for(self, ticket_id: int) -> None:
        """Let a person choose hours for a ticket."""
        self.board.plan_for(ticket_id)

    def plan_new(self) -> None:
        """Open the card for a new visit."""
        self.board.plan_new()

    def show_day(self, day: date) -> None:
        """Show the week of a day."""
        self.board.go(day, "week")

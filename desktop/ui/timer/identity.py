"""Whose time it is: the client large, the ticket below it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.colours import Tone
from desktop.ui.kit.badge import Badge, BadgeLook, Shape
from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.labels import ElidedLabel, Size
from desktop.ui.kit.naming import marked
from desktop.ui.kit.pane import row_of


class Identity(QWidget):
    """`ticket_wanted` carries the ticket's id, `correction_wanted` that of the session shown."""

    ticket_wanted = Signal(int)
    correction_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticket_id: int | None = None
        self.client = ElidedLabel("", self)
        self.client.setObjectName("timer.client")
        self.client.setProperty("step", Size.LEAD.value)
        self.client.setProperty("weight", "bold")
        # As wide as the name, narrower where there is no room: the badge stands right after it.
        self.client.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.blocked = Badge(None, self)
        self.ticket = ElidedLabel("", self)
        self.ticket.setObjectName("timer.ticket")
        self.ticket.setProperty("ink", "soft")
        self.open = IconButton(
            *("timer.open_ticket", "external-link", self.tr("Show the ticket"), self),
            act=self._open,
        )
        self._session_id: int | None = None
        self.correct = IconButton(
            *("timer.correct", "pencil", self.tr("Correct the session or move it"), self),
            act=self._correct,
        )
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(row_of(self.client, self.blocked, 1))
        left.addWidget(self.ticket)
        row = row_of(left, self.correct, self.open)
        row.setStretch(0, 1)
        self.setLayout(row)

    def show_ticket(
        self,
        ticket_id: int,
        number: str,
        subject: str,
        client: str,
        *,
        is_blocked: bool,
        session_id: int | None = None,
    ) -> None:
        """Show a ticket and its client (an empty one is not matched yet), and whose session it is.

        Without a session there is nothing to be corrected.
        """
        self._ticket_id = ticket_id
        self._session_id = session_id
        self.correct.setVisible(session_id is not None)
        self.client.setText(client or self.tr("Client not known yet"))
        marked(self.client, "ink", "" if client else "soft")
        self.ticket.setText(" · ".join(part for part in (f"#{number}", subject) if part))
        look = BadgeLook(self.tr("blocked"), Tone.LATE, Shape.SQUARE) if is_blocked else None
        self.blocked.show_look(look)

    def _correct(self) -> None:
        if self._session_id is not None:
            self.correction_wanted.emit(self._session_id)

    def _open(self) -> None:
        if self._ticket_id is not None:
            self.ticket_wanted.emit(self._ticket_id)

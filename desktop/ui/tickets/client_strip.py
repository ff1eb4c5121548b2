"""Says whose tickets alone are listed, and puts that away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.services import clients
from desktop.services.clients import ClientRow
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import ElidedLabel
from desktop.ui.kit.pane import row_of


class ClientStrip(QFrame):
    """One line below the tools of the queue; `left` when everybody's tickets are wanted again."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._client_id: int | None = None
        self.setProperty("role", "accent")
        self.words = ElidedLabel("", self)
        self.button = Button(
            "queue.client",
            self.tr("Show everybody's"),
            self,
            role=Role.QUIET,
            image="x",
            act=self.left.emit,
        )
        line = row_of(self.words, self.button)
        line.setStretch(0, 1)
        line.setContentsMargins(16, 4, 8, 4)
        self.setLayout(line)
        self.hide()

    def show_client(self, client_id: int | None) -> None:
        """Name this client as soon as it is read; None: nothing is narrowed to one."""
        self._client_id = client_id
        self.hide()
        if client_id is not None:
            self._desk.relay.ask(
                clients.rows, (client_id,), then=self._show, owner=self, latest="client"
            )

    def _show(self, rows: tuple[ClientRow, ...]) -> None:
        if rows and rows[0].id == self._client_id:
            told = self.tr("Only tickets of {client}").format(client=rows[0].name)
            self.words.setText(told)
            spoken = self.tr("Show everybody's tickets again, not only those of {client}")
            self.button.setAccessibleName(spoken.format(client=rows[0].name))
            self.show()

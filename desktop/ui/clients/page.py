"""The page of clients: the list, and the card of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.ui.clients.card import NEW, ClientCardPane
from desktop.ui.clients.client_list import ClientList
from desktop.ui.desk import Desk

LIST_SHARE, CARD_SHARE = 5, 7


class ClientsPage(QWidget):
    """Everything about clients.

    Wishes: a new ticket of a client, its tickets, its visits, its papers; each carries its id.
    """

    client_ticket_wanted = Signal(int)
    client_tickets_wanted = Signal(int)
    client_visits_wanted = Signal(int)
    client_papers_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clients.page")
        self.list = ClientList(desk, self)
        self.card = ClientCardPane(desk, self)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.card)
        split.setStretchFactor(0, LIST_SHARE)
        split.setStretchFactor(1, CARD_SHARE)
        split.setSizes([LIST_SHARE * 100, CARD_SHARE * 100])
        desk.state.keep_split(split, "clients.split")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.list.chosen.connect(self.card.show_client)
        self.list.opened.connect(self._enter)
        self.list.new_wanted.connect(self.new_client)
        self.list.table.loaded.connect(self._begin)
        self.card.saved.connect(self.list.choose)
        self.card.unsaved_changed.connect(self.list.show_unsaved)
        self.card.other_wanted.connect(self.open_client)
        for name in ("ticket", "tickets", "visits", "papers"):
            wish = f"client_{name}_wanted"
            getattr(self.card.ways, wish).connect(getattr(self, wish))
        self.list.load()

    def open_client(self, client_id: int) -> None:
        """Show a client, wherever it stands in the list."""
        self.list.look_everywhere()
        self.list.choose(client_id)
        self.card.show_client(client_id)

    def new_client(self) -> None:
        """Show an empty card."""
        self.list.view.setCurrentIndex(QModelIndex())
        self.card.show_new()

    def submit(self) -> None:
        """Ctrl+Enter saves the card."""
        self.card.save()

    def _begin(self) -> None:
        """Stand on the client that is shown, at first on the first one."""
        view, current = self.list.view, self.card.current
        if current is None and self.list.table.rowCount():
            view.setCurrentIndex(self.list.table.index(0, 0))
        elif current and view.current_id() != current:
            view.choose(current)

    def _enter(self, client_id: int) -> None:
        self.card.show_client(client_id)
        if self.card.current != NEW:
            self.card.form.fields["name"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

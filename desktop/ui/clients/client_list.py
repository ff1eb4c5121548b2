"""The list of clients with its search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services import clients
from desktop.services.changes import Changes
from desktop.services.clients import ClientRow
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.formats import format_count
from desktop.ui.kit.badge import BadgeLook, Shape
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.cells import Cell, Column
from desktop.ui.kit.edits import SearchEdit
from desktop.ui.kit.empty import EmptyState, broken_state
from desktop.ui.kit.id_table import IdTable
from desktop.ui.kit.id_view import IdView
from desktop.ui.kit.pane import Pane


class ClientList(Pane):
    """Clients in Polish order; `chosen` carries an id, `new_wanted` asks for an empty card."""

    chosen = Signal(int)
    opened = Signal(int)
    new_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent, large=True)
        self.show_title(self.tr("Clients"))
        self._unsaved: Collection[int] = frozenset()
        self._wanted: int | None = None
        self.search = SearchEdit("clients.search", self.tr("Name, NIP, phone, person …"), self)
        self.archived = IconButton(
            "clients.archived",
            "archive",
            self.tr("Show archived clients too"),
            self,
            checkable=True,
        )
        new = Button(
            "client.new",
            self.tr("New client"),
            self,
            role=Role.PRIMARY,
            image="plus",
            act=self.new_wanted.emit,
        )
        for tool in (self.search, self.archived, new):
            self.add_tool(tool)
        self.table: IdTable[ClientRow] = IdTable(
            desk.relay.ask, clients.page_ids, partial(_rows, desk.today), self._columns(), self
        )
        self.view = IdView("clients.table", self.table, self.tr("Clients"), self, state=desk.state)
        self.body.addWidget(self.view)
        self._first = Button(
            "client.first", self.tr("Add a client"), self, image="plus", act=self.new_wanted.emit
        )
        self._empty = EmptyState("", self, image="users", button=self._first)
        self.view.show_when_empty(self._empty)
        self.broken = broken_state(
            "clients.again",
            self.tr("The list of clients could not be read."),
            self.tr("Try again"),
            self.table.reload,
            self,
        )
        self.body.addWidget(self.broken)
        self.broken.hide()
        self._connect(desk)

    def _connect(self, desk: Desk) -> None:
        self.search.searched.connect(lambda _: self.load())
        self.search.left_down.connect(self.view.setFocus)
        self.archived.toggled.connect(lambda _: self.load())
        self.view.chosen.connect(self._tell)
        self.view.opened.connect(self.opened)
        self.table.loaded.connect(self._arrived)
        self.table.failed.connect(self._fail)
        desk.hub.watch(self, {"client", "agreement", "ticket"}, self._refresh)
        desk.hub.day_turned.connect(self._turn_day)

    def load(self) -> None:
        """Find what is searched for."""
        self.table.load(self.search.value(), include_archived=self.archived.isChecked())

    def choose(self, client_id: int) -> None:
        """Stand on a client, now or as soon as the list has it."""
        self._wanted = None if self.view.choose(client_id) else client_id

    def look_everywhere(self) -> None:
        """Empty the search, so that any client can be chosen."""
        if self.search.value():
            self.search.clear()
            self.load()

    def show_unsaved(self, ids: Collection[int]) -> None:
        """Mark the clients whose cards have unsaved changes."""
        touched = set(ids) ^ set(self._unsaved)
        self._unsaved = frozenset(ids)
        self.table.refresh(touched)

    def _columns(self) -> tuple[Column[ClientRow], ...]:
        return (
            Column(name="name", title=self.tr("Name"), show=self._name, width=0),
            Column(name="city", title=self.tr("Town"), show=lambda row: row.city, width=12),
            Column(name="state", title=self.tr("Agreement"), show=self._state, width=15),
            Column(
                name="open",
                title=self.tr("Open"),
                show=lambda row: format_count(row.open_tickets) if row.open_tickets else "",
                width=7,
                right=True,
                tip=self.tr("Open tickets"),
            ),
        )

    def _name(self, row: ClientRow) -> Cell:
        if row.id in self._unsaved:
            return Cell(row.name, note=self.tr("unsaved"), tip=row.name, image="pencil")
        return Cell(row.name, tip=row.name, soft=row.is_archived)

    def _state(self, row: ClientRow) -> Cell:
        if row.is_archived:
            return Cell(badge=BadgeLook(self.tr("archived"), Tone.PLAIN, Shape.NONE))
        if row.is_blocked:
            return Cell(badge=BadgeLook(self.tr("blocked"), Tone.LATE, Shape.SQUARE))
        if row.agreement:
            return Cell(badge=BadgeLook(row.agreement, Tone.ACCENT, Shape.DOT))
        return Cell()

    def _tell(self, client_id: int | None) -> None:
        if client_id is not None:
            self.chosen.emit(client_id)

    def _arrived(self) -> None:
        self.broken.hide()
        self.view.show()
        self.note.setText(format_count(self.table.rowCount()))
        self._empty.show_text(
            self.tr("No client fits what you are looking for.")
            if self.search.value()
            else self.tr("No clients yet. Tickets find theirs as soon as there are any.")
        )
        self._first.setVisible(not self.search.value())
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.view.choose(wanted)

    def _fail(self, _error: Exception) -> None:
        self.view.hide()
        self.broken.show()

    def _turn_day(self, _day: object) -> None:
        """Agreements begin and end at midnight."""
        self.table.reload()

    def _refresh(self, changes: Changes) -> None:
        if changes.touches("client") or changes.touches("agreement"):
            self.table.reload()
        else:
            self.table.refresh(self.table.ids)


def _rows(today: Callable[[], date], ids: tuple[int, ...]) -> Iterable[ClientRow]:
    return clients.rows(ids, today())

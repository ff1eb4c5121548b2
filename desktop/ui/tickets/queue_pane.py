"""The queue: who is served next, filtered and searched, with the way in for letters."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.rules.queue import Reason
from desktop.services import clients, ticket_queue
from desktop.services.changes import Changes
from desktop.services.clients import ClientRow
from desktop.services.ticket_queue import QueueFilter
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import CheckBox, SearchEdit
from desktop.ui.kit.empty import EmptyState, broken_state
from desktop.ui.kit.id_view import IdView
from desktop.ui.kit.pane import Pane
from desktop.ui.tickets import looks, reasons
from desktop.ui.tickets.table import CLIENT, STATE, WHO, TicketTable

_RIGHT = Qt.TextElideMode.ElideRight
CLIENT_WIDTH = 160
NARROW = 800
NARROW_COLUMN = 12
WATCHED = ("ticket", "client", "agreement", "consultant", "visit")


class QueuePane(Pane):
    """Lists tickets; what is chosen in it is shown by others.

    Signals: `chosen` the id of the current ticket or None, `opened` an id by Enter or double
    click, `new_wanted` and `mail_wanted` for the buttons.
    """

    chosen = Signal(object)
    opened = Signal(int)
    new_wanted = Signal()
    mail_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("QueuePane", "Queue"), parent)
        self._desk = desk
        self._has_chosen = False
        self._is_narrow = False
        self._wide_columns = QByteArray()
        self._client_id: int | None = None
        self.search = SearchEdit("queue.search", self.tr("Search the queue"), self)
        self.group = Choice("queue.group", self, spoken=self.tr("Which tickets"))
        self.group.setMinimumContentsLength(8)
        self.group.offer(self._groups())
        self.search.setMinimumWidth(110)
        self.mine = CheckBox("queue.mine", self.tr("mine"), self)
        self.mail = IconButton(
            "queue.open_mail", "upload", self.tr("Take in messages from files"), self
        )
        self.new = Button(
            "ticket.new", self.tr("New ticket"), self, role=Role.PRIMARY, image="plus"
        )
        self.client = Button(
            "queue.client", "", self, role=Role.QUIET, image="x", act=self.show_everything
        )
        self.client.hide()
        for tool in (self.client, self.search, self.group, self.mine, self.mail, self.new):
            self.add_tool(tool)
        self.table = TicketTable(desk.relay.ask, desk.now, desk.zone, self)
        self.view = IdView(
            "queue.table", self.table, self.tr("Queue of tickets"), self, state=desk.state
        )
        self.empty = self._empty_state()
        self.view.show_when_empty(self.empty)
        self.broken = broken_state(
            "queue.again",
            self.tr("The queue could not be read."),
            self.tr("Try again"),
            self.reload,
            self,
        )
        self.broken.hide()
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.broken, 1)
        self.setFocusProxy(self.view)
        self._connect()
        self.reload()

    def shown_filter(self) -> QueueFilter:
        """What is shown now."""
        return QueueFilter(
            group=str(self.group.value()),
            text=self.search.value(),
            mine=self._desk.me if self.mine.value() else None,
            client_id=self._client_id,
        )

    def reload(self) -> None:
        """Read the queue anew with the filter as it stands."""
        self.table.show_filter(self.shown_filter())

    def choose(self, ticket_id: int) -> bool:
        """Make a ticket the current one; False when the filter hides it."""
        return self.view.choose(ticket_id)

    def show_everything(self) -> None:
        """Put every filter away."""
        self._client_id = None
        self.client.hide()
        self.search.clear()
        self.mine.show_value(False)  # noqa: FBT003
        self.group.show_value("open")
        self.reload()

    def show_client(self, client_id: int) -> None:
        """List all tickets of one client, whatever became of them."""
        self.show_everything()
        self._client_id = client_id
        self.group.show_value("all")
        self.reload()
        self._desk.relay.ask(
            clients.rows, (client_id,), then=self._show_client, owner=self, latest="client"
        )

    def _show_client(self, rows: tuple[ClientRow, ...]) -> None:
        """Name the client on the button that puts the filter away."""
        if rows and rows[0].id == self._client_id:
            name = rows[0].short_name or rows[0].name
            self.client.setText(self.fontMetrics().elidedText(name, _RIGHT, CLIENT_WIDTH))
            spoken = self.tr("Show everybody's tickets again, not only those of {client}")
            self.client.setAccessibleName(spoken.format(client=rows[0].name))
            self.client.setToolTip(spoken.format(client=rows[0].name))
            self.client.show()

    def _connect(self) -> None:
        self.search.searched.connect(self.reload)
        self.search.left_down.connect(partial(self.view.setFocus, Qt.FocusReason.OtherFocusReason))
        self.group.edited.connect(self.reload)
        self.mine.edited.connect(self.reload)
        self.mail.clicked.connect(self.mail_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(self.opened)
        self.view.viewport().installEventFilter(self)
        self.table.loaded.connect(self._show_loaded)
        self.table.failed.connect(self._show_broken)
        self._desk.hub.watch(self, WATCHED, self._refresh)
        self._desk.hub.me_changed.connect(self._follow_me)
        self._desk.hub.day_turned.connect(self.reload)
        self._follow_me(self._desk.me)

    def _groups(self) -> tuple[tuple[str, str], ...]:
        return (
            ("open", self.tr("open")),
            ("held", self.tr("to clear up")),
            ("done", self.tr("done")),
            ("closed", self.tr("closed")),
            ("all", self.tr("all")),
        )

    def _empty_state(self) -> EmptyState:
        button = Button(
            "queue.empty_new",
            self.tr("New ticket"),
            role=Role.SECONDARY,
            image="plus",
            act=self.new_wanted.emit,
        )
        return EmptyState("", self, image="inbox", button=button)

    def _refresh(self, changes: Changes) -> None:
        del changes  # any of them may move a ticket: the order is read anew, rows in sight too
        self.table.reload()

    def _follow_me(self, me: int | None) -> None:
        self.mine.setEnabled(me is not None)
        if me is None:
            self.mine.show_value(False)  # noqa: FBT003
        elif self.mine.value():
            self.reload()

    def _show_loaded(self) -> None:
        self.broken.hide()
        self.view.show()
        count = self.table.rowCount()
        self.show_title(self.title.text(), self.tr("%n ticket(s)", "", count))
        if not count:
            self.empty.show_text(self._empty_words())
        elif not self._has_chosen:
            self._has_chosen = True
            self.view.choose(self.table.ids[0])

    def _empty_words(self) -> str:
        shown = self.shown_filter()
        if shown.text:
            return self.tr("Nothing is found for these words. Esc shows everything again.")
        if shown.mine is not None:
            return self.tr("Nothing of this is yours.")
        if shown.group == "open":
            return self.tr(
                "The queue is empty. Drop messages (.eml) or a folder here, or write down a call."
            )
        if shown.group == "held":
            return self.tr("Nothing waits to be cleared up.")
        return self.tr("There are no such tickets.")

    def _show_broken(self) -> None:
        self.view.hide()
        self.broken.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the subject matters more than who has it."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        header = self.view.horizontalHeader()
        if not is_narrow:
            header.restoreState(self._wide_columns)
            self.view.is_fitted = False
            return
        self._wide_columns = header.saveState()
        self.view.is_fitted = True
        self.view.setColumnHidden(WHO, True)  # noqa: FBT003
        width = NARROW_COLUMN * self.view.fontMetrics().averageCharWidth() + 24
        self.view.setColumnWidth(CLIENT, width)
        self.view.setColumnWidth(STATE, width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say why a ticket stands where it stands when the pointer rests on its row."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.view.rowAt(event.pos().y())
            row = self.table.row_at(place)
            if row is not None:
                words = f"#{row.number} · {looks.state_word(row.state)}"
                self._desk.relay.ask(
                    ticket_queue.why,
                    row.id,
                    self._desk.today(),
                    then=partial(self._show_tip, event.globalPos(), words),
                    failed=lambda _: None,
                    owner=self,
                    latest="why",
                )
            return True
        return bool(super().eventFilter(watched, event))

    def _show_tip(self, at: QPoint, words: str, reason: Reason | None) -> None:
        told = reasons.in_words(reason, self._desk.now(), self._desk.zone)
        QToolTip.showText(at, f"{words}\n{told}" if told else words, self.view.viewport())

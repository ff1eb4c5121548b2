"""The queue: who is served next, filtered and searched, with the way in for letters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.rules.queue import Reason
from desktop.services import ticket_queue
from desktop.services.changes import Changes
from desktop.services.ticket_queue import QueueFilter
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, IconButton, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import CheckBox, SearchEdit
from desktop.ui.kit.empty import EmptyState, broken_state
from desktop.ui.kit.id_view import IdView
from desktop.ui.kit.pane import Pane
from desktop.ui.kit.room import room_of
from desktop.ui.tickets import looks, reasons
from desktop.ui.tickets.client_strip import ClientStrip
from desktop.ui.tickets.filter_bar import FilterBar
from desktop.ui.tickets.queue_columns import QueueColumns
from desktop.ui.tickets.saved_filters import SavedFilter, SavedFilters
from desktop.ui.tickets.table import TicketTable

MINUTE_MS = 60_000
TIGHT, TIGHTEST = 740, 545  # pixels: less room than all the tools beside the title need
WATCHED = ("ticket", "client", "agreement", "consultant", "visit")


@dataclass(frozen=True, slots=True)
class SavedName:
    """What stands in the list of groups for a saved filter."""

    name: str


class QueuePane(Pane):
    """Lists tickets; what is chosen in it is shown by others.

    Signals: `chosen` the id of the current ticket or None, `opened` an id by Enter or double
    click, `new_wanted` and `mail_wanted` for the buttons.
    """

    chosen = Signal(object)
    opened = Signal(int)
    new_wanted = Signal()
    mail_wanted = Signal()
    _columns: QueueColumns | None = None

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("QueuePane", "Queue"), parent)
        self._desk = desk
        self._has_chosen = False
        self._client_id: int | None = None
        self._group = "open"
        self._saved = SavedFilters(desk.state)
        self._make_tools()
        self.filter_bar = FilterBar(self)
        self.client = ClientStrip(desk, self)
        for bar in (self.client, self.filter_bar):
            self.body.addWidget(bar)
        self.table = TicketTable(desk.relay.ask, desk.now, desk.zone, self)
        self.view = IdView(
            "queue.table", self.table, self.tr("Queue of tickets"), self, state=desk.state
        )
        self._columns = QueueColumns(self.view, desk.state)
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
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self.view.viewport().update)
        self._minute.start()
        self._connect()
        self._offer_groups()
        self.reload()

    def _make_tools(self) -> None:
        self.search = SearchEdit("queue.search", self.tr("Search the queue"), self)
        self.group = Choice("queue.group", self, spoken=self.tr("Which tickets"))
        self.group.setMinimumContentsLength(8)
        self.search.setMinimumWidth(110)
        self.mine = CheckBox("queue.mine", self.tr("mine"), self)
        self.mail = IconButton(
            "queue.open_mail", "upload", self.tr("Take in messages from files"), self
        )
        self.new = Button(
            "ticket.new", self.tr("New ticket"), self, role=Role.PRIMARY, image="plus"
        )
        self.star = IconButton(
            "queue.save_filter",
            "star",
            self.tr("Keep this filter under a name"),
            self,
            act=self.keep_filter,
            checkable=True,
        )
        tools = (self.search, self.group, self.star, self.mine, self.mail, self.new)
        for tool in tools:
            self.add_tool(tool)

    def shown_filter(self) -> QueueFilter:
        """What is shown now."""
        return QueueFilter(
            group=self._group,
            text=self.search.value(),
            mine=self._desk.me if self.mine.value() else None,
            client_id=self._client_id,
        )

    def filter_name(self) -> str:
        """Under which name this desk keeps what is shown now, empty when under none."""
        shown = self._plain_filter()
        return next((name for name, each in self._saved.all().items() if each == shown), "")

    def keep_filter(self) -> None:
        """Ask for a name for what is shown now; one that has a name may get another, or none."""
        self._show_filter_name()
        self.filter_bar.ask(self.filter_name())

    def show_saved(self, name: str) -> None:
        """Show what a saved filter finds."""
        kept = self._saved.all().get(name)
        if kept is None:
            return
        self._group, self._client_id = kept.group, kept.client_id
        self.search.show_value(kept.text)
        self.mine.show_value(kept.is_mine and self._desk.me is not None)
        self.client.show_client(kept.client_id)
        self.reload()

    def reload(self) -> None:
        """Read the queue anew with the filter as it stands."""
        self._show_filter_name()
        self.table.show_filter(self.shown_filter())

    def choose(self, ticket_id: int) -> bool:
        """Make a ticket the current one; False when the filter hides it."""
        return self.view.choose(ticket_id)

    def show_everything(self) -> None:
        """Put every filter away."""
        self._client_id = None
        self.client.show_client(None)
        self.search.show_value("")
        self.mine.show_value(False)  # noqa: FBT003
        self._group = "open"
        self.reload()

    def show_client(self, client_id: int) -> None:
        """List all tickets of one client, whatever became of them."""
        self.show_everything()
        self._client_id = client_id
        self._group = "all"
        self.client.show_client(client_id)
        self.reload()

    def _plain_filter(self) -> SavedFilter:
        return SavedFilter(
            self._group, self.search.value(), bool(self.mine.value()), self._client_id
        )

    def _keep_shown(self, was: str, name: str) -> None:
        """Keep what is shown under a name, or rename it where it is kept already."""
        before = self._saved.all()
        if was:
            self._saved.rename(was, name)
        else:
            self._saved.save(name, self._plain_filter())
        told = self.tr("The filter is kept as {name}.").format(name=name)
        self._tell_kept(told, before)

    def _forget(self, name: str) -> None:
        before = self._saved.all()
        self._saved.forget(name)
        self._tell_kept(self.tr("The filter {name} is forgotten.").format(name=name), before)

    def _tell_kept(self, told: str, before: dict[str, SavedFilter]) -> None:
        self._offer_groups()
        if self._saved.all() != before:
            self._desk.notices.say(told, undo=partial(self._restore, before))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self, before: dict[str, SavedFilter]) -> None:
        self._saved.restore(before)
        self._offer_groups()

    def _choose_group(self) -> None:
        chosen = self.group.value()
        if isinstance(chosen, SavedName):
            self.show_saved(chosen.name)
        else:
            self._group = str(chosen)
            self.reload()

    def _offer_groups(self) -> None:
        saved = ((SavedName(name), f"★ {name}") for name in self._saved.all())
        self.group.offer((*self._groups(), *saved))
        self._show_filter_name()

    def _show_filter_name(self) -> None:
        """The list of groups names the saved filter where this is one; else the group."""
        name = self.filter_name()
        self.group.show_value(SavedName(name) if name else self._group)
        self.star.setChecked(bool(name))
        self.star.setEnabled(bool(name) or self._plain_filter() != SavedFilter())

    def _connect(self) -> None:
        self.search.searched.connect(self.reload)
        self.search.left_down.connect(partial(self.view.setFocus, Qt.FocusReason.OtherFocusReason))
        self.client.left.connect(self.show_everything)
        self.group.edited.connect(self._choose_group)
        self.filter_bar.named_filter.connect(self._keep_shown)
        self.filter_bar.forgotten.connect(self._forget)
        self.filter_bar.left.connect(partial(self.view.setFocus, Qt.FocusReason.OtherFocusReason))
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
        """Lay the columns for the room there is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters leave less room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._columns is not None:
            self._fit()

    def _fit(self) -> None:
        if self._columns is not None:
            self._columns.fit(self.width())
        self._fit_tools(room_of(self, self.width()))

    def _fit_tools(self, width: int) -> None:
        """On little room what a key or the menu does as well gives way first."""
        is_tight = width < TIGHT
        self.note.setVisible(not is_tight)
        self.new.setText("" if is_tight else self.new.accessibleName())
        self.new.setToolTip(self.new.accessibleName() if is_tight else "")
        self.new.show_icon("plus")
        self.mail.setVisible(width >= TIGHTEST)
        self.title.setVisible(width >= TIGHTEST)

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
        if reason is not None:
            told += " " + reasons.waiting(reason.waiting_since, self._desk.now())
        QToolTip.showText(at, f"{words}\n{told}" if told else words, self.view.viewport())

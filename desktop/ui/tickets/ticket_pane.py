"""One ticket: head, what it needs, conversation, files, work, orders, history."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from desktop.errors import Gone, KnownError
from desktop.rules.queue import Reason
from desktop.services import consultants, ticket_cards, ticket_queue
from desktop.services.changes import Changes
from desktop.services.ticket_cards import TicketCard
from desktop.ui.desk import Desk
from desktop.ui.kit.empty import EmptyState, broken_state
from desktop.ui.kit.naming import named
from desktop.ui.tickets.conversation_view import ConversationView
from desktop.ui.tickets.dropping import Dropped
from desktop.ui.tickets.file_acts import FileActs
from desktop.ui.tickets.files_view import FilesView
from desktop.ui.tickets.pasting import PasteDoor
from desktop.ui.tickets.ticket_acts import TicketActs
from desktop.ui.tickets.ticket_head import TicketHead
from desktop.ui.tickets.ticket_strips import Strips
from desktop.ui.tickets.work_views import HistoryView, OrdersView, SessionsView

WATCHED = ("ticket", "session", "visit", "client", "agreement", "consultant")


class TicketPane(QWidget):
    """Shows one ticket by id and keeps it fresh.

    Wishes: `timer_wanted`, `visit_wanted`, `ticket_protocol_wanted` with the ticket's id,
    `client_wanted` with the client's, `ticket_wanted` with another ticket's. `shown` tells that
    a card stands, by id.
    """

    timer_wanted = Signal(int)
    visit_wanted = Signal(int)
    ticket_protocol_wanted = Signal(int)
    session_grounds_wanted = Signal(int)
    session_correction_wanted = Signal(int)
    client_wanted = Signal(int)
    ticket_wanted = Signal(int)
    shown = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ticket_id: int | None = None
        self.card: TicketCard | None = None
        self._shown: tuple[TicketCard, Reason | None] | None = None
        self.acts = TicketActs(desk, self)
        self.file_acts = FileActs(desk, self)
        self._build()
        self._connect()
        self._ask_people()

    def show_ticket(self, ticket_id: int) -> None:
        """Show a ticket as soon as it is read; until then the one before stays."""
        self._ticket_id = ticket_id
        self._ask()

    def forget(self) -> None:
        """Show no ticket."""
        self._ticket_id, self.card, self._shown = None, None, None
        self._stack.setCurrentWidget(self.empty)

    def take_drop(self, came: Dropped) -> bool:
        """Attach dropped files, take dropped text as a note; False when no ticket is shown."""
        if self.card is None:
            return False
        if came.paths:
            self.tabs.setCurrentWidget(self.files)
            self.files.add(came.paths)
            return True
        if came.text:
            self.tabs.setCurrentWidget(self.conversation)
            self.conversation.begin_note(came.text)
            return True
        return False

    def _build(self) -> None:
        self.whole = QWidget(self)
        self.head = TicketHead(self._desk, self.whole)
        self.strips = Strips(self._desk, self.whole)
        self.tabs = QTabWidget(self.whole)
        named(self.tabs, "ticket.tabs", self.tr("Parts of the ticket"))
        self.tabs.setDocumentMode(True)
        self.conversation = ConversationView(self._desk, self.tabs)
        self.files = FilesView(self._desk, self.file_acts, self.tabs)
        self.sessions = SessionsView(self._desk, self.tabs)
        self.orders = OrdersView(self._desk, self.tabs)
        self.history = HistoryView(self._desk, self.tabs)
        for part in self._parts():
            self.tabs.addTab(part, "")
        places = (self.conversation.browser, self.conversation.note, self.files.view, self.tabs)
        self.pastes = PasteDoor(self, (*places, self.tabs.tabBar()))
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.strips)
        column.addWidget(self.tabs, 1)
        words = self.tr("Choose a ticket in the queue, and it is shown here.")
        self.empty = EmptyState(words, self, image="message")
        self.broken = broken_state(
            "ticket.again",
            self.tr("The ticket could not be read."),
            self.tr("Try again"),
            self._ask,
            self,
        )
        self._stack = QStackedLayout(self)
        for widget in (self.empty, self.whole, self.broken):
            self._stack.addWidget(widget)

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.conversation, self.files, self.sessions, self.orders, self.history)

    def _connect(self) -> None:
        head = self.head
        head.work_wanted.connect(self._want_timer)
        self.sessions.timer_wanted.connect(self._want_timer)
        self.sessions.grounds_wanted.connect(self.session_grounds_wanted)
        self.sessions.correction_wanted.connect(self.session_correction_wanted)
        head.visit_wanted.connect(
            lambda: self._with_card(lambda card: self.visit_wanted.emit(card.id))
        )
        head.protocol_wanted.connect(
            lambda: self._with_card(lambda card: self.ticket_protocol_wanted.emit(card.id))
        )
        head.client_wanted.connect(self._want_client)
        head.matching_wanted.connect(self.strips.ask_client)
        head.close_wanted.connect(lambda: self._with_card(self.acts.close))
        head.reopen_wanted.connect(lambda: self._with_card(self.acts.reopen))
        head.assigned.connect(
            lambda who, name: self._with_card(lambda card: self.acts.assign(card, who, name))
        )
        head.led.connect(lambda state: self._with_card(lambda card: self.acts.lead(card, state)))
        self._connect_strips()
        self.acts.refused.connect(self._tell_refusal)
        self.conversation.file_wanted.connect(self.files.open_file)
        self.conversation.original_wanted.connect(self._save_original)
        self.pastes.picture_came.connect(self.take_picture)
        self.pastes.files_came.connect(lambda paths: self.take_drop(Dropped(paths=paths)))
        self._desk.hub.watch(self, WATCHED, self._refresh)
        self._desk.hub.day_turned.connect(self._ask)

    def _connect_strips(self) -> None:
        self.strips.lead_home(self.conversation.browser)
        self.strips.match.matched.connect(
            lambda who, name: self._with_card(lambda card: self.acts.match(card, who, name))
        )
        self.strips.held.accepted.connect(self.acts.accept)
        self.acts.freed.connect(self.strips.held.forget)
        self.head.merging_wanted.connect(self.strips.ask_merge)
        self.head.splitting_wanted.connect(self._begin_split)
        self.head.changing_wanted.connect(self.strips.ask_change)
        self.strips.change.changed.connect(
            lambda *words: self._with_card(lambda card: self.acts.change(card, *words))
        )
        self.strips.merge.chosen.connect(
            lambda into: self._with_card(lambda card: self.acts.merge(card, into))
        )
        self.strips.merged.followed.connect(self.ticket_wanted)
        self.strips.split.asked.connect(self.conversation.begin_ticking)
        self.strips.split.left.connect(self.conversation.end_ticking)
        self.strips.split.chosen.connect(self._split)
        self.conversation.ticked.connect(self.strips.split.show_chosen)
        self.acts.went.connect(self.ticket_wanted)

    def _with_card(self, act: object) -> None:
        if self.card is not None and callable(act):
            act(self.card)

    def _begin_split(self) -> None:
        self.tabs.setCurrentWidget(self.conversation)
        self.strips.ask_split()

    def _split(self, subject: str) -> None:
        if self.card is not None:
            self.acts.split(self.card, self.conversation.ticked_ids, subject)

    def take_picture(self, image: QImage) -> None:
        """Add a picture from the clipboard to the ticket that is shown."""
        self.tabs.setCurrentWidget(self.files)
        self.files.add_picture(image)

    def _want_timer(self) -> None:
        if self.card is not None:
            self.timer_wanted.emit(self.card.id)

    def _want_client(self) -> None:
        if self.card is not None and self.card.client_id is not None:
            self.client_wanted.emit(self.card.client_id)

    def _save_original(self, message_id: int) -> None:
        if self.card is not None:
            name = f"{self.card.number.replace('/', '-')}-{message_id}.eml"
            self.file_acts.save_original(message_id, name)

    def _tell_refusal(self, error: KnownError) -> None:
        """Say it, and show the ticket as it is now: a choice that was refused goes back."""
        self._desk.notices.refuse(error)
        self._shown = None
        self._ask()

    def _refresh(self, changes: Changes) -> None:
        if changes.touches("consultant"):
            self._ask_people()
        others = any(changes.touches(kind) for kind in WATCHED if kind != "ticket")
        if others or changes.touches("ticket", self._ticket_id):
            self._ask()

    def _ask_people(self) -> None:
        self._desk.relay.ask(
            consultants.active_rows, then=self.head.show_people, owner=self, latest="people"
        )

    def _ask(self) -> None:
        if self._ticket_id is not None:
            self._desk.relay.ask(
                _read,
                self._ticket_id,
                self._desk.now(),
                self._desk.today(),
                then=self._show,
                failed=self._show_failure,
                owner=self,
                latest="card",
            )

    def _show(self, came: tuple[TicketCard, Reason | None]) -> None:
        card, reason = came
        if came == self._shown and self._stack.currentWidget() is self.whole:
            return  # as it was: what is not drawn again cannot keep anybody waiting
        self.card, self._shown = card, came
        self.head.show_card(card, reason)
        self.strips.show_card(card)
        for part in (self.conversation, self.files, self.sessions, self.orders, self.history):
            part.show_card(card)
        self._show_counts(card)
        self._stack.setCurrentWidget(self.whole)
        self.shown.emit(card.id)

    def _show_counts(self, card: TicketCard) -> None:
        titles = (
            (self.tr("Conversation"), len(card.messages)),
            (self.tr("Files"), len(card.attachments)),
            (self.tr("Work"), len(card.sessions) + len(card.visits)),
            (self.tr("Orders"), len(card.orders)),
            (self.tr("History"), 0),
        )
        for at, (title, count) in enumerate(titles):
            words = f"{title} {count}" if count else title
            if self.tabs.tabText(at) != words:  # each new text lays the whole bar out anew
                self.tabs.setTabText(at, words)

    def _show_failure(self, error: Exception) -> None:
        if isinstance(error, Gone):
            self.forget()
            self._desk.notices.refuse(error)
        else:
            self._stack.setCurrentWidget(self.broken)


def _read(ticket_id: int, now: datetime, today: date) -> tuple[TicketCard, Reason | None]:
    """A ticket's card and the reason for its place, in one question to a reader."""
    return ticket_cards.card(ticket_id, now, today), ticket_queue.why(ticket_id, today)

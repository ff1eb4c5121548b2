"""The first page: what today asks for, in cards; every line leads to where it is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services import today
from desktop.services.agenda import Agenda, AgendaLine, Group, What
from desktop.services.changes import Changes
from desktop.ui.desk import Desk
from desktop.ui.formats import format_day
from desktop.ui.kit.empty import EmptyState, broken_state
from desktop.ui.kit.pane import Pane, Scroll
from desktop.ui.texts import sentence
from desktop.ui.today.group_card import GroupCard

NARROW = 860
WIDE = 1600
WIDEST = 1920
# In which column a group stands where there are one, two and three.
COLUMNS = {
    Group.VISITS: (0, 0, 0),
    Group.TICKETS: (0, 0, 0),
    Group.WORK: (0, 0, 0),
    Group.PROTOCOLS: (0, 1, 1),
    Group.INVOICES: (0, 1, 2),
    Group.MONTH: (0, 1, 1),
}
WISHES = {
    What.VISIT: "visit",
    What.VISIT_UNTOLD: "visit",
    What.PROTOCOL_DUE: "work",
    What.MONTH_WORK: "work",
    What.PROTOCOL_DRAFT: "protocol",
    What.RECEIPT_MISSING: "protocol",
    What.OBJECTION_OPEN: "protocol",
    What.OBJECTION_ENDS: "protocol",
    What.SILENCE: "protocol",
    What.TO_INVOICE: "protocol",
    What.INVOICE_DRAFT: "invoice",
    What.PAYMENT_FALLS: "invoice",
    What.PAYMENT_PASSED: "invoice",
    What.KSEF_WAITS: "invoice",
    What.KSEF_REFUSED: "invoice",
}


class TodayPage(Pane):
    """Cards in two columns, three on a wide window, one where there is no room for two.

    `visit_day_wanted` carries a date, the other wishes ids; `client_protocol_wanted` is the
    client whose finished work waits for a protocol.
    """

    ticket_wanted = Signal(int)
    protocol_wanted = Signal(int)
    invoice_wanted = Signal(int)
    client_protocol_wanted = Signal(int)
    visit_day_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Today"), parent, large=True)
        self._desk = desk
        self._agenda: Agenda | None = None
        self._cards: dict[Group, GroupCard] = {}
        self._opened: set[Group] = set()
        self._across = 2
        self._make_states()
        desk.hub.watch(
            self,
            {"ticket", "session", "visit", "protocol", "invoice", "client", "setting"},
            self._refresh,
        )
        desk.hub.day_turned.connect(self._turn_day)
        self.show_title(self.tr("Today"), format_day(desk.today()))
        self._ask()

    @property
    def cards(self) -> dict[Group, GroupCard]:
        """The cards that are shown."""
        return self._cards

    def shown(self) -> None:
        """Read again when the page comes into sight: time has passed."""
        self._ask()

    def _make_states(self) -> None:
        self._scroll = Scroll(self, width=WIDEST)
        self._columns = [QVBoxLayout(), QVBoxLayout(), QVBoxLayout()]
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        for column in self._columns:
            column.setSpacing(16)
            self._row.addLayout(column)
        self._scroll.body.addLayout(self._row)
        self._scroll.body.addStretch(1)
        self._empty = EmptyState(
            self.tr("Nothing waits today. Tickets, visits and terms appear here by themselves."),
            self,
            image="circle-check",
        )
        self._broken = broken_state("today.again", "", self.tr("Try again"), self._ask, self)
        self._blank = QWidget(self)
        self._states = QStackedWidget(self)
        for state in (self._blank, self._scroll, self._empty, self._broken):
            self._states.addWidget(state)
        self.body.addWidget(self._states, 1)

    def _ask(self) -> None:
        self._desk.relay.ask(
            today.agenda,
            self._desk.today(),
            self._desk.now(),
            then=self._take,
            failed=self._fail,
            latest="agenda",
        )

    def _take(self, agenda: Agenda) -> None:
        self.show_title(self.tr("Today"), format_day(agenda.day))
        if agenda == self._agenda and self._states.currentWidget() is not self._broken:
            return
        self._agenda = agenda
        self._fill(agenda)
        self._states.setCurrentWidget(self._empty if agenda.is_empty else self._scroll)

    def _fail(self, error: Exception) -> None:
        words = sentence(error) if isinstance(error, KnownError) else ""
        self._broken.show_text(words or self.tr("Today's list could not be read."))
        self._states.setCurrentWidget(self._broken)

    def _fill(self, agenda: Agenda) -> None:
        self._opened |= {group for group, card in self._cards.items() if card.is_open}
        for card in self._cards.values():
            card.setParent(None)
            card.deleteLater()
        self._cards = {}
        for group in agenda.groups:
            card = GroupCard(
                group,
                agenda.day,
                self._desk.now(),
                self._desk.zone,
                self._scroll,
                is_open=group.name in self._opened,
            )
            card.followed.connect(self._follow)
            self._cards[group.name] = card
        self._arrange()

    def _arrange(self) -> None:
        for column in self._columns:
            while column.count():
                column.takeAt(0)
        across = min(self._across, len(self._used(self._across)))
        used = self._used(across) if across else []
        for group, card in self._cards.items():
            self._columns[used.index(COLUMNS[group][across - 1])].addWidget(card)
        for at, column in enumerate(self._columns):
            self._row.setStretch(at, 1 if column.count() else 0)
            if column.count():
                column.addStretch(1)

    def _used(self, across: int) -> list[int]:
        """Columns that have a card, from the left."""
        return sorted({COLUMNS[group][across - 1] for group in self._cards})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be too narrow, three where they have room."""
        super().resizeEvent(event)
        across = 1 if self.width() < NARROW else 2 if self.width() < WIDE else 3
        if across != self._across:
            self._across = across
            self._arrange()

    def _refresh(self, _changes: Changes) -> None:
        self._ask()

    def _turn_day(self, _day: object) -> None:
        self._ask()

    def _follow(self, line: AgendaLine) -> None:
        """Go where the line is done."""
        wish = WISHES.get(line.what, "ticket")
        if wish == "visit":
            self.visit_day_wanted.emit(line.day)
            return
        signals = {
            "ticket": self.ticket_wanted,
            "work": self.client_protocol_wanted,
            "protocol": self.protocol_wanted,
            "invoice": self.invoice_wanted,
        }
        signals[wish].emit(line.id)

"""The head of a ticket: what it is, whose, who has it, why it stands where it stands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.rules.queue import Reason
from desktop.services.consultants import ConsultantRow
from desktop.services.ticket_cards import TicketCard
from desktop.services.ticket_states import LEGAL
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.formats import format_since
from desktop.ui.kit.badge import Badge, BadgeLook, Shape
from desktop.ui.kit.buttons import Button, IconButton, Role, SplitButton
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.labels import ElidedLabel, Size, Words
from desktop.ui.kit.pane import GAP, MARGIN, row_of
from desktop.ui.kit.room import room_of
from desktop.ui.tickets import looks, reasons

_RIGHT = Qt.TextElideMode.ElideRight
CLIENT_SHARE = 0.3
CALLER_WIDTH, LEAST_NAME = 90, 60
WIDE, TIGHT, TIGHTEST = 860, 680, 540
CHOICE_FRAME = 48
NAMES = (7, 13, 20)  # letters that the lists of people and states show, tight, narrow and wide
LONGEST_NUMBER = 16
MINUTE_MS = 60_000


class TicketHead(QFrame):
    """Shows a card's facts; what is chosen here is wished, not done.

    Signals carry what a person chose: `assigned` a consultant's id or None with the name,
    `led` a state, the others nothing.
    """

    work_wanted = Signal()
    visit_wanted = Signal()
    protocol_wanted = Signal()
    client_wanted = Signal()
    matching_wanted = Signal()
    changing_wanted = Signal()
    merging_wanted = Signal()
    splitting_wanted = Signal()
    close_wanted = Signal()
    reopen_wanted = Signal()
    assigned = Signal(object, str)
    led = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: TicketCard | None = None
        self._reason: Reason | None = None
        self._room = 1
        self._people: tuple[ConsultantRow, ...] = ()
        self.title = ElidedLabel("", self)
        self.title.setObjectName("ticket.title")
        self.title.setProperty("step", Size.LEAD.value)
        self.title.setProperty("weight", "bold")
        self._make_buttons()
        self._make_facts()
        self.why = Words("", self, size=Size.SMALL, ink="soft", wrap=True, name="ticket.why")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN, 4)
        column.setSpacing(6)
        top = row_of(self.title, self.visit, self.protocol, self.finish, self.work)
        top.setStretch(0, 1)
        column.addLayout(top)
        facts = row_of(
            self.badge, self.client, self.caller_badge, self.caller, self.assign, self.state
        )
        facts.setStretch(facts.indexOf(self.caller), 1)
        column.addLayout(facts)
        column.addWidget(self.why)
        minute = QTimer(self)
        minute.setInterval(MINUTE_MS)
        minute.timeout.connect(self.go_on)
        minute.start()

    def show_people(self, people: tuple[ConsultantRow, ...]) -> None:
        """Offer these consultants."""
        self._people = people
        if self._card is not None:
            self._show_assigned(self._card)

    def show_card(self, card: TicketCard, reason: Reason | None) -> None:
        """Show a ticket's facts."""
        self._card, self._reason = card, reason
        subject = looks.subject_words(card.subject, card.state)
        self.title.setText(f"#{card.number} · {subject}")
        self.title.setAccessibleName(self.title.text())
        self._show_client(card)
        self._show_caller(card)
        self._show_assigned(card)
        self._show_state(card)
        self._fit_client()
        self._show_why(card, reason)

    def go_on(self) -> None:
        """Say anew how long the ticket waits: another minute has passed."""
        if self._card is not None:
            self._show_why(self._card, self._reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each its share of the room: the client's name, the agreement, who has it."""
        super().resizeEvent(event)
        width = room_of(self, event.size().width())
        room = (width >= TIGHT) + (width >= WIDE)
        if room != self._room:
            self._room = room
            self._fit_choices()
            self.caller.setMinimumWidth(LEAST_NAME if room else 0)
        if self._card is not None:
            self._show_client(self._card)
            self._show_caller(self._card)
        self._fit_client()

    def _make_buttons(self) -> None:
        self.work = SplitButton(
            "ticket.work",
            self.tr("Start work"),
            self,
            role=Role.PRIMARY,
            image="player-play",
            act=self.work_wanted.emit,
            more=self.tr("More to do with this ticket"),
        )
        self._offer_more()
        self.visit = IconButton(
            "ticket.visit",
            "calendar-plus",
            self.tr("Plan a visit"),
            self,
            act=self.visit_wanted.emit,
        )
        self.protocol = IconButton(
            "ticket.protocol",
            "file-plus",
            self.tr("Make a protocol"),
            self,
            act=self.protocol_wanted.emit,
        )
        self.finish = Button("ticket.close", self.tr("Close"), self, act=self._finish)

    def _offer_more(self) -> None:
        self.work.offer(
            "ticket.change_client", self.tr("Change the client…"), self.matching_wanted.emit, "user"
        )
        self.work.offer(
            "ticket.open_client",
            self.tr("Open the client's page"),
            self.client_wanted.emit,
            "building",
        )
        self.change = self.work.offer(
            "ticket.ask_change",
            self.tr("Correct the subject or caller…"),
            self.changing_wanted.emit,
            "pencil",
        )
        self.merge = self.work.offer(
            "ticket.ask_merge",
            self.tr("Merge into another ticket…"),
            self.merging_wanted.emit,
            "arrow-right",
        )
        self.split = self.work.offer(
            "ticket.ask_split",
            self.tr("Split into two tickets…"),
            self.splitting_wanted.emit,
            "copy",
        )

    def _make_facts(self) -> None:
        self.badge = Badge(None, self)
        self.client = Button(
            "ticket.client_card",
            "",
            self,
            role=Role.LINK,
            act=self.client_wanted.emit,
            spoken=self.tr("Open the client's page"),
        )
        # Its words are cut to the room there is, so they must not keep that room from shrinking.
        self.client.setMinimumWidth(LEAST_NAME)
        self.caller = ElidedLabel("", self)
        self.caller.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.caller.setMinimumWidth(LEAST_NAME)
        self.caller_badge = Badge(None, self)
        self.assign = Choice("ticket.assign", self, spoken=self.tr("Who has it"))
        self.state = Choice("ticket.state", self, spoken=self.tr("State"))
        self._fit_choices()
        self.assign.edited.connect(self._say_assigned)
        self.state.edited.connect(self._say_state)

    def _show_client(self, card: TicketCard) -> None:
        self.client.setVisible(card.client_id is not None)
        self.client.setToolTip(card.client)
        if card.blocked_at is not None:
            look: BadgeLook | None = BadgeLook(self.tr("blocked"), Tone.LATE, Shape.SQUARE)
        elif card.client_id is None:
            look = BadgeLook(self.tr("client unknown"), Tone.SOON, Shape.RING)
        else:
            look = self._agreement(card.agreement) if card.agreement else None
        self.badge.show_look(look)

    def _fit_choices(self) -> None:
        width = self.fontMetrics().horizontalAdvance("x" * NAMES[self._room]) + CHOICE_FRAME
        for choice in (self.assign, self.state):
            choice.setFixedWidth(width)

    def _agreement(self, number: str) -> BadgeLook:
        """Its number where there is room; the line below has it in any case."""
        has_room = self._room == len(NAMES) - 1 and len(number) <= LONGEST_NUMBER
        return looks.agreement(number if has_room else "")

    def _fit_client(self) -> None:
        """The name takes what its neighbours leave, and ends in … where that is not enough."""
        name = self._card.client if self._card else ""
        others = (self.badge, self.caller_badge, self.assign, self.state)
        taken = sum(each.sizeHint().width() + GAP for each in others if not each.isHidden())
        around = self.client.sizeHint().width() - self._width_of(self.client.text())
        taken += around + 2 * GAP
        free = self.width() - 2 * MARGIN - taken - (CALLER_WIDTH if self._room else 0)
        room = max(LEAST_NAME, min(free, int(self.width() * CLIENT_SHARE)))
        shown = self.client.fontMetrics().elidedText(name, _RIGHT, room)
        self.client.setText(looks.on_button(shown))

    def _width_of(self, text: str) -> int:
        return self.client.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()

    def _show_caller(self, card: TicketCard) -> None:
        who = card.contact or card.caller
        way = looks.channel_words(card.channel)
        self.caller.setText(f"{who} · {way}" if who else way)
        may_not = card.is_caller_authorised is False
        look = looks.unauthorised()
        self.caller_badge.setToolTip(look.word)
        if room_of(self, self.width()) < TIGHTEST:
            look = replace(look, word="")
        self.caller_badge.show_look(look if may_not else None)
        self.caller_badge.setAccessibleName(self.caller_badge.toolTip())

    def _show_assigned(self, card: TicketCard) -> None:
        entries: list[tuple[object, str]] = [(None, self.tr("nobody yet"))]
        entries += [(each.id, each.name) for each in self._people]
        if card.assigned_to is not None and all(card.assigned_to != data for data, _ in entries):
            entries.append((card.assigned_to, card.who))
        self.assign.offer(entries)
        self.assign.show_value(card.assigned_to)
        self.assign.setEnabled(card.state not in ("held", "closed"))

    def _show_state(self, card: TicketCard) -> None:
        states = [card.state, *(s for s in LEGAL[card.state] if s not in (card.state, "closed"))]
        if card.assigned_to is None and "assigned" in states and card.state != "assigned":
            states.remove("assigned")
        self.state.offer((each, looks.state_word(each)) for each in states)
        self.state.show_value(card.state)
        self.state.setEnabled(len(states) > 1)
        is_closed = card.state == "closed"
        self.finish.setText(self.tr("Reopen") if is_closed else self.tr("Close"))
        self.merge.setEnabled(not is_closed)
        self.change.setEnabled(not is_closed and card.state != "held")
        self.split.setEnabled(not is_closed and len(card.messages) > 1)
        self.work.main.setEnabled(not is_closed and card.state != "held")
        self.protocol.setEnabled(card.client_id is not None)
        self.visit.setEnabled(card.client_id is not None and not is_closed)

    def _show_why(self, card: TicketCard, reason: Reason | None) -> None:
        told = reasons.in_words(reason, self._desk.now(), self._desk.zone)
        if reason is not None:
            told += " " + reasons.waiting(reason.waiting_since, self._desk.now())
        elif card.closed_at is not None:
            told = self.tr("Closed {since}.").format(
                since=format_since(card.closed_at, self._desk.now(), self._desk.zone)
            )
        else:
            told = self.tr("Accepted {since}. The work is done; it waits for its protocol.").format(
                since=format_since(card.accepted_at, self._desk.now(), self._desk.zone)
            )
        self.why.setText(told)
        self.why.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _finish(self) -> None:
        if self._card is not None and self._card.state == "closed":
            self.reopen_wanted.emit()
        else:
            self.close_wanted.emit()

    def _say_assigned(self) -> None:
        chosen = self.assign.chosen_id()
        if self._card is not None and chosen != self._card.assigned_to:
            self.assigned.emit(chosen, self.assign.currentText())

    def _say_state(self) -> None:
        chosen = str(self.state.value())
        if self._card is not None and chosen != self._card.state:
            self.led.emit(chosen)

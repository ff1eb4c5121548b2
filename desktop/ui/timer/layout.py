"""The parts of the timer's pane, from top to bottom, and which of them stand in which state."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services.session_cards import EndedSession, SessionCard
from desktop.services.session_offers import StartOffer
from desktop.ui.desk import Desk
from desktop.ui.icons import icon
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import ElidedLabel, Size, Words
from desktop.ui.kit.naming import marked
from desktop.ui.kit.pane import Card, row_of
from desktop.ui.texts import sentence
from desktop.ui.timer.absence_box import AbsenceBox
from desktop.ui.timer.clash_box import ClashBox
from desktop.ui.timer.clock_face import ClockFace
from desktop.ui.timer.connection_box import ConnectionBox
from desktop.ui.timer.consent_box import ConsentBox
from desktop.ui.timer.elsewhere_box import ElsewhereBox
from desktop.ui.timer.ending_box import EndingBox
from desktop.ui.timer.held_list import HeldList
from desktop.ui.timer.identity import Identity
from desktop.ui.timer.orders_box import OrdersBox
from desktop.ui.timer.recovery_box import RecoveryBox
from desktop.ui.timer.start_row import StartRow
from desktop.ui.timer.timekeeper import Timekeeper


class Parts(QWidget):
    """Every widget of the pane; decides nothing but what is seen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recovery = RecoveryBox(desk, self)
        self.elsewhere = ElsewhereBox(desk, self)
        self.absence = AbsenceBox(desk, self)
        self.clash = ClashBox(desk, self)
        self.identity = Identity(self)
        self.other = ElidedLabel("", self)
        self.other.setProperty("ink", "soft")
        self.start_other = Button("timer.start_other", self.tr("Turn to it"), self, role=Role.LINK)
        self.start_row = StartRow(self)
        self.consent = ConsentBox(desk, self)
        self.connection = ConnectionBox(self)
        self.remote = Card("", self)
        self.remote.body.addWidget(self.consent)
        self.remote.body.addWidget(self.connection)
        self.face = ClockFace(desk, self)
        self.start = Button("timer.start", self.tr("Start"), self.face, image="player-play")
        self.hold = Button("timer.hold", self.tr("Hold"), self.face, image="player-pause")
        self.stop = Button("timer.stop", self.tr("Stop"), self.face, image="player-stop")
        self.why = Words("", self, size=Size.SMALL, ink="soft", wrap=True, name="timer.why")
        self.orders = OrdersBox(desk, self)
        self.ending = EndingBox(desk, self)
        self.held = HeldList(self)
        self.review = Button("timer.review", "", self, role=Role.LINK, image="alert-triangle")
        for button in (self.start, self.hold, self.stop):
            # As wide as the widest of them, and never narrower than its words.
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self.face.controls.addWidget(button)
        self.remote.body.setContentsMargins(12, 8, 12, 8)
        self._lay_out()

    def show_questions(self, keeper: Timekeeper) -> None:
        """What wants an answer before anything else."""
        left_over, is_alive = keeper.elsewhere.card, keeper.elsewhere.is_alive
        for box, is_meant in ((self.elsewhere, is_alive), (self.recovery, not is_alive)):
            if left_over is not None and is_meant:
                box.ask(left_over)
            else:
                box.hide()
        if keeper.absence is not None:
            self.absence.ask(keeper.absence)
        else:
            self.absence.hide()

    def show_identity(
        self, session: SessionCard | None, offer: StartOffer | None, ended: SessionCard | None
    ) -> None:
        """Whose time it is: the session's, else the chosen ticket's, else what has just ended."""
        card = session or ended
        self.identity.setVisible(bool(card or offer))
        is_blocked = offer.is_blocked if offer else False
        if card is not None:
            self.identity.show_ticket(
                *(card.ticket_id, card.ticket_number, card.subject, card.client),
                is_blocked=is_blocked,
                session_id=card.id,
            )
        elif offer is not None:
            self.identity.show_ticket(
                *(offer.ticket_id, offer.number, offer.subject, offer.client),
                is_blocked=is_blocked,
            )

    def show_other(self, offer: StartOffer | None) -> None:
        """Another ticket is chosen in the queue while the timer runs on this one."""
        for each in (self.other, self.start_other):
            each.setVisible(offer is not None)
        if offer is not None:
            self.other.setText(
                self.tr("Chosen in the queue: #{number} {client}").format(
                    number=offer.number, client=offer.client or offer.subject
                )
            )

    def show_buttons(
        self, keeper: Timekeeper, session: SessionCard | None, *, is_ready: bool
    ) -> None:
        """Start before, hold and stop while it lasts."""
        self.start.setVisible(is_ready)
        self.hold.setVisible(session is not None)
        self.stop.setVisible(session is not None)
        is_free = not keeper.is_busy
        self.hold.setEnabled(is_free)
        self.stop.setEnabled(is_free)
        is_held = session is not None and session.open_since is None
        words = self.tr("Go on") if is_held else self.tr("Hold")
        if self.hold.text() != words:
            self.hold.setText(words)
            self.hold.setAccessibleName(words)
            self.hold.show_icon("player-play" if is_held else "player-pause")
        is_launch_due = self.remote.isVisibleTo(self) and not (session and session.tool)
        _weigh(self.connection.launch, "plug-connected", is_main=is_launch_due)
        _weigh(self.start, "player-play", is_main=not is_launch_due)
        _weigh(self.stop, "player-stop", is_main=not is_launch_due and not is_held)

    def allow_start(self, why: str, *, is_waiting: bool) -> None:
        """Enable the start, or say beside it why it is off."""
        self.start.setEnabled(not why and not is_waiting)
        self.start.setToolTip(why)
        self.start.setAccessibleDescription(why)
        self.why.setText(why)
        is_said_by_launch = self.remote.isVisibleTo(self)
        self.why.setVisible(bool(why) and not is_said_by_launch)

    def what_id_lacks(self) -> str:
        """What is wrong with the typed ID in words, empty when it fits."""
        refusal = self.connection.refusal()
        return sentence(refusal) if refusal else ""

    def go_to_what_lacks(self) -> None:
        """Put the cursor where the next step is."""
        reason = self.start_row.reason
        if reason.isVisibleTo(self) and not reason.value():
            reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.consent.isVisibleTo(self):
            self.consent.take_focus()

    def refuse(self, error: KnownError) -> bool:
        """Show a refusal where it belongs; False when it belongs nowhere here."""
        if error.field == "reason":
            self.start_row.show_note(sentence(error))
            self.start_row.reason.setFocus()
            return True
        return self.consent.refuse(error) or self.connection.refuse(error)

    def show_held(self, keeper: Timekeeper, session: SessionCard | None) -> None:
        """Everything on hold that the pane does not stand before; what waits for a look."""
        first = keeper.session.card if keeper.session else None
        shown = [each for each in (first, *keeper.held) if each is not None]
        others = tuple(
            each
            for each in shown
            if each.state == "held" and (not session or each.id != session.id)
        )
        self.held.show_sessions(others)
        self.review.setVisible(keeper.to_review > 0)
        self.review.setText(self.tr("%n session(s) to be checked", "", keeper.to_review))

    def show_clock(
        self,
        keeper: Timekeeper,
        session: SessionCard | None,
        ended: EndedSession | None,
        offer: StartOffer | None,
    ) -> None:
        """The face of the clock in the state there is."""
        self.face.setVisible(bool(session or ended or offer))
        if session is not None:
            self.tick(keeper)
        elif ended is not None:
            self.face.show_stopped(ended)
        else:
            rate = offer.rates.get(self.start_row.chosen) if offer else None
            self.face.show_idle(rate, is_known=offer is not None)

    def tick(self, keeper: Timekeeper) -> None:
        """A second passed."""
        if keeper.is_unwritten:
            self.face.show_ending(keeper.elapsed, keeper.price())
        elif keeper.is_running:
            self.face.show_running(keeper.elapsed, keeper.price(), keeper.moment)
        elif keeper.session is not None:
            self.face.show_held(keeper.elapsed, keeper.price())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        other = row_of(self.other, self.start_other)
        other.setStretch(0, 1)
        questions = (self.recovery, self.elsewhere, self.absence, self.clash)
        parts: tuple[QWidget | QLayout, ...] = (
            *(*questions, self.identity, other, self.start_row, self.face, self.why),
            *(self.ending, self.orders, self.remote, self.held),
        )
        for part in parts:
            if isinstance(part, QLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.addLayout(row_of(self.review, 1))
        column.addStretch(1)


def _weigh(button: Button, image: str, *, is_main: bool) -> None:
    """Make a button the pane's main one, or one among others."""
    marked(button, "role", Role.PRIMARY.value if is_main else Role.SECONDARY.value)
    button.setIcon(icon(image, "on_accent" if is_main else ""))

"""The timer: whose time it is, consent and connection, the clock, and what was done."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.errors import KnownError
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Kind
from desktop.services import remote, session_cards, session_corrections, session_offers
from desktop.services.changes import Changes
from desktop.services.session_cards import EndedSession, SessionCard
from desktop.services.session_offers import StartOffer
from desktop.ui.desk import Desk
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.pane import MARGIN, Pane, Scroll
from desktop.ui.timer.layout import Parts
from desktop.ui.timer.readiness import Wish, due_reason, why_not_start
from desktop.ui.timer.timekeeper import Timekeeper

LOOK_MS = 20_000
OFFERED = {"ticket", "client", "agreement", "price_list", "setting", "terms", "consent"}


class TimerPane(Pane):
    """`show_ticket` stands it before a ticket; F2, F3 and F4 have a method each.

    `ticket_wanted` asks for a ticket's page, `timer_wanted` for this pane to be seen. `launcher`
    opens addresses and programs; None is the machine's own.
    """

    ticket_wanted = Signal(int)
    timer_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        keeper: Timekeeper | None = None,
        launcher: object = None,
    ) -> None:
        super().__init__(self.tr("Timer"), parent)
        self._desk = desk
        self._launcher = launcher
        self._chosen: int | None = None
        self._offers: dict[int, StartOffer] = {}
        self._ended: EndedSession | None = None
        self._remote_session: int | None = None
        self.keeper = keeper or Timekeeper.of(desk)
        self._stack = QStackedWidget(self)
        self.body.addWidget(self._stack)
        self._empty = EmptyState(
            self.tr("Choose a ticket in the queue, then start the timer here."), self, image="clock"
        )
        self._stack.addWidget(self._empty)
        scroll = Scroll(self)
        scroll.body.setContentsMargins(MARGIN, 0, MARGIN, 12)
        scroll.body.setSpacing(8)
        self._stack.addWidget(scroll)
        self.parts = Parts(desk, scroll)
        scroll.body.addWidget(self.parts)
        self._connect()
        desk.hub.changed.connect(self._hear)
        desk.hub.day_turned.connect(lambda _: self._ask_offers())
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._show)
        self._look.start()
        self._show()

    # ---- what others ask of it --------------------------------------------------------------

    def show_ticket(self, ticket_id: object) -> None:
        """Stand before the ticket chosen in the queue, None for none."""
        chosen = ticket_id if isinstance(ticket_id, int) else None
        if chosen == self._chosen:
            return
        self._chosen = chosen
        if self._ended is not None and self._ended.card.ticket_id != chosen:
            self.parts.ending.submit()
        self.parts.clash.hide()
        self._ask_offers()
        self._show()

    def toggle_timer(self) -> None:
        """F2: stop what runs, go on with what is held, else start on the chosen ticket."""
        if self.keeper.unfinished is not None:
            self.timer_wanted.emit()
            self.parts.recovery.take_focus()
        elif self.keeper.is_running:
            self._stop()
        elif self._session() is not None:
            self.keeper.resume()
        else:
            self._start()

    def toggle_hold(self) -> None:
        """F3: hold what runs, or go on with it."""
        if self.keeper.is_running:
            self.keeper.hold()
        elif self.keeper.session is not None:
            self.keeper.resume(refused=self._refused)

    def focus_consent(self) -> None:
        """F4: turn to remote help and go to the consent box."""
        self.timer_wanted.emit()
        if self._session() is None and self._offer() is not None:
            self.parts.start_row.kind.show_value(Kind.REMOTE.value)
            self._show()
        if self.parts.consent.isVisibleTo(self):
            self.parts.consent.take_focus()

    # ---- what is shown ----------------------------------------------------------------------

    def _session(self) -> SessionCard | None:
        """The open session that this pane stands before: what runs, or the chosen one on hold."""
        session = self.keeper.session
        if session is None:
            return None
        card = session.card
        if self.keeper.is_running or self._chosen in (None, card.ticket_id):
            return card
        return None

    def _ticket_id(self) -> int | None:
        session = self._session()
        if session is not None:
            return session.ticket_id
        return self._chosen if self._chosen is not None else self._ended_ticket()

    def _ended_ticket(self) -> int | None:
        return self._ended.card.ticket_id if self._ended else None

    def _offer(self) -> StartOffer | None:
        ticket_id = self._ticket_id()
        return self._offers.get(ticket_id) if ticket_id is not None else None

    def _wish(self) -> Wish:
        row = self.parts.start_row
        return Wish(
            kind=row.chosen,
            reason=row.reason.value(),
            has_consent=self.parts.consent.consent_id is not None,
            has_consultant=self._desk.me is not None,
        )

    def _show(self) -> None:
        """Everything anew from what is known; cheap, and no question to the database."""
        session, offer = self._session(), self._offer()
        parts = self.parts
        is_anything = bool(session or offer or self._ended or self.keeper.unfinished)
        self._stack.setCurrentIndex(1 if is_anything else 0)
        parts.show_questions(self.keeper)
        parts.show_identity(session, offer, self._ended.card if self._ended else None)
        is_before = session is None and offer is not None and self.keeper.unfinished is None
        is_ready = is_before and self._ended is None
        kind = session.kind if session else parts.start_row.chosen
        parts.start_row.setVisible(is_ready)
        is_remote = kind is Kind.REMOTE and (session is not None or is_ready)
        parts.remote.setVisible(is_remote)
        self._stand_for_consent(session, offer)
        self._show_start(session, offer if is_ready else None)
        if is_remote:
            self._show_launch(session, offer)
        parts.show_other(self._other(session))
        parts.orders.setVisible(session is not None)
        parts.orders.follow(session.id if session else None)
        parts.ending.setVisible(self._ended is not None)
        parts.show_held(self.keeper, session)
        parts.show_clock(self.keeper, session, self._ended, offer if is_ready else None)

    def _other(self, session: SessionCard | None) -> StartOffer | None:
        """The ticket chosen in the queue while the timer runs on another."""
        if session is None or self._chosen in (None, session.ticket_id):
            return None
        return self._offers.get(self._chosen) if self._chosen is not None else None

    def _show_start(self, session: SessionCard | None, offer: StartOffer | None) -> None:
        parts, now, zone = self.parts, self._desk.now(), self._desk.zone
        parts.show_buttons(self.keeper, session, is_ready=offer is not None)
        if offer is None:
            parts.why.hide()
            return
        due = due_reason(offer, parts.start_row.chosen, now, zone)
        parts.start_row.show_note(due)
        why = why_not_start(offer, self._wish(), is_reason_due=bool(due))
        parts.allow_start(why, is_busy=self.keeper.is_busy)

    def _show_launch(self, session: SessionCard | None, offer: StartOffer | None) -> None:
        """The launch button, or in words why it is off."""
        box = self.parts.connection
        if session is None and offer is not None:
            due = due_reason(offer, Kind.REMOTE, self._desk.now(), self._desk.zone)
            why = why_not_start(offer, self._wish(), is_reason_due=bool(due))
        elif session is not None and session.open_since is None:
            why = self.tr("On hold. Go on first.")
        else:
            why = ""
        is_receipt = not why and session is not None and bool(session.tool)
        if not why:
            why = self.parts.what_id_lacks(is_launched=is_receipt)
        is_ready = not why and not self.keeper.is_busy and self.keeper.is_loaded
        if is_ready and is_receipt and session is not None:
            why = self.tr("{tool} was started. Press again to connect anew.").format(
                tool=session.tool
            )
        box.show_why(why, is_ready=is_ready)

    def _stand_for_consent(self, session: SessionCard | None, offer: StartOffer | None) -> None:
        consent = self.parts.consent
        consent.offer(offer)
        if session is not None and session.consent_id is not None:
            self._remote_session = session.id
            consent.show_used(session.consent_id)

    # ---- what is done -----------------------------------------------------------------------

    def _start(self) -> None:
        offer = self._offer()
        if offer is None:
            self.timer_wanted.emit()
            self._desk.notices.say(self.tr("Choose a ticket in the queue first."))
            return
        self._begin(offer, launch=False)

    def _begin(self, offer: StartOffer, *, launch: bool) -> None:
        due = due_reason(offer, self.parts.start_row.chosen, self._desk.now(), self._desk.zone)
        why = why_not_start(offer, self._wish(), is_reason_due=bool(due))
        if why:
            self.timer_wanted.emit()
            self._desk.notices.say(why)
            self.parts.go_to_what_lacks(is_reason_due=bool(due))
            return
        row = self.parts.start_row
        self.keeper.start(
            *(offer.ticket_id, row.chosen.value, self.parts.consent.consent_id),
            minutes_ago=row.began.value(),
            reason=row.reason.value(),
            then=lambda session_id: self._started(session_id, launch=launch),
            refused=self._refused,
        )

    def _started(self, session_id: int, *, launch: bool) -> None:
        self.parts.start_row.reset()
        if launch:
            self._launch(session_id)

    def _connect_pressed(self) -> None:
        """Start the session if it does not run yet, then launch the tool."""
        session, offer = self._session(), self._offer()
        if session is not None:
            self._launch(session.id)
        elif offer is not None:
            self._begin(offer, launch=True)

    def _launch(self, session_id: int) -> None:
        """The only call of the launching service in the window."""
        box = self.parts.connection
        tool = box.chosen
        if tool is None:
            return
        self._desk.relay.do(
            *(remote.launch, self.parts.consent.consent_id, session_id, tool.key, box.take()),
            launcher=self._launcher,
            then=lambda _: self._launched(tool.password),
            refused=self._refused,
            owner=self,
        )

    def _launched(self, password: str) -> None:
        if password == "clipboard":  # noqa: S105 - the name of a channel
            self.parts.connection.lend_password()

    def _stop(self) -> None:
        self.keeper.stop()

    def _refused(self, error: KnownError) -> None:
        parts = self.parts
        if error.code == "session_running" and "since" in error.facts:
            parts.clash.ask(error)
        elif not (parts.refuse(error)):
            self._desk.notices.refuse(error)
        self._show()

    def _start_other(self) -> None:
        """Turn from what runs to the ticket chosen in the queue: hold, stop, or leave it."""
        session = self.keeper.session
        if session is not None:
            self.parts.clash.ask_about(session.card)

    def _then_start(self, _changes: Changes) -> None:
        self.parts.clash.hide()
        self.keeper.load()
        QTimer.singleShot(0, self, self._start_chosen)

    def _start_chosen(self) -> None:
        offer = self._offers.get(self._chosen) if self._chosen is not None else None
        if offer is not None:
            self._begin(offer, launch=False)

    def _finish(self, session_id: int) -> None:
        """A session of this desk has ended: nothing volatile stays, the summary is asked for."""
        if session_id == self._remote_session:
            self._forget_remote()
        self._desk.relay.ask(
            session_cards.ended, session_id, then=self._take_ended, owner=self, latest="ended"
        )

    def _forget_remote(self) -> None:
        self._remote_session = None
        self.parts.connection.wipe()
        self.parts.consent.forget()

    def _take_ended(self, ended: EndedSession) -> None:
        self._ended = ended
        self.parts.ending.ask(ended.card)
        self._show()

    def _put_ending_away(self) -> None:
        self._ended = None
        self._show()

    def _write_apart(self) -> None:
        """The absence as an entry of its own, at the office, on the same ticket."""
        absence, session = self.keeper.absence, self.keeper.session
        if absence is None or session is None:
            return
        self.keeper.answer_absence(keep=False)
        self._desk.relay.do(
            *(session_corrections.enter_by_hand, session.card.ticket_id, Kind.OFFICE.value),
            (Segment(absence.since, absence.until),),
            owner=self,
        )

    # ---- news -------------------------------------------------------------------------------

    def _hear(self, changes: Changes) -> None:
        if not OFFERED.isdisjoint(changes.touched):
            self._ask_offers()

    def _stood(self) -> None:
        """The timer stands differently: something began, ended or was held."""
        session = self.keeper.session
        open_ids = {each.id for each in self.keeper.held} | (
            {session.card.id} if session else set()
        )
        if self._remote_session is not None and self._remote_session not in open_ids:
            # Ended at another desk, or by a withdrawal.
            self._finish(self._remote_session)
        self._ask_offers(only_missing=True)
        self._show()

    def _ask_offers(self, *, only_missing: bool = False) -> None:
        for ticket_id in {self._ticket_id(), self._chosen} - {None}:
            if ticket_id is None or (only_missing and ticket_id in self._offers):
                continue
            self._desk.relay.ask(
                *(session_offers.offer, ticket_id, self._desk.now()),
                then=self._take_offer,
                owner=self,
                latest=f"offer {ticket_id}",
            )

    def _take_offer(self, offer: StartOffer) -> None:
        kept = {self._ticket_id(), self._chosen}
        self._offers = {key: each for key, each in self._offers.items() if key in kept}
        self._offers[offer.ticket_id] = offer
        self.parts.connection.offer(offer.tools)
        self._show()

    def _connect(self) -> None:
        keeper, parts = self.keeper, self.parts
        keeper.changed.connect(self._stood)
        keeper.busy_changed.connect(self._show)
        keeper.ended.connect(self._finish)
        keeper.ticked.connect(lambda: parts.tick(keeper))
        keeper.jumped.connect(self._say_jump)
        keeper.reminded.connect(self._remind)
        parts.identity.ticket_wanted.connect(self.ticket_wanted)
        parts.recovery.answered.connect(keeper.answer_unfinished)
        parts.absence.kept.connect(lambda: keeper.answer_absence(keep=True))
        parts.absence.cut.connect(lambda: keeper.answer_absence(keep=False))
        parts.absence.held.connect(lambda: keeper.answer_absence(keep=False, go_on=False))
        parts.absence.apart.connect(self._write_apart)
        parts.clash.hold_wanted.connect(lambda: keeper.hold(then=self._then_start))
        parts.clash.stop_wanted.connect(lambda: keeper.stop(then=self._then_start))
        parts.start_other.clicked.connect(self._start_other)
        parts.start_row.edited.connect(self._show)
        parts.consent.changed.connect(self._show)
        parts.connection.edited.connect(self._show)
        parts.connection.launch_wanted.connect(self._connect_pressed)
        parts.start.clicked.connect(self._start)
        parts.hold.clicked.connect(self.toggle_hold)
        parts.stop.clicked.connect(self._stop)
        parts.ending.done.connect(self._put_ending_away)
        parts.held.resume_wanted.connect(lambda each: keeper.resume(each, self._refused))
        parts.held.stop_wanted.connect(keeper.stop_held)

    def _say_jump(self, seconds: int) -> None:
        self._desk.notices.warn(
            self.tr(
                "The computer's clock was moved by %n second(s). The timer goes on.", "", seconds
            )
        )

    def _remind(self, hours: int) -> None:
        self._desk.notices.say(self.tr("The timer has been running for %n hour(s).", "", hours))

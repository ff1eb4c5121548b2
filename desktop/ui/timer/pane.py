"""The timer: whose time it is, the clock, consent and connection, and what was done."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.errors import KnownError
from desktop.rules.tariffs import Kind
from desktop.services import session_cards
from desktop.services.session_cards import EndedSession, SessionCard
from desktop.services.session_offers import StartOffer
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.pane import MARGIN, Pane, Scroll
from desktop.ui.timer.layout import Parts
from desktop.ui.timer.mini import MiniTimer
from desktop.ui.timer.offers import Offers
from desktop.ui.timer.readiness import Wish, due_reason, why_not_start
from desktop.ui.timer.remote_help import RemoteHelp
from desktop.ui.timer.sayings import Sayings
from desktop.ui.timer.sheets import Sheets
from desktop.ui.timer.timekeeper import Timekeeper

LOOK_MS = 20_000


class TimerPane(Pane):
    """`show_ticket` stands it before a ticket; F2, F3 and F4 have a method each.

    `ticket_wanted` asks for a ticket's page, `timer_wanted` for this pane to be seen.
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
        self._chosen: int | None = None
        self._ended: EndedSession | None = None
        self._mini: MiniTimer | None = None
        self.keeper = keeper or Timekeeper.of(desk)
        self._stack = QStackedWidget(self)
        self.body.addWidget(self._stack)
        words = self.tr("Choose a ticket in the queue, then start the timer here.")
        self._stack.addWidget(EmptyState(words, self, image="clock"))
        scroll = Scroll(self)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # large text
        scroll.body.setContentsMargins(MARGIN, 0, MARGIN, 12)
        self.parts = Parts(desk, scroll)
        scroll.body.addWidget(self.parts)
        self._stack.addWidget(scroll)
        self._offers = Offers(desk, self)
        self._sheets = Sheets(desk, self)
        self._remote = RemoteHelp(
            *(desk, self.parts.consent, self.parts.connection, launcher or desk.launcher, self)
        )
        self._add_tools()
        self._connect()
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
        self.parts.start_row.stand_before(chosen)
        if self._ended is not None and self._ended.card.ticket_id != chosen:
            self.parts.ending.submit()
        self.parts.clash.hide()
        self._show()

    def stand_ready(self, ticket_id: int = 0) -> None:
        """Somebody wants to work on a ticket: stand before it, one press from the start.

        Where the timer runs on another one, ask at once what shall become of that.
        """
        if ticket_id:
            self.show_ticket(ticket_id)
        session = self.keeper.session
        if session and self.keeper.is_running and ticket_id not in (0, session.card.ticket_id):
            self._turn_to_other()
            return
        for button in (self.parts.start, self.parts.hold):
            if button.isVisibleTo(self) and button.isEnabled():
                button.setFocus()

    def toggle_timer(self) -> None:
        """F2: stop what runs, go on with what is held, else start on the chosen ticket."""
        if self.keeper.unfinished is not None:
            self.timer_wanted.emit()
            is_alive = self.keeper.elsewhere.is_alive
            (self.parts.elsewhere if is_alive else self.parts.recovery).take_focus()
        elif self.keeper.is_running:
            self.keeper.stop()
        elif self._session() is not None:
            self.keeper.resume(refused=self._refused)
        else:
            self._start()

    def toggle_hold(self) -> None:
        """F3: hold what runs, or go on with it."""
        if self.keeper.is_running:
            self.keeper.hold()
        else:
            self.keeper.resume(refused=self._refused)

    def focus_consent(self) -> None:
        """F4: turn to remote help and go to the consent box."""
        self.timer_wanted.emit()
        if self._session() is None and self._offer() is not None:
            self.parts.start_row.kind.show_value(Kind.REMOTE.value)
            self._show()
        if self.parts.consent.isVisibleTo(self):
            self.parts.consent.take_focus()

    def open_review(self) -> None:
        """Show the sessions whose times should be looked at."""
        self._sheets.review()

    def correct(self, session_id: int) -> None:
        """Put a session right, or move it to another ticket."""
        self._sheets.correct(session_id)

    def compare_list(self) -> None:
        """Hold a remote tool's list of connections against the timers."""
        self._sheets.compare()

    def enter_by_hand(self) -> None:
        """Write down work on the chosen ticket that was not timed."""
        self._sheets.enter(self._offer())

    def toggle_mini(self) -> None:
        """Show the mini timer on top of everything, or put it away."""
        if self._mini is None:
            # No window's child: a system hides those together with the window they belong to.
            self._mini = MiniTimer(self._desk, keeper=self.keeper)
            self.destroyed.connect(self._mini.deleteLater)
        self._mini.toggle()

    # ---- what is shown ----------------------------------------------------------------------

    def wipe(self) -> None:
        """Forget session ID and password: the window is about to go, and the mini timer with it."""
        self.parts.connection.wipe()
        self.keeper.sign_off()
        if self._mini is not None:
            self._mini.hide()

    def _session(self) -> SessionCard | None:
        """The open session that this pane stands before: what runs, or the chosen one on hold.

        What has just ended is asked about before anything on hold is shown again.
        """
        session = self.keeper.session
        if session is None:
            return None
        is_chosen = self._ended is None and self._chosen in (None, session.card.ticket_id)
        return session.card if self.keeper.is_running or is_chosen else None

    def _ticket_id(self) -> int | None:
        session = self._session()
        if session is not None:
            return session.ticket_id
        if self._ended is not None:
            return self._ended.card.ticket_id
        return self._chosen

    def _offer(self) -> StartOffer | None:
        return self._offers.of(self._ticket_id())

    def _why_not_start(self, offer: StartOffer) -> str:
        row, now, zone = self.parts.start_row, self._desk.now(), self._desk.zone
        wish = Wish(
            kind=row.chosen,
            reason=row.reason.value(),
            has_consent=self.parts.consent.consent_id is not None,
            has_consultant=self._desk.me is not None,
            is_began_wrong=row.began.is_wrong,
        )
        due = due_reason(offer, row.chosen, now, zone)
        return why_not_start(offer, wish, is_reason_due=bool(due))

    def _show(self) -> None:
        """Everything anew from what is known; cheap, and nothing is asked but a new ticket."""
        self._offers.want((self._ticket_id(), self._chosen))
        session, offer, parts = self._session(), self._offer(), self.parts
        is_anything = bool(session or offer or self._ended or self.keeper.unfinished)
        self._stack.setCurrentIndex(1 if is_anything else 0)
        parts.show_questions(self.keeper)
        parts.show_identity(session, offer, self._ended.card if self._ended else None)
        if self.keeper.unfinished is not None:
            parts.identity.hide()  # the question names whose time it was
        is_free = session is None and self._ended is None and self.keeper.unfinished is None
        ready = offer if is_free else None
        parts.start_row.setVisible(ready is not None)
        self._remote.stand_before(self._ticket_id(), session, offer)
        kind = session.kind if session else parts.start_row.chosen
        is_remote = kind is Kind.REMOTE and bool(session or ready)
        parts.remote.setVisible(is_remote)
        parts.show_buttons(self.keeper, session, is_ready=ready is not None)
        self._show_start(ready)
        if is_remote:
            self._show_launch(session, offer)
        parts.show_other(self._other(session))
        parts.orders.setVisible(session is not None)
        parts.orders.follow(session.id if session else None)
        parts.ending.setVisible(self._ended is not None)
        parts.ending.name_it(is_apart=session is not None)
        parts.show_held(self.keeper, session)
        parts.show_clock(self.keeper, session, self._ended, ready)

    def _other(self, session: SessionCard | None) -> StartOffer | None:
        """The ticket chosen in the queue while the timer runs on another."""
        if session is None or self._chosen == session.ticket_id:
            return None
        return self._offers.of(self._chosen)

    def _show_start(self, offer: StartOffer | None) -> None:
        parts = self.parts
        if offer is None:
            parts.why.hide()
            return
        now, zone = self._desk.now(), self._desk.zone
        parts.start_row.show_note(due_reason(offer, parts.start_row.chosen, now, zone))
        is_waiting = self.keeper.is_busy or not self.keeper.is_loaded
        parts.allow_start(self._why_not_start(offer), is_waiting=is_waiting)

    def _show_launch(self, session: SessionCard | None, offer: StartOffer | None) -> None:
        """The launch button, or in words why it is off."""
        why = ""
        if session is None:
            why = self._why_not_start(offer) if offer else ""
        elif session.open_since is None:
            why = self.tr("On hold. Go on first.")
        why = why or self.parts.what_id_lacks()
        is_ready = not why and not self.keeper.is_busy
        if is_ready and session is not None and session.tool:
            why = self.tr("{tool} was started. Press again to connect anew.").format(
                tool=session.tool
            )
        self.parts.connection.show_why(why, is_ready=is_ready)

    # ---- what is done -----------------------------------------------------------------------

    def _start(self) -> None:
        chosen = self._ticket_id() if self._chosen is None else self._chosen
        offer = self._offers.of(chosen)
        if offer is not None:
            self._begin(offer, launch=False)
        else:
            self.timer_wanted.emit()
            self._desk.notices.say(self.tr("Choose a ticket in the queue first."))

    def _begin(self, offer: StartOffer, *, launch: bool) -> None:
        why = self._why_not_start(offer)
        if why:
            self.timer_wanted.emit()
            self._desk.notices.say(why)
            self.parts.go_to_what_lacks()
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
            self._remote.launch(session_id, self._refused)
        if self.isAncestorOf(self.focusWidget() or self):
            self.parts.orders.line.setFocus()

    def _connect_pressed(self) -> None:
        """Start the session if it does not run yet, then launch the tool."""
        session, offer = self._session(), self._offer()
        if session is not None:
            self._remote.launch(session.id, self._refused)
        elif offer is not None:
            self._begin(offer, launch=True)

    def _refused(self, error: KnownError) -> None:
        if error.code == "session_running" and "since" in error.facts:
            self.keeper.load()  # started at another desk: only now it is known here
            self.parts.clash.ask(error)
        elif not self.parts.refuse(error):
            self._desk.notices.refuse(error)

    def _turn_to_other(self) -> None:
        session = self.keeper.session
        if session is not None:
            self.parts.clash.ask_about(session.card)

    def _start_after(self, _changes: object) -> None:
        """What ran is held or stopped: now the ticket chosen in the queue, if nothing lacks."""
        self.parts.clash.hide()
        QTimer.singleShot(0, self, self._start_chosen)

    def _start_chosen(self) -> None:
        offer = self._offers.of(self._chosen)
        if offer is not None:
            self._begin(offer, launch=False)

    def _finish(self, session_id: int) -> None:
        """A session of this desk has ended: forget what is volatile, ask for the summary."""
        self._remote.end(session_id)
        self._desk.relay.ask(
            session_cards.ended, session_id, then=self._take_ended, owner=self, latest="ended"
        )

    def _take_ended(self, ended: EndedSession) -> None:
        self._ended = ended
        self._show()
        self.parts.ending.ask(ended.card)

    def _put_ending_away(self) -> None:
        self._ended = None
        self._show()

    # ---- news -------------------------------------------------------------------------------

    def _stood(self) -> None:
        """The timer stands differently: something began, ended or was held."""
        session, remote_id = self.keeper.session, self._remote.session_id
        still_open = {each.id for each in self.keeper.held}
        if session is not None:
            still_open.add(session.card.id)
        if remote_id is not None and remote_id not in still_open:
            self._finish(remote_id)  # ended at another desk, or by a withdrawal
        self._show()

    def _take_offer(self, offer: StartOffer) -> None:
        self.parts.connection.offer(offer.tools)
        self._show()

    def _add_tools(self) -> None:
        self.add_tool(
            IconButton(
                *("timer.enter_by_hand", "pencil", self.tr("Write down work by hand"), self),
                act=self.enter_by_hand,
            )
        )
        self.add_tool(
            IconButton(
                *("timer.mini", "device-desktop", self.tr("Mini timer on top"), self),
                act=self.toggle_mini,
            )
        )

    def _connect(self) -> None:
        keeper, parts = self.keeper, self.parts
        self._offers.came.connect(self._take_offer)
        keeper.changed.connect(self._stood)
        keeper.busy_changed.connect(self._show)
        keeper.ended.connect(self._finish)
        keeper.ticked.connect(lambda: parts.tick(keeper))
        Sayings(self._desk, keeper, self)
        parts.identity.ticket_wanted.connect(self.ticket_wanted)
        self._sheets.ticket_wanted.connect(self.ticket_wanted)
        parts.identity.correction_wanted.connect(self.correct)
        parts.recovery.answered.connect(keeper.answer_unfinished)
        parts.elsewhere.taken.connect(lambda: keeper.answer_unfinished(None))
        parts.absence.answered.connect(keeper.answer_absence)
        parts.clash.hold_wanted.connect(lambda: keeper.hold(then=self._start_after))
        parts.clash.stop_wanted.connect(lambda: keeper.stop(then=self._start_after))
        parts.start_other.clicked.connect(self._turn_to_other)
        parts.start_row.edited.connect(self._show)
        parts.consent.changed.connect(self._show)
        parts.connection.edited.connect(self._show)
        parts.connection.launch_wanted.connect(self._connect_pressed)
        parts.start.clicked.connect(self._start)
        parts.hold.clicked.connect(self.toggle_hold)
        parts.stop.clicked.connect(lambda: keeper.stop())  # noqa: PLW0108 - drops `checked`
        parts.ending.done.connect(self._put_ending_away)
        parts.ending.review_wanted.connect(self.open_review)
        parts.review.clicked.connect(self.open_review)
        parts.held.resume_wanted.connect(lambda each: keeper.resume(each, self._refused))
        parts.held.stop_wanted.connect(keeper.stop_held)

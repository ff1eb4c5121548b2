"""Keeps the timer of this desk: what runs, how long, at what price.

The pane, the command bar, the mini timer and the tray all look at this one. Nothing is shown as
running before the database has it; every second is computed from what was read once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.rules.oddities import Oddity
from desktop.rules.running import RunningPrice
from desktop.services import absences, recoveries, session_cards, session_corrections, sessions
from desktop.services.changes import Changes
from desktop.services.session_cards import RunningSession, SessionCard, Standing
from desktop.ui.desk import Desk
from desktop.ui.timer.absences import Absence, Absences, settling
from desktop.ui.timer.acts import Acts, Told
from desktop.ui.timer.away_watch import AwayWatch
from desktop.ui.timer.elsewhere import Elsewhere
from desktop.ui.timer.idle_watch import IdleWatch
from desktop.ui.timer.news_source import system_news
from desktop.ui.timer.outage import Outage
from desktop.ui.timer.reminders import Reminders
from desktop.ui.timer.steady import Watch, steady_seconds
from desktop.ui.timer.stopping import Stopping, Wish

TICK_MS = 1000
HEARTBEAT_SECONDS = 15
KINDS = {"session", "ticket", "client", "agreement", "price_list", "setting", "consultant"}
KINDS |= {"protocol", "visit"}  # they take included minutes, or give them back


class Timekeeper(QObject):
    """The timer of this desk; `of(desk)` gives the one there is.

    `changed`: a session came, went, was held or is no longer asked about. `ticked`: a second
    passed. `ended`: a session of this desk was stopped (its id). `jumped`: the wall clock was
    moved by that many seconds. `reminded`: it has been running for that many hours.
    """

    changed = Signal()
    ticked = Signal()
    ended = Signal(int)
    jumped = Signal(int)
    reminded = Signal(int)
    busy_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        *,
        steady: Callable[[], float] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or desk.hub)
        self._desk = desk
        self._steady = steady or steady_seconds
        self._watch = Watch(desk.now, self._steady)
        self._standing = Standing()
        self._asked_for: int | None = None
        self._anchor: tuple[int, datetime, float] | None = None
        self._signed = 0.0
        self._reminders = Reminders()
        self._absences = Absences()
        self._idle = IdleWatch(desk, self.report_absence, self)
        self._acts = Acts(desk, self)
        self._acts.busy_changed.connect(self.busy_changed)
        self._do = self._acts.do
        self._outage = Outage(desk, self)
        self.stopping = Stopping(desk, self._acts, self._outage, self)
        self.stopping.ended.connect(self.ended)
        self.elsewhere = Elsewhere(desk, self._steady, self)
        self.elsewhere.changed.connect(self.changed)
        self.elsewhere.ended.connect(self.load)
        self.is_loaded = False
        self.unfinished: SessionCard | None = None
        self._second = QTimer(self)
        self._second.setInterval(TICK_MS)
        self._second.timeout.connect(self.tick)
        desk.hub.changed.connect(self._hear)
        desk.hub.me_changed.connect(lambda _: self.sign_off())  # nobody else keeps it meanwhile
        desk.hub.me_changed.connect(lambda _: self.load())
        self.load()

    @staticmethod
    def of(desk: Desk) -> Timekeeper:
        """The timekeeper of this desk, made on first need."""
        found = desk.hub.findChild(Timekeeper)
        if isinstance(found, Timekeeper):
            return found
        keeper = Timekeeper(desk, steady=desk.steady)
        AwayWatch(desk.now, keeper.report_absence, system_news(keeper), keeper)
        return keeper

    # ---- what there is ----------------------------------------------------------------------

    @property
    def session(self) -> RunningSession | None:
        """What runs, or was held last; None while a crash is still asked about."""
        return None if self.unfinished else self._standing.running

    @property
    def held(self) -> tuple[SessionCard, ...]:
        """What else is on hold."""
        return self._standing.held

    @property
    def to_review(self) -> int:
        """How many of this consultant's sessions look odd."""
        return self._standing.to_review

    @property
    def is_running(self) -> bool:
        """Whether seconds pass now."""
        return self.session is not None and self.session.card.open_since is not None

    @property
    def absence(self) -> Absence | None:
        """The absence that is asked about."""
        return self._absences.first

    @property
    def is_busy(self) -> bool:
        """Whether an act is on its way."""
        return self._acts.is_busy

    @property
    def is_ending(self) -> bool:
        """Whether a stop was asked for that the database does not have yet."""
        return self._wish is not None

    @property
    def is_unwritten(self) -> bool:
        """The same, once the database takes its time: nothing looks as if it ran any more."""
        return self.session is not None and self.stopping.is_late(self.session.card.id)

    @property
    def _wish(self) -> Wish | None:
        return self.stopping.of(self.session.card.id) if self.session else None

    @property
    def connected(self) -> int:
        """Seconds of the open segment by the steady clock, 0 when none is open.

        From the moment a stop is asked for they stand still, however long the database takes.
        """
        if self._anchor is None or not self.is_running:
            return 0
        wish = self._wish
        if wish is not None and wish.connected is not None:
            return wish.connected
        return max(0, int(self._steady() - self._anchor[2]))

    @property
    def elapsed(self) -> int:
        """Connected seconds of the whole session."""
        return self.session.card.seconds + self.connected if self.session else 0

    @property
    def moment(self) -> datetime:
        """The instant that is shown: where the open segment has come to by the steady clock."""
        since = self.session.card.open_since if self.session else None
        return since + timedelta(seconds=self.connected) if since else self._desk.now()

    def price(self) -> RunningPrice | None:
        """The price at this second; None where no rate is known or nothing is open."""
        return self.session.price(self.moment) if self.session else None

    # ---- what is done -----------------------------------------------------------------------

    def start(
        self,
        ticket_id: int,
        kind: str,
        consent_id: int | None = None,
        *,
        minutes_ago: int = 0,
        reason: str = "",
        then: Callable[[int], object] | None = None,
        refused: Told | None = None,
    ) -> None:
        """Start; `then` gets the session's id once it is in the database."""
        began = self._desk.now() - timedelta(minutes=minutes_ago) if minutes_ago else None

        def made(changes: Changes) -> None:
            if then is not None and changes.made is not None:
                then(changes.made)

        self._do(
            *(sessions.start, ticket_id, kind, consent_id),
            began_at=began,
            reason=reason,
            then=made,
            refused=refused,
            as_pressed=True,
        )

    def hold(self, then: Callable[[Changes], object] | None = None) -> None:
        """Hold what runs."""
        if self.session and self.is_running:
            self._look_back(is_ending=True)
            self._do(
                *(sessions.hold, self.session.card.id),
                connected=self.connected,
                ended_at=self._desk.now(),
                then=then,
            )

    def resume(self, session_id: int | None = None, refused: Told | None = None) -> None:
        """Go on with what is held, or with another held session."""
        held = session_id or (self.session.card.id if self.session else None)
        if held is not None:
            self._do(sessions.resume, held, refused=refused, as_pressed=True)

    def stop(self, then: Callable[[Changes], object] | None = None) -> None:
        """Stop what runs or is held; it never fails for what the times are.

        Asked for while something else is on its way, or while the database does not answer, it
        is done as of this moment as soon as can be.
        """
        session = self.session
        if session is None:
            return
        self._look_back(is_ending=True)
        connected = self.connected if self.is_running else None
        self._await_stop()
        self.stopping.ask(session.card.id, connected, then)

    def stop_held(self, session_id: int) -> None:
        """Stop another session that is on hold."""
        self._await_stop()
        self.stopping.ask(session_id, None)

    def _await_stop(self) -> None:
        """Keep the clock going until the database has it, also where nothing runs."""
        if not self._second.isActive():
            self._signed = self._steady()
            self._second.start()

    def answer_unfinished(self, ended_at: datetime | None) -> None:
        """Answer what became of a session that a crash left running; None: it still goes on."""
        card = self.unfinished
        if card is None:
            return
        self.unfinished = None
        self.elsewhere.watch(None)
        self._do(
            *(recoveries.take_over, card.id, ended_at),
            then=lambda _: None if ended_at is None else self.ended.emit(card.id),
        )
        if ended_at is None:
            self._wind()
            self.changed.emit()

    def answer_absence(self, answer: str) -> None:
        """Answer what the absence was: `keep`, `cut`, `hold` or `apart`, see `settling`."""
        absence, session = self.absence, self.session
        if absence is None or session is None or self._anchor is None:
            return
        counted = timedelta(seconds=int(absence.steady - self._anchor[2]))
        since = self._anchor[1] + counted
        service, args, facts = settling(absence, answer, session.card.id, since)
        self._do(service, *args, then=partial(self._settled, absence), **facts)

    def report_absence(self, since: datetime, until: datetime, ground: str) -> None:
        """Ask what an absence was, and have it wait for review until somebody answers."""
        if not self.is_running or self._anchor is None or until <= since:
            return
        since = min(since, self._idle.forget() or since)  # it locks itself long after one left
        steady = self._steady() - (self._desk.now() - since).total_seconds()
        begins = self._anchor[1] + timedelta(seconds=int(max(0.0, steady - self._anchor[2])))
        found = Absence(since, until, ground, steady, begins.isoformat())
        if self._absences.add(found) and self.session is not None:
            self._desk.relay.do(
                *(absences.report, self.session.card.id, found.oddity),
                *(begins, begins + timedelta(seconds=found.seconds)),
                owner=self,
            )
        self.changed.emit()

    def _settled(self, absence: Absence, _: Changes) -> None:
        self._absences.answered(absence)
        self.changed.emit()

    def sign_off(self) -> None:
        """It runs on while nobody keeps it here: its last sign of life is right to the second."""
        if self.session and self.is_running and not self.is_ending:
            self.elsewhere.leave(self.session.card.id, self.moment)
            self._sign_of_life(self.session.card.id)

    def _sign_of_life(self, session_id: int) -> None:
        self._desk.relay.do(
            *(sessions.heartbeat, session_id, self.moment),
            then=lambda _: self._outage.over(),
            failed=self._outage.began,
            owner=self,
        )

    # ---- every second -----------------------------------------------------------------------

    def tick(self) -> None:
        """Look at both clocks, give a sign of life when it is time, tell those who show it."""
        is_due = self._steady() - self._signed >= HEARTBEAT_SECONDS
        if is_due:
            self._signed = self._steady()
            self.stopping.try_again()
        session = self.session
        if session is None or not self.is_running:
            return
        self._look_back()
        if is_due and not self.is_ending:
            self._sign_of_life(session.card.id)
        self._idle.look(self._steady())
        hours = self._reminders.due(self.elapsed)
        if hours:
            self.reminded.emit(hours)
        self.ticked.emit()

    def _look_back(self, *, is_ending: bool = False) -> None:
        """Notice a clock that was moved and a sleep; who ends it just back was away till now."""
        before = self._watch.last
        odd = self._watch.look()
        session = self.session
        if session is None or not self.is_running or self.is_ending:
            return
        if odd.jumped:
            self.jumped.emit(odd.jumped)
            self._desk.relay.do(
                *(session_corrections.mark, session.card.id, Oddity.CLOCK_JUMPED),
                seconds=odd.jumped,
                owner=self,
            )
        if odd.slept:
            self.report_absence(before.wall, self._watch.last.wall, Oddity.SLEPT.value)
        if is_ending:
            self._idle.come_back()

    # ---- what was read ----------------------------------------------------------------------

    def load(self) -> None:
        """Read where this consultant's timer stands."""
        me = self._desk.me
        if me is None:
            self._asked_for = None
            self._take(Standing())
            return
        ask = self._desk.relay.ask
        ask(session_cards.standing_of, me, then=self._take, owner=self, latest="standing")

    def _hear(self, changes: Changes) -> None:
        if not KINDS.isdisjoint(changes.touched):
            self.load()

    def _take(self, standing: Standing) -> None:
        me = self._desk.me
        was = (self.is_loaded, self._standing, self.unfinished, self._asked_for, self._anchor)
        running = standing.running
        is_first_look = me is not None and me != self._asked_for
        if is_first_look:
            self._asked_for = me
            self.unfinished = None
            self._absences.clear()
            if running and running.card.open_since and not self.elsewhere.left_here(running.card):
                self.unfinished = running.card
        elif self.unfinished is not None:
            is_same = running is not None and running.card.id == self.unfinished.id
            if not is_same or (running and running.card.open_since is None):
                self.unfinished = None
        self._standing = standing
        self.is_loaded = True
        self.elsewhere.watch(self.unfinished)
        self._wind()
        if was != (True, standing, self.unfinished, self._asked_for, self._anchor):
            self.changed.emit()

    def _wind(self) -> None:
        """Wind the clock for what there is now."""
        session = self.session
        since = session.card.open_since if session else None
        if session is None or since is None:
            self._anchor = None
            self._absences.clear()
            if not self.stopping.is_waiting:
                self._second.stop()
        elif self._anchor is None or self._anchor[:2] != (session.card.id, since):
            if self._anchor is not None and self._anchor[0] != session.card.id:
                self._absences.clear()  # those of other work go to review with it
            passed = max(0.0, (self._desk.now() - since).total_seconds())
            self._anchor = (session.card.id, since, self._steady() - passed)
            self._watch.look()
            self._signed = self._steady()
            self._idle.begin(self._signed)
            self._reminders.begin(self.elapsed)
            self._second.start()

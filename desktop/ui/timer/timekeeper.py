"""Keeps the timer of this desk: what runs, how long, at what price.

The pane, the command bar, the mini timer and the tray all look at this one. Nothing is shown as
running before the database has it; every second is computed from what was read once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.errors import KnownError
from desktop.rules.oddities import Oddity
from desktop.rules.running import RunningPrice, running_price
from desktop.services import presence, session_cards, session_corrections, sessions
from desktop.services.changes import Changes
from desktop.services.session_cards import RunningSession, SessionCard, Standing
from desktop.ui.desk import Desk
from desktop.ui.timer.away_watch import AwayWatch
from desktop.ui.timer.news_source import system_news
from desktop.ui.timer.steady import Watch, steady_seconds

TICK_MS = 1000
HEARTBEAT_SECONDS = 15
IDLE_LOOK_SECONDS = 20
IDLE_MINUTES = 10
BACK_SECONDS = 60
REMINDERS = (1, 2, 4, 8)
KINDS = {"session", "ticket", "client", "agreement", "price_list", "setting", "consultant"}
Told = Callable[[KnownError], object]


@dataclass(frozen=True, slots=True)
class Absence:
    """Time in which nobody may have worked: the machine slept, or nobody touched it."""

    since: datetime
    until: datetime
    ground: str


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
        self._looked = 0.0
        self._away_since: datetime | None = None
        self._hours = 0
        self.is_loaded = False
        self.is_busy = False
        self.unfinished: SessionCard | None = None
        self.absence: Absence | None = None
        self._second = QTimer(self)
        self._second.setInterval(TICK_MS)
        self._second.timeout.connect(self.tick)
        desk.hub.changed.connect(self._hear)
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
    def connected(self) -> int:
        """Seconds of the open segment by the steady clock, 0 when none is open."""
        if self._anchor is None or not self.is_running:
            return 0
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
        session = self.session
        if session is None or session.rate is None:
            return None
        card = session.card
        return running_price(
            *(card.segments, card.open_since, self.moment, card.kind, session.rate),
            tariff=session.tariff,
        )

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
        )

    def hold(self, then: Callable[[Changes], object] | None = None) -> None:
        """Hold what runs."""
        if self.session and self.is_running:
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
            self._do(sessions.resume, held, refused=refused)

    def stop(self, then: Callable[[Changes], object] | None = None) -> None:
        """Stop what runs or is held; it never fails for what the times are."""
        session = self.session
        if session is None:
            return
        session_id = session.card.id
        if self.absence is not None:
            self._note_sleep(session_id, self.absence)

        def stopped(changes: Changes) -> None:
            self.ended.emit(session_id)
            if then is not None:
                then(changes)

        self._do(
            *(sessions.stop, session_id),
            connected=self.connected if self.is_running else None,
            ended_at=self._desk.now(),
            then=stopped,
        )

    def stop_held(self, session_id: int) -> None:
        """Stop another session that is on hold."""
        self._do(sessions.stop, session_id, then=lambda _: self.ended.emit(session_id))

    def answer_unfinished(self, ended_at: datetime | None) -> None:
        """Answer what became of a session that a crash left running; None: it still goes on."""
        card = self.unfinished
        if card is None:
            return
        self.unfinished = None
        if ended_at is None:
            self._desk.relay.do(sessions.heartbeat, card.id, owner=self)
            self._stand()
        else:
            self._do(
                *(sessions.stop, card.id),
                ended_at=ended_at,
                then=lambda _: self.ended.emit(card.id),
            )

    def answer_absence(self, *, keep: bool, go_on: bool = True) -> None:
        """Keep the time of an absence, or take it out and go on or hold."""
        absence, session = self.absence, self.session
        self.absence = None
        if absence is not None and session is not None and not keep:
            self._do(
                *(session_corrections.take_out, session.card.id, absence.since),
                until=absence.until,
                go_on=go_on,
                reason=absence.ground,
            )
        self.changed.emit()

    def report_absence(self, since: datetime, until: datetime, ground: str) -> None:
        """Ask what an absence was; a longer one of the same time swallows a shorter one."""
        if not self.is_running or until <= since:
            return
        if self.absence is not None:
            since = min(since, self.absence.since)
        self._away_since = None
        self.absence = Absence(since, until, ground)
        self.changed.emit()

    # ---- every second -----------------------------------------------------------------------

    def tick(self) -> None:
        """Look at both clocks, give a sign of life when it is time, tell those who show it."""
        before = self._watch.last
        odd = self._watch.look()
        session = self.session
        if session is None or not self.is_running:
            return
        if odd.jumped:
            self.jumped.emit(odd.jumped)
        if odd.slept:
            self.report_absence(before.wall, self._watch.last.wall, Oddity.SLEPT.value)
        if self._steady() - self._signed >= HEARTBEAT_SECONDS:
            self._signed = self._steady()
            self._desk.relay.do(sessions.heartbeat, session.card.id, owner=self)
        if self._steady() - self._looked >= IDLE_LOOK_SECONDS:
            self._looked = self._steady()
            self._desk.relay.work(
                presence.idle_seconds, then=self._take_idle, owner=self, latest="idle"
            )
        hours = self.elapsed // 3600
        if hours > self._hours and hours in REMINDERS:
            self.reminded.emit(hours)
        self._hours = hours
        self.ticked.emit()

    def _take_idle(self, idle: float | None) -> None:
        """Remember since when nobody was there; ask about it when somebody is back."""
        if idle is None or not self.is_running:
            return
        now = self._desk.now()
        if idle >= IDLE_MINUTES * 60:
            self._away_since = now - timedelta(seconds=int(idle))
        elif idle < BACK_SECONDS and self._away_since is not None:
            since, self._away_since = self._away_since, None
            self.report_absence(since, now - timedelta(seconds=int(idle)), "idle")

    # ---- what was read ----------------------------------------------------------------------

    def load(self) -> None:
        """Read where this consultant's timer stands."""
        me = self._desk.me
        if me is None:
            self._asked_for = None
            self._take(Standing())
            return
        self._desk.relay.ask(
            session_cards.standing_of, me, then=self._take, owner=self, latest="standing"
        )

    def _hear(self, changes: Changes) -> None:
        if not KINDS.isdisjoint(changes.touched):
            self.load()

    def _take(self, standing: Standing) -> None:
        me = self._desk.me
        running = standing.running
        is_first_look = me is not None and me != self._asked_for
        if is_first_look:
            self._asked_for = me
            self.unfinished = None
            self.absence = None
            if running is not None and running.card.open_since is not None:
                self.unfinished = running.card
        elif self.unfinished is not None:
            is_same = running is not None and running.card.id == self.unfinished.id
            if not is_same or (running and running.card.open_since is None):
                self.unfinished = None
        self._standing = standing
        self.is_loaded = True
        self._stand()

    def _stand(self) -> None:
        """Wind the clock for what there is now, and tell."""
        session = self.session
        since = session.card.open_since if session else None
        if session is None or since is None:
            self._anchor = None
            self.absence = None
            self._away_since = None
            self._second.stop()
        elif self._anchor is None or self._anchor[:2] != (session.card.id, since):
            passed = max(0.0, (self._desk.now() - since).total_seconds())
            self._anchor = (session.card.id, since, self._steady() - passed)
            self._watch.look()
            self._signed = self._looked = self._steady()
            self._hours = self.elapsed // 3600
            self._second.start()
        self.changed.emit()

    def _note_sleep(self, session_id: int, absence: Absence) -> None:
        """A sleep nobody answered about goes to review with the session."""
        if absence.ground != Oddity.SLEPT.value:
            return
        self._desk.relay.do(
            *(session_corrections.mark, session_id, Oddity.SLEPT),
            since=absence.since.isoformat(),
            until=absence.until.isoformat(),
            owner=self,
        )

    def _do(
        self,
        service: Callable[..., Changes],
        *args: object,
        then: Callable[[Changes], object] | None = None,
        refused: Told | None = None,
        **kw: object,
    ) -> None:
        """One act at a time: a second press while one is on its way does nothing."""
        if self.is_busy:
            return
        self._set_busy(busy=True)
        self._desk.relay.do(
            service,
            *args,
            then=then,
            refused=refused or self._desk.notices.refuse,
            lastly=lambda: self._set_busy(busy=False),
            owner=self,
            **kw,
        )

    def _set_busy(self, *, busy: bool) -> None:
        self.is_busy = busy
        self.busy_changed.emit()

"""A stop that was asked for: it holds as of the press, however long the database takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from desktop.errors import KnownError
from desktop.services import sessions
from desktop.services.changes import Changes
from desktop.ui.desk import Desk
from desktop.ui.timer.acts import Acts
from desktop.ui.timer.outage import Outage

PATIENCE = timedelta(seconds=2)
Then = Callable[[Changes], object]


@dataclass(frozen=True, slots=True)
class Wish:
    """Which session, when it was asked for, and the seconds shown then (None when held)."""

    session_id: int
    asked_at: datetime
    connected: int | None
    then: Then | None


class Stopping(QObject):
    """`ended` carries the id of a session that the database has as stopped."""

    ended = Signal(int)

    def __init__(self, desk: Desk, acts: Acts, outage: Outage, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._acts = acts
        self._outage = outage
        self._is_due = False
        self._wishes: dict[int, Wish] = {}
        acts.busy_changed.connect(self._take_turn)

    @property
    def is_waiting(self) -> bool:
        """Whether the database has yet to be told of a stop."""
        return bool(self._wishes)

    @property
    def waiting(self) -> tuple[Wish, ...]:
        """What the database has yet to be told."""
        return tuple(self._wishes.values())

    def of(self, session_id: int) -> Wish | None:
        """The stop that was asked for, None for none."""
        return self._wishes.get(session_id)

    def is_late(self, session_id: int) -> bool:
        """Whether such a stop failed, or has been on its way for longer than it ever takes."""
        wish = self._wishes.get(session_id)
        if wish is None or not self._acts.is_busy:
            return wish is not None
        return self._desk.now() - wish.asked_at >= PATIENCE

    def ask(self, session_id: int, connected: int | None, then: Then | None = None) -> None:
        """Stop it as of now; asked again, the first moment stays."""
        if session_id not in self._wishes:
            self._wishes[session_id] = Wish(session_id, self._desk.now(), connected, then)
        self.try_again()

    def try_again(self) -> None:
        """Have the first of them written down; while something is on its way, right after that."""
        wish = next(iter(self._wishes.values()), None)
        if wish is None:
            return
        if self._acts.is_busy:
            self._is_due = True
            return
        self._acts.do(
            *(sessions.stop, wish.session_id),
            connected=wish.connected,
            ended_at=wish.asked_at,
            then=lambda changes: self._stopped(wish, changes),
            refused=lambda error: self._refused(wish, error),
            failed=lambda error: self._outage.began(error, self.try_again),
        )

    def _take_turn(self) -> None:
        if self._is_due and not self._acts.is_busy:
            self._is_due = False
            self.try_again()

    def _stopped(self, wish: Wish, changes: Changes) -> None:
        self._outage.over()
        del self._wishes[wish.session_id]
        self._is_due = self.is_waiting
        self.ended.emit(wish.session_id)
        if wish.then is not None:
            wish.then(changes)

    def _refused(self, wish: Wish, error: KnownError) -> None:
        del self._wishes[wish.session_id]
        self._is_due = self.is_waiting
        self._desk.notices.refuse(error)

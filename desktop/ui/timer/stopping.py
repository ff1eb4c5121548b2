"""A stop that was asked for: it holds as of the press, however long the database takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop.errors import KnownError
from desktop.services import sessions
from desktop.services.changes import Changes
from desktop.ui.desk import Desk
from desktop.ui.timer.acts import Acts

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

    def __init__(self, desk: Desk, acts: Acts, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._acts = acts
        self._is_due = False
        self.wish: Wish | None = None
        acts.busy_changed.connect(self._take_turn)

    def ask(self, session_id: int, connected: int | None, then: Then | None) -> None:
        """Stop it as of now; asked again, the first moment stays."""
        if self.wish is None or self.wish.session_id != session_id:
            self.wish = Wish(session_id, self._desk.now(), connected, then)
        self.try_again()

    def forget(self) -> None:
        """Somebody else sits here now."""
        self.wish = None

    def try_again(self) -> None:
        """Have it written down; while something else is on its way, right after that."""
        wish = self.wish
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
            refused=self._refused,
        )

    def _take_turn(self) -> None:
        if self._is_due and not self._acts.is_busy:
            self._is_due = False
            self.try_again()

    def _stopped(self, wish: Wish, changes: Changes) -> None:
        if self.wish is not wish:
            return  # a retry of its own and the person's *Try again* both came through
        self.wish = None
        self.ended.emit(wish.session_id)
        if wish.then is not None:
            wish.then(changes)

    def _refused(self, error: KnownError) -> None:
        self.wish = None
        self._desk.notices.refuse(error)

"""A timer found running when the program starts: is it left over, or kept at another desk?

The database knows no desks, only signs of life. A fresh one, or one that is followed by another,
comes from a desk that keeps the timer now; when none follows for two heartbeats, it was left over.
A desk remembers the sign that it gave when its program was closed: that one is its own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.services import session_cards
from desktop.services.session_cards import SessionCard
from desktop.ui.desk import Desk

FRESH = timedelta(seconds=30)
LOOK_MS = 5000
LEFT = "timer/left"


class Elsewhere(QObject):
    """`changed`: it turned out to be kept elsewhere, or no more. `ended`: it runs no more."""

    changed = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, steady: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._steady = steady
        self._seen_at = 0.0
        self._left: set[str] = set()
        self.card: SessionCard | None = None
        self.is_alive = False
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self.look)

    def watch(self, card: SessionCard | None) -> None:
        """Look after a session that was found running; None: after none."""
        if card is None:
            self._looking.stop()
            self.card, self.is_alive = None, False
        elif self.card is None or self.card.id != card.id:
            sign = card.signed_at or card.started_at
            is_own = self._desk.state.text(LEFT, "") == _sign(card.id, sign)
            age = self._desk.now() - sign
            self.card, self.is_alive = card, abs(age) < FRESH and not is_own
            self._seen_at = self._steady()
            self._looking.start()

    def leave(self, session_id: int, sign: datetime) -> None:
        """Nobody keeps it here any more: the sign of life it is given now is this desk's own."""
        self._left.add(_sign(session_id, sign))
        self._desk.state.keep(LEFT, _sign(session_id, sign))
        self._desk.state.flush()

    def left_here(self, card: SessionCard) -> bool:
        """Whether this very program left it, for somebody else at this desk, and nobody since."""
        return _sign(card.id, card.signed_at or card.started_at) in self._left

    def look(self) -> None:
        """Read whether there has been another sign of life."""
        if self.card is not None:
            self._desk.relay.ask(
                *(session_cards.card, self.card.id),
                then=self._take,
                failed=lambda _: None,  # an outage: the next look will tell
                owner=self,
                latest="elsewhere",
            )

    def _take(self, card: SessionCard) -> None:
        before = self.card
        if before is None or before.id != card.id:
            return
        if card.state != "running":
            self.ended.emit()
            return
        was_alive, self.card = self.is_alive, card
        if card.signed_at != before.signed_at:
            self._seen_at = self._steady()
            self.is_alive = True
        elif self._steady() - self._seen_at >= FRESH.total_seconds():
            self.is_alive = False
        if (self.is_alive, card.signed_at) != (was_alive, before.signed_at):
            self.changed.emit()


def _sign(session_id: int, sign: datetime) -> str:
    """One sign of life of one session, as a desk remembers it."""
    return f"{session_id} {sign.astimezone(UTC).isoformat()}"

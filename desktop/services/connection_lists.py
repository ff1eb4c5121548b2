"""A remote tool's list of connections against the timers: read, compared, and not kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from desktop.integrations.teamviewer_log import ListedConnection, parsed
from desktop.rules.connection_lists import (
    SLACK,
    Comparison,
    Connection,
    TimedWork,
    compared,
)
from desktop.services import session_cards, tariffs
from desktop.services.session_cards import SessionCard


@dataclass(frozen=True, slots=True)
class UnlikeLengths:
    """A session and how long its connections lasted, in seconds."""

    card: SessionCard
    connected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReport:
    """What does not agree between the list and the timers of its days.

    `unread` counts lines that could not be read; `is_utc` how the list's times were taken;
    `agreed` counts sessions that agree.
    """

    without_timer: tuple[Connection, ...]
    without_connection: tuple[SessionCard, ...]
    unlike: tuple[UnlikeLengths, ...]
    agreed: int
    listed: int
    unread: int
    first: datetime
    last: datetime
    is_utc: bool


@dataclass(frozen=True, slots=True)
class _Held:
    """The list taken one way, against the timers of its hours."""

    is_utc: bool
    connections: tuple[Connection, ...]
    comparison: Comparison
    cards: Mapping[int, SessionCard]

    @property
    def score(self) -> tuple[int, int]:
        """How well it fits: timers that agree, then connections that meet a timer."""
        met = len(self.connections) - len(self.comparison.without_timer)
        return self.comparison.agreed, met


def compare(data: bytes, consultant_id: int | None, *, is_utc: bool | None = None) -> ListReport:
    """Hold a list against the remote sessions of its days.

    One computer's own list is held against that `consultant_id`'s sessions, the report against
    everybody's. `is_utc` says how times without a zone are to be taken; with None, as more of
    them then agree with a timer (in doubt UTC).

    Raises:
        Refused: `connection_list_unreadable`, `connection_list_too_large`.
    """
    listed = parsed(data)
    zone = tariffs.zone()
    consultant = None if listed.is_report else consultant_id
    ways = {True: UTC, False: zone}
    if is_utc is not None:
        ways = {is_utc: ways[is_utc]}
    held = [
        _held(_instants(listed.connections, taken), consultant, is_utc=way)
        for way, taken in ways.items()
    ]
    best = max(held, key=lambda each: each.score)
    connections, comparison, cards = best.connections, best.comparison, best.cards
    return ListReport(
        without_timer=comparison.without_timer,
        without_connection=tuple(cards[each] for each in comparison.without_connection),
        unlike=tuple(
            UnlikeLengths(cards[each.session_id], int(each.connected.total_seconds()))
            for each in comparison.unlike
        ),
        agreed=comparison.agreed,
        listed=len(connections),
        unread=listed.unread,
        first=min(each.start for each in connections),
        last=max(each.end for each in connections),
        is_utc=best.is_utc,
    )


def _instants(listed: Iterable[ListedConnection], zone: tzinfo) -> tuple[Connection, ...]:
    return tuple(
        Connection(_instant(each.start, zone), _instant(each.end, zone), each.who, each.where)
        for each in listed
    )


def _instant(written: datetime, zone: tzinfo) -> datetime:
    known = written if written.tzinfo else written.replace(tzinfo=zone)
    return known.astimezone(UTC)


def _held(connections: tuple[Connection, ...], consultant_id: int | None, *, is_utc: bool) -> _Held:
    """Compare with the timers of the list's hours."""
    first = min(each.start for each in connections) - SLACK
    last = max(each.end for each in connections) + SLACK
    cards = session_cards.remote_between(first, last, consultant_id)
    work = [TimedWork(card.id, card.segments) for card in cards if card.segments]
    by_id = {card.id: card for card in cards}
    return _Held(is_utc, connections, compared(connections, work), by_id)

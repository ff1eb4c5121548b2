"""A remote tool's own list of connections, held against the timers of the same days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.rules.segments import Segment

# A timer is started by hand a little before or after the tool connects.
SLACK = timedelta(minutes=5)
MOST_APART = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Connection:
    """One connection of the list, as instants; `who` connected, `where` to: names, or empty.

    The ID of the other side is not known here: it is never kept.
    """

    start: datetime
    end: datetime
    who: str = ""
    where: str = ""

    @property
    def length(self) -> timedelta:
        """How long it lasted."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class TimedWork:
    """A session of remote work: its id and its closed segments in order."""

    session_id: int
    segments: tuple[Segment, ...]

    @property
    def length(self) -> timedelta:
        """Connected time by the timer."""
        return sum((each.end - each.start for each in self.segments), timedelta())


@dataclass(frozen=True, slots=True)
class Unlike:
    """A session whose length differs from that of its connections."""

    session_id: int
    timed: timedelta
    connected: timedelta


@dataclass(frozen=True, slots=True)
class Comparison:
    """What does not agree; `agreed` counts the sessions that do."""

    without_timer: tuple[Connection, ...]
    without_connection: tuple[int, ...]
    unlike: tuple[Unlike, ...]
    agreed: int


def compared(connections: Iterable[Connection], work: Sequence[TimedWork]) -> Comparison:
    """Give every connection to the session it overlaps most, and tell what is left or differs.

    Several connections may belong to one session (a call that was dialled again), and those that
    run at the same time (file transfer beside remote control) count once.
    """
    mine: dict[int, list[Connection]] = {each.session_id: [] for each in work}
    alone: list[Connection] = []
    for connection in sorted(connections, key=lambda each: each.start):
        near = [(_nearness(connection, each), each.session_id) for each in work]
        best = max(near, default=(timedelta(), 0), key=lambda each: each[0])
        if best[0] > timedelta():
            mine[best[1]].append(connection)
        else:
            alone.append(connection)
    missing = tuple(each.session_id for each in work if not mine[each.session_id])
    unlike = tuple(
        Unlike(each.session_id, each.length, connected)
        for each in work
        if mine[each.session_id]
        and abs(each.length - (connected := covered(mine[each.session_id]))) > MOST_APART
    )
    return Comparison(tuple(alone), missing, unlike, len(work) - len(missing) - len(unlike))


def covered(connections: Sequence[Connection]) -> timedelta:
    """The time in which at least one of them was open."""
    total = timedelta()
    until: datetime | None = None
    for each in sorted(connections, key=lambda each: each.start):
        start = each.start if until is None else max(each.start, until)
        if each.end > start:
            total += each.end - start
            until = each.end
    return total


def _nearness(connection: Connection, work: TimedWork) -> timedelta:
    """How long they overlap when the timer is given some slack on both sides."""
    if not work.segments:
        return timedelta()
    start = max(connection.start, work.segments[0].start - SLACK)
    end = min(connection.end, work.segments[-1].end + SLACK)
    return end - start

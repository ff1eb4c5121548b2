"""The segments of sessions: read, opened, closed, compared with other work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.models.base import is_postgres
from desktop.models.session import Segment as SegmentRow
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.rules.oddities import Oddity, oddities_of
from desktop.rules.segments import Segment
from desktop.services import tariffs
from desktop.services.statements import fetch
from desktop.services.ticket_standing import LOCK


def of_session(session_id: int) -> tuple[Segment, ...]:
    """The closed segments of a session, in order."""
    return of_sessions([session_id]).get(session_id, ())


def of_sessions(session_ids: Sequence[int]) -> dict[int, tuple[Segment, ...]]:
    """The closed segments of several sessions, in order."""
    rows: Any = (
        SegmentRow.select(SegmentRow.session, SegmentRow.started_at, SegmentRow.ended_at)
        .where(
            SegmentRow.session.in_(list(session_ids)) & SegmentRow.ended_at.is_null(is_null=False)
        )
        .order_by(SegmentRow.session, SegmentRow.position)
        .tuples()
    )
    found: dict[int, list[Segment]] = {}
    for session_id, start, end in rows:
        found.setdefault(session_id, []).append(Segment(start, end))
    return {session_id: tuple(parts) for session_id, parts in found.items()}


def opened_of(session_ids: Sequence[int]) -> dict[int, datetime]:
    """When the open segment of each of these sessions began."""
    rows: Any = (
        SegmentRow.select(SegmentRow.session, SegmentRow.started_at)
        .where(SegmentRow.session.in_(list(session_ids)) & SegmentRow.ended_at.is_null())
        .tuples()
    )
    return dict(rows)


def open_since(session_id: int) -> datetime | None:
    """When the open segment began; None when none is open."""
    row: Any = (
        SegmentRow.select(SegmentRow.started_at)
        .where((SegmentRow.session == session_id) & SegmentRow.ended_at.is_null())
        .tuples()
        .first()
    )
    return None if row is None else row[0]


def open_at(session_id: int, since: datetime) -> None:
    """Begin the next segment."""
    SegmentRow.insert(
        session=session_id, position=_last(session_id) + 1, started_at=since
    ).execute()


def close(session_id: int, at: datetime) -> None:
    """End the open segment, never before it began."""
    since = open_since(session_id)
    if since is not None:
        SegmentRow.update(ended_at=max(at, since)).where(
            (SegmentRow.session == session_id) & SegmentRow.ended_at.is_null()
        ).execute()


def drop_empty(session_id: int) -> None:
    """Take out closed segments that last no second: they say nothing to anybody."""
    SegmentRow.delete().where(
        (SegmentRow.session == session_id) & (SegmentRow.ended_at == SegmentRow.started_at)
    ).execute()


def replace(session_id: int, segments: Iterable[Segment]) -> None:
    """Put other segments in the place of those there are."""
    SegmentRow.delete().where(SegmentRow.session == session_id).execute()
    rows = [
        {"session": session_id, "position": at, "started_at": each.start, "ended_at": each.end}
        for at, each in enumerate(segments, 1)
    ]
    if rows:
        SegmentRow.insert_many(rows).execute()


def oddities(consultant_id: int, mine: Sequence[Segment], *, besides: int) -> tuple[Oddity, ...]:
    """What the times give away, in the office's zone and beside the consultant's other work.

    For a write: the consultant's other times stay as they are until this transaction ends.
    """
    if not mine:
        return ()
    _alone_with(consultant_id)
    others = of_consultant(consultant_id, mine[0].start, mine[-1].end, besides=besides)
    return oddities_of(mine, others, tariffs.zone())


def _alone_with(consultant_id: int) -> None:
    """Let another desk wait that judges this consultant's times: each would miss the other's."""
    if is_postgres():
        fetch(f"SELECT id FROM consultant WHERE id = ? {LOCK}", consultant_id)  # noqa: S608


def of_consultant(
    consultant_id: int, since: datetime, until: datetime, *, besides: int
) -> tuple[Segment, ...]:
    """A consultant's closed segments of other sessions that touch a stretch of time."""
    rows: Any = (
        SegmentRow.select(SegmentRow.started_at, SegmentRow.ended_at)
        .join(WorkSession, on=(SegmentRow.session == WorkSession.id))
        .where(
            (WorkSession.consultant == consultant_id)
            & (WorkSession.id != besides)
            & SegmentRow.ended_at.is_null(is_null=False)
            & (SegmentRow.started_at < until)
            & (SegmentRow.ended_at > since)
        )
        .order_by(SegmentRow.started_at)
        .tuples()
    )
    return tuple(Segment(start, end) for start, end in rows)


@dataclass(frozen=True, slots=True)
class Beside:
    """Other work of the same consultant at the same time: its ticket's number, and when."""

    number: str
    start: datetime
    end: datetime


def beside(consultant_id: int, mine: Sequence[Segment], *, besides: int) -> tuple[Beside, ...]:
    """Closed segments of the consultant's other sessions that overlap with these, oldest first."""
    if not mine:
        return ()
    rows: Any = (
        SegmentRow.select(Ticket.number, SegmentRow.started_at, SegmentRow.ended_at)
        .join(WorkSession, on=(SegmentRow.session == WorkSession.id))
        .join(Ticket, on=(WorkSession.ticket == Ticket.id))
        .where(
            (WorkSession.consultant == consultant_id)
            & (WorkSession.id != besides)
            & (SegmentRow.started_at < mine[-1].end)
            & (SegmentRow.ended_at > mine[0].start)
        )
        .order_by(SegmentRow.started_at, SegmentRow.id)
        .tuples()
    )
    return tuple(
        Beside(*row)
        for row in rows
        if any(row[1] < each.end and each.start < row[2] for each in mine)
    )


def _last(session_id: int) -> int:
    row: Any = (
        SegmentRow.select(SegmentRow.position)
        .where(SegmentRow.session == session_id)
        .order_by(SegmentRow.position.desc())
        .tuples()
        .first()
    )
    return 0 if row is None else int(row[0])

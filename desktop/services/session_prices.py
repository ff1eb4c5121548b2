"""Prices recorded work: gathers segments, rates and the tariff, and asks the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.models.consultant import Consultant
from desktop.models.session import Segment as SegmentRow
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.rules.pricing import Price, Work, price_sessions
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Kind, Tariff
from desktop.services.rates import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedSession:
    """A stopped session as it was measured, with what a paper says about it."""

    id: int
    ticket_id: int
    ticket_number: str
    ticket_subject: str
    client_id: int
    kind: Kind
    consultant: str
    summary: str
    segments: tuple[Segment, ...]
    visit_id: int | None = None

    @property
    def started_at(self) -> datetime:
        """When the first segment began."""
        return self.segments[0].start

    @property
    def ended_at(self) -> datetime:
        """When the last segment ended."""
        return self.segments[-1].end


def recorded(session_ids: Iterable[int]) -> tuple[RecordedSession, ...]:
    """Sessions with their segments, oldest first; unknown ids and clientless ones are left out."""
    ids = list(session_ids)
    segments = _segments(ids)
    rows: Any = (
        WorkSession.select(
            WorkSession.id,
            WorkSession.ticket,
            Ticket.number,
            Ticket.subject,
            Ticket.client,
            WorkSession.kind,
            Consultant.name,
            WorkSession.summary,
            WorkSession.visit,
        )
        .join(Ticket, on=(WorkSession.ticket == Ticket.id))
        .join(Consultant, on=(WorkSession.consultant == Consultant.id))
        .where(WorkSession.id.in_(ids) & Ticket.client.is_null(is_null=False))
        .order_by(WorkSession.started_at, WorkSession.id)
        .tuples()
    )
    return tuple(
        RecordedSession(
            id=row[0],
            ticket_id=row[1],
            ticket_number=row[2],
            ticket_subject=row[3],
            client_id=row[4],
            kind=Kind(row[5]),
            consultant=row[6],
            summary=row[7],
            segments=segments[row[0]],
            visit_id=row[8],
        )
        for row in rows
        if segments.get(row[0])
    )


def _segments(session_ids: list[int]) -> dict[int, tuple[Segment, ...]]:
    """Closed segments of each session, in order."""
    rows: Any = (
        SegmentRow.select(SegmentRow.session, SegmentRow.started_at, SegmentRow.ended_at)
        .where(SegmentRow.session.in_(session_ids) & SegmentRow.ended_at.is_null(is_null=False))
        .order_by(SegmentRow.session, SegmentRow.position)
        .tuples()
    )
    found: dict[int, list[Segment]] = {}
    for session_id, start, end in rows:
        found.setdefault(session_id, []).append(Segment(start, end))
    return {session_id: tuple(parts) for session_id, parts in found.items()}


def priced(sessions: Iterable[RecordedSession], tariff: Tariff, terms: Terms) -> tuple[Price, ...]:
    """Prices of the sessions, rounded together as the tariff's scope says, oldest first.

    Raises:
        Refused: `rate_missing`, or what makes a segment impossible.
    """
    zone = ZoneInfo(tariff.zone)
    works = []
    for session in sessions:
        day = session.started_at.astimezone(zone).date()
        works.append(
            Work(
                id=session.id,
                ticket_id=session.ticket_id,
                kind=session.kind,
                segments=session.segments,
                rate=terms.rate_for(session.client_id, session.kind, day).rate,
                client_id=session.client_id,
            )
        )
    return price_sessions(works, tariff)

"""Which work a tariff rounds together with a session: that of its ticket and day, or its day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from peewee import JOIN

from desktop.models.protocol import BilledSession
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Kind, Scope
from desktop.services import segments, tariffs


def earlier_work(
    session_id: int,
    *,
    ticket_id: int,
    client_id: int | None,
    kind: Kind,
    scope: Scope,
    day: date,
) -> dict[int, tuple[Segment, ...]]:
    """Segments of the finished work of that local day that a session is rounded together with.

    By session; work that stands on a paper already is not among it.
    """
    if scope is Scope.SESSION:
        return {}
    zone = tariffs.zone()
    begins, ends = (datetime.combine(each, time(), zone) for each in (day, day + timedelta(days=1)))
    same = (Ticket.client == client_id) & (WorkSession.kind == kind.value)
    if scope is Scope.TICKET_DAY:
        same &= WorkSession.ticket == ticket_id
    rows: Any = (
        WorkSession.select(WorkSession.id)
        .join(Ticket, on=(WorkSession.ticket == Ticket.id))
        .join(BilledSession, JOIN.LEFT_OUTER, on=(BilledSession.session == WorkSession.id))
        .where(
            same
            & (WorkSession.id != session_id)
            & WorkSession.state.in_(("stopped", "reviewed"))
            & (WorkSession.started_at >= begins)
            & (WorkSession.started_at < ends)
            & BilledSession.id.is_null()
        )
        .tuples()
    )
    return segments.of_sessions([row[0] for row in rows])

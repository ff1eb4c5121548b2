"""Which finished work may be put on a protocol."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import JOIN

from desktop.models.client import Client
from desktop.models.protocol import BilledSession
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket


@dataclass(frozen=True, slots=True)
class BillableRow:
    """A finished session that stands on no protocol yet.

    `waits` says that its times still wait for review: it cannot be billed before.
    """

    session_id: int
    ticket_id: int
    ticket_number: str
    client_id: int
    client: str
    kind: str
    started_at: datetime
    ended_at: datetime
    summary: str
    waits: bool


def billable(
    *, ticket_id: int | None = None, client_id: int | None = None
) -> tuple[BillableRow, ...]:
    """Finished sessions on no protocol, of one ticket, one client, or the whole office."""
    where = (
        WorkSession.state.in_(("stopped", "reviewed"))
        & BilledSession.id.is_null()
        & Ticket.client.is_null(is_null=False)
    )
    if ticket_id is not None:
        where &= WorkSession.ticket == ticket_id
    if client_id is not None:
        where &= Ticket.client == client_id
    rows: Any = (
        WorkSession.select(
            WorkSession.id,
            Ticket.id,
            Ticket.number,
            Client.id,
            Client.name,
            WorkSession.kind,
            WorkSession.started_at,
            WorkSession.ended_at,
            WorkSession.summary,
            WorkSession.state,
            WorkSession.oddities,
        )
        .join(Ticket, on=(WorkSession.ticket == Ticket.id))
        .join(Client, on=(Ticket.client == Client.id))
        .join(BilledSession, JOIN.LEFT_OUTER, on=(BilledSession.session == WorkSession.id))
        .where(where)
        .order_by(WorkSession.started_at, WorkSession.id)
        .tuples()
    )
    return tuple(BillableRow(*row[:9], row[9] == "stopped" and bool(row[10])) for row in rows)

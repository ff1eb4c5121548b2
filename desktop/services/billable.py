"""Which finished work may be put on a protocol."""

from __future__ import annotations

from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class BillableClient:
    """A client with finished work on no protocol; `id` is the client's.

    `waits` counts the sessions whose times wait for review.
    """

    id: int
    client: str
    sessions: int
    waits: int
    first_at: datetime
    last_at: datetime
    tickets: int


def client_ids() -> tuple[int, ...]:
    """Ids of the clients with finished work on no protocol, longest waiting first."""
    return tuple(row.id for row in _by_client(billable()))


def clients_of_ids(ids: Sequence[int]) -> tuple[BillableClient, ...]:
    """What waits to be billed of these clients."""
    wanted = set(ids)
    return tuple(row for row in _by_client(billable()) if row.id in wanted)


def _by_client(rows: Sequence[BillableRow]) -> tuple[BillableClient, ...]:
    found: dict[int, list[BillableRow]] = {}
    for row in rows:
        found.setdefault(row.client_id, []).append(row)
    return tuple(
        BillableClient(
            id=client_id,
            client=some[0].client,
            sessions=len(some),
            waits=sum(row.waits for row in some),
            first_at=some[0].started_at,
            last_at=max(row.ended_at for row in some),
            tickets=len({row.ticket_id for row in some}),
        )
        for client_id, some in found.items()
    )

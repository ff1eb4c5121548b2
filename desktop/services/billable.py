"""Which finished work may be put on a protocol, and by when it should be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from peewee import JOIN

from desktop.models.client import Client
from desktop.models.protocol import BilledSession, BilledVisit, Protocol
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.rules.days_of_work import last_day
from desktop.rules.deadlines import deadline, part_protocol_on
from desktop.services import tariffs

OPEN = ("running", "held")


@dataclass(frozen=True, slots=True, kw_only=True)
class BillableRow:
    """A finished session, or a visit called off late or missed (§13), that stands on no protocol.

    Either `session_id` or `visit_id` is given; a visit may have no ticket. `waits`: the times
    wait for review, it cannot be billed before. `goes_on`: a timer still runs on its ticket, so
    what it stands on is a part protocol.
    """

    session_id: int | None
    visit_id: int | None
    ticket_id: int | None
    ticket_number: str
    subject: str
    client_id: int
    client: str
    kind: str
    started_at: datetime
    ended_at: datetime
    summary: str
    waits: bool = False
    goes_on: bool = False
    visit_state: str = ""

    def due_on(self, zone: ZoneInfo) -> date:
        """The last day for its protocol (§15): the next working day, else the month's last."""
        return protocol_due(self.last_day(zone), goes_on=self.goes_on)

    def last_day(self, zone: ZoneInfo) -> date:
        """The day on which the work was finished."""
        return last_day(self.started_at, self.ended_at, zone)


def protocol_due(last: date, *, goes_on: bool) -> date:
    """The last day for the protocol of work finished that day (§15); `goes_on`: a part one."""
    return part_protocol_on(last) if goes_on else deadline("protocol", last).ends


def billable(
    *, ticket_id: int | None = None, client_id: int | None = None, on_drafts: bool = False
) -> tuple[BillableRow, ...]:
    """Finished work on no protocol, of one ticket, one client, or the whole office, by time.

    `on_drafts` counts work on a draft too, which has been charged to nobody yet.
    """
    rows = [
        *_sessions(ticket_id, client_id, on_drafts=on_drafts),
        *_visits(ticket_id, client_id, on_drafts=on_drafts),
    ]
    return tuple(sorted(rows, key=lambda row: (row.started_at, row.session_id or 0)))


def _is_free(billed: Any, *, on_drafts: bool) -> Any:
    """On no protocol; or on a draft, unless that stands for an issued one that counts already."""
    if not on_drafts:
        return billed.id.is_null()
    drafts = Protocol.select(Protocol.id).where(
        (Protocol.state == "draft") & Protocol.replaces.is_null()
    )
    return billed.id.is_null() | billed.protocol.in_(drafts)


def _sessions(
    ticket_id: int | None, client_id: int | None, *, on_drafts: bool
) -> list[BillableRow]:
    where = (
        WorkSession.state.in_(("stopped", "reviewed"))
        & (WorkSession.ended_at > WorkSession.started_at)  # none was taken out as a mistake
        & _is_free(BilledSession, on_drafts=on_drafts)
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
            Ticket.subject,
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
    running = _running()
    return [_session_row(row, running) for row in rows]


def _session_row(row: Any, running: set[int]) -> BillableRow:
    return BillableRow(
        session_id=row[0],
        visit_id=None,
        ticket_id=row[1],
        ticket_number=row[2],
        subject=row[3],
        client_id=row[4],
        client=row[5],
        kind=row[6],
        started_at=row[7],
        ended_at=row[8],
        summary=row[9],
        waits=row[10] == "stopped" and bool(row[11]),
        goes_on=row[1] in running,
    )


def _running() -> set[int]:
    """Tickets on which a timer runs or is held."""
    rows: Any = WorkSession.select(WorkSession.ticket).where(WorkSession.state.in_(OPEN)).tuples()
    return {row[0] for row in rows}


def _visits(ticket_id: int | None, client_id: int | None, *, on_drafts: bool) -> list[BillableRow]:
    where = (Visit.is_charged == 1) & _is_free(BilledVisit, on_drafts=on_drafts)
    if ticket_id is not None:
        where &= Visit.ticket == ticket_id
    if client_id is not None:
        where &= Visit.client == client_id
    rows: Any = (
        Visit.select(
            Visit.id,
            Ticket.id,
            Ticket.number,
            Ticket.subject,
            Client.id,
            Client.name,
            Visit.starts_at,
            Visit.ends_at,
            Visit.called_off_reason,
            Visit.state,
        )
        .join(Client, on=(Visit.client == Client.id))
        .join(Ticket, JOIN.LEFT_OUTER, on=(Visit.ticket == Ticket.id))
        .join(BilledVisit, JOIN.LEFT_OUTER, on=(BilledVisit.visit == Visit.id))
        .where(where)
        .order_by(Visit.starts_at, Visit.id)
        .tuples()
    )
    return [
        BillableRow(
            session_id=None,
            visit_id=row[0],
            ticket_id=row[1],
            ticket_number=row[2] or "",
            subject=row[3] or "",
            client_id=row[4],
            client=row[5],
            kind="visit",
            started_at=row[6],
            ended_at=row[7],
            summary=row[8],
            visit_state=row[9],
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class BillableClient:
    """A client with finished work on no protocol; `id` is the client's.

    `sessions` counts late visits too; `waits` the sessions whose times wait for review; `due_on`
    is the first day on which one of them should stand on a protocol.
    """

    id: int
    client: str
    sessions: int
    waits: int
    first_at: datetime
    last_at: datetime
    tickets: int
    due_on: date


def client_ids() -> tuple[int, ...]:
    """Ids of the clients with finished work on no protocol, longest waiting first."""
    return tuple(row.id for row in _by_client(billable()))


def clients_of_ids(ids: Sequence[int]) -> tuple[BillableClient, ...]:
    """What waits to be billed of these clients."""
    wanted = set(ids)
    return tuple(row for row in _by_client(billable()) if row.id in wanted)


def _by_client(rows: Sequence[BillableRow]) -> tuple[BillableClient, ...]:
    zone = tariffs.zone()
    found: dict[int, list[BillableRow]] = {}
    for row in rows:
        found.setdefault(row.client_id, []).append(row)
    clients = [
        BillableClient(
            id=client_id,
            client=some[0].client,
            sessions=len(some),
            waits=sum(row.waits for row in some),
            first_at=some[0].started_at,
            last_at=max(row.ended_at for row in some),
            tickets=len({row.ticket_id for row in some if row.ticket_id is not None}),
            due_on=min(row.due_on(zone) for row in some),
        )
        for client_id, some in found.items()
    ]
    return tuple(sorted(clients, key=lambda row: (row.due_on, row.first_at)))

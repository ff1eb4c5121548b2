"""One ticket with everything that is shown of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peewee import JOIN

from desktop.errors import Gone
from desktop.models.client import Client, Contact
from desktop.models.consultant import Consultant
from desktop.models.session import ClientOrder, Segment, WorkSession
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.services import agreements, attachments, history, messages
from desktop.services.attachments import AttachmentLine
from desktop.services.history import HistoryLine
from desktop.services.messages import MessageLine


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """Work on the ticket: connected seconds so far (a running segment counts up to `now`)."""

    id: int
    kind: str
    state: str
    who: str
    started_at: datetime
    ended_at: datetime | None
    seconds: int
    summary: str
    has_oddities: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """What the client ordered while a session lasted."""

    id: int
    session_id: int
    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """A visit that belongs to the ticket."""

    id: int
    starts_at: datetime
    ends_at: datetime
    state: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCard:
    """A ticket; `agreement` is the number of the client's agreement active today, or empty.

    `client` is empty while unmatched; `contact` the name of the recognised contact;
    `is_caller_authorised` None while there is no client (§19). `merged_into` is the ticket that
    took this one over, `merged_number` its number.
    """

    id: int
    number: str
    subject: str
    state: str
    held_reason: str
    channel: str
    accepted_at: datetime
    closed_at: datetime | None
    client_id: int | None
    client: str
    client_phone: str
    blocked_at: datetime | None
    blocked_reason: str
    agreement: str
    contact_id: int | None
    contact: str
    caller: str
    is_caller_authorised: bool | None
    assigned_to: int | None
    who: str
    revision: int
    merged_into: int | None
    merged_number: str
    messages: tuple[MessageLine, ...]
    attachments: tuple[AttachmentLine, ...]
    sessions: tuple[SessionLine, ...]
    orders: tuple[OrderLine, ...]
    visits: tuple[VisitLine, ...]
    history: tuple[HistoryLine, ...]


def card(ticket_id: int, now: datetime, today: date) -> TicketCard:
    """One ticket with its conversation, files, work and history.

    Raises:
        Gone: `ticket_missing`.
    """
    row = _head(ticket_id)
    if row is None:
        raise Gone("ticket_missing")
    agreement = agreements.active_clients([row[7]], today) if row[7] is not None else {}
    return TicketCard(
        id=ticket_id,
        number=row[0],
        subject=row[1],
        state=row[2],
        held_reason=row[3],
        channel=row[4],
        accepted_at=row[5],
        closed_at=row[6],
        client_id=row[7],
        client=row[8] or "",
        client_phone=row[9] or "",
        blocked_at=row[10],
        blocked_reason=row[11] or "",
        agreement=agreement.get(row[7], ""),
        contact_id=row[12],
        contact=row[13] or "",
        caller=row[14],
        is_caller_authorised=None if row[15] is None else bool(row[15]),
        assigned_to=row[16],
        who=row[17] or "",
        revision=row[18],
        merged_into=row[19],
        merged_number=row[20] or "",
        messages=messages.of_ticket(ticket_id),
        attachments=attachments.of_ticket(ticket_id),
        sessions=sessions_of(ticket_id, now),
        orders=orders_of(ticket_id),
        visits=visits_of(ticket_id),
        history=history.of_ticket(ticket_id),
    )


def _head(ticket_id: int) -> Any:
    """The ticket's own row with the names of client, contact and consultant, None when gone."""
    other: Any = Ticket.alias()
    return (
        Ticket.select(
            Ticket.number,
            Ticket.subject,
            Ticket.state,
            Ticket.held_reason,
            Ticket.channel,
            Ticket.accepted_at,
            Ticket.closed_at,
            Ticket.client,
            Client.name,
            Client.phone,
            Client.blocked_at,
            Client.blocked_reason,
            Ticket.contact,
            Contact.name,
            Ticket.caller,
            Ticket.is_caller_authorised,
            Ticket.assigned_to,
            Consultant.name,
            Ticket.revision,
            Ticket.merged_into,
            other.number,
        )
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .switch(Ticket)
        .join(Contact, JOIN.LEFT_OUTER, on=(Ticket.contact == Contact.id))
        .switch(Ticket)
        .join(Consultant, JOIN.LEFT_OUTER, on=(Ticket.assigned_to == Consultant.id))
        .switch(Ticket)
        .join(other, JOIN.LEFT_OUTER, on=(Ticket.merged_into == other.id))
        .where(Ticket.id == ticket_id)
        .tuples()
        .first()
    )


def sessions_of(ticket_id: int, now: datetime) -> tuple[SessionLine, ...]:
    """Work on a ticket, oldest first."""
    rows: Any = (
        WorkSession.select(
            WorkSession.id,
            WorkSession.kind,
            WorkSession.state,
            Consultant.name,
            WorkSession.started_at,
            WorkSession.ended_at,
            WorkSession.summary,
            WorkSession.oddities,
        )
        .join(Consultant, on=(WorkSession.consultant == Consultant.id))
        .where(WorkSession.ticket == ticket_id)
        .order_by(WorkSession.started_at, WorkSession.id)
        .tuples()
    )
    connected = _connected(ticket_id, now)
    return tuple(
        SessionLine(
            id=row[0],
            kind=row[1],
            state=row[2],
            who=row[3],
            started_at=row[4],
            ended_at=row[5],
            seconds=connected.get(row[0], 0),
            summary=row[6],
            has_oddities=row[2] == "stopped" and bool(row[7]),
        )
        for row in rows
    )


def _connected(ticket_id: int, now: datetime) -> dict[int, int]:
    """Connected seconds of each session of a ticket."""
    rows: Any = (
        Segment.select(Segment.session, Segment.started_at, Segment.ended_at)
        .join(WorkSession, on=(Segment.session == WorkSession.id))
        .where(WorkSession.ticket == ticket_id)
        .tuples()
    )
    seconds: dict[int, int] = {}
    for session_id, started_at, ended_at in rows:
        lasted = int(((ended_at or now) - started_at).total_seconds())
        seconds[session_id] = seconds.get(session_id, 0) + max(0, lasted)
    return seconds


def orders_of(ticket_id: int) -> tuple[OrderLine, ...]:
    """The client's orders during all sessions of a ticket, oldest first."""
    rows: Any = (
        ClientOrder.select(ClientOrder.id, ClientOrder.session, ClientOrder.at, ClientOrder.text)
        .join(WorkSession, on=(ClientOrder.session == WorkSession.id))
        .where(WorkSession.ticket == ticket_id)
        .order_by(ClientOrder.at, ClientOrder.id)
        .tuples()
    )
    return tuple(OrderLine(id=row[0], session_id=row[1], at=row[2], text=row[3]) for row in rows)


def visits_of(ticket_id: int) -> tuple[VisitLine, ...]:
    """Visits of a ticket, oldest first."""
    rows: Any = (
        Visit.select(Visit.id, Visit.starts_at, Visit.ends_at, Visit.state, Consultant.name)
        .join(Consultant, JOIN.LEFT_OUTER, on=(Visit.consultant == Consultant.id))
        .where(Visit.ticket == ticket_id)
        .order_by(Visit.starts_at, Visit.id)
        .tuples()
    )
    return tuple(
        VisitLine(id=row[0], starts_at=row[1], ends_at=row[2], state=row[3], who=row[4] or "")
        for row in rows
    )

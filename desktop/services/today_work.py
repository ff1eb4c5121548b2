"""What work asks for today: tickets that wait, sessions to look at, visits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from peewee import JOIN

from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.services import visit_cards
from desktop.services.agenda import AgendaLine, Urgency, What
from desktop.services.visit_cards import VisitRow

LISTED = 30
"""Tickets of a kind that are listed; the queue has the rest."""
LONG = timedelta(hours=10)
"""A timer that runs or is held longer than this was probably forgotten."""
WAITED = timedelta(hours=4)
"""A new ticket that has waited longer than this for somebody stands here."""


def visits(today: date, now: datetime, zone: ZoneInfo) -> Iterator[AgendaLine]:
    """Visits of today, and earlier ones of which nobody said how they went."""
    begins = datetime.combine(today, time(), zone)
    ends = datetime.combine(today + timedelta(days=1), time(), zone)
    for row in visit_cards.overdue(now):
        yield _visit(What.VISIT_UNTOLD, row, zone, Urgency.TODAY)
    for row in visit_cards.between(begins, ends):
        if row.state == "planned" and row.ends_at > now:
            yield _visit(What.VISIT, row, zone, Urgency.CALM)


def _visit(what: What, row: VisitRow, zone: ZoneInfo, urgency: Urgency) -> AgendaLine:
    return AgendaLine(
        what=what,
        id=row.id,
        client=row.client_name,
        number=row.ticket,
        subject=row.subject or row.note,
        who=row.who_name,
        day=row.starts_at.astimezone(zone).date(),
        at=row.starts_at,
        until=row.ends_at,
        urgency=urgency,
    )


def sessions(now: datetime) -> Iterator[AgendaLine]:
    """Timers that were probably forgotten, and sessions whose times wait for a person."""
    rows: Any = (
        WorkSession.select(
            WorkSession.state,
            Ticket.id,
            Ticket.number,
            Ticket.subject,
            Client.name,
            Consultant.name,
            WorkSession.started_at,
            WorkSession.oddities,
        )
        .join(Ticket, on=(WorkSession.ticket == Ticket.id))
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .join_from(WorkSession, Consultant, on=(WorkSession.consultant == Consultant.id))
        .where(
            (WorkSession.state.in_(("running", "held")) & (WorkSession.started_at <= now - LONG))
            | ((WorkSession.state == "stopped") & WorkSession.oddities.is_null(is_null=False))
        )
        .order_by(WorkSession.started_at, WorkSession.id)
        .tuples()
    )
    for state, ticket_id, number, subject, client, who, started_at, _ in rows:
        yield AgendaLine(
            what=What.SESSION_ODD if state == "stopped" else What.SESSION_OPEN,
            id=ticket_id,
            number=number,
            subject=subject,
            client=client or "",
            who=who,
            at=started_at,
            urgency=Urgency.TODAY,
        )


def tickets(now: datetime) -> Iterator[AgendaLine]:
    """Tickets nobody can work on yet, and new ones that have waited long, oldest first."""
    is_open = Ticket.closed_at.is_null()
    yield from _tickets(What.TICKET_HELD, is_open & (Ticket.state == "held"))
    unmatched = is_open & Ticket.client.is_null() & Ticket.state.not_in(("held", "done"))
    yield from _tickets(What.TICKET_UNMATCHED, unmatched)
    waits = (
        is_open
        & (Ticket.state == "new")
        & Ticket.client.is_null(is_null=False)
        & (Ticket.accepted_at <= now - WAITED)
    )
    yield from _tickets(What.TICKET_NEW, waits)


def _tickets(what: What, where: Any) -> Iterator[AgendaLine]:
    rows: Any = (
        Ticket.select(
            Ticket.id,
            Ticket.number,
            Ticket.subject,
            Client.name,
            Ticket.caller,
            Ticket.accepted_at,
        )
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .where(where)
        .order_by(Ticket.accepted_at, Ticket.id)
        .limit(LISTED)
        .tuples()
    )
    for ticket_id, number, subject, client, caller, accepted_at in rows:
        yield AgendaLine(
            what=what,
            id=ticket_id,
            number=number,
            subject=subject,
            client=client or "",
            who=caller,
            at=accepted_at,
        )

"""Tickets that one may be merged into, for a person to choose from."""

from __future__ import annotations

from typing import Any

from peewee import JOIN

from desktop.models.client import Client
from desktop.models.ticket import Ticket
from desktop.rules.likeness import likeness, stems
from desktop.services.caller_cards import PastTicket

MOST = 200


def of_ticket(ticket_id: int) -> tuple[PastTicket, ...]:
    """Open tickets of the same client, the likest first, then the newest.

    For a ticket that is nobody's yet, those of every client, with its name.
    """
    row: Any = (
        Ticket.select(Ticket.client, Ticket.subject).where(Ticket.id == ticket_id).tuples().first()
    )
    if row is None:
        return ()
    client_id, subject = row
    is_open = Ticket.closed_at.is_null() & (Ticket.id != ticket_id)
    rows: Any = (
        Ticket.select(
            Ticket.id,
            Ticket.number,
            Ticket.subject,
            Ticket.state,
            Ticket.accepted_at,
            Client.short_name,
            Client.name,
        )
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .where(is_open if client_id is None else is_open & (Ticket.client == client_id))
        .order_by(Ticket.accepted_at.desc(), Ticket.id.desc())
        .limit(MOST)
        .tuples()
    )
    found = [
        PastTicket(
            id=row[0],
            number=row[1],
            subject=row[2],
            state=row[3],
            accepted_at=row[4],
            client="" if client_id else row[5] or row[6] or "",
        )
        for row in rows
    ]
    wanted = stems(subject)
    return tuple(sorted(found, key=lambda each: -likeness(wanted, stems(each.subject))))

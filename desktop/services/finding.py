"""Finds anything by a few letters: clients, tickets, papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from desktop.models.client import Client
from desktop.models.invoice import Invoice
from desktop.models.protocol import Protocol
from desktop.models.ticket import Ticket
from desktop.services import clients, ticket_queue
from desktop.services.ticket_queue import QueueFilter

EACH = 6
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found; `kind` is ticket, client, protocol or invoice."""

    kind: str
    id: int
    title: str
    note: str = ""


def anything(text: str) -> tuple[Found, ...]:
    """What the letters may mean, a few of each kind; nothing below two letters."""
    wanted = text.strip()
    if len(wanted) < SHORTEST:
        return ()
    return (*_clients(wanted), *_tickets(wanted), *_protocols(wanted), *_invoices(wanted))


def _clients(text: str) -> tuple[Found, ...]:
    return tuple(
        Found("client", row.id, row.name, row.nip) for row in clients.find(text, limit=EACH)
    )


def _tickets(text: str) -> tuple[Found, ...]:
    """Open ones in the order of the queue, closed ones after, the latest first."""
    ids = ticket_queue.page_ids(QueueFilter(group="all", text=text), EACH)
    rows: Any = (
        Ticket.select(
            Ticket.id, Ticket.number, Ticket.subject, Client.short_name, Client.name, Ticket.caller
        )
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .where(Ticket.id.in_(list(ids)))
        .tuples()
    )
    found = {}
    for ticket_id, number, subject, short, name, caller in rows:
        whose = short or name or caller
        note = f"#{number} · {whose}" if whose else f"#{number}"
        found[ticket_id] = Found("ticket", ticket_id, subject, note)
    return tuple(found[each] for each in ids if each in found)


def _protocols(text: str) -> tuple[Found, ...]:
    rows: Any = (
        Protocol.select(Protocol.id, Protocol.number, Client.name)
        .join(Client, on=(Protocol.client == Client.id))
        .where(Protocol.number.contains(text))
        .order_by(Protocol.id.desc())
        .limit(EACH)
        .tuples()
    )
    return tuple(Found("protocol", *row) for row in rows)


def _invoices(text: str) -> tuple[Found, ...]:
    rows: Any = (
        Invoice.select(Invoice.id, Invoice.number, Client.name)
        .join(Client, on=(Invoice.client == Client.id))
        .where(Invoice.number.contains(text))
        .order_by(Invoice.id.desc())
        .limit(EACH)
        .tuples()
    )
    return tuple(Found("invoice", *row) for row in rows)

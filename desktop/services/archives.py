"""Puts clients aside who are served no more, and takes them back."""

from __future__ import annotations

from typing import Any

from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.invoice import Invoice, InvoicedProtocol
from desktop.models.protocol import Protocol
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.services.act import Act
from desktop.services.changes import Changes

DONE_WITH = ("rejected", "withdrawn")


def archive(act: Act, client_id: int) -> Changes:
    """Put a client aside: it is found no more, its papers stay.

    Raises:
        Refused: `client_in_use` (tickets, visits, papers) while any are open, planned or not
            invoiced.
        Gone: `client_missing`.
    """
    waiting: dict[str, Any] = {
        "tickets": _count(Ticket, Ticket.client == client_id, Ticket.closed_at.is_null()),
        "visits": _count(Visit, Visit.client == client_id, Visit.state == "planned"),
        "papers": _unfinished_papers(client_id),
    }
    if any(waiting.values()):
        raise Refused("client_in_use", "", **waiting)
    return _set(client_id, act.at)


def restore(_act: Act, client_id: int) -> Changes:
    """Take an archived client back.

    Raises:
        Gone: `client_missing`.
    """
    return _set(client_id, None)


def _unfinished_papers(client_id: int) -> int:
    """Protocols that wait for their invoice, and drafts of invoices."""
    invoiced = InvoicedProtocol.select(InvoicedProtocol.protocol)
    protocols = _count(
        Protocol,
        Protocol.client == client_id,
        Protocol.state.not_in(DONE_WITH),
        Protocol.id.not_in(invoiced),
    )
    return protocols + _count(Invoice, Invoice.client == client_id, Invoice.state == "draft")


def _count(table: Any, *where: Any) -> int:
    return int(table.select().where(*where).count())


def _set(client_id: int, archived_at: Any) -> Changes:
    written = (
        Client.update(archived_at=archived_at, revision=Client.revision + 1)
        .where(Client.id == client_id)
        .execute()
    )
    if not written:
        raise Gone("client_missing")
    return Changes.of(client=[client_id])

"""Keeps the queue's rank: 0 for a client with an agreement active today, 1 otherwise (§8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop.models.agreement import ServiceAgreement
from desktop.models.base import is_postgres
from desktop.models.ticket import Ticket
from desktop.rules.queue import AGREEMENT_RANK, OTHER_RANK
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.ticket_standing import LOCK

AT_ONCE = 500


def rerank_client(client_id: int, today: date) -> Changes:
    """Rank one client's open tickets anew, within the caller's transaction."""
    return _rerank(today, Ticket.client == client_id)


def rerank_all(today: date) -> Changes:
    """Rank every open ticket anew, within the caller's transaction."""
    return _rerank(today)


def turn_day(_act: Act, today: date) -> Changes:
    """Rank the queue for a new day: agreements begin and end at midnight."""
    return rerank_all(today)


def _rerank(today: date, *where: Any) -> Changes:
    """Touches only rows whose rank is wrong, so a usual day writes nothing.

    They are held first, the lower id before the higher: two desks at midnight wait for each
    other instead of each for a row of the other.
    """
    covered = ServiceAgreement.select(ServiceAgreement.client).where(
        ServiceAgreement.starts_on <= today,
        ServiceAgreement.ends_on.is_null() | (ServiceAgreement.ends_on >= today),
    )
    to_raise = (Ticket.rank != AGREEMENT_RANK) & Ticket.client.in_(covered)
    to_lower = (Ticket.rank != OTHER_RANK) & (
        Ticket.client.is_null() | Ticket.client.not_in(covered)
    )
    is_open = Ticket.closed_at.is_null()
    held = _held(is_open, to_raise | to_lower, *where)
    for at in range(0, len(held), AT_ONCE):
        some = is_open, Ticket.id.in_(held[at : at + AT_ONCE])
        Ticket.update(rank=AGREEMENT_RANK).where(*some, to_raise).execute()
        Ticket.update(rank=OTHER_RANK).where(*some, to_lower).execute()
    return Changes.of(ticket=()) if held else Changes()


def _held(*where: Any) -> Sequence[int]:
    """Ids of the tickets, in order; other desks wait with them until the transaction ends."""
    query: Any = Ticket.select(Ticket.id).where(*where).order_by(Ticket.id).tuples()
    return [row[0] for row in (query.for_update(LOCK) if is_postgres() else query)]

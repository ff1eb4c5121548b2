"""Keeps the queue's rank: 0 for a client with an agreement active today, 1 otherwise (§8)."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.models.agreement import ServiceAgreement
from desktop.models.ticket import Ticket
from desktop.rules.queue import AGREEMENT_RANK, OTHER_RANK
from desktop.services.act import Act
from desktop.services.changes import Changes


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
    """Two updates that touch only rows whose rank is wrong, so a usual day writes nothing."""
    covered = ServiceAgreement.select(ServiceAgreement.client).where(
        ServiceAgreement.starts_on <= today,
        ServiceAgreement.ends_on.is_null() | (ServiceAgreement.ends_on >= today),
    )
    is_open = Ticket.closed_at.is_null()
    raised = (
        Ticket.update(rank=AGREEMENT_RANK)
        .where(is_open, Ticket.rank != AGREEMENT_RANK, Ticket.client.in_(covered), *where)
        .execute()
    )
    lowered = (
        Ticket.update(rank=OTHER_RANK)
        .where(
            is_open,
            Ticket.rank != OTHER_RANK,
            Ticket.client.is_null() | Ticket.client.not_in(covered),
            *where,
        )
        .execute()
    )
    return Changes.of(ticket=()) if raised or lowered else Changes()

"""Visits called off too late or missed: their planned time is billed, no travel (§13)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from peewee import JOIN

from desktop.models.consultant import Consultant
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.rules.pricing import Price, price_called_off
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Kind, Tariff
from desktop.services.rates import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargedVisit:
    """A visit whose planned time is billed; without a ticket its number and subject are empty.

    `is_missed`: nobody was there; else it was called off too late, at `called_off_at`.
    """

    id: int
    client_id: int
    ticket_id: int | None
    ticket_number: str
    ticket_subject: str
    consultant: str
    starts_at: datetime
    ends_at: datetime
    is_missed: bool
    called_off_at: datetime | None
    reason: str


def charged(visit_ids: Iterable[int]) -> tuple[ChargedVisit, ...]:
    """These visits, by their planned start; one that costs nothing is left out."""
    rows: Any = (
        Visit.select(
            Visit.id,
            Visit.client,
            Ticket.id,
            Ticket.number,
            Ticket.subject,
            Consultant.name,
            Visit.starts_at,
            Visit.ends_at,
            Visit.state,
            Visit.called_off_at,
            Visit.called_off_reason,
        )
        .join(Ticket, JOIN.LEFT_OUTER, on=(Visit.ticket == Ticket.id))
        .join(Consultant, JOIN.LEFT_OUTER, on=(Visit.consultant == Consultant.id))
        .where(Visit.id.in_(list(visit_ids)) & (Visit.is_charged == 1))
        .order_by(Visit.starts_at, Visit.id)
        .tuples()
    )
    return tuple(
        ChargedVisit(
            id=row[0],
            client_id=row[1],
            ticket_id=row[2],
            ticket_number=row[3] or "",
            ticket_subject=row[4] or "",
            consultant=row[5] or "",
            starts_at=row[6],
            ends_at=row[7],
            is_missed=row[8] == "missed",
            called_off_at=row[9],
            reason=row[10],
        )
        for row in rows
    )


def priced(visit: ChargedVisit, tariff: Tariff, terms: Terms) -> Price:
    """What the planned time costs, at the rate of visits on the planned day.

    Raises:
        Refused: `rate_missing`.
    """
    day = visit.starts_at.astimezone(ZoneInfo(tariff.zone)).date()
    rate = terms.rate_for(visit.client_id, Kind.VISIT, day).rate
    return price_called_off(Segment(visit.starts_at, visit.ends_at), rate, tariff)

"""The history of a ticket: lines are added, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import JOIN

from desktop.models.consultant import Consultant
from desktop.models.insertion import insert
from desktop.models.ticket import TicketEvent
from desktop.services.act import Act


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line: `what` is a code, `facts` what its sentence needs, `who` a name or empty."""

    at: datetime
    who: str
    what: str
    facts: dict[str, Any]
    note: str


def write(act: Act, ticket_id: int, what: str, *, note: str = "", **facts: Any) -> None:
    """Add a line to a ticket's history."""
    insert(TicketEvent, ticket=ticket_id, at=act.at, by=act.by, what=what, facts=facts, note=note)


def of_ticket(ticket_id: int) -> tuple[HistoryLine, ...]:
    """A ticket's history, oldest first."""
    rows: Any = (
        TicketEvent.select(
            TicketEvent.at, Consultant.name, TicketEvent.what, TicketEvent.facts, TicketEvent.note
        )
        .join(Consultant, JOIN.LEFT_OUTER, on=(TicketEvent.by == Consultant.id))
        .where(TicketEvent.ticket == ticket_id)
        .order_by(TicketEvent.id)
        .tuples()
    )
    return tuple(HistoryLine(r[0], r[1] or "", r[2], r[3] or {}, r[4]) for r in rows)

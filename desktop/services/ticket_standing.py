"""What can change about a ticket, as it stood at one moment: to compare with and to return to."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from desktop.errors import Gone
from desktop.models.ticket import Ticket
from desktop.services.changes import Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A ticket's changeable values at one `revision`."""

    id: int
    number: str
    subject: str
    state: str
    held_reason: str
    client_id: int | None
    contact_id: int | None
    caller: str
    is_caller_authorised: bool | None
    assigned_to: int | None
    closed_at: datetime | None
    revision: int
    merged_into: int | None = None


@dataclass(frozen=True, slots=True)
class Stepped(Changes):
    """Changes of one reversible act, with what `ticket_states.restore` needs to take it back.

    `before` is how the ticket stood, `revision` the one that the act left.
    """

    before: Standing | None = None
    revision: int = 0


def standing(ticket_id: int, revision: int | None = None) -> Standing:
    """How a ticket stands now, checked against the revision that the person saw (None: any).

    Raises:
        Gone: `ticket_missing`, `changed_meanwhile` with what it is `now`.
    """
    row: Any = (
        Ticket.select(
            Ticket.id,
            Ticket.number,
            Ticket.subject,
            Ticket.state,
            Ticket.held_reason,
            Ticket.client,
            Ticket.contact,
            Ticket.caller,
            Ticket.is_caller_authorised,
            Ticket.assigned_to,
            Ticket.closed_at,
            Ticket.revision,
            Ticket.merged_into,
        )
        .where(Ticket.id == ticket_id)
        .tuples()
        .first()
    )
    if row is None:
        raise Gone("ticket_missing")
    found = Standing(
        id=row[0],
        number=row[1],
        subject=row[2],
        state=row[3],
        held_reason=row[4],
        client_id=row[5],
        contact_id=row[6],
        caller=row[7],
        is_caller_authorised=None if row[8] is None else bool(row[8]),
        assigned_to=row[9],
        closed_at=row[10],
        revision=row[11],
        merged_into=row[12],
    )
    if revision is not None and found.revision != revision:
        raise Gone("changed_meanwhile", now=asdict(found))
    return found


def step(before: Standing, **values: Any) -> Stepped:
    """Write values into a ticket, move its revision on, and say what undoing needs."""
    Ticket.update(revision=before.revision + 1, **values).where(Ticket.id == before.id).execute()
    return Stepped({"ticket": frozenset([before.id])}, None, before, before.revision + 1)

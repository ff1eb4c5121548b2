"""What a visit's life does to the ticket it belongs to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from desktop.errors import Gone, Refused
from desktop.models.session import WorkSession
from desktop.models.visit import Visit
from desktop.services import history, tariffs, ticket_states
from desktop.services.act import Act
from desktop.services.ticket_standing import Standing, Stepped, standing, step
from desktop.services.ticket_states import LEGAL

PLANNED = "planned"


def of_visit(ticket_id: int, client_id: int | None) -> Standing:
    """The ticket a visit is planned for, when it can be.

    Raises:
        Refused: `ticket_unmatched`, `visit_ticket_of_another`, `ticket_closed` (number).
        Gone: `ticket_missing`.
    """
    found = standing(ticket_id)
    if found.client_id is None:
        raise Refused("ticket_unmatched", "ticket_id")
    if client_id is not None and client_id != found.client_id:
        raise Refused("visit_ticket_of_another", "ticket_id", number=found.number)
    if found.state == "closed":
        raise Refused("ticket_closed", "ticket_id", number=found.number)
    return found


def plan(act: Act, found: Standing, visit_id: int, starts_at: datetime) -> Stepped:
    """Write the plan into the ticket's history; it waits for the visit unless at work now.

    Raises:
        Refused: `ticket_state_wrong` (state, wanted) for a held or finished ticket.
    """
    tell(act, found.id, "visit_planned", visit_id, starts_at=starts_at, before=found.state)
    at_work = WorkSession.select().where(
        WorkSession.ticket == found.id, WorkSession.ended_at.is_null()
    )
    if found.state == PLANNED or at_work.exists():
        return Stepped({}, None, found, found.revision)
    if PLANNED not in LEGAL[found.state]:
        raise Refused("ticket_state_wrong", "ticket_id", state=found.state, wanted=PLANNED)
    return step(found, state=PLANNED)


def release(ticket_id: int | None, state: str = "") -> Stepped | None:
    """Lead a ticket on that waits for no visit any more.

    `state` is where to; empty sends it back to whoever has it, or to the new ones.
    """
    if ticket_id is None:
        return None
    found = standing(ticket_id)
    waits = Visit.select().where(Visit.ticket == ticket_id, Visit.state == "planned").exists()
    if found.state != PLANNED or waits:
        return None
    back = "new" if found.assigned_to is None else "assigned"
    return step(found, state=state or back)


def take_back(act: Act, done: Stepped | None) -> Stepped | None:
    """Take a ticket's step back, unless something else has happened to it since."""
    if done is None or done.before is None or not done.touched:
        return None
    try:
        now = standing(done.before.id)
    except Gone:
        return None
    if now.revision != done.revision:
        return None
    return ticket_states.restore(act, done.before, done.revision, tariffs.zone())


def tell(
    act: Act,
    ticket_id: int | None,
    what: str,
    visit_id: int,
    *,
    note: str = "",
    starts_at: datetime | None = None,
    **facts: Any,
) -> None:
    """Add a line about a visit to its ticket's history."""
    if ticket_id is None:
        return
    if starts_at is not None:
        facts["starts_at"] = starts_at.isoformat()
    history.write(act, ticket_id, what, note=note, visit=visit_id, **facts)

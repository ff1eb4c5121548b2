"""What can change about a ticket, as it stood at one moment: to compare with and to return to.

Whoever writes holds the row before it reads what it judges by: of two desks the second waits and
sees what the first made of it. Locks are taken in one order, so that no two wait for each other:
tickets before visits before sessions before protocols before invoices, of a kind the lower id
first; then consultants, then number series. SQLite needs none of them: its writers stand in line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from desktop.errors import Gone
from desktop.models.base import is_postgres
from desktop.models.ticket import Ticket
from desktop.services.changes import Changes
from desktop.services.statements import fetch

# Waits for other writers, not for those who only point at the row.
LOCK = "FOR NO KEY UPDATE"


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


def hold(ticket_ids: Iterable[int]) -> None:
    """Let other desks wait with these tickets until this transaction ends; missing ones are none.

    A service that writes to several tickets holds them all at once, before anything else.
    """
    wanted = sorted(set(ticket_ids))
    if wanted and is_postgres():
        marks = ", ".join("?" for _ in wanted)
        fetch(f"SELECT id FROM ticket WHERE id IN ({marks}) ORDER BY id {LOCK}", *wanted)  # noqa: S608


def last_of(ticket_id: int) -> int:
    """The ticket that holds now what this one held: itself, or where it was merged into."""
    seen: set[int] = set()
    while ticket_id not in seen:
        seen.add(ticket_id)
        row: Any = Ticket.select(Ticket.merged_into).where(Ticket.id == ticket_id).tuples().first()
        if row is None or row[0] is None:
            break
        ticket_id = row[0]
    return ticket_id


def keeper(ticket_id: int) -> int:
    """The ticket that takes what is added to this one: `last_of`, held.

    Raises:
        Gone: `ticket_missing`.
    """
    found = last_of(ticket_id)
    hold([found])
    if not Ticket.select().where(Ticket.id == found).exists():
        raise Gone("ticket_missing")
    # Another desk may have merged it while this one waited.
    return found if last_of(found) == found else keeper(found)


def standing(ticket_id: int, revision: int | None = None) -> Standing:
    """How a ticket stands now, held for a write; checked against the revision a person saw.

    `revision` None stands for any.

    Raises:
        Gone: `ticket_missing`, `changed_meanwhile` with what it is `now`.
    """
    row: Any = _values(ticket_id)
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


def _values(ticket_id: int) -> Any:
    query: Any = (
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
    )
    return (query.for_update(LOCK) if is_postgres() else query).first()


def step(before: Standing, **values: Any) -> Stepped:
    """Write values into a ticket, move its revision on, and say what undoing needs."""
    Ticket.update(revision=before.revision + 1, **values).where(Ticket.id == before.id).execute()
    return Stepped({"ticket": frozenset([before.id])}, None, before, before.revision + 1)

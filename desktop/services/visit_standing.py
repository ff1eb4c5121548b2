"""A visit as it stood at one moment, and what taking a step of its life back needs."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from desktop.errors import Gone, Refused
from desktop.models.base import is_postgres
from desktop.models.visit import Visit
from desktop.services.changes import Changes
from desktop.services.ticket_standing import LOCK, Stepped, hold


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitStanding:
    """A visit's changeable values at one `revision`; the client never changes."""

    id: int
    client_id: int
    ticket_id: int | None
    consultant_id: int | None
    starts_at: datetime
    ends_at: datetime
    state: str
    place: str
    note: str
    called_off_at: datetime | None
    called_off_by: str
    called_off_reason: str
    revision: int


@dataclass(frozen=True, slots=True)
class Booked(Changes):
    """Changes of one step of a visit's life, with what `visits.undo` needs to take it back.

    `visit_id` is the visit, `before` how it stood (None: it was planned just now), `revision` the
    one that the step left; `ticket` is the step its ticket made with it; `session_id` the session
    it became. `is_free` says, when it was called off, whether that costs the client nothing.
    """

    visit_id: int = 0
    before: VisitStanding | None = None
    revision: int = 1
    ticket: Stepped | None = None
    session_id: int | None = None
    is_free: bool | None = None


def standing(visit_id: int, revision: int | None = None, *besides: int) -> VisitStanding:
    """How a visit stands now, held for a write; checked against the revision a person saw.

    `revision` None stands for any. Its ticket is held before it, with those of `besides` that it
    may go to.

    Raises:
        Gone: `visit_missing`, `changed_meanwhile` with what it is `now`.
    """
    rows: Any = Visit.select(Visit.ticket).where(Visit.id == visit_id).tuples()
    hold([*(row[0] for row in rows if row[0] is not None), *besides])
    query: Any = Visit.select().where(Visit.id == visit_id)
    row: Any = (query.for_update(LOCK) if is_postgres() else query).first()
    if row is None:
        raise Gone("visit_missing")
    found = VisitStanding(
        id=row.id,
        client_id=row.client_id,
        ticket_id=row.ticket_id,
        consultant_id=row.consultant_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        state=row.state,
        place=row.place,
        note=row.note,
        called_off_at=row.called_off_at,
        called_off_by=row.called_off_by,
        called_off_reason=row.called_off_reason,
        revision=row.revision,
    )
    if revision is not None and found.revision != revision:
        raise Gone("changed_meanwhile", now=asdict(found))
    return found


def planned(visit_id: int, revision: int | None = None, *besides: int) -> VisitStanding:
    """How a visit stands that nothing has happened to yet; held as `standing` says.

    Raises:
        Refused: `visit_not_planned` (state).
        Gone: `visit_missing`, `changed_meanwhile`.
    """
    found = standing(visit_id, revision, *besides)
    if found.state != "planned":
        raise Refused("visit_not_planned", "state", state=found.state)
    return found


def step(before: VisitStanding, **values: Any) -> int:
    """Write values into a visit and move its revision on; gives the new revision.

    Raises:
        Gone: `changed_meanwhile`, when another desk was faster.
    """
    written = (
        Visit.update(revision=before.revision + 1, **values)
        .where((Visit.id == before.id) & (Visit.revision == before.revision))
        .execute()
    )
    if not written:
        raise Gone("changed_meanwhile", now={})
    return before.revision + 1

"""Two tickets about one matter become one: everything moves, nothing is lost, it can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from desktop.errors import Refused
from desktop.models.base import Table
from desktop.models.consent import Consent
from desktop.models.message import Attachment, Message
from desktop.models.protocol import BilledSession, BilledVisit, ProtocolLine
from desktop.models.session import WorkSession
from desktop.models.visit import Visit
from desktop.services import history, ticket_words, tickets
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.ticket_standing import Standing, Stepped, hold, standing, step

# Everything that hangs on a ticket and goes with it; orders and segments hang on sessions.
MOVING: Mapping[str, Any] = MappingProxyType(
    {
        "message": Message,
        "attachment": Attachment,
        "session": WorkSession,
        "consent": Consent,
        "visit": Visit,
    }
)


@dataclass(frozen=True, slots=True)
class Merged(Stepped):
    """What taking a merge back needs: where it all went, and the ids of what was moved."""

    into_id: int = 0
    moved: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def merge(act: Act, ticket_id: int, into_id: int, revision: int | None = None) -> Merged:
    """Move all of a ticket into another open one, close it and let it point there.

    Raises:
        Refused: `merge_with_itself`, `ticket_closed` (number), `merge_of_another` (number) when
            they belong to different clients, `ticket_unmatched` when only the other has none,
            `ticket_timer_runs` (number), `merge_billed` (number).
        Gone: `ticket_missing`, `changed_meanwhile`.
    """
    if ticket_id == into_id:
        raise Refused("merge_with_itself", "into")
    hold([ticket_id, into_id])
    before, other = standing(ticket_id, revision), standing(into_id)
    _check(before, other)
    moved = move(ticket_id, into_id, dict.fromkeys(MOVING))
    counts: dict[str, Any] = {f"{name}s": len(ids) for name, ids in moved.items() if ids}
    history.write(act, ticket_id, "merged_into", number=other.number, ticket=into_id)
    history.write(act, into_id, "merged_from", number=before.number, ticket=ticket_id, **counts)
    done = step(before, state="closed", closed_at=act.at, merged_into=into_id)
    step(other)
    for each in (ticket_id, into_id):
        ticket_words.renew(each)
    touched = _touched(ticket_id, into_id, moved)
    return Merged(touched.touched, None, before, done.revision, into_id, moved)


def unmerge(act: Act, done: Merged, zone: ZoneInfo) -> Changes:
    """Take a merge back: the ticket is open again and has what it had.

    What came to the other ticket since stays there; so does what was moved on from it.

    Raises:
        Refused: `merge_billed` (number), `ticket_timer_runs` (number).
        Gone: `ticket_missing`, `changed_meanwhile` when something happened to the merged ticket.
    """
    if done.before is None:
        raise ValueError("nothing was merged")
    before = done.before
    hold([before.id, done.into_id])
    now, other = standing(before.id, done.revision), standing(done.into_id)
    _check_work(other, done.moved.get("session", ()), done.moved.get("visit", ()))
    moved = move(other.id, before.id, done.moved)
    history.write(act, before.id, "unmerged", number=other.number, ticket=other.id)
    history.write(act, other.id, "unmerged_from", number=before.number, ticket=before.id)
    step(
        now,
        state=before.state,
        closed_at=None,
        merged_into=None,
        rank=tickets.rank_of(now.client_id, act.at.astimezone(zone).date()),
    )
    step(other)
    for each in (before.id, other.id):
        ticket_words.renew(each)
    return _touched(before.id, other.id, moved)


def move(
    from_id: int, to_id: int, wanted: Mapping[str, tuple[int, ...] | None]
) -> dict[str, tuple[int, ...]]:
    """Move what hangs on one ticket to another, by name in `MOVING`; gives the ids moved.

    None stands for everything; ids that are not there (any more) are left alone.
    """
    moved = {}
    for name, ids in wanted.items():
        table: Any = MOVING[name]
        here = table.ticket == from_id
        rows: Any = table.select(table.id).where(here).order_by(table.id).tuples()
        found = tuple(row[0] for row in rows if ids is None or row[0] in ids)
        for each in _parts(found):
            table.update(ticket=to_id).where(table.id.in_(each)).execute()
        moved[name] = found
    return moved


def _check(before: Standing, other: Standing) -> None:
    for each in (before, other):
        if each.state == "closed":
            raise Refused("ticket_closed", number=each.number)
    if before.client_id is not None and other.client_id is None:
        raise Refused("ticket_unmatched", "into")
    if before.client_id not in (None, other.client_id):
        raise Refused("merge_of_another", "into", number=other.number)
    _check_work(before, None, None)


def _check_work(
    ticket: Standing, sessions: tuple[int, ...] | None, visits: tuple[int, ...] | None
) -> None:
    """Refuse to move work that runs, or that stands on a protocol under this ticket."""
    if _any(WorkSession, ticket.id, sessions, WorkSession.ended_at.is_null()):
        raise Refused("ticket_timer_runs", number=ticket.number)
    billed_sessions = WorkSession.id.in_(BilledSession.select(BilledSession.session))
    billed_visits = Visit.id.in_(BilledVisit.select(BilledVisit.visit))
    on_paper = sessions is None and (
        ProtocolLine.select().where(ProtocolLine.ticket == ticket.id).exists()
    )
    if (
        on_paper
        or _any(WorkSession, ticket.id, sessions, billed_sessions)
        or _any(Visit, ticket.id, visits, billed_visits)
    ):
        raise Refused("merge_billed", number=ticket.number)


def _any(table: type[Table], ticket_id: int, ids: tuple[int, ...] | None, where: Any) -> bool:
    of: Any = table
    query = of.select().where(of.ticket == ticket_id, where)
    if ids is not None:
        query = query.where(of.id.in_(list(ids)))
    return bool(query.exists())


def _touched(one: int, other: int, moved: Mapping[str, tuple[int, ...]]) -> Changes:
    """Both tickets, and the work and visits that changed their ticket."""
    kinds = {"ticket": frozenset((one, other))}
    for kind in ("session", "visit"):
        if moved.get(kind):
            kinds[kind] = frozenset(moved[kind])
    return Changes(kinds)


def _parts(ids: tuple[int, ...], most: int = 500) -> list[tuple[int, ...]]:
    return [ids[at : at + most] for at in range(0, len(ids), most)]

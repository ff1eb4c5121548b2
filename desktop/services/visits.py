"""Visits (§9, §13): planned, moved, called off, done or missed; every step can be taken back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.protocol import BilledSession, BilledVisit, Protocol
from desktop.models.session import WorkSession
from desktop.models.visit import Visit, VisitMove
from desktop.rules import visits as rules
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Kind
from desktop.services import entries, session_corrections, tariffs, visit_tickets
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.ticket_standing import Stepped
from desktop.services.visit_standing import Booked, VisitStanding, planned, standing, step

LONGEST = timedelta(hours=24)
LONGEST_PLACE = 200
LONGEST_NOTE = 2000
CALLERS_OFF = ("client", "office")


def plan(
    act: Act,
    client_id: int | None,
    starts_at: datetime,
    ends_at: datetime,
    *,
    ticket_id: int | None = None,
    consultant_id: int | None = None,
    note: str = "",
    place: str = "",
    requested_at: datetime | None = None,
) -> Booked:
    """Plan a visit; `made` is its id. The client is the ticket's when only that is given.

    `requested_at` is when the client asked for it, now unless given. The ticket waits for the
    visit from then on.

    Raises:
        Refused: `visit_backwards`, `visit_too_long` (hours), `visit_without_client`,
            `ticket_unmatched`, `visit_ticket_of_another`, `ticket_closed`, `ticket_state_wrong`,
            `consultant_inactive`, `text_too_long`.
        Gone: `client_missing`, `ticket_missing`, `consultant_missing`.
    """
    _check_span(starts_at, ends_at)
    ticket = None if ticket_id is None else visit_tickets.of_visit(ticket_id, client_id)
    whose = ticket.client_id if ticket else client_id
    _check_client(whose)
    _check_consultant(consultant_id)
    made = int(
        Visit.insert(
            client=whose,
            ticket=ticket_id,
            consultant=consultant_id,
            starts_at=starts_at,
            ends_at=ends_at,
            place=entries.line(place, "place", LONGEST_PLACE),
            note=entries.paragraphs(note, "note", LONGEST_NOTE),
            requested_at=requested_at or act.at,
        ).execute()
    )
    stepped = visit_tickets.plan(act, ticket, made, starts_at) if ticket else None
    return Booked(_touched(made, ticket_id), made, made, None, 1, stepped)


def move(
    act: Act,
    visit_id: int,
    starts_at: datetime,
    ends_at: datetime,
    reason: str = "",
    *,
    revision: int | None = None,
) -> Booked:
    """Move or stretch a planned visit (§9); from when to when, who and why stay in its history.

    Raises:
        Refused: `visit_not_planned` (state), `visit_backwards`, `visit_too_long`.
        Gone: `visit_missing`, `changed_meanwhile`.
    """
    before = planned(visit_id, revision)
    _check_span(starts_at, ends_at)
    if (starts_at, ends_at) == (before.starts_at, before.ends_at):
        return Booked({}, None, visit_id, before, before.revision)
    now = step(before, starts_at=starts_at, ends_at=ends_at)
    _note_move(act, before, starts_at, ends_at, reason)
    return Booked(_touched(visit_id, before.ticket_id), None, visit_id, before, now)


def change(
    act: Act,
    visit_id: int,
    *,
    consultant_id: int | None,
    note: str,
    place: str = "",
    ticket_id: int | None = None,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    reason: str = "",
    revision: int | None = None,
) -> Booked:
    """Change who goes, the note, the place and the ticket of a planned visit; times too if given.

    Raises:
        Refused: as `plan` and `move`.
        Gone: `visit_missing`, `changed_meanwhile`, `ticket_missing`, `consultant_missing`.
    """
    before = planned(visit_id, revision, *(() if ticket_id is None else (ticket_id,)))
    start, end = starts_at or before.starts_at, ends_at or before.ends_at
    _check_span(start, end)
    if consultant_id != before.consultant_id:
        _check_consultant(consultant_id)
    values: dict[str, Any] = {
        "consultant": consultant_id,
        "note": entries.paragraphs(note, "note", LONGEST_NOTE),
        "place": entries.line(place, "place", LONGEST_PLACE),
        "ticket": ticket_id,
        "starts_at": start,
        "ends_at": end,
    }
    ticket = None
    if ticket_id is not None and ticket_id != before.ticket_id:
        ticket = visit_tickets.of_visit(ticket_id, before.client_id)
    now = step(before, **values)
    stepped = visit_tickets.plan(act, ticket, visit_id, start) if ticket else None
    if ticket_id != before.ticket_id:
        visit_tickets.tell(act, before.ticket_id, "visit_unlinked", visit_id)
        stepped = stepped or visit_tickets.release(before.ticket_id)
    if (start, end) != (before.starts_at, before.ends_at):
        _note_move(act, before, start, end, reason, ticket_id=ticket_id)
    touched = _touched(visit_id, before.ticket_id, ticket_id)
    return Booked(touched, None, visit_id, before, now, stepped)


def call_off(
    act: Act, visit_id: int, by: str = "client", reason: str = "", *, revision: int | None = None
) -> Booked:
    """Call a planned visit off; `is_free` says whether that costs the client nothing (§13).

    `by` is `client` or `office`; what the office calls off is always free. Late, the planned time
    is billed.

    Raises:
        Refused: `visit_not_planned` (state), `text_too_long`.
        Gone: `visit_missing`, `changed_meanwhile`.
    """
    if by not in CALLERS_OFF:
        raise ValueError("a visit is called off by the client or by the office")
    before = planned(visit_id, revision)
    zone = tariffs.zone()
    day = before.starts_at.astimezone(zone).date()
    free = by == "office" or rules.is_free(act.at.astimezone(zone).date(), day)
    why = entries.line(reason, "reason", LONGEST_NOTE)
    now = step(
        before,
        state="called_off",
        called_off_at=act.at,
        called_off_by=by,
        called_off_reason=why,
        is_charged=int(not free),
    )
    visit_tickets.tell(
        act,
        before.ticket_id,
        "visit_called_off",
        visit_id,
        note=why,
        starts_at=before.starts_at,
        by=by,
        is_free=free,
    )
    stepped = visit_tickets.release(before.ticket_id)
    return Booked(
        _touched(visit_id, before.ticket_id), None, visit_id, before, now, stepped, None, free
    )


def missed(act: Act, visit_id: int, reason: str = "", *, revision: int | None = None) -> Booked:
    """Nobody was there when the consultant came: the planned time is billed (§13).

    Raises:
        Refused: `visit_not_planned` (state), `visit_not_begun` (starts_at).
        Gone: `visit_missing`, `changed_meanwhile`.
    """
    before = planned(visit_id, revision)
    if act.at < before.starts_at:
        raise Refused("visit_not_begun", "starts_at", starts_at=before.starts_at)
    why = entries.line(reason, "reason", LONGEST_NOTE)
    now = step(before, state="missed", called_off_reason=why, is_charged=1)
    visit_tickets.tell(
        act, before.ticket_id, "visit_missed", visit_id, note=why, starts_at=before.starts_at
    )
    stepped = visit_tickets.release(before.ticket_id)
    return Booked(_touched(visit_id, before.ticket_id), None, visit_id, before, now, stepped)


def finish(
    act: Act,
    visit_id: int,
    arrived_at: datetime,
    left_at: datetime,
    summary: str = "",
    *,
    revision: int | None = None,
) -> Booked:
    """Write down a visit that took place: it becomes a session of its consultant, `made`.

    Raises:
        Refused: `visit_not_planned` (state), `visit_without_ticket`, `consultant_missing`,
            `session_empty`, what `rules.segments.checked_spans` refuses.
        Gone: `visit_missing`, `changed_meanwhile`.
    """
    before = planned(visit_id, revision)
    if before.ticket_id is None:
        raise Refused("visit_without_ticket", "ticket_id")
    entered = session_corrections.enter_by_hand(
        act,
        before.ticket_id,
        Kind.VISIT.value,
        [Segment(arrived_at, left_at)],
        summary,
        consultant_id=before.consultant_id,
        visit_id=visit_id,
    )
    now = step(before, state="done")
    visit_tickets.tell(act, before.ticket_id, "visit_done", visit_id, starts_at=arrived_at)
    stepped = visit_tickets.release(before.ticket_id, "in_progress")
    both = entered | Changes(_touched(visit_id, before.ticket_id))
    return Booked(
        both.touched, entered.made, visit_id, before, now, stepped, session_id=entered.made
    )


def undo(act: Act, done: Booked) -> Booked:
    """Take one step back: the visit stands again as before, one just planned is gone.

    Moves stay in its history. The ticket goes back too, unless something happened to it since.

    Raises:
        Refused: `session_billed` (number), when the visit's session stands on a protocol,
            `visit_billed` (number), when its planned time does.
        Gone: `visit_missing`, `changed_meanwhile` when something else happened after the step.
    """
    now = standing(done.visit_id, done.revision)
    _check_not_billed(now.id)
    if done.session_id is not None:
        _drop_session(done.session_id)
    visit_tickets.tell(act, now.ticket_id, "visit_undone", now.id, state=now.state)
    if done.before is None:
        Visit.delete().where(Visit.id == now.id).execute()
        revision = now.revision
    else:
        revision = _restore(act, now, done.before)
    stepped: Stepped | None = visit_tickets.take_back(act, done.ticket)
    touched = dict(done.touched) | {"visit": frozenset([now.id])}
    return Booked(touched, None, now.id, now, revision, stepped)


def _restore(act: Act, now: VisitStanding, before: VisitStanding) -> int:
    revision = step(
        now,
        ticket=before.ticket_id,
        consultant=before.consultant_id,
        starts_at=before.starts_at,
        ends_at=before.ends_at,
        state=before.state,
        place=before.place,
        note=before.note,
        called_off_at=before.called_off_at,
        called_off_by=before.called_off_by,
        called_off_reason=before.called_off_reason,
        is_charged=0,
    )
    if (now.starts_at, now.ends_at) != (before.starts_at, before.ends_at):
        _insert_move(act, now, before.starts_at, before.ends_at, "")
    return revision


def _check_not_billed(visit_id: int) -> None:
    billed: Any = (
        BilledVisit.select(Protocol.number)
        .join(Protocol, on=(BilledVisit.protocol == Protocol.id))
        .where(BilledVisit.visit == visit_id)
        .tuples()
        .first()
    )
    if billed is not None:
        raise Refused("visit_billed", number=billed[0] or "")


def _drop_session(session_id: int) -> None:
    """Take the session of a visit away again; only one that nobody has built upon."""
    billed: Any = (
        BilledSession.select(Protocol.number)
        .join(Protocol, on=(BilledSession.protocol == Protocol.id))
        .where(BilledSession.session == session_id)
        .tuples()
        .first()
    )
    if billed is not None:
        raise Refused("session_billed", number=billed[0] or "")
    WorkSession.delete().where(WorkSession.id == session_id).execute()


def _note_move(
    act: Act,
    before: VisitStanding,
    starts_at: datetime,
    ends_at: datetime,
    reason: str,
    *,
    ticket_id: int | None = None,
) -> None:
    why = entries.line(reason, "reason", LONGEST_NOTE)
    _insert_move(act, before, starts_at, ends_at, why)
    visit_tickets.tell(
        act,
        before.ticket_id if ticket_id is None else ticket_id,
        "visit_moved",
        before.id,
        note=why,
        starts_at=starts_at,
        old_starts_at=before.starts_at.isoformat(),
    )


def _insert_move(
    act: Act, before: VisitStanding, starts_at: datetime, ends_at: datetime, reason: str
) -> None:
    VisitMove.insert(
        visit=before.id,
        at=act.at,
        by=act.by,
        old_starts_at=before.starts_at,
        old_ends_at=before.ends_at,
        new_starts_at=starts_at,
        new_ends_at=ends_at,
        reason=reason,
    ).execute()


def _check_span(starts_at: datetime, ends_at: datetime) -> None:
    if ends_at <= starts_at:
        raise Refused("visit_backwards", "ends_at")
    if ends_at - starts_at > LONGEST:
        raise Refused("visit_too_long", "ends_at", hours=int(LONGEST.total_seconds()) // 3600)


def _check_client(client_id: int | None) -> None:
    if client_id is None:
        raise Refused("visit_without_client", "client_id")
    if not Client.select().where(Client.id == client_id).exists():
        raise Gone("client_missing", "client_id")


def _check_consultant(consultant_id: int | None) -> None:
    if consultant_id is None:
        return
    found: Any = Consultant.get_or_none(Consultant.id == consultant_id)
    if found is None:
        raise Gone("consultant_missing", "consultant_id")
    if not found.is_active:
        raise Refused("consultant_inactive", "consultant_id", name=found.name)


def _touched(visit_id: int, *ticket_ids: int | None) -> dict[str, frozenset[int]]:
    tickets = frozenset(each for each in ticket_ids if each is not None)
    touched = {"visit": frozenset([visit_id])}
    return touched | {"ticket": tickets} if tickets else touched

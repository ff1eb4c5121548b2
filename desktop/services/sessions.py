"""The timer's life: start, hold, resume, stop - each in the database before it is shown.

Stopping never fails: whatever is odd about the times is written beside them, the session waits
for review, and only billing waits with it.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from peewee import JOIN, IntegrityError

from desktop.errors import Gone, Refused
from desktop.mail.charsets import one_line
from desktop.models.base import database, is_postgres
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.insertion import insert
from desktop.models.session import Segment, SessionEvent, WorkSession
from desktop.models.ticket import Ticket
from desktop.rules.oddities import Oddity, is_jump
from desktop.rules.remote_hours import is_offered
from desktop.rules.tariffs import Kind
from desktop.services import consents, history, segments, tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.session_standing import moved_on
from desktop.services.statements import fetch
from desktop.services.ticket_standing import LOCK

LONGEST_SUMMARY = LONGEST_REASON = 500
FURTHEST_BACK = timedelta(hours=24)
NOT_YET = ("new", "assigned", "waiting", "planned", "done")

# Written out: spelled anew by the mapper at every start it costs as much as the commit.
_WORKABLE = """
    SELECT t.id, t.number, t.state, t.client_id, c.blocked_at IS NOT NULL
      FROM ticket t
      LEFT JOIN client c ON c.id = t.client_id
     WHERE t.id = ?
"""


@dataclass(frozen=True, slots=True)
class _Workable:
    """What a start asks of its ticket."""

    id: int
    number: str
    state: str
    client_id: int | None
    is_blocked: bool


def start(
    act: Act,
    ticket_id: int,
    kind: str,
    consent_id: int | None = None,
    *,
    began_at: datetime | None = None,
    reason: str = "",
) -> Changes:
    """Start the acting consultant's timer on a ticket; `made` is the session's id.

    `began_at` back-dates it (the call began N minutes ago), which is noted. `reason` is needed
    for a blocked client and for remote help outside its hours.

    Raises:
        Refused: `consultant_missing`, `kind_wrong`, `ticket_closed`, `client_blocked`,
            `remote_hours`, `began_wrong`, what `consents.valid_for` refuses, `ticket_unmatched`,
            `session_running` (`session`, `ticket`, `ticket_number`, `since`, `client`).
        Gone: `ticket_missing`.
    """
    consultant_id = _consultant(act)
    why = one_line(reason, LONGEST_REASON)
    ticket = _workable(act, ticket_id, kind, why)
    if kind == Kind.REMOTE:
        consent_id = consents.valid_for(consent_id, ticket_id=ticket_id, at=act.at)
    else:
        consent_id = None
    began = _began(act, began_at)
    session_id = _insert(
        consultant_id,
        ticket=ticket_id,
        kind=kind,
        state="running",
        started_at=began,
        signed_at=act.at,
        consent=consent_id,
    )
    insert(Segment, session=session_id, position=1, started_at=began)
    facts = {"kind": kind}
    if began < act.at:
        facts["minutes_ago"] = str(round((act.at - began).total_seconds() / 60))
    note(act, session_id, "started", reason=why, **facts)
    history.write(act, ticket_id, "work_started", note=why, session=session_id, **facts)
    take_up(act, ticket_id, ticket.state)
    return Changes.of(session=[session_id], ticket=[ticket_id], made=session_id)


def hold(
    act: Act,
    session_id: int,
    *,
    connected: int | None = None,
    ended_at: datetime | None = None,
) -> Changes:
    """Close the open segment; one that is held already stays as it is.

    `connected` are the seconds of the open segment by the steady clock, `ended_at` the moment
    when a person asked, if that was earlier.

    Raises:
        Refused: `session_not_running`.
        Gone: `session_missing`.
    """
    row = moved_on(session_id)
    if row.state == "held":
        return Changes()
    if row.state != "running":
        raise Refused("session_not_running", session=session_id)
    odd = _close_segment(act, row, _moment(act, ended_at), connected)
    WorkSession.update(state="held", signed_at=act.at, oddities=_joined(row, odd)).where(
        WorkSession.id == session_id
    ).execute()
    note(act, session_id, "held")
    return Changes.of(session=[session_id])


def resume(act: Act, session_id: int) -> Changes:
    """Go on with a held session in a new segment; one that runs already stays as it is.

    Raises:
        Refused: `session_not_held`, `session_running`, `consent_withdrawn`.
        Gone: `session_missing`.
    """
    row = moved_on(session_id)
    if row.state == "running":
        return Changes()
    if row.state != "held":
        raise Refused("session_not_held", session=session_id)
    if row.consent_id is not None and consents.card(row.consent_id).withdrawn_at is not None:
        raise Refused("consent_withdrawn", "consent")
    refuse_running(row.consultant_id)
    before = segments.of_session(session_id)
    since = max([act.at, *(each.end for each in before)])
    odd = [Oddity.CLOCK_JUMPED] if since > act.at else []
    try:
        with database.atomic():
            WorkSession.update(state="running", signed_at=act.at, oddities=_joined(row, odd)).where(
                WorkSession.id == session_id
            ).execute()
    except IntegrityError:
        refuse_running(row.consultant_id)
        raise
    segments.open_at(session_id, since)
    note(act, session_id, "resumed")
    return Changes.of(session=[session_id], ticket=[row.ticket_id])


def stop(
    act: Act,
    session_id: int,
    summary: str = "",
    *,
    connected: int | None = None,
    ended_at: datetime | None = None,
) -> Changes:
    """End the session; asked twice, the first end stays.

    `connected` are the seconds of the open segment by the steady clock, as the window showed
    them: they are kept, and when the wall clock disagrees by more than five that is noted.
    `ended_at` is the moment when a person asked, or an earlier end that a person chose.

    Raises:
        Gone: `session_missing`.
    """
    row = moved_on(session_id)
    said = one_line(summary, LONGEST_SUMMARY)
    if row.state in ("stopped", "reviewed"):
        return summarise(act, session_id, said) if said and not row.summary else Changes()
    odd: list[Oddity] = []
    if row.state == "running":
        odd = _close_segment(act, row, _moment(act, ended_at), connected)
    finish(act, row, odd, summary=said)
    note(act, session_id, "stopped")
    return Changes.of(session=[session_id], ticket=[row.ticket_id])


def summarise(act: Act, session_id: int, summary: str) -> Changes:
    """Write down in one line what was done.

    Raises:
        Gone: `session_missing`.
    """
    row = moved_on(session_id)
    said = one_line(summary, LONGEST_SUMMARY)
    if said == row.summary:
        return Changes()
    WorkSession.update(summary=said).where(WorkSession.id == session_id).execute()
    if row.summary:
        note(act, session_id, "summarised", before=row.summary)
    return Changes.of(session=[session_id], ticket=[row.ticket_id])


def heartbeat(act: Act, session_id: int, moment: datetime | None = None) -> Changes:
    """A sign of life of a running timer; nothing to refresh unless it runs no more.

    `moment` is where the open segment has come to by the steady clock: a wall clock that was
    moved would give a crash another length.
    """
    alive = (
        WorkSession.update(signed_at=moment or act.at)
        .where((WorkSession.id == session_id) & (WorkSession.state == "running"))
        .execute()
    )
    return Changes() if alive else Changes.of(session=[session_id])


def finish(act: Act, row: Any, odd: list[Oddity], *, summary: str) -> None:
    """Set the end of a session whose segments are all closed, with everything odd about it."""
    mine = segments.of_session(row.id)
    odd = [*odd, *segments.oddities(row.consultant_id, mine, besides=row.id)]
    ended_at = mine[-1].end if mine else row.started_at
    WorkSession.update(
        state="stopped",
        ended_at=ended_at,
        signed_at=act.at,
        summary=summary or row.summary,
        oddities=_joined(row, odd),
    ).where(WorkSession.id == row.id).execute()
    seconds = sum(int((each.end - each.start).total_seconds()) for each in mine)
    history.write(act, row.ticket_id, "work_stopped", session=row.id, seconds=seconds)


def note(act: Act, session_id: int, what: str, *, reason: str = "", **facts: Any) -> None:
    """Add a line to a session's own history."""
    insert(
        SessionEvent,
        session=session_id,
        at=act.at,
        by=act.by,
        what=what,
        facts=facts or None,
        note=reason,
    )


def refuse_running(consultant_id: int) -> None:
    """Refuse when the consultant's timer runs, and say where.

    Raises:
        Refused: `session_running`.
    """
    row: Any = (
        WorkSession.select(
            WorkSession.id,
            WorkSession.ticket,
            Ticket.number,
            WorkSession.started_at,
            Client.name,
        )
        .join(Ticket, on=(WorkSession.ticket == Ticket.id))
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .where((WorkSession.consultant == consultant_id) & (WorkSession.state == "running"))
        .tuples()
        .first()
    )
    if row is not None:
        raise Refused(
            "session_running",
            session=row[0],
            ticket=row[1],
            ticket_number=row[2],
            since=row[3],
            client=row[4] or "",
        )


def take_up(act: Act, ticket_id: int, state: str) -> None:
    """Work goes on at a ticket that stood in `state`: it is in progress then."""
    if state not in NOT_YET:
        return
    Ticket.update(state="in_progress", revision=Ticket.revision + 1).where(
        Ticket.id == ticket_id
    ).execute()
    history.write(act, ticket_id, "in_progress", before=state)


def _consultant(act: Act) -> int:
    if act.by is None:
        raise Refused("consultant_missing")
    return act.by


def _workable(act: Act, ticket_id: int, kind: str, reason: str) -> _Workable:
    """The ticket, held, when work of this kind may start on it now."""
    if kind not in {each.value for each in Kind}:
        raise Refused("kind_wrong", "kind")
    rows = fetch(f"{_WORKABLE} {LOCK} OF t" if is_postgres() else _WORKABLE, ticket_id)
    if not rows:
        raise Gone("ticket_missing")
    ticket = _Workable(*rows[0])
    if ticket.state == "closed":
        raise Refused("ticket_closed", number=ticket.number)
    if kind == Kind.REMOTE:
        if ticket.client_id is None:
            raise Refused("ticket_unmatched", "client")
        hours, zone = tariffs.remote_hours(), tariffs.zone()
        if not reason and not is_offered(act.at, zone, hours.opens, hours.closes):
            raise Refused("remote_hours", "reason")
    if ticket.is_blocked and not reason:
        raise Refused("client_blocked", "reason", number=ticket.number)
    return ticket


def _began(act: Act, began_at: datetime | None) -> datetime:
    if began_at is None:
        return act.at
    if not act.at - FURTHEST_BACK <= began_at <= act.at:
        raise Refused("began_wrong", "began")
    return began_at


def _moment(act: Act, ended_at: datetime | None) -> datetime:
    """The moment of an end: never after the act that writes it."""
    return act.at if ended_at is None else min(ended_at, act.at)


def _insert(consultant_id: int, **values: Any) -> int:
    """Insert the running session; the index lets one consultant have one."""
    try:
        with _undoable():
            made = insert(WorkSession, consultant=consultant_id, **values)
    except IntegrityError:
        # Nothing is asked beforehand: what the schema refuses is found out and named here.
        refuse_running(consultant_id)
        if not Consultant.select().where(Consultant.id == consultant_id).exists():
            raise Refused("consultant_missing") from None
        raise
    return made


def _undoable() -> AbstractContextManager[object]:
    """A savepoint where one refused statement would spoil the whole transaction."""
    return database.atomic() if is_postgres() else nullcontext()


def _close_segment(act: Act, row: Any, at: datetime, connected: int | None) -> list[Oddity]:
    """Close the open segment; gives what was odd about the clock."""
    since = segments.open_since(row.id)
    if since is None:
        return []
    wall = at - since
    odd: list[Oddity] = []
    end = at
    if connected is not None:
        # What the window showed is what is kept, to the second: by it the price was told.
        end = since + timedelta(seconds=max(0, connected))
        if is_jump(wall, end - since):
            odd = [Oddity.CLOCK_JUMPED]
            if Oddity.CLOCK_JUMPED.value not in (row.oddities or ()):
                seconds = round((wall - (end - since)).total_seconds())
                note(act, row.id, "clock_jumped", seconds=seconds)
    elif at < since:
        end = max(since, row.signed_at or since)
        odd = [Oddity.BACKWARDS]
        note(act, row.id, "clock_jumped", seconds=round(wall.total_seconds()))
    segments.close(row.id, end)
    return odd


def _joined(row: Any, odd: list[Oddity]) -> list[str] | None:
    """What was odd before and what is now, each once."""
    every = dict.fromkeys([*(row.oddities or ()), *(each.value for each in odd)])
    return list(every) or None

"""Time of a running session in which perhaps nobody worked: noted at once, settled by an answer.

The machine slept, was locked, or nobody touched it. What nobody has answered goes to review with
the session, also after a crash; billing waits for it and nothing else does.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from desktop.errors import Refused
from desktop.mail.charsets import one_line
from desktop.models.session import SessionEvent, WorkSession
from desktop.rules.oddities import Oddity
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Kind
from desktop.services import segments, session_corrections, sessions
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.session_standing import held, hold_tickets

NOTED = (Oddity.SLEPT.value, Oddity.AWAY.value)
ANSWERED = ("absence_kept", "taken_out")


def report(act: Act, session_id: int, oddity: Oddity, since: datetime, until: datetime) -> Changes:
    """Note that nobody may have worked from `since` to `until` (as the open segment counts).

    Raises:
        Gone: `session_missing`.
    """
    facts = {"since": since.isoformat(), "until": until.isoformat()}
    return session_corrections.mark(act, session_id, oddity, **facts)


def keep(act: Act, session_id: int, key: str) -> Changes:
    """It was work: the absence noted with `since` equal to `key` is settled.

    Raises:
        Gone: `session_missing`.
    """
    row = held(session_id)
    sessions.note(act, session_id, "absence_kept", of=key)
    _settle(row)
    return Changes.of(session=[session_id])


def take_out(
    act: Act,
    session_id: int,
    since: datetime,
    *,
    until: datetime | None = None,
    go_on: bool,
    reason: str = "",
    key: str = "",
) -> Changes:
    """Take the time from `since` to `until` (now) out of a running session: nobody was there.

    With `go_on` the time after `until` counts again, else the session is held as of `since`.
    `since` before the open segment takes that segment out whole; it may lie after the act where
    the wall clock was set back meanwhile. `key` names the absence that is settled by this.

    Raises:
        Refused: `session_not_running`.
        Gone: `session_missing`.
    """
    row = held(session_id)
    began = segments.open_since(session_id)
    if row.state != "running" or began is None:
        raise Refused("session_not_running", session=session_id)
    left = max(began, since)
    back = max(left, min(until or act.at, act.at))
    segments.close(session_id, left)
    segments.drop_empty(session_id)
    if go_on:
        segments.open_at(session_id, back)
    state = "running" if go_on else "held"
    why = one_line(reason, sessions.LONGEST_REASON)
    WorkSession.update(state=state, signed_at=act.at, revision=WorkSession.revision + 1).where(
        WorkSession.id == session_id
    ).execute()
    facts: dict[str, Any] = {
        "since": left.isoformat(),
        "seconds": int(((back if go_on else max(left, act.at)) - left).total_seconds()),
    }
    sessions.note(act, session_id, "taken_out", reason=why, of=key, **facts)
    _settle(row)
    return Changes.of(session=[session_id])


def set_apart(
    act: Act,
    session_id: int,
    since: datetime,
    until: datetime,
    *,
    seconds: int,
    reason: str = "",
    key: str = "",
) -> Changes:
    """Take an absence out, go on, and write it down as office work of its own on that ticket.

    It lasted `seconds` and ended at `until` by the wall clock, `since` is where the open segment
    stood then. One transaction: no minute is lost between the two. `made` is the entry's id.

    Raises:
        Refused: `session_not_running`, and those of `session_corrections.enter_by_hand`.
        Gone: `session_missing`.
    """
    hold_tickets(session_id)
    row = held(session_id)
    began = segments.open_since(session_id)
    changes = take_out(act, session_id, since, until=until, go_on=True, reason=reason, key=key)
    before = max(0.0, (began - since).total_seconds()) if began else 0.0
    end = min(until, act.at)
    length = timedelta(seconds=seconds - before)
    if length <= timedelta():
        return changes
    return changes | session_corrections.enter_by_hand(
        act,
        row.ticket_id,
        Kind.OFFICE.value,
        (Segment(end - length, end),),
        consultant_id=row.consultant_id,
    )


def _settle(row: Any) -> None:
    """Leave only those absences among what is odd that nobody has answered yet."""
    rows: Any = (
        SessionEvent.select(SessionEvent.what, SessionEvent.facts)
        .where((SessionEvent.session == row.id) & SessionEvent.what.in_((*NOTED, *ANSWERED)))
        .tuples()
    )
    lines = list(rows)
    settled = {(facts or {}).get("of") for what, facts in lines if what in ANSWERED}
    waiting = {
        what for what, facts in lines if what in NOTED and (facts or {}).get("since") not in settled
    }
    odd = [each for each in row.oddities or () if each not in NOTED or each in waiting]
    WorkSession.update(oddities=odd or None).where(WorkSession.id == row.id).execute()

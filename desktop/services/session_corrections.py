"""Putting sessions right afterwards: the original, who, when and why stay in their history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from desktop.errors import Gone, Refused
from desktop.mail.charsets import one_line
from desktop.models.client import Client
from desktop.models.consent import Consent
from desktop.models.consultant import Consultant
from desktop.models.protocol import BilledSession, Protocol
from desktop.models.session import SessionEvent, WorkSession
from desktop.models.ticket import Ticket
from desktop.rules.oddities import Oddity
from desktop.rules.segments import Segment, checked_spans
from desktop.rules.tariffs import Kind
from desktop.services import consents, history, segments, sessions
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.session_standing import held, hold_tickets
from desktop.services.ticket_standing import keeper, last_of


def enter_by_hand(
    act: Act,
    ticket_id: int,
    kind: str,
    worked: Sequence[Segment],
    summary: str = "",
    *,
    consultant_id: int | None = None,
    consent_id: int | None = None,
    visit_id: int | None = None,
    reason: str | None = None,
) -> Changes:
    """Write down work that was not timed (a call at 10:05 for 12 minutes); `made` is its id.

    It is the acting consultant's work unless another is named. `reason` says why there was work for
    a blocked client, None where nobody is asked.

    Raises:
        Refused: `consultant_missing`, `kind_wrong`, `session_empty`, `client_blocked`, those of
            `rules.segments.checked_spans`, and for remote work those of `consents.valid_for`.
        Gone: `ticket_missing`.
    """
    who, why = _worker(act, consultant_id), one_line(reason or "", sessions.LONGEST_REASON)
    if kind not in {each.value for each in Kind}:
        raise Refused("kind_wrong", "kind")
    ticket_id, kept = keeper(ticket_id), _checked(worked, act.at)
    if reason is not None and not why:
        _refuse_blocked(ticket_id, kept[0].start)
    if kind == Kind.REMOTE:
        consent_id = consents.valid_for(consent_id, ticket_id=ticket_id, at=kept[0].start)
    odd = segments.oddities(who, kept, besides=0)
    made = int(
        WorkSession.insert(
            ticket=ticket_id,
            consultant=who,
            kind=kind,
            state="stopped",
            started_at=kept[0].start,
            ended_at=kept[-1].end,
            summary=one_line(summary, sessions.LONGEST_SUMMARY),
            consent=consent_id if kind == Kind.REMOTE else None,
            visit=visit_id,
            oddities=[each.value for each in odd] or None,
        ).execute()
    )
    segments.replace(made, kept)
    sessions.note(act, made, "entered", reason=why, kind=kind)
    history.write(act, ticket_id, "work_entered", note=why, session=made, kind=kind)
    return Changes.of(session=[made], ticket=[ticket_id], made=made)


def change(
    act: Act,
    session_id: int,
    revision: int,
    *,
    reason: str,
    ticket_id: int | None = None,
    kind: str | None = None,
    worked: Sequence[Segment] | None = None,
) -> Changes:
    """Move a session to another ticket, or put its kind or times right; None leaves as it is.

    Raises:
        Refused: `reason_missing`, `session_billed` (`number`), `kind_wrong`, `kind_of_remote`,
            `consent_of_another`, `ticket_closed` (for one that is not stopped),
            `session_still_open` (times of such a one),
            `session_empty`, the refusals of `rules.segments.checked_spans`.
        Gone: `session_missing`, `ticket_missing`, `changed_meanwhile`.
    """
    if ticket_id is not None:
        ticket_id = _hold_both(session_id, ticket_id)
    row = _correctable(session_id, revision)
    why = _reason(reason)
    was: dict[str, Any] = {}
    if ticket_id is not None and ticket_id != row.ticket_id:
        target = _ticket(ticket_id)
        _check_move(row, target)
        was["ticket"] = row.ticket_id
        row.ticket_id = ticket_id
        if row.state == "running":
            sessions.take_up(act, ticket_id, target.state)
    if kind is not None and kind != row.kind:
        _check_kind(row, kind)
        was["kind"] = row.kind
        row.kind = kind
    if worked is not None:
        if row.state not in ("stopped", "reviewed"):
            raise Refused("session_still_open", session=session_id)
        kept = _checked(worked, act.at)
        was["segments"] = _plain(segments.of_session(session_id))
        segments.replace(session_id, kept)
        row.started_at, row.ended_at = kept[0].start, kept[-1].end
    if not was:
        return Changes()
    _write(row)
    if "segments" in was:
        _judge(session_id, row.consultant_id)
    return _told(act, row, was, why)


def review(act: Act, session_id: int) -> Changes:
    """Say that the times are right as they are: billing waits no longer.

    Raises:
        Refused: `session_still_open`.
        Gone: `session_missing`.
    """
    row = held(session_id)
    if row.state == "reviewed":
        return Changes()
    if row.state != "stopped":
        raise Refused("session_still_open", session=session_id)
    WorkSession.update(state="reviewed", revision=WorkSession.revision + 1).where(
        WorkSession.id == session_id
    ).execute()
    sessions.note(act, session_id, "reviewed", oddities=row.oddities or [])
    return Changes.of(session=[session_id], ticket=[row.ticket_id])


def end_at(act: Act, session_id: int, end: datetime, reason: str) -> Changes:
    """Take what lies after `end` out of a stopped session; a person has looked at it then.

    Raises:
        Refused: `reason_missing`, `session_billed`, `session_still_open`, `session_empty`.
        Gone: `session_missing`.
    """
    row = _correctable(session_id, None)
    kept = tuple(
        Segment(each.start, min(each.end, end))
        for each in segments.of_session(session_id)
        if each.start < end
    )
    changes = change(act, session_id, row.revision, reason=reason, worked=kept)
    return changes | review(act, session_id)


def discard(act: Act, session_id: int, reason: str) -> Changes:
    """Take all time out of a session (a timer started by mistake); nothing of it is billed.

    Raises:
        Refused: `reason_missing`, `session_billed`, `session_still_open`.
        Gone: `session_missing`.
    """
    row = _correctable(session_id, None)
    why = _reason(reason)
    if row.state not in ("stopped", "reviewed"):
        raise Refused("session_still_open", session=session_id)
    was = {"segments": _plain(segments.of_session(session_id))}
    segments.replace(session_id, ())
    row.ended_at = row.started_at
    row.state = "reviewed"
    _write(row)
    sessions.note(act, session_id, "discarded", reason=why, **was)
    history.write(act, row.ticket_id, "work_discarded", session=session_id, note=why)
    return Changes.of(session=[session_id], ticket=[row.ticket_id])


def restore(act: Act, session_id: int, reason: str) -> Changes:
    """Give a discarded session its time back, as it was; one with any time stays as it is.

    Raises:
        Refused: `reason_missing`, `session_billed`.
        Gone: `session_missing`.
    """
    row = _correctable(session_id, None)
    why = _reason(reason)
    was = _discarded(session_id)
    if not was or segments.of_session(session_id):
        return Changes()
    segments.replace(session_id, was)
    row.started_at, row.ended_at, row.state = was[0].start, was[-1].end, "stopped"
    _write(row)
    # Odd times that nobody looked at wait again.
    kept = row.oddities or []
    odd = segments.oddities(row.consultant_id, was, besides=session_id)
    every = list(dict.fromkeys([*kept, *(each.value for each in odd)]))
    WorkSession.update(oddities=every or None).where(WorkSession.id == session_id).execute()
    sessions.note(act, session_id, "restored", reason=why)
    history.write(act, row.ticket_id, "work_changed", session=session_id, note=why)
    return Changes.of(session=[session_id], ticket=[row.ticket_id])


def _discarded(session_id: int) -> tuple[Segment, ...]:
    """The segments that were taken out when the session was discarded last."""
    event: Any = (
        SessionEvent.select(SessionEvent.facts)
        .where((SessionEvent.session == session_id) & (SessionEvent.what == "discarded"))
        .order_by(SessionEvent.id.desc())
        .tuples()
        .first()
    )
    plain = (event[0] or {}).get("segments", []) if event else []
    return tuple(Segment(*map(datetime.fromisoformat, each)) for each in plain)


def mark(act: Act, session_id: int, oddity: Oddity, **facts: Any) -> Changes:
    """Note something odd about a session while it runs (the machine slept, the clock moved).

    Raises:
        Gone: `session_missing`.
    """
    row = held(session_id)
    every = dict.fromkeys([*(row.oddities or ()), oddity.value])
    WorkSession.update(oddities=list(every)).where(WorkSession.id == session_id).execute()
    sessions.note(act, session_id, oddity.value, **facts)
    return Changes.of(session=[session_id])


def _worker(act: Act, consultant_id: int | None) -> int:
    """Whose work it is: the consultant named, else who acts."""
    who = consultant_id if consultant_id is not None else act.by
    if who is None or not Consultant.select().where(Consultant.id == who).exists():
        raise Refused("consultant_missing")
    return who


def _refuse_blocked(ticket_id: int, began: datetime) -> None:
    """New work for a client who was blocked already when it began needs a reason."""
    row: Any = (
        Ticket.select(Ticket.number)
        .join(Client, on=(Ticket.client == Client.id))
        .where((Ticket.id == ticket_id) & (Client.blocked_at <= began))
        .tuples()
        .first()
    )
    if row is not None:
        raise Refused("client_blocked", "reason", number=row[0])


def _correctable(session_id: int, revision: int | None) -> Any:
    """The session's row, held, when it may still be corrected: no issued protocol bills it."""
    row = held(session_id)
    if revision is not None and row.revision != revision:
        now = {"ticket": row.ticket_id, "kind": row.kind, "state": row.state}
        raise Gone("changed_meanwhile", now=now)
    billed = _protocol_of(session_id)
    if billed:
        raise Refused("session_billed", number=billed)
    return row


def _protocol_of(session_id: int) -> str | None:
    """The number of the protocol that bills a session, empty on a draft; None on none."""
    billed: Any = (
        Protocol.select(Protocol.number)
        .join(BilledSession, on=(BilledSession.protocol == Protocol.id))
        .where(BilledSession.session == session_id)
        .tuples()
        .first()
    )
    return None if billed is None else billed[0] or ""


def _write(row: Any) -> None:
    WorkSession.update(
        ticket=row.ticket_id,
        kind=row.kind,
        state=row.state,
        started_at=row.started_at,
        ended_at=row.ended_at,
        revision=WorkSession.revision + 1,
    ).where(WorkSession.id == row.id).execute()


def _told(act: Act, row: Any, was: dict[str, Any], why: str) -> Changes:
    """Write the correction into both histories."""
    sessions.note(act, row.id, "changed", reason=why, **was)
    tickets = {row.ticket_id, was.get("ticket", row.ticket_id)}
    what = "work_moved" if "ticket" in was else "work_changed"
    for ticket_id in sorted(tickets):
        history.write(act, ticket_id, what, session=row.id, note=why)
    return Changes.of(session=[row.id], ticket=tickets)


def _judge(session_id: int, consultant_id: int) -> None:
    """Look at the times anew: corrected ones wait for review only when they are odd themselves."""
    mine = segments.of_session(session_id)
    odd = [each.value for each in segments.oddities(consultant_id, mine, besides=session_id)]
    values: dict[str, Any] = {"oddities": odd or None}
    if odd:
        # Whoever looked at them saw other times.
        values["state"] = "stopped"
    WorkSession.update(**values).where(WorkSession.id == session_id).execute()


def _hold_both(session_id: int, ticket_id: int) -> int:
    """Hold the ticket a session leaves and the one it goes to; gives the latter's id.

    Raises:
        Gone: `ticket_missing`.
    """
    hold_tickets(session_id, last_of(ticket_id))
    return keeper(ticket_id)


def _check_move(row: Any, ticket: Any) -> None:
    """What a draft bills stays on its ticket; a consent is one client's, so is its work."""
    if _protocol_of(row.id) is not None:
        raise Refused("session_billed", "ticket", number="")
    if row.ended_at is None and ticket.state == "closed":
        raise Refused("ticket_closed", "ticket", number=ticket.number)
    if row.consent_id is None:
        return
    consent: Any = Consent.get_by_id(row.consent_id)
    if consent.client_id != ticket.client_id:
        raise Refused("consent_of_another", "ticket")


def _check_kind(row: Any, kind: str) -> None:
    if kind not in {each.value for each in Kind}:
        raise Refused("kind_wrong", "kind")
    if kind == Kind.REMOTE and row.consent_id is None:
        raise Refused("kind_of_remote", "kind")


def _ticket(ticket_id: int) -> Any:
    ticket = Ticket.get_or_none(Ticket.id == ticket_id)
    if ticket is None:
        raise Gone("ticket_missing")
    return ticket


def _reason(reason: str) -> str:
    why = one_line(reason, sessions.LONGEST_REASON)
    if not why:
        raise Refused("reason_missing", "reason")
    return why


def _checked(worked: Sequence[Segment], now: datetime) -> tuple[Segment, ...]:
    """The segments in order, whole and in the past."""
    kept = tuple(sorted(worked, key=lambda each: each.start.timestamp()))
    checked_spans(kept, now=now)
    if not kept or all(each.end == each.start for each in kept):
        raise Refused("session_empty", "segments")
    return kept


def _plain(worked: Sequence[Segment]) -> list[list[str]]:
    return [[each.start.isoformat(), each.end.isoformat()] for each in worked]

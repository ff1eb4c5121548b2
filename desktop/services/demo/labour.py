"""Work on tickets of the demo office: consent, timer, what the client ordered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from desktop.rules.remote_hours import is_offered
from desktop.rules.segments import Segment
from desktop.services import (
    client_orders,
    consents,
    session_corrections,
    sessions,
    tariffs,
    ticket_states,
)
from desktop.services.demo.tale import Moments, Tale

PAUSE = timedelta(minutes=7)
OUT_OF_HOURS = "Pilne, pomoc poza godzinami na wyraźną prośbę klienta"
_MINUTE = timedelta(minutes=1)
_WEEKDAYS = {"saturday": 5, "sunday": 6}


def worked(tale: Tale, at: datetime) -> Moments:
    """One session of the case's kind, timed or written down afterwards."""
    case = tale.case
    length = sum(case.minutes) + (len(case.minutes) - 1) * (PAUSE // _MINUTE)
    earliest = max(at + 6 * _MINUTE, _wanted(tale, at))
    if not (case.work_at or case.on):
        earliest = tale.world.diary.at_work(earliest)
    start = tale.world.take(tale.consultant, earliest, length)
    if case.by_hand:
        at = yield from _written_down(tale, start)
    else:
        at = yield from _timed(tale, start)
    return at


def _wanted(tale: Tale, at: datetime) -> datetime:
    """When the case wants its work to begin, at the earliest."""
    case, diary = tale.case, tale.world.diary
    if case.on:
        return diary.weekday_after(at, _WEEKDAYS[case.on], case.work_at)
    if case.later or case.work_at:
        return diary.after(tale.accepted_at, case.later, case.work_at or "10:00")
    return at


def _timed(tale: Tale, start: datetime) -> Moments:
    case, ticket_id = tale.case, tale.ticket_id
    consent = None
    if case.kind == "remote":
        yield start - _MINUTE
        given = consents.give(
            tale.mine(start - _MINUTE),
            ticket_id,
            tale.sender.name,
            "phone",
            contact_id=tale.sender.id or None,
        )
        consent = given.made
    hours, zone = tariffs.remote_hours(), tale.world.diary.zone
    is_late = case.kind == "remote" and not is_offered(start, zone, hours.opens, hours.closes)
    yield start
    begun = sessions.start(
        tale.mine(start), ticket_id, case.kind, consent, reason=OUT_OF_HOURS if is_late else ""
    )
    session_id = begun.made or 0
    at = start
    for number, span in enumerate(_spans(case.minutes, start)):
        if number:
            yield span.start
            sessions.resume(tale.mine(span.start), session_id)
        for order in case.orders[number : number + 1]:
            at = span.start + (span.end - span.start) // _MINUTE // 3 * _MINUTE
            yield at
            client_orders.note_order(tale.mine(at), session_id, order)
        at = span.end
        yield at
        if number < len(case.minutes) - 1:
            sessions.hold(tale.mine(at), session_id)
    sessions.stop(tale.mine(at), session_id, case.done)
    return at


def _written_down(tale: Tale, start: datetime) -> Moments:
    """Work that nobody timed: entered a few minutes after its end."""
    case = tale.case
    spans = tuple(_spans(case.minutes, start))
    at = spans[-1].end + 4 * _MINUTE
    yield at
    ticket_states.start(tale.mine(at), tale.ticket_id)
    made = session_corrections.enter_by_hand(
        tale.mine(at), tale.ticket_id, case.kind, spans, case.done
    )
    if case.is_reviewed:
        at = tale.world.diary.at_work(at + _MINUTE)
        yield at
        session_corrections.review(tale.desk(at), made.made or 0)
    return at


def _spans(minutes: tuple[int, ...], start: datetime) -> Iterator[Segment]:
    """Segments of these lengths, with a pause between them; odd seconds, as they are timed."""
    for number, length in enumerate(minutes):
        end = start + timedelta(minutes=length, seconds=-(7 + 11 * number + length) % 60)
        yield Segment(start, end)
        start += timedelta(minutes=length) + PAUSE

"""Visits of the demo office: planned, moved, made, missed and called off."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.services import messages, visits
from desktop.services.demo.cases import Trip
from desktop.services.demo.tale import Moments, Tale

_MINUTE = timedelta(minutes=1)


def gone(tale: Tale, trip: Trip, at: datetime) -> Moments:
    """Plan the visit a quarter of an hour later, and see how it ends."""
    at += 15 * _MINUTE
    yield at
    first = trip.moved_from or trip.at
    starts, ends = _span(tale, trip, first)
    visit_id = _planned(tale, trip, at, starts, ends)
    if trip.moved_from:
        starts, ends = _span(tale, trip, trip.at)
        at = tale.world.diary.after(at, 1, "9:10")
        yield at
        visits.move(tale.desk(at), visit_id, starts, ends, "Dłuższa praca niż zakładano")
    tale.world.book(tale.consultant, starts, ends)
    if trip.ends == "done":
        at = yield from _made(tale, visit_id, starts, ends)
    elif trip.ends != "planned":
        at = yield from _fell_through(tale, trip, visit_id, starts)
    return at


def _planned(tale: Tale, trip: Trip, at: datetime, starts: datetime, ends: datetime) -> int:
    booked = visits.plan(
        tale.desk(at),
        tale.client_id,
        starts,
        ends,
        ticket_id=tale.ticket_id,
        consultant_id=tale.consultant,
        note=trip.note,
        requested_at=tale.accepted_at,
    )
    return booked.visit_id


def _span(tale: Tale, trip: Trip, hour: str) -> tuple[datetime, datetime]:
    diary = tale.world.diary
    if trip.ends == "planned":
        starts = diary.ahead(trip.days, hour)
    else:
        starts = diary.after(tale.accepted_at, trip.days, hour)
    return starts, starts + trip.minutes * _MINUTE


def _made(tale: Tale, visit_id: int, starts: datetime, ends: datetime) -> Moments:
    arrived = starts + (tale.serial % 9 - 2) * _MINUTE
    left = ends + (tale.serial % 13 - 5) * _MINUTE
    at = left + 12 * _MINUTE
    yield at
    visits.finish(tale.mine(at), visit_id, arrived, left, tale.case.done)
    return at


def _fell_through(tale: Tale, trip: Trip, visit_id: int, starts: datetime) -> Moments:
    """Nobody there, or called off: in time, too late, or by the office itself."""
    diary, why = tale.world.diary, tale.case.done
    in_time = diary.after(tale.accepted_at, max(1, trip.days - 3), "10:20")
    at = {
        "missed": starts + 25 * _MINUTE,
        "late": starts - 70 * _MINUTE,
        "free": in_time,
        "office": in_time,
    }[trip.ends]
    yield at
    if trip.ends == "missed":
        visits.missed(tale.mine(at), visit_id, why)
    elif trip.ends == "office":
        visits.call_off(tale.desk(at), visit_id, "office", "Konsultant chory")
    else:
        visits.call_off(tale.desk(at), visit_id, "client", why)
    messages.add_note(tale.desk(at), tale.ticket_id, f"{why}.")
    return at

"""Visits as the calendar shows them, with what is odd about each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from peewee import JOIN

from desktop.errors import Gone
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit, VisitMove
from desktop.rules import working_days
from desktop.rules.visits import (
    Booking,
    double_booked,
    free_until,
    is_short_notice,
)
from desktop.services import tariffs
from desktop.services.visits import LONGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRow:
    """One visit; `client` is the short name, else the name; `ticket` its number or empty.

    `double_booked` are ids of the consultant's other visits at the same time; `free_until` is
    the last day on which the client may call it off free. `is_charged`: called off late, or
    nobody was there, so the planned time is billed. Actual times stand there once it is done.
    """

    id: int
    revision: int
    client_id: int
    client: str
    client_name: str
    ticket_id: int | None
    ticket: str
    subject: str
    consultant_id: int | None
    who: str
    who_name: str
    starts_at: datetime
    ends_at: datetime
    state: str
    place: str
    note: str
    requested_at: datetime
    called_off_at: datetime | None
    called_off_by: str
    called_off_reason: str
    arrived_at: datetime | None
    left_at: datetime | None
    is_short_notice: bool
    double_booked: tuple[int, ...]
    free_until: date
    is_charged: bool


@dataclass(frozen=True, slots=True)
class MoveLine:
    """One move of a visit (§9): when it was moved, by whom, from where to where, and why."""

    at: datetime
    who: str
    old_starts_at: datetime
    old_ends_at: datetime
    new_starts_at: datetime
    new_ends_at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSpan:
    """Days `first` through `last` of the calendar: visits, holidays by day, opening hours.

    `opens` and `closes` are minutes since the local midnight.
    """

    first: date
    last: date
    visits: tuple[VisitRow, ...]
    holidays: Mapping[date, str]
    opens: int
    closes: int


def span(first: date, last: date, language: str = "pl") -> CalendarSpan:
    """The calendar of these days, both included; names of holidays in `pl` or `en`."""
    tariff = tariffs.current()
    zone = ZoneInfo(tariff.zone)
    named = {
        day: name
        for year in range(first.year, last.year + 1)
        for day, name in working_days.holidays_of(year, language).items()
        if first <= day <= last
    }
    begins = datetime.combine(first, time(), zone)
    ends = datetime.combine(last + timedelta(days=1), time(), zone)
    return CalendarSpan(
        first=first,
        last=last,
        visits=between(begins, ends),
        holidays=MappingProxyType(named),
        opens=tariff.opens,
        closes=tariff.closes,
    )


def between(begins: datetime, ends: datetime) -> tuple[VisitRow, ...]:
    """Visits that take some of the time between two aware instants, by start."""
    zone = tariffs.zone()
    # Neighbours just outside may share their consultant's time with visits inside.
    rows = _rows((Visit.starts_at < ends + LONGEST) & (Visit.ends_at > begins - LONGEST), zone)
    return tuple(row for row in rows if row.starts_at < ends and row.ends_at > begins)


def card(visit_id: int) -> VisitRow:
    """One visit.

    Raises:
        Gone: `visit_missing`.
    """
    zone = tariffs.zone()
    times: Any = (
        Visit.select(Visit.starts_at, Visit.ends_at).where(Visit.id == visit_id).tuples().first()
    )
    if times is None:
        raise Gone("visit_missing")
    near = (Visit.starts_at < times[1]) & (Visit.ends_at > times[0])
    return next(row for row in _rows(near, zone) if row.id == visit_id)


def moves(visit_id: int) -> tuple[MoveLine, ...]:
    """How a visit was moved, oldest first."""
    rows: Any = (
        VisitMove.select(
            VisitMove.at,
            Consultant.name,
            VisitMove.old_starts_at,
            VisitMove.old_ends_at,
            VisitMove.new_starts_at,
            VisitMove.new_ends_at,
            VisitMove.reason,
        )
        .join(Consultant, JOIN.LEFT_OUTER, on=(VisitMove.by == Consultant.id))
        .where(VisitMove.visit == visit_id)
        .order_by(VisitMove.id)
        .tuples()
    )
    return tuple(MoveLine(row[0], row[1] or "", *row[2:]) for row in rows)


def overdue(before: datetime) -> tuple[VisitRow, ...]:
    """Planned visits that should be over by now, of which nobody said how they went."""
    where = (Visit.state == "planned") & (Visit.ends_at <= before)
    return _rows(where, tariffs.zone())


def _rows(where: Any, zone: ZoneInfo) -> tuple[VisitRow, ...]:
    rows: Any = (
        Visit.select(
            Visit,
            Client.name.alias("client_name"),
            Client.short_name.alias("short_name"),
            Ticket.number.alias("number"),
            Ticket.subject.alias("subject"),
            Consultant.initials.alias("initials"),
            Consultant.name.alias("consultant_name"),
            WorkSession.started_at.alias("arrived_at"),
            WorkSession.ended_at.alias("left_at"),
        )
        .join(Client, on=(Visit.client == Client.id))
        .join(Ticket, JOIN.LEFT_OUTER, on=(Visit.ticket == Ticket.id))
        .join(Consultant, JOIN.LEFT_OUTER, on=(Visit.consultant == Consultant.id))
        .join(WorkSession, JOIN.LEFT_OUTER, on=(WorkSession.visit == Visit.id))
        .where(where)
        .order_by(Visit.starts_at, Visit.ends_at, Visit.id)
        .objects()
    )
    found = list(rows)
    live = [
        Booking(row.id, row.consultant_id, row.starts_at, row.ends_at)
        for row in found
        if row.state in ("planned", "done")
    ]
    doubles = {each.id: double_booked(each, live) for each in live}
    return tuple(_row(row, zone, doubles.get(row.id, ())) for row in found)


def _row(row: Any, zone: ZoneInfo, doubles: tuple[int, ...]) -> VisitRow:
    day = row.starts_at.astimezone(zone).date()
    return VisitRow(
        id=row.id,
        revision=row.revision,
        client_id=row.client_id,
        client=row.short_name or row.client_name,
        client_name=row.client_name,
        ticket_id=row.ticket_id,
        ticket=row.number or "",
        subject=row.subject or "",
        consultant_id=row.consultant_id,
        who=row.initials or "",
        who_name=row.consultant_name or "",
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        state=row.state,
        place=row.place,
        note=row.note,
        requested_at=row.requested_at,
        called_off_at=row.called_off_at,
        called_off_by=row.called_off_by,
        called_off_reason=row.called_off_reason,
        arrived_at=row.arrived_at,
        left_at=row.left_at,
        is_short_notice=is_short_notice(row.requested_at.astimezone(zone).date(), day),
        double_booked=doubles,
        free_until=free_until(day),
        is_charged=bool(row.is_charged),
    )

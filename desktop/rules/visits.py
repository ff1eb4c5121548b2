"""Visits (§9, §13): short notice, calling off, double booking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from desktop.rules.working_days import subtract_working_days

NOTICE_DAYS = 5
"""Days before the visit by which the request comes (§13)."""


@dataclass(frozen=True, slots=True)
class Booking:
    """A visit in somebody's calendar: aware instants, the consultant when there is one."""

    id: int
    consultant_id: int | None
    start: datetime
    end: datetime


def is_short_notice(requested: date, planned: date, notice: int = NOTICE_DAYS) -> bool:
    """Whether the request came nearer than `notice` days before the planned day."""
    return (planned - requested).days < notice


def free_until(planned: date) -> date:
    """The last day on which the client may call the visit off free: the last working one before."""
    return subtract_working_days(planned, 1).day


def is_free(called_off: date, planned: date) -> bool:
    """Whether calling off on that local day costs nothing."""
    return called_off <= free_until(planned)


def double_booked(wanted: Booking, others: Iterable[Booking]) -> tuple[int, ...]:
    """Ids of the same consultant's visits that overlap the wanted one; touching is no overlap."""
    if wanted.consultant_id is None:
        return ()
    return tuple(
        other.id
        for other in others
        if other.id != wanted.id
        and other.consultant_id == wanted.consultant_id
        and other.start < wanted.end
        and wanted.start < other.end
    )

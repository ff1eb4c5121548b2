"""What today asks for, on one page: one read, every line with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from desktop.services import tariffs, today_papers, today_work
from desktop.services.agenda import Agenda, AgendaGroup, AgendaLine, Group, Urgency

_ORDER = {Urgency.LATE: 0, Urgency.TODAY: 1, Urgency.CALM: 2}


def agenda(today: date, now: datetime) -> Agenda:
    """Everything that waits on that day; `now` is an aware instant of it."""
    zone = tariffs.zone()
    due, month = today_papers.work_to_bill(today, zone)
    found: dict[Group, Iterable[AgendaLine]] = {
        Group.VISITS: today_work.visits(today, now, zone),
        Group.TICKETS: today_work.tickets(now),
        Group.WORK: today_work.sessions(now),
        Group.PROTOCOLS: [*due, *today_papers.protocols(today, zone)],
        Group.INVOICES: [
            *today_papers.ksef_to_send(today),
            *today_papers.to_invoice(today, zone),
            *today_papers.invoices(today),
        ],
        Group.MONTH: month,
    }
    groups = [
        AgendaGroup(group, tuple(sorted(lines, key=lambda line: _ORDER[line.urgency])))
        for group, lines in found.items()
    ]
    return Agenda(today, tuple(group for group in groups if group.lines))

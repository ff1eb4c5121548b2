"""What stands on a day's agenda: lines with a reason each, in groups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop.rules.working_days import subtract_working_days


class Urgency(StrEnum):
    """How near the term of a line is."""

    LATE = "late"
    TODAY = "today"
    CALM = "calm"


class What(StrEnum):
    """What there is to do, and so where a line leads and what its reason says."""

    VISIT = "visit"
    VISIT_UNTOLD = "visit_untold"
    PROTOCOL_DUE = "protocol_due"
    PROTOCOL_DRAFT = "protocol_draft"
    RECEIPT_MISSING = "receipt_missing"
    OBJECTION_OPEN = "objection_open"
    OBJECTION_ENDS = "objection_ends"
    SILENCE = "silence"
    TO_INVOICE = "to_invoice"
    INVOICE_DRAFT = "invoice_draft"
    PAYMENT_FALLS = "payment_falls"
    PAYMENT_PASSED = "payment_passed"
    KSEF_WAITS = "ksef_waits"
    KSEF_REFUSED = "ksef_refused"
    SESSION_OPEN = "session_open"
    SESSION_ODD = "session_odd"
    TICKET_UNMATCHED = "ticket_unmatched"
    TICKET_HELD = "ticket_held"
    TICKET_NEW = "ticket_new"
    MONTH_WORK = "month_work"


class Group(StrEnum):
    """The groups, in the order in which they are looked at."""

    VISITS = "visits"
    TICKETS = "tickets"
    WORK = "work"
    PROTOCOLS = "protocols"
    INVOICES = "invoices"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One thing to do.

    `id` is that of what it leads to: a client for work to bill, else a visit, protocol, invoice
    or ticket. `day` is its term (the day of a visit), `at` and `until` instants, `count` how many
    sessions or seconds, `amount` grosze; what does not apply is empty.
    """

    what: What
    id: int
    client: str
    urgency: Urgency = Urgency.CALM
    number: str = ""
    subject: str = ""
    who: str = ""
    day: date | None = None
    at: datetime | None = None
    until: datetime | None = None
    count: int = 0
    amount: int = 0


@dataclass(frozen=True, slots=True)
class AgendaGroup:
    """Lines of one group, the most urgent first."""

    name: Group
    lines: tuple[AgendaLine, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a day asks for; only groups that have lines."""

    day: date
    groups: tuple[AgendaGroup, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not self.groups

    def of(self, group: Group) -> tuple[AgendaLine, ...]:
        """Lines of one group, none when it is not there."""
        return next((each.lines for each in self.groups if each.name is group), ())


def urgency_of(term: date, today: date) -> Urgency:
    """How near a term of the office's own is: its last working day is the last to keep it on."""
    if term < today:
        return Urgency.LATE
    last = subtract_working_days(term + timedelta(days=1), 1).day
    return Urgency.TODAY if last <= today else Urgency.CALM

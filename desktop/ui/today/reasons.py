"""Why each line stands on the page of today, in words."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.services.agenda import AgendaLine, Group, Urgency, What
from desktop.ui.colours import Tone
from desktop.ui.formats import (
    format_date,
    format_money,
    format_short_date,
    format_since,
    format_time,
)
from desktop.ui.kit.badge import BadgeLook, Shape

INVOICED = frozenset(
    {
        What.TO_INVOICE,
        What.INVOICE_DRAFT,
        What.PAYMENT_FALLS,
        What.PAYMENT_PASSED,
        What.KSEF_WAITS,
        What.KSEF_REFUSED,
    }
)


def group_title(group: Group) -> str:
    """The title of a card."""
    translate = QCoreApplication.translate
    return {
        Group.VISITS: translate("Today", "Visits"),
        Group.TICKETS: translate("Today", "Tickets that wait"),
        Group.WORK: translate("Today", "Times to look at"),
        Group.PROTOCOLS: translate("Today", "Protocols"),
        Group.INVOICES: translate("Today", "Invoices"),
        Group.MONTH: translate("Today", "Last month still misses"),
    }[group]


def group_icon(group: Group) -> str:
    """The picture of a card."""
    return {
        Group.VISITS: "car",
        Group.TICKETS: "inbox",
        Group.WORK: "clock-exclamation",
        Group.PROTOCOLS: "clipboard-check",
        Group.INVOICES: "file-invoice",
        Group.MONTH: "calendar-event",
    }[group]


def look_of(line: AgendaLine, today: date) -> BadgeLook | None:
    """How near the term is, as a badge; none for what has no hurry."""
    translate = QCoreApplication.translate
    if line.urgency is Urgency.LATE and line.day is not None:
        days = (today - line.day).days
        word = translate("Today", "%n day(s) late", "", days)
        return BadgeLook(word, Tone.LATE, Shape.SQUARE)
    if line.urgency is Urgency.TODAY and line.day == today:
        return BadgeLook(translate("Today", "today"), Tone.SOON, Shape.TRIANGLE)
    if line.urgency is Urgency.TODAY and line.day is not None and line.day > today:
        # No working day is left between: tomorrow it would be too late.
        word = translate("Today", "by {day}").format(day=format_short_date(line.day))
        return BadgeLook(word, Tone.SOON, Shape.TRIANGLE)
    return None


def title_of(line: AgendaLine) -> str:
    """Whom it is about."""
    return line.client or line.who or QCoreApplication.translate("Today", "unknown client")


def reason_of(line: AgendaLine, now: datetime, zone: ZoneInfo) -> str:
    """The reason in one sentence, and what it is about."""
    if line.what in (What.VISIT, What.VISIT_UNTOLD):
        return _visit(line, zone)
    if line.what in (What.TICKET_HELD, What.TICKET_UNMATCHED, What.TICKET_NEW):
        return _ticket(line, now, zone)
    if line.what in (What.SESSION_OPEN, What.SESSION_ODD):
        return _session(line, now, zone)
    if line.what in (What.PROTOCOL_DUE, What.MONTH_WORK):
        return _work(line)
    if line.what in INVOICED:
        return _invoice(line)
    return _protocol(line)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _visit(line: AgendaLine, zone: ZoneInfo) -> str:
    translate = QCoreApplication.translate
    if line.at is None or line.until is None or line.day is None:
        return ""
    span = f"{format_time(line.at, zone)}–{format_time(line.until, zone)}"
    if line.what is What.VISIT:
        who = line.who or translate("Today", "nobody goes yet")
        return _joined(span, who, line.subject)
    told = translate("Today", "{day}, {span}: say how it went")
    return _joined(told.format(day=format_short_date(line.day), span=span), line.who)


def _ticket(line: AgendaLine, now: datetime, zone: ZoneInfo) -> str:
    translate = QCoreApplication.translate
    since = format_since(line.at, now, zone) if line.at else ""
    words = {
        What.TICKET_HELD: translate("Today", "{number} could not be read; waits since {since}"),
        What.TICKET_UNMATCHED: translate("Today", "{number} has no client; waits since {since}"),
        What.TICKET_NEW: translate("Today", "{number} has nobody; waits since {since}"),
    }[line.what]
    return _joined(words.format(number=line.number, since=since), line.subject)


def _session(line: AgendaLine, now: datetime, zone: ZoneInfo) -> str:
    translate = QCoreApplication.translate
    since = format_since(line.at, now, zone) if line.at else ""
    if line.what is What.SESSION_OPEN:
        words = translate("Today", "{who}: the timer on {number} is open since {since}")
    else:
        words = translate("Today", "{who}: look at the times of {number}, begun {since}")
    return words.format(who=line.who, number=line.number, since=since)


def _work(line: AgendaLine) -> str:
    translate = QCoreApplication.translate
    day = format_date(line.day) if line.day else ""
    sessions = translate("Today", "%n session(s) without a protocol", "", line.count)
    if line.what is What.MONTH_WORK:
        term = translate("Today", "invoice by {day}")
    else:
        term = translate("Today", "protocol by {day}")
    return _joined(sessions, line.number, term.format(day=day))


def _protocol(line: AgendaLine) -> str:
    translate = QCoreApplication.translate
    words = {
        What.PROTOCOL_DRAFT: translate("Today", "a draft that is not issued yet")
        if line.day is None
        else translate("Today", "a draft; issue it by {day}"),
        What.RECEIPT_MISSING: translate("Today", "{number}: issued; write its receipt down"),
        What.OBJECTION_OPEN: translate("Today", "{number}: the client objects, answer it"),
        What.OBJECTION_ENDS: translate("Today", "{number}: objections are possible until tonight"),
        What.SILENCE: translate(
            "Today", "{number}: no objection until {day}, may be accepted by silence"
        ),
    }[line.what]
    day = format_short_date(line.day) if line.day else ""
    return _joined(words.format(number=line.number, day=day), format_money(line.amount))


def _invoice(line: AgendaLine) -> str:
    translate = QCoreApplication.translate
    words = {
        What.TO_INVOICE: translate("Today", "{number} is accepted; invoice by {day}"),
        What.INVOICE_DRAFT: translate("Today", "a draft that is not issued yet"),
        What.PAYMENT_FALLS: translate("Today", "{number}: payment falls due today"),
        What.PAYMENT_PASSED: translate(
            "Today", "{number}: the term passed on {day}, see whether it is paid"
        ),
        What.KSEF_WAITS: translate("Today", "{number}: to be sent to KSeF by {day}"),
        What.KSEF_REFUSED: translate("Today", "{number}: KSeF refused it, mend and send it again"),
    }[line.what]
    day = format_short_date(line.day) if line.day else ""
    return _joined(words.format(number=line.number, day=day), format_money(line.amount))

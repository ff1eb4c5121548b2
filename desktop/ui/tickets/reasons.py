"""Why a ticket stands where it stands, in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.rules.queue import Reason
from desktop.ui.formats import format_count, format_since, format_span


def in_words(reason: Reason | None, now: datetime, zone: ZoneInfo) -> str:
    """`3rd in the queue: agreement UM/12/2025 active, waiting since 08:12, …`; empty for None."""
    if reason is None:
        return ""
    parts = [_ground(reason), _since(reason, now, zone), _before(reason)]
    told = QCoreApplication.translate("TicketReasons", "{place} in the queue: {reasons}.").format(
        place=ordinal(reason.position), reasons=", ".join(parts)
    )
    if reason.is_blocked:
        told += " " + QCoreApplication.translate(
            "TicketReasons", "The client is blocked: new work needs a reason."
        )
    return told


def waiting(since: datetime, now: datetime) -> str:
    """For how long, as a sentence: `Waits 2 h 40 min.`."""
    told = QCoreApplication.translate("TicketReasons", "Waits {span}.")
    return told.format(span=span(since, now))


def span(since: datetime, now: datetime) -> str:
    """For how long: `5 min`, `2 h 40 min`, from a day on `3 days`; never less than nothing."""
    lasted = max(now - since, timedelta())
    if lasted < timedelta(days=1):
        return format_span(int(lasted.total_seconds()) // 60)
    return QCoreApplication.translate("TicketReasons", "%n day(s)", "", lasted.days)


def ordinal(place: int) -> str:
    """`3rd`, in Polish `3.`."""
    if 10 <= place % 100 <= 20:
        pattern = QCoreApplication.translate("TicketReasons", "{n}th")
    else:
        pattern = {
            1: QCoreApplication.translate("TicketReasons", "{n}st"),
            2: QCoreApplication.translate("TicketReasons", "{n}nd"),
            3: QCoreApplication.translate("TicketReasons", "{n}rd"),
        }.get(place % 10, QCoreApplication.translate("TicketReasons", "{n}th"))
    return pattern.format(n=place)


def _ground(reason: Reason) -> str:
    if reason.agreement:
        return QCoreApplication.translate("TicketReasons", "agreement {number} active").format(
            number=reason.agreement
        )
    if reason.is_unmatched:
        return QCoreApplication.translate("TicketReasons", "client not known yet")
    return QCoreApplication.translate("TicketReasons", "no agreement")


def _since(reason: Reason, now: datetime, zone: ZoneInfo) -> str:
    since = format_since(reason.waiting_since, now, zone)
    told = QCoreApplication.translate("TicketReasons", "waiting since {since}")
    return told.format(since=since)


def _before(reason: Reason) -> str:
    if reason.position == 1:
        return QCoreApplication.translate("TicketReasons", "nobody before it")
    parts = []
    if reason.agreements_before:
        told = QCoreApplication.translate("TicketReasons", "{count} with an agreement")
        parts.append(told.format(count=format_count(reason.agreements_before)))
    if reason.others_before:
        told = QCoreApplication.translate("TicketReasons", "{count} without an agreement")
        parts.append(told.format(count=format_count(reason.others_before)))
    both = QCoreApplication.translate("TicketReasons", "{one} and {other}")
    those = both.format(one=parts[0], other=parts[1]) if len(parts) > 1 else parts[0]
    return QCoreApplication.translate("TicketReasons", "before it {those}").format(those=those)

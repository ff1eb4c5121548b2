"""How a visit's state and its oddities are said: a word and a shape each."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.services.visit_cards import VisitRow
from desktop.ui.colours import Tone
from desktop.ui.formats import NBSP, format_short_day, format_time
from desktop.ui.kit.badge import BadgeLook, Shape


def state_look(row: VisitRow) -> BadgeLook:
    """The badge of a visit's state."""
    translate = QCoreApplication.translate
    if row.state == "done":
        return BadgeLook(translate("VisitLook", "done"), Tone.GOOD, Shape.TICK)
    if row.state == "called_off":
        word = (
            translate("VisitLook", "called off late")
            if row.is_charged
            else translate("VisitLook", "called off")
        )
        return BadgeLook(word, Tone.PLAIN, Shape.RING)
    if row.state == "missed":
        return BadgeLook(translate("VisitLook", "nobody there"), Tone.PLAIN, Shape.SQUARE)
    return BadgeLook(translate("VisitLook", "planned"), Tone.ACCENT, Shape.DOT)


def warnings(row: VisitRow) -> tuple[BadgeLook, ...]:
    """What is odd about a planned visit: booked double first, then short notice."""
    if row.state != "planned":
        return ()
    translate = QCoreApplication.translate
    found = []
    if row.double_booked:
        found.append(BadgeLook(translate("VisitLook", "double"), Tone.SOON, Shape.SQUARE))
    if row.is_short_notice:
        found.append(BadgeLook(translate("VisitLook", "short notice"), Tone.SOON, Shape.TRIANGLE))
    return tuple(found)


def span_words(row: VisitRow, zone: ZoneInfo) -> str:
    """`09:00–10:30`."""
    return f"{format_time(row.starts_at, zone)}–{format_time(row.ends_at, zone)}"


def spoken(row: VisitRow, zone: ZoneInfo) -> str:
    """All of a visit in one line, for screen readers and tooltips."""
    day: date = row.starts_at.astimezone(zone).date()
    parts = [f"{format_short_day(day)} {span_words(row, zone)}", row.client_name]
    parts += [part for part in (row.ticket, row.subject, row.who_name) if part]
    parts.append(state_look(row).word)
    parts += [look.word for look in warnings(row)]
    return f"{NBSP}· ".join(parts)

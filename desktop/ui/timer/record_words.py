"""A session's own history in words: what it was before, who changed it, and why."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.rules.tariffs import Kind
from desktop.services.session_cards import SessionLine
from desktop.services.session_records import Record
from desktop.ui.formats import format_clock, format_moment, format_since, format_time
from desktop.ui.kinds import kind_names
from desktop.ui.timer.sayings import signed
from desktop.ui.timer.words import oddity_words


def line_words(line: SessionLine, record: Record, zone: ZoneInfo) -> str:
    """One line; unknown codes of a newer program stand as they are."""
    plain = _plain().get(line.what, line.what)
    facts = line.facts
    if line.what == "started" and "minutes_ago" in facts:
        plain = QCoreApplication.translate(
            "SessionHistory", "Started, back-dated by {minutes} min"
        ).format(minutes=facts["minutes_ago"])
    elif line.what in ("clock_jumped", "slept", "away"):
        plain = _noticed(line, zone)
    elif line.what == "taken_out":
        plain = plain.format(length=format_clock(int(facts.get("seconds", 0))))
    elif line.what == "taken_over":
        plain = _taken_over(line, zone)
    elif line.what in ("changed", "discarded"):
        plain = f"{plain} {_before(facts, record, zone)}".strip()
    elif line.what == "summarised":
        plain = plain.format(before=facts.get("before", ""))
    return plain


def reason_words(line: SessionLine) -> str:
    """Why it was done: what a person typed, or what was noticed when time was taken out."""
    if line.what != "taken_out":
        return line.note
    return {
        "slept": oddity_words("slept"),
        "locked": QCoreApplication.translate("SessionHistory", "the computer was locked"),
        "idle": oddity_words("away"),
    }.get(line.note, line.note)


def _plain() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "started": translate("SessionHistory", "Started"),
        "held": translate("SessionHistory", "Put on hold"),
        "resumed": translate("SessionHistory", "Went on"),
        "stopped": translate("SessionHistory", "Stopped"),
        "launched": translate("SessionHistory", "Remote tool started"),
        "entered": translate("SessionHistory", "Entered by hand"),
        "reviewed": translate("SessionHistory", "Times looked at and found right"),
        "absence_kept": translate("SessionHistory", "The absence was work"),
        "taken_out": translate("SessionHistory", "Taken out as an absence: {length}"),
        "changed": translate("SessionHistory", "Corrected."),
        "discarded": translate("SessionHistory", "All time taken out."),
        "restored": translate("SessionHistory", "All time given back"),
        "summarised": translate("SessionHistory", "What was done was: {before}"),
    }


def _noticed(line: SessionLine, zone: ZoneInfo) -> str:
    words = oddity_words(line.what)
    words = words[:1].upper() + words[1:]
    if line.what == "clock_jumped":
        seconds = int(line.facts.get("seconds", 0))
        return f"{words}: {signed(seconds)}"
    if "since" not in line.facts:
        return words
    since, until = (_time(line, each, zone) for each in ("since", "until"))
    return f"{words}: {since}–{until}"


def _taken_over(line: SessionLine, zone: ZoneInfo) -> str:
    sign = _time(line, "last_sign", zone)
    if "ended_at" not in line.facts:
        return QCoreApplication.translate(
            "SessionHistory", "Went on after a crash; last sign of life {sign}"
        ).format(sign=sign)
    return QCoreApplication.translate(
        "SessionHistory", "Ended at {end} after a crash; last sign of life {sign}"
    ).format(end=_time(line, "ended_at", zone), sign=sign)


def _before(facts: dict[str, Any], record: Record, zone: ZoneInfo) -> str:
    """What it was before a correction."""
    parts = []
    if "ticket" in facts:
        parts.append(f"#{record.numbers.get(facts['ticket'], '?')}")
    if "kind" in facts:
        parts.append(kind_names()[Kind(facts["kind"])])
    spans = [[datetime.fromisoformat(each) for each in span] for span in facts.get("segments", ())]
    parts += [f"{format_moment(start, zone)}–{format_time(end, zone)}" for start, end in spans]
    if spans:
        seconds = sum(int((end - start).total_seconds()) for start, end in spans)
        parts[-1] += f" ({format_clock(seconds)})"
    return QCoreApplication.translate("SessionHistory", "Before: {what}").format(
        what=", ".join(parts)
    )


def _time(line: SessionLine, fact: str, zone: ZoneInfo) -> str:
    """An instant among a line's facts, with its day where that is another than the line's."""
    return format_since(datetime.fromisoformat(line.facts[fact]), line.at, zone)

"""What happened to a paper, in words."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.services.protocol_standing import EventLine
from desktop.ui.formats import format_moment


def event_words(event: EventLine, zone: ZoneInfo) -> tuple[str, str]:
    """When and who, and what happened."""
    what = _what(event)
    if event.note:
        note = " ".join(event.note.split())
        what = QCoreApplication.translate("PaperHistory", "{what}: {note}").format(
            what=what, note=note
        )
    at = format_moment(event.at, zone)
    return (f"{at} · {event.who}" if event.who else at), what


def _what(event: EventLine) -> str:
    translate = QCoreApplication.translate
    number = str(event.facts.get("number", ""))
    by = str(event.facts.get("by", ""))
    how = str(event.facts.get("how", ""))
    if event.what in {"received", "accepted", "handed_over"}:
        what = _handed(event.what, how).format(by=by)
        lines = ", ".join(str(each) for each in event.facts.get("lines", ()))
        told = translate("PaperHistory", "{what} (lines {lines})")
        return told.format(what=what, lines=lines) if lines else what
    return {
        "drawn_up": translate("PaperHistory", "drawn up"),
        "issued": translate("PaperHistory", "issued as {number}"),
        "returned": translate("PaperHistory", "receipt taken back"),
        "objected": translate("PaperHistory", "{by} objected"),
        "obj_rejected": translate("PaperHistory", "objection rejected"),
        "obj_withdrawn": translate("PaperHistory", "objection taken back by the client"),
        "correcting": translate("PaperHistory", "correction drawn up"),
        "invoiced": translate("PaperHistory", "invoiced: {number}"),
        "corrected": translate("PaperHistory", "corrected by {number}"),
        "duplicated": translate("PaperHistory", "duplicate given out"),
        "withdrawn": translate("PaperHistory", "taken back"),
        "undone": translate("PaperHistory", "the last entry was a mistake and taken back"),
        "ksef_made": translate("PaperHistory", "mended for KSeF"),
        "ksef_sent": translate("PaperHistory", "sent to KSeF"),
        "ksef_accepted": translate("PaperHistory", "accepted by KSeF: {number}"),
        "ksef_revived": translate("PaperHistory", "KSeF has it after all: {number}"),
        "ksef_refused": translate("PaperHistory", "refused by KSeF"),
        "ksef_taken_back": translate("PaperHistory", "number {number} of KSeF taken back"),
    }[event.what].format(number=number, by=by)


def _handed(what: str, how: str) -> str:
    translate = QCoreApplication.translate
    return {
        ("handed_over", "mail"): translate("PaperHistory", "letter opened in the mail program"),
        ("handed_over", "print"): translate("PaperHistory", "printed"),
        ("received", "mail"): translate("PaperHistory", "received by mail"),
        ("received", "hand"): translate("PaperHistory", "taken by {by}"),
        ("received", "signature"): translate("PaperHistory", "taken against a signature by {by}"),
        ("accepted", "word"): translate("PaperHistory", "accepted by word of {by}"),
        ("accepted", "signature"): translate("PaperHistory", "accepted by signature of {by}"),
        ("accepted", "silence"): translate("PaperHistory", "accepted by silence"),
    }[what, how]

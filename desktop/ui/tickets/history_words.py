"""Lines of a ticket's history in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.services.history import HistoryLine
from desktop.ui.formats import format_clock
from desktop.ui.kinds import kind_names
from desktop.ui.tickets import looks

STATES = ("new", "in_progress", "waiting", "planned", "done")
translate = QCoreApplication.translate


def in_words(line: HistoryLine, since: Callable[[datetime], str]) -> str:
    """What happened, in a few words; an unknown code is shown as it is.

    `since` tells a moment as it is told everywhere else.
    """
    if line.what in STATES:
        told = translate("TicketHistory", "State: {state}")
        return told.format(state=looks.state_word(line.what))
    told = _tickets_own(line) or _works_own(line) or _visits_own(line.what)
    if not told:
        return line.what.replace("_", " ")
    return told.format_map(_Facts(_facts(line, since)))


def _tickets_own(line: HistoryLine) -> str:
    """What happened to the ticket itself."""
    if line.what == "answered" and line.facts.get("automatic"):
        return translate("TicketHistory", "An automatic answer came")
    if line.what == "reopened" and line.facts.get("why") == "reply":
        return translate("TicketHistory", "Reopened by an answer")
    if line.what == "accepted" and line.facts.get("how"):
        return translate("TicketHistory", "Accepted {channel}, {how}")
    words = {
        "accepted": translate("TicketHistory", "Accepted {channel}"),
        "accepted_held": translate("TicketHistory", "Accepted after clearing up"),
        "answered": translate("TicketHistory", "An answer came"),
        "assigned": translate("TicketHistory", "Assigned to {to}"),
        "attached": translate("TicketHistory", "Files added: {files}"),
        "called_again": translate("TicketHistory", "The client called again"),
        "changed": translate("TicketHistory", "Changed; it was: {subject_before}"),
        "closed": translate("TicketHistory", "Closed"),
        "detached": translate("TicketHistory", "Files taken off again: {files}"),
        "held": translate("TicketHistory", "Held: {reason}"),
        "matched": translate("TicketHistory", "Client: {client}"),
        "merged_from": translate("TicketHistory", "#{number} was merged into this ticket"),
        "merged_into": translate("TicketHistory", "Merged into #{number}"),
        "noted": translate("TicketHistory", "Note added"),
        "protocol_issued": translate("TicketHistory", "Protocol {number} issued"),
        "reopened": translate("TicketHistory", "Reopened"),
        "split_from": translate("TicketHistory", "Split off from #{number}"),
        "split_off": translate("TicketHistory", "Part of it became #{number}"),
        "unassigned": translate("TicketHistory", "Given back to the queue"),
        "undone": translate("TicketHistory", "Taken back, is again: {state}"),
        "unmatched": translate("TicketHistory", "Client taken off"),
        "unmerged": translate("TicketHistory", "Taken back, is no part of #{number} any more"),
        "unmerged_from": translate("TicketHistory", "#{number} is a ticket of its own again"),
    }
    return words.get(line.what, "")


def _works_own(line: HistoryLine) -> str:
    """What happened to the work on it."""
    if line.what == "work_started" and "minutes_ago" in line.facts:
        return translate("TicketHistory", "Work began: {kind}, back-dated by {minutes_ago} min")
    words = {
        "consent_given": translate("TicketHistory", "Consent to remote help given"),
        "consent_withdrawn": translate("TicketHistory", "Consent to remote help withdrawn"),
        "remote_launched": translate("TicketHistory", "Remote tool launched"),
        "work_started": translate("TicketHistory", "Work began: {kind}"),
        "work_stopped": translate("TicketHistory", "Work ended after {seconds}"),
        "work_entered": translate("TicketHistory", "Work entered afterwards: {kind}"),
        "work_moved": translate("TicketHistory", "Work moved to another ticket"),
        "work_changed": translate("TicketHistory", "Times of work corrected"),
        "work_discarded": translate("TicketHistory", "Work discarded"),
    }
    return words.get(line.what, "")


def _visits_own(what: str) -> str:
    """What happened to its visits."""
    words = {
        "visit_planned": translate("TicketHistory", "Visit planned: {starts_at}"),
        "visit_moved": translate("TicketHistory", "Visit moved to {starts_at}"),
        "visit_called_off": translate("TicketHistory", "Visit of {starts_at} called off"),
        "visit_missed": translate("TicketHistory", "Visit of {starts_at}: nobody was there"),
        "visit_done": translate("TicketHistory", "Visit took place: {starts_at}"),
        "visit_undone": translate("TicketHistory", "Change of the visit taken back"),
        "visit_unlinked": translate("TicketHistory", "Visit taken off this ticket"),
    }
    return words.get(what, "")


def _facts(line: HistoryLine, since: Callable[[datetime], str]) -> dict[str, str]:
    """Facts as people read them."""
    kinds = {kind.value: name for kind, name in kind_names().items()}
    ways: dict[str, Callable[[str], str]] = {
        "channel": looks.channel_words,
        "how": _how,
        "kind": lambda kind: kinds.get(kind, kind).lower(),
        "reason": looks.held_word,
        "seconds": lambda seconds: format_clock(int(seconds)),
        "starts_at": lambda at: since(datetime.fromisoformat(at)),
        "state": looks.state_word,
    }
    told = {name: ways.get(name, str)(str(fact)) for name, fact in line.facts.items()}
    if line.what in ("attached", "detached"):
        told["files"] = ", ".join(line.facts.get("files") or ())
    return told


def _how(how: str) -> str:
    words = {
        "firm": translate("TicketHistory", "client known by the firm in the subject"),
        "address": translate("TicketHistory", "client known by the sender's address"),
        "domain": translate("TicketHistory", "client known by the sender's domain"),
    }
    return words.get(how, how)


class _Facts(dict[str, str]):
    """Facts by name; one that is missing leaves a dash."""

    def __missing__(self, name: str) -> str:
        return "–"

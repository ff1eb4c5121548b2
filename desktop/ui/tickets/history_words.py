"""Lines of a ticket's history in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.rules.tariffs import Kind
from desktop.services.history import HistoryLine
from desktop.ui.kinds import kind_names
from desktop.ui.tickets import looks

translate = QCoreApplication.translate


def in_words(line: HistoryLine) -> str:
    """What happened, in a sentence; an unknown code is shown as it is."""
    facts = {name: str(fact) for name, fact in line.facts.items()}
    told = _plain(line.what) or _came(line, facts)
    told = told or _with_facts(line, facts) or _work(line, facts)
    return told or line.what.replace("_", " ")


def _plain(what: str) -> str:
    words = {
        "accepted_held": translate("TicketHistory", "Accepted after clearing up"),
        "unassigned": translate("TicketHistory", "Given back to the queue"),
        "unmatched": translate("TicketHistory", "Client taken off"),
        "noted": translate("TicketHistory", "Note added"),
        "closed": translate("TicketHistory", "Closed"),
        "consent_given": translate("TicketHistory", "Consent to remote help given"),
        "consent_withdrawn": translate("TicketHistory", "Consent to remote help withdrawn"),
        "remote_launched": translate("TicketHistory", "Remote tool launched"),
        "work_moved": translate("TicketHistory", "Work moved to another ticket"),
        "work_changed": translate("TicketHistory", "Times of work corrected"),
        "work_discarded": translate("TicketHistory", "Work discarded"),
    }
    return words.get(what, "")


def _came(line: HistoryLine, facts: dict[str, str]) -> str:
    """What came from outside: the ticket itself, answers, files."""
    told = ""
    if line.what == "accepted":
        told = translate("TicketHistory", "Accepted {channel}").format(
            channel=looks.channel_words(facts.get("channel", ""))
        )
        found = _how(facts.get("how", ""))
        told = f"{told}, {found}" if found else told
    elif line.what == "answered":
        told = translate("TicketHistory", "An answer came")
        if line.facts.get("automatic"):
            told = translate("TicketHistory", "An automatic answer came")
    elif line.what == "reopened":
        told = translate("TicketHistory", "Reopened")
        if facts.get("why") == "reply":
            told = translate("TicketHistory", "Reopened by an answer")
    elif line.what == "attached":
        names = ", ".join(line.facts.get("files") or ())
        told = translate("TicketHistory", "Files added: {names}").format(names=names)
    return told


def _with_facts(line: HistoryLine, facts: dict[str, str]) -> str:
    sentences = {
        "held": translate("TicketHistory", "Held: {reason}"),
        "assigned": translate("TicketHistory", "Assigned to {to}"),
        "matched": translate("TicketHistory", "Client: {client}"),
        "changed": translate("TicketHistory", "Changed; it was: {subject_before}"),
        "undone": translate("TicketHistory", "Taken back, is again: {state}"),
        "protocol_issued": translate("TicketHistory", "Protocol {number} issued"),
    }
    told = sentences.get(line.what, "")
    if line.what in ("new", "assigned", "in_progress", "waiting", "planned", "done"):
        told = told if "to" in facts else translate("TicketHistory", "State: {state}")
        facts = facts | {"state": looks.state_word(line.what)}
    elif "state" in facts:
        facts = facts | {"state": looks.state_word(facts["state"])}
    if "reason" in facts:
        facts = facts | {"reason": looks.held_word(facts["reason"])}
    return told.format_map(_Known(facts))


def _work(line: HistoryLine, facts: dict[str, str]) -> str:
    names = {kind.value: name for kind, name in kind_names().items()}
    kind = names.get(facts.get("kind", Kind.PHONE.value), "")
    sentences = {
        "work_started": translate("TicketHistory", "Work began: {kind}"),
        "work_entered": translate("TicketHistory", "Work entered afterwards: {kind}"),
    }
    return sentences.get(line.what, "").format(kind=kind.lower())


def _how(how: str) -> str:
    words = {
        "firm": translate("TicketHistory", "client known by the firm in the subject"),
        "address": translate("TicketHistory", "client known by the sender's address"),
        "domain": translate("TicketHistory", "client known by the sender's domain"),
    }
    return words.get(how, "")


class _Known(dict[str, str]):
    """Facts by name; one that is missing leaves a dash."""

    def __missing__(self, name: str) -> str:
        return "–"

"""How a ticket looks in a word and a shape: its mark, its state, why it is held."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from desktop.services.ticket_queue import TicketRow
from desktop.ui.colours import Tone
from desktop.ui.kit.badge import BadgeLook, Shape, badge_size

STATES = ("held", "new", "assigned", "in_progress", "waiting", "planned", "done", "closed")
HELD = ("mail_automatic", "mail_unreadable")


def mark(row: TicketRow) -> BadgeLook | None:
    """What is special about a row: held, else blocked, else unmatched, else its agreement."""
    if row.state == "held":
        return BadgeLook(held_word(row.held_reason), Tone.SOON, Shape.TRIANGLE)
    if row.is_blocked:
        return blocked()
    if row.is_unmatched:
        return unmatched()
    return agreement() if row.has_agreement else None


def agreement(number: str = "") -> BadgeLook:
    """The mark of a client with an agreement, with its number where there is room."""
    word = QCoreApplication.translate("TicketLooks", "agreement")
    return BadgeLook(f"{word} {number}".strip(), Tone.ACCENT, Shape.DOT)


def blocked_word() -> str:
    """The word for a client who is blocked."""
    return QCoreApplication.translate("TicketLooks", "blocked")


def blocked() -> BadgeLook:
    """The mark of a client who is blocked."""
    return BadgeLook(blocked_word(), Tone.LATE, Shape.SQUARE)


def unmatched() -> BadgeLook:
    """The mark of a ticket of which nobody knows whose it is."""
    word = QCoreApplication.translate("TicketLooks", "unknown")
    return BadgeLook(word, Tone.SOON, Shape.RING)


def unauthorised() -> BadgeLook:
    """The mark of a caller who may not order (§19)."""
    word = QCoreApplication.translate("TicketLooks", "may not order")
    return BadgeLook(word, Tone.SOON, Shape.TRIANGLE)


def held_word(reason: str) -> str:
    """One word for why a message is held."""
    if reason == "mail_automatic":
        return QCoreApplication.translate("TicketLooks", "automatic")
    return QCoreApplication.translate("TicketLooks", "unreadable")


def held_sentence(reason: str) -> str:
    """Why a message is held, in a sentence."""
    translate = QCoreApplication.translate
    if reason == "mail_automatic":
        return translate("TicketLooks", "A program sent this, and it answers no ticket.")
    if reason == "mail_empty":
        return translate("TicketLooks", "The message is empty.")
    if reason == "mail_is_msg":
        return translate(
            "TicketLooks",
            "This is Outlook's own format (.msg). Save it from Outlook as .eml, or open the"
            " original and write down what it is about.",
        )
    if reason == "mail_too_large":
        return translate("TicketLooks", "The message is too large to be read.")
    return translate("TicketLooks", "The message could not be read; its original is kept.")


def on_button(name: str) -> str:
    """A name as a button shows it: `Kowalski & Syn` names no key."""
    return name.replace("&", "&&")


def widest(looks: Iterable[BadgeLook], font: QFont) -> int:
    """Pixels that the widest of these needs."""
    return max(badge_size(look, font).width() for look in looks)


def every_mark() -> tuple[BadgeLook, ...]:
    """All that `mark` can give."""
    held = (BadgeLook(held_word(why), Tone.SOON, Shape.TRIANGLE) for why in HELD)
    return (*held, blocked(), unmatched(), agreement())


def every_state() -> tuple[BadgeLook, ...]:
    """All that `state_look` can give."""
    return tuple(state_look(state) for state in STATES)


def state_word(state: str) -> str:
    """A state in a word."""
    translate = QCoreApplication.translate
    words = {
        "held": translate("TicketLooks", "to clear up"),
        "new": translate("TicketLooks", "new"),
        "assigned": translate("TicketLooks", "assigned"),
        "in_progress": translate("TicketLooks", "in progress"),
        "waiting": translate("TicketLooks", "waiting for client"),
        "planned": translate("TicketLooks", "visit planned"),
        "done": translate("TicketLooks", "done"),
        "closed": translate("TicketLooks", "closed"),
    }
    return words.get(state, state)


def state_look(state: str) -> BadgeLook:
    """A state as a badge."""
    looks = {
        "held": (Tone.PLAIN, Shape.TRIANGLE),
        "in_progress": (Tone.ACCENT, Shape.HALF),
        "assigned": (Tone.PLAIN, Shape.DOT),
        "waiting": (Tone.PLAIN, Shape.SQUARE),
        "planned": (Tone.ACCENT, Shape.RING),
        "done": (Tone.GOOD, Shape.TICK),
        "closed": (Tone.PLAIN, Shape.TICK),
    }
    tone, shape = looks.get(state, (Tone.PLAIN, Shape.RING))
    return BadgeLook(state_word(state), tone, shape)


def channel_words(channel: str) -> str:
    """By which way a ticket came."""
    translate = QCoreApplication.translate
    words = {
        "mail": translate("TicketLooks", "by e-mail"),
        "phone": translate("TicketLooks", "by phone"),
        "desk": translate("TicketLooks", "at the desk"),
    }
    return words.get(channel, channel)


def subject_words(subject: str, state: str) -> str:
    """The subject, or words in its place where there is none."""
    if subject:
        return subject
    if state == "held":
        return QCoreApplication.translate("TicketLooks", "(message without a readable subject)")
    return QCoreApplication.translate("TicketLooks", "(no subject)")

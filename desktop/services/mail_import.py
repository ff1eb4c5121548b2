"""Letters become tickets: read off the writer's thread, taken in one after another (§3, §6).

A letter opens a ticket, answers one, is known already, or is held for a person to look at.
Nothing that arrives is lost: whatever cannot be read or stored as it is keeps its raw bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from peewee import DataError, IntegrityError

from desktop.mail import mailbox, parse
from desktop.mail.parsed import ParsedMail, UnreadableMail
from desktop.models.base import database, is_postgres
from desktop.models.content import Content
from desktop.models.message import Attachment, Message
from desktop.rules import subjects
from desktop.services import (
    attachments,
    history,
    letter_threads,
    messages,
    ticket_states,
    ticket_words,
    tickets,
)
from desktop.services.act import Act
from desktop.services.attachments import NewFile
from desktop.services.changes import Changes
from desktop.services.clients import ClientMatch, match_mail
from desktop.services.messages import NewMessage
from desktop.services.statements import fetch
from desktop.services.ticket_standing import hold, keeper, standing, step

KINDS = ("ticket", "reply", "duplicate", "held")
AUTOMATIC = "mail_automatic"
NOT_STORED = "mail_not_stored"
REUSED = "message_id_reused"
ADDRESS_LENGTH = 255
HTML_LENGTH = 2_000_000

_SAME_BYTES = """
    SELECT m.ticket_id FROM message m JOIN content c ON c.id = m.original_id WHERE c.sha256 = ?
"""
_SAME_IDENTIFIER = "SELECT id, ticket_id FROM message WHERE message_id = ?"


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter as it came, and what was read of it."""

    raw: bytes
    mail: ParsedMail | UnreadableMail


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one letter: `kind` is one of `KINDS`; the ticket where it lies now."""

    kind: str
    ticket_id: int


@dataclass(frozen=True, slots=True)
class Receipt(Changes):
    """What became of several letters, in their order."""

    outcomes: tuple[Imported, ...] = ()


def letters(raw: bytes) -> tuple[Letter, ...]:
    """Read the letters of one file: several when it is a mailbox. Never raises, needs no database.

    An empty file is one (unreadable) letter.
    """
    return tuple(Letter(each, parse.read(each)) for each in mailbox.letters(raw))


def import_raw(act: Act, raw: bytes, zone: ZoneInfo) -> Imported:
    """Read one letter and take it in, within the caller's transaction."""
    return receive(act, Letter(raw, parse.read(raw)), zone)


def receive_many(act: Act, given: Iterable[Letter], zone: ZoneInfo) -> Receipt:
    """Take letters in within one transaction, each in a savepoint of its own.

    A letter that the database refuses is held; it never takes the others with it.
    """
    taken = tuple(given)
    _hold_answered(taken)
    outcomes = tuple(_guarded(act, letter, zone) for letter in taken)
    touched = frozenset(each.ticket_id for each in outcomes if each.kind != "duplicate")
    return Receipt({"ticket": touched} if touched else {}, None, outcomes)


def _hold_answered(taken: Iterable[Letter]) -> None:
    """Hold the tickets that letters answer before a new one takes the series of numbers.

    Who splits a ticket holds it and then wants a number: in another order both would wait.
    """
    if is_postgres():
        mails = (each.mail for each in taken)
        found = [letter_threads.answered(each) for each in mails if isinstance(each, ParsedMail)]
        hold(each for each in found if each is not None)


def _guarded(act: Act, letter: Letter, zone: ZoneInfo) -> Imported:
    try:
        with database.atomic():
            return receive(act, letter, zone)
    except IntegrityError:
        # Another desk took in the same letter a moment ago: now it is seen as known.
        with database.atomic():
            return receive(act, letter, zone)
    except (DataError, ValueError, OverflowError):
        with database.atomic():
            return _hold(act, letter, NOT_STORED, zone, bare=True)


def receive(act: Act, letter: Letter, zone: ZoneInfo) -> Imported:
    """Take one letter in, within the caller's transaction."""
    mail = letter.mail
    known = _kept_already(mail.sha256)
    if known is not None:
        return Imported("duplicate", known)
    if isinstance(mail, UnreadableMail):
        return _hold(act, letter, mail.code, zone)
    twin = _of_identifier(mail.message_id)
    if twin is not None and _says_the_same(twin[0], mail):
        return Imported("duplicate", twin[1])
    is_reused = twin is not None
    ticket_id = letter_threads.answered(mail)
    if ticket_id is not None:
        return _answer(act, keeper(ticket_id), letter, mail, zone, is_reused=is_reused)
    if mail.is_automatic:
        return _hold(act, letter, AUTOMATIC, zone, is_reused=is_reused)
    return _open(act, letter, mail, zone, is_reused=is_reused)


def _kept_already(sha256: str) -> int | None:
    """The ticket that holds a letter of exactly these bytes."""
    found = fetch(_SAME_BYTES, sha256)
    return int(found[0][0]) if found else None


def _of_identifier(message_id: str | None) -> tuple[int, int] | None:
    """Id and ticket of the letter stored under a Message-ID."""
    found = fetch(_SAME_IDENTIFIER, message_id) if message_id else []
    return (int(found[0][0]), int(found[0][1])) if found else None


def _says_the_same(message_id: int, mail: ParsedMail) -> bool:
    """Whether the stored letter says what this one says; the way it came may differ.

    Some devices send everything under one Message-ID: the same identifier alone is no proof.
    """
    rows: Any = (
        Message.select(Message.sender_address, Message.subject, Message.text, Message.html)
        .where(Message.id == message_id)
        .tuples()
    )
    stored = rows.get()
    ours = _address(mail), mail.subject, mail.text, (mail.html or "")[:HTML_LENGTH]
    if tuple(stored) != ours:
        return False
    hashes: Any = (
        Attachment.select(Content.sha256)
        .join(Content, on=(Attachment.content == Content.id))
        .where(Attachment.message == message_id)
        .tuples()
    )
    return sorted(sha for (sha,) in hashes) == sorted(
        hashlib.sha256(each.data).hexdigest() for each in mail.attachments
    )


def _open(
    act: Act, letter: Letter, mail: ParsedMail, zone: ZoneInfo, *, is_reused: bool
) -> Imported:
    taken = subjects.parse(mail.subject)
    match = match_mail(taken.firm, _address(mail))
    subject = taken.problem if match.how == "firm" and taken.problem else mail.subject
    new = _newcomer(subject, match, mail)
    made = tickets.accept(act, new, zone, channel="mail", how=match.how)
    _store(act, made.id, letter, mail, is_reused=is_reused)
    return Imported("ticket", made.id)


def _answer(
    act: Act,
    ticket_id: int,
    letter: Letter,
    mail: ParsedMail,
    zone: ZoneInfo,
    *,
    is_reused: bool,
) -> Imported:
    """Put a letter into the ticket it answers; a person's answer brings the ticket back."""
    message_id = _store(act, ticket_id, letter, mail, is_reused=is_reused)
    history.write(act, ticket_id, "answered", message=message_id, automatic=mail.is_automatic)
    now = standing(ticket_id)
    if now.state in ("done", "closed") and not mail.is_automatic:
        ticket_states.reopen(act, ticket_id, zone, why="reply")
    elif now.state == "waiting" and not mail.is_automatic:
        step(now, state="new" if now.assigned_to is None else "assigned")
    else:
        step(now)
    return Imported("reply", ticket_id)


def _hold(
    act: Act,
    letter: Letter,
    reason: str,
    zone: ZoneInfo,
    *,
    is_reused: bool = False,
    bare: bool = False,
) -> Imported:
    """Keep a letter for a person to look at; `bare` when nothing but its bytes can be stored."""
    mail = letter.mail
    if bare or isinstance(mail, UnreadableMail):
        new = tickets.Newcomer(subject="", channel="mail", held_reason=reason)
        made = tickets.accept(act, new, zone, reason=reason)
        unread = NewMessage(kind="mail_in", problems=(reason,), original=letter.raw)
        messages.keep(act, made.id, unread)
        ticket_words.renew(made.id)
        return Imported("held", made.id)
    match = match_mail(None, _address(mail))
    made = tickets.accept(act, _newcomer(mail.subject, match, mail, reason), zone, reason=reason)
    _store(act, made.id, letter, mail, is_reused=is_reused)
    return Imported("held", made.id)


def _newcomer(
    subject: str, match: ClientMatch, mail: ParsedMail, held_reason: str = ""
) -> tickets.Newcomer:
    return tickets.Newcomer(
        subject=subject,
        channel="mail",
        client_id=match.client_id,
        contact_id=match.contact_id,
        caller=mail.sender_name or mail.sender_address or "",
        is_caller_authorised=_may_order(match),
        held_reason=held_reason,
    )


def _may_order(match: ClientMatch) -> bool | None:
    """Whether the sender is an authorised contact (§19); None while there is no client."""
    if match.client_id is None:
        return None
    found = fetch("SELECT is_authorised FROM contact WHERE id = ?", match.contact_id)
    return bool(found and found[0][0])


def _store(act: Act, ticket_id: int, letter: Letter, mail: ParsedMail, *, is_reused: bool) -> int:
    """Store a readable letter with its attachments, and index its ticket anew."""
    new = NewMessage(
        kind="mail_in",
        sent_at=mail.sent_at,
        sender_name=mail.sender_name,
        sender_address=_address(mail),
        subject=mail.subject,
        text=mail.text,
        html=(mail.html or "")[:HTML_LENGTH],
        is_automatic=mail.is_automatic,
        problems=(*mail.problems, REUSED) if is_reused else mail.problems,
        message_id=None if is_reused else mail.message_id,
        original=letter.raw,
    )
    message_id = messages.keep(act, ticket_id, new)
    files = (
        NewFile(each.name, each.media_type, each.data, each.content_id or "", each.is_inline)
        for each in mail.attachments
    )
    attachments.keep(act, ticket_id, message_id, files)
    ticket_words.renew(ticket_id)
    return message_id


def _address(mail: ParsedMail) -> str:
    return (mail.sender_address or "")[:ADDRESS_LENGTH]

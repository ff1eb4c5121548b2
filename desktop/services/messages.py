"""Messages of a ticket: letters, calls written down, notes; oldest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import JOIN

from desktop.errors import Gone, Refused
from desktop.mail import charsets, quotes
from desktop.models.consultant import Consultant
from desktop.models.insertion import insert
from desktop.models.message import Attachment, Message
from desktop.services import contents, history, letter_html, ticket_words
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.ticket_standing import keeper

NOTE_LENGTH = 100_000
LARGEST_PICTURE = 20 * 1024 * 1024
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp")


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageLine:
    """One message as it is shown.

    `kind` is `mail_in`, `mail_out`, `phone` or `note`; `at` is when it was saved, `sent_at` when
    the sender says it was sent; `who` is the consultant who wrote it down, empty for letters that
    came in. `text` is what is new, `quoted` the history quoted below it: together they are the
    whole. `problems` are codes of what was odd about a letter; `has_html` says that it can be
    shown as its sender laid it out (`laid_out`), `has_original` that its raw bytes are kept.
    """

    id: int
    kind: str
    at: datetime
    sent_at: datetime | None
    who: str
    sender_name: str
    sender_address: str
    subject: str
    text: str
    quoted: str
    has_html: bool
    is_automatic: bool
    problems: tuple[str, ...]
    has_original: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMessage:
    """A message to store; `original` are the raw bytes of a letter."""

    kind: str
    sent_at: datetime | None = None
    sender_name: str = ""
    sender_address: str = ""
    subject: str = ""
    text: str = ""
    html: str = ""
    is_automatic: bool = False
    problems: tuple[str, ...] = ()
    message_id: str | None = None
    original: bytes | None = None


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A letter as its sender laid it out: safe HTML, pictures by what the HTML calls them."""

    html: str
    pictures: Mapping[str, bytes]


def write_down(act: Act, ticket_id: int, kind: str, text: str, *, sender_name: str = "") -> int:
    """Store a call or a note within the caller's transaction; gives the message's id."""
    return keep(act, ticket_id, NewMessage(kind=kind, text=text, sender_name=sender_name))


def keep(act: Act, ticket_id: int, new: NewMessage) -> int:
    """Store a message within the caller's transaction; gives its id."""
    return insert(
        Message,
        ticket=ticket_id,
        kind=new.kind,
        at=act.at,
        sent_at=new.sent_at,
        by=act.by,
        sender_name=new.sender_name,
        sender_address=new.sender_address,
        subject=new.subject,
        text=new.text,
        html=new.html,
        is_automatic=new.is_automatic,
        problems=list(new.problems),
        message_id=new.message_id,
        original=None if new.original is None else contents.keep(new.original, act.at),
    )


def add_note(act: Act, ticket_id: int, text: str) -> Changes:
    """Add an internal note to a ticket's conversation; of a merged one, where that lies now.

    Raises:
        Refused: `note_empty`.
        Gone: `ticket_missing`.
    """
    text = charsets.clean(text[:NOTE_LENGTH]).strip()
    if not text:
        raise Refused("note_empty", "text")
    ticket_id = keeper(ticket_id)
    message_id = write_down(act, ticket_id, "note", text)
    history.write(act, ticket_id, "noted", message=message_id)
    ticket_words.renew(ticket_id)
    return Changes.of(ticket=[ticket_id])


def of_ticket(ticket_id: int) -> tuple[MessageLine, ...]:
    """A ticket's conversation, oldest first (by the moment of saving)."""
    rows: Any = (
        Message.select(
            Message.id,
            Message.kind,
            Message.at,
            Message.sent_at,
            Consultant.name,
            Message.sender_name,
            Message.sender_address,
            Message.subject,
            Message.text,
            Message.html != "",
            Message.is_automatic,
            Message.problems,
            Message.original,
        )
        .join(Consultant, JOIN.LEFT_OUTER, on=(Message.by == Consultant.id))
        .where(Message.ticket == ticket_id)
        .order_by(Message.at, Message.id)
        .tuples()
    )
    return tuple(map(_line, rows))


def original(message_id: int) -> bytes:
    """The letter exactly as it came (§3: the evidence of an order).

    Raises:
        Gone: `message_missing`, `content_missing`.
        Unavailable: `content_damaged`.
    """
    row: Any = Message.select(Message.original).where(Message.id == message_id).tuples().first()
    if row is None or row[0] is None:
        raise Gone("message_missing")
    return contents.read(int(row[0]))


def laid_out(message_id: int) -> LaidOut:
    """A letter's HTML made safe, and the pictures it shows in place.

    Raises:
        Gone: `message_missing`, `content_missing`.
        Unavailable: `content_damaged`.
    """
    row: Any = Message.select(Message.html).where(Message.id == message_id).tuples().first()
    if row is None:
        raise Gone("message_missing")
    pictures: Any = (
        Attachment.select(Attachment.cid, Attachment.content)
        .where(
            Attachment.message == message_id,
            Attachment.cid != "",
            Attachment.media_type.in_(PICTURES),
            Attachment.size <= LARGEST_PICTURE,
        )
        .tuples()
    )
    return LaidOut(letter_html.safe(row[0]), {cid: contents.read(each) for cid, each in pictures})


def _line(row: Any) -> MessageLine:
    text, quoted = quotes.split(row[8]) if row[1] in ("mail_in", "mail_out") else (row[8], "")
    return MessageLine(
        id=row[0],
        kind=row[1],
        at=row[2],
        sent_at=row[3],
        who=row[4] or "",
        sender_name=row[5],
        sender_address=row[6],
        subject=row[7],
        text=text.strip("\n"),
        quoted=quoted.strip("\n"),
        has_html=bool(row[9]),
        is_automatic=bool(row[10]),
        problems=tuple(row[11] or ()),
        has_original=row[12] is not None,
    )

"""Messages of a ticket: letters, calls written down, notes; oldest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.errors import Gone, Refused
from desktop.mail import charsets
from desktop.models.consultant import Consultant
from desktop.models.message import Message
from desktop.models.ticket import Ticket
from desktop.services import contents, history, ticket_words
from desktop.services.act import Act
from desktop.services.changes import Changes

NOTE_LENGTH = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageLine:
    """One message as it is shown.

    `kind` is `mail_in`, `mail_out`, `phone` or `note`; `at` is when it was saved, `sent_at` when
    the sender says it was sent; `who` is the consultant who wrote it down, empty for letters that
    came in. `html` is raw: `services.letter_html.safe` makes it fit to be shown. `problems` are
    codes of what was odd about a letter; `original` says that its raw bytes are kept.
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
    html: str
    is_automatic: bool
    problems: tuple[str, ...]
    has_original: bool


def write_down(act: Act, ticket_id: int, kind: str, text: str, *, sender_name: str = "") -> int:
    """Store a call or a note within the caller's transaction; gives the message's id."""
    return int(
        Message.insert(
            ticket=ticket_id,
            kind=kind,
            at=act.at,
            by=act.by,
            sender_name=sender_name,
            text=text,
        ).execute()
    )


def add_note(act: Act, ticket_id: int, text: str) -> Changes:
    """Add an internal note to a ticket's conversation.

    Raises:
        Refused: `note_empty`.
        Gone: `ticket_missing`.
    """
    text = charsets.clean(text[:NOTE_LENGTH]).strip()
    if not text:
        raise Refused("note_empty", "text")
    if not Ticket.select().where(Ticket.id == ticket_id).exists():
        raise Gone("ticket_missing")
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
            Message.html,
            Message.is_automatic,
            Message.problems,
            Message.original,
        )
        .join(Consultant, "LEFT OUTER", on=(Message.by == Consultant.id))
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


def _line(row: Any) -> MessageLine:
    return MessageLine(
        id=row[0],
        kind=row[1],
        at=row[2],
        sent_at=row[3],
        who=row[4] or "",
        sender_name=row[5],
        sender_address=row[6],
        subject=row[7],
        text=row[8],
        html=row[9],
        is_automatic=bool(row[10]),
        problems=tuple(row[11] or ()),
        has_original=row[12] is not None,
    )

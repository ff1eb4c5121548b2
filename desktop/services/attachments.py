"""Files of a ticket: those that came with a letter and those that were dropped on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from desktop.errors import Gone, Refused
from desktop.mail import charsets
from desktop.mail.names import safe_name
from desktop.models.insertion import insert
from desktop.models.message import Attachment
from desktop.services import contents, history, ticket_words
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.ticket_standing import hold, keeper

LARGEST = 100 * 1024 * 1024
NAME_LENGTH, TYPE_LENGTH, CID_LENGTH = 200, 200, 500
TAKEN_BACK_WITHIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to keep: its name (no path), media type and bytes."""

    name: str
    media_type: str
    data: bytes
    cid: str = ""
    is_inline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentLine:
    """One file as it is listed; `size` in bytes, `cid` is what a letter's HTML calls it."""

    id: int
    message_id: int | None
    name: str
    media_type: str
    size: int
    cid: str
    is_inline: bool
    added_at: datetime


@dataclass(frozen=True, slots=True)
class FileBytes:
    """One file with its bytes, checked against the hash they were kept under."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Attached(Changes):
    """Changes with what `detach` needs to take the files off again."""

    ticket_id: int = 0
    ids: tuple[int, ...] = ()


def keep(
    act: Act, ticket_id: int, message_id: int | None, files: Iterable[NewFile]
) -> tuple[int, ...]:
    """Store files within the caller's transaction; gives their ids."""
    return tuple(
        insert(
            Attachment,
            ticket=ticket_id,
            message=message_id,
            name=new.name,
            media_type=charsets.one_line(new.media_type, TYPE_LENGTH),
            size=len(new.data),
            cid=charsets.one_line(new.cid, CID_LENGTH),
            is_inline=new.is_inline,
            content=contents.keep(new.data, act.at),
            added_at=act.at,
        )
        for new in files
    )


def attach(act: Act, ticket_id: int, files: Iterable[NewFile]) -> Attached:
    """Add files that were dropped on a ticket or pasted into it; of a merged one, where it lies.

    Raises:
        Refused: `attachment_nameless`, `attachment_too_large` (name, size, largest).
        Gone: `ticket_missing`.
    """
    taken = tuple(_checked(new) for new in files)
    ticket_id = keeper(ticket_id)
    ids = keep(act, ticket_id, None, taken)
    history.write(act, ticket_id, "attached", files=[new.name for new in taken])
    ticket_words.renew(ticket_id)
    return Attached({"ticket": frozenset([ticket_id])}, None, ticket_id, ids)


def detach(act: Act, done: Attached) -> Changes:
    """Take back an `attach`: the files go, and their bytes where nothing else has them.

    Files that came with letters are evidence (§3) and are never among them.

    Raises:
        Gone: `attachment_missing` when they are not on that ticket any more.
    """
    hold([done.ticket_id])
    rows: Any = list(
        Attachment.select(Attachment.id, Attachment.name, Attachment.content)
        .where(
            Attachment.id.in_(list(done.ids)),
            Attachment.ticket == done.ticket_id,
            Attachment.message.is_null(),
        )
        .order_by(Attachment.id)
        .tuples()
    )
    if not done.ids or len(rows) != len(done.ids):
        raise Gone("attachment_missing")
    Attachment.delete().where(Attachment.id.in_([row[0] for row in rows])).execute()
    contents.forget((row[2] for row in rows), act.at - TAKEN_BACK_WITHIN)
    history.write(act, done.ticket_id, "detached", files=[row[1] for row in rows])
    ticket_words.renew(done.ticket_id)
    return Changes.of(ticket=[done.ticket_id])


def _checked(new: NewFile) -> NewFile:
    name = safe_name(new.name, NAME_LENGTH)
    if not name:
        raise Refused("attachment_nameless")
    if len(new.data) > LARGEST:
        raise Refused("attachment_too_large", name=name, size=len(new.data), largest=LARGEST)
    return NewFile(name, new.media_type, new.data, new.cid, new.is_inline)


def of_ticket(ticket_id: int) -> tuple[AttachmentLine, ...]:
    """A ticket's files in the order in which they came."""
    rows: Any = (
        Attachment.select(
            Attachment.id,
            Attachment.message,
            Attachment.name,
            Attachment.media_type,
            Attachment.size,
            Attachment.cid,
            Attachment.is_inline,
            Attachment.added_at,
        )
        .where(Attachment.ticket == ticket_id)
        .order_by(Attachment.id)
        .tuples()
    )
    return tuple(
        AttachmentLine(
            id=row[0],
            message_id=row[1],
            name=row[2],
            media_type=row[3],
            size=row[4],
            cid=row[5],
            is_inline=bool(row[6]),
            added_at=row[7],
        )
        for row in rows
    )


def read(attachment_id: int) -> FileBytes:
    """One file with its bytes.

    Raises:
        Gone: `attachment_missing`, `content_missing`.
        Unavailable: `content_damaged`.
    """
    row: Any = (
        Attachment.select(Attachment.name, Attachment.media_type, Attachment.content)
        .where(Attachment.id == attachment_id)
        .tuples()
        .first()
    )
    if row is None:
        raise Gone("attachment_missing")
    return FileBytes(row[0], row[1], contents.read(row[2]))

"""What a letter is once it has been read: frozen values, safe to store and to show.

Every string is free of NUL, of other control characters (but line feed and tab in texts) and of
lone surrogates, so any database takes it. What was odd stands in `problems`, as codes:

`charset_guessed`, `charset_broken` – the character set was missing, unknown or wrong; broken when
letters were lost by it;
`encoding_wrong`, `truncated_part` – the transfer encoding was not what it said, or not whole;
`boundary_guessed`, `boundary_missing`, `parts_cut`, `text_cut` – parts were told apart by a guess
or not at all, were too many or too deep, or a text was too long (it is a file as well then);
`header_cut`, `header_broken` – a header was too long, or held lines that are no fields;
`date_missing`, `date_broken`, `sender_missing`, `body_missing`;
`encrypted` – only its recipient's program can open it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of one letter is read; what lies beyond is named in `problems`, never an error.

    Sizes in bytes, lengths in characters. Only `mail_bytes` makes a letter unreadable.
    """

    mail_bytes: int = 50 * 1024 * 1024
    header_block_bytes: int = 2 * 1024 * 1024
    header_bytes: int = 16 * 1024
    header_fields: int = 1_000
    subject_length: int = 300
    text_bytes: int = 4 * 1024 * 1024
    name_length: int = 120
    addresses: int = 200
    parts: int = 500
    depth: int = 12


DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A person's name (may be empty) and address (`local@domain`, the domain in lower case)."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that came with a letter.

    `name` is safe as a file name on every system and unique within its letter (whatever the
    case of its letters); `content_id` is without angle brackets; `is_inline` says that the
    HTML shows it in place (`cid:`), so a list of attachments may leave it out.
    """

    name: str
    media_type: str
    data: bytes
    content_id: str | None = None
    is_inline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedMail:
    """A letter that was read.

    Identifiers (`message_id`, `in_reply_to`, `references`) are without angle brackets; `sent_at`
    is aware UTC in whole seconds; `html` is raw and must be cleaned before it is shown;
    `sha256` (lower-case hex) and `size` (bytes) are those of the raw letter.
    """

    message_id: str | None
    in_reply_to: str | None
    references: tuple[str, ...]
    sender_name: str
    sender_address: str | None
    reply_to: str | None
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    subject: str
    sent_at: datetime | None
    text: str
    html: str | None
    attachments: tuple[Attachment, ...]
    is_automatic: bool
    is_bulk: bool
    sha256: str
    size: int
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadableMail:
    """A letter that could not be read; it is held with its raw bytes, never dropped.

    `code`: `mail_empty`, `mail_not_a_message`, `mail_too_large`, `mail_is_msg` (Outlook's own
    format), `mail_is_mailbox` (several letters in one file: see `mailbox.letters`),
    `mail_unreadable` (a defect of the reader, logged).
    """

    code: str
    sha256: str
    size: int

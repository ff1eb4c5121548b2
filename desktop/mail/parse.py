"""Reads a letter: any bytes in, a value out. Never raises, never loses one.

The order of the house for what arrives: `mailbox.letters(raw)` for files that may hold several,
`read(letter)` for each, `quotes.split(mail.text)` for answers. Runs off the window's thread.
"""

from __future__ import annotations

import hashlib
import logging
import re
from datetime import UTC, datetime

from desktop.mail import (
    addresses,
    attachments,
    bodies,
    charsets,
    fields,
    mailbox,
    parts,
    robots,
    words,
)
from desktop.mail.fields import Fields
from desktop.mail.parsed import (
    DEFAULT,
    Attachment,
    Limits,
    Mailbox,
    ParsedMail,
    UnreadableMail,
)

__all__ = ["DEFAULT", "Attachment", "Limits", "Mailbox", "ParsedMail", "UnreadableMail", "read"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Outlook's .msg is an OLE file
_LEADING = re.compile(rb"[ \t\r\n]*(?:>?From [^\r\n]{0,1000}\r?\n)?")
_MOST_LEADING = 20
_APPLE = re.compile(rb"(\d{1,9}) *\n")  # .emlx: the length of the letter, the letter, a list
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_REFERENCES = 50
_YEARS = range(1970, 2200)  # others are no dates of mail, and the ends of the calendar overflow
_log = logging.getLogger(__name__)


def read(raw: bytes, limits: Limits = DEFAULT) -> ParsedMail | UnreadableMail:
    """Read one letter as it came (bytes of an .eml); see `parsed` for what comes out.

    Raises nothing on any bytes. A defect in here is logged by its kind and the letter is held
    (`mail_unreadable`), so that one letter never stops the others.
    """
    sha256 = hashlib.sha256(raw).hexdigest()
    code = _refusal(raw, limits)
    if code:
        return UnreadableMail(code=code, sha256=sha256, size=len(raw))
    try:
        return _read(raw, sha256, limits)
    except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError) as defect:
        _log.error("letter %s not read: %s", sha256[:12], type(defect).__name__)
        return UnreadableMail(code="mail_unreadable", sha256=sha256, size=len(raw))


def _refusal(raw: bytes, limits: Limits) -> str:
    if len(raw) > limits.mail_bytes:
        return "mail_too_large"
    if raw.startswith(_OLE):
        return "mail_is_msg"
    if not raw.strip(b" \t\r\n\x00"):
        return "mail_empty"
    return "mail_is_mailbox" if mailbox.holds_several(raw) else ""


def _read(raw: bytes, sha256: str, limits: Limits) -> ParsedMail | UnreadableMail:
    problems: set[str] = set()
    source = _normalised(raw)
    head, start = fields.read(source, 0, len(source), limits, problems)
    if not head.is_header:
        return UnreadableMail(code="mail_not_a_message", sha256=sha256, size=len(raw))
    root = parts.tree(source, head, start, limits, problems)
    reading = bodies.Reading(limits, problems)
    body = bodies.read(root, reading)
    sender = _sender(head, limits, problems)
    references = tuple(dict.fromkeys(addresses.identifiers(head.raw("references"))))
    subject = words.decoded(head.raw("subject"), problems)
    reply_to = addresses.mailboxes(head.raw("reply-to"), limits, problems)
    return ParsedMail(
        message_id=next(addresses.identifiers(head.raw("message-id")), None),
        in_reply_to=next(addresses.identifiers(head.raw("in-reply-to")), None),
        references=references[:1] + references[1:][-_REFERENCES:],
        sender_name=sender.name,
        sender_address=sender.address or None,
        reply_to=reply_to[0].address if reply_to else None,
        to=_people(head, "to", limits, problems),
        cc=_people(head, "cc", limits, problems),
        subject=charsets.one_line(subject, limits.subject_length),
        sent_at=_sent_at(head, problems),
        text=body.text or "",
        html=body.html,
        attachments=attachments.collect(root, reading.files, body.html, limits),
        is_automatic=robots.is_automatic(head, root.media_type, sender.address),
        is_bulk=robots.is_bulk(head),
        sha256=sha256,
        size=len(raw),
        problems=tuple(sorted(problems)),
    )


def _normalised(raw: bytes) -> bytes:
    """Drop what stands in front of the header; turn UTF-16 and lone carriage returns around."""
    if raw.startswith(_WIDE_MARKS):
        raw = raw.decode("utf-16", "replace").encode("utf-8", "replace")
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    apple = _APPLE.match(raw)
    if apple:
        raw = raw[apple.end() : apple.end() + int(apple[1])]
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")
    start = 0
    for _ in range(_MOST_LEADING):
        leading = _LEADING.match(raw, start)
        start = leading.end() if leading else start
    return raw[start:]


def _sender(head: Fields, limits: Limits, problems: set[str]) -> Mailbox:
    """Return who wrote it: From, else Sender, Return-Path; an empty address when nobody did."""
    for name in ("from", "sender", "return-path"):
        found = addresses.mailboxes(head.raw(name), limits, problems)
        if found:
            return found[0]
    problems.add("sender_missing")
    return Mailbox(addresses.person(head.raw("from"), problems), "")


def _people(head: Fields, name: str, limits: Limits, problems: set[str]) -> tuple[Mailbox, ...]:
    return addresses.mailboxes(b",".join(head.all(name)), limits, problems)


def _sent_at(head: Fields, problems: set[str]) -> datetime | None:
    """Return the moment of the Date field in UTC; one without a zone is taken as UTC."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 – lazily: 20 ms

    value = head.raw("date").decode("ascii", "ignore")[:200]
    if not value.strip():
        problems.add("date_missing")
        return None
    try:
        sent = parsedate_to_datetime(value)
        sent = (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, LookupError, OverflowError):
        sent = None
    if sent is None or sent.year not in _YEARS:
        problems.add("date_broken")
        return None
    return sent

"""Letters as mail programs write them: raw bytes, Polish headers, several character sets."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

CHARSETS = ("utf-8", "windows-1250", "iso-8859-2")
PROGRAMS = (
    "Mozilla Thunderbird",
    "Microsoft Outlook 16.0",
    "Apple Mail (2.3774)",
    "Roundcube Webmail/1.6.9",
)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_WORD = 45  # bytes of one encoded word: its Base64 stays below 75 characters


@dataclass(frozen=True, slots=True)
class File:
    """A file in a letter."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter before it is written out; `serial` decides what differs from letter to letter."""

    serial: int
    name: str
    address: str
    to: str
    subject: str
    text: str
    sent_at: datetime
    answers: str = ""
    files: Sequence[File] = ()
    is_automatic: bool = False


def message_id(draft: Draft) -> str:
    """The letter's identifier, made of what it says and when."""
    said = f"{draft.address} {draft.sent_at.isoformat()} {draft.subject}"
    return f"{hashlib.sha256(said.encode()).hexdigest()[:24]}@{draft.address.rpartition('@')[2]}"


def written(draft: Draft, zone: ZoneInfo) -> bytes:
    """The letter as its server hands it over."""
    charset = _charset(draft)
    head = [
        f"Return-Path: <{'' if draft.is_automatic else draft.address}>",
        f"Date: {_date(draft.sent_at.astimezone(zone))}",
        f"From: {_encoded(draft.name, charset)} <{draft.address}>",
        f"To: <{draft.to}>",
        f"Subject: {_encoded(draft.subject, charset)}",
        f"Message-ID: <{message_id(draft)}>",
    ]
    if draft.answers:
        head += [f"In-Reply-To: <{draft.answers}>", f"References: <{draft.answers}>"]
    if draft.is_automatic:
        head += ["Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All"]
    else:
        head.append(f"X-Mailer: {PROGRAMS[draft.serial % len(PROGRAMS)]}")
    head.append("MIME-Version: 1.0")
    body = _body(draft, charset)
    return "\r\n".join(head).encode("ascii") + b"\r\n" + body


def quoted(answer: str, who: str, at: datetime, before: str) -> str:
    """An answer above the letter it answers."""
    below = "\n".join(f"> {line}".rstrip() for line in before.splitlines())
    return f"{answer}\n\nW dniu {at:%d.%m.%Y} o {at:%H:%M}, {who} pisze:\n{below}\n"


def _charset(draft: Draft) -> str:
    wanted = CHARSETS[draft.serial % len(CHARSETS)]
    try:
        (draft.text + draft.subject + draft.name).encode(wanted)
    except UnicodeEncodeError:
        return "utf-8"
    return wanted


def _body(draft: Draft, charset: str) -> bytes:
    text = _text_part("plain", draft.text, charset, is_base64=draft.serial % 4 == 0)
    parts = text
    if draft.serial % 3 == 1:
        shown = "<br>\n".join(_safe(line) for line in draft.text.splitlines())
        html = f'<html><body style="font-family:Calibri,sans-serif">\n{shown}\n</body></html>\n'
        html_part = _text_part("html", html, charset, is_base64=False)
        parts = _joined(draft, "alternative", [text, html_part])
    if not draft.files:
        return parts
    return _joined(draft, "mixed", [parts, *(_file_part(each) for each in draft.files)])


def _text_part(kind: str, text: str, charset: str, *, is_base64: bool) -> bytes:
    data = text.encode(charset)
    if is_base64:
        encoding, lines = "base64", base64.encodebytes(data.replace(b"\n", b"\r\n"))
    else:
        encoding, lines = "quoted-printable", binascii.b2a_qp(data, istext=True)
    return (
        f"Content-Type: text/{kind}; charset={charset}\r\n"
        f"Content-Transfer-Encoding: {encoding}\r\n\r\n"
    ).encode() + lines.replace(b"\n", b"\r\n")


def _file_part(file: File) -> bytes:
    head = (
        f"Content-Type: {file.media_type}\r\n"
        f"Content-Disposition: attachment;\r\n filename*=UTF-8''{quote(file.name)}\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n"
    ).encode()
    return head + base64.encodebytes(file.data).replace(b"\n", b"\r\n")


def _joined(draft: Draft, kind: str, parts: Sequence[bytes]) -> bytes:
    boundary = f"=_{kind}_{hashlib.sha256(message_id(draft).encode()).hexdigest()[:20]}"
    head = f'Content-Type: multipart/{kind};\r\n boundary="{boundary}"\r\n\r\n'.encode()
    line = f"--{boundary}".encode()
    return head + b"".join(line + b"\r\n" + part + b"\r\n" for part in parts) + line + b"--\r\n"


def _encoded(text: str, charset: str) -> str:
    """Encoded words (RFC 2047), whole letters in each."""
    if text.isascii():
        return text
    words, piece = [], ""
    for letter in text:
        if len((piece + letter).encode(charset)) > _WORD:
            words.append(piece)
            piece = ""
        piece += letter
    words.append(piece)
    return "\r\n ".join(
        f"=?{charset}?B?{base64.b64encode(word.encode(charset)).decode()}?=" for word in words
    )


def _date(at: datetime) -> str:
    named = (
        f"{_DAYS[at.weekday()]}, {at.day} {_MONTHS[at.month * 4 - 4 : at.month * 4 - 1]} {at.year}"
    )
    return f"{named} {at:%H:%M:%S %z}"


def _safe(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

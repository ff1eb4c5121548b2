"""Writes a draft: a letter that the user's own mail program opens, ready to be sent.

Written by hand: the standard library draws its boundaries by lot, folds differently from one
Python to the next, and turns a long References field into encoded words that no program reads.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from urllib.parse import quote

from desktop.errors import Refused
from desktop.mail.charsets import clean
from desktop.mail.parsed import Attachment, Mailbox

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN = re.compile(
    r"(?=.{1,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])"
)
_IDENTIFIER = re.compile(r"[!-;=?A-~]{1,120}@[!-;=?A-~]{1,120}")
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,80}/[a-z0-9][a-z0-9!#$&^_.+-]{0,80}")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_LONGEST_SUBJECT = 900
_LONGEST_NAME = 200
_LONGEST_FILE_NAME = 150
_LONGEST_PLAIN = 200
_WORD_BYTES = 45  # 75 characters of an encoded word hold 45 bytes in Base64


def draft(
    *,
    sender: Mailbox,
    to: Sequence[Mailbox],
    subject: str,
    text: str,
    message_id: str,
    at: datetime,
    cc: Sequence[Mailbox] = (),
    in_reply_to: str | None = None,
    references: Sequence[str] = (),
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """Return an unsent letter (`X-Unsent: 1`, CRLF); the same values give the same bytes.

    `message_id` and the other identifiers are without angle brackets; `at` is an aware instant.
    Raises Refused `address_wrong` (fields sender, to, cc) or `header_wrong` (subject, names,
    identifiers, names and types of files), with the index of the culprit where there are many.
    """
    fields = [("X-Unsent", "1"), ("From", _people("sender", [sender]))]
    fields += [("To", _people("to", to))] if to else []
    fields += [("Cc", _people("cc", cc))] if cc else []
    fields += [
        ("Subject", _encoded(_one_line("subject", subject, _LONGEST_SUBJECT))),
        ("Date", _date(at)),
        ("Message-ID", _identifiers("message_id", [message_id])),
    ]
    fields += [("In-Reply-To", _identifiers("in_reply_to", [in_reply_to]))] if in_reply_to else []
    fields += [("References", _identifiers("references", references))] if references else []
    fields.append(("MIME-Version", "1.0"))
    if not attachments:
        return _header(fields) + _text_part(text)
    boundary = f"=_{hashlib.sha256(message_id.encode()).hexdigest()[:40]}"
    fields.append(("Content-Type", f'multipart/mixed; boundary="{boundary}"'))
    parts = [_text_part(text)]
    parts += [_file_part(index, file) for index, file in enumerate(attachments)]
    line = f"--{boundary}".encode()
    body = b"".join(line + b"\r\n" + part + b"\r\n" for part in parts)
    return _header(fields) + b"\r\n" + body + line + b"--\r\n"


def _header(fields: Sequence[tuple[str, str]]) -> bytes:
    return "".join(f"{name}: {value}\r\n" for name, value in fields).encode("ascii")


def _text_part(text: str) -> bytes:
    head = _header(
        [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "quoted-printable"),
        ]
    )
    lines = binascii.b2a_qp(clean(text).encode(), istext=True)
    return head + b"\r\n" + lines.replace(b"\n", b"\r\n")


def _file_part(index: int, file: Attachment) -> bytes:
    if not _MEDIA_TYPE.fullmatch(file.media_type):
        raise Refused("header_wrong", "attachments", index=index)
    media_type = file.media_type
    if media_type.startswith(("text/", "message/", "multipart/")):  # these forbid or bend Base64
        media_type = "application/octet-stream"
    name = _one_line("attachments", file.name, _LONGEST_FILE_NAME, index=index)
    head = _header(
        [
            ("Content-Type", f'{media_type};\r\n name="{_encoded(name, is_quoted=True)}"'),
            ("Content-Transfer-Encoding", "base64"),
            ("Content-Disposition", f"attachment;\r\n filename*=utf-8''{quote(name, safe='')}"),
        ]
    )
    return head + b"\r\n" + base64.encodebytes(file.data).replace(b"\n", b"\r\n")


def _people(field: str, people: Sequence[Mailbox]) -> str:
    return ",\r\n ".join(_person(field, index, each) for index, each in enumerate(people))


def _person(field: str, index: int, person: Mailbox) -> str:
    local, _, domain = person.address.rpartition("@")
    try:
        domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        domain = ""
    if len(local) > 64 or not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(domain):
        raise Refused("address_wrong", field, index=index)
    name = _one_line(field, person.name, _LONGEST_NAME, index=index)
    if not name:
        return f"{local}@{domain}"
    shown = _encoded(name)
    if shown == name and not _ATOMS.fullmatch(name):
        shown = _quoted(name)
    return f"{shown} <{local}@{domain}>"


def _identifiers(field: str, identifiers: Sequence[str]) -> str:
    for index, each in enumerate(identifiers):
        if not _IDENTIFIER.fullmatch(each):
            raise Refused("header_wrong", field, index=index)
    return "\r\n ".join(f"<{each}>" for each in identifiers)


def _one_line(field: str, value: str, length: int, **facts: object) -> str:
    """Return the value if it is one line; a line break would begin a field of its own."""
    if _CONTROL.search(value) or len(value) > length:
        raise Refused("header_wrong", field, **facts)
    return value.strip()


def _encoded(value: str, *, is_quoted: bool = False) -> str:
    """Return ASCII: the value as it is, else encoded words (RFC 2047) of whole characters."""
    if value.isascii() and "=?" not in value and len(value) <= _LONGEST_PLAIN:
        return _quoted(value)[1:-1] if is_quoted else value
    pieces = [""]
    for character in value:
        if len((pieces[-1] + character).encode()) > _WORD_BYTES:
            pieces.append("")
        pieces[-1] += character
    words = (base64.b64encode(piece.encode()).decode() for piece in pieces)
    return "\r\n ".join(f"=?utf-8?b?{word}?=" for word in words)


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _date(at: datetime) -> str:
    """Return RFC 5322's form of an instant; month and day names never follow the locale."""
    day, month = _DAYS[at.weekday()], _MONTHS.split()[at.month - 1]
    return f"{day}, {at.day} {month} {at.year:04} {at:%H:%M:%S %z}"

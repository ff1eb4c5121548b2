"""The header block of a letter or of one of its parts: fields, parameters, limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from desktop.mail import words
from desktop.mail.parsed import Limits

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:[ \t]?(.*)", re.DOTALL)
_EMPTY = re.compile(rb"\r*\n")
_BLANK = re.compile(rb"\r?\n\r*\n")
_PARAMETER = re.compile(
    rb';\s*([^\s=;"]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.?)*)(?:"|\Z)|([^;]*))', re.DOTALL
)
_ESCAPED = re.compile(rb'\\(["\\])')
_CONTINUED = re.compile(r"(.+?)\*(\d{1,3})(\*?)\Z", re.ASCII)
# A block of lines is a header when one of these is in it: `Note: call me` alone is no letter.
_KNOWN = frozenset(
    [
        "from",
        "to",
        "cc",
        "bcc",
        "subject",
        "date",
        "received",
        "message-id",
        "return-path",
        "reply-to",
        "sender",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
        "content-disposition",
        "content-id",
        "delivered-to",
        "in-reply-to",
        "references",
        "resent-from",
        "x-mailer",
        "x-unsent",
        "user-agent",
        "dkim-signature",
        "authentication-results",
        "list-id",
        "auto-submitted",
        "precedence",
    ]
)


@dataclass(frozen=True, slots=True)
class Fields:
    """Header fields in their order: lower-case names, unfolded raw values."""

    pairs: tuple[tuple[str, bytes], ...]

    def raw(self, name: str) -> bytes:
        """Return the first value of a field that is not empty, else empty bytes."""
        return next((value for key, value in self.pairs if key == name and value), b"")

    def all(self, name: str) -> Iterator[bytes]:
        """Yield every value of a field."""
        return (value for key, value in self.pairs if key == name)

    def has(self, name: str) -> bool:
        """Whether a field is there at all."""
        return any(key == name for key, _ in self.pairs)

    def token(self, name: str) -> str:
        """Return a value's first part (before `;` or a comment), lower case: `text/plain`."""
        value = re.split(rb"[;(]", self.raw(name), maxsplit=1)[0]
        return value.decode("ascii", "ignore").strip().strip("\"'").casefold()[:100]

    @property
    def is_header(self) -> bool:
        """Whether a field that letters have is among them."""
        return any(key in _KNOWN for key, _ in self.pairs)


def read(
    raw: bytes, start: int, end: int, limits: Limits, problems: set[str]
) -> tuple[Fields, int]:
    """Read the header block at `start`; return its fields and where the body begins.

    A line that is no field is skipped when a known field follows it; otherwise the body begins
    with it (a letter whose empty line is missing).
    """
    empty = _EMPTY.match(raw, start, end)
    if empty:
        return Fields(()), empty.end()
    blank = _BLANK.search(raw, start, min(end, start + limits.header_block_bytes))
    if blank:
        stop, body = blank.start(), blank.end()
    else:
        stop = body = _block_end(raw, start, end, limits, problems)
    pairs: list[tuple[str, bytes]] = []
    strange = None
    for line_start, line_end in _lines(raw, start, stop):
        field = _FIELD.match(raw, line_start, min(line_end, line_start + limits.header_bytes))
        if not field:
            problems.add("header_broken")
            strange = line_start if strange is None else strange
            continue
        name = field[1].decode("ascii").casefold()
        if name in _KNOWN:
            strange = None
        if len(pairs) >= limits.header_fields:
            problems.add("header_cut")
            continue
        if line_end - line_start > limits.header_bytes:
            problems.add("header_cut")
        pairs.append((name, _unfolded(field[2])))
    return Fields(tuple(pairs)), body if strange is None else strange


def _block_end(raw: bytes, start: int, end: int, limits: Limits, problems: set[str]) -> int:
    """Find where a block without its empty line ends: at the end, or at the limit's last line."""
    if end - start <= limits.header_block_bytes:
        return end
    problems.add("header_cut")
    limit = start + limits.header_block_bytes
    return raw.rfind(b"\n", start, limit) + 1 or limit


def _lines(raw: bytes, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each line together with the folded lines that continue it."""
    while start < stop:
        end = raw.find(b"\n", start, stop) + 1 or stop
        while end < stop and raw[end] in b" \t":
            end = raw.find(b"\n", end, stop) + 1 or stop
        yield start, end
        start = end


def _unfolded(value: bytes) -> bytes:
    return value.replace(b"\r", b"").replace(b"\n", b"").strip()


def parameters(value: bytes, problems: set[str]) -> dict[str, str]:
    """Return the parameters of a structured field, decoded (RFC 2231, 2047 or raw bytes).

    `filename*` wins over `filename`; of two of one name the first counts.
    """
    plain: dict[str, bytes] = {}
    pieces: dict[str, dict[int, bytes]] = {}
    charset: dict[str, str] = {}
    for found in _PARAMETER.finditer(value):
        name = found[1].decode("ascii", "replace").casefold()
        quoted = found[2] is not None
        data = _ESCAPED.sub(rb"\1", found[2]) if quoted else found[3].strip()
        if "*" not in name:
            plain.setdefault(name, data)
            continue
        part = _CONTINUED.match(name)
        base = part[1] if part else name.rstrip("*")
        number = int(part[2]) if part else 0
        if name.endswith("*"):
            if number == 0 and data.count(b"'") >= 2:
                declared, _, data = data.split(b"'", 2)
                charset[base] = declared.decode("ascii", "ignore")
            data = unquote_to_bytes(data)
        pieces.setdefault(base, {}).setdefault(number, data)
    texts = {name: words.decoded(data, problems) for name, data in plain.items()}
    for name, numbered in pieces.items():
        joined = b"".join(numbered[number] for number in sorted(numbered))
        texts[name] = words.in_charset(joined, charset.get(name, ""), problems)
    return texts

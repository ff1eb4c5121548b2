"""Names and addresses of people in the fields From, To, Cc; identifiers of letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.mail import charsets, words
from desktop.mail.parsed import Limits, Mailbox

# One mailbox: quoted strings, comments and angle brackets hide the comma. An unclosed quote runs
# to the end, so that no byte is looked at twice.
_PIECE = re.compile(rb'(?:"(?:[^"\\]|\\.?)*(?:"|\Z)|<[^<>]*>|\([^()]*\)|[^,;])+', re.DOTALL)
_ANGLE = re.compile(rb"<([^<>]*)>?")
_COMMENT = re.compile(rb"\(([^()]*)\)")
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"@]{1,64}@[^\s<>()\[\],;:\"@]{1,253}")
_GROUP = re.compile(rb"^[^<\"@:]*:")
_IDENTIFIER = re.compile(rb"<([^<>]{1,500})>")
_NAME_LENGTH = 120


def mailboxes(value: bytes, limits: Limits, problems: set[str]) -> tuple[Mailbox, ...]:
    """Return the mailboxes of a field, those without a usable address left out, none twice."""
    found: dict[str, Mailbox] = {}
    for piece in _PIECE.finditer(value):
        box = _mailbox(piece[0], problems)
        if box:
            found.setdefault(box.address, box)
        if len(found) >= limits.addresses:
            problems.add("header_cut")
            break
    return tuple(found.values())


def _mailbox(piece: bytes, problems: set[str]) -> Mailbox | None:
    piece = _GROUP.sub(b"", piece)
    # The last one counts: a quoted name may hold another address to mislead.
    for angle in reversed(list(_ANGLE.finditer(piece))):
        address = _address(angle[1], problems)
        if address:
            return Mailbox(person(piece[: angle.start()], problems), address)
    address = _address(piece, problems)
    comment = _COMMENT.search(piece)
    return Mailbox(person(comment[1] if comment else b"", problems), address) if address else None


def _address(value: bytes, problems: set[str]) -> str | None:
    found = _ADDRESS.search(charsets.one_line(words.decoded(value, problems), 400))
    if not found:
        return None
    local, _, domain = found[0].rpartition("@")
    return f"{local}@{domain.casefold().rstrip('.')}"


def person(value: bytes, problems: set[str]) -> str:
    """Return a displayed name: decoded, without quotes, on one line."""
    value = value.strip()
    if value[:1] == b'"':
        value = re.sub(rb"\\(.)", rb"\1", value[1:].removesuffix(b'"'))
    name = charsets.one_line(words.decoded(value, problems), _NAME_LENGTH)
    is_quoted = len(name) > 1 and name[0] == name[-1] and name[0] in "\"'"
    return name[1:-1].strip() if is_quoted else name


def identifiers(value: bytes) -> Iterator[str]:
    """Yield the identifiers of Message-ID, In-Reply-To or References, without brackets."""
    found = [match[1] for match in _IDENTIFIER.finditer(value)] or value.split()[:1]
    for raw in found:
        name = charsets.one_line(raw.decode("ascii", "replace"), 500).replace(" ", "")
        if name.strip("<>"):
            yield name.strip("<>")

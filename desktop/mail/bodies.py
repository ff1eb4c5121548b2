"""What there is to read in a letter: its text and its HTML, out of whatever parts it has."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.mail import charsets, plain, uuencoded
from desktop.mail.parsed import Limits
from desktop.mail.parts import Part

# Text types that are files; any other text type reads as plain text (RFC 2046, 4.1.4).
_FILES = frozenset(
    [
        "text/calendar",
        "text/csv",
        "text/rtf",
        "text/richtext",
        "text/xml",
        "text/vcard",
        "text/x-vcard",
        "text/directory",
        "text/css",
        "text/javascript",
        "text/rfc822-headers",
        "text/x-amp-html",
        "text/tab-separated-values",
    ]
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_ENCRYPTED = frozenset(
    ["multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"]
)
_PGP = "-----BEGIN PGP MESSAGE-----"


@dataclass(slots=True)
class Reading:
    """One letter being read: what was odd, and the files found inside its texts."""

    limits: Limits
    problems: set[str]
    files: list[tuple[str, bytes]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Body:
    """Text and HTML of a part; None where it has none."""

    text: str | None = None
    html: str | None = None


def leaves(part: Part) -> Iterator[Part]:
    """Yield the parts without children, in their order."""
    if part.children:
        for child in part.children:
            yield from leaves(child)
    elif not part.media_type.startswith("multipart/"):
        yield part


def readable(part: Part, root: Part) -> bool:
    """Whether a part without children is to be read rather than kept as a file."""
    if not part.media_type.startswith("text/") or part.media_type in _FILES:
        return False
    return not part.is_file or (part is root and part.disposition != "attachment")


def read(root: Part, reading: Reading) -> Body:
    """Return the text (empty when there is none) and the HTML of a whole letter."""
    if any(part.media_type in _ENCRYPTED for part in _all(root)):
        reading.problems.add("encrypted")
    body = _body(root, root, reading)
    if body.text is None and body.html is None:
        body = _joined(_file_texts(root, reading))
    text = body.text if body.text is not None else plain.from_html(body.html or "")
    if _PGP in text:
        reading.problems.add("encrypted")
    text = _trimmed(text)
    if not text:
        reading.problems.add("body_missing")
    return Body(text, body.html)


def _all(part: Part) -> Iterator[Part]:
    yield part
    for child in part.children:
        yield from _all(child)


def _body(part: Part, root: Part, reading: Reading) -> Body:
    if not part.children:
        return _leaf(part, reading) if readable(part, root) else Body()
    bodies = [_body(child, root, reading) for child in part.children]
    if part.media_type == "multipart/alternative":
        return _chosen(bodies)
    return _joined(bodies)


def _chosen(bodies: Iterable[Body]) -> Body:
    """Take the first text and the last HTML of the alternatives; a blank text counts as none."""
    text: str | None = None
    source: str | None = None
    for body in bodies:
        if text is None and body.text and body.text.strip():
            text = body.text
        source = body.html or source
    return Body(text, source)


def _joined(bodies: Iterable[Body]) -> Body:
    """Put bodies that stand one after another together, each in the form it has."""
    found = [body for body in bodies if (body.text or body.html or "").strip()]
    if len(found) == 1:
        return found[0]
    texts = [
        body.text if body.text is not None else plain.from_html(body.html or "") for body in found
    ]
    sources = [
        body.html if body.html is not None else f"<pre>{html.escape(body.text or '')}</pre>"
        for body in found
    ]
    return Body(
        "\n\n".join(map(_trimmed, texts)) if any(body.text for body in found) else None,
        "\n".join(sources) if any(body.html for body in found) else None,
    )


def _leaf(part: Part, reading: Reading) -> Body:
    declared = part.parameters.get("charset", "")
    if part.media_type == "text/html":
        if not declared:
            meta = _META.search(part.body, 0, 4096)
            declared = meta[1].decode("ascii") if meta else ""
        return Body(html=_text(part, declared, reading))
    text = _text(part, declared, reading)
    if part.parameters.get("format", "").casefold() == "flowed":
        is_deleted = part.parameters.get("delsp", "").casefold() == "yes"
        text = plain.unflowed(text, delete_spaces=is_deleted)
    text, files = uuencoded.files(text)
    reading.files += files
    return Body(text=text)


def _file_texts(root: Part, reading: Reading) -> Iterator[Body]:
    """Read the first text that came as an inline file: better than nothing (it stays a file)."""
    for part in leaves(root):
        if part.media_type in {"text/plain", "text/html"} and part.disposition != "attachment":
            yield _leaf(part, reading)
            return


def is_long(part: Part, limits: Limits) -> bool:
    """Whether a text is read only in part (and is therefore kept whole as a file as well)."""
    return len(part.body) > limits.text_bytes


def _text(part: Part, declared: str, reading: Reading) -> str:
    if is_long(part, reading.limits):
        reading.problems.add("text_cut")
    text, problem = charsets.decode(part.body[: reading.limits.text_bytes], declared or None)
    if problem:
        reading.problems.add(problem)
    return charsets.clean(text)


def _trimmed(text: str) -> str:
    """Drop blank lines around a text and white space at its end."""
    lines = text.rstrip().split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    return "\n".join(lines[first:])

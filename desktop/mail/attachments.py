"""The files of a letter: every part that is not read as text, each with a safe name of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from desktop.mail import bodies, charsets, fields, names, words
from desktop.mail.parsed import Attachment, Limits
from desktop.mail.parts import Part

_SHOWN = re.compile(r"cid:([^\"'\s>)]{1,300})", re.IGNORECASE)


def collect(
    root: Part, found: Iterable[tuple[str, bytes]], shown_in: str | None, limits: Limits
) -> tuple[Attachment, ...]:
    """Return the files of a letter; `found` are those inside its texts, `shown_in` is its HTML."""
    shown = {unquote(match[1]).casefold() for match in _SHOWN.finditer(shown_in or "")}
    taken: set[str] = set()
    kept: list[Attachment] = []
    for part in bodies.leaves(root):
        if bodies.readable(part, root) and not bodies.is_long(part, limits):
            continue
        if not (part.body or part.filename):
            continue
        content_id = _content_id(part)
        kept.append(
            Attachment(
                name=_name(part, len(kept) + 1, taken, limits),
                media_type=part.media_type,
                data=part.body,
                content_id=content_id,
                is_inline=content_id is not None and content_id.casefold() in shown,
            )
        )
    kept += _loose(found, len(kept), taken, limits)
    return tuple(kept)


def _loose(
    found: Iterable[tuple[str, bytes]], count: int, taken: set[str], limits: Limits
) -> Iterator[Attachment]:
    for number, (name, data) in enumerate(found, count + 1):
        safe = names.safe_name(name, limits.name_length) or f"attachment-{number}.bin"
        yield Attachment(
            name=names.unique_name(safe, taken), media_type="application/octet-stream", data=data
        )


def _name(part: Part, number: int, taken: set[str], limits: Limits) -> str:
    name = part.filename
    ending = ""
    if not name and part.media_type == "message/rfc822":
        name, ending = _subject(part.body, limits), ".eml"
    safe = names.safe_name(name, limits.name_length - len(ending))
    if not safe:
        safe, ending = f"attachment-{number}", names.ending(part.media_type)
    return names.unique_name(safe + ending, taken)


def _subject(letter: bytes, limits: Limits) -> str:
    """Return the subject of a letter inside the letter; a slash in it is no path."""
    head = fields.read(letter, 0, len(letter), limits, set())[0]
    return re.sub(r"[\\/]", "_", words.decoded(head.raw("subject"), set()))


def _content_id(part: Part) -> str | None:
    raw = part.fields.raw("content-id").decode("ascii", "ignore")
    return charsets.one_line(raw, 300).strip("<> ") or None

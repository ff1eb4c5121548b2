"""Subjects of order mails: `[firm] – problem` (§6), ticket numbers, signs of a reply."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PREFIX = re.compile(
    r"(?P<word>re|odp|aw|sv|fwd|fw|pd|przek|wg|tr)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*\.?\s*:\s*",
    re.IGNORECASE,
)
_REPLIES = frozenset({"re", "odp", "aw", "sv"})
_NUMBER = re.compile(r"\[?#\s?(?P<year>20[0-9]{2})[/-](?P<number>[0-9]{1,6})(?![0-9/])\]?")
_BRACKETS = re.compile(r"\[(?P<inside>[^\[\]]{0,200})\]\s*(?:[-–—:|]+\s*)?")
# What mail servers put before a subject is no firm.
_TAGS = frozenset(
    {"ext", "extern", "external", "zewn", "zewnętrzny", "zewnętrzna", "spam", "uwaga", "caution"}
)
_SPACES = re.compile(r"\s+")
_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject taken apart.

    `firm` is what stood in brackets (None without), `problem` the rest, `ticket` the number of a
    ticket in the form `2026/0412`, or None.
    """

    firm: str | None
    problem: str
    ticket: str | None = None
    is_reply: bool = False
    is_forward: bool = False


def parse(text: str) -> Subject:
    """Take a subject apart; any text will do, an empty one too."""
    rest = _SPACES.sub(" ", text[:_LIMIT]).strip()
    number = _NUMBER.search(rest)
    if number:
        rest = _SPACES.sub(" ", rest[: number.start()] + rest[number.end() :]).strip()
    words: set[str] = set()
    firm = None
    while True:
        prefix = _PREFIX.match(rest)
        if prefix:
            words.add(prefix["word"].lower())
            rest = rest[prefix.end() :]
            continue
        brackets = _BRACKETS.match(rest)
        inside = brackets["inside"].strip() if brackets else ""
        if not brackets or (firm is not None and inside.lower() not in _TAGS):
            break
        if inside and inside.lower() not in _TAGS:
            firm = inside
        rest = rest[brackets.end() :]
    return Subject(
        firm=firm,
        problem=rest.strip(" -–—:|"),
        ticket=ticket_number(number) if number else None,
        is_reply=bool(words & _REPLIES),
        is_forward=bool(words - _REPLIES),
    )


def ticket_number(found: re.Match[str]) -> str:
    """A found number in its one form, `2026/0012`."""
    return f"{found['year']}/{int(found['number']):04}"


def reply(subject: str, ticket: str) -> str:
    """The subject of an answer: one `Odp:`, the ticket's number, the problem."""
    found = parse(subject)
    firm = f"[{found.firm}] – " if found.firm else ""
    return f"Odp: [#{ticket}] {firm}{found.problem}".strip()

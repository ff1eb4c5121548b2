"""Cuts an answer into what is new and the history quoted below it. Nothing is ever dropped.

Known are the ways of Gmail, Outlook, Apple and Thunderbird, in Polish and English. In doubt a
text counts as new: answers between quoted lines, below them, or nothing but a forwarded letter.
"""

from __future__ import annotations

import re

# "sob., 21 lis 2026 o 09:44 Jan <j@k> napisał(a):", "W dniu 21.11.2026 o 09:44, Jan pisze:",
# "Wiadomość napisana przez Jan w dniu 21.11.2026, o godz. 09:44:", "On 21 Nov 2026, Jan wrote:"
# A date with its year and a time of day must be there: "the printer HP 1020 pisze:" is no quote.
_ATTRIBUTION = re.compile(
    r"(?=.*(?:\b20\d\d\b|\d[./-]\d\d?[./-]\d\d))(?=.*\d[:.]\d\d)(?:"
    r".*(?:wrote|pisze|napisał(?:a|\(a\)|/a)?)"
    r"|.*wiadomo(?:ść|ści) napisan(?:a|ej) przez\s.*"
    r"):",
    re.IGNORECASE,
)
_ATTRIBUTION_END = re.compile(r".*(?:wrote|pisze|napisał(?:a|\(a\)|/a)?|\d):", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"-{2,}\s*(?:original message|original appointment|wiadomość oryginalna"
    r"|oryginalna wiadomość|treść oryginalnej wiadomości)\s*-{2,}",
    re.IGNORECASE,
)
_SENDER = re.compile(r"\*?(?:od|from|nadawca)\s?:\*?\s*\S.*", re.IGNORECASE)
_OTHER_FIELD = re.compile(
    r"\*?(?P<name>wysłan[oey]|sent|data|date|do|to|dw|cc|udw|temat|subject)\s?:\*?(?:\s.*)?",
    re.IGNORECASE,
)
_RULE = re.compile(r"[_\-=]{5,}")
_LONGEST_LINE = 1_000
_HEADER_LINES = 8
_ATTRIBUTION_LINES = 3


def split(text: str) -> tuple[str, str]:
    """Return (fresh, quoted), so that `fresh + quoted == text`; `quoted` may be empty."""
    lines = text.splitlines(keepends=True)
    bare = [line.strip()[:_LONGEST_LINE] for line in lines]
    starts = [_outlook(bare), _unmarked(bare), _marked(bare)]
    cut = min(starts)
    if not any(bare[:cut]):
        return text, ""
    return "".join(lines[:cut]), "".join(lines[cut:])


def _outlook(lines: list[str]) -> int:
    """Find a repeated header (Od/Wysłano/Do/Temat) or "Original Message"."""
    for number, line in enumerate(lines):
        if _ORIGINAL.fullmatch(line):
            return number
        if _SENDER.fullmatch(line):
            names = set()
            for other in lines[number + 1 : number + _HEADER_LINES]:
                found = _OTHER_FIELD.fullmatch(other)
                if found:
                    names.add(found["name"].casefold())
            if len(names) >= 2:
                return _without_rule(lines, number)
    return len(lines)


def _without_rule(lines: list[str], number: int) -> int:
    """Take the line drawn above a repeated header along with it."""
    above = number - 1
    while above >= 0 and not lines[above]:
        above -= 1
    return above if above >= 0 and _RULE.fullmatch(lines[above]) else number


def _unmarked(lines: list[str]) -> int:
    """Find "… wrote:" above a history whose lines carry no `>` (Outlook and Gmail on phones)."""
    for number, line in enumerate(lines):
        if line.endswith(":") and not line.startswith(">") and _ATTRIBUTION_END.fullmatch(line):
            start = _attribution(lines, number)
            if start is not None and not any(each.startswith(">") for each in lines[number + 1 :]):
                return start
    return len(lines)


def _marked(lines: list[str]) -> int:
    """Find the `>` lines that the text ends with, and the "… wrote:" above them."""
    cut = len(lines)
    while cut > 0 and (not lines[cut - 1] or lines[cut - 1].startswith(">")):
        cut -= 1
    if not any(lines[cut:]):
        return len(lines)
    start = _attribution(lines, cut - 1) if cut else None
    if start is not None:
        return start
    while not lines[cut]:
        cut += 1
    return cut


def _attribution(lines: list[str], last: int) -> int | None:
    """Return where the "… wrote:" begins that ends on line `last`; it may be wrapped."""
    for first in range(last, max(last - _ATTRIBUTION_LINES, -1), -1):
        if not lines[first]:
            return None
        if _ATTRIBUTION.fullmatch(" ".join(lines[first : last + 1])):
            return first
    return None

"""What a ticket is found by: its words, folded, in the full-text index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.models import search
from desktop.rules.text import fold
from desktop.services.statements import fetch
from desktop.services.ticket_standing import hold

WHOLE_LENGTH = 2_000_000
# PostgreSQL refuses a ticket whose different words, each with five bytes beside it, are over 1 MB.
INDEX_BYTES = 1_000_000
BESIDE_WORD = 5
AT_ONCE = 500

_HEADS = """
    SELECT t.id, t.number, t.subject, t.caller, c.name, c.folded
      FROM ticket t LEFT JOIN client c ON c.id = t.client_id WHERE t.id IN ({ids})
"""
_FILES_OF = "SELECT ticket_id, name FROM attachment WHERE ticket_id IN ({ids}) ORDER BY id"
# The newest first: where a long conversation is cut, the old end of it goes.
_MESSAGES_OF = """
    SELECT ticket_id, sender_name, sender_address, subject, text
      FROM message WHERE ticket_id IN ({ids}) ORDER BY id DESC
"""
# PostgreSQL reads `2026/0412` as the name of a file and an address as one word: only plain words
# reach the index, so that both databases find the same.
_WORD = re.compile(r"[^\W_]+")
# A number with the country's code is looked for without it as well.
_PHONE = re.compile(r"(?:00)?48\d{9}")
HERE_DIGITS = 9
# A NIP or telephone number in the groups in which people write them.
_GROUPS = re.compile(r"(?<!\w)\d{1,4}(?:[ ()\u2010-\u2015-]{1,2}\d{2,4}){2,4}(?!\w)")
_NO_DIGIT = re.compile(r"\D+")


def folded_words(parts: Iterable[str]) -> str:
    """Folded plain words of the texts, each once, cut to what the index takes.

    Numbers in groups stand there once more in one piece: `22 555-10-03` also as `225551003`.
    """
    folded = fold(" ".join(parts)[:WHOLE_LENGTH])
    whole = (_NO_DIGIT.sub("", each) for each in _GROUPS.findall(folded))
    found = dict.fromkeys([*_WORD.findall(folded), *whole])
    at_home = [word[-HERE_DIGITS:] for word in found if _PHONE.fullmatch(word)]
    return " ".join(_fitting(dict.fromkeys([*found, *at_home])))


def _fitting(words: Iterable[str]) -> Iterator[str]:
    left = INDEX_BYTES
    for word in words:
        left -= len(word.encode()) + BESIDE_WORD
        if left < 0:
            return
        yield word


def renew(ticket_id: int) -> None:
    """Index a ticket anew from what is stored: its client, messages and attachments."""
    _renew_many([ticket_id])


def renew_client(client_id: int) -> None:
    """Index all tickets of a client anew, open and closed: its name or numbers changed."""
    rows = fetch("SELECT id FROM ticket WHERE client_id = ? ORDER BY id", client_id)
    ids = [row[0] for row in rows]
    for at in range(0, len(ids), AT_ONCE):
        _renew_many(ids[at : at + AT_ONCE])


def _renew_many(ids: list[int]) -> None:
    # Two desks that read before either has written would each leave the other's words out.
    hold(ids)
    parts: dict[int, list[str]] = {each: [] for each in ids}
    marks = ", ".join("?" for _ in ids)
    for text in (_HEADS, _FILES_OF, _MESSAGES_OF):
        for ticket_id, *words in fetch(text.format(ids=marks), *ids):
            parts[ticket_id] += (word or "" for word in words)
    search.drop_many(ids)
    search.put_many((each, folded_words(words)) for each, words in parts.items())

"""What a ticket is found by: its words, folded, in the full-text index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.models import search
from desktop.rules.text import fold
from desktop.services.statements import fetch

MESSAGE_LENGTH = 20_000
WHOLE_LENGTH = 200_000

_HEAD = """
    SELECT t.number, t.subject, t.caller, c.name, c.folded
      FROM ticket t LEFT JOIN client c ON c.id = t.client_id WHERE t.id = ?
"""
_FILES = "SELECT name FROM attachment WHERE ticket_id = ? ORDER BY id"
# The newest first: where a long conversation is cut, the old end of it goes.
_MESSAGES = """
    SELECT sender_name, sender_address, subject, text
      FROM message WHERE ticket_id = ? ORDER BY id DESC
"""
# PostgreSQL reads `2026/0412` as the name of a file and an address as one word: only plain words
# reach the index, so that both databases find the same.
_WORD = re.compile(r"[^\W_]+")


def put(ticket_id: int, parts: Iterable[str]) -> None:
    """Index a ticket under the words of the given texts, in place of what was there."""
    search.put(ticket_id, folded_words(parts))


def folded_words(parts: Iterable[str]) -> str:
    """Folded plain words of the texts, cut to what the index takes."""
    folded = fold(" ".join(part[:MESSAGE_LENGTH] for part in parts)[:WHOLE_LENGTH])
    return " ".join(_WORD.findall(folded))[:WHOLE_LENGTH]


def renew(ticket_id: int) -> None:
    """Index a ticket anew from what is stored: its client, messages and attachments."""
    put(ticket_id, _stored(ticket_id))


def _stored(ticket_id: int) -> Iterator[str]:
    for row in fetch(_HEAD, ticket_id):
        yield from (word or "" for word in row)
    yield from (name for (name,) in fetch(_FILES, ticket_id))
    for row in fetch(_MESSAGES, ticket_id):
        yield from row

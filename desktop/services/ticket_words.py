"""What a ticket is found by: its words, folded, in the full-text index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from peewee import JOIN

from desktop.models import search
from desktop.models.client import Client
from desktop.models.message import Attachment, Message
from desktop.models.ticket import Ticket
from desktop.rules.text import fold

MESSAGE_LENGTH = 20_000
WHOLE_LENGTH = 200_000

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
    head: Any = (
        Ticket.select(Ticket.number, Ticket.subject, Ticket.caller, Client.name, Client.folded)
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .where(Ticket.id == ticket_id)
        .tuples()
    )
    for row in head:
        yield from (word or "" for word in row)
    names: Any = Attachment.select(Attachment.name).where(Attachment.ticket == ticket_id).tuples()
    yield from (name for (name,) in names)
    # The newest first: where a long conversation is cut, the old end of it goes.
    messages: Any = (
        Message.select(Message.sender_name, Message.sender_address, Message.subject, Message.text)
        .where(Message.ticket == ticket_id)
        .order_by(Message.id.desc())
        .tuples()
    )
    for row in messages:
        yield from row

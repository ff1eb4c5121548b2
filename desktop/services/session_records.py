"""A session with its whole history and the tickets it may be moved to: what a correction needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from desktop.models.client import Client
from desktop.models.ticket import Ticket
from desktop.services import session_cards
from desktop.services.session_cards import SessionCard, SessionLine

MOST = 200


@dataclass(frozen=True, slots=True)
class Target:
    """A ticket that a session may be moved to."""

    id: int
    number: str
    client: str
    subject: str


@dataclass(frozen=True, slots=True)
class Record:
    """A session, tickets it may stand on (its own first), and its history, the latest first.

    `numbers` are those of the tickets that the history names by id.
    """

    card: SessionCard
    targets: tuple[Target, ...]
    lines: tuple[SessionLine, ...]
    numbers: dict[int, str]


def record(session_id: int) -> Record:
    """Everything about one session.

    Raises:
        Gone: `session_missing`.
    """
    card = session_cards.card(session_id)
    lines = tuple(reversed(session_cards.history_of(session_id)))
    named = {line.facts["ticket"] for line in lines if isinstance(line.facts.get("ticket"), int)}
    rows: Any = Ticket.select(Ticket.id, Ticket.number).where(Ticket.id.in_(named)).tuples()
    return Record(card, _targets(card), lines, dict(rows))


def _targets(card: SessionCard) -> tuple[Target, ...]:
    """Its own ticket, then the client's, then open ones; with a consent only that client's."""
    of_client = Ticket.client == card.client_id
    own = Target(card.ticket_id, card.ticket_number, card.client, card.subject)
    mine = _read(of_client) if card.client_id is not None else []
    others = [] if card.consent_id is not None else _read(Ticket.closed_at.is_null())
    found = {each.id: each for each in (own, *mine, *others)}
    return tuple(found.values())


def _read(where: Any) -> list[Target]:
    rows: Any = (
        Ticket.select(Ticket.id, Ticket.number, Client.name, Ticket.subject)
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .where(where)
        .order_by(Ticket.accepted_at.desc(), Ticket.id.desc())
        .limit(MOST)
        .tuples()
    )
    return [Target(row[0], row[1], row[2] or "", row[3]) for row in rows]

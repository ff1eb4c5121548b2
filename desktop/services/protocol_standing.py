"""How a protocol stands, its history, and what taking one step back needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from peewee import JOIN

from desktop.errors import Gone
from desktop.models.consultant import Consultant
from desktop.models.protocol import Protocol, ProtocolEvent
from desktop.services.act import Act
from desktop.services.changes import Changes

CHANGING = (
    "state",
    "received_at",
    "received_how",
    "received_by",
    "objection_ends_on",
    "accepted_at",
    "accepted_how",
    "accepted_by",
)


@dataclass(frozen=True, slots=True)
class Stepped(Changes):
    """Changes of one reversible step, with what `protocol_undo.undo` needs to take it back.

    `before` are the protocol's values before it, `revision` the one that the step left;
    `objection_id` the objection that was raised or answered with it (`was_answer`).
    """

    protocol_id: int = 0
    before: Mapping[str, Any] = field(default_factory=dict)
    revision: int = 0
    objection_id: int | None = None
    was_answer: bool = False


@dataclass(frozen=True, slots=True)
class EventLine:
    """One line of a protocol's history; `what` is a code, `who` a name or empty."""

    at: datetime
    who: str
    what: str
    facts: dict[str, Any]
    note: str


def row(protocol_id: int) -> Any:
    """The protocol's own row.

    Raises:
        Gone: `protocol_missing`.
    """
    found = Protocol.get_or_none(Protocol.id == protocol_id)
    if found is None:
        raise Gone("protocol_missing")
    return found


def held(protocol_id: int) -> Any:
    """The protocol's own row, for a write: of two desks the second waits here for the first.

    It then reads what that one made of it, so no step is judged by how things stood before.

    Raises:
        Gone: `protocol_missing`.
    """
    Protocol.update(revision=Protocol.revision).where(Protocol.id == protocol_id).execute()
    return row(protocol_id)


def values_of(protocol: Any) -> dict[str, Any]:
    """What may change about an issued protocol, as it stands."""
    return {name: getattr(protocol, name) for name in CHANGING}


def save(protocol: Any, before: Mapping[str, Any]) -> Stepped:
    """Save a changed row under its next revision."""
    protocol.revision += 1
    protocol.save()
    changes = Changes.of(protocol=[protocol.id])
    return Stepped(changes.touched, None, protocol.id, before, protocol.revision)


def note(act: Act, protocol_id: int, what: str, words: str = "", **facts: Any) -> None:
    """Add a line to a protocol's history."""
    ProtocolEvent.insert(
        protocol=protocol_id, at=act.at, by=act.by, what=what, facts=facts, note=words
    ).execute()


def history(protocol_id: int) -> tuple[EventLine, ...]:
    """A protocol's history, oldest first."""
    rows: Any = (
        ProtocolEvent.select(
            ProtocolEvent.at,
            Consultant.name,
            ProtocolEvent.what,
            ProtocolEvent.facts,
            ProtocolEvent.note,
        )
        .join(Consultant, JOIN.LEFT_OUTER, on=(ProtocolEvent.by == Consultant.id))
        .where(ProtocolEvent.protocol == protocol_id)
        .order_by(ProtocolEvent.id)
        .tuples()
    )
    return tuple(EventLine(r[0], r[1] or "", r[2], r[3] or {}, r[4]) for r in rows)

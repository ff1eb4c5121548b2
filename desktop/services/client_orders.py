"""What the client ordered during a session: one line each, with its time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.errors import Gone, Refused
from desktop.mail.charsets import one_line
from desktop.models.session import ClientOrder, WorkSession
from desktop.services.act import Act
from desktop.services.changes import Changes

LONGEST = 500


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One order, as it reaches the protocol."""

    id: int
    at: datetime
    text: str


def note_order(act: Act, session_id: int, text: str) -> Changes:
    """Write down what the client ordered and what was done on it; `made` is the line's id.

    Raises:
        Refused: `order_empty`.
        Gone: `session_missing`.
    """
    said = one_line(text, LONGEST)
    if not said:
        raise Refused("order_empty", "order")
    row: Any = WorkSession.get_or_none(WorkSession.id == session_id)
    if row is None:
        raise Gone("session_missing")
    made = int(ClientOrder.insert(session=session_id, at=act.at, text=said).execute())
    return Changes.of(session=[session_id], ticket=[row.ticket_id], made=made)


def of_session(session_id: int) -> tuple[OrderLine, ...]:
    """The orders of a session, oldest first."""
    rows: Any = (
        ClientOrder.select(ClientOrder.id, ClientOrder.at, ClientOrder.text)
        .where(ClientOrder.session == session_id)
        .order_by(ClientOrder.at, ClientOrder.id)
        .tuples()
    )
    return tuple(OrderLine(*row) for row in rows)

"""A session's row as those need it who write: held, so that two desks change it in turn.

What adds work to a ticket or takes it away holds the ticket before; see `ticket_standing`.
"""

from __future__ import annotations

from typing import Any

from desktop.errors import Gone
from desktop.models.base import is_postgres
from desktop.models.session import WorkSession
from desktop.services.ticket_standing import LOCK, hold


def held(session_id: int) -> Any:
    """The session's own row, for a write: of two desks the second waits here for the first.

    Raises:
        Gone: `session_missing`.
    """
    query: Any = WorkSession.select().where(WorkSession.id == session_id)
    row = (query.for_update(LOCK) if is_postgres() else query).first()
    if row is None:
        raise Gone("session_missing")
    return row


def hold_tickets(session_id: int, *besides: int) -> None:
    """Hold the ticket a session stands on, and those it may go to; the session itself comes after.

    For a service that writes work to them: see the order in `ticket_standing`.
    """
    rows: Any = WorkSession.select(WorkSession.ticket).where(WorkSession.id == session_id)
    hold([*(row[0] for row in rows.tuples()), *besides])


def moved_on(session_id: int) -> Any:
    """As `held`, and whoever corrects what was read before is told that it changed meanwhile.

    Raises:
        Gone: `session_missing`.
    """
    WorkSession.update(revision=WorkSession.revision + 1).where(
        WorkSession.id == session_id
    ).execute()
    return held(session_id)

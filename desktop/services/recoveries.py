"""After a crash, a kill or a power cut: what became of the session that ran then."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from desktop.errors import Gone
from desktop.models.session import WorkSession
from desktop.services import sessions
from desktop.services.act import Act
from desktop.services.changes import Changes


def take_over(act: Act, session_id: int, ended_at: datetime | None) -> Changes:
    """End a session that was left running at `ended_at`, or let it go on (None).

    The last sign of life and the answer stay in the session's history. One that does not run
    any more stays as it is.

    Raises:
        Gone: `session_missing`.
    """
    row: Any = WorkSession.get_or_none(WorkSession.id == session_id)
    if row is None:
        raise Gone("session_missing")
    if row.state != "running":
        return Changes.of(session=[session_id])
    facts = {"last_sign": (row.signed_at or row.started_at).isoformat()}
    if ended_at is not None:
        facts["ended_at"] = ended_at.isoformat()
    sessions.note(act, session_id, "taken_over", **facts)
    if ended_at is None:
        sessions.heartbeat(act, session_id)
        return Changes.of(session=[session_id])
    return sessions.stop(act, session_id, ended_at=ended_at)

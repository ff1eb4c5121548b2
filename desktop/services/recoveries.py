"""After a crash, a kill or a power cut: what became of the session that ran then."""

from __future__ import annotations

from datetime import datetime

from desktop.models.session import WorkSession
from desktop.services import segments, sessions
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.session_standing import held


def take_over(act: Act, session_id: int, ended_at: datetime | None) -> Changes:
    """End a session that was left running at `ended_at`, or let it go on (None).

    The last sign of life and the answer stay in the session's history. One that does not run
    any more stays as it is.

    Raises:
        Gone: `session_missing`.
    """
    row = held(session_id)
    if row.state != "running":
        return Changes.of(session=[session_id])
    facts = {"last_sign": (row.signed_at or row.started_at).isoformat()}
    if ended_at is not None:
        facts["ended_at"] = ended_at.isoformat()
    sessions.note(act, session_id, "taken_over", **facts)
    if ended_at is None:
        sessions.heartbeat(act, session_id)
        return Changes.of(session=[session_id])
    since = segments.open_since(session_id) or row.started_at
    # A clock that was set back meanwhile takes nothing away from what was signed before.
    length = int((ended_at - since).total_seconds())
    changes = sessions.stop(act, session_id, connected=length, ended_at=ended_at)
    # Its last sign of life stays: an end to choose, should this one look odd.
    WorkSession.update(signed_at=row.signed_at).where(WorkSession.id == session_id).execute()
    return changes

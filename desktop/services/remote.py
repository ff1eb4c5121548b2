"""Remote help: the one function that launches a tool, and what ends with it."""

from __future__ import annotations

from typing import Any

from desktop.errors import Gone, Refused
from desktop.integrations import remote_start
from desktop.integrations.launcher import Launcher, SystemLauncher
from desktop.models.session import WorkSession
from desktop.rules.partner_ids import normalised
from desktop.services import consents, history, sessions, tool_settings
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.volatile import Volatile


def launch(
    act: Act,
    consent_id: int | None,
    session_id: int,
    tool: str,
    volatile: Volatile,
    *,
    launcher: Launcher | None = None,
) -> Changes:
    """Launch a remote tool for a session that runs, on the strength of its consent.

    Nothing else in the program starts a remote tool. The consent is looked at in the database
    again, now: it must be the session's own, not withdrawn, of the terms in force. What was
    launched is written down without a word of the ID or the password.

    Raises:
        Refused: `consent_missing`, `consent_withdrawn`, `consent_outdated`, `consent_of_another`,
            `consent_used`, `session_not_running`, `tool_unknown`, `partner_id_missing`,
            `partner_id_wrong`.
        Gone: `session_missing`.
        Unavailable: `tool_not_found`, `tool_not_started` (`tool`).
    """
    session = _running(act, session_id)
    held = consents.valid_for(
        consent_id, ticket_id=session.ticket_id, at=act.at, session_id=session_id
    )
    if session.consent_id != held:
        raise Refused("consent_of_another", "consent")
    chosen, set_path = tool_settings.tool_of(tool)
    partner_id = normalised(volatile.partner_id, chosen.id_pattern)
    receipt = remote_start.launch(
        chosen,
        partner_id,
        volatile.password if volatile.has_password else None,
        launcher or SystemLauncher(),
        set_path=set_path,
    )
    WorkSession.update(tool=receipt.tool).where(WorkSession.id == session_id).execute()
    way = {"tool": receipt.tool, "way": receipt.way.value, "opened": receipt.opened}
    sessions.note(act, session_id, "launched", **way)
    history.write(act, session.ticket_id, "remote_launched", session=session_id, **way)
    return Changes.of(session=[session_id], ticket=[session.ticket_id])


def withdraw(act: Act, consent_id: int) -> Changes:
    """Withdraw a consent; the session that lives on it ends at this moment.

    Raises:
        Gone: `consent_missing`.
    """
    changes = consents.withdraw(act, consent_id)
    session: Any = WorkSession.get_or_none(
        (WorkSession.consent == consent_id) & WorkSession.state.in_(("running", "held"))
    )
    if session is None:
        return changes
    return changes | sessions.stop(act, session.id)


def _running(act: Act, session_id: int) -> Any:
    """The session, when it is a running remote one of the acting consultant."""
    session: Any = WorkSession.get_or_none(WorkSession.id == session_id)
    if session is None:
        raise Gone("session_missing")
    is_mine = session.consultant_id == act.by
    if session.state != "running" or session.kind != "remote" or not is_mine:
        raise Refused("session_not_running", session=session_id)
    return session

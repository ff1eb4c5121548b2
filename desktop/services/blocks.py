"""Blocks clients who do not pay, and unblocks them (§17)."""

from __future__ import annotations

from datetime import datetime

from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.services import entries
from desktop.services.act import Act
from desktop.services.changes import Changes


def block(act: Act, client_id: int, reason: str, since: datetime | None = None) -> Changes:
    """Mark a client as blocked: its tickets are accepted and marked, new work needs a reason.

    It is blocked from now on, or from the aware instant `since`, which is not to come. One who is
    blocked already gets the new reason and day.

    Raises:
        Refused: `reason_missing`, `text_too_long` (most), `block_in_future` (since).
        Gone: `client_missing`.
    """
    why = entries.line(reason, "reason")
    if not why:
        raise Refused("reason_missing", "reason")
    if since is not None and since > act.at:
        raise Refused("block_in_future", "since")
    return _write(client_id, {"blocked_at": since or act.at, "blocked_reason": why})


def unblock(_act: Act, client_id: int) -> Changes:
    """Let a client be served again.

    Raises:
        Gone: `client_missing`.
    """
    return _write(client_id, {"blocked_at": None, "blocked_reason": ""})


def _write(client_id: int, values: dict[str, object]) -> Changes:
    """The card's own revision stays: whoever has it open may save it all the same."""
    if not Client.update(**values).where(Client.id == client_id).execute():
        raise Gone("client_missing")
    return Changes.of(client=[client_id])

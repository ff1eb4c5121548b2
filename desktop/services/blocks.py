"""Blocks clients who do not pay, and unblocks them (§17)."""

from __future__ import annotations

from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.services import entries
from desktop.services.act import Act
from desktop.services.changes import Changes


def block(act: Act, client_id: int, reason: str) -> Changes:
    """Mark a client as blocked: its tickets are accepted and marked, new work needs a reason.

    Raises:
        Refused: `reason_missing`.
        Gone: `client_missing`.
    """
    why = entries.line(reason, "reason")
    if not why:
        raise Refused("reason_missing", "reason")
    return _write(client_id, {"blocked_at": act.at, "blocked_reason": why})


def unblock(_act: Act, client_id: int) -> Changes:
    """Let a client be served again.

    Raises:
        Gone: `client_missing`.
    """
    return _write(client_id, {"blocked_at": None, "blocked_reason": ""})


def _write(client_id: int, values: dict[str, object]) -> Changes:
    written = (
        Client.update(revision=Client.revision + 1, **values)
        .where(Client.id == client_id)
        .execute()
    )
    if not written:
        raise Gone("client_missing")
    return Changes.of(client=[client_id])

"""What an issue holds of a protocol's ground, so that no other desk changes it meanwhile."""

from __future__ import annotations

from typing import Any

from desktop.models.client import Client
from desktop.models.protocol import BilledSession
from desktop.models.session import WorkSession
from desktop.services import protocol_standing
from desktop.services.protocol_work import session_ids


def hold_client(protocol_id: int) -> None:
    """Hold the client's row until the transaction ends, before anything else of the protocol.

    Included minutes (§8) are one sum of a client: of two desks the second works its lines out
    only when it can see what the first took of them.

    Raises:
        Gone: `protocol_missing`.
    """
    client_id = protocol_standing.row(protocol_id).client_id
    same: Any = Client.id
    Client.update(id=same).where(Client.id == client_id).execute()


def hold_sessions(protocol_id: int) -> None:
    """Hold the sessions on a draft, and drop those that were taken out as a mistake meanwhile.

    The paper and the times then agree for good; what was taken out stands on no protocol and may
    be put right again.
    """
    ids = session_ids(protocol_id)
    same: Any = WorkSession.revision
    WorkSession.update(revision=same).where(WorkSession.id.in_(ids)).execute()
    empty = WorkSession.select(WorkSession.id).where(
        WorkSession.id.in_(ids) & (WorkSession.ended_at <= WorkSession.started_at)
    )
    BilledSession.delete().where(
        (BilledSession.protocol == protocol_id) & BilledSession.session.in_(empty)
    ).execute()

"""What an issue holds of a protocol's ground, so that no other desk changes it meanwhile."""

from __future__ import annotations

from typing import Any

from desktop.models.client import Client
from desktop.models.protocol import BilledSession, BilledVisit
from desktop.models.session import WorkSession
from desktop.models.visit import Visit
from desktop.services import protocol_standing
from desktop.services.protocol_work import session_ids, visit_ids


def hold(protocol_id: int) -> None:
    """Hold the draft's client, late visits and sessions, in this order and before the draft.

    Included minutes (§8) are one sum of a client: of two desks the second works its lines out
    only when it can see what the first took of them. With the work held, the paper and the
    times agree for good.

    Raises:
        Gone: `protocol_missing`.
    """
    client: Any = Client.id
    Client.update(id=client).where(
        Client.id == protocol_standing.row(protocol_id).client_id
    ).execute()
    missed: Any = Visit.revision
    Visit.update(revision=missed).where(Visit.id.in_(visit_ids(protocol_id))).execute()
    revision: Any = WorkSession.revision
    WorkSession.update(revision=revision).where(
        WorkSession.id.in_(session_ids(protocol_id))
    ).execute()


def drop_discarded(protocol_id: int) -> None:
    """Take work off a draft that was taken out as a mistake since it was drawn up.

    It stands on no protocol then, and may be put right again: sessions that last no time any
    more, visits that are not charged after all.
    """
    empty = WorkSession.select(WorkSession.id).where(
        WorkSession.id.in_(session_ids(protocol_id))
        & (WorkSession.ended_at <= WorkSession.started_at)
    )
    BilledSession.delete().where(
        (BilledSession.protocol == protocol_id) & BilledSession.session.in_(empty)
    ).execute()
    free = Visit.select(Visit.id).where(
        Visit.id.in_(visit_ids(protocol_id)) & (Visit.is_charged == 0)
    )
    BilledVisit.delete().where(
        (BilledVisit.protocol == protocol_id) & BilledVisit.visit.in_(free)
    ).execute()

"""What a client's drafts ask of the included minutes of a month, each beside the others.

The minutes pay for the oldest work of the month first (§8), whichever draft it stands on: what
one draft takes no other one shows, and so whichever is issued first takes no more than its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop.models.agreement import ServiceAgreement
from desktop.models.protocol import BilledSession, BilledVisit, Protocol
from desktop.rules.pricing import Price, Work, price_called_off, price_sessions
from desktop.rules.protocols import ProtocolState
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Tariff
from desktop.services.charged_visits import ChargedVisit, charged
from desktop.services.included_minutes import Others
from desktop.services.session_prices import RecordedSession, recorded

FREE = Rate(0)
"""Only minutes are asked for, so a rate that is missing on another draft is no hindrance."""


def beside(client_id: int, tariff: Tariff, protocol_id: int | None = None) -> Others:
    """The work on the client's other drafts, or on all of them; its prices are noughts.

    Of work that began in the same moment that on the older draft comes first.
    """
    if not _includes_minutes(client_id):
        return Others()
    sessions = _billed(BilledSession, BilledSession.session, client_id)
    visits = _billed(BilledVisit, BilledVisit.visit, client_id)
    found: dict[int, tuple[Price, ...]] = {}
    for draft in sorted({*sessions, *visits} - {protocol_id}):
        work, late = recorded(sessions.get(draft, ())), charged(visits.get(draft, ()))
        found[draft] = unpriced(work, late, tariff)
    before = [draft for draft in found if protocol_id is None or draft < protocol_id]
    return Others(
        before=tuple(price for draft in before for price in found[draft]),
        after=tuple(price for draft in found if draft not in before for price in found[draft]),
    )


def unpriced(
    sessions: Sequence[RecordedSession], visits: Sequence[ChargedVisit], tariff: Tariff
) -> tuple[Price, ...]:
    """Billed minutes of sessions rounded together and of late visits, at no rate."""
    works = [
        Work(
            id=each.id,
            ticket_id=each.ticket_id,
            kind=each.kind,
            segments=each.segments,
            rate=FREE,
            client_id=each.client_id,
        )
        for each in sessions
    ]
    late = [
        price_called_off(Segment(each.starts_at, each.ends_at), FREE, tariff) for each in visits
    ]
    return (*price_sessions(works, tariff), *late)


def _includes_minutes(client_id: int) -> bool:
    found = (ServiceAgreement.client == client_id) & (ServiceAgreement.included_minutes > 0)
    return bool(ServiceAgreement.select().where(found).exists())


def _billed(table: Any, work: Any, client_id: int) -> dict[int, list[int]]:
    """Ids of sessions or visits, by the draft they stand on."""
    rows: Any = (
        table.select(table.protocol, work)
        .join(Protocol, on=(table.protocol == Protocol.id))
        .where((Protocol.client == client_id) & (Protocol.state == ProtocolState.DRAFT.value))
        .tuples()
    )
    found: dict[int, list[int]] = {}
    for protocol_id, work_id in rows:
        found.setdefault(protocol_id, []).append(work_id)
    return found

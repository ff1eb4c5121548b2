"""What a client's drafts ask of the included minutes of a month, each beside the others.

The minutes pay for the oldest work of the month first (§8), whichever draft it stands on: what
one draft takes no other one shows, and so whichever is issued first takes no more than its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Waiting:
    """The work on a client's drafts, by draft, the oldest draft first; its prices are noughts."""

    by_draft: Mapping[int, tuple[Price, ...]]

    def beside(self, protocol_id: int | None = None) -> Others:
        """The work on the other drafts than this one, or on all of them.

        Of work that began in the same moment that on the older draft comes first.
        """
        older = [draft for draft in self.by_draft if protocol_id is None or draft < protocol_id]
        younger = [draft for draft in self.by_draft if draft not in older and draft != protocol_id]
        return Others(before=self._of(older), after=self._of(younger))

    def _of(self, drafts: Sequence[int]) -> tuple[Price, ...]:
        return tuple(price for draft in drafts for price in self.by_draft[draft])


def waiting(client_id: int, tariff: Tariff) -> Waiting:
    """What stands on the client's drafts; nothing where no agreement includes minutes."""
    if not _includes_minutes(client_id):
        return Waiting({})
    on = _drafts(BilledSession, BilledSession.session, client_id)
    off = _drafts(BilledVisit, BilledVisit.visit, client_id)
    sessions = {each.id: each for each in recorded(on)}
    visits = {each.id: each for each in charged(off)}
    found: dict[int, tuple[Price, ...]] = {}
    for draft in sorted({*on.values(), *off.values()}):
        work = [each for id_, each in sessions.items() if on[id_] == draft]
        late = [each for id_, each in visits.items() if off[id_] == draft]
        found[draft] = unpriced(work, late, tariff)
    return Waiting(found)


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


def _drafts(table: Any, work: Any, client_id: int) -> dict[int, int]:
    """The drafts that sessions or visits stand on, by the ids of the work."""
    rows: Any = (
        table.select(work, table.protocol)
        .join(Protocol, on=(table.protocol == Protocol.id))
        .where((Protocol.client == client_id) & (Protocol.state == ProtocolState.DRAFT.value))
        .tuples()
    )
    return dict(rows)

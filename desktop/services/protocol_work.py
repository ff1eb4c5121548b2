"""What stands on a protocol, worked out as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from desktop.errors import Refused
from desktop.models.protocol import BilledSession, BilledVisit, Protocol, ProtocolLine, Rebate
from desktop.models.session import WorkSession
from desktop.rules.protocols import ProtocolState
from desktop.services import tariffs
from desktop.services.charged_visits import ChargedVisit, charged
from desktop.services.draft_minutes import waiting
from desktop.services.protocol_lines import Language, Work, draft_lines
from desktop.services.protocol_papers import Replaced, WorkedOut
from desktop.services.rates import Terms
from desktop.services.session_prices import RecordedSession, recorded

AT_ONCE = 50  # drafts read together: a statement takes only so many ids of their work


def of_protocol(protocol_id: int) -> Work:
    """The work that a protocol bills, and what is taken off it."""
    return of_protocols([protocol_id])[protocol_id]


def of_protocols(protocol_ids: Sequence[int]) -> dict[int, Work]:
    """As `of_protocol`, by the ids of several, read together."""
    on = _by_work(BilledSession, BilledSession.session, protocol_ids)
    off = _by_work(BilledVisit, BilledVisit.visit, protocol_ids)
    sessions: dict[int, list[RecordedSession]] = {}
    for session in recorded(on):
        sessions.setdefault(on[session.id], []).append(session)
    visits: dict[int, list[ChargedVisit]] = {}
    for visit in charged(off):
        visits.setdefault(off[visit.id], []).append(visit)
    rebates = _rebates(protocol_ids)
    return {
        each: Work(
            sessions=tuple(sessions.get(each, ())),
            visits=tuple(visits.get(each, ())),
            rebates=tuple(rebates.get(each, ())),
        )
        for each in protocol_ids
    }


def _by_work(table: Any, work: Any, protocol_ids: Sequence[int]) -> dict[int, int]:
    """The protocol that each session or visit stands on, by its id; it stands on one only."""
    rows: Any = table.select(work, table.protocol).where(table.protocol.in_(list(protocol_ids)))
    return dict(rows.tuples())


def session_ids(protocol_id: int) -> list[int]:
    """Ids of the sessions that a protocol bills."""
    rows: Any = (
        BilledSession.select(BilledSession.session)
        .where(BilledSession.protocol == protocol_id)
        .tuples()
    )
    return [row[0] for row in rows]


def visit_ids(protocol_id: int) -> list[int]:
    """Ids of the late visits that a protocol bills."""
    rows: Any = (
        BilledVisit.select(BilledVisit.visit).where(BilledVisit.protocol == protocol_id).tuples()
    )
    return [row[0] for row in rows]


def waits_for_review(protocol_id: int) -> bool:
    """Whether the times of some work on it are odd and nobody has looked at them yet."""
    odd = (
        (BilledSession.protocol == protocol_id)
        & (WorkSession.state == "stopped")
        & WorkSession.oddities.is_null(is_null=False)
    )
    of_it = BilledSession.select().join(WorkSession, on=(BilledSession.session == WorkSession.id))
    return bool(of_it.where(odd).exists())


def worked_out(row: Any, language: Language) -> WorkedOut:
    """Work and priced lines of a draft, as they stand now, beside the client's other drafts.

    Raises:
        Refused: `rate_missing`, or what makes a segment impossible.
    """
    tariff = tariffs.current()
    work = of_protocol(row.id)
    others = waiting(row.client_id, tariff).beside(row.id)
    lines = draft_lines(work, tariff, language, others)
    return WorkedOut(work, lines, tariff, language, _replaced(row))


def nets_of_drafts(protocol_ids: Iterable[int]) -> dict[int, int]:
    """What drafts come to now, in grosze, by their ids; the others are left out.

    Sessions, rates and agreements may have changed since a draft was drawn up. One that cannot be
    worked out (a rate is missing) is left out too: its paper says why.
    """
    drafts: Any = Protocol.select(Protocol.id, Protocol.client).where(
        Protocol.id.in_(list(protocol_ids)) & (Protocol.state == ProtocolState.DRAFT.value)
    )
    rows = list(drafts.tuples())
    if not rows:
        return {}
    tariff = tariffs.current()
    clients = {row[1] for row in rows}
    beside = {client_id: waiting(client_id, tariff) for client_id in clients}
    terms = Terms(clients)
    found: dict[int, int] = {}
    for some in (rows[at : at + AT_ONCE] for at in range(0, len(rows), AT_ONCE)):
        works = of_protocols([row[0] for row in some])
        for each, client_id in some:
            with suppress(Refused):
                others = beside[client_id].beside(each)
                lines = draft_lines(works[each], tariff, "pl", others, terms)
                found[each] = sum(line.net for line in lines)
    return found


def _rebates(protocol_ids: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    rows: Any = (
        Rebate.select(Rebate.protocol, Rebate.amount, Rebate.reason)
        .where(Rebate.protocol.in_(list(protocol_ids)))
        .order_by(Rebate.id)
        .tuples()
    )
    found: dict[int, list[tuple[int, str]]] = {}
    for protocol_id, amount, reason in rows:
        found.setdefault(protocol_id, []).append((amount, reason))
    return found


def _replaced(row: Any) -> Replaced | None:
    """The corrected protocol's number, and its lines that are billed anew here."""
    if row.replaces_id is None:
        return None
    lines: Any = (
        ProtocolLine.select(ProtocolLine.position, ProtocolLine.replaced_by)
        .where(ProtocolLine.protocol == row.replaces_id)
        .order_by(ProtocolLine.position)
        .tuples()
    )
    found = list(lines)
    positions = tuple(position for position, by in found if by == row.id)
    return Replaced(row.replaces.number, positions, len(positions) == len(found))

"""What stands on a protocol, worked out as it is now."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from desktop.errors import Refused
from desktop.models.protocol import BilledSession, BilledVisit, Protocol, ProtocolLine, Rebate
from desktop.models.session import WorkSession
from desktop.rules.protocols import ProtocolState
from desktop.services import tariffs
from desktop.services.charged_visits import charged
from desktop.services.draft_minutes import waiting
from desktop.services.protocol_lines import Language, Work, draft_lines
from desktop.services.protocol_papers import Replaced, WorkedOut
from desktop.services.session_prices import recorded


def of_protocol(protocol_id: int) -> Work:
    """The work that a protocol bills, and what is taken off it."""
    return Work(
        sessions=recorded(session_ids(protocol_id)),
        visits=charged(visit_ids(protocol_id)),
        rebates=_rebates(protocol_id),
    )


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
    beside = {client_id: waiting(client_id, tariff) for client_id in {row[1] for row in rows}}
    found: dict[int, int] = {}
    for each, client_id in rows:
        with suppress(Refused):
            others = beside[client_id].beside(each)
            lines = draft_lines(of_protocol(each), tariff, "pl", others)
            found[each] = sum(line.net for line in lines)
    return found


def _rebates(protocol_id: int) -> tuple[tuple[int, str], ...]:
    rows: Any = (
        Rebate.select(Rebate.amount, Rebate.reason)
        .where(Rebate.protocol == protocol_id)
        .order_by(Rebate.id)
        .tuples()
    )
    return tuple((row[0], row[1]) for row in rows)


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

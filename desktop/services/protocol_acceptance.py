"""Writes the client's acceptance of a protocol down, or of what nobody objects to in it (§15)."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from desktop.errors import Refused
from desktop.models.protocol import Objection, Protocol
from desktop.rules.protocols import ObjectionState, ProtocolState, moved
from desktop.services import entries, line_standing, protocol_standing, tariffs
from desktop.services.act import Act
from desktop.services.line_standing import LineStanding

Acceptance = Literal["word", "signature", "silence"]


def write_down(act: Act, row: Any, how: Acceptance, by: str, at: datetime | None) -> None:
    """Set the acceptance on a protocol's row, unsaved, and note it with the lines it covers.

    While an objection waits for its answer, or its correction for being issued, the protocol
    stays objected to: only the other lines are accepted.

    Raises:
        Refused: as `protocols.accept` says.
    """
    accepted = moved(ProtocolState(row.state), ProtocolState.ACCEPTED)
    is_rest = _is_disputed(row.id)
    lines = _covered(row, is_rest=is_rest)
    if not is_rest:
        row.state = accepted
    accepted_at = _checked(act, row, how, at)
    who = "" if how == "silence" else entries.line(by, "by")
    if how != "silence" and not who:
        raise Refused("acceptance_by_missing", "by")
    if is_rest and at is None:
        # Within one second too, what was taken back before is covered.
        accepted_at = max([accepted_at, *_taken_back(row.id)])
    row.accepted_at = accepted_at
    row.accepted_how = how
    row.accepted_by = who
    facts: dict[str, Any] = {"how": how, "by": who, "at": accepted_at.isoformat()}
    if is_rest:
        facts["lines"] = [line.position for line in lines]
    protocol_standing.note(act, row.id, "accepted", **facts)


def _covered(row: Any, *, is_rest: bool) -> list[LineStanding]:
    """The lines that an acceptance covers now; where there is none it would say nothing."""
    lines = line_standing.of_protocols([row.id])
    waiting = [line for line in lines if line.waits_for_acceptance]
    was_objected = row.state == ProtocolState.OBJECTED
    if is_rest and not (was_objected and waiting):
        raise Refused("objection_open", "how", number=row.number)
    if was_objected and not waiting:
        wanted = ProtocolState.ACCEPTED.value
        raise Refused("protocol_state", "state", state=row.state, wanted=wanted)
    return waiting


def _checked(act: Act, row: Any, how: Acceptance, at: datetime | None) -> datetime:
    """When it was accepted: after the issue, not in the future, by silence after the term."""
    accepted_at = at or act.at
    if accepted_at < row.issued_at.replace(second=0):
        raise Refused("accepted_before_issued", "accepted_at", issued_at=row.issued_at)
    if accepted_at > act.at:
        raise Refused("accepted_in_future", "accepted_at")
    if how == "silence":
        if row.objection_ends_on is None:
            raise Refused("receipt_missing", "how")
        if accepted_at.astimezone(tariffs.zone()).date() <= row.objection_ends_on:
            raise Refused("objection_term_runs", "how", ends=row.objection_ends_on)
    return accepted_at


def _is_disputed(protocol_id: int) -> bool:
    """Whether an objection is open, or answered by a correction that is still a draft."""
    is_open = (Objection.protocol == protocol_id) & (Objection.state == ObjectionState.OPEN.value)
    if Objection.select().where(is_open).exists():
        return True
    drafts = (Protocol.replaces == protocol_id) & (Protocol.state == ProtocolState.DRAFT.value)
    return bool(Protocol.select().where(drafts).exists())


def _taken_back(protocol_id: int) -> list[datetime]:
    rows: Any = (
        Objection.select(Objection.answered_at)
        .where(
            (Objection.protocol == protocol_id)
            & (Objection.state == ObjectionState.WITHDRAWN.value)
        )
        .tuples()
    )
    return [row[0] for row in rows]

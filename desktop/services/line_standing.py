"""Which lines of protocols may be invoiced, and why another one waits (§15)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import JOIN

from desktop.models.invoice import InvoicedLine
from desktop.models.protocol import ObjectedLine, Objection, Protocol, ProtocolLine
from desktop.rules.protocols import ObjectionState, ProtocolState, covers, may_invoice_line


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStanding:
    """How one line stands; net in grosze.

    `objection` is the state of the objection that decides about it: an open one before any other;
    `corrected` also where another protocol bills the line anew. `is_rest_accepted`: an acceptance
    of what nobody objects to covers it.
    """

    id: int
    protocol_id: int
    position: int
    net: int
    state: ProtocolState
    objection: ObjectionState | None
    invoice_id: int | None
    is_rest_accepted: bool = False

    @property
    def is_free(self) -> bool:
        """Whether it may be put on an invoice now."""
        return self.invoice_id is None and may_invoice_line(
            self.state, self.objection, is_rest_accepted=self.is_rest_accepted
        )

    @property
    def waits_for_acceptance(self) -> bool:
        """Whether nothing but the client's acceptance is missing before it is invoiced."""
        disputes = (ObjectionState.OPEN, ObjectionState.CORRECTED)
        return self.invoice_id is None and not self.is_free and self.objection not in disputes


def of_protocols(protocol_ids: Sequence[int]) -> tuple[LineStanding, ...]:
    """The lines of these protocols, in order."""
    wanted = list(protocol_ids)
    rows: Any = (
        ProtocolLine.select(
            ProtocolLine.id,
            ProtocolLine.protocol,
            ProtocolLine.position,
            ProtocolLine.net,
            ProtocolLine.replaced_by,
            Protocol.state,
            InvoicedLine.invoice,
            Protocol.accepted_at,
        )
        .join(Protocol, on=(ProtocolLine.protocol == Protocol.id))
        .join(InvoicedLine, JOIN.LEFT_OUTER, on=(InvoicedLine.line == ProtocolLine.id))
        .where(ProtocolLine.protocol.in_(wanted))
        .order_by(ProtocolLine.protocol, ProtocolLine.position)
        .tuples()
    )
    named, taken_back = _objections(wanted), _taken_back(wanted)
    return tuple(
        LineStanding(
            id=row[0],
            protocol_id=row[1],
            position=row[2],
            net=row[3],
            state=ProtocolState(row[5]),
            objection=named.get(row[0]) if row[4] is None else ObjectionState.CORRECTED,
            invoice_id=row[6],
            is_rest_accepted=covers(row[7], taken_back.get(row[0])),
        )
        for row in rows
    )


def _objections(protocol_ids: list[int]) -> dict[int, ObjectionState]:
    """By line: its open objection, else the last one."""
    rows: Any = (
        ObjectedLine.select(ObjectedLine.line, Objection.state)
        .join(Objection, on=(ObjectedLine.objection == Objection.id))
        .where(Objection.protocol.in_(protocol_ids))
        .order_by(Objection.id)
        .tuples()
    )
    found: dict[int, ObjectionState] = {}
    for line_id, state in rows:
        if found.get(line_id) is not ObjectionState.OPEN:
            found[line_id] = ObjectionState(state)
    return found


def _taken_back(protocol_ids: list[int]) -> dict[int, datetime]:
    """By line: when the last objection to it was withdrawn."""
    rows: Any = (
        ObjectedLine.select(ObjectedLine.line, Objection.answered_at)
        .join(Objection, on=(ObjectedLine.objection == Objection.id))
        .where(
            Objection.protocol.in_(protocol_ids)
            & (Objection.state == ObjectionState.WITHDRAWN.value)
        )
        .order_by(Objection.answered_at)
        .tuples()
    )
    return dict(rows)


def to_invoice() -> Any:
    """A query for protocols (by id) with lines that cost something and may be invoiced.

    The same judgement as `LineStanding.is_free`, made by the database for lists.
    """
    objected: Any = ObjectedLine.select(ObjectedLine.line).join(
        Objection, on=(ObjectedLine.objection == Objection.id)
    )
    waiting = objected.where(Objection.state == ObjectionState.OPEN.value)
    taken_back = objected.join(Protocol, on=(Objection.protocol == Protocol.id)).where(
        (Objection.state == ObjectionState.WITHDRAWN.value)
        & (Objection.answered_at > Protocol.accepted_at)
    )
    is_of_rest = (
        (Protocol.state == ProtocolState.OBJECTED.value)
        & Protocol.accepted_at.is_null(is_null=False)
        & ProtocolLine.id.not_in(taken_back)
    )
    return (
        ProtocolLine.select(ProtocolLine.protocol)
        .join(Protocol, on=(ProtocolLine.protocol == Protocol.id))
        .where(
            ((Protocol.state == ProtocolState.ACCEPTED.value) | is_of_rest)
            & (ProtocolLine.net != 0)
            & ProtocolLine.replaced_by.is_null()
            & ProtocolLine.id.not_in(InvoicedLine.select(InvoicedLine.line))
            & ProtocolLine.id.not_in(waiting)
        )
    )


def sharing_work(lines: Sequence[Any], named: set[int]) -> list[Any]:
    """The named ones of a protocol's rows, and every other that work of them stands in."""
    found = {line.id for line in lines if line.id in named}
    while True:
        work = {each for line in lines if line.id in found for each in work_of(line)}
        more = {line.id for line in lines if work.intersection(work_of(line))} | found
        if more == found:
            return [line for line in lines if line.id in found]
        found = more


def work_of(line: Any) -> list[tuple[str, int]]:
    """What a protocol's row bills; a visit that took place is a session."""
    work = [("session", each) for each in line.sessions or ()]
    if not work and line.visit_id is not None:
        work.append(("visit", line.visit_id))
    return work

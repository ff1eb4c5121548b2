"""One protocol with its lines, objections, rebates, terms and history, as the preview shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from peewee import JOIN

from desktop.models.consultant import Consultant
from desktop.models.invoice import Invoice, InvoicedProtocol
from desktop.models.protocol import ObjectedLine, Objection, Protocol, ProtocolLine, Rebate
from desktop.rules.deadlines import deadline
from desktop.rules.protocols import ObjectionState
from desktop.services import line_standing, protocol_standing, tariffs
from desktop.services.paper_rows import ProtocolRow, protocol_row
from desktop.services.price_words import Language
from desktop.services.protocol_standing import EventLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolLineRow:
    """One line of an issued protocol; `day` is when its work began, net in grosze.

    `standing` is `free`, `waiting` (for acceptance), `disputed`, `corrected` or `invoiced`;
    `together` are the ids of all lines that share work with it, its own among them: an objection
    to one makes them all wait.
    """

    id: int
    position: int
    day: date | None
    description: str
    band: str
    net: int
    standing: str
    together: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionRow:
    """What the client objected to, and how it was answered.

    `positions` are those of the named lines; `replacement_id` is the corrected protocol, whose
    number is empty while it is a draft.
    """

    id: int
    raised_at: datetime
    raised_by: str
    words: str
    is_late: bool
    state: str
    answered_at: datetime | None
    answer: str
    positions: tuple[int, ...]
    replacement_id: int | None
    replacement: str


@dataclass(frozen=True, slots=True)
class RebateRow:
    """An amount in grosze taken off a draft, and why."""

    id: int
    amount: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolCard:
    """A protocol; `term` says how the client's term to object was counted, empty without one."""

    row: ProtocolRow
    lines: tuple[ProtocolLineRow, ...]
    objections: tuple[ObjectionRow, ...]
    rebates: tuple[RebateRow, ...]
    term: str
    history: tuple[EventLine, ...]

    @property
    def is_settled(self) -> bool:
        """Whether every line of an issued one is invoiced or billed anew elsewhere."""
        return bool(self.lines) and all(
            line.standing in ("invoiced", "corrected") for line in self.lines
        )

    @property
    def open_objection(self) -> ObjectionRow | None:
        """The oldest one that waits for its answer."""
        return next((each for each in self.objections if each.state == "open"), None)


def card(protocol_id: int, language: Language = "pl") -> ProtocolCard:
    """One protocol, its term told in that language.

    Raises:
        Gone: `protocol_missing`.
    """
    row = protocol_row(protocol_id)
    return ProtocolCard(
        row=row,
        lines=_lines(protocol_id),
        objections=_objections(protocol_id),
        rebates=_rebates(protocol_id),
        term=_term(row, language),
        history=_history(protocol_id),
    )


def _history(protocol_id: int) -> tuple[EventLine, ...]:
    """The protocol's own history, with the invoices that rose from it."""
    rows: Any = (
        Invoice.select(Invoice.issued_at, Consultant.name, Invoice.number)
        .join(InvoicedProtocol, on=(InvoicedProtocol.invoice == Invoice.id))
        .join_from(Invoice, Consultant, JOIN.LEFT_OUTER, on=(Invoice.issued_by == Consultant.id))
        .where((InvoicedProtocol.protocol == protocol_id) & (Invoice.state == "issued"))
        .order_by(Invoice.id)
        .tuples()
    )
    found = [
        EventLine(at, who or "", "invoiced", {"number": number}, "") for at, who, number in rows
    ]
    found = [*protocol_standing.history(protocol_id), *found]
    return tuple(sorted(found, key=lambda each: each.at))


def _term(row: ProtocolRow, language: Language) -> str:
    if row.received_at is None:
        return ""
    received_on = row.received_at.astimezone(tariffs.zone()).date()
    return deadline("objection", received_on, language=language).because[0]


def _lines(protocol_id: int) -> tuple[ProtocolLineRow, ...]:
    rows: list[Any] = list(ProtocolLine.select().where(ProtocolLine.protocol == protocol_id))
    zone = tariffs.zone()
    found = {row.id: row for row in rows}
    return tuple(
        ProtocolLineRow(
            id=line.id,
            position=line.position,
            day=_began_on(found[line.id].basis or {}, zone),
            description=found[line.id].description,
            band=found[line.id].band,
            net=line.net,
            standing=_standing(line),
            together=frozenset(each.id for each in line_standing.sharing_work(rows, {line.id})),
        )
        for line in line_standing.of_protocols([protocol_id])
    )


def _began_on(basis: Mapping[str, Any], zone: ZoneInfo) -> date | None:
    if "began" not in basis:
        return None
    return datetime.fromisoformat(basis["began"]).astimezone(zone).date()


def _standing(line: line_standing.LineStanding) -> str:
    if line.invoice_id is not None:
        return "invoiced"
    if line.objection is ObjectionState.OPEN:
        return "disputed"
    if line.objection is ObjectionState.CORRECTED:
        return "corrected"
    return "free" if line.is_free else "waiting"


def _objections(protocol_id: int) -> tuple[ObjectionRow, ...]:
    named: Any = (
        ObjectedLine.select(ObjectedLine.objection, ProtocolLine.position)
        .join(ProtocolLine, on=(ObjectedLine.line == ProtocolLine.id))
        .where(ProtocolLine.protocol == protocol_id)
        .order_by(ProtocolLine.position)
        .tuples()
    )
    positions: dict[int, tuple[int, ...]] = {}
    for objection_id, position in named:
        positions[objection_id] = (*positions.get(objection_id, ()), position)
    rows: Any = (
        Objection.select(
            Objection.id,
            Objection.raised_at,
            Objection.raised_by,
            Objection.words,
            Objection.is_late,
            Objection.state,
            Objection.answered_at,
            Objection.answer,
            Protocol.id,
            Protocol.number,
        )
        .left_outer_join(Protocol, on=(Objection.replacement == Protocol.id))
        .where(Objection.protocol == protocol_id)
        .order_by(Objection.id)
        .tuples()
    )
    return tuple(
        ObjectionRow(
            id=row[0],
            raised_at=row[1],
            raised_by=row[2],
            words=row[3],
            is_late=bool(row[4]),
            state=row[5],
            answered_at=row[6],
            answer=row[7],
            positions=positions.get(row[0], ()),
            replacement_id=row[8],
            replacement=row[9] or "",
        )
        for row in rows
    )


def _rebates(protocol_id: int) -> tuple[RebateRow, ...]:
    rows: Any = (
        Rebate.select(Rebate.id, Rebate.amount, Rebate.reason)
        .where(Rebate.protocol == protocol_id)
        .order_by(Rebate.id)
        .tuples()
    )
    return tuple(RebateRow(*row) for row in rows)

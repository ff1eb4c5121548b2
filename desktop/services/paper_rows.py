"""Protocols and invoices as lists and cards show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from peewee import JOIN, fn

from desktop.errors import Gone
from desktop.models.client import Client
from desktop.models.invoice import Invoice, InvoicedLine, InvoicedProtocol
from desktop.models.ksef import KsefSubmission
from desktop.models.protocol import BilledSession, BilledVisit, Objection, Protocol, ProtocolLine
from desktop.models.session import WorkSession
from desktop.models.visit import Visit
from desktop.services import invoice_drafts, line_standing
from desktop.services.protocol_work import nets_of_drafts

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ProtocolRow:
    """One protocol; money in grosze. `number` is None for a draft, whose `net` is that of now.

    `invoice_id` is the newest invoice that has lines of it, None while there is none (and again
    when it went to the wrong buyer and was corrected to nothing);
    `to_invoice` says that lines of it may be invoiced now, `is_disputed` that an objection waits
    for its answer. `replaces` is the number of the protocol that it corrects.
    """

    id: int
    number: str | None
    client_id: int
    client: str
    state: str
    net: int
    created_at: datetime
    issued_at: datetime | None
    received_at: datetime | None
    objection_ends_on: date | None
    accepted_at: datetime | None
    accepted_how: str
    accepted_by: str
    invoice_id: int | None
    revision: int
    received_how: str
    received_by: str
    is_partial: bool
    replaces: str
    to_invoice: bool
    is_disputed: bool


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """One invoice; money in grosze. `number` is None for a draft, whose sums are those of now.

    `corrects` is the number of the invoice that a correction names. `ksef` is the state of its
    newest document for KSeF, empty where none need be sent; `ksef_number` is empty until it is
    accepted.
    """

    id: int
    number: str | None
    kind: str
    client_id: int
    client: str
    state: str
    net: int
    vat: int
    gross: int
    created_at: datetime
    issued_on: date | None
    due_on: date | None
    corrects: str
    is_split_payment: bool
    protocols: tuple[str, ...]
    protocol_ids: tuple[int, ...]
    ksef: str
    ksef_number: str


def protocol_rows(
    *, client_id: int | None = None, ticket_id: int | None = None, limit: int = 500
) -> tuple[ProtocolRow, ...]:
    """Protocols, newest first: of the office, of one client, or with work on one ticket."""
    return _protocols(_protocol_where(client_id, ticket_id), limit)


def protocol_ids(standing: str = "all", client_id: int | None = None) -> tuple[int, ...]:
    """Ids of protocols, newest first, of everybody or of one client.

    `standing` is `all`, `draft`, `waiting` (for the client), `disputed` (for an answer), or
    `accepted`: those with lines that may be invoiced.
    """
    query: Any = Protocol.select(Protocol.id).where(_protocol_where(client_id, None))
    if standing == "draft":
        query = query.where(Protocol.state == "draft")
    elif standing == "waiting":
        query = query.where(Protocol.state.in_(("issued", "received", "objected")))
    elif standing == "accepted":
        query = query.where(Protocol.id.in_(line_standing.to_invoice()))
    elif standing == "disputed":
        query = query.where(Protocol.id.in_(_disputed()))
    return tuple(row[0] for row in query.order_by(Protocol.id.desc()).tuples())


def _disputed() -> Any:
    return Objection.select(Objection.protocol).where(Objection.state == "open")


def protocols_of_ids(ids: Sequence[int]) -> tuple[ProtocolRow, ...]:
    """These protocols, newest first."""
    return _protocols(Protocol.id.in_(list(ids)), len(ids))


def protocol_row(protocol_id: int) -> ProtocolRow:
    """One protocol.

    Raises:
        Gone: `protocol_missing`.
    """
    found = _protocols(Protocol.id == protocol_id, 1)
    if not found:
        raise Gone("protocol_missing")
    return found[0]


def _protocol_where(client_id: int | None, ticket_id: int | None) -> Any:
    where: Any = Protocol.id > 0
    if client_id is not None:
        where &= Protocol.client == client_id
    if ticket_id is not None:
        where &= Protocol.id.in_(
            BilledSession.select(BilledSession.protocol)
            .join(WorkSession, on=(BilledSession.session == WorkSession.id))
            .where(WorkSession.ticket == ticket_id)
        ) | Protocol.id.in_(
            BilledVisit.select(BilledVisit.protocol)
            .join(Visit, on=(BilledVisit.visit == Visit.id))
            .where(Visit.ticket == ticket_id)
        )
    return where


def _protocols(where: Any, limit: int) -> tuple[ProtocolRow, ...]:
    replaced: Any = Protocol.alias()
    newest = (
        InvoicedLine.select(fn.MAX(InvoicedLine.invoice))
        .join(ProtocolLine, on=(InvoicedLine.line == ProtocolLine.id))
        .where(ProtocolLine.protocol == Protocol.id)
    )
    rows: Any = (
        Protocol.select(
            Protocol.id,
            Protocol.number,
            Client.id,
            Client.name,
            Protocol.state,
            Protocol.net,
            Protocol.created_at,
            Protocol.issued_at,
            Protocol.received_at,
            Protocol.objection_ends_on,
            Protocol.accepted_at,
            Protocol.accepted_how,
            Protocol.accepted_by,
            newest,
            Protocol.revision,
            Protocol.received_how,
            Protocol.received_by,
            Protocol.is_partial,
            replaced.number,
            Protocol.id.in_(line_standing.to_invoice()),
            Protocol.id.in_(_disputed()),
        )
        .join(Client, on=(Protocol.client == Client.id))
        .join_from(Protocol, replaced, JOIN.LEFT_OUTER, on=(Protocol.replaces == replaced.id))
        .where(where)
        .order_by(Protocol.id.desc())
        .limit(limit)
        .tuples()
    )
    read: list[Any] = [
        (*row[:17], bool(row[17]), row[18] or "", bool(row[19]), bool(row[20])) for row in rows
    ]
    found = [ProtocolRow(*values) for values in read]
    now = nets_of_drafts(row.id for row in found if row.number is None)
    return tuple(replace(row, net=now.get(row.id, row.net)) for row in found)


def invoice_ids(standing: str = "all", client_id: int | None = None) -> tuple[int, ...]:
    """Ids of invoices, newest first, of everybody or of one client.

    `standing` is `all`, `draft`, `issued`, or `ksef`: issued ones that KSeF still waits for.
    """
    query: Any = Invoice.select(Invoice.id)
    if client_id is not None:
        query = query.where(Invoice.client == client_id)
    if standing == "ksef":
        waits = KsefSubmission.is_due & (KsefSubmission.state != "accepted")
        arrived = (KsefSubmission.state == "accepted") & KsefSubmission.taken_back_at.is_null()
        query = query.where(
            Invoice.id.in_(KsefSubmission.select(KsefSubmission.invoice).where(waits))
            & Invoice.id.not_in(KsefSubmission.select(KsefSubmission.invoice).where(arrived))
        )
    elif standing != "all":
        query = query.where(Invoice.state == standing)
    return tuple(row[0] for row in query.order_by(Invoice.id.desc()).tuples())


def issued_invoices() -> tuple[InvoiceRow, ...]:
    """Every issued invoice and correction, in the order of issue."""
    query: Any = Invoice.select(Invoice.id).where(Invoice.state == "issued")
    ids = [
        row[0] for row in query.order_by(Invoice.issued_on, Invoice.issued_at, Invoice.id).tuples()
    ]
    found: list[InvoiceRow] = []
    for start in range(0, len(ids), _AT_ONCE):
        rows = {row.id: row for row in invoices_of_ids(ids[start : start + _AT_ONCE])}
        found += [rows[each] for each in ids[start : start + _AT_ONCE]]
    return tuple(found)


def invoice_of_number(number: str) -> InvoiceRow:
    """The invoice that bears a number.

    Raises:
        Gone: `invoice_missing`.
    """
    found = _invoices(Invoice.number == number, 1)
    if not found:
        raise Gone("invoice_missing")
    return found[0]


def invoices_of_ids(ids: Sequence[int]) -> tuple[InvoiceRow, ...]:
    """These invoices, newest first."""
    return _invoices(Invoice.id.in_(list(ids)), len(ids))


def invoice_row(invoice_id: int) -> InvoiceRow:
    """One invoice.

    Raises:
        Gone: `invoice_missing`.
    """
    found = _invoices(Invoice.id == invoice_id, 1)
    if not found:
        raise Gone("invoice_missing")
    return found[0]


def _invoices(where: Any, limit: int) -> tuple[InvoiceRow, ...]:
    first: Any = Invoice.alias()
    rows: Any = (
        Invoice.select(
            Invoice.id,
            Invoice.number,
            Invoice.kind,
            Client.id,
            Client.name,
            Invoice.state,
            Invoice.net,
            Invoice.vat,
            Invoice.gross,
            Invoice.created_at,
            Invoice.issued_on,
            Invoice.due_on,
            fn.COALESCE(first.number, ""),
            Invoice.is_split_payment,
        )
        .join(Client, on=(Invoice.client == Client.id))
        .join_from(Invoice, first, JOIN.LEFT_OUTER, on=(Invoice.corrects == first.id))
        .where(where)
        .order_by(Invoice.id.desc())
        .limit(limit)
        .tuples()
    )
    found = list(rows)
    ids = [row[0] for row in found]
    grounds, sent = _grounds(ids), _ksef(ids)
    whole: list[Any] = [(*row, *grounds[row[0]], *sent.get(row[0], ("", ""))) for row in found]
    now = invoice_drafts.sums_of(row[0] for row in found if row[1] is None)
    return tuple(_as_now(InvoiceRow(*values), now) for values in whole)


def _as_now(row: InvoiceRow, now: Mapping[int, invoice_drafts.Sums]) -> InvoiceRow:
    """A draft with what it comes to now."""
    sums = now.get(row.id)
    return row if sums is None else replace(row, net=sums.net, vat=sums.vat, gross=sums.gross)


def _grounds(invoice_ids: list[int]) -> dict[int, tuple[tuple[str, ...], tuple[int, ...]]]:
    """Numbers and ids of the protocols behind each invoice."""
    rows: Any = (
        InvoicedProtocol.select(InvoicedProtocol.invoice, Protocol.number, Protocol.id)
        .join(Protocol, on=(InvoicedProtocol.protocol == Protocol.id))
        .where(InvoicedProtocol.invoice.in_(invoice_ids))
        .order_by(Protocol.id)
        .tuples()
    )
    found: dict[int, tuple[tuple[str, ...], tuple[int, ...]]] = dict.fromkeys(invoice_ids, ((), ()))
    for invoice_id, number, protocol_id in rows:
        numbers, ids = found[invoice_id]
        found[invoice_id] = (*numbers, number or ""), (*ids, protocol_id)
    return found


def _ksef(invoice_ids: list[int]) -> dict[int, tuple[str, str]]:
    """State and number of the newest document of each invoice; none of those that nobody awaits."""
    rows: Any = (
        KsefSubmission.select(
            KsefSubmission.invoice, KsefSubmission.state, fn.COALESCE(KsefSubmission.number, "")
        )
        .where(KsefSubmission.invoice.in_(invoice_ids))
        .where(KsefSubmission.is_due | (KsefSubmission.state != "to_send"))
        .order_by(KsefSubmission.attempt)
        .tuples()
    )
    return {invoice_id: (state, number) for invoice_id, state, number in rows}

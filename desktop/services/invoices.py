"""Invoices: drawn up from accepted protocols, issued once, never changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop.documents import invoice_pdf
from desktop.documents.records import InvoicePaper
from desktop.errors import Gone, Refused
from desktop.models.invoice import Invoice, InvoicedLine, InvoicedProtocol, InvoiceLine
from desktop.rules.invoices import InvoiceState, issued
from desktop.rules.numbering import CORRECTION, INVOICE
from desktop.rules.protocols import ObjectionState
from desktop.services import (
    contents,
    invoice_data,
    ksef_papers,
    line_standing,
    numbers,
    protocol_standing,
    tariffs,
)
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.correction_papers import free_protocols
from desktop.services.invoice_drafts import worked_out
from desktop.services.invoice_papers import InvoiceDraft
from desktop.services.line_standing import LineStanding
from desktop.services.snapshots import plain


def draft(act: Act, protocol_ids: Sequence[int]) -> Changes:
    """Draw up an invoice from accepted protocols of one client (§15).

    Lines that an open objection names stay behind; so do those that another invoice has.

    Raises:
        Refused: `protocol_not_accepted`, `protocol_invoiced`, `protocols_of_several_clients`,
            `rebate_exceeds_rest` (number) when a rebate would leave less than nothing for this
            invoice or for a later one, `less_than_nothing_left` when the corrections of an
            earlier buyer's invoice left less than the rebate, `nothing_to_invoice`.
        Gone: `protocol_missing`.
    """
    if not protocol_ids:
        raise Gone("protocol_missing")
    protocols = [protocol_standing.held(each) for each in sorted(set(protocol_ids))]
    lines = _free_lines(protocols)
    row: Any = Invoice.create(client=protocols[0].client_id, created_at=act.at, created_by=act.by)
    InvoicedProtocol.insert_many(
        [{"protocol": each.id, "invoice": row.id} for each in protocols]
    ).execute()
    InvoicedLine.insert_many([{"line": each.id, "invoice": row.id} for each in lines]).execute()
    today = act.at.astimezone(tariffs.zone()).date()
    paper = worked_out(row, None, today).paper
    Invoice.update(net=paper.net, vat=paper.vat, gross=paper.gross).where(
        Invoice.id == row.id
    ).execute()
    return Changes.of(made=row.id, invoice=[row.id], protocol=protocol_ids)


def _free_lines(protocols: Sequence[Any]) -> list[LineStanding]:
    """Lines that may be invoiced; each protocol has some, and all are of one client."""
    if len({each.client_id for each in protocols}) > 1:
        raise Refused("protocols_of_several_clients")
    lines = line_standing.of_protocols([each.id for each in protocols])
    free = [line for line in lines if line.is_free]
    for each in protocols:
        if any(line.protocol_id == each.id for line in free):
            _check_rebates(each, lines)
            continue
        if any(line.invoice_id for line in lines if line.protocol_id == each.id):
            raise Refused("protocol_invoiced", number=each.number)
        raise Refused("protocol_not_accepted", number=each.number or "", state=each.state)
    return free


def _check_rebates(protocol: Any, lines: Sequence[LineStanding]) -> None:
    """Neither what is invoiced now nor what waits may come to less than nothing."""
    now, later = 0, 0
    for line in lines:
        if line.protocol_id != protocol.id or line.invoice_id is not None:
            continue
        if line.is_free:
            now += line.net
        elif line.objection is not ObjectionState.CORRECTED:
            later += line.net
    if min(now, later) < 0:
        raise Refused("rebate_exceeds_rest", number=protocol.number)


def discard(_act: Act, invoice_id: int) -> Changes:
    """Throw a draft away; its protocols may be invoiced again. An issued one stays for good."""
    row = invoice_data.draft_of(invoice_id)
    protocols = _protocol_ids(invoice_id)
    row.delete_instance()
    return Changes.of(invoice=[invoice_id], protocol=protocols)


def issue(act: Act, invoice_id: int, shown_gross: int | None = None) -> Changes:
    """Give the draft its number, dates, lines and paper, for good.

    The number is taken in this transaction (VAT act art. 106e(1)(2)): a draft has none, and an
    issue that fails gives it back. The XML for KSeF is fixed with it. `shown_gross` is what the
    draft came to before the person's eyes, in grosze; None asks for no such care.

    Raises:
        Refused: `invoice_state`, what `draft` says, `office_nip_missing`, `sums_wrong`,
            `xml_not_valid`, `office_address_missing`, `buyer_address_missing`,
            `invoice_repriced` (amount shown, gross now) when the buyer's data changed it since
            it was shown; for corrections what `corrections.draft` says.
    """
    row = invoice_data.held(invoice_id)
    state = issued(InvoiceState(row.state))
    zone = tariffs.zone()
    today = act.at.astimezone(zone).date()
    pattern = CORRECTION if row.kind == "correction" else INVOICE
    number = pattern.number(today, numbers.take(pattern.series(today)))
    row.issued_by = act.by
    draft = worked_out(row, number, today)
    if row.kind == "invoice":
        _check_addresses(draft.paper)
    if shown_gross is not None and draft.paper.gross != shown_gross:
        raise Refused("invoice_repriced", amount=shown_gross, gross=draft.paper.gross)
    sealed = ksef_papers.seal(draft.paper, row.client_id, act.at)
    paper = sealed.paper
    InvoiceLine.insert_many(_stored(invoice_id, draft)).execute()
    row.number = number
    row.state = state
    row.issued_at = act.at
    row.issued_on = today
    row.due_on = paper.due_on
    row.sold_from = draft.sold_from
    row.sold_on = draft.sold_on
    row.net, row.vat, row.gross = paper.net, paper.vat, paper.gross
    row.snapshot = plain(paper)
    row.paper = contents.keep(invoice_pdf.render(paper), act.at)
    row.revision += 1
    row.save()
    if sealed.xml is not None:
        ksef_papers.submit(invoice_id, sealed, today, act.at)
    touched = [invoice_id] if row.corrects_id is None else [invoice_id, row.corrects_id]
    protocols = _protocol_ids(invoice_id) + free_protocols(row)
    return Changes.of(invoice=touched, protocol=protocols)


def _check_addresses(paper: InvoicePaper) -> None:
    """An invoice names where seller and buyer are (VAT act, art. 106e(1)(3)): a town at least."""
    if not paper.seller.city:
        raise Refused("office_address_missing")
    if not paper.buyer.city:
        raise Refused("buyer_address_missing")


def split_payment(_act: Act, invoice_id: int, *, wanted: bool) -> Changes:
    """Ask a draft's buyer to pay by split payment, or not (VAT act, art. 106e(1)(18a), 108a).

    The law wants it above 15 000 PLN with goods of its annex 15; anybody else may ask for it.
    """
    row = invoice_data.draft_of(invoice_id)
    row.is_split_payment = wanted
    row.save()
    return Changes.of(invoice=[invoice_id])


def pdf(invoice_id: int, today: date) -> bytes:
    """The exact bytes of the paper: stored ones once issued, a draft printed afresh.

    With KSeF's number the picture that bears it; what was issued stays kept beside it.

    Raises:
        Unavailable: `content_damaged` when stored bytes are no longer what was issued.
    """
    row = invoice_data.row_of(invoice_id)
    if row.paper_id is not None:
        return contents.read(ksef_papers.current_paper(row))
    return invoice_pdf.render(worked_out(row, None, today).paper)


def _stored(invoice_id: int, draft: InvoiceDraft) -> list[dict[str, Any]]:
    return [
        {
            "invoice": invoice_id,
            "position": position,
            "name": line.name,
            "unit": line.unit,
            "quantity": int(line.quantity * 1000),
            "unit_net": line.unit_net,
            "net": line.net,
            "vat": line.code,
            "protocol_line": line_id,
        }
        for position, (line, line_id) in enumerate(
            zip(draft.paper.lines, draft.line_ids, strict=True), 1
        )
    ]


def _protocol_ids(invoice_id: int) -> list[int]:
    rows: Any = (
        InvoicedProtocol.select(InvoicedProtocol.protocol)
        .where(InvoicedProtocol.invoice == invoice_id)
        .tuples()
    )
    return [row[0] for row in rows]

"""Correction invoices: drawn up from an issued one, issued and printed as invoices are.

The original never changes. Every correction names the first invoice; its differences are those
from the state that the corrections before it left.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Literal

from desktop.errors import Gone, Refused
from desktop.models.invoice import Invoice
from desktop.rules.corrections import CorrectionSort, checked_reason
from desktop.rules.invoices import InvoiceState
from desktop.services import entries, invoice_data, tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.correction_papers import ksef_number, work_out_correction

Sort = Literal["value", "data", "buyer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerData:
    """What of the buyer may be corrected as data; the tax number may not."""

    name: str
    street: str = ""
    postcode: str = ""
    city: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisLine:
    """One line as it stands now: `quantity` in thousandths of `unit`, money in grosze."""

    name: str
    unit: str
    quantity: int
    unit_net: int
    net: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What a correction starts from: the invoice after all corrections issued before."""

    invoice_id: int
    number: str
    lines: tuple[BasisLine, ...]
    buyer: BuyerData
    gross: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionWish:
    """What a person wants corrected, and why.

    `lines` are pairs (quantity in thousandths, unit net price in grosze) in the order of the
    basis, for a correction of value; `buyer` the right data, for one of data. `effect` is 1 for a
    mistake of the invoice itself, 2 for what came later (a rebate, a refund).
    """

    sort: Sort
    reason: str
    effect: Literal[1, 2] = 1
    lines: tuple[tuple[int, int], ...] = ()
    buyer: BuyerData | None = None


def basis(invoice_id: int) -> Basis:
    """What may be corrected on an issued invoice; of a correction, on the invoice it corrects.

    Raises:
        Gone: `invoice_missing`.
        Refused: `paper_is_draft`.
    """
    last = invoice_data.last_state(invoice_id)
    buyer = last.buyer
    return Basis(
        invoice_id=last.id,
        number=last.first.number or "",
        lines=tuple(
            BasisLine(
                name=line.name,
                unit=line.unit,
                quantity=int(line.quantity * 1000),
                unit_net=line.unit_net,
                net=line.net,
            )
            for line in last.lines
        ),
        buyer=BuyerData(
            name=buyer.name, street=buyer.street, postcode=buyer.postcode, city=buyer.city
        ),
        gross=last.gross,
    )


def begin(invoice_id: int) -> Basis:
    """The basis of a new correction; refused before anything is typed.

    Raises:
        Gone: `invoice_missing`.
        Refused: `paper_is_draft`, `correction_open`, `buyer_corrected` (number),
            `ksef_number_first`, `ksef_refused_is_mended`.
    """
    found = basis(invoice_id)
    _check_earlier(found.invoice_id)
    return found


def draft(act: Act, invoice_id: int, wish: CorrectionWish) -> Changes:
    """Draw up a correction of an issued invoice.

    Raises:
        Refused: `paper_is_draft`, `correction_open` (there is a draft already),
            `buyer_corrected` (number), `reason_missing`, `reason_too_long`, `name_missing`,
            `nothing_changed`, `quantity_wrong`, `quantity_too_large`, `rate_negative`,
            `rebate_positive`, `line_too_large`, `less_than_nothing_left`,
            `lines_changed_meanwhile`, `ksef_number_first`, `ksef_refused_is_mended`,
            `office_missing`.
        Gone: `invoice_missing`.
    """
    last = invoice_data.last_state(invoice_id)
    invoice_data.held(last.id)
    _check_earlier(last.id)
    row: Any = Invoice(
        kind="correction",
        corrects=last.id,
        client=last.client_id,
        created_at=act.at,
        created_by=act.by,
        correction=_kept(wish),
    )
    _save(row, _today(act))
    return Changes.of(made=row.id, invoice=[row.id, last.id])


def change(act: Act, correction_id: int, wish: CorrectionWish) -> Changes:
    """Draw a draft up anew; refuses what `draft` refuses, and `invoice_is_issued`."""
    if invoice_data.row_of(correction_id).corrects_id is None:
        raise Gone("invoice_missing")
    row = invoice_data.draft_of(correction_id)
    row.correction = _kept(wish)
    row.revision += 1
    _save(row, _today(act))
    return Changes.of(invoice=[correction_id, row.corrects_id])


def _check_earlier(invoice_id: int) -> None:
    """One correction at a time, and each with its number from KSeF before the next.

    What went down to nothing for its buyer is over: its work is billed to the right one, and
    taken back up here it would be billed twice.
    """
    ksef_number(invoice_id)
    earlier = Invoice.select().where(Invoice.corrects == invoice_id).order_by(Invoice.id)
    for each in earlier:
        if each.state == InvoiceState.DRAFT:
            raise Refused("correction_open")
        if each.correction["sort"] == CorrectionSort.BUYER:
            raise Refused("buyer_corrected", number=each.number)
        ksef_number(each.id)


def _save(row: Any, today: date) -> None:
    paper = work_out_correction(row, None, today).paper
    row.net, row.vat, row.gross = paper.net, paper.vat, paper.gross
    row.save()


def _kept(wish: CorrectionWish) -> dict[str, Any]:
    sort = CorrectionSort(wish.sort)
    buyer = None
    if sort is CorrectionSort.DATA:
        if wish.buyer is None or not wish.buyer.name.strip():
            raise Refused("name_missing", "name")
        lines = {name: entries.line(text, name) for name, text in asdict(wish.buyer).items()}
        buyer = asdict(replace(wish.buyer, **lines))
    return {
        "sort": sort.value,
        "reason": checked_reason(entries.line(wish.reason, "reason", entries.LONGEST_TEXT)),
        "effect": wish.effect,
        "lines": [list(pair) for pair in wish.lines] if sort is CorrectionSort.VALUE else [],
        "buyer": buyer,
    }


def _today(act: Act) -> date:
    return act.at.astimezone(tariffs.zone()).date()

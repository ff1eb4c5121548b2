"""Fills the record that a correction invoice is printed from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from desktop.documents import records
from desktop.errors import Refused
from desktop.models.invoice import InvoicedLine, InvoicedProtocol
from desktop.rules import corrections, vat
from desktop.rules.corrections import CorrectionSort
from desktop.rules.ksef import KsefState
from desktop.services import carried_lines, invoice_data
from desktop.services.invoice_data import LastState
from desktop.services.invoice_papers import InvoiceDraft, payment_days, transfer_code
from desktop.services.parties import consultant_name, office_party
from desktop.services.protocol_papers import vat_totals

_THOUSAND = 1000


def work_out_correction(invoice: Any, number: str | None, today: date) -> InvoiceDraft:
    """Work a correction out of what its draft changes in the last state of the invoice.

    Raises:
        Refused: `nothing_changed`, `quantity_wrong`, `rate_negative`, `less_than_nothing_left`
            when a rebate is more than the rest, `ksef_number_first`, `ksef_refused_is_mended`,
            `office_missing`.
    """
    wish = invoice.correction
    last = invoice_data.last_state(invoice.corrects_id)
    sort = CorrectionSort(wish["sort"])
    before = () if sort is CorrectionSort.DATA else last.lines
    after = _after(sort, before, wish["lines"])
    buyer = replace(last.buyer, **wish["buyer"]) if sort is CorrectionSort.DATA else last.buyer
    if before == after and buyer == last.buyer:
        raise Refused("nothing_changed")
    if sum(line.net for line in after) < 0:
        raise Refused("less_than_nothing_left")
    change = corrections.difference(_nets(before), _nets(after))
    due_on = _due_on(last.client_id, today) if change.gross > 0 else None
    seller = office_party()
    paper = replace(
        last.first,
        number=number,
        kind="correction",
        title="",
        issued_on=today,
        due_on=due_on,
        issued_by=consultant_name(invoice.issued_by_id or invoice.created_by_id),
        seller=seller,
        place=seller.city,
        buyer=buyer,
        lines=after,
        totals=vat_totals(change),
        net=change.net,
        vat=change.tax,
        gross=change.gross,
        payment_qr=transfer_code(seller, change.gross, number) if due_on else None,
        ksef_url=None,
        ksef_caption="",
        protocols=(),
        annex=(),
        notes=(),
        correction=_correction(wish, last, before, after, sort),
    )
    # Only what changes is shown: of a correction of data no lines, of one of figures all of them.
    sold_on = last.first.period_end or last.first.sold_on or last.first.issued_on
    sold_from = last.first.period_start or sold_on
    return InvoiceDraft(paper, (None,) * len(after), sold_from, sold_on)


def free_protocols(invoice: Any) -> list[int]:
    """Let work be invoiced anew whose invoice went to the wrong buyer; gives its protocols.

    A line that corrections had taken down to nothing is not owed by anybody and stays where it
    is; of the others `carried_lines` says what is. Which protocols the first invoice rose from
    stays written down.
    """
    if invoice.correction is None or invoice.correction["sort"] != CorrectionSort.BUYER:
        return []
    own = InvoicedLine.invoice == invoice.corrects_id
    billed: Any = InvoicedLine.select(InvoicedLine.line).where(own).tuples()
    left = carried_lines.of_lines(row[0] for row in billed)
    done = [line_id for line_id, found in left.items() if not found.line.net]
    InvoicedLine.delete().where(own & InvoicedLine.line.not_in(done)).execute()
    links: Any = InvoicedProtocol.select(InvoicedProtocol.protocol).where(
        InvoicedProtocol.invoice == invoice.corrects_id
    )
    return [row[0] for row in links.tuples()]


def ksef_number(invoice_id: int) -> str:
    """KSeF's number of the invoice to correct, empty for one that need not be there.

    Raises:
        Refused: `ksef_refused_is_mended`, `ksef_number_first` while it is on its way.
    """
    attempt = invoice_data.last_attempt(invoice_id)
    if attempt is None:
        return ""
    if attempt.state == KsefState.REFUSED:
        raise Refused("ksef_refused_is_mended")
    if attempt.number is None and (attempt.is_due or attempt.state == KsefState.SENT):
        raise Refused("ksef_number_first")
    return str(attempt.number or "")


def _after(
    sort: CorrectionSort, before: Sequence[records.InvoiceLine], wished: Sequence[Sequence[int]]
) -> tuple[records.InvoiceLine, ...]:
    if sort is CorrectionSort.BUYER:
        return tuple(replace(line, quantity=Decimal(0), net=0) for line in before)
    if sort is CorrectionSort.VALUE and len(wished) != len(before):
        raise Refused("lines_changed_meanwhile")
    return tuple(
        replace(
            line,
            quantity=Decimal(quantity) / _THOUSAND,
            unit_net=unit_net,
            net=corrections.line_net(quantity, unit_net, is_rebate=line.unit_net < 0),
        )
        if (quantity, unit_net) != (int(line.quantity * _THOUSAND), line.unit_net)
        else line
        for line, (quantity, unit_net) in zip(before, wished, strict=False)
    )


def _correction(
    wish: Any,
    last: LastState,
    before: tuple[records.InvoiceLine, ...],
    after: tuple[records.InvoiceLine, ...],
    sort: CorrectionSort,
) -> records.Correction:
    was, now = vat.totals(_nets(before)), vat.totals(_nets(after))
    return records.Correction(
        number=last.first.number or "",
        issued_on=last.first.issued_on,
        reason=wish["reason"],
        ksef_number=ksef_number(last.id),
        lines_before=before,
        totals_before=vat_totals(was),
        totals_after=vat_totals(now),
        gross_before=last.gross,
        gross_after=last.gross + now.gross - was.gross,
        buyer_before=last.buyer if sort is CorrectionSort.DATA else None,
        effect=wish["effect"],
    )


def _nets(lines: Sequence[records.InvoiceLine]) -> list[tuple[str, int]]:
    return [(line.code, line.net) for line in lines]


def _due_on(client_id: int, today: date) -> date:
    return today + timedelta(days=payment_days(client_id))

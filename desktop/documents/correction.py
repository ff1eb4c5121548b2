"""What a correction invoice changes: reason, parties, lines before and after, the difference.

VAT act art. 106j(2): number and date of the original, the reason, the corrected content and the
differences per rate.
"""

from __future__ import annotations

from desktop.documents.ink import BODY, STRONG
from desktop.documents.invoice_lines import draw_lines
from desktop.documents.invoice_wording import InvoiceWords, invoice_words
from desktop.documents.parties import Block, draw_parties, seller_block
from desktop.documents.records import Correction, InvoicePaper, VatTotal
from desktop.documents.sheet import Sheet
from desktop.documents.totals import Totals
from desktop.documents.wording import rate_name


def draw_correction(sheet: Sheet, paper: InvoicePaper, correction: Correction) -> None:
    """Put everything between the facts and the payment at the cursor."""
    by = invoice_words(paper.language)
    _parties(sheet, paper, correction, by)
    sheet.need(STRONG.leading + 2 * BODY.leading)
    sheet.paragraph(by.reason, STRONG, gap=0)
    sheet.paragraph(correction.reason, BODY, gap=14)
    if correction.lines_before:
        sheet.heading(by.before)
        draw_lines(sheet, correction.lines_before, paper)
        sheet.space(14)
    if paper.lines:
        sheet.heading(by.after)
        draw_lines(sheet, paper.lines, paper)
        sheet.space(12)
    _totals(sheet, paper, correction, by)


def _parties(sheet: Sheet, paper: InvoicePaper, correction: Correction, by: InvoiceWords) -> None:
    seller = seller_block(paper)
    if correction.buyer_before is None:
        draw_parties(sheet, seller, Block(by.buyer, paper.buyer))
        return
    before = Block(by.buyer_before, correction.buyer_before)
    draw_parties(sheet, seller)
    draw_parties(sheet, before, Block(by.buyer_after, paper.buyer))


def _totals(sheet: Sheet, paper: InvoicePaper, correction: Correction, by: InvoiceWords) -> None:
    """Per rate: before, after, difference; the last row is the difference of the whole."""
    before = {total.code: total for total in correction.totals_before}
    after = {total.code: total for total in correction.totals_after}
    change = {total.code: total for total in paper.totals}
    rows: list[VatTotal] = []
    labels: list[str] = []
    for code in dict.fromkeys((*before, *after, *change)):
        rate = rate_name(code, paper.language)
        nothing = VatTotal(code=code, net=0, vat=0, gross=0)
        for label, sums in (
            (by.totals_before, before),
            (by.totals_after, after),
            (by.difference, change),
        ):
            rows.append(sums.get(code, nothing))
            labels.append(label.format(rate=rate))
    if not rows:
        return  # of a correction of data there is nothing to compare
    whole = (paper.net, paper.vat, paper.gross)
    Totals(sheet, rows, whole, labels, by.difference_total).draw()

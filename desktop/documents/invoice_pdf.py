"""Invoices, corrections, confirmations and duplicates as PDFs (VAT act art. 106e, 106j, 106l)."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.documents import figures
from desktop.documents.correction import draw_correction
from desktop.documents.ink import BODY, CELL_STRONG, FINE, STRONG
from desktop.documents.invoice_lines import draw_lines
from desktop.documents.invoice_wording import ANNOTATIONS, InvoiceWords, invoice_words
from desktop.documents.parties import Block, draw_parties, seller_block
from desktop.documents.payment import draw_ksef, draw_payment
from desktop.documents.records import AnnexLine, InvoicePaper
from desktop.documents.sheet import ROOM, Furniture, Sheet
from desktop.documents.table import Column, Row, Text, cell, draw_table, height
from desktop.documents.totals import Totals, carried
from desktop.documents.wording import words

_SHORT = 480.0  # points of an annex that is not broken


def render(paper: InvoicePaper) -> bytes:
    """The PDF of an invoice; the same record gives the same bytes."""
    by = invoice_words(paper.language)
    sheet = Sheet(_furniture(paper, by))
    sheet.facts(_facts(paper, by))
    if paper.correction:
        draw_correction(sheet, paper, paper.correction)
    else:
        draw_parties(sheet, seller_block(paper), Block(by.buyer, paper.buyer))
        draw_lines(sheet, paper.lines, paper)
        sheet.space(10)
        Totals(sheet, paper.totals, (paper.net, paper.vat, paper.gross)).draw()
    sheet.space(14)
    draw_payment(sheet, paper)
    _remarks(sheet, paper, by)
    draw_ksef(sheet, paper)
    _annex(sheet, paper, by)
    return sheet.finish()


def _furniture(paper: InvoicePaper, by: InvoiceWords) -> Furniture:
    title = paper.title or by.titles[paper.kind]
    remarks: list[str] = []
    if paper.duplicate_on:
        remarks.append(by.duplicate.format(day=figures.day(paper.duplicate_on, paper.language)))
    if paper.correction:
        day = figures.day(paper.correction.issued_on, paper.language)
        remarks.append(by.corrects.format(number=paper.correction.number, day=day))
        if paper.correction.ksef_number:
            remarks.append(by.corrects_ksef.format(number=paper.correction.ksef_number))
    return Furniture(
        office=paper.seller,
        title=title,
        number=paper.number or "",
        file_title=f"{by.titles[paper.kind]} {paper.number or ''}".strip(),
        remarks=tuple(remarks),
        stamp=words(paper.language).draft if paper.is_draft else "",
        language=paper.language,
    )


def _facts(paper: InvoicePaper, by: InvoiceWords) -> list[tuple[str, str]]:
    shared = words(paper.language)
    language = paper.language
    supplied = ""
    if paper.period_start and paper.period_end:
        supplied = figures.period(paper.period_start, paper.period_end, language)
    issued_on = figures.day(paper.issued_on, language)
    return [
        (by.place_and_day, f"{paper.place}, {issued_on}")
        if paper.place
        else (shared.issued_on, issued_on),
        (by.sold_on, figures.day(paper.sold_on, language) if paper.sold_on else ""),
        (by.period, supplied),
        (by.due_on, figures.day(paper.due_on, language) if paper.due_on else ""),
        (by.method, by.methods.get(paper.payment_method, paper.payment_method)),
    ]


def _remarks(sheet: Sheet, paper: InvoicePaper, by: InvoiceWords) -> None:
    legal = ANNOTATIONS[paper.language]
    texts = [
        (legal[code].format(ground=paper.exemption_ground), STRONG) for code in paper.annotations
    ]
    if paper.protocols:
        said = by.protocols[len(paper.protocols) > 1]
        texts.append((said.format(numbers=", ".join(paper.protocols)), BODY))
    texts += [(note, BODY) for note in paper.notes]
    if not texts:
        return
    sheet.heading(words(paper.language).notes, keep=BODY.leading)
    for text, style in texts:
        sheet.paragraph(text, style, gap=2)
    sheet.space(12)


def _annex(sheet: Sheet, paper: InvoicePaper, by: InvoiceWords) -> None:
    if not paper.annex:
        return
    columns, rows = _annex_columns(paper, by), _annex_rows(paper.annex, paper)
    # A short annex stays in one piece; a long one begins where there is room for some lines.
    whole = height(columns, rows) + FINE.leading + 6
    sheet.heading(by.annex, keep=whole if whole < _SHORT else 120)
    sheet.paragraph(by.annex_hint, FINE)
    sums = carried([line.net for line in paper.annex], paper.language)
    draw_table(sheet, columns, rows, carried=sums)


def _annex_columns(paper: InvoicePaper, by: InvoiceWords) -> list[Column]:
    sign = figures.currency_sign(paper.currency, paper.language)
    return [
        Column(by.protocol, 84),
        Column(by.work, ROOM - 84 - 84, is_elastic=True),
        Column(f"{by.line_net} [{sign}]", 84, "right"),
    ]


def _annex_rows(lines: Sequence[AnnexLine], paper: InvoicePaper) -> list[Row]:
    rows = [
        Row(
            (
                cell(line.protocol),
                (Text(line.description), Text(line.explanation, FINE)),
                cell(figures.money(line.net, paper.language)),
            )
        )
        for line in lines
    ]
    total = figures.money(sum(line.net for line in lines), paper.language)
    name = cell(words(paper.language).total, CELL_STRONG)
    rows.append(Row((name, (), cell(total, CELL_STRONG)), is_sum=True))
    return rows

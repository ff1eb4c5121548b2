"""The table of an invoice's lines."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.documents import figures
from desktop.documents.ink import CELL_STRONG
from desktop.documents.invoice_wording import invoice_words
from desktop.documents.records import InvoiceLine, InvoicePaper
from desktop.documents.sheet import ROOM, Sheet
from desktop.documents.table import Column, Row, cell, draw_table
from desktop.documents.totals import carried
from desktop.documents.wording import rate_name, words

_FIXED = 24 + 42 + 44 + 66 + 54 + 78


def draw_lines(sheet: Sheet, lines: Sequence[InvoiceLine], paper: InvoicePaper) -> None:
    """Put the lines at the cursor: name, unit, quantity, unit net price, rate, net."""
    by = invoice_words(paper.language)
    shared = words(paper.language)
    sign = figures.currency_sign(paper.currency, paper.language)
    columns = [
        Column(shared.number_short, 24),
        Column(by.name, ROOM - _FIXED, is_elastic=True),
        Column(by.quantity, 44, "right"),
        Column(by.unit, 42),
        Column(f"{by.unit_net} [{sign}]", 66, "right"),
        Column(shared.vat_rate, 54, "right"),
        Column(f"{by.line_net} [{sign}]", 78, "right"),
    ]
    rows = [_row(at, line, paper) for at, line in enumerate(lines, start=1)]
    sums = carried([line.net for line in lines], paper.language)
    draw_table(sheet, columns, rows, carried=sums)


def _row(at: int, line: InvoiceLine, paper: InvoicePaper) -> Row:
    language = paper.language
    return Row(
        (
            cell(str(at)),
            cell(line.name),
            cell(figures.quantity(line.quantity, language)),
            cell(words(language).units.get(line.unit, line.unit)),
            cell(figures.money(line.unit_net, language)),
            cell(rate_name(line.code, language)),
            cell(figures.money(line.net, language), CELL_STRONG),
        )
    )

"""Lines of an invoice in FA(3); those of a correction in pairs."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from desktop.documents.invoice_xml_text import LINE, NAME, put, put_text
from desktop.documents.records import InvoiceLine, InvoicePaper
from desktop.rules import money

_RATES = {"0": "0 KR"}  # a domestic sale at 0 %, as FA(3) calls it


def write_lines(fa: Any, paper: InvoicePaper) -> None:
    """FaWiersz of every line; of a correction only lines that change, before and after."""
    if paper.correction is None:
        for number, line in enumerate(paper.lines, 1):
            _write(fa, number, line)
        return
    pairs = zip_longest(paper.correction.lines_before, paper.lines)
    for number, (before, after) in enumerate(pairs, 1):
        if before == after:
            continue
        if before is not None:
            _write(fa, number, before, was_before=True)
        if after is not None:
            _write(fa, number, after)


def _write(fa: Any, number: int, line: InvoiceLine, *, was_before: bool = False) -> None:
    row = put(fa, "FaWiersz")
    put(row, "NrWierszaFa", str(number))
    put_text(row, "P_7", line.name, NAME)
    put_text(row, "P_8A", line.unit, LINE)
    put(row, "P_8B", f"{line.quantity.normalize():f}")
    put(row, "P_9A", money.amount(line.unit_net))
    put(row, "P_11", money.amount(line.net))
    put(row, "P_12", _RATES.get(line.code, line.code))
    if was_before:
        put(row, "StanPrzed", "1")

"""Our own check of an invoice's sums, before anything leaves: KSeF checks none."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.documents.records import InvoiceLine, InvoicePaper
from desktop.errors import Refused
from desktop.rules import money, vat


def check_sums(paper: InvoicePaper) -> None:
    """Lines multiply out, rates add up, tax is that of each rate's sum, and all of it is the gross.

    Of a correction the sums are the differences: after less before, tax of each taken on its own.

    Raises:
        Refused: `paper_is_draft`, `sums_wrong` with the place: a line's number, a rate, `total`.
    """
    if paper.number is None:
        raise Refused("paper_is_draft")
    before = paper.correction.lines_before if paper.correction else ()
    for lines in (before, paper.lines):
        for number, line in enumerate(lines, 1):
            if money.half_up(line.quantity * line.unit_net) != line.net:
                raise Refused("sums_wrong", place=str(number))
    was, now = _rates(before), _rates(paper.lines)
    told = {each.code.removesuffix(" KR"): (each.net, each.vat) for each in paper.totals}
    for rate in {*was, *now, *told}:
        net, tax = (_of(now, rate, at) - _of(was, rate, at) for at in (0, 1))
        if told.get(rate, (0, 0)) != (net, tax):
            raise Refused("sums_wrong", place=rate)
    net, tax = (sum(pair[at] for pair in told.values()) for at in (0, 1))
    gross = sum(each.gross for each in paper.totals)
    if (net, tax, net + tax) != (paper.net, paper.vat, paper.gross) or gross != paper.gross:
        raise Refused("sums_wrong", place="total")


def _rates(lines: Iterable[InvoiceLine]) -> dict[str, tuple[int, int]]:
    totals = vat.totals((line.code.removesuffix(" KR"), line.net) for line in lines)
    return {each.rate: (each.net, each.tax) for each in totals.rates}


def _of(sums: dict[str, tuple[int, int]], rate: str, at: int) -> int:
    return sums.get(rate, (0, 0))[at]

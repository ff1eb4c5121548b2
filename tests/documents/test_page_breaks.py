"""Where pages and lines end: sums are carried on, nothing stands alone."""

from __future__ import annotations

import re
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.documents.invoice_pdf import render
from desktop.documents.records import InvoiceLine
from tests.documents.reading import pages
from tests.documents.sample_papers import LONG_TEXT, an_invoice, an_invoice_line


@pytest.mark.parametrize("count", [*range(1, 60, 4), 23, 24, 25, 26])
def test_sums_are_carried_where_the_lines_go_on_on_another_page(count: int) -> None:
    lines = tuple(an_invoice_line(net=100 + at) for at in range(count))
    found = pages(render(an_invoice(lines=lines)))
    with_lines = [page for page in found if "Nazwa towaru" in page]
    read = " ".join(with_lines)
    assert read.count("Do przeniesienia") == read.count("Z przeniesienia") == len(with_lines) - 1
    done = 0
    for page in with_lines[:-1]:
        done += page.count("23% 1,") + page.count("23% 2,")
        assert (
            f"Do przeniesienia {sum(line.net for line in lines[:done]) / 100:.2f}".replace(".", ",")
            in page
        )
        (after,) = [
            each for each in with_lines if f"Z przeniesienia {_carried(lines, done)}" in each
        ]
        assert with_lines.index(after) == with_lines.index(page) + 1


def _carried(lines: tuple[InvoiceLine, ...], done: int) -> str:
    return f"{sum(line.net for line in lines[:done]) / 100:.2f}".replace(".", ",")


def test_a_line_longer_than_a_page_leaves_room_for_the_sum() -> None:
    long = an_invoice_line(name=" ".join([LONG_TEXT] * 40))
    found = pages(render(an_invoice(lines=(an_invoice_line(), long, an_invoice_line()))))
    assert len(found) > 2
    assert found[0].count("Do przeniesienia 270,00") == 1
    assert "Razem 810,00 186,30 996,30" in " ".join(found)


def test_no_heading_is_left_alone_at_the_foot_of_a_page() -> None:
    for count in range(1, 40):
        found = pages(render(an_invoice(lines=tuple(an_invoice_line() for _ in range(count)))))
        (page,) = [page for page in found if " Uwagi " in f" {page} "]
        assert "Uwagi Na podstawie protokołów" in page


def test_the_fraction_of_an_amount_in_words_is_never_alone_on_a_line() -> None:
    for grosze in range(10000, 900000, 7777):
        lines = (an_invoice_line(quantity=Decimal(1), unit_net=grosze, net=grosze),)
        pdf = PdfReader(BytesIO(render(an_invoice(lines=lines))))
        told = [line.strip() for line in pdf.pages[0].extract_text().splitlines()]
        assert [line for line in told if re.fullmatch(r"[0-9]{2}/100", line)] == []

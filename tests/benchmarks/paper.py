"""A protocol and an invoice: ours, and the same words on ReportLab's canvas as it comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop.config import resource
from desktop.documents import invoice_pdf, protocol_pdf
from tests.documents.sample_papers import PAYMENT_QR, a_logo, a_protocol, an_invoice
from tests.ruler import compare

HEAVIEST = 35_000  # bytes a page
SIZE = 8


@dataclass(frozen=True)
class Line:
    """Words in one place of a page."""

    page: int
    x: float
    y: float
    text: str


def main() -> None:
    """Draw each paper both ways in turns; then say what a page weighs."""
    for name in ("Regular", "Bold"):
        registerFont(TTFont(f"Plain-{name}", str(resource("fonts", f"Lato-{name}.ttf"))))
    protocol, invoice = a_protocol(), an_invoice()
    papers: tuple[tuple[str, Callable[[], bytes], tuple[str, ...]], ...] = (
        ("protocol", lambda: protocol_pdf.render(protocol), ("",)),
        # ReportLab's own QR code is slow: once with it, once with none beside ours with one.
        ("invoice", lambda: invoice_pdf.render(invoice), (PAYMENT_QR, "")),
    )
    logo = a_logo("PNG")
    for name, render, codes in papers:
        lines = _words(render())
        for code in codes:
            said = name if code == codes[0] else f"{name}, the plain one without its code"
            compare(said, ours=render, raw=partial(_plain, lines, logo, code), rounds=200, goal=0.7)
        pages = len(PdfReader(BytesIO(render())).pages)
        weight = len(render()) // pages
        verdict = "kept" if weight <= HEAVIEST else "MISSED"
        plain = len(_plain(lines, logo, codes[0])) // pages
        print(
            f"{name}: {weight:,} bytes a page of {pages}, plain {plain:,} "
            f"goal ≤ {HEAVIEST:,}: {verdict}"
        )


def _words(pdf: bytes) -> list[Line]:
    """What stands on our paper, and where."""
    found: list[Line] = []
    for number, page in enumerate(PdfReader(BytesIO(pdf)).pages):

        def note(text: str, _cm: Any, tm: Any, *_: object, at: int = number) -> None:
            if text.strip():
                found.append(Line(at, tm[4], tm[5], text.strip()))

        page.extract_text(visitor_text=note)
    return found


def _plain(lines: list[Line], logo: bytes, code: str) -> bytes:
    """The same words, logo and code, drawn one by one, nothing tuned."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4)
    for page in range(lines[-1].page + 1):
        if not page:
            canvas.drawImage(ImageReader(BytesIO(logo)), 40, 780, 160, 46, mask="auto")
            if code:
                drawing = Drawing(90, 90)
                drawing.add(QrCodeWidget(code, barWidth=90, barHeight=90, barLevel="L"))
                renderPDF.draw(drawing, canvas, 40, 60)
        for at, line in enumerate(each for each in lines if each.page == page):
            canvas.setFont("Plain-Bold" if at % 5 == 0 else "Plain-Regular", SIZE)
            canvas.drawString(line.x, line.y, line.text)
            if at % 4 == 0:
                canvas.line(40, line.y - 3, 555, line.y - 3)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


if __name__ == "__main__":
    main()

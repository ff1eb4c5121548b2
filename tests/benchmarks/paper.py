"""Papers: ours, the same words on ReportLab's canvas as it comes, and as a page in WeasyPrint.

Every round prints another paper, and none that was printed before is remembered: what is known
after a few rounds are the labels that all of them share, as at the end of a month.
WeasyPrint is asked where it is there: `dev.py bench` puts it beside the tools.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from itertools import cycle
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
from desktop.documents import invoice_pdf, lean_font, protocol_pdf
from desktop.documents.fonts import wrapped
from desktop.documents.qr_code import matrix
from desktop.documents.records import InvoicePaper, ProtocolPaper
from tests.benchmarks._paper_page import lacking, weasy_invoice, weasy_protocol
from tests.documents.all_papers import PAPERS
from tests.documents.sample_papers import (
    CLIENT,
    KSEF_NUMBER,
    KSEF_URL,
    OFFICE,
    PAYMENT_QR,
    a_logo,
    a_protocol,
    a_session_line,
    an_invoice,
    an_invoice_line,
)
from tests.ruler import compare

HEAVIEST = 35_000  # bytes a page
SIZE = 8
VARIANTS = 100
LOGO = a_logo("PNG")
WITH_LOGO = replace(OFFICE, logo=LOGO)
TOWNS = ("Łomża", "Wągrowiec", "Świdnik", "Żnin", "Kępno")


@dataclass(frozen=True)
class Words:
    """Words in one place of a page."""

    page: int
    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Plain:
    """What a plain canvas is given: the words of a paper of ours, its logo, its codes."""

    words: tuple[Words, ...]
    logo: bytes
    codes: tuple[str, ...]


def protocol(at: int) -> ProtocolPaper:
    """A protocol like no other of the run."""
    lines = tuple(
        replace(a_session_line(nth + at), description=f"Naprawa drukarki {at}-{nth} w księgowości")
        for nth in range(3)
    )
    client = replace(CLIENT, name=f"Kowalscy {at} sp.j.", city=TOWNS[at % len(TOWNS)])
    return a_protocol(number=f"PO/{at}/11/2026", office=WITH_LOGO, client=client, lines=lines)


def invoice(at: int, *, has_codes: bool) -> InvoicePaper:
    """An invoice like no other of the run, with its payment code and KOD I or without."""
    lines = tuple(an_invoice_line(name=f"Pomoc zdalna {at}-{nth}") for nth in range(2))
    client = replace(CLIENT, name=f"Kowalscy {at} sp.j.", city=TOWNS[at % len(TOWNS)])
    number = f"FV/{at}/11/2026"
    payment, url = _codes(at) if has_codes else (None, None)
    return an_invoice(
        number=number,
        seller=WITH_LOGO,
        buyer=client,
        lines=lines,
        payment_qr=payment,
        ksef_url=url,
        ksef_caption=KSEF_NUMBER if has_codes else "",
    )


def _codes(at: int) -> tuple[str, str]:
    return PAYMENT_QR.replace("FV/7", f"FV/{at}"), f"{KSEF_URL[:-2]}{at:02}"


def main() -> None:
    """Print each kind in turns with each rival; then say what a page of every paper weighs."""
    for name in ("Regular", "Bold"):
        font = TTFont(f"Plain-{name}", str(resource("fonts", f"Lato-{name}.ttf")))
        # ReportLab takes a face of the same name for the same font; then ours would be its.
        font.face.name = f"Plain-{name}".encode()
        registerFont(font)
    protocols = [protocol(at) for at in range(VARIANTS)]
    invoices = [invoice(at, has_codes=True) for at in range(VARIANTS)]
    bare = [invoice(at, has_codes=False) for at in range(VARIANTS)]
    no_codes: list[tuple[str, ...]] = [()] * VARIANTS
    codes = [_codes(at) for at in range(VARIANTS)]
    _against_canvas("protocol", protocols, protocol_pdf.render, no_codes)
    _against_canvas("invoice with two codes", invoices, invoice_pdf.render, codes)
    _against_canvas("invoice without codes", bare, invoice_pdf.render, no_codes)
    if told := lacking():
        print(told)
    else:
        _against_weasyprint("protocol", protocols, protocol_pdf.render, weasy_protocol)
        _against_weasyprint("invoice", bare, invoice_pdf.render, weasy_invoice)
    _weigh()


def _against_canvas(
    name: str,
    papers: Sequence[Any],
    render: Callable[[Any], bytes],
    codes: Sequence[tuple[str, ...]],
) -> None:
    plain = [
        Plain(_words(render(paper)), LOGO, of_paper)
        for paper, of_paper in zip(papers, codes, strict=True)
    ]
    _forget()
    compare(
        f"{name} : default canvas",
        ours=_in_turn(render, papers),
        raw=_in_turn(_plain, plain),
        rounds=VARIANTS,
        goal=0.8,
    )


def _against_weasyprint(
    name: str,
    papers: Sequence[Any],
    render: Callable[[Any], bytes],
    weasy: Callable[[Any, bytes], bytes],
) -> None:
    """`goal` 0.125 is eight times as fast."""
    _forget()
    compare(
        f"{name} : WeasyPrint",
        ours=_in_turn(render, papers),
        raw=_in_turn(partial(weasy, logo=LOGO), papers),
        rounds=40,
        goal=0.125,
    )


def _forget() -> None:
    """Let every line be broken, every code drawn and every letter cut anew."""
    for kept in (wrapped, matrix, lean_font._codes, lean_font._cut):
        kept.cache_clear()


def _in_turn(job: Callable[[Any], bytes], things: Sequence[Any]) -> Callable[[], None]:
    """The job with one thing after the other."""
    turn = cycle(things)

    def next_one() -> None:
        job(next(turn))

    return next_one


def _weigh() -> None:
    """Say which paper has the heaviest page."""
    weights: dict[str, int] = {}
    for name, print_it in PAPERS.items():
        pdf = print_it()
        weights[name] = len(pdf) // len(PdfReader(BytesIO(pdf)).pages)
    name = max(weights, key=lambda each: weights[each])
    verdict = "kept" if weights[name] <= HEAVIEST else "MISSED"
    print(
        f"the heaviest page of {len(weights)} papers ({name}): {weights[name]:,} bytes "
        f"goal ≤ {HEAVIEST:,}: {verdict}"
    )


def _words(pdf: bytes) -> tuple[Words, ...]:
    """What stands on our paper, and where."""
    found: list[Words] = []
    for number, page in enumerate(PdfReader(BytesIO(pdf)).pages):

        def note(text: str, _cm: Any, tm: Any, *_: object, at: int = number) -> None:
            if text.strip():
                found.append(Words(at, tm[4], tm[5], text.strip()))

        page.extract_text(visitor_text=note)
    return tuple(found)


def _plain(paper: Plain) -> bytes:
    """The same words, logo and codes, drawn one by one, nothing tuned."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4)
    for page in range(paper.words[-1].page + 1):
        if not page:
            canvas.drawImage(ImageReader(BytesIO(paper.logo)), 40, 780, 160, 46, mask="auto")
            for nth, code in enumerate(paper.codes):
                drawing = Drawing(90, 90)
                drawing.add(QrCodeWidget(code, barWidth=90, barHeight=90, barLevel="L"))
                renderPDF.draw(drawing, canvas, 40 + 100 * nth, 60)
        for at, words in enumerate(each for each in paper.words if each.page == page):
            canvas.setFont("Plain-Bold" if at % 5 == 0 else "Plain-Regular", SIZE)
            canvas.drawString(words.x, words.y, words.text)
            if at % 4 == 0:
                canvas.line(40, words.y - 3, 555, words.y - 3)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


if __name__ == "__main__":
    main()

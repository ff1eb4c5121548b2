"""Pages become a PDF: ReportLab's canvas, the same bytes each time.

Imported on first use, because it brings ReportLab with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from threading import Lock

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop.documents.fonts import faces, width
from desktop.documents.ink import BLACK, STAMPED, WHITE
from desktop.documents.page import HEIGHT, WIDTH, Code, Page, Word

LANGUAGE_TAGS = {"pl": "pl-PL", "en": "en-GB"}
_STAMP_ROOM = 560
_lock = Lock()
_QUIET = 4


def printed(pages: Sequence[Page], *, title: str, language: str, stamp: str = "") -> bytes:
    """The PDF of the pages; `stamp` stands across each of them, under the text.

    `title` goes into the file's properties and holds no personal data. One paper at a time: a
    face has one reading position, which two subsets in the making would move for one another.
    """
    faces()
    with _lock:
        return _printed(pages, title, language, stamp)


def _printed(pages: Sequence[Page], title: str, language: str, stamp: str) -> bytes:
    target = BytesIO()
    canvas = Canvas(
        target,
        pagesize=(WIDTH, HEIGHT),
        pageCompression=1,
        invariant=1,
        lang=LANGUAGE_TAGS[language],
    )
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("Dyżurka")
    for page in pages:
        _draw(canvas, page, stamp)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw(canvas: Canvas, page: Page, stamp: str) -> None:
    for fill in page.fills:
        canvas.setFillColorRGB(*_rgb(fill.colour))
        canvas.rect(
            fill.x, HEIGHT - fill.y - fill.height, fill.width, fill.height, stroke=0, fill=1
        )
    if stamp:
        _stamp(canvas, stamp)
    for rule in page.rules:
        canvas.setStrokeColorRGB(*_rgb(rule.colour))
        canvas.setLineWidth(rule.weight)
        canvas.line(rule.x, HEIGHT - rule.y, rule.x + rule.width, HEIGHT - rule.y)
    for picture in page.pictures:
        canvas.drawImage(
            ImageReader(BytesIO(picture.data)),
            picture.x,
            HEIGHT - picture.y - picture.height,
            picture.width,
            picture.height,
            mask="auto",
        )
    for code in page.codes:
        _code(canvas, code)
    _write(canvas, page.words)


def _write(canvas: Canvas, words: Sequence[Word]) -> None:
    text = canvas.beginText()
    face, size, colour = "", 0.0, -1
    for word in words:
        style = word.style
        if (style.face, style.size) != (face, size):
            face, size = style.face, style.size
            text.setFont(face, size)
        if style.colour != colour:
            colour = style.colour
            text.setFillColorRGB(*_rgb(colour))
        text.setTextOrigin(round(word.x, 2), round(HEIGHT - word.y, 2))
        text.textOut(word.text)
    canvas.drawText(text)


def _stamp(canvas: Canvas, stamp: str) -> None:
    size = min(STAMPED.size, STAMPED.size * _STAMP_ROOM / width(stamp, STAMPED))
    canvas.saveState()
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(52)
    canvas.setFillColorRGB(*_rgb(STAMPED.colour))
    canvas.setFont(STAMPED.face, size)
    canvas.drawCentredString(0, -size * 0.36, stamp)
    canvas.restoreState()


def _code(canvas: Canvas, code: Code) -> None:
    """Draw the dark squares as one path, a run of them at a time, on a white quiet zone."""
    size = code.matrix.size
    canvas.saveState()
    canvas.translate(code.x, HEIGHT - code.y - code.side)
    canvas.scale(code.side / size, code.side / size)
    canvas.setFillColorRGB(*_rgb(WHITE))
    canvas.rect(-_QUIET, -_QUIET, size + 2 * _QUIET, size + 2 * _QUIET, stroke=0, fill=1)
    canvas.setFillColorRGB(*_rgb(BLACK))
    path = canvas.beginPath()
    for row, bits in enumerate(code.matrix.rows):
        column = 0
        while bits >> column:
            rest = bits >> column
            column += (rest & -rest).bit_length() - 1
            run = (~(bits >> column) & -~(bits >> column)).bit_length() - 1
            path.rect(column, size - 1 - row, run, 1)
            column += run
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _rgb(colour: int) -> tuple[float, float, float]:
    return (
        round((colour >> 16) / 255, 3),
        round((colour >> 8 & 0xFF) / 255, 3),
        round((colour & 0xFF) / 255, 3),
    )

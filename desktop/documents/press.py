"""Pages become a PDF: ReportLab's canvas, the same bytes each time.

What stands on a page is written as PDF operators here: a few strings a line of text, where the
canvas takes a dozen calls. Fonts, pictures and the file around them are ReportLab's.

Imported on first use, because it brings ReportLab with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from math import cos, radians, sin
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop.documents.fonts import faces, width
from desktop.documents.ink import BLACK, REGULAR, STAMPED, WHITE, Style
from desktop.documents.page import HEIGHT, WIDTH, Code, Page, Word

LANGUAGE_TAGS = {"pl": "pl-PL", "en": "en-GB"}
_STAMP_ROOM = 560
_STAMP_ANGLE = radians(52)
_QUIET = 4


def printed(pages: Sequence[Page], *, title: str, language: str, stamp: str = "") -> bytes:
    """The PDF of the pages; `stamp` stands across each of them, under the text.

    `title` goes into the file's properties and holds no personal data. Several threads may print
    at once: what belongs to one paper is kept by its file.
    """
    faces()
    target = BytesIO()
    canvas = _Press(
        target,
        pagesize=(WIDTH, HEIGHT),
        pageCompression=1,
        invariant=1,
        lang=LANGUAGE_TAGS[language],
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stubs take it for a number
    )
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("Dyżurka")
    canvas.begin(pages, stamp)
    for page in pages:
        canvas.put(page, stamp)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


class _Press(Canvas):
    """A canvas that takes whole pages."""

    _doc: Any

    def begin(self, pages: Sequence[Page], stamp: str) -> None:
        """Tell the fonts which letters the paper will take."""
        letters: dict[str, set[str]] = {name: set() for name in faces()}
        letters[STAMPED.face].update(stamp)
        for page in pages:
            for word in page.words:
                letters[word.style.face].update(word.text)
        for name, font in faces().items():
            if letters[name]:
                font.begin(letters[name], self._doc)

    def put(self, page: Page, stamp: str) -> None:
        """Print a page: fills, the stamp, rules, pictures, codes, and words above them all."""
        self.addLiteral("\n".join((*_fills(page), *self._stamp(stamp), *_rules(page))))
        for picture in page.pictures:
            y = HEIGHT - picture.y - picture.height
            self.drawImage(_Jpeg(picture.data), picture.x, y, picture.width, picture.height)
        codes = (_code(code) for code in page.codes)
        self.addLiteral("\n".join((*codes, "BT", *self._words(page.words), "ET")))

    def _words(self, words: Sequence[Word]) -> Iterator[str]:
        fonts = faces()
        set_to: tuple[str, float] = ("", 0.0)
        colour = -1
        for x, y, text, style in words:
            if style.colour != colour:
                colour = style.colour
                yield f"{_rgb(colour)} rg"
            yield f"1 0 0 1 {x:.2f} {HEIGHT - y:.2f} Tm"
            for name, codes in fonts[style.face].shown(text, self._doc):
                if set_to != (name, style.size):
                    set_to = name, style.size
                    yield f"{name} {style.size:g} Tf"
                yield f"{codes} Tj"

    def _stamp(self, stamp: str) -> Iterator[str]:
        if not stamp:
            return
        size = min(STAMPED.size, STAMPED.size * _STAMP_ROOM / width(stamp, STAMPED))
        style = Style(STAMPED.face, size, size, STAMPED.colour)
        along, up = cos(_STAMP_ANGLE), sin(_STAMP_ANGLE)
        yield f"q {along:.4f} {up:.4f} {-up:.4f} {along:.4f} {WIDTH / 2:.2f} {HEIGHT / 2:.2f} cm BT"
        word = Word(-width(stamp, style) / 2, HEIGHT + size * 0.36, stamp, style)
        yield from self._words([word])
        yield "ET Q"


class _Jpeg(ImageReader):
    """A JPEG that is embedded as it is: nothing opens or decodes it."""

    def __init__(self, data: bytes) -> None:
        self._bytes = data
        self._dataA = None

    def jpeg_fh(self) -> BytesIO:  # type: ignore[override]  # the stubs know pictures without one
        """The bytes that are embedded."""
        return BytesIO(self._bytes)

    def getRGBData(self) -> bytes:  # noqa: N802  ReportLab's name
        """What tells one picture from another."""
        return self._bytes


def _fills(page: Page) -> Iterator[str]:
    for x, y, wide, high, colour in page.fills:
        yield f"{_rgb(colour)} rg {x:.2f} {HEIGHT - y - high:.2f} {wide:.2f} {high:.2f} re f"


def _rules(page: Page) -> Iterator[str]:
    for x, y, wide, weight, colour in page.rules:
        level = f"{HEIGHT - y:.2f}"
        yield f"{_rgb(colour)} RG {weight:g} w {x:.2f} {level} m {x + wide:.2f} {level} l S"


def _code(code: Code) -> str:
    """Draw the dark squares as one path, a run of them at a time, on a white quiet zone."""
    size = code.matrix.size
    scale = f"{code.side / size:.5f}"
    place = f"{code.x:.2f} {HEIGHT - code.y - code.side:.2f}"
    card = size + 2 * _QUIET
    drawn = [
        f"q {scale} 0 0 {scale} {place} cm",
        f"{_rgb(WHITE)} rg -{_QUIET} -{_QUIET} {card} {card} re f",
        f"{_rgb(BLACK)} rg",
    ]
    for row, bits in enumerate(code.matrix.rows):
        column = 0
        while rest := bits >> column:
            column += (rest & -rest).bit_length() - 1
            run = (~(bits >> column) & -~(bits >> column)).bit_length() - 1
            drawn.append(f"{column} {size - 1 - row} {run} 1 re")
            column += run
    return "\n".join((*drawn, "f Q"))


@lru_cache(maxsize=64)
def _rgb(colour: int) -> str:
    parts = colour >> 16, colour >> 8 & 0xFF, colour & 0xFF
    return " ".join(f"{part / 255:.3g}" for part in parts)

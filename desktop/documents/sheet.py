"""Page furniture: A4, letterhead, running head, page x of y, headings, paragraphs, facts.

A paper is laid out from top to bottom with a cursor (`y`, points from the upper edge). What is
put down is only remembered; `finish` prints it when the number of pages is known. Nothing is ever
cut: text wraps, and what does not fit goes to the next page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.fonts import wrapped
from desktop.documents.ink import (
    BODY,
    FINE,
    HEADING,
    LABEL,
    LETTERHEAD,
    NAME,
    NUMBER,
    STRONG,
    TEAL,
    TITLE,
    Style,
)
from desktop.documents.logo import letterhead_logo
from desktop.documents.page import HEIGHT, WIDTH, Page, Picture
from desktop.documents.records import Language, Party
from desktop.documents.wording import words

MARGIN = 46.0
ROOM = WIDTH - 2 * MARGIN
TOP = 40.0
BOTTOM = HEIGHT - 56.0
_HALF = 242.0
_UNDER_HEADING = 4.0
_FOOT = HEIGHT - 42.0
_FOOT_ROOM = 390.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What every page of a paper carries.

    `title` and `number` head the first page, `remarks` stand below them; `stamp` crosses every
    page. `file_title` goes into the file's properties: the paper's kind and number, no names.
    """

    office: Party
    title: str
    file_title: str
    number: str = ""
    remarks: tuple[str, ...] = ()
    stamp: str = ""
    language: Language = "pl"


class Sheet:
    """A paper being laid out; `page` is the current one and `y` the place reached on it."""

    def __init__(self, furniture: Furniture) -> None:
        self.furniture = furniture
        self.pages = [Page()]
        self.y = self._letterhead()
        self._top = self.y

    @property
    def page(self) -> Page:
        """The page that is being filled."""
        return self.pages[-1]

    @property
    def left(self) -> float:
        """Points left on this page."""
        return BOTTOM - self.y

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on this page below its head."""
        return self.y <= self._top

    def turn(self) -> None:
        """Begin a new page with its running head."""
        self.pages.append(Page())
        self.y = self._top = self._running_head()

    def need(self, height: float) -> bool:
        """Turn the page unless `height` points are left; True when it was turned."""
        if self.left >= height or self.is_fresh:
            return False
        self.turn()
        return True

    def space(self, points: float) -> None:
        """Move down, but not on a page that is still empty."""
        if not self.is_fresh:
            self.y += points

    def heading(self, text: str, *, keep: float = 60.0) -> None:
        """A heading that stays with the `keep` points that follow it."""
        lines = wrapped(text, HEADING, ROOM)
        self.need(len(lines) * HEADING.leading + _UNDER_HEADING + keep)
        self.y = self.page.block(MARGIN, self.y, lines, HEADING) + _UNDER_HEADING

    def paragraph(self, text: str, style: Style = BODY, *, gap: float = 6.0) -> None:
        """Running text over the full width, over as many pages as it takes."""
        for line in wrapped(text, style, ROOM):
            self.need(style.leading)
            self.page.write(MARGIN, self.y, line, style)
            self.y += style.leading
        self.y += gap

    def facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Labels with their values below, at most four in a row; empty values are left out."""
        told = [(label, value) for label, value in pairs if value]
        across = 3 if len(told) in {3, 5, 6} else 4
        room = ROOM / across
        for start in range(0, len(told), across):
            row = told[start : start + across]
            cells = [
                (wrapped(label, LABEL, room - 10), wrapped(value, STRONG, room - 10))
                for label, value in row
            ]
            height = max(len(a) * LABEL.leading + len(b) * STRONG.leading for a, b in cells)
            self.need(height)
            for place, (label, value) in enumerate(cells):
                x = MARGIN + place * room
                after = self.page.block(x, self.y, label, LABEL)
                self.page.block(x, after, value, STRONG)
            self.y += height + 8
        self.y += 6

    def finish(self) -> bytes:
        """Add the feet, now that the number of pages is known, and print."""
        from desktop.documents.press import printed  # noqa: PLC0415  lazily: brings ReportLab

        for at, page in enumerate(self.pages, start=1):
            self._foot(page, at)
        by = self.furniture
        return printed(self.pages, title=by.file_title, language=by.language, stamp=by.stamp)

    def _letterhead(self) -> float:
        by = self.furniture
        page = self.page
        left = TOP
        if by.office.logo:
            data, wide, high = letterhead_logo(by.office.logo)
            page.pictures.append(Picture(MARGIN, left, wide, high, data))
            lines = wrapped(by.office.name, NAME, _HALF)
            left = page.block(MARGIN, left + high + 6, lines, NAME)
        else:
            lines = wrapped(by.office.name, LETTERHEAD, _HALF)
            left = page.block(MARGIN, left, lines, LETTERHEAD) + 2
        for line in filter(None, (_place(by.office), _reach(by.office))):
            left = page.block(MARGIN, left, wrapped(line, FINE, _HALF), FINE)
        x = WIDTH - MARGIN - _HALF
        right = TOP
        for text, style in ((by.title, TITLE), (by.number, NUMBER)):
            lines = wrapped(text, style, _HALF) if text else ()
            right = page.block(x, right, lines, style, align="right", room=_HALF)
        for remark in by.remarks:
            lines = wrapped(remark, BODY, _HALF)
            right = page.block(x, right, lines, BODY, align="right", room=_HALF)
        y = max(left, right) + 9
        page.rule(MARGIN, y, ROOM, 1.4, TEAL)
        return y + 16

    def _running_head(self) -> float:
        by = self.furniture
        page = self.page
        named = f"{by.title} {by.number}".strip()
        left = page.block(MARGIN, TOP - 8, wrapped(by.office.name, FINE, _HALF), FINE)
        x = WIDTH - MARGIN - _HALF
        lines = wrapped(named, FINE, _HALF)
        right = page.block(x, TOP - 8, lines, FINE, align="right", room=_HALF)
        y = max(left, right) + 4
        page.rule(MARGIN, y, ROOM, 0.8, TEAL)
        return y + 16

    def _foot(self, page: Page, at: int) -> None:
        by = self.furniture
        page.rule(MARGIN, _FOOT - 6, ROOM)
        page.block(MARGIN, _FOOT, wrapped(_identity(by.office), FINE, _FOOT_ROOM), FINE)
        count = words(by.language).page_of.format(page=at, pages=len(self.pages))
        x = MARGIN + _FOOT_ROOM
        page.write(x, _FOOT, count, FINE, align="right", room=ROOM - _FOOT_ROOM)


def _place(office: Party) -> str:
    return ", ".join(filter(None, (office.street, f"{office.postcode} {office.city}".strip())))


def _reach(office: Party) -> str:
    return " · ".join(filter(None, (office.phone, office.email)))


def _identity(office: Party) -> str:
    nip = f"NIP {office.nip}" if office.nip else ""
    regon = f"REGON {office.regon}" if office.regon else ""
    return " · ".join(filter(None, (nip, regon, office.email, office.phone)))

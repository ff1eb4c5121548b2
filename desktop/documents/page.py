"""One page as a list of things to print; points from the upper left corner of the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.documents.fonts import width
from desktop.documents.ink import LINE, Align, Style
from desktop.documents.qr_code import Matrix

WIDTH = 595.28
HEIGHT = 841.89


class Fill(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: int


class Rule(NamedTuple):
    """A horizontal line."""

    x: float
    y: float
    width: float
    weight: float
    colour: int


class Word(NamedTuple):
    """A line of text; `y` is its baseline, `x` its left end."""

    x: float
    y: float
    text: str
    style: Style


class Picture(NamedTuple):
    """An image in a box; `data` are the bytes of a JPEG."""

    x: float
    y: float
    width: float
    height: float
    data: bytes


class Code(NamedTuple):
    """A QR code; `side` is that of the square without its quiet zone."""

    x: float
    y: float
    side: float
    matrix: Matrix


@dataclass(slots=True)
class Page:
    """What stands on one page, in the order in which it was put there."""

    fills: list[Fill] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)

    def fill(self, x: float, y: float, wide: float, high: float, colour: int) -> None:
        """Colour a rectangle; fills lie below everything else of the page."""
        self.fills.append(Fill(x, y, wide, high, colour))

    def rule(
        self, x: float, y: float, wide: float, weight: float = 0.5, colour: int = LINE
    ) -> None:
        """Draw a horizontal line from the left."""
        self.rules.append(Rule(x, y, wide, weight, colour))

    def write(
        self, x: float, y: float, text: str, style: Style, *, align: Align = "left", room: float = 0
    ) -> None:
        """Put one line into the box that starts at `x`, `y` (its top) and is `room` wide."""
        if not text:
            return
        if align == "right":
            x += room - width(text, style)
        elif align == "centre":
            x += (room - width(text, style)) / 2
        baseline = y + (style.leading + style.size * 0.72) / 2
        self.words.append(Word(x, baseline, text, style))

    def block(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        style: Style,
        *,
        align: Align = "left",
        room: float = 0,
    ) -> float:
        """Put lines below one another and return where the next one would start."""
        for line in lines:
            self.write(x, y, line, style, align=align, room=room)
            y += style.leading
        return y

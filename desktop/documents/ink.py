"""Colours, sizes and weights of everything on paper: one family, one accent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "right", "centre"]

REGULAR = "Lato"
BOLD = "Lato-Bold"
ITALIC = "Lato-Italic"

TEAL = 0x0F5C5C
BLACK = 0x15211F
GREY = 0x52605E
LINE = 0xCBD6D5
PALE = 0xE9F3F2
WHITE = 0xFFFFFF
STAMP = 0xE2EAE9


@dataclass(frozen=True, slots=True)
class Style:
    """A face, its size and leading in points, and its colour as 0xRRGGBB."""

    face: str
    size: float
    leading: float
    colour: int = BLACK


TITLE = Style(REGULAR, 11, 14, TEAL)
NUMBER = Style(BOLD, 19, 23)
LETTERHEAD = Style(BOLD, 13, 16.5, TEAL)
NAME = Style(BOLD, 8.5, 11.5)
HEADING = Style(BOLD, 10, 13, TEAL)
HEADED = Style(BOLD, 10, 16, TEAL)
BODY = Style(REGULAR, 9, 12.5)
STRONG = Style(BOLD, 9, 12.5)
CELL = Style(REGULAR, 8.5, 11.5)
CELL_STRONG = Style(BOLD, 8.5, 11.5)
LABEL = Style(REGULAR, 7.5, 10.5, GREY)
HEAD = Style(BOLD, 7.5, 9.5, TEAL)
FINE = Style(REGULAR, 7.5, 10, GREY)
AMOUNT = Style(BOLD, 23, 28, TEAL)
STAMPED = Style(BOLD, 128, 128, STAMP)

"""Lato on paper: registered once, measured, and broken into lines that lose nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from threading import Lock
from typing import Any, Protocol

from desktop.config import resource
from desktop.documents.ink import BOLD, ITALIC, REGULAR, Style

FILES = {REGULAR: "Lato-Regular.ttf", BOLD: "Lato-Bold.ttf", ITALIC: "Lato-Italic.ttf"}

_UNPRINTED = {code: " " for code in (*range(32), *range(127, 160)) if code != 10} | dict.fromkeys(
    (0x00AD, 0x200B, 0x200E, 0x200F, 0xFEFF), ""
)
# A figure and its unit stay together.
_UNIT = re.compile(r"(?<=[0-9]) (?=(?:%|min|h|s|km|zł|godz|PLN|EUR)(?!\w))")
_SHORT = 4
_lock = Lock()


class Face(Protocol):
    """What is asked of a registered font: how wide a text runs, and its codes in a paper."""

    def stringWidth(self, text: str, size: float) -> float:  # noqa: N802  ReportLab's name
        """Width of the text at a size, in points."""
        ...

    def begin(self, letters: Iterable[str], doc: Any) -> None:
        """Give codes to the letters of a paper."""
        ...

    def shown(self, text: str, doc: Any) -> list[tuple[str, str]]:
        """The text as pairs: the name of a font of that file, and its codes as a PDF string."""
        ...


_faces: dict[str, Face] = {}


def faces() -> dict[str, Face]:
    """The fonts by name, registered with ReportLab on the first call.

    One thread registers: a font registered twice would lose the letters that a paper in another
    thread has gathered so far.
    """
    if not _faces:
        with _lock:
            if not _faces:
                _faces.update(_registered())
    return _faces


def _registered() -> dict[str, Face]:
    from reportlab import rl_config  # noqa: PLC0415  lazily: 60 ms with the fonts
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415

    from desktop.documents.lean_font import LeanFont  # noqa: PLC0415

    # Bytes instead of ASCII85: a fifth smaller and twice as fast.
    rl_config.useA85 = 0
    found: dict[str, Face] = {}
    for name, file in FILES.items():
        font = LeanFont(name, str(resource("fonts", file)))
        registerFont(font)
        found[name] = font
    return found


def width(text: str, style: Style) -> float:
    """Points that the text takes on one line."""
    return faces()[style.face].stringWidth(text, style.size)


@lru_cache(maxsize=2048)
def wrapped(text: str, style: Style, room: float) -> tuple[str, ...]:
    """The text as lines no wider than `room` points; every printable character is kept.

    Line ends of the text are kept, other control characters count as spaces, and a word that is
    wider than the room is broken. A one-letter word is not left at the end of a line, as Polish
    typography asks, nor a figure without its unit; and no short word ends a paragraph alone.
    """
    found: list[str] = []
    tied = _UNIT.sub("\u00a0", text.translate(_UNPRINTED))
    for paragraph in tied.strip("\n ").split("\n"):
        words = [word for word in paragraph.split(" ") if word]
        found.extend(_filled(words, style, room) if words else [""])
    return tuple(found)


def _filled(words: list[str], style: Style, room: float) -> list[str]:
    measure = faces()[style.face].stringWidth
    size = style.size
    space = measure(" ", size)
    found: list[str] = []
    line: list[str] = []
    taken = 0.0
    for whole in words:
        for word in _pieces(whole, style, room):
            wide = measure(word, size)
            if line and taken + space + wide > room:
                carried = _carried(line, room - wide - space, style)
                found.append(" ".join(line[: len(line) - len(carried)]))
                line = [*carried, word]
                taken = measure(" ".join(line), size)
            else:
                taken += wide + (space if line else 0.0)
                line.append(word)
    found.append(" ".join(line))
    is_whole = found[-1] == words[-1]
    return _accompanied(found, style, room) if is_whole else found


def _accompanied(lines: list[str], style: Style, room: float) -> list[str]:
    """The lines; a short word left alone at the end takes the one before it along."""
    if len(lines) < 2 or len(lines[-1]) > _SHORT:
        return lines
    *words, last = lines[-2].split(" ")
    while words and len(words[-1]) == 1 and words[-1].isalpha():
        last = f"{words.pop()} {last}"
    together = f"{last} {lines[-1]}"
    if len(words) < 2 or width(together, style) > room:
        return lines
    return [*lines[:-2], " ".join(words), together]


def _carried(line: list[str], room: float, style: Style) -> list[str]:
    """One-letter words at the end of a line that go to the next, as far as they fit there."""
    count = 0
    while count + 1 < len(line) and len(line[-count - 1]) == 1 and line[-count - 1].isalpha():
        count += 1
    carried = line[len(line) - count :]
    return carried if carried and width(" ".join(carried), style) <= room else []


def _pieces(word: str, style: Style, room: float) -> list[str]:
    measure = faces()[style.face].stringWidth
    found: list[str] = []
    while len(word) > 1 and measure(word, style.size) > room:
        fitting = max(1, _fitting(word, style, room))
        # A break after a hyphen, slash, dot or at-sign reads better than one amid letters.
        better = max(word.rfind(mark, 0, fitting) for mark in "-/@._,") + 1
        cut = better if better > fitting // 2 else fitting
        found.append(word[:cut])
        word = word[cut:]
    return [*found, word]


def _fitting(word: str, style: Style, room: float) -> int:
    measure = faces()[style.face].stringWidth
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(word[:middle], style.size) <= room:
            low = middle
        else:
            high = middle - 1
    return low

"""Pictures drawn by hand: the office's logo, and screenshots as clients send them."""

from __future__ import annotations

import zlib
from random import Random

Colour = tuple[int, int, int]

_WHITE: Colour = (255, 255, 255)
_TEAL: Colour = (15, 92, 99)
_SHELL: Colour = (38, 138, 132)
_SAND: Colour = (226, 214, 178)
_INK: Colour = (70, 74, 82)
_LINE: Colour = (196, 200, 207)
_ALARM: Colour = (196, 43, 28)
_DESKTOPS: tuple[Colour, ...] = ((42, 84, 122), (58, 58, 66), (34, 102, 78), (92, 62, 104))


class Canvas:
    """A small picture in memory, filled shape by shape."""

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self._width, self._height = width, height
        self._rows = [bytearray(bytes(ground) * width) for _ in range(height)]

    def rectangle(self, x: int, y: int, width: int, height: int, colour: Colour) -> None:
        """Fill a rectangle; what lies outside the picture is left out."""
        for row in range(max(0, y), min(self._height, y + height)):
            self._span(row, x, x + width, colour)

    def ellipse(self, x: int, y: int, across: int, down: int, colour: Colour) -> None:
        """Fill an ellipse around a middle; `across` and `down` are its half axes."""
        for row in range(max(0, y - down), min(self._height, y + down + 1)):
            half = int(across * (1 - ((row - y) / down) ** 2) ** 0.5)
            self._span(row, x - half, x + half + 1, colour)

    def png(self) -> bytes:
        """The picture as a PNG file."""
        size = self._width.to_bytes(4, "big") + self._height.to_bytes(4, "big")
        raw = b"".join(b"\x00" + row for row in self._rows)
        return (
            b"\x89PNG\r\n\x1a\n"
            + _chunk(b"IHDR", size + bytes((8, 2, 0, 0, 0)))
            + _chunk(b"IDAT", zlib.compress(raw, 9))
            + _chunk(b"IEND", b"")
        )

    def _span(self, row: int, start: int, end: int, colour: Colour) -> None:
        start, end = max(0, start), min(self._width, end)
        if start < end:
            self._rows[row][start * 3 : end * 3] = bytes(colour) * (end - start)


def logo() -> bytes:
    """A tortoise seen from above: what the office is called after."""
    picture = Canvas(496, 368, _WHITE)
    for x, y in ((130, 64), (350, 64), (130, 304), (350, 304)):
        picture.ellipse(x, y, 58, 58, _SAND)
    picture.ellipse(430, 184, 46, 40, _SAND)
    picture.ellipse(446, 170, 6, 6, _INK)
    picture.ellipse(52, 184, 34, 14, _SAND)
    picture.ellipse(236, 184, 172, 148, _TEAL)
    for x, y in ((0, 0), (0, -90), (0, 90), (-90, -44), (-90, 44), (90, -44), (90, 44)):
        picture.ellipse(236 + x, 184 + y, 40, 36, _SHELL)
    return picture.png()


def screenshot(name: str) -> bytes:
    """A screen with a window and a message in it; the same name gives the same picture."""
    chance = Random(name)  # noqa: S311 - a picture, no secret
    picture = Canvas(960, 600, chance.choice(_DESKTOPS))
    picture.rectangle(0, 564, 960, 36, (28, 30, 36))
    for place in range(6):
        picture.rectangle(14 + place * 42, 572, 22, 20, (96 + place * 18, 150, 190 - place * 14))
    _window(picture, (60, 40, 840, 480), _TEAL)
    for row in range(11):
        top = 110 + row * 32
        picture.rectangle(84, top + 24, 792, 1, _LINE)
        for column in range(5):
            length = chance.randint(30, 130)
            picture.rectangle(92 + column * 160, top + 6, length, 8, _INK if row else _TEAL)
    _window(picture, (270, 190, 420, 190), _ALARM)
    picture.ellipse(326, 278, 24, 24, _ALARM)
    picture.rectangle(316, 275, 20, 6, _WHITE)
    for row in range(3):
        picture.rectangle(372, 258 + row * 20, chance.randint(150, 290), 9, _INK)
    picture.rectangle(566, 336, 96, 26, _TEAL)
    picture.rectangle(590, 346, 48, 7, _WHITE)
    return picture.png()


def _window(picture: Canvas, box: tuple[int, int, int, int], bar: Colour) -> None:
    x, y, width, height = box
    picture.rectangle(x + 6, y + 8, width, height, (20, 22, 26))
    picture.rectangle(x, y, width, height, _WHITE)
    picture.rectangle(x, y, width, 34, bar)
    picture.rectangle(x + 14, y + 13, 150, 8, _WHITE)
    picture.rectangle(x + width - 28, y + 11, 12, 12, _WHITE)


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data)
    return len(data).to_bytes(4, "big") + name + data + check.to_bytes(4, "big")

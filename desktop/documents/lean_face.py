"""A TrueType face that embeds only what paper needs: the outlines of the letters in use.

Hints for old screens, names and the tables that only an installed font needs make up more than
half of a small subset. The font file itself stays as its authors made it; only the copy inside a
paper is lighter.

Imported on first use, because it brings ReportLab with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack, pack_into, unpack_from
from typing import NamedTuple

from reportlab.pdfbase.ttfonts import TTFontFace, TTFontMaker

_HEADER = 10  # bytes of a glyph before its contours or parts
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX, _HINTED = 0x1, 0x8, 0x20, 0x40, 0x80, 0x100
_SCALES = {_SCALE: 2, _TWO_SCALES: 4, _MATRIX: 8}


class _Outline(NamedTuple):
    """A glyph without its hints; `parts` are places in `data` that name another glyph."""

    data: bytes
    parts: tuple[tuple[int, int], ...] = ()


class LeanFace(TTFontFace):
    """ReportLab's face that cuts lean subsets."""

    glyphPos: list[int]  # noqa: N815  ReportLab's names
    charToGlyph: dict[int, int]  # noqa: N815
    hmetrics: list[tuple[int, int]]

    def __init__(self, filename: str) -> None:
        super().__init__(filename)
        self._all: bytes = self.get_table("glyf")  # type: ignore[no-untyped-call]
        self._cut: dict[int, _Outline] = {}

    def makeSubset(self, subset: Sequence[int]) -> bytes:  # noqa: N802  ReportLab's name
        """A font file in which code n is the letter `subset[n]`."""
        glyphs, places = [0], {0: 0}

        def place_of(glyph: int) -> int:
            if glyph not in places:
                places[glyph] = len(glyphs)
                glyphs.append(glyph)
            return places[glyph]

        codes = [place_of(self.charToGlyph.get(letter, 0)) for letter in subset]
        outlines: list[bytes] = []
        starts = [0]
        for glyph in glyphs:  # grows by the parts of glyphs that are made of others
            data, parts = self._outline(glyph)
            if parts:
                made = bytearray(data)
                for at, part in parts:
                    pack_into(">H", made, at, place_of(part))
                data = bytes(made)
            outlines.append(data + bytes(len(data) % 2))
            starts.append(starts[-1] + len(outlines[-1]) // 2)
        return self._file(glyphs, codes, b"".join(outlines), starts)

    def _file(
        self, glyphs: list[int], codes: list[int], outlines: bytes, starts: list[int]
    ) -> bytes:
        count = len(glyphs)
        metrics = [round(part) for glyph in glyphs for part in self.hmetrics[glyph]]
        map_ = (0, 1, 1, 0, 0, 12, 6, 10 + 2 * len(codes), 0, 0, len(codes), *codes)
        file = TTFontMaker()
        tables = {
            "cmap": pack(f">{len(map_)}H", *map_),
            "glyf": outlines,
            "head": self._with("head", 50, 0),  # short offsets
            "hhea": self._with("hhea", 34, count),
            "hmtx": pack(f">{2 * count}H", *metrics),
            "loca": pack(f">{count + 1}H", *starts),
            "maxp": self._with("maxp", 4, count),
        }
        for tag, table in tables.items():
            file.add(tag, table)
        return bytes(file.makeStream())

    def _with(self, tag: str, at: int, value: int) -> bytes:
        """A table of the file with one number in another's place."""
        table = bytearray(self.get_table(tag))  # type: ignore[no-untyped-call]
        pack_into(">H", table, at, value)
        return bytes(table)

    def _outline(self, glyph: int) -> _Outline:
        found = self._cut.get(glyph)
        if found is None:
            data = self._all[self.glyphPos[glyph] : self.glyphPos[glyph + 1]]
            contours = unpack_from(">h", data)[0] if data else 0
            cut = _without_hints if contours > 0 else _made_of_others if contours else _Outline
            found = self._cut[glyph] = cut(data)
        return found


def _without_hints(data: bytes) -> _Outline:
    hints = _HEADER + 2 * unpack_from(">h", data)[0]
    length = unpack_from(">H", data, hints)[0]
    return _Outline(data[:hints] + bytes(2) + data[hints + 2 + length :])


def _made_of_others(data: bytes) -> _Outline:
    kept = bytearray(data)
    parts: list[tuple[int, int]] = []
    at, flags = _HEADER, _MORE
    while flags & _MORE:
        flags, part = unpack_from(">HH", kept, at)
        pack_into(">H", kept, at, flags & ~_HINTED)
        parts.append((at + 2, part))
        at += 8 if flags & _WORDS else 6
        at += next((size for flag, size in _SCALES.items() if flags & flag), 0)
    return _Outline(bytes(kept[:at]), tuple(parts))

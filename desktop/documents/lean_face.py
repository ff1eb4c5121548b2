"""A TrueType face that embeds only what paper needs: outlines, without hints for old screens.

Hints and the name table make up almost half of a small subset. The font file itself stays as its
authors made it; only the copy inside a paper is lighter.

Imported on first use, because it brings ReportLab with it.
"""

from __future__ import annotations

from struct import unpack_from

from reportlab.pdfbase.ttfonts import TTFontFace

_NO_NAMES = b"\x00\x00\x00\x00\x00\x06"
_HINTS = frozenset({"fpgm", "prep", "cvt "})
_HEADER = 10  # bytes of a glyph before its contours


class LeanFace(TTFontFace):
    """ReportLab's face with bare tables to make subsets from."""

    glyphPos: list[int]  # noqa: N815  ReportLab's name

    def __init__(self, filename: str) -> None:
        super().__init__(filename)
        self._outlines = self._without_hints(super().get_table("glyf"))  # type: ignore[no-untyped-call]

    def get_table(self, tag: str) -> bytes:
        """A table for the subset; a subset leaves out what raises `KeyError`."""
        if tag in _HINTS:
            raise KeyError(tag)
        if tag == "name":
            return _NO_NAMES
        if tag == "glyf":
            return self._outlines
        return bytes(super().get_table(tag))  # type: ignore[no-untyped-call]

    def _without_hints(self, glyphs: bytes) -> bytes:
        """The same outlines at the same places, each glyph's instructions turned into zeros.

        Zeros are valid instructions that move nothing, and compress to almost nothing.
        """
        found = bytearray(glyphs)
        for start, end in zip(self.glyphPos, self.glyphPos[1:], strict=False):
            contours = unpack_from(">h", found, start)[0] if end > start else -1
            if contours < 0:
                continue  # empty or made of other glyphs
            at = start + _HEADER + 2 * contours
            length = unpack_from(">H", found, at)[0]
            found[at + 2 : at + 2 + length] = bytes(length)
        return bytes(found)

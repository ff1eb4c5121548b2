"""A font that is told all letters of a paper before the first word of it is written.

ReportLab gives codes to letters one by one as they come, and writes most of them as four signs.
Here each letter has its code beforehand, a printable one where there is one, so a word is encoded
in one step and takes a byte a letter; and the same letters are cut out of a face only once.

Imported on first use, because it brings ReportLab with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple
from zlib import compress

from reportlab.pdfbase.pdfdoc import PDFObject
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, makeToUnicodeCMap

from desktop.documents.lean_face import LeanFace

_FIRST, _LAST = 0x20, 0x7E
_CODES = 256
_SYMBOLIC, _NONSYMBOLIC = 4, 32
_NBSP = "\u00a0"


class LeanFont(TTFont):
    """ReportLab's font with the codes of a paper's letters known in advance."""

    face: LeanFace

    def __init__(self, name: str, filename: str) -> None:
        super().__init__(name, filename, asciiReadable=0)
        self.face = LeanFace(filename)

    def begin(self, letters: Iterable[str], doc: Any) -> None:
        """Give codes to the letters of a paper; those that the face lacks stay without."""
        there = {each for each in letters if ord(each) in self.face.charToGlyph}
        self.state[doc] = _Known(self, tuple(sorted(there - {_NBSP} | {" "})))

    def shown(self, text: str, doc: Any) -> list[tuple[str, str]]:
        """The text as pairs: the name of a font of that file, and its codes as a PDF string."""
        state: Any = self.state[doc]
        if state.letters.issuperset(text):
            return [(self._name(0, doc), f"({text.translate(state.table)})")]
        # Letters that the face lacks, or that found no code any more: ReportLab's own way.
        parts = self.splitString(text, doc)
        return [(self._name(subset, doc), f"<{codes.hex()}>") for subset, codes in parts]

    def _name(self, subset: int, doc: Any) -> str:
        return str(self.getSubsetInternalName(subset, doc))

    def addObjects(self, doc: Any) -> None:  # noqa: N802  ReportLab's name
        """Put the subsets of a finished paper into its file."""
        state = self.state.pop(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for number, letters in enumerate(state.subsets):
            name = f"{state.internalName}+{number}"
            cut = _cut(self, number, tuple(letters))

            def placed(data: bytes, what: str, name: str = name) -> Any:
                return doc.Reference(_Ready(data), f"{what}{name}")

            to_letters = placed(cut.letters, "letters:").format(doc)
            file = placed(cut.file, "file:").format(doc)
            descriptor = placed(cut.descriptor % file, "descriptor:").format(doc)
            fonts[name] = placed(cut.font % (name.encode(), descriptor, to_letters), "")


class _Known(TTFont.State):
    """The codes of one paper: a printable one for as many letters as there are."""

    def __init__(self, font: LeanFont, letters: tuple[str, ...]) -> None:
        super().__init__(asciiReadable=0, ttf=font)
        codes = _codes(letters)
        self.letters = frozenset(codes) | {_NBSP}
        self.table = {ord(letter): _written(code) for letter, code in codes.items()}
        self.table[ord(_NBSP)] = " "
        by_code = {code: ord(letter) for letter, code in codes.items()}
        self.subsets = [[by_code.get(code, 0) for code in range(max(by_code) + 1)]]
        self.assignments = {0: 0} | {ord(letter): code for letter, code in codes.items()}
        self.nextCode = _CODES  # the next letter opens another subset


class _Ready(PDFObject):
    """An object of the file that is its bytes already."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def format(self, _document: Any) -> bytes:
        """The bytes as they stand in the file."""
        return self.data


class _Subset(NamedTuple):
    """A font of at most 256 letters, as bytes; `%b` is where a name or another object goes."""

    file: bytes
    letters: bytes
    descriptor: bytes
    font: bytes


@lru_cache(maxsize=32)
def _codes(letters: tuple[str, ...]) -> dict[str, int]:
    """ASCII letters keep their own code, the others take what is left, printable codes first."""
    own = {letter: ord(letter) for letter in letters if _FIRST <= ord(letter) <= _LAST}
    taken = set(own.values())
    free = [code for code in range(_FIRST, _CODES) if code not in taken and code != _LAST + 1]
    others = (letter for letter in letters if letter not in own)
    return own | dict(zip(others, free, strict=False))


def _written(code: int) -> str:
    """A code as it stands in a PDF string."""
    if code > _LAST:
        return f"\\{code:03o}"
    return f"\\{chr(code)}" if chr(code) in "()\\" else chr(code)


@lru_cache(maxsize=32)
def _cut(font: LeanFont, number: int, letters: tuple[int, ...]) -> _Subset:
    face: Any = font.face
    name = f"{SUBSETN(number).decode()}+{face.name.decode()}".encode()
    outlines = font.face.makeSubset(letters)
    used = letters[_FIRST:] if len(letters) > _FIRST and not any(letters[:_FIRST]) else letters
    first = len(letters) - len(used)
    widths = b" ".join(b"%d" % round(face.getCharWidth(letter)) for letter in used)
    descriptor = (
        b"<< /Type /FontDescriptor /FontName /%b /Flags %d /FontBBox [ %d %d %d %d ] /Ascent %d"
        b" /Descent %d /CapHeight %d /ItalicAngle %d /StemV %d /FontFile2 %%b >>"
    ) % (
        name,
        face.flags & ~_NONSYMBOLIC | _SYMBOLIC,  # codes mean what this file says
        *face.bbox,
        face.ascent,
        face.descent,
        face.capHeight,
        face.italicAngle,
        face.stemV,
    )
    described = (
        b"<< /Type /Font /Subtype /TrueType /BaseFont /%b /Name /%%b /FirstChar %d /LastChar %d"
        b" /Widths [ %b ] /FontDescriptor %%b /ToUnicode %%b >>"
    ) % (name, first, len(letters) - 1, widths)
    map_ = makeToUnicodeCMap(name.decode(), letters)
    file = _stream(outlines, b" /Length1 %d" % len(outlines))
    return _Subset(file, _stream(map_.encode("ascii")), descriptor, described)


def _stream(data: bytes, told: bytes = b"") -> bytes:
    packed = compress(data)
    head = b"<< /Filter /FlateDecode /Length %d%b >>" % (len(packed), told)
    return head + b"\nstream\n" + packed + b"\nendstream\n"

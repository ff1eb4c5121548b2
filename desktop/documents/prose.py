"""Texts that people write in Markdown, put on paper: headings, numbered points, bold words.

Only what such texts use is understood (`#` to `###`, lists, `**bold**`, `*italic*`); everything
else is printed as it was written, so that nothing of an agreed wording is ever lost.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.documents.fonts import width, wrapped
from desktop.documents.ink import BODY, BOLD, HEADED, HEADING, ITALIC, Style
from desktop.documents.sheet import MARGIN, ROOM, Sheet

_INDENT = 20.0
_TIGHT = 2.0
_GAP = 5.0
_HEAD = re.compile(r"(#{1,3})\s+(.*)")
_POINT = re.compile(r"(\s*)([0-9]{1,3}[.)]|[-*])\s+(.*)")
_MARKED = re.compile(r"\*\*(.+?)\*\*|\*(?=\S)([^*]+?)(?<=\S)\*")
_LEADING = {1: HEADED, 2: HEADING, 3: HEADING}


class Block(NamedTuple):
    """A heading (`level` 1 to 3), a point of a list (`mark`), or a paragraph."""

    text: str
    level: int = 0
    mark: str = ""
    depth: int = 0


class Piece(NamedTuple):
    """Letters in one style."""

    text: str
    style: Style


Word = tuple[Piece, ...]


def blocks(text: str) -> tuple[Block, ...]:
    """The text in blocks, in order; lines that belong together are joined."""
    found: list[Block] = []
    is_open = False
    for line in text.splitlines():
        head, point = _HEAD.fullmatch(line.strip()), _POINT.fullmatch(line)
        if not line.strip():
            is_open = False
        elif head:
            found.append(Block(head[2], level=len(head[1])))
            is_open = False
        elif point:
            mark = "•" if point[2] in "-*" else point[2]
            found.append(Block(point[3], mark=mark, depth=len(point[1]) // 2))
            is_open = True
        elif is_open:
            last = found[-1]
            found[-1] = last._replace(text=f"{last.text} {line.strip()}")
        else:
            found.append(Block(line.strip()))
            is_open = True
    return tuple(found)


def title_of(text: str) -> str:
    """The heading that a text begins with, empty where it begins otherwise."""
    first = next(iter(blocks(text)), Block(""))
    return first.text if first.level == 1 else ""


def draw_prose(sheet: Sheet, text: str) -> None:
    """Put a text at the cursor, over as many pages as it takes."""
    parts = blocks(text)
    for at, block in enumerate(parts):
        if block.level:
            sheet.space(_GAP + (_GAP if block.level == 1 else 0))
            _draw_heading(sheet, block)
            continue
        left = _INDENT * (block.depth + 1) if block.mark else 0.0
        _draw_lines(sheet, block, left)
        is_next_point = at + 1 < len(parts) and bool(parts[at + 1].mark)
        sheet.y += _TIGHT if block.mark and is_next_point else _GAP


def _draw_heading(sheet: Sheet, block: Block) -> None:
    style = _LEADING[block.level]
    lines = wrapped(_MARKED.sub(lambda found: found[1] or found[2], block.text), style, ROOM)
    sheet.need(len(lines) * style.leading + 3 * BODY.leading)
    sheet.y = sheet.page.block(MARGIN, sheet.y, lines, style) + _TIGHT


def _draw_lines(sheet: Sheet, block: Block, left: float) -> None:
    for number, line in enumerate(_lines(block.text, ROOM - left)):
        sheet.need(BODY.leading)
        if block.mark and not number:
            sheet.page.write(MARGIN + left - _INDENT, sheet.y, block.mark, BODY)
        x = MARGIN + left
        for piece in line:
            sheet.page.write(x, sheet.y, piece.text, piece.style)
            x += width(piece.text, piece.style)
        sheet.y += BODY.leading


def _lines(text: str, room: float) -> list[list[Piece]]:
    """Lines no wider than the room; each is a row of pieces."""
    space = width(" ", BODY)
    found: list[list[Piece]] = [[]]
    taken = 0.0
    for word in _words(text, room):
        wide = sum(width(piece.text, piece.style) for piece in word)
        if found[-1] and taken + space + wide > room:
            found.append([])
            taken = 0.0
        elif found[-1]:
            found[-1].append(Piece(" ", BODY))
            taken += space
        found[-1].extend(word)
        taken += wide
    return found


def _words(text: str, room: float) -> list[Word]:
    """Words with their styles; a one-letter word stays with the next, as Polish asks."""
    found: list[list[Piece]] = [[]]
    for piece in _pieces(text):
        for at, part in enumerate(piece.text.split(" ")):
            if at and found[-1]:
                found.append([])
            # A word wider than the room is broken, nothing of it is lost.
            for nth, bit in enumerate(wrapped(part, piece.style, room) if part else ()):
                if nth:
                    found.append([])
                found[-1].append(Piece(bit, piece.style))
    joined: list[Word] = []
    held: Word = ()
    for word in found:
        if not word:
            continue
        whole = (*held, *word)
        text_of = word[0].text
        if len(word) == 1 and len(text_of) == 1 and text_of.isalpha():
            held = (*whole, Piece(" ", BODY))
        else:
            joined.append(whole)
            held = ()
    return [*joined, held[:-1]] if held else joined


def _pieces(text: str) -> list[Piece]:
    found: list[Piece] = []
    at = 0
    for marked in _MARKED.finditer(text):
        found.append(Piece(text[at : marked.start()], BODY))
        face = BOLD if marked[1] else ITALIC
        found.append(Piece(marked[1] or marked[2], Style(face, BODY.size, BODY.leading)))
        at = marked.end()
    return [piece for piece in (*found, Piece(text[at:], BODY)) if piece.text]

"""The one clear table of a paper: wrapped cells, a head on every page, rows that may break."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop.documents.fonts import width, wrapped
from desktop.documents.ink import CELL, FINE, HEAD, PALE, TEAL, Align, Style
from desktop.documents.sheet import MARGIN, Sheet

_PAD_X = 4.0
_PAD_Y = 4.5
_NOTE_GAP = 1.5
_TALL = 400.0  # a row from this height on may be broken where it begins


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, width in points and the side its text leans on.

    A right-aligned column grows until its figures stand on one line; the elastic column of the
    table gives the points.
    """

    head: str
    width: float
    align: Align = "left"
    is_elastic: bool = False


class Text(NamedTuple):
    """A text in its style; a cell is one or several of them, below one another."""

    text: str
    style: Style = CELL


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from the left; `note` runs below them from the second column to the right edge."""

    cells: tuple[tuple[Text, ...], ...]
    note: str = ""
    is_sum: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The sum so far, said where a table breaks: `onward` below, `forward` at the next top.

    `amounts` has one for each row, `said` puts a sum into words; it stands in the last column.
    """

    onward: str
    forward: str
    amounts: Sequence[int]
    said: Callable[[int], str]

    def row(self, label: str, done: int, columns: int) -> Row:
        """The row that says the sum of the first `done` rows."""
        empty: tuple[tuple[Text, ...], ...] = ((),) * (columns - 3)
        amount = cell(self.said(sum(self.amounts[:done])), FINE)
        return Row(((), cell(label, FINE), *empty, amount))


def cell(text: str, style: Style = CELL) -> tuple[Text, ...]:
    """A cell of one text."""
    return (Text(text, style),)


def draw_table(
    sheet: Sheet,
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    x: float = MARGIN,
    carried: Carried | None = None,
) -> None:
    """Put the table at the cursor and move below it.

    The head is repeated on every page; a row that does not fit goes to the next page as a whole,
    and only one taller than a page is broken, between lines. Each row has a cell for each column.
    """
    table = _Table(sheet, _fitted(columns, rows), x, carried)
    laid = [table.laid(row) for row in rows]
    table.begin(_together(laid, 0))
    for at, row in enumerate(laid):
        is_end = all(later.is_sum for later in laid[at + 1 :])
        table.place(at, row, _together(laid, at), is_end=is_end)
    table.close()


def height(columns: Sequence[Column], rows: Sequence[Row]) -> float:
    """Points that the table takes when it stands on one page."""
    fitted = _fitted(columns, rows)
    return _laid_head(fitted).height + sum(_laid(row, fitted).height for row in rows)


def _fitted(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    found = list(columns)
    elastic = next((at for at, column in enumerate(columns) if column.is_elastic), None)
    if elastic is None:
        return found
    for at, column in enumerate(columns):
        if column.align == "right":
            widest = max((_widest(text) for row in rows for text in row.cells[at]), default=0.0)
            found[at] = replace(column, width=max(column.width, widest + 2 * _PAD_X + 0.1))
    given = sum(column.width for column in found) - sum(column.width for column in columns)
    found[elastic] = replace(columns[elastic], width=columns[elastic].width - given)
    return found


def _widest(text: Text) -> float:
    return max(width(part, text.style) for part in text.text.split(" "))


class _Laid(NamedTuple):
    """A row broken into lines, one tuple a column, and its note."""

    columns: tuple[tuple[Text, ...], ...]
    note: tuple[Text, ...] = ()
    is_sum: bool = False

    @property
    def cells(self) -> float:
        return max((_tall(lines) for lines in self.columns), default=0.0)

    @property
    def height(self) -> float:
        return self.cells + (_tall(self.note) + _NOTE_GAP if self.note else 0) + 2 * _PAD_Y


def _together(laid: Sequence[_Laid], at: int) -> float:
    """Height of the row and of the sums right after it: a sum never stands alone on a page."""
    total = laid[at].height if laid else 0.0
    for row in laid[at + 1 :]:
        if not row.is_sum:
            break
        total += row.height
    return total


class _Table:
    """Where a table stands while its rows are put down."""

    def __init__(
        self, sheet: Sheet, columns: Sequence[Column], x: float, carried: Carried | None
    ) -> None:
        self._sheet = sheet
        self._columns = columns
        self._x = x
        self._wide = sum(column.width for column in columns)
        self._heads = _laid_head(columns)
        self._start = sheet.y
        self._carried = carried
        # Room for the sum at the foot of a page that is not the last.
        self._kept = FINE.leading + 2 * _PAD_Y if carried else 0.0

    def laid(self, row: Row) -> _Laid:
        return _laid(row, self._columns)

    def begin(self, first: float) -> None:
        self._sheet.need(self._heads.height + min(first, _TALL))
        self._head()

    def close(self) -> None:
        self._sheet.page.rule(self._x, self._sheet.y, self._wide, 0.9, TEAL)

    def place(self, at: int, row: _Laid, wanted: float, *, is_end: bool) -> None:
        kept = 0.0 if is_end else self._kept
        if wanted + kept > self._sheet.left and self._sheet.y > self._start:
            self._turn(at)
        rest: _Laid | None = row
        while rest:
            whole = rest.height + kept <= self._sheet.left
            part, rest = _split(rest, self._sheet.left - (kept if whole else self._kept))
            self._draw(part)
            if rest:
                self._turn(at)
            else:
                self._sheet.page.rule(self._x, self._sheet.y, self._wide)

    def _turn(self, done: int) -> None:
        """Go on on the next page; `done` rows stand on this one and those before."""
        by = self._carried
        if by and done:
            self._draw(self.laid(by.row(by.onward, done, len(self._columns))))
        self.close()
        self._sheet.turn()
        self._head()
        if by and done:
            self._draw(self.laid(by.row(by.forward, done, len(self._columns))))
            self._sheet.page.rule(self._x, self._sheet.y, self._wide)
            self._start = self._sheet.y

    def _head(self) -> None:
        self._sheet.page.fill(self._x, self._sheet.y, self._wide, self._heads.height, PALE)
        self._draw(self._heads)
        self._start = self._sheet.y

    def _draw(self, row: _Laid) -> None:
        sheet = self._sheet
        page = sheet.page
        if row.is_sum:
            page.fill(self._x, sheet.y, self._wide, row.height, PALE)
        x = self._x
        for column, lines in zip(self._columns, row.columns, strict=True):
            y = sheet.y + _PAD_Y
            room = column.width - 2 * _PAD_X
            for text, style in lines:
                page.write(x + _PAD_X, y, text, style, align=column.align, room=room)
                y += style.leading
            x += column.width
        y = sheet.y + _PAD_Y + row.cells + _NOTE_GAP
        for text, style in row.note:
            page.write(self._x + self._columns[0].width + _PAD_X, y, text, style)
            y += style.leading
        sheet.y += row.height


def _split(row: _Laid, room: float) -> tuple[_Laid, _Laid | None]:
    """The part that fits into `room` points and what is left; nearly always all and None."""
    if row.height <= room:
        return row, None
    inner = room - 2 * _PAD_Y
    cut = [_fitting(lines, inner) for lines in row.columns]
    now = tuple(lines[:fits] for lines, fits in zip(row.columns, cut, strict=True))
    later = tuple(lines[fits:] for lines, fits in zip(row.columns, cut, strict=True))
    if any(later):
        return _Laid(now, (), row.is_sum), _Laid(later, row.note, row.is_sum)
    fits = _fitting(row.note, inner - row.cells - _NOTE_GAP)
    return _Laid(now, row.note[:fits], row.is_sum), _Laid(later, row.note[fits:], row.is_sum)


def _fitting(lines: Sequence[Text], room: float) -> int:
    taken = 0.0
    for at, line in enumerate(lines):
        taken += line.style.leading
        if taken > room:
            return at
    return len(lines)


def _laid_head(columns: Sequence[Column]) -> _Laid:
    return _Laid(tuple(_lines(cell(column.head, HEAD), column) for column in columns))


def _laid(row: Row, columns: Sequence[Column]) -> _Laid:
    found = tuple(_lines(texts, column) for texts, column in zip(row.cells, columns, strict=True))
    room = sum(column.width for column in columns) - columns[0].width - 2 * _PAD_X
    note = tuple(Text(line, FINE) for line in wrapped(row.note, FINE, room)) if row.note else ()
    return _Laid(found, note, row.is_sum)


def _lines(texts: tuple[Text, ...], column: Column) -> tuple[Text, ...]:
    room = column.width - 2 * _PAD_X
    return tuple(
        Text(line, style) for text, style in texts if text for line in wrapped(text, style, room)
    )


def _tall(lines: Sequence[Text]) -> float:
    return sum(line.style.leading for line in lines)

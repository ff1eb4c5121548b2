"""Totals per VAT rate: a narrow table at the right edge; sums carried from page to page."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.documents import figures
from desktop.documents.ink import CELL_STRONG
from desktop.documents.records import Language, VatTotal
from desktop.documents.sheet import MARGIN, ROOM, Sheet
from desktop.documents.table import Carried, Column, Row, cell, draw_table, height
from desktop.documents.wording import rate_name, words

_WIDTHS = (102.0, 72.0, 64.0, 72.0)
WIDTH = sum(_WIDTHS)
X = MARGIN + ROOM - WIDTH
_NONE = "–"


class Totals:
    """The table of totals of one paper: its rows, and a last one that sums them up."""

    def __init__(
        self,
        sheet: Sheet,
        totals: Sequence[VatTotal],
        whole: tuple[int, int, int],
        labels: Sequence[str] = (),
        whole_label: str = "",
    ) -> None:
        self._sheet = sheet
        language = sheet.furniture.language
        by = words(language)
        heads = (by.vat_rate, by.net, by.vat, by.gross)
        self._columns = [
            Column(head, width, "right" if place else "left")
            for place, (head, width) in enumerate(zip(heads, _WIDTHS, strict=True))
        ]
        named = labels or [rate_name(total.code, language) for total in totals]
        self._rows = [
            Row((cell(name), *(cell(text) for text in _sums(total, language))))
            for name, total in zip(named, totals, strict=True)
        ]
        net, tax, gross = whole
        has_tax = bool(tax) or any(_has_tax(total) for total in totals)
        told = (
            figures.money(net, language),
            figures.money(tax, language) if has_tax else _NONE,
            figures.money(gross, language),
        )
        sums = (cell(text, CELL_STRONG) for text in told)
        self._rows.append(Row((cell(whole_label or by.total, CELL_STRONG), *sums), is_sum=True))

    @property
    def height(self) -> float:
        """Points that the table takes."""
        return height(self._columns, self._rows)

    def draw(self) -> None:
        """Put the table at the cursor, as one piece."""
        self._sheet.need(self.height)
        draw_table(self._sheet, self._columns, self._rows, x=X)


def _has_tax(total: VatTotal) -> bool:
    return bool(total.vat) or total.code.split(" ", 1)[0].isdigit()


def _sums(total: VatTotal, language: Language) -> tuple[str, str, str]:
    """Net, tax and gross; rates that know no tax show a dash, which is not a tax of 0.00."""
    tax = figures.money(total.vat, language) if _has_tax(total) else _NONE
    return figures.money(total.net, language), tax, figures.money(total.gross, language)


def carried(amounts: Sequence[int], language: Language) -> Carried:
    """What a table of net amounts in grosze says where it goes on on another page."""
    by = words(language)
    return Carried(
        onward=by.onward,
        forward=by.forward,
        amounts=amounts,
        said=lambda grosze: figures.money(grosze, language),
    )

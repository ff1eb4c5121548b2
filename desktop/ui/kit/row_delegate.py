"""Draws a cell: words, badge, softer note; hairlines, hover, selection; a quiet placeholder."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.ui.colours import Colours, colours_of, qcolour
from desktop.ui.icons import paint_icon
from desktop.ui.kit.badge import paint_badge
from desktop.ui.kit.cells import CELL, Cell
from desktop.ui.kit.id_table import IdTable
from desktop.ui.kit.lettering import lettering

PAD = 12
GAP = 8
PICTURE = 16
PLACEHOLDERS = (0.62, 0.44, 0.74, 0.52)


class RowDelegate(QStyledItemDelegate):
    """Paints cells of an `IdTable` in whole rows."""

    def __init__(self, view: QTableView, table: IdTable[Any]) -> None:
        super().__init__(view)
        self._view = view
        self._table = table
        self.hovered = -1
        view.viewport().installEventFilter(self)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line with air around it."""
        del index
        return QSize(80, row_height(option.fontMetrics))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer, so that the whole row is lit."""
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.Leave):
            row = -1
            if event.type() == QEvent.Type.MouseMove:
                row = self._view.rowAt(int(event.position().y()))  # type: ignore[attr-defined]
            if row != self.hovered:
                before, self.hovered = self.hovered, row
                self._light(before)
                self._light(row)
        return bool(super().eventFilter(watched, event))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground, hairline and content."""
        colours = colours_of(option.palette)
        box = option.rect
        self._ground(painter, option, index, box, colours)
        # Asked of the table itself: by way of the index each answer is wrapped and unwrapped.
        cell = self._table.data(index, CELL)
        column = index.column()
        inner = QRectF(box).adjusted(PAD + (0 if column else 4), 0, -PAD, -1)
        if isinstance(cell, Cell):
            self._content(painter, inner, cell, colours, right=self._table.columns[column].right)
        else:
            _placeholder(painter, inner, index, colours)

    def _light(self, row: int) -> None:
        """Repaint one row."""
        if row >= 0:
            top, height = self._view.rowViewportPosition(row), self._view.rowHeight(row)
            self._view.viewport().update(0, top, self._view.viewport().width(), height)

    def _ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        box: QRect,
        colours: Colours,
    ) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, qcolour(colours.accent_tint))
            if index.column() == 0:
                painter.fillRect(
                    QRect(box.left(), box.top(), 3, box.height()), qcolour(colours.accent)
                )
        elif index.row() == self.hovered:
            painter.fillRect(box, qcolour(colours.hover))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), qcolour(colours.line))

    def _content(
        self, painter: QPainter, box: QRectF, cell: Cell, colours: Colours, *, right: bool
    ) -> None:
        font = self._view.font()
        left = box.left()
        if cell.badge is not None:
            left += paint_badge(painter, box, cell.badge, colours, font) + GAP
        if cell.image:
            square = QRectF(left, box.center().y() - PICTURE / 2, PICTURE, PICTURE)
            paint_icon(painter, cell.image, square, colours.soft)
            left += PICTURE + GAP
        rest = QRectF(left, box.top(), box.right() - left, box.height())
        used = 0.0
        if cell.text:
            ink = colours.tone(cell.tone).ink if cell.tone else ""
            ink = ink or (colours.soft if cell.soft else colours.text)
            words = lettering(font, bold=True) if cell.bold else lettering(font)
            used = words.draw(painter, rest, cell.text, qcolour(ink), right=right)
        if cell.note and rest.width() - used > PAD:
            after = rest.adjusted(used + GAP, 0, 0, 0)
            lettering(font).draw(painter, after, cell.note, qcolour(colours.soft))


def row_height(metrics: QFontMetrics) -> int:
    """Height of a row for a font."""
    return (metrics.height() + 20) // 2 * 2


def _placeholder(
    painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, colours: Colours
) -> None:
    # Plain: bars with round ends would make a jump to rows that are not here yet ten times slower.
    share = PLACEHOLDERS[(index.row() + index.column()) % len(PLACEHOLDERS)]
    bar = QRectF(box.left(), box.center().y() - 4, box.width() * share, 8)
    painter.fillRect(bar.toRect(), qcolour(colours.pressed))

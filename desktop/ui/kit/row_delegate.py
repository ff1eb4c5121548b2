"""Draws a cell: words, badge, softer note; hairlines, hover, selection; a quiet placeholder."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.ui.colours import Colours, colours_of
from desktop.ui.fonts import scaled
from desktop.ui.icons import paint_icon
from desktop.ui.kit.badge import badge_size, paint_badge
from desktop.ui.kit.cells import ALIGN, CELL, RIGHT, Cell

PAD = 12
GAP = 8
PICTURE = 16
PLACEHOLDERS = (0.62, 0.44, 0.74, 0.52)


class RowDelegate(QStyledItemDelegate):
    """Paints cells of an `IdTable` in whole rows."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
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
        cell = index.data(CELL)
        first = 4 if index.column() == 0 else 0
        inner = QRectF(box).adjusted(PAD + first, 0, -PAD, -1)
        if cell is None:
            _placeholder(painter, inner, index, colours)
        elif isinstance(cell, Cell):
            self._content(painter, inner, cell, colours, right=index.data(ALIGN) == RIGHT)

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
            painter.fillRect(box, QColor(colours.accent_tint))
            if index.column() == 0:
                painter.fillRect(
                    QRect(box.left(), box.top(), 3, box.height()), QColor(colours.accent)
                )
        elif index.row() == self.hovered:
            painter.fillRect(box, QColor(colours.hover))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(colours.line))

    def _content(
        self, painter: QPainter, box: QRectF, cell: Cell, colours: Colours, *, right: bool
    ) -> None:
        font = self._view.font()
        left = box.left()
        if cell.badge is not None:
            width = badge_size(cell.badge, font).width()
            paint_badge(painter, box, cell.badge, colours, font)
            left += width + GAP
        if cell.image:
            square = QRectF(left, box.center().y() - PICTURE / 2, PICTURE, PICTURE)
            paint_icon(painter, cell.image, square, colours.soft)
            left += PICTURE + GAP
        if not cell.text and not cell.note:
            return
        painter.save()
        rest = QRectF(left, box.top(), box.right() - left, box.height())
        painter.setFont(scaled(font, 1.0, bold=True) if cell.bold else font)
        ink = colours.tone(cell.tone).ink if cell.tone else ""
        painter.setPen(QColor(ink or (colours.soft if cell.soft else colours.text)))
        used = _words(painter, rest, cell.text, right=right)
        if cell.note and rest.width() - used > PAD:
            painter.setFont(font)
            painter.setPen(QColor(colours.soft))
            _words(painter, rest.adjusted(used + GAP, 0, 0, 0), cell.note, right=False)
        painter.restore()


def row_height(metrics: QFontMetrics) -> int:
    """Height of a row for a font."""
    return (metrics.height() + 20) // 2 * 2


def _words(painter: QPainter, box: QRectF, text: str, *, right: bool) -> float:
    metrics = painter.fontMetrics()
    line = " ".join(text.split("\n")) if "\n" in text else text
    width = metrics.horizontalAdvance(line)
    if width > box.width():
        line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(box.width()))
        width = int(box.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), line)
    return float(width)


def _placeholder(
    painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, colours: Colours
) -> None:
    share = PLACEHOLDERS[(index.row() + index.column()) % len(PLACEHOLDERS)]
    bar = QRectF(box.left(), box.center().y() - 4, box.width() * share, 8)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.pressed))
    painter.drawRoundedRect(bar, 4, 4)
    painter.restore()

"""Draws a line of the palette: picture, title, softer words at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.colours import colours_of
from desktop.ui.sheet import RADIUS

PAD = 12
PICTURE = 18
NOTE_SHARE = 0.45


class PaletteDelegate(QStyledItemDelegate):
    """One line each."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A line with air around it."""
        del index
        return QSize(100, option.fontMetrics.height() + 18)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw it."""
        colours = colours_of(option.palette)
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if lit:
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_tint if is_current else colours.hover))
            painter.drawRoundedRect(QRectF(box), RADIUS, RADIUS)
        picture = index.data(int(Qt.ItemDataRole.DecorationRole))
        left = box.left() + PAD
        if isinstance(picture, QIcon):
            top = box.center().y() - PICTURE // 2
            picture.paint(painter, QRect(left, top, PICTURE, PICTURE))
        left += PICTURE + PAD
        note = str(index.data(int(Qt.ItemDataRole.UserRole)) or "")
        metrics = option.fontMetrics
        room = box.right() - PAD - left
        note_width = min(int(room * NOTE_SHARE), metrics.horizontalAdvance(note) + 2)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        words = QRect(left, box.top(), room - note_width - PAD, box.height())
        title = metrics.elidedText(str(index.data()), elide, words.width())
        painter.drawText(words, middle, title)
        painter.setPen(QColor(colours.soft))
        aside = QRect(box.right() - PAD - note_width, box.top(), note_width, box.height())
        painter.drawText(
            aside,
            middle | int(Qt.AlignmentFlag.AlignRight),
            metrics.elidedText(note, elide, note_width),
        )
        painter.restore()

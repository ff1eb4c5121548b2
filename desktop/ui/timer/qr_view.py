"""A QR code on the screen: black on white whatever the theme, or no telephone reads it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.kit.naming import named

QUIET = 4
SQUARE = 5


class QrView(QWidget):
    """Draws rows of squares, each an integer whose lowest bit is the leftmost."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self._size = 0
        self._rows: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_code(self, size: int, rows: Sequence[int]) -> None:
        """Show a code of `size` squares a side."""
        self._size, self._rows = size, tuple(rows)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Whole pixels a square, with the quiet zone that telephones need."""
        side = (self._size + 2 * QUIET) * SQUARE
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, sharp at any scale of the screen."""
        if not self._size:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        side = min(self.width(), self.height()) / (self._size + 2 * QUIET)
        for row, bits in enumerate(self._rows):
            for column in range(self._size):
                if bits >> column & 1:
                    left, top = (column + QUIET) * side, (row + QUIET) * side
                    painter.fillRect(QRectF(left, top, side, side), Qt.GlobalColor.black)
        painter.end()

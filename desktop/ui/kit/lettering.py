"""Words of tables and badges: measured, cut and laid out once, drawn many times.

Shaping a line takes three times as long as drawing it, and the words of a list hardly change
from one paint to the next.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTransform

from desktop.ui.fonts import scaled

KEPT = 4_000
FONTS = 32


class Lettering:
    """Draws single lines in one font, cut with an ellipsis where there is no room."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self._cuts: dict[tuple[str, int], tuple[QStaticText, float]] = {}

    def width(self, words: str) -> int:
        """How wide a line is, in whole pixels."""
        return self.metrics.horizontalAdvance(words)

    def draw(
        self, painter: QPainter, box: QRectF, words: str, ink: QColor, *, right: bool = False
    ) -> float:
        """Draw a line in the middle of the box's height; gives the width it took."""
        line, width = self._cut(words, int(box.width()))
        left = box.right() - width if right else box.left()
        top = box.top() + (box.height() - self.metrics.height()) / 2
        painter.setFont(self.font)
        painter.setPen(ink)
        painter.drawStaticText(QPointF(left, top), line)
        return width

    def _cut(self, words: str, room: int) -> tuple[QStaticText, float]:
        known = self._cuts.get((words, room))
        if known is not None:
            return known
        if len(self._cuts) >= KEPT:
            self._cuts.clear()
        line = " ".join(words.split("\n")) if "\n" in words else words
        if self.width(line) > room:
            line = self.metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
        laid = QStaticText(line)
        laid.setTextFormat(Qt.TextFormat.PlainText)
        laid.prepare(QTransform(), self.font)
        known = self._cuts[words, room] = (laid, min(float(self.width(line)), float(room)))
        return known


@lru_cache(maxsize=FONTS)
def lettering(font: QFont, factor: float = 1.0, *, bold: bool | None = None) -> Lettering:
    """The lettering of a font, `factor` times as large, optionally bold or not."""
    return Lettering(scaled(font, factor, bold=bold))

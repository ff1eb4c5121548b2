"""A state in one word, with a shape and a colour: none of the three stands alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.colours import Colours, Tone, colours_of, qcolour
from desktop.ui.kit.lettering import lettering

SMALL = 0.9
SHAPE = 8


class Shape(StrEnum):
    """The sign before the word."""

    NONE = ""
    DOT = "dot"
    RING = "ring"
    HALF = "half"
    SQUARE = "square"
    TRIANGLE = "triangle"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class BadgeLook:
    """What a badge says: the word, and the tone and shape that go with it."""

    word: str
    tone: Tone = Tone.PLAIN
    shape: Shape = Shape.DOT


def badge_size(look: BadgeLook, font: QFont) -> QSize:
    """Size a badge needs, given the body font."""
    small = lettering(font, SMALL)
    sign = SHAPE + 5 if look.shape else 0
    return QSize(small.width(look.word) + sign + 16, small.metrics.height() + 4)


def paint_badge(
    painter: QPainter, box: QRectF, look: BadgeLook, colours: Colours, font: QFont
) -> float:
    """Draw a badge at the left of `box`, in the middle of its height; gives its width."""
    size = badge_size(look, font)
    pair = colours.tone(look.tone)
    pill = QRectF(
        box.left(),
        box.center().y() - size.height() / 2 + 0.5,
        min(size.width(), box.width()),
        size.height(),
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolour(pair.tint))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    left = pill.left() + 8
    if look.shape:
        paint_shape(painter, QPointF(left + SHAPE / 2, pill.center().y()), look.shape, pair.solid)
        left += SHAPE + 5
    words = QRectF(left, pill.top(), pill.right() - 5 - left, pill.height())
    lettering(font, SMALL).draw(painter, words, look.word, qcolour(pair.ink))
    painter.restore()
    return float(size.width())


def paint_shape(painter: QPainter, centre: QPointF, shape: Shape, colour: str) -> None:
    """Draw the sign of a badge around `centre`."""
    half = SHAPE / 2
    box = QRectF(centre.x() - half, centre.y() - half, SHAPE, SHAPE)
    ink = qcolour(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if shape is Shape.DOT:
        painter.drawEllipse(box)
    elif shape is Shape.SQUARE:
        painter.drawRoundedRect(box, 1.5, 1.5)
    elif shape is Shape.TRIANGLE:
        path = QPainterPath(QPointF(centre.x(), box.top()))
        path.lineTo(box.bottomRight())
        path.lineTo(box.bottomLeft())
        path.closeSubpath()
        painter.drawPath(path)
    else:
        _paint_line_shape(painter, box, shape, colour)


def _paint_line_shape(painter: QPainter, box: QRectF, shape: Shape, colour: str) -> None:
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(qcolour(colour))
    pen.setWidthF(1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(0.8, 0.8, -0.8, -0.8)
    if shape is Shape.TICK:
        path = QPainterPath(QPointF(inner.left(), inner.center().y()))
        path.lineTo(inner.left() + inner.width() * 0.38, inner.bottom() - 1)
        path.lineTo(inner.right(), inner.top() + 1)
        painter.drawPath(path)
        return
    painter.drawEllipse(inner)
    if shape is Shape.HALF:
        painter.setBrush(qcolour(colour))
        painter.drawPie(inner, 90 * 16, -180 * 16)


class Badge(QWidget):
    """A badge on a form or a card."""

    def __init__(self, look: BadgeLook | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: BadgeLook | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_look(look)

    @property
    def look(self) -> BadgeLook | None:
        """What it says now."""
        return self._look

    def show_look(self, look: BadgeLook | None) -> None:
        """Say something else; None hides the badge."""
        self._look = look
        if look is None:
            self.hide()
        else:
            self.setAccessibleName(look.word)
            if self.parent() is not None:
                self.show()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as its word."""
        return badge_size(self._look, self.font()) if self._look else QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        if self._look is None:
            return
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        paint_badge(painter, box, self._look, colours_of(self.palette()), self.font())
        painter.end()

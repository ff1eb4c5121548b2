"""Outline icons, drawn in the colour of the words beside them.

Icons are Tabler's (MIT, `resources/icons/LICENSE`). Each is read once; the colour and the
pixels are chosen when it is painted, so one icon serves light, dark and every screen.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.config import resource
from desktop.ui.colours import Colours, Tone, colours_of

SIZE = 18
_STROKE = 'stroke-width="2"'
_THIN = 'stroke-width="1.75"'


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = resource("icons", f"{name}.svg").read_text("utf-8")
    text = text.replace("currentColor", colour).replace(_STROKE, _THIN)
    return QSvgRenderer(QByteArray(text.encode()))


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Draw an icon into a square of a delegate or a widget; `colour` is `#rrggbb`."""
    _renderer(name, colour).render(painter, box)


@lru_cache(maxsize=256)
def icon(name: str, tone: Tone | str = "") -> QIcon:
    """An icon by its file name; `tone` forces a colour, else it follows the palette.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    resource("icons", f"{name}.svg")
    return QIcon(_Outline(name, str(tone)))


class _Outline(QIconEngine):
    """Paints one outline at any size and colour."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw in the colour of the application's palette at this moment."""
        colours = colours_of(QGuiApplication.palette())
        colour = _colour(colours, self._tone, mode, state)
        # A wider box leaves air between the picture and the words of a button.
        side = min(rect.width(), rect.height())
        paint_icon(painter, self._name, QRectF(rect.x(), rect.y(), side, side), colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw on a transparent picture; Qt asks for an empty one while a field has no room."""
        if size.isEmpty():
            return QPixmap()
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Qt copies engines when an icon is written to."""
        return _Outline(self._name, self._tone)


def _colour(colours: Colours, tone: str, mode: QIcon.Mode, state: QIcon.State) -> str:
    if mode == QIcon.Mode.Disabled:
        return colours.disabled
    if tone == "on_accent":
        return colours.on_accent
    if tone:
        pair = colours.tone(tone)
        return pair.ink
    if state == QIcon.State.On:
        return colours.accent_ink
    return colours.soft


def program_icon() -> QIcon:
    """The program's own sign."""
    return QIcon(str(resource("icons", "dyzurka.svg")))

"""The window itself: light enough to be painted at once, furnished when the rest is loaded.

Nothing but Qt, colours and the remembered geometry is imported here: until the furniture
comes, the window paints quiet places where it will stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.ui.colours import DARK, LIGHT, Colours
from desktop.ui.session_state import SessionState

if TYPE_CHECKING:  # loaded after the first paint
    from desktop.ui.actions import Actions
    from desktop.ui.desk import Desk
    from desktop.ui.furniture import Furniture
    from desktop.ui.layout import Layout
    from desktop.ui.places import Registry
    from desktop.ui.rail import Rail
    from desktop.ui.routing import Places
    from desktop.ui.status_strip import StatusStrip
    from desktop.ui.theme import Theme

USUAL_SIZE = (1600, 900)
SMALLEST_SIZE = (960, 600)
RAIL, BAR, FOOT, HEAD, ROW = 84, 66, 32, 80, 32
QUEUE_PERCENT = 62
QUIET_ROWS = 10


class MainWindow(QMainWindow):
    """`first_painted` fires once, after the first paint; `closed` when its state is kept.

    What stands in it is its `furniture`; the parts of that are there once `furnish` was called.
    """

    first_painted = Signal()
    closed = Signal()

    def __init__(self, state: SessionState, title: str) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(title)
        self.setMinimumSize(*SMALLEST_SIZE)
        self._state = state
        self._is_painted = False
        self._furniture: Furniture | None = None
        if not state.restore_geometry(self, "window"):
            self.resize(*USUAL_SIZE)

    def furnish(self, desk: Desk, registry: Registry, theme: Theme) -> None:
        """Put the page in; its panes come after the first paint.

        A window that was painted before waits for `complete`.
        """
        from desktop.ui.furniture import Furniture  # noqa: PLC0415  lazily: after the first paint

        self._furniture = Furniture(self, desk, registry, theme)

    def complete(self) -> None:
        """Put the panes in, once all that they need is loaded."""
        if self._furniture is not None:
            self._furniture.build_rest()

    @property
    def furniture(self) -> Furniture:
        """What stands in the window.

        Raises:
            RuntimeError: it was not furnished yet.
        """
        if self._furniture is None:
            raise RuntimeError("the window is not furnished yet")
        return self._furniture

    @property
    def places(self) -> Places:
        """Its pages and panes by name."""
        return self.furniture.places

    @property
    def panes(self) -> Layout:
        """How its panes stand."""
        return self.furniture.panes

    @property
    def actions_table(self) -> Actions:
        """Everything that can be done from anywhere."""
        return self.furniture.actions_table

    @property
    def rail(self) -> Rail:
        """The rail at the left."""
        return self.furniture.rail

    @property
    def status(self) -> StatusStrip:
        """The strip at the foot."""
        return self.furniture.status

    def come_to_front(self) -> None:
        """A second start was asked for: this window answers."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn panes into tabs on a narrow window, and back."""
        super().resizeEvent(event)
        if self._furniture is not None:
            self._furniture.panes.fit(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint quiet places while there is nothing else, and notice the first paint."""
        super().paintEvent(event)
        if self._furniture is None:
            self._paint_quiet_places()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._after_first_paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window as it is left; over unsaved words the person is asked first."""
        if self._furniture is not None and not self._furniture.leaving.may_close():
            event.ignore()
            return
        self.keep_state()
        super().closeEvent(event)
        self.closed.emit()

    def keep_state(self) -> None:
        """Remember geometry, panes and the page."""
        if self._furniture is not None:
            self._furniture.keep_state()
        self._state.keep_geometry(self, "window")
        self._state.flush()

    def _after_first_paint(self) -> None:
        self.first_painted.emit()
        self.complete()

    def _paint_quiet_places(self) -> None:
        colours = _colours(self._state)
        painter = QPainter(self)
        width, height = self.width(), self.height()
        painter.fillRect(self.rect(), QColor(colours.chrome))
        inner = QRect(RAIL, BAR, width - RAIL, height - BAR - FOOT)
        painter.fillRect(inner, QColor(colours.surface))
        across = inner.width() * QUEUE_PERCENT // 100
        painter.setPen(QColor(colours.line))
        painter.drawRect(inner)
        painter.drawLine(RAIL + across, BAR, RAIL + across, inner.bottom())
        for row in range(QUIET_ROWS):
            top = BAR + HEAD + row * ROW
            painter.drawLine(RAIL, top, RAIL + across, top)
            for left, share in ((16, 4), (90, 8), (220, 14), (400, 30 - row % 4 * 5)):
                line = QRect(RAIL + left, top + 12, across * share // 100, 8)
                painter.fillRect(line, QColor(colours.sunken))
        painter.end()


def _colours(state: SessionState) -> Colours:
    """The set of colours the theme will use, before there is a theme."""
    scheme = state.text("window/scheme", "light")
    if scheme == "system":
        hints = QApplication.styleHints()
        return DARK if hints.colorScheme() is hints.colorScheme().Dark else LIGHT
    return DARK if scheme == "dark" else LIGHT

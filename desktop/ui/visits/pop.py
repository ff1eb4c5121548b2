"""A small card beside the place it is about: to type, to ask, to tell. Esc puts it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.labels import ElidedLabel
from desktop.ui.kit.naming import named
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.unfinished import Unfinished

WIDTH = 420
APART = 8


class Pop(QFrame):
    """Lies over the window it belongs to; where that is too low it is a popup of its own."""

    closed = Signal()

    def __init__(
        self,
        name: str,
        title: str,
        owner: QWidget,
        *,
        visit_id: int | None = None,
        width: int = WIDTH,
    ) -> None:
        """`visit_id` is the visit it is about, None for a new one."""
        super().__init__(owner.window())
        self.visit_id = visit_id
        named(self, name, title)
        self._owner = owner
        self._is_closed = False
        self.setProperty("surface", "card")
        self.setAutoFillBackground(True)
        self.setFixedWidth(width)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 16)
        self.body.setSpacing(12)
        self.title = ElidedLabel(title, self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        away = IconButton(f"{name}_close", "x", self.tr("Close"), self, act=self.put_away)
        self.head = row_of(self.title, away)
        self.body.addLayout(self.head)

    @property
    def is_edited(self) -> bool:
        """Whether something typed would be lost."""
        return False

    def guard(self, save: Callable[[], object]) -> None:
        """Ask about what is typed here before the window closes; `save` begins to save it."""
        Unfinished(self, self._unsaved_words, save)

    def show_near(self, place: QRect) -> None:
        """Stand beside a place on screen, within the window."""
        self.adjustSize()
        size = self.sizeHint().expandedTo(self.minimumSizeHint())
        host = self._owner.window()
        fits = host.width() >= self.width() + 2 * APART and host.height() >= size.height()
        if fits:
            shadow = QGraphicsDropShadowEffect(self)
            shadow.setBlurRadius(32)
            shadow.setOffset(0, 6)
            shadow.setColor(QColor(0, 0, 0, 70))
            self.setGraphicsEffect(shadow)
            within = QRect(QPoint(0, 0), host.size())
            near = QRect(host.mapFromGlobal(place.topLeft()), place.size())
        else:
            self.setWindowFlags(Qt.WindowType.Popup)
            within, near = host.screen().availableGeometry(), place
        self.move(_beside(near, within, self.width(), size.height()))
        self.show()
        self.resize(self.width(), size.height())
        self.raise_()

    def put_away(self) -> None:
        """Close, and give the focus back."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """However it was closed, by us or by a click beside a popup."""
        super().closeEvent(event)
        if not self._is_closed:
            self._is_closed = True
            self.closed.emit()
            self._owner.setFocus(Qt.FocusReason.OtherFocusReason)
            self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc; not over something typed: that is cancelled or closed by its button."""
        if event.key() == Qt.Key.Key_Escape and not self.is_edited:
            self.put_away()
        elif event.key() == Qt.Key.Key_Escape:
            event.accept()
        else:
            super().keyPressEvent(event)

    def _unsaved_words(self) -> list[str]:
        if self._is_closed or not self.is_edited:
            return []
        return [self.tr("Visit: {client}").format(client=self.title.text())]


def _beside(near: QRect, within: QRect, width: int, height: int) -> QPoint:
    """Right of the place, else left of it, else wherever there is room."""
    left = near.right() + APART
    if left + width > within.right() - APART:
        left = near.left() - APART - width
    left = max(within.left() + APART, min(left, within.right() - APART - width))
    top = min(near.top(), within.bottom() - APART - height)
    return QPoint(left, max(within.top() + APART, top))

"""A hand at the real window: the mouse and the keyboard, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from desktop.ui.kit.choice import Choice
from desktop.ui.story.broken import StoryBroken
from desktop.ui.story.waiting import breathe, wait_until

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
COPY = Qt.DropAction.CopyAction
STEPS = 8
SEEN_AFTER_MS = 5_000


class Hand:
    """Finds what is in sight by its name and touches it.

    A `place` below is a widget or the object name of one in sight.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def sees(self, name: str) -> QWidget | None:
        """The widget of that name that is in sight, the topmost window's first."""
        tops: list[QWidget] = [self._window]
        tops += [top for top in QApplication.topLevelWidgets() if top is not self._window]
        for top in reversed(tops):
            if not top.isVisible():
                continue
            found = [top] if top.objectName() == name else top.findChildren(QWidget, name)
            for each in found:
                if isinstance(each, QWidget) and each.isVisible():
                    return each
        return None

    def find(self, place: QWidget | str) -> QWidget:
        """The same, waited for.

        Raises:
            StoryBroken: it does not come into sight.
        """
        if isinstance(place, QWidget):
            return place
        wait_until(lambda: self.sees(place) is not None, f"{place} is not in sight", SEEN_AFTER_MS)
        found = self.sees(place)
        if found is None:
            raise StoryBroken(f"{place} went out of sight")
        return found

    def ready(self, place: QWidget | str) -> QWidget:
        """The same, once it can be used; brought into sight where it is scrolled away.

        Raises:
            StoryBroken: it stays disabled.
        """
        widget = self.find(place)
        wait_until(widget.isEnabled, f"{widget.objectName()} stays disabled", SEEN_AFTER_MS)
        if not widget.isActiveWindow():
            _activate(widget.window())
        _bring_into_sight(widget)
        return widget

    def click(self, place: QWidget | str, at: QPoint | None = None) -> None:
        """Click in the middle, on the box of a check box, or at a point of it."""
        widget = self.ready(place)
        if at is None:
            at = widget.rect().center()
            if isinstance(widget, QCheckBox):
                at.setX(10)
        target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        QTest.mouseClick(target, LEFT, NONE, at)
        breathe()

    def drag(self, place: QWidget | str, start: QPointF, end: QPointF) -> None:
        """Press at one point, go to the other in steps, let go."""
        widget = self.ready(place)
        target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        _mouse(target, QEvent.Type.MouseButtonPress, start, LEFT)
        for step in range(1, STEPS + 1):
            _mouse(target, QEvent.Type.MouseMove, start + (end - start) * (step / STEPS), LEFT)
        _mouse(target, QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)
        breathe()

    def drop(self, place: QWidget | str, paths: Sequence[Path]) -> None:
        """Drag files in from outside and let them fall."""
        widget = self.find(place)
        target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        at = target.rect().center()
        QApplication.sendEvent(target, QDragEnterEvent(at, COPY, mime, LEFT, NONE))
        QApplication.sendEvent(target, QDragMoveEvent(at, COPY, mime, LEFT, NONE))
        QApplication.sendEvent(target, QDropEvent(QPointF(at), COPY, mime, LEFT, NONE))

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the cursor is; keys of the window are heard from anywhere."""
        for _ in range(times):
            QTest.keyClick(self._focus(), key, modifiers)
        breathe()

    def write(self, text: str, place: QWidget | str = "") -> None:
        """Write over what stands in a field, letter by letter."""
        widget = self._focus()
        if place:
            widget = self.ready(place)
            self.click(widget)
            widget.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(widget, QLineEdit | QPlainTextEdit | QAbstractSpinBox):
            QTest.keyClick(widget, Key.Key_A, CTRL)
            if not text:
                QTest.keyClick(widget, Key.Key_Delete)
        _type(widget, text)
        _close_suggestions(widget)
        breathe()

    def choose(self, place: QWidget | str, data: object) -> None:
        """Choose from a list by the arrow keys.

        Raises:
            StoryBroken: it is not offered.
        """
        widget = self.ready(place)
        if not isinstance(widget, Choice):
            raise StoryBroken(f"{widget.objectName()} is no list to choose from")
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.value() != data:
            QTest.keyClick(widget, Key.Key_Home)
        for _ in range(widget.count()):
            if widget.value() == data:
                breathe()
                return
            QTest.keyClick(widget, Key.Key_Down)
        raise StoryBroken(f"{widget.objectName()} does not offer {data}")

    def _focus(self) -> QWidget:
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if above is None and QApplication.activeWindow() is None:
            _activate(self._window)
        return QApplication.focusWidget() or above or self._window


def _activate(window: QWidget) -> None:
    """Bring a window to the front: without a desktop nobody does it for us."""
    if window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus:
        return
    window.activateWindow()
    breathe()


def _mouse(target: QWidget, kind: QEvent.Type, at: QPointF, held: Qt.MouseButton) -> None:
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    there = QPointF(target.mapToGlobal(at.toPoint()))
    QApplication.sendEvent(target, QMouseEvent(kind, at, there, button, held, NONE))


def _type(target: QObject, text: str) -> None:
    """Each letter as the keyboard's driver would send it, also those no key is named after."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, NONE, letter))


def _close_suggestions(widget: QWidget) -> None:
    """A list of suggestions may have come up; what was written stays as it is."""
    popup = QApplication.activePopupWidget()
    if popup is not None and popup.focusProxy() is widget:
        popup.hide()


def _bring_into_sight(widget: QWidget) -> None:
    for area in _above(widget):
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget, 24, 24)


def _above(widget: QWidget) -> Iterable[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()

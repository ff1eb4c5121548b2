"""Something dragged in from outside and let go, as Qt delivers it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


def files(*paths: Path) -> QMimeData:
    """Files as a file manager offers them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def words(text: str) -> QMimeData:
    """Marked text."""
    mime = QMimeData()
    mime.setText(text)
    return mime


def hover(widget: QWidget, mime: QMimeData) -> bool:
    """Hold it above; tells whether it would be taken."""
    enter = QDragEnterEvent(widget.rect().center(), COPY, mime, LEFT, PLAIN)
    QApplication.sendEvent(widget, enter)
    return enter.isAccepted()


def leave(widget: QWidget) -> None:
    """Take it away again."""
    QApplication.sendEvent(widget, QDragLeaveEvent())


def drop(widget: QWidget, mime: QMimeData) -> bool:
    """Let it go there; tells whether it was taken."""
    if not hover(widget, mime):
        leave(widget)
        return False
    let_go = QDropEvent(QPointF(widget.rect().center()), COPY, mime, LEFT, PLAIN)
    QApplication.sendEvent(widget, let_go)
    return let_go.isAccepted()

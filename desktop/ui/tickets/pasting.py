"""What is pasted on a ticket: a screenshot or files; words go where the cursor is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QEvent,
    QIODevice,
    QMimeData,
    QObject,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.errors import Refused
from desktop.services.attachments import NewFile
from desktop.ui.tickets.file_acts import FilesRead


class PasteDoor(QObject):
    """Hears Ctrl+V in some widgets and tells what the clipboard holds for a ticket.

    `picture_came` carries a `QImage`, `files_came` a tuple of paths. A field for words keeps what
    has words in it: a table copied from a sheet is a picture too. `lines_came` carries the text
    that has several lines, or more letters than a field of one line holds.
    """

    picture_came = Signal(object)
    files_came = Signal(object)
    lines_came = Signal(object)

    def __init__(
        self, parent: QObject, widgets: Iterable[QWidget], *, line: QLineEdit | None = None
    ) -> None:
        """`line` is the one of them that leaves it to others what it has no room for."""
        super().__init__(parent)
        self._line = line
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key before the widget does, where the clipboard holds files or a picture."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return bool(super().eventFilter(watched, event))
        if not event.matches(QKeySequence.StandardKey.Paste):
            return False
        is_for_words = isinstance(watched, QPlainTextEdit | QLineEdit)
        if self._line is not None and watched is self._line and self._overflows(self._line):
            self.lines_came.emit(QGuiApplication.clipboard().text().strip())
            return True
        return self._take(is_for_words=is_for_words)

    def _overflows(self, line: QLineEdit) -> bool:
        text = QGuiApplication.clipboard().text().strip()
        left = line.maxLength() - len(line.text()) + len(line.selectedText())
        return "\n" in text or len(text) > left

    def _take(self, *, is_for_words: bool) -> bool:
        # Whatever its signature says: there is none while the clipboard holds nothing.
        mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if mime is None:
            return False
        paths = tuple(url.toLocalFile() for url in mime.urls() if url.isLocalFile())
        if paths:
            self.files_came.emit(paths)
            return True
        if not mime.hasImage() or (is_for_words and mime.hasText()):
            return False
        self.picture_came.emit(QGuiApplication.clipboard().image())
        return True


def screenshot_name(at: datetime) -> str:
    """The name of a screenshot that was pasted at this moment, in the office's zone."""
    word = QCoreApplication.translate("FilesView", "screenshot-{moment}")
    return f"{word.format(moment=f'{at:%Y-%m-%d-%H-%M-%S}')}.png"


def as_png(name: str, image: QImage) -> FilesRead:
    """Encode what was pasted, off the window's thread.

    Raises:
        Refused: `attachment_unreadable` (name) when it is no picture after all.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, b"png").write(image):
        raise Refused("attachment_unreadable", name=name)
    return FilesRead((NewFile(name, "image/png", bytes(buffer.data().data())),))

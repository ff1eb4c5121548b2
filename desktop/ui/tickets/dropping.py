"""What is dropped on the queue: files and folders, a letter dragged from a mail program, text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

LETTER = "message/rfc822"


@dataclass(frozen=True, slots=True)
class Dropped:
    """Paths of files and folders, raw letters, or text: one of the three."""

    paths: tuple[str, ...] = ()
    letters: tuple[bytes, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.paths or self.letters or self.text.strip())


def dropped(mime: QMimeData) -> Dropped:
    """What of it the queue takes; addresses of the network are nothing but text."""
    paths = tuple(url.toLocalFile() for url in mime.urls() if url.isLocalFile())
    if paths:
        return Dropped(paths=paths)
    if mime.hasFormat(LETTER):
        return Dropped(letters=(bytes(mime.data(LETTER).data()),))
    return Dropped(text=mime.text())


class DropDoor(QObject):
    """Takes drops anywhere on some widgets and what stands in them.

    `hovered` says whether something that would be taken is held above; `came` carries `Dropped`.
    """

    hovered = Signal(bool)
    came = Signal(object)

    def __init__(self, parent: QObject, widgets: Iterable[QWidget]) -> None:
        super().__init__(parent)
        for widget in widgets:
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer drags and drops before the widget itself does."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if not dropped(event.mimeData()):
                return False
            event.acceptProposedAction()
            self.hovered.emit(True)  # noqa: FBT003
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hovered.emit(False)  # noqa: FBT003
            return False
        if isinstance(event, QDropEvent):
            self.hovered.emit(False)  # noqa: FBT003
            taken = dropped(event.mimeData())
            if not taken:
                return False
            event.acceptProposedAction()
            self.came.emit(taken)
            return True
        return bool(super().eventFilter(watched, event))

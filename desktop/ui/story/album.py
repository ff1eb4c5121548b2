"""Numbered pictures of the window, with what has come up over it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.errors import Unavailable
from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until

SIZE = QSize(1600, 900)
SHADOW = 6
DARK = 110
EVERY = 2  # pixels between those that are looked at
ENOUGH = 12
EDGE = 16
LOWEST = 160


class Album:
    """Leaves pictures in a folder; `names` are theirs, in order."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.names: list[str] = []

    def take(self, stage: Stage, title: str) -> Path:
        """Take a picture of the window as it stands.

        Raises:
            Unavailable: `file_not_written`.
        """
        stage.calm()
        for view in stage.window.findChildren(QPdfView):
            if view.isVisible():
                wait_until(partial(is_drawn, view), "the paper is not drawn")
        name = f"{len(self.names) + 1:02}-{title.replace(' ', '-')}.png"
        path = self._folder / name
        if not picture(stage.window).save(str(path)):
            raise Unavailable("file_not_written", file=name)
        self.names.append(name)
        return path


def picture(window: QWidget) -> QPixmap:
    """The window with its dialogs and popups where they stand over it."""
    whole = window.grab()
    painter = QPainter(whole)
    for top in QApplication.topLevelWidgets():
        if top is window or not top.isVisible() or top.width() < 2:
            continue
        if isinstance(top, QDialog) and top.isModal():
            painter.fillRect(whole.rect(), QColor(0, 0, 0, 40))
        at = top.pos() - window.pos()
        room = window.size() - top.size()
        at = QPoint(max(0, min(at.x(), room.width())), max(0, min(at.y(), room.height())))
        for step in range(SHADOW, 0, -1):
            box = top.rect().translated(at).adjusted(-step, -step + 2, step, step + 2)
            painter.fillRect(box, QColor(0, 0, 0, 8))
        painter.drawPixmap(at, top.grab())
    painter.end()
    return whole


def is_drawn(view: QPdfView) -> bool:
    """Whether the words of the page have come: until then it is white.

    A strip too low for a line of words counts as drawn.
    """
    image = view.viewport().grab().toImage()
    wide, high = image.width(), image.height()
    dark = 0
    if high < LOWEST:
        return True
    for x in range(wide // 20, wide * 19 // 20, EVERY):
        for y in range(EDGE, high - EDGE, EVERY):
            if image.pixelColor(x, y).lightness() < DARK:
                dark += 1
                if dark > ENOUGH:
                    return True
    return False

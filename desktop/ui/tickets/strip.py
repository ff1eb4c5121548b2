"""A tinted line above a ticket that says or asks something."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of

TIGHT = 680


class Strip(QFrame):
    """One tinted line; on little room words that do not wrap leave it to what they stand before."""

    def __init__(self, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.words = Words("", self, wrap=True)
        self.line = row_of(gap=8)
        self.line.setContentsMargins(12, 6, 8, 6)
        self.line.addWidget(self.words, 1)
        self.setLayout(self.line)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to what a person writes or chooses."""
        super().resizeEvent(event)
        if not self.words.wordWrap():
            self.words.setVisible(event.size().width() >= TIGHT)

"""A calm amber box inside the pane: a sentence, and the ways out of it as buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Words
from desktop.ui.timer.flow import Flow

PICTURE = 18


class NoticeBox(QFrame):
    """Something that wants an answer; hidden until `ask` says what."""

    def __init__(self, image: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "soon")
        self.words = Words("", self, ink="soon", wrap=True)
        picture = QLabel(self)
        picture.setPixmap(icon(image, "soon").pixmap(QSize(PICTURE, PICTURE)))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.words, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        self.answers = Flow(to_the_right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.body)
        column.addLayout(self.answers)
        self.hide()

    def say(self, text: str) -> None:
        """Show the sentence."""
        self.words.setText(text)
        self.setAccessibleName(text)
        self.show()

    def add_answer(
        self, name: str, text: str, act: Callable[[], object], role: Role = Role.SECONDARY
    ) -> Button:
        """Add a way out, right of those already there or below them where the pane is narrow."""
        button = Button(name, text, self, role=role, act=act)
        self.answers.addWidget(button)
        return button

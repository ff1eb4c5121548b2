"""What stands where there is nothing yet: a sentence, and the button that changes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Words

MARGIN, GAP, PICTURE, WIDEST = 24, 12, 32, 420


class EmptyState(QWidget):
    """One sentence in the middle, with at most one button."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        image: str = "",
        button: Button | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addStretch(2)
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._picture)
        self.words = Words(text, self, ink="soft", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMaximumWidth(WIDEST)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.words, 100)
        line.addStretch(1)
        column.addLayout(line)
        self.button = button
        if button is not None:
            button.setParent(self)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._image = image
        self._draw()

    def show_text(self, text: str) -> None:
        """Say something else."""
        self.words.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both, the words matter more than the picture."""
        super().resizeEvent(event)
        self._fit()

    def _draw(self) -> None:
        self._picture.setVisible(bool(self._image))
        if self._image:
            self._picture.setPixmap(icon(self._image).pixmap(QSize(PICTURE, PICTURE)))

    def _fit(self) -> None:
        if not self._image:
            return
        width = min(WIDEST, self.width() - 2 * MARGIN)
        needed = 2 * MARGIN + PICTURE + GAP + max(0, self.words.heightForWidth(width))
        if self.button is not None:
            needed += GAP + self.button.sizeHint().height()
        self._picture.setVisible(self.height() >= needed)


def broken_state(
    name: str, text: str, again: str, act: Callable[[], object], parent: QWidget | None = None
) -> EmptyState:
    """A pane that could not be read: the sentence and *Try again*."""
    button = Button(name, again, parent, role=Role.SECONDARY, image="refresh", act=act)
    return EmptyState(text, parent, image="alert-triangle", button=button)

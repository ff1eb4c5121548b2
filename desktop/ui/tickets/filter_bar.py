"""Asks for the name under which the filter of the queue is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.tickets.saved_filters import NAME_LENGTH


class FilterBar(QFrame):
    """One line; `named_filter` carries the name, `left` that nothing is kept."""

    named_filter = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "accent")
        self.name = LineEdit(
            "queue.filter_name",
            self,
            hint=self.tr("for instance: mine, waiting for parts"),
            spoken=self.tr("Name of the filter"),
            longest=NAME_LENGTH,
        )
        self.save = Button("queue.filter_save", self.tr("Save filter"), self, act=self._say)
        cancel = Button(
            "queue.filter_leave", self.tr("Cancel"), self, role=Role.QUIET, act=self._leave
        )
        words = Words(self.tr("Keep what is listed now under a name:"), self)
        line = row_of(words, self.name, self.save, cancel)
        line.setStretch(1, 1)
        line.setContentsMargins(16, 4, 8, 4)
        self.setLayout(line)
        self.name.returnPressed.connect(self._say)
        self.hide()

    def ask(self) -> None:
        """Ask for a name."""
        self.name.show_value("")
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc keeps nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        if self.name.value():
            self.hide()
            self.named_filter.emit(self.name.value())

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

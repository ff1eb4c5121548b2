"""Asks for the name under which the filter of the queue is kept; renames or forgets a kept one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.room import room_of
from desktop.ui.tickets.saved_filters import NAME_LENGTH
from desktop.ui.tickets.strip import TIGHT


class FilterBar(QFrame):
    """One line; `named_filter` carries the name it had (or nothing) and the one it shall have.

    `forgotten` carries the name of a filter that is kept no longer, `left` that all stays.
    """

    named_filter = Signal(str, str)
    forgotten = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was = ""
        self.setProperty("role", "accent")
        self.words = Words("", self)
        self.name = LineEdit(
            "queue.filter_name",
            self,
            hint=self.tr("for instance: mine, waiting for parts"),
            spoken=self.tr("Name of the filter"),
            longest=NAME_LENGTH,
        )
        self.save = Button("queue.filter_save", "", self, act=self._say)
        self.forget = Button(
            "queue.filter_forget", self.tr("Forget"), self, role=Role.QUIET, act=self._forget
        )
        cancel = Button(
            "queue.filter_leave", self.tr("Cancel"), self, role=Role.QUIET, act=self._leave
        )
        line = row_of(self.words, self.name, self.save, self.forget, cancel)
        line.setStretch(1, 1)
        line.setContentsMargins(16, 4, 8, 4)
        self.setLayout(line)
        self.name.returnPressed.connect(self._say)
        self.hide()

    def ask(self, name: str = "") -> None:
        """Ask for a name; `name` is the one under which the filter is kept already."""
        self._was = name
        told = self.tr("This filter is kept as:") if name else ""
        self.words.setText(told or self.tr("Keep what is listed now under a name:"))
        self.save.setText(self.tr("Rename") if name else self.tr("Save filter"))
        self.save.setAccessibleName(self.save.text())
        self.forget.setVisible(bool(name))
        self.name.show_value(name)
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On little room the name that is written matters more than what is asked."""
        super().resizeEvent(event)
        self.words.setVisible(room_of(self, event.size().width()) >= TIGHT)

    def _say(self) -> None:
        if self.name.value():
            self.hide()
            self.named_filter.emit(self._was, self.name.value())

    def _forget(self) -> None:
        self.hide()
        self.forgotten.emit(self._was)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

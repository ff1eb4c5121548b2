"""A time of day as text, so that `24:00` can stand there too."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.formats import parse_time
from desktop.ui.kit.edits import LineEdit


class ClockEdit(LineEdit):
    """`9`, `930`, `9.30` or `9:30` become `09:30`; anything else stays for the rule to refuse."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, hint="9:00", longest=6)
        self.setMaximumWidth(96)

    def value(self) -> str:
        """The time as `09:30`, or what is typed."""
        typed = super().value()
        read = parse_time(typed)
        return typed if read is None else f"{read.hour:02}:{read.minute:02}"

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what was typed in full."""
        super().focusOutEvent(event)
        self.show_value(self.value())

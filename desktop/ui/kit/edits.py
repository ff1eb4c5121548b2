"""Fields for lines, notes, searches, numbers and identifiers; each has `value` and `show_value`.

`edited` fires when a person changed the value, never when the program did.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.ui.formats import NBSP, format_count
from desktop.ui.icons import icon
from desktop.ui.kit.naming import named

SEARCH_DELAY_MS = 150


class LineEdit(QLineEdit):
    """One line of text; spaces at both ends are dropped."""

    edited = Signal()

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        spoken: str = "",
        longest: int = 400,
    ) -> None:
        super().__init__(parent)
        named(self, name, spoken or hint)
        self.setPlaceholderText(hint)
        self.setMaxLength(longest)
        self.textEdited.connect(self.edited)

    def value(self) -> str:
        """The text."""
        return self.text().strip()

    def show_value(self, value: str | None) -> None:
        """Show a text; the beginning stays in sight."""
        self.setText(value or "")
        self.setCursorPosition(0)


class NoteEdit(QPlainTextEdit):
    """Several lines of text; Tab leaves it."""

    edited = Signal()

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        spoken: str = "",
        lines: int = 3,
    ) -> None:
        super().__init__(parent)
        named(self, name, spoken or hint)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self._silent = False
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 20)
        self.textChanged.connect(self._told)

    def value(self) -> str:
        """The text without blank ends."""
        return self.toPlainText().strip()

    def show_value(self, value: str | None) -> None:
        """Show a text."""
        self._silent = True
        self.setPlainText(value or "")
        self._silent = False

    def _told(self) -> None:
        if not self._silent:
            self.edited.emit()


class SearchEdit(QLineEdit):
    """A filter that waits until the typing pauses; Esc empties it, ↓ goes to the results."""

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, hint)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumWidth(180)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_DELAY_MS)
        self._pause.timeout.connect(self._say)
        self._said = ""
        self.textChanged.connect(lambda _: self._pause.start())
        self.returnPressed.connect(self._say)

    def value(self) -> str:
        """What is searched for."""
        return self.text().strip()

    def show_value(self, value: str) -> None:
        """Show words that are searched for already: nobody is told."""
        self.setText(value)
        self._pause.stop()
        self._said = self.value()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and ↓."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._say()
        elif event.key() == Qt.Key.Key_Down:
            self._say()
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self._pause.stop()
        if self.value() != self._said:
            self._said = self.value()
            self.searched.emit(self._said)


class NumberEdit(QLineEdit):
    """A whole number within its bounds, its unit after it; ↑ and ↓ change it by one.

    `value` is what is typed, brought within the bounds; nothing typed is the least, or wrong
    where a number is `needed`.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        least: int = 0,
        most: int = 999_999,
        unit: str = "",
        spoken: str = "",
        needed: bool = False,
    ) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self._least, self._most, self._unit, self._needed = least, most, unit, needed
        self.setMaxLength(24)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.show_value(least)
        self.textEdited.connect(self.edited)

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the greatest number."""
        return self._least, self._most

    def value(self) -> int:
        """The number, within its bounds."""
        typed = self._typed()
        return max(self._least, min(self._most, self._least if typed is None else typed))

    @property
    def is_wrong(self) -> bool:
        """Whether something is typed that is no number or beyond the bounds."""
        if not self.text().strip():
            return self._needed
        typed = self._typed()
        return typed is None or not self._least <= typed <= self._most

    def show_value(self, value: int | None) -> None:
        """Show a number with its unit."""
        figures = format_count(self._least if value is None else value)
        self.setText(f"{figures}{NBSP}{self._unit}" if self._unit else figures)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ and ↓."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.show_value(max(self._least, min(self._most, self.value() + step)))
        self.edited.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put what was typed in its usual form; what is wrong stays to be seen."""
        super().focusOutEvent(event)
        if not self.is_wrong:
            self.show_value(self.value())

    def _typed(self) -> int | None:
        bare = "".join(self.text().removesuffix(self._unit).split())
        return int(bare) if re.fullmatch(r"-?[0-9]{1,9}", bare) else None


class CheckBox(QCheckBox):
    """Yes or no."""

    edited = Signal()

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        named(self, name, text)
        self.clicked.connect(lambda: self.edited.emit())  # noqa: PLW0108 - drops `checked`

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def show_value(self, value: bool) -> None:  # noqa: FBT001
        """Tick it or not."""
        self.setChecked(value)


class NipEdit(LineEdit):
    """A NIP; spaces and dashes may be typed and are not part of the value."""

    def __init__(self, name: str, parent: QWidget | None = None, *, spoken: str = "NIP") -> None:
        super().__init__(name, parent, hint="123-456-32-18", spoken=spoken, longest=20)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def value(self) -> str:
        """Ten digits when it is right; whatever else was typed, without spaces and dashes."""
        return "".join(c for c in self.text().upper().removeprefix("PL") if c not in " -\u00a0")

    def show_value(self, value: str | None) -> None:
        """Show it in the usual groups `526-587-76-35` when it has ten digits."""
        bare = value or ""
        if len(bare) == 10 and bare.isdigit():
            bare = f"{bare[:3]}-{bare[3:6]}-{bare[6:8]}-{bare[8:]}"
        super().show_value(bare)

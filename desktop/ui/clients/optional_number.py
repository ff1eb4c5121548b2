"""A whole number that may be left out."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.edits import LineEdit


class OptionalNumberEdit(LineEdit):
    """Digits or nothing; `value` is None for nothing and for what is no number."""

    def __init__(
        self, name: str, parent: QWidget | None = None, *, most: int, hint: str = ""
    ) -> None:
        """`hint` says what nothing means."""
        super().__init__(name, parent, hint=hint, longest=6)
        self._most = most
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the greatest number."""
        return 0, self._most

    def value(self) -> int | None:  # type: ignore[override]
        """The number, None while it is empty or no number (see `is_wrong`)."""
        typed = self.text().strip()
        return int(typed) if re.fullmatch(r"[0-9]{1,6}", typed) else None

    @property
    def is_wrong(self) -> bool:
        """Whether something is typed that is no number or beyond the bounds."""
        number = self.value()
        return bool(self.text().strip()) and (number is None or number > self._most)

    def show_value(self, value: int | None) -> None:  # type: ignore[override]
        """Show a number, None as empty."""
        self.setText("" if value is None else str(value))

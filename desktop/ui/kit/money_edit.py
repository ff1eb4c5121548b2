"""A field for an amount: typed as `1234,5` or `1 234,50 zł`, shown as `1 234,50`."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.formats import format_money, parse_money
from desktop.ui.kit.naming import named


class MoneyEdit(QLineEdit):
    """An amount in grosze."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, spoken: str = "") -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setPlaceholderText("0,00")
        self.setMaxLength(20)
        self.setMaximumWidth(160)
        self.textEdited.connect(self.edited)

    def value(self) -> int | None:
        """Grosze, or None while it is empty or no amount (see `is_wrong`)."""
        return parse_money(self.text()) if self.text().strip() else None

    @property
    def is_wrong(self) -> bool:
        """Whether something is typed that is no amount."""
        return bool(self.text().strip()) and self.value() is None

    def show_value(self, grosze: int | None) -> None:
        """Show an amount, None as empty."""
        self.setText("" if grosze is None else format_money(grosze, unit=False))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put what was typed in its usual form."""
        super().focusOutEvent(event)
        grosze = self.value()
        if grosze is not None:
            self.show_value(grosze)

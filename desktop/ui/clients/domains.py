"""Mail domains of a client in one line, apart by commas."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from desktop.ui.kit.edits import LineEdit


class DomainsEdit(LineEdit):
    """`firma.pl, firma.com.pl`; its value is a tuple of domains."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, hint="firma.pl, firma.com.pl", longest=2000)

    def value(self) -> tuple[str, ...]:  # type: ignore[override]
        """The domains as they were typed, without the signs between them."""
        return tuple(part for part in re.split(r"[\s,;]+", self.text()) if part)

    def show_value(self, value: tuple[str, ...] | None) -> None:  # type: ignore[override]
        """Show domains."""
        super().show_value(", ".join(value or ()))

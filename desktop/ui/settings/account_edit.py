"""A bank account, shown in the groups people read out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.rules.identifiers import account_in_groups
from desktop.ui.kit.edits import LineEdit

NRB = 26


class AccountEdit(LineEdit):
    """Twenty-six digits in groups, or a foreign IBAN; spaces are not part of the value."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, hint="12 1090 1014 0000 0000 0000 0000", longest=60)

    def value(self) -> str:
        """What is typed, without spaces and dashes, in capitals."""
        return "".join(c for c in self.text().upper() if c not in " -\u00a0")

    def show_value(self, value: str | None) -> None:
        """Show it in groups when it has 26 digits."""
        bare = value or ""
        shown = account_in_groups(bare) if len(bare) == NRB and bare.isdigit() else bare
        super().show_value(shown)

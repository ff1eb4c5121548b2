"""The buttons of a section that is saved as a whole."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import Pane


class SaveTools(QObject):
    """*Discard* and *Save* at the right of a pane's title, awake while something is unsaved."""

    save_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, name: str, pane: Pane) -> None:
        """`name` is the pane's part of object names: `office` makes `office.save`."""
        super().__init__(pane)
        self._note = Words(self.tr("Unsaved changes"), pane, ink="soon", name=f"{name}.unsaved")
        self._discard = Button(
            f"{name}.discard",
            self.tr("Discard"),
            pane,
            role=Role.QUIET,
            act=self.discard_wanted.emit,
        )
        self._save = Button(
            f"{name}.save", self.tr("Save"), pane, role=Role.PRIMARY, act=self.save_wanted.emit
        )
        for tool in self._widgets():
            pane.add_tool(tool)
        self.show_unsaved(is_unsaved=False)

    def show_unsaved(self, *, is_unsaved: bool) -> None:
        """Say whether something waits to be saved."""
        self._note.setVisible(is_unsaved)
        self._discard.setVisible(is_unsaved)
        self._save.setEnabled(is_unsaved)

    def _widgets(self) -> tuple[QWidget, ...]:
        return self._note, self._discard, self._save

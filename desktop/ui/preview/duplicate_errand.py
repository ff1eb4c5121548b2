"""Gives out a duplicate of an invoice: made, then saved where the person says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services import duplicates
from desktop.services.changes import Changes
from desktop.services.papers import write_file
from desktop.ui.desk import Desk


class DuplicateErrand(QWidget):
    """Never in sight itself; one invoice at a time."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.hide()

    def issue(self, invoice_id: int) -> None:
        """Make today's duplicate and ask where to save it."""
        self._desk.relay.do(duplicates.issue, invoice_id, then=self._fetch, owner=self)

    def save_to(self, path: Path, data: bytes) -> None:
        """Write a duplicate to a file."""
        words = self.tr("Saved as {name}.").format(name=path.name)
        self._desk.relay.work(
            write_file, path, data, then=lambda _: self._desk.notices.say(words), owner=self
        )

    def _fetch(self, changes: Changes) -> None:
        if changes.made is not None:
            self._desk.relay.ask(duplicates.file, changes.made, then=self._ask_where, owner=self)

    def _ask_where(self, file: tuple[str, bytes]) -> None:
        name, data = file
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save duplicate"), name, self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen), data)

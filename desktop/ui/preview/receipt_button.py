"""Takes KSeF's receipt (UPO) from a file, beside the number that is typed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.errors import KnownError, Unavailable
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role

LARGEST = 5_000_000
WIDEST = 160


class ReceiptButton(Button):
    """Asks for the file; `data` are its bytes, None without one. `failed` (KnownError) says why."""

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("ksef.receipt", "", parent, role=Role.QUIET, image="paperclip")
        self._desk = desk
        self.data: bytes | None = None
        self.clicked.connect(self._ask)
        self.forget()

    def forget(self) -> None:
        """Begin anew, without a receipt."""
        self.data = None
        self._call("", self.tr("Receipt (UPO)…"))

    def take(self, path: Path) -> None:
        """Read the receipt from a file."""
        self._desk.relay.work(
            read_receipt,
            path,
            then=partial(self._show, path.name),
            failed=self._cannot_read,
            owner=self,
        )

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Receipt (UPO) of KSeF"), "", self.tr("XML (*.xml)")
        )
        if chosen:
            self.take(Path(chosen))

    def _show(self, name: str, data: bytes) -> None:
        self.data = data
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, WIDEST)
        self._call(name, shown)

    def _call(self, name: str, shown: str) -> None:
        self.setText(shown)
        self.setToolTip(name)
        self.setAccessibleName(name or shown)

    def _cannot_read(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.failed.emit(error)


def read_receipt(path: Path) -> bytes:
    """The bytes of a file, as far as a receipt can be long.

    Raises:
        Unavailable: `file_unreadable`.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST)
    except OSError as error:
        raise Unavailable("file_unreadable", file=path.name) from error

"""A paper of remote help outside the program: opened for reading and printing, or saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.papers import write_file
from desktop.ui.desk import Desk

Paper = Callable[[int], bytes]


class PaperFile(QObject):
    """Opens copies under neutral names in a folder that goes with the program; saves elsewhere.

    `show` hands an address to the system; a test may replace it.
    """

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._widget = parent
        self._folder = QTemporaryDir()
        self.show: Callable[[QUrl], bool] = QDesktopServices.openUrl

    def open(self, paper: Paper, number: int) -> None:
        """Show `paper(number)` in the system's own program."""
        place = Path(self._folder.path()) / f"{paper.__name__}-{number}.pdf"
        self._desk.relay.ask(paper, number, then=partial(self._copy, place), owner=self)

    def save(self, paper: Paper, number: int, name: str) -> None:
        """Ask where to, and save `paper(number)` there."""
        dialog = QFileDialog(self._widget, self.tr("Save paper"), name, self.tr("PDF (*.pdf)"))
        dialog.setObjectName("paper.save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self.save_to, paper, number))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, paper: Paper, number: int, place: str) -> None:
        """Save `paper(number)` where a person chose to."""
        then = partial(self._write, Path(place))
        self._desk.relay.ask(paper, number, then=then, owner=self)

    def _copy(self, place: Path, data: bytes) -> None:
        self._desk.relay.work(
            *(write_file, place, data), then=partial(self._show, place), owner=self
        )

    def _show(self, place: Path, _: None) -> None:
        if not self.show(QUrl.fromLocalFile(str(place))):
            self._desk.notices.warn(self.tr("The system has no program that shows this file."))

    def _write(self, place: Path, data: bytes) -> None:
        self._desk.relay.work(
            *(write_file, place, data), then=partial(self._written, place.name), owner=self
        )

    def _written(self, name: str, _: None) -> None:
        self._desk.notices.say(self.tr("Saved: {name}").format(name=name))

"""What is done with a ticket's files outside the program: opened for reading, or saved."""

from __future__ import annotations

import mimetypes
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.errors import Refused
from desktop.services import attachments, messages
from desktop.services.attachments import LARGEST, FileBytes, NewFile
from desktop.services.papers import write_file
from desktop.ui.desk import Desk

# What another program shows without running anything that came with it. Everything else can be
# saved, and then it is a person who opens it.
_SHOWABLE = """
    .bmp .csv .docx .gif .heic .jpeg .jpg .log .odp .ods .odt .pdf .png .pptx .tif .tiff .txt
    .webp .xlsx
"""
NAMED = 3
SHOWABLE = frozenset(_SHOWABLE.split())


class FileActs(QObject):
    """Opens copies under neutral names in a folder that goes with the program; saves elsewhere.

    `show` may be replaced by a test: it is what hands an address to the system.
    """

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._widget = parent
        self._folder = QTemporaryDir()
        self.show: Callable[[QUrl], bool] = QDesktopServices.openUrl

    def open(self, attachment_id: int, name: str) -> None:
        """Show a file in the system's own program for it; one that could act is saved instead."""
        if Path(name).suffix.lower() not in SHOWABLE:
            self.save(attachment_id, name)
            return
        self._desk.relay.ask(
            attachments.read, attachment_id, then=partial(self._open, attachment_id), owner=self
        )

    def save(self, attachment_id: int, name: str) -> None:
        """Ask where to, and save a file there."""
        self._ask_place(name, partial(self._save_file, attachment_id))

    def save_original(self, message_id: int, name: str) -> None:
        """Ask where to, and save a letter exactly as it came."""
        self._ask_place(name, partial(self._save_original, message_id))

    def _open(self, attachment_id: int, file: FileBytes) -> None:
        # The name may be somebody's; in the temporary folder it is only a number.
        place = Path(self._folder.path()) / f"{attachment_id}{Path(file.name).suffix.lower()}"
        self._desk.relay.work(write_copy, place, file.data, then=self._show, owner=self)

    def _show(self, place: Path) -> None:
        if not self.show(QUrl.fromLocalFile(str(place))):
            self._desk.notices.warn(self.tr("The system has no program that shows this file."))

    def _ask_place(self, name: str, then: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._widget, self.tr("Save file"), name)
        dialog.setObjectName("ticket.save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(name)
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_file(self, attachment_id: int, place: str) -> None:
        self._desk.relay.ask(
            attachments.read, attachment_id, then=partial(self._write, Path(place)), owner=self
        )

    def _save_original(self, message_id: int, place: str) -> None:
        self._desk.relay.ask(
            messages.original, message_id, then=partial(self._write_bytes, Path(place)), owner=self
        )

    def _write(self, place: Path, file: FileBytes) -> None:
        self._write_bytes(place, file.data)

    def _write_bytes(self, place: Path, data: bytes) -> None:
        self._desk.relay.work(
            write_file, place, data, then=partial(self._written, place.name), owner=self
        )

    def _written(self, name: str, _: None) -> None:
        self._desk.notices.say(self.tr("Saved: {name}").format(name=name))


def write_copy(place: Path, data: bytes) -> Path:
    """Write a copy that only this user reads and nobody runs or changes; the same one stays.

    A number may stand for another file after one was taken off again: that gets a name beside.

    Raises:
        Unavailable: `file_not_written`.
    """
    wanted, number = place, 1
    while place.exists() and place.read_bytes() != data:
        number += 1
        place = wanted.with_stem(f"{wanted.stem}-{number}")
    if not place.exists():
        write_file(place, data)
        place.chmod(stat.S_IRUSR)
    return place


@dataclass(frozen=True, slots=True)
class FilesRead:
    """Files that were read, and the names of those that could not be."""

    files: tuple[NewFile, ...]
    left_out: tuple[str, ...] = ()


def read_files(paths: Sequence[str]) -> FilesRead:
    """Read files to attach; folders and what cannot be read are left out.

    Raises:
        Refused: when nothing could be read, of the first of them: `attachment_unreadable` (name),
            `attachment_too_large` (name, size, largest).
    """
    files: list[NewFile] = []
    refused: list[Refused] = []
    for path in paths:
        try:
            files.append(_read(Path(path)))
        except Refused as error:
            refused.append(error)
    if refused and not files:
        raise refused[0]
    return FilesRead(tuple(files), tuple(str(error.facts["name"]) for error in refused))


def left_out_words(read: FilesRead) -> str:
    """Which files could not be read."""
    names = [*read.left_out[:NAMED], "…"] if read.left_out[NAMED:] else read.left_out
    told = QCoreApplication.translate(
        "FilesView", "%n file(s) could not be read: {names}", "", len(read.left_out)
    )
    return told.format(names=", ".join(names))


def _read(path: Path) -> NewFile:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Refused("attachment_unreadable", name=path.name)
        size = found.st_size
        if size > LARGEST:
            raise Refused("attachment_too_large", name=path.name, size=size, largest=LARGEST)
        data = path.read_bytes()
    except OSError as error:
        raise Refused("attachment_unreadable", name=path.name) from error
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return NewFile(path.name, media_type, data)

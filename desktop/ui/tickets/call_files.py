"""Files and screenshots that go with a call which is being written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QWidget

from desktop.services.attachments import NewFile
from desktop.services.mail_files import SUFFIXES
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.labels import ElidedLabel
from desktop.ui.kit.pane import row_of
from desktop.ui.tickets.file_acts import FilesRead, left_out_words, read_files
from desktop.ui.tickets.pasting import as_png, screenshot_name


class CallFiles(QFrame):
    """One line with their names, hidden while there are none; they are read as they come."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files: tuple[NewFile, ...] = ()
        self._round = 0
        self._reading = 0
        self._after: Callable[[], object] | None = None
        self.setProperty("role", "accent")
        self.words = ElidedLabel("", self)
        self.leave_out = Button(
            "new_ticket.no_files", self.tr("Leave them out"), self, role=Role.QUIET, act=self.clear
        )
        line = row_of(self.words, self.leave_out)
        line.setStretch(0, 1)
        line.setContentsMargins(12, 4, 8, 4)
        self.setLayout(line)
        self.hide()

    def value(self) -> tuple[NewFile, ...]:
        """What goes with the call."""
        return self._files

    def show_files(self, files: tuple[NewFile, ...]) -> None:
        """Show these and no others."""
        self._files = files
        names = ", ".join(each.name for each in files)
        self.words.setText(self.tr("%n file(s) go with it:", "", len(files)) + f" {names}")
        self.setVisible(bool(files))

    def clear(self) -> None:
        """Let nothing go with it; what is still being read belongs to the call before."""
        self._round += 1
        self.show_files(())

    def add_paths(self, paths: Sequence[str]) -> None:
        """Add files."""
        self._read(read_files, tuple(paths))

    def add_picture(self, image: QImage) -> None:
        """Add a screenshot."""
        self._read(as_png, screenshot_name(self._desk.now().astimezone(self._desk.zone)), image)

    def when_read(self, act: Callable[[], object]) -> None:
        """Do it at once, or when what came a moment ago is read."""
        if self._reading:
            self._after = act
        else:
            act()

    def _read(self, job: Callable[..., FilesRead], *args: object) -> None:
        self._reading += 1
        self._desk.relay.work(
            job, *args, then=partial(self._add, self._round), lastly=self._end_reading, owner=self
        )

    def _end_reading(self) -> None:
        self._reading -= 1
        act, self._after = self._after, None
        if act is not None:
            self.when_read(act)

    def _add(self, begun: int, read: FilesRead) -> None:
        if begun != self._round:
            return
        self.show_files((*self._files, *read.files))
        if read.left_out:
            self._desk.notices.warn(left_out_words(read))


def are_letters(paths: Sequence[str]) -> bool:
    """Whether these are letters and folders, which are taken in, or files, which go with a call."""
    return all(Path(each).suffix.lower() in SUFFIXES or Path(each).is_dir() for each in paths)

"""The files of one ticket: listed, added by drop, paste or choice, opened and saved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.services import attachments
from desktop.services.attachments import Attached, AttachmentLine
from desktop.services.changes import Changes
from desktop.services.ticket_cards import TicketCard
from desktop.ui.desk import Desk
from desktop.ui.formats import format_count, format_since
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.cells import Cell, Column
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.id_view import IdView
from desktop.ui.kit.pane import row_of
from desktop.ui.tickets.file_acts import FileActs, FilesRead, left_out_words, read_files
from desktop.ui.tickets.lines import LineTable
from desktop.ui.tickets.pasting import as_png, screenshot_name

KILO, MEGA = 1024, 1024 * 1024


class FilesView(QWidget):
    """Lists files; Enter opens one, the buttons below act on the chosen one."""

    def __init__(self, desk: Desk, acts: FileActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._acts = acts
        self._card: TicketCard | None = None
        self.table: LineTable[AttachmentLine] = LineTable(self._columns(), self)
        self.view = IdView(
            "ticket.files", self.table, self.tr("Files of the ticket"), self, state=desk.state
        )
        words = self.tr("No files yet. Drop them here, or paste a screenshot.")
        self.view.show_when_empty(EmptyState(words, image="paperclip"))
        self.open_button = Button("ticket.open_file", self.tr("Open"), self, act=self.open)
        self.save_button = Button("ticket.save_file", self.tr("Save as…"), self, act=self.save)
        self.add_button = Button(
            "ticket.add_file", self.tr("Add file…"), self, image="paperclip", act=self.choose
        )
        self.paste_button = Button(
            "ticket.paste_file", self.tr("Paste picture"), self, role=Role.QUIET, act=self.paste
        )
        line = row_of(self.open_button, self.save_button, 1, self.paste_button, self.add_button)
        line.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addLayout(line)
        self.view.opened.connect(lambda _: self.open())
        self.view.chosen.connect(self._show_chosen)
        self._show_chosen(None)

    def show_card(self, card: TicketCard | None) -> None:
        """Show a ticket's files; pictures that stand in letters are among them."""
        self._card = card
        self.table.show_lines(card.attachments if card else ())

    def open(self) -> None:
        """Open the chosen file."""
        line = self._chosen()
        if line is not None:
            self._acts.open(line.id, line.name)

    def open_file(self, attachment_id: int) -> None:
        """Open one of them by id (a link in the conversation)."""
        line = self.table.line(attachment_id)
        if line is not None:
            self._acts.open(line.id, line.name)

    def save(self) -> None:
        """Save the chosen file where the person says."""
        line = self._chosen()
        if line is not None:
            self._acts.save(line.id, line.name)

    def choose(self) -> None:
        """Choose files to add."""
        dialog = QFileDialog(self, self.tr("Add files"))
        dialog.setObjectName("ticket.add_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add(self, paths: Sequence[str]) -> None:
        """Add files to the ticket that is shown."""
        if self._card is not None:
            self._desk.relay.work(
                read_files, tuple(paths), then=partial(self._attach, self._card.id), owner=self
            )

    def paste(self) -> None:
        """Add the picture on the clipboard."""
        self.add_picture(QGuiApplication.clipboard().image())

    def add_picture(self, image: QImage) -> None:
        """Add a picture as a screenshot named after this moment."""
        if image.isNull():
            self._desk.notices.say(self.tr("There is no picture on the clipboard."))
            return
        if self._card is None:
            return
        name = screenshot_name(self._desk.now().astimezone(self._desk.zone))
        self._desk.relay.work(
            as_png, name, image, then=partial(self._attach, self._card.id), owner=self
        )

    def _attach(self, ticket_id: int, read: FilesRead) -> None:
        self._desk.relay.do(
            attachments.attach,
            ticket_id,
            read.files,
            then=partial(self._attached, read),
            owner=self,
        )

    def _attached(self, read: FilesRead, changes: Changes) -> None:
        undo = partial(self._detach, changes) if isinstance(changes, Attached) else None
        told = self.tr("%n file(s) added", "", len(read.files))
        if read.left_out:
            told = f"{told}. {left_out_words(read)}"
        self._desk.notices.say(told, undo=undo)

    def _detach(self, done: Attached) -> None:
        self._desk.relay.do(attachments.detach, done, owner=self)

    def _chosen(self) -> AttachmentLine | None:
        chosen = self.view.current_id()
        return None if chosen is None else self.table.line(chosen)

    def _show_chosen(self, chosen: int | None) -> None:
        self.open_button.setEnabled(chosen is not None)
        self.save_button.setEnabled(chosen is not None)

    def _columns(self) -> tuple[Column[AttachmentLine], ...]:
        desk = self._desk

        def name(line: AttachmentLine) -> Cell:
            note = self.tr("in the letter") if line.is_inline else ""
            return Cell(line.name, note=note, image="photo" if _is_picture(line) else "file")

        def added(line: AttachmentLine) -> Cell:
            return Cell(format_since(line.added_at, desk.now(), desk.zone), soft=True)

        return (
            Column(name="name", title=self.tr("Name"), show=name, width=0),
            Column(
                name="size",
                title=self.tr("Size"),
                show=lambda line: Cell(size_words(line.size), soft=True),
                width=9,
                right=True,
            ),
            Column(name="added", title=self.tr("Added"), show=added, width=12),
        )


def size_words(size: int) -> str:
    """A size in B, kB or MB."""
    if size < KILO:
        return f"{format_count(size)}\u00a0B"
    if size < MEGA:
        return f"{format_count(round(size / KILO))}\u00a0kB"
    tenths = round(size * 10 / MEGA)
    return f"{format_count(tenths // 10)},{tenths % 10}\u00a0MB"


def _is_picture(line: AttachmentLine) -> bool:
    return line.media_type.startswith("image/")

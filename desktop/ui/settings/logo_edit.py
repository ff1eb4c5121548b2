"""The office's logo: seen as on paper, chosen from a file or dropped here, taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QVBoxLayout, QWidget

from desktop.errors import KnownError, Unavailable
from desktop.services.logos import LARGEST, checked_logo
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.pane import row_of

PREVIEW = QSize(280, 112)


def read_logo(path: Path) -> bytes:
    """Read and check a picture, on a thread without a connection.

    Raises:
        Refused: `logo_wrong`, `logo_too_large`.
        Unavailable: `file_unreadable`.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise Unavailable("file_unreadable", file=path.name) from error
    return checked_logo(data)


class LogoEdit(QWidget):
    """Bytes of a PNG or JPEG, or None; `refused` is told what a file did wrong."""

    edited = Signal()

    def __init__(
        self, desk: Desk, refused: Callable[[KnownError], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("office.logo")
        self.setAcceptDrops(True)
        self._desk = desk
        self._refused = refused
        self._data: bytes | None = None
        # Paper is white in both palettes, and so is what the logo stands on.
        frame = QFrame(self)
        frame.setObjectName("logo_frame")
        frame.setFixedSize(PREVIEW + QSize(18, 18))
        frame.setStyleSheet(
            "#logo_frame { background: white; border: 1px solid #c8d2d1; border-radius: 6px; }"
        )
        self._picture = QLabel(frame)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(8, 8, 8, 8)
        inner.addWidget(self._picture)
        choose = Button("office.logo_choose", self.tr("Choose a picture…"), self, act=self.choose)
        self._remove = Button(
            "office.logo_remove", self.tr("Remove"), self, role=Role.QUIET, act=self._take_away
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(frame)
        column.addLayout(row_of(choose, self._remove, 1))
        self.show_value(None)

    def value(self) -> bytes | None:
        """The picture's bytes."""
        return self._data

    def show_value(self, value: bytes | None) -> None:
        """Show a picture, None as none."""
        self._data = value
        self._remove.setVisible(value is not None)
        picture = QPixmap()
        if value is not None and picture.loadFromData(value):
            ratio = self.devicePixelRatioF()
            picture = picture.scaled(
                PREVIEW * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(ratio)
            self._picture.setPixmap(picture)
        else:
            self._picture.clear()
            self._picture.setText(self.tr("No logo yet. Drop a PNG or JPEG here."))
            self._picture.setStyleSheet("color: #67736f;")

    def choose(self) -> None:
        """Let a person choose a file."""
        dialog = QFileDialog(self, self.tr("Logo"), "", self.tr("Pictures (*.png *.jpg *.jpeg)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Read a file and show it."""
        self._desk.relay.work(
            read_logo, path, then=self._change, failed=self._tell_failure, owner=self
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files only."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.take(Path(files[0]))

    def _change(self, data: bytes) -> None:
        self.show_value(data)
        self.edited.emit()

    def _take_away(self) -> None:
        self.show_value(None)
        self.edited.emit()

    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._refused(error)

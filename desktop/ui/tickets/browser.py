"""A text browser that shows what it is given and fetches nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QImageReader, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.ui.kit.naming import named

WIDEST = 480
MOST_PIXELS = 60_000_000
# Only these are decoded, each by its own decoder, whatever a letter calls them.
KINDS = (
    (b"\x89PNG", b"png"),
    (b"\xff\xd8", b"jpeg"),
    (b"GIF8", b"gif"),
    (b"BM", b"bmp"),
    (b"RIFF", b"webp"),
)
OUTSIDE = ("http", "https", "mailto", "tel")


class LetterBrowser(QTextBrowser):
    """Shows HTML with pictures handed to it; whatever else a document asks for is not there.

    `followed` carries a link's scheme and the rest of it. The address of a link is shown before
    it is followed.
    """

    followed = Signal(str, str)
    dressed = Signal()

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        self._pictures: dict[str, QImage] = {}
        self._html: str | None = None  # what is shown; None when it must be drawn anew
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(0)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setStyleSheet("QTextBrowser { background: transparent; border: 0; padding: 0; }")
        self.document().setDocumentMargin(12)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._show_address)

    def keep_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Add pictures by the addresses that documents call them (`picture:7`, `cid:…`)."""
        self._pictures.update(pictures)
        self._html = None

    def forget_pictures(self) -> None:
        """Drop all pictures, before another ticket is shown."""
        self._pictures.clear()
        self._html = None

    def knows(self, address: str) -> bool:
        """Whether a picture is here already."""
        return address in self._pictures

    def show_html(self, html: str) -> None:
        """Show another document; where one was scrolled to stays where it can.

        The same one is left as it is, with what is selected in it.
        """
        if html == self._html:
            return
        self._html = html
        bar = self.verticalScrollBar()
        place = bar.value()
        self.setHtml(html)
        bar.setValue(min(place, bar.maximum()))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Only what was handed in: nothing is read from disk or from the network."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray()
        address = name.toString() if isinstance(name, QUrl) else name
        return self._pictures.get(address, self._nothing)

    def changeEvent(self, event: QEvent) -> None:
        """Ask for the document again when the colours change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.dressed.emit()

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(url.scheme(), url.toString())

    def _show_address(self, url: QUrl) -> None:
        self.setToolTip(url.toString() if url.scheme() in OUTSIDE else "")


def picture(data: bytes) -> QImage:
    """Decode a picture, off the window's thread; a broken or huge one gives a null image."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    kind = next((kind for begins, kind in KINDS if data.startswith(begins)), None)
    if kind is None:
        return QImage()
    reader = QImageReader(buffer, kind)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        return QImage()
    if size.isValid() and size.width() > WIDEST:
        reader.setScaledSize(size.scaled(QSize(WIDEST, 10_000), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def pictures(named_bytes: Mapping[str, bytes]) -> dict[str, QImage]:
    """Decode several; those that are none are left out."""
    decoded = {name: picture(data) for name, data in named_bytes.items()}
    return {name: image for name, image in decoded.items() if not image.isNull()}

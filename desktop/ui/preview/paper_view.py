"""Shows the bytes of a PDF: pages, zoom, find."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.kit.naming import named

ZOOM_STEP = 1.2
ZOOM_LEAST, ZOOM_MOST = 0.25, 4.0


class PaperView(QWidget):
    """One PDF at a time, fitted to the width until somebody zooms.

    `page_changed(page, pages)` counts from 1.
    """

    page_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bytes = QByteArray()
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._search = QPdfSearchModel(self)
        self._search.setDocument(self._document)
        self._view = QPdfView(self)
        named(self._view, "preview.pdf", self.tr("Pages of the paper"))
        self._view.setDocument(self._document)
        self._view.setSearchModel(self._search)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setPageSpacing(12)
        self._view.pageNavigator().currentPageChanged.connect(self._tell_page)
        self.setFocusProxy(self._view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._view)

    @property
    def document(self) -> QPdfDocument:
        """The loaded document, for the printer."""
        return self._document

    def data(self) -> bytes:
        """The bytes on show."""
        return bytes(self._bytes.data())

    def show_bytes(self, pdf: bytes) -> None:
        """Show a paper from its first page; the same bytes again keep the place."""
        if pdf == self._bytes.data():
            return
        self._document.close()
        self._buffer.close()
        self._bytes = QByteArray(pdf)
        self._buffer.setData(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._tell_page(0)

    def zoom_in(self) -> None:
        """A step nearer."""
        self._zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """A step farther."""
        self._zoom(1 / ZOOM_STEP)

    def fit_width(self) -> None:
        """As wide as the pane."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def turn(self, by: int) -> None:
        """Go some pages on or back."""
        navigator = self._view.pageNavigator()
        page = min(max(navigator.currentPage() + by, 0), self._document.pageCount() - 1)
        navigator.jump(max(page, 0), navigator.currentLocation(), 0)

    def find_text(self, text: str) -> None:
        """Mark every place of a text and go to the first."""
        self._search.setSearchString(text)
        self._view.setCurrentSearchResultIndex(0 if text else -1)

    def _zoom(self, factor: float) -> None:
        if self._view.zoomMode() is not QPdfView.ZoomMode.Custom:
            page = self._document.pagePointSize(0).width() or 595.0
            inches = page / 72 * self._view.logicalDpiX()
            self._view.setZoomFactor(self._view.viewport().width() / inches)
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        wanted = self._view.zoomFactor() * factor
        self._view.setZoomFactor(min(max(wanted, ZOOM_LEAST), ZOOM_MOST))

    def _tell_page(self, page: int) -> None:
        self.page_changed.emit(page + 1, self._document.pageCount())

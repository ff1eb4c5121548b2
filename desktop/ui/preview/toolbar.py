"""Acts on the paper on show: turn, zoom, find, print, save, mail."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.edits import SearchEdit
from desktop.ui.kit.labels import Words
from desktop.ui.preview.paper_view import PaperView

FINDER_WIDTH = 140
NARROWEST, WITH_ZOOM, WITH_FINDER = 372, 472, 612


class Toolbar(QFrame):
    """Pages and zoom at the left, find in the middle, print, save and mail at the right."""

    def __init__(self, view: PaperView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", "bottom")
        self._page = Words("", self, ink="soft", name="preview.page")
        self.print = Button("preview.print", self.tr("Print"), self, image="printer")
        self.save = IconButton("preview.save", "device-floppy", self.tr("Save as PDF"), self)
        self.mail = IconButton("preview.mail", "mail", self.tr("Mail draft with this paper"), self)
        self.grounds = IconButton(
            "preview.grounds", "help", self.tr("Where does this amount come from?"), self
        )
        self.history = IconButton(
            "preview.history", "history", self.tr("What happened to it"), self, checkable=True
        )
        self.finder = SearchEdit("preview.find", self.tr("find on the paper"), self)
        self.finder.setMaximumWidth(FINDER_WIDTH)
        self.finder.searched.connect(view.find_text)
        self._zoom: list[IconButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 6)
        row.setSpacing(4)
        for name, image, spoken, act in (
            ("preview.back", "chevron-left", self.tr("Page back"), lambda: view.turn(-1)),
            ("preview.on", "chevron-right", self.tr("Page on"), lambda: view.turn(1)),
        ):
            row.addWidget(IconButton(name, image, spoken, self, act=act))
        row.addWidget(self._page)
        for name, image, spoken, act in (
            ("preview.smaller", "zoom-out", self.tr("Smaller"), view.zoom_out),
            ("preview.larger", "zoom-in", self.tr("Larger"), view.zoom_in),
            ("preview.fit", "arrows-maximize", self.tr("Fit to width"), view.fit_width),
        ):
            button = IconButton(name, image, spoken, self, act=act)
            self._zoom.append(button)
            row.addWidget(button)
        row.addWidget(self.finder, 1)
        row.addStretch(1)
        row.addWidget(self.history)
        row.addWidget(self.grounds)
        row.addWidget(self.mail)
        row.addWidget(self.save)
        row.addWidget(self.print)
        view.page_changed.connect(self._show_page)

    def allow_mail(self, *, is_issued: bool) -> None:
        """Drafts are not sent; the tooltip says why."""
        self.mail.setEnabled(is_issued)
        self.mail.setToolTip(
            self.mail.accessibleName()
            if is_issued
            else self.tr("A draft is not sent: issue it first")
        )

    def minimumSizeHint(self) -> QSize:
        """As narrow as print, save and mail allow; the rest gives way."""
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put away what does not fit: first the search, then the zoom."""
        super().resizeEvent(event)
        width = event.size().width()
        self.finder.setVisible(width >= WITH_FINDER)
        for button in self._zoom:
            button.setVisible(width >= WITH_ZOOM)

    def _show_page(self, page: int, pages: int) -> None:
        self._page.setText(f"{page} / {pages}" if pages else "")

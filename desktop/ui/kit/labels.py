"""Words that are only read: titles, soft lines, elided lines, hairlines."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy, QWidget

from desktop.ui.colours import Tone
from desktop.ui.fonts import scaled
from desktop.ui.kit.naming import marked


class Size(StrEnum):
    """Steps of size."""

    SMALL = "small"
    BODY = "body"
    LEAD = "lead"
    TITLE = "title"
    HUGE = "huge"


SCALE = {Size.SMALL: 0.9, Size.BODY: 1.0, Size.LEAD: 1.1, Size.TITLE: 1.4, Size.HUGE: 2.2}


class Words(QLabel):
    """A label of one size, weight and ink that follows the application's text size."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: Size = Size.BODY,
        bold: bool = False,
        ink: str = "",
        wrap: bool = False,
        selectable: bool = False,
        name: str = "",
    ) -> None:
        """`ink` is soft, faint, accent, good, soon or late."""
        super().__init__(text, parent)
        self._size, self._bold = size, bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if name:
            self.setObjectName(name)
        if ink:
            self.setProperty("ink", ink)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._fit()

    def show_ink(self, ink: Tone | str) -> None:
        """Change the ink; an empty one is the text's own."""
        marked(self, "ink", str(ink))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the step when the application's font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFont(scaled(QApplication.font(), SCALE[self._size], bold=self._bold))


class ElidedLabel(QLabel):
    """One line that ends in … where it does not fit; the tooltip has all of it."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """It may become as narrow as it must."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        del event
        painter = QPainter(self)
        box = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._mode, box.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(box, int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
        painter.end()
        self.setToolTip(self.text() if shown != self.text() else "")


class Hairline(QFrame):
    """A thin line between groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "hairline")

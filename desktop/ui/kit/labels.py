"""Words that are only read: titles, soft lines, elided lines, hairlines."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.ui.colours import Tone
from desktop.ui.kit.naming import marked


class Size(StrEnum):
    """Steps of size; the style sheet knows how large each is."""

    SMALL = "small"
    BODY = "body"
    LEAD = "lead"
    TITLE = "title"
    HUGE = "huge"


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
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)  # the sheet's room at the top would move the words to the right as well
        self.setWordWrap(wrap)
        if name:
            self.setObjectName(name)
        self.setProperty("step", size.value)
        if bold:
            self.setProperty("weight", "bold")
        if ink:
            self.setProperty("ink", ink)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_ink(self, ink: Tone | str) -> None:
        """Change the ink; an empty one is the text's own."""
        marked(self, "ink", str(ink))


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
        self.setIndent(0)  # the sheet's room at the top would move the words to the right as well
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

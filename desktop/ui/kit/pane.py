"""The frame of every pane: a title, what can be done, and the content."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.kit.labels import Size, Words

MARGIN = 16
GAP = 8


class Pane(QWidget):
    """Title and actions on one line, the content below.

    `body` is the layout for the content; `tools` the one at the right of the title.
    """

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        large: bool = False,
        margins: bool = False,
    ) -> None:
        """`large` for pages, else for panes; `margins` keeps the content off the edges."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "page")
        self.head = QFrame(self)
        self.title = Words(
            title, self.head, size=Size.TITLE if large else Size.LEAD, bold=True, name="pane.title"
        )
        self.note = Words("", self.head, ink="soft")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(GAP)
        line = QHBoxLayout(self.head)
        line.setContentsMargins(
            MARGIN + 8 * large, 16 if large else 10, MARGIN + 8 * large, 12 if large else 8
        )
        line.setSpacing(12)
        line.addWidget(self.title)
        line.addWidget(self.note)
        line.addStretch(1)
        line.addLayout(self.tools)
        self.head.setMinimumHeight(64 if large else 48)
        self.head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        self.body = QVBoxLayout()
        edge = (MARGIN + 8 * large) if margins else 0
        self.body.setContentsMargins(edge, 0, edge, edge)
        self.body.setSpacing(GAP)
        whole.addLayout(self.body, 1)

    def show_title(self, title: str, note: str = "") -> None:
        """Change the title and the soft words after it."""
        self.title.setText(title)
        self.note.setText(note)

    def add_tool(self, widget: QWidget) -> None:
        """Put a button or a filter at the right of the title."""
        self.tools.addWidget(widget)


class Card(QFrame):
    """A group with a hairline around it; `body` is its layout."""

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, sunken: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "sunken" if sunken else "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(MARGIN, 12, MARGIN, MARGIN)
        self.body.setSpacing(GAP)
        if title:
            self.body.addWidget(Words(title, self, bold=True))


class Scroll(QScrollArea):
    """A column that scrolls when it does not fit, never wider than `width` pixels."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 760) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(self)
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner.setProperty("surface", "page")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        column = QWidget(inner)
        column.setMaximumWidth(width)
        row.addWidget(column, 1)
        row.addStretch(0)
        self.body = QVBoxLayout(column)
        self.body.setContentsMargins(MARGIN + 8, 4, MARGIN + 8, MARGIN + 8)
        self.body.setSpacing(12)
        self.setWidget(inner)


def section(title: str, parent: QWidget | None = None) -> Words:
    """A quiet heading between groups of a page or a form."""
    return Words(title, parent, size=Size.BODY, bold=True)


def row_of(*parts: QWidget | QLayout | int, gap: int = GAP) -> QHBoxLayout:
    """Widgets side by side; an int is a stretch of that weight."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for part in parts:
        if isinstance(part, int):
            row.addStretch(part)
        elif isinstance(part, QLayout):
            row.addLayout(part)
        else:
            row.addWidget(part)
    return row

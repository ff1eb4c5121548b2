"""The bar at the top: the running timer always in sight, and the way to find anything."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolBar, QWidget

from desktop.ui.kit.buttons import Button

FINDER_WIDTH = 320


class Finder(Button):
    """Wide enough to be seen, and never narrower than its words."""

    def sizeHint(self) -> QSize:
        """At least the usual width."""
        return super().sizeHint().expandedTo(QSize(FINDER_WIDTH, 0))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()


class CommandBar(QToolBar):
    """`find_wanted` when a person goes for the finder; `put` fills the left side."""

    find_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setWindowTitle(self.tr("Command bar"))
        self.setProperty("surface", "chrome")
        self.setProperty("edge", "bottom")
        self.setMovable(False)
        self.setFloatable(False)
        inner = QWidget(self)
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(12)
        self._row.addStretch(1)
        self.finder = Finder("bar.find", self.tr("Find or do anything…   Ctrl+K"), inner)
        self.finder.setProperty("role", "finder")
        self.finder.show_icon("search")
        self.finder.setAccessibleName(self.tr("Find or do anything"))
        self.finder.clicked.connect(self.find_wanted)
        self._row.addWidget(self.finder)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(inner)

    def put(self, widget: QWidget) -> None:
        """Show a widget at the left (the timer's summary)."""
        self._row.insertWidget(0, widget)

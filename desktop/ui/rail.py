"""The rail at the left: one button a page, the settings at its foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from desktop.ui.icons import icon
from desktop.ui.kit.naming import named
from desktop.ui.places import PageEntry

WIDTH = 84
AT_THE_FOOT = "settings"


class Rail(QToolBar):
    """Emits `chosen` with the name of a page."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        self._buttons: dict[str, QToolButton] = {}  # before anything changes the font
        super().__init__(parent)
        self.setObjectName("rail")
        self.setWindowTitle(self.tr("Pages"))
        self.setProperty("surface", "chrome")
        self.setProperty("edge", "right")
        self.setMovable(False)
        self.setFloatable(False)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        head = QWidget(self)
        head.setFixedHeight(6)
        self.addWidget(head)
        for page in sorted(pages, key=lambda page: (page.name == AT_THE_FOOT, page.key)):
            if page.name == AT_THE_FOOT:
                self._stretch()
            self._add(page)
        foot = QWidget(self)
        foot.setFixedHeight(6)
        self.addWidget(foot)

    def show_current(self, name: str) -> None:
        """Mark the page in sight."""
        for page, button in self._buttons.items():
            button.setChecked(page == name)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the titles once they are dressed."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Large text takes more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """As wide as the longest title, and never narrower than the rail is drawn."""
        widest = max((each.sizeHint().width() for each in self._buttons.values()), default=0)
        for each in self._buttons.values():
            each.setFixedWidth(max(WIDTH, widest))

    def _add(self, page: PageEntry) -> None:
        button = QToolButton(self)
        named(button, f"rail.{page.name}", page.title)
        button.setProperty("role", "rail")
        button.setIcon(icon(page.icon))
        button.setIconSize(QSize(22, 22))
        button.setText(_folded(page.title))
        button.setToolTip(f"{page.title}  Ctrl+{page.key}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(page.name))
        self._buttons[page.name] = button
        self.addWidget(button)

    def _stretch(self) -> None:
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.addWidget(gap)


def _folded(title: str) -> str:
    """A long title on two lines, broken where they come out most alike."""
    words = title.split(" ")
    if len(title) <= 10 or len(words) == 1:
        return title
    cuts = range(1, len(words))
    best = min(cuts, key=lambda cut: max(len(" ".join(words[:cut])), len(" ".join(words[cut:]))))
    return f"{' '.join(words[:best])}\n{' '.join(words[best:])}"

"""Where the panes stand: beside each page as it was left, in tabs on a narrow window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.pane import Pane
from desktop.ui.places import PageEntry, PaneEntry
from desktop.ui.session_state import SessionState

NARROW = 1366
RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
SHARE_OF_WIDTH = 0.38
NARROW_SHARE_OF_WIDTH = 0.38
MANY, FAIR = 3, 0.45


class PaneDock(QDockWidget):
    """A pane that can be moved, floated and put away; its own head is the handle."""

    def __init__(self, entry: PaneEntry, parent: QMainWindow) -> None:
        super().__init__(entry.title, parent)
        self.entry = entry
        self.setObjectName(f"dock.{entry.name}")
        self.setWidget(QWidget(self))
        self.is_filled = False
        self._placeholder = Pane(entry.title)
        self._placeholder.setParent(self)
        self._placeholder.hide()
        self.setTitleBarWidget(self._placeholder.head)

    def fill(self, pane: QWidget) -> None:
        """Put the pane in; a `Pane` lends its head as the handle."""
        holder = self.widget()
        self.setWidget(pane)
        if holder is not None:
            holder.deleteLater()
        self.is_filled = True
        shown = pane if isinstance(pane, Pane) else self._placeholder
        hide = IconButton(
            f"{self.entry.name}.put_away", "x", self.tr("Put this pane away"), act=self.close
        )
        shown.add_tool(hide)
        self.setTitleBarWidget(shown.head)
        shown.head.show()


class Layout(QObject):
    """Keeps the docks of a window, apart for each page and for wide and narrow windows."""

    def __init__(
        self, window: QMainWindow, panes: Iterable[PaneEntry], state: SessionState
    ) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._page: PageEntry | None = None
        self._is_narrow = False
        self._usual: list[PaneDock] = []
        window.setDockNestingEnabled(True)
        window.setDocumentMode(True)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        corner = Qt.Corner
        window.setCorner(corner.TopRightCorner, RIGHT)
        window.setCorner(corner.BottomRightCorner, RIGHT)
        self.docks = {pane.name: PaneDock(pane, window) for pane in panes}
        for dock in self.docks.values():
            window.addDockWidget(RIGHT, dock)
            dock.hide()

    @property
    def is_narrow(self) -> bool:
        """Whether panes stand in tabs."""
        return self._is_narrow

    def show_page(self, page: PageEntry) -> None:
        """Arrange the panes as they were left beside this page."""
        self.remember()
        self._page = page
        self._arrange()

    def fit(self, width: int) -> None:
        """Change between side by side and tabs when the window's width asks for it."""
        is_narrow = width <= NARROW
        if is_narrow == self._is_narrow:
            return
        self.remember()
        self._is_narrow = is_narrow
        self._arrange()

    def remember(self) -> None:
        """Keep how the panes stand now."""
        if self._page is not None:
            self._state.keep(self._key(), self._window.saveState())

    def reset(self) -> None:
        """Forget what was moved, beside every page, and start anew."""
        self._state.forget("layout")
        self._default()

    def show_only(self, names: Iterable[str]) -> None:
        """Stand exactly these panes beside the page, in their usual places."""
        self._default(tuple(names))

    def settle(self) -> None:
        """Measure again what nobody has moved, once every pane is there to be measured."""
        if self._usual:
            self._measure(self._usual)

    def raise_pane(self, name: str) -> None:
        """Bring one pane into sight, with room enough for what was asked of it."""
        dock = self.docks[name]
        dock.show()
        dock.raise_()
        self._make_room(dock)

    def _make_room(self, dock: PaneDock) -> None:
        """Beside three panes a paper would be a strip: the one that is asked for may grow."""
        beside = [
            each
            for each in self.docks.values()
            if each.isVisible() and not each.isFloating() and each.x() == dock.x()
        ]
        if self._is_narrow or dock not in beside or len(beside) < MANY:
            return
        whole = sum(each.height() for each in beside)
        shares = sum(each.entry.share for each in beside)
        tall = int(whole * max(FAIR, dock.entry.share / shares))
        if dock.height() >= tall:
            return
        rest = shares - dock.entry.share
        heights = [
            tall if each is dock else (whole - tall) * each.entry.share // rest for each in beside
        ]
        self._window.resizeDocks(beside, heights, Qt.Orientation.Vertical)

    def _key(self) -> str:
        page = self._page.name if self._page else ""
        return f"layout/{page}/{'narrow' if self._is_narrow else 'wide'}"

    def _arrange(self) -> None:
        if self._page is None:
            return
        self._window.setUpdatesEnabled(False)
        try:
            saved = self._state.blob(self._key())
            if saved.isEmpty() or not self._window.restoreState(saved):
                self._default()
            else:
                self._usual = []
        finally:
            self._window.setUpdatesEnabled(True)

    def _default(self, names: tuple[str, ...] | None = None) -> None:
        if names is None:
            names = self._page.panes if self._page else ()
        for dock in self.docks.values():
            dock.setFloating(False)
            self._window.removeDockWidget(dock)
        shown = [self.docks[name] for name in names if name in self.docks]
        others = [dock for dock in self.docks.values() if dock not in shown]
        for before, dock in zip([None, *shown], shown, strict=False):
            self._window.addDockWidget(RIGHT, dock, Qt.Orientation.Vertical)
            if self._is_narrow and before is not None:
                self._window.tabifyDockWidget(before, dock)
            dock.show()
        for dock in others:
            self._window.addDockWidget(RIGHT, dock, Qt.Orientation.Vertical)
            dock.hide()
        self._usual = shown
        if shown:
            self._measure(shown)

    def _measure(self, shown: list[PaneDock]) -> None:
        share = NARROW_SHARE_OF_WIDTH if self._is_narrow else SHARE_OF_WIDTH
        wide = int(self._window.width() * share)
        self._window.resizeDocks(shown, [wide] * len(shown), Qt.Orientation.Horizontal)
        if self._is_narrow:
            shown[0].raise_()
            return
        total = sum(dock.entry.share for dock in shown)
        heights = [self._window.height() * dock.entry.share // total for dock in shown]
        self._window.resizeDocks(shown, heights, Qt.Orientation.Vertical)

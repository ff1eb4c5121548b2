"""What stands in the window: rail, command bar, pages with their panes, strip, keys and menus."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from desktop.ui.actions import Actions, submit_focused
from desktop.ui.command_bar import CommandBar
from desktop.ui.defect_sheet import DefectSheet
from desktop.ui.defects import Defect
from desktop.ui.desk import Desk
from desktop.ui.help_sheet import HelpSheet
from desktop.ui.icons import program_icon
from desktop.ui.keys_everywhere import EVERYWHERE, KeysEverywhere
from desktop.ui.layout import Layout
from desktop.ui.leaving import Leaving
from desktop.ui.menus import Menus
from desktop.ui.palette import Palette
from desktop.ui.perspectives import Perspective, perspectives
from desktop.ui.places import Registry
from desktop.ui.rail import Rail
from desktop.ui.routing import Places
from desktop.ui.status_strip import StatusStrip
from desktop.ui.theme import Scheme, Theme


class Furniture(QObject):
    """Puts the parts of a window together and keeps none of their work."""

    def __init__(self, window: QMainWindow, desk: Desk, registry: Registry, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._registry = registry
        self._theme = theme
        self._palette: Palette | None = None
        self._defects: DefectSheet | None = None
        window.setWindowIcon(program_icon())
        self._stack = QStackedWidget(window)
        window.setCentralWidget(self._stack)
        self.panes = Layout(window, registry.panes, desk.state)
        self.places = Places(desk, registry, self._stack, self.panes)
        self.leaving = Leaving(window, desk, self.places.bring)
        self.actions_table = Actions(window)
        self._perspectives = tuple(p for p in perspectives() if registry.page(p.page))
        self._furnish()
        self._fill_actions()
        self._keys = KeysEverywhere(window, self.actions_table.named(EVERYWHERE))
        desk.notices.broke.connect(self._tell_defect)
        self._come_as_left()

    def show_perspective(self, perspective: Perspective) -> None:
        """Turn to its page and stand exactly its panes beside it."""
        self.places.open(perspective.page)
        for pane in perspective.panes:
            self.places.widget(pane)
        self.panes.show_only(perspective.panes)

    def open_palette(self) -> None:
        """Ctrl+K."""
        if self._palette is None:
            actions = self.actions_table.for_palette
            self._palette = Palette(self._desk, self._registry, actions, self._window)
            self._palette.hit_chosen.connect(
                lambda kind, found: self.places.wish(f"{kind}_wanted", found)
            )
        self._palette.open_over(self._window)

    def open_help(self) -> None:
        """F1."""
        sheet = HelpSheet(self.actions_table.with_keys, self._window)
        sheet.finished.connect(sheet.deleteLater)
        sheet.show()

    def keep_state(self) -> None:
        """Remember panes and the page."""
        self.panes.remember()
        self._desk.state.keep("window/page", self.places.current)

    def build_rest(self) -> None:
        """Build the panes, one a turn of the event loop: none of them holds up a key press."""
        for name in self._in_sight_first():
            if not self.places.is_built(name):
                self.places.widget(name)
                QTimer.singleShot(0, self, self.build_rest)
                return
        self.panes.settle()

    def _in_sight_first(self) -> list[str]:
        docks = self.panes.docks
        return sorted(docks, key=lambda name: docks[name].isHidden())

    def _furnish(self) -> None:
        self.rail = Rail(self._registry.pages, self._window)
        self.bar = CommandBar(self._window)
        self.status = StatusStrip(self._desk.notices, self._desk.relay, self._window)
        self._window.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.bar)
        self._window.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.rail)
        self._window.setStatusBar(self.status)
        self.rail.chosen.connect(self.places.open)
        self.places.page_shown.connect(self.rail.show_current)
        self.bar.find_wanted.connect(self.open_palette)
        if self._registry.bar is not None:
            summary = self._registry.bar(self._desk, self.bar)
            self.places.connect_wishes(summary)
            self.bar.put(summary)

    def _fill_actions(self) -> None:
        table = self.actions_table
        notices = self._desk.notices
        table.add_commands(self._registry.commands, self.places)
        undo = table.add(
            "notices.undo", self.tr("Undo"), notices.undo, image="arrow-back-up", menu="edit"
        )
        undo.setEnabled(notices.can_undo)
        notices.undo_changed.connect(undo.setEnabled)
        table.add(
            "form.submit",
            self.tr("Send or save"),
            submit_focused,
            image="check",
            menu="edit",
            palette=False,
        )
        table.add(
            "palette.open",
            self.tr("Find or do anything"),
            self.open_palette,
            image="search",
            menu="edit",
            palette=False,
        )
        table.add_pages(self._registry.pages, self.places)
        table.add("help.open", self.tr("Keys and help"), self.open_help, image="help", menu="help")
        table.add("window.quit", self.tr("Quit"), self._window.close, image="x", menu="file")
        Menus(self._window, table).build(
            self.panes, self._theme, self._perspectives, self.show_perspective, self._keep_scheme
        )

    def _keep_scheme(self, scheme: Scheme) -> None:
        self._desk.state.keep("window/scheme", scheme.value)

    def _come_as_left(self) -> None:
        self.panes.fit(self._window.width())
        left = self._desk.state.text("window/page")
        home = self._registry.home or self._registry.pages[0].name
        self.places.open(left if self._registry.page(left) else home)

    def _tell_defect(self, defect: Defect) -> None:
        if self._defects is None:
            self._defects = DefectSheet(self._window)
        self._defects.tell(defect)

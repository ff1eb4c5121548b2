"""Builds places when they are needed, opens them, and leads wishes from one to another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.desk import Desk
from desktop.ui.layout import Layout
from desktop.ui.places import Registry


class Places(QObject):
    """All pages and panes of a window by name.

    `page_shown` carries the name of the page that came into sight, `built` each place once.
    """

    page_shown = Signal(str)
    built = Signal(str)

    def __init__(
        self, desk: Desk, registry: Registry, stack: QStackedWidget, layout: Layout
    ) -> None:
        super().__init__(stack)
        self._desk = desk
        self._registry = registry
        self._stack = stack
        self._layout = layout
        self._widgets: dict[str, QWidget] = {}
        self._builders = {page.name: page.build for page in registry.pages}
        self._builders |= {pane.name: pane.build for pane in registry.panes}
        self._sheets = frozenset(sheet.name for sheet in registry.sheets)
        self._builders |= {sheet.name: sheet.build for sheet in registry.sheets}
        self._asked: dict[str, dict[str, tuple[object, ...]]] = {}
        self.current = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every place there is, built or not."""
        return tuple(self._builders)

    def widget(self, name: str) -> QWidget:
        """The place itself, built on first need.

        Raises:
            KeyError: there is no such place.
        """
        if name not in self._widgets:
            self._build(name)
        return self._widgets[name]

    def is_built(self, name: str) -> bool:
        """Whether somebody needed it yet."""
        return name in self._widgets

    def open(self, name: str) -> QWidget:
        """Bring a place into sight: turn to the page, or raise the pane; a sheet shows itself."""
        widget = self.widget(name)
        if name in self._sheets:
            return widget
        page = self._registry.page(name)
        if page is None:
            self._layout.raise_pane(name)
            return widget
        if self.current != name:
            self.current = name
            self._stack.setCurrentWidget(widget)
            self._layout.show_page(page)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page_shown.emit(name)
        shown: Callable[[], object] | None = getattr(widget, "shown", None)
        if shown is not None:
            shown()
        return widget

    def bring(self, part: QWidget) -> None:
        """Open the place in which a widget stands."""
        for name, widget in self._widgets.items():
            if widget is part or widget.isAncestorOf(part):
                self.open(name)
                return

    def go(self, place: str, act: str, *args: object) -> None:
        """Open a place and ask something of it."""
        widget = self.open(place)
        if act:
            getattr(widget, act)(*args)

    def ask(self, place: str, act: str, *args: object) -> None:
        """Ask something of a place and leave the window as it stands.

        A pane that is still to be built hears it then: the last of what was asked counts.
        """
        if place in self._layout.docks and not self.is_built(place):
            self._asked.setdefault(place, {})[act] = args
            return
        getattr(self.widget(place), act)(*args)

    def wish(self, wish: str, *args: object) -> bool:
        """Follow the route of a wish; False when there is none."""
        for route in self._registry.routes:
            if route.wish == wish:
                self.go(route.place, route.act, *args)
                return True
        return False

    def connect_wishes(self, widget: QWidget) -> None:
        """Lead the wishes of a widget along the routes of the window."""
        for route in self._registry.routes:
            signal = getattr(widget, route.wish, None)
            if signal is not None:
                way = self.ask if route.quietly else self.go
                signal.connect(partial(way, route.place, route.act))

    def _build(self, name: str) -> None:
        dock = self._layout.docks.get(name)
        widget = self._builders[name](self._desk, dock or self._stack)
        self._widgets[name] = widget
        if dock is not None:
            dock.fill(widget)
        elif name not in self._sheets:
            self._stack.addWidget(widget)
        self.connect_wishes(widget)
        for act, args in self._asked.pop(name, {}).items():
            getattr(widget, act)(*args)
        self.built.emit(name)

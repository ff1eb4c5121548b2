"""The menu bar, built from the actions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.ui.actions import Actions
from desktop.ui.layout import Layout
from desktop.ui.perspectives import Perspective
from desktop.ui.theme import Scheme, Theme


class Menus(QObject):
    """Fills the menu bar of a window once."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions

    def build(
        self,
        layout: Layout,
        theme: Theme,
        perspectives: tuple[Perspective, ...],
        show: Callable[[Perspective], object],
        keep_scheme: Callable[[Scheme], object],
    ) -> None:
        """Make all menus; `show` turns to a perspective, `keep_scheme` remembers light or dark."""
        self._menu("menu.file", self.tr("&File"), "file")
        self._menu("menu.edit", self.tr("&Edit"), "edit")
        self._menu("menu.work", self.tr("&Work"), "work")
        view = self._menu("menu.view", self.tr("&View"), "pages")
        view.addSeparator()
        group = view.addMenu(self.tr("Perspective"))
        for perspective in perspectives:
            action = self._actions.add(
                f"perspective.{perspective.name}",
                perspective.title,
                lambda chosen=perspective: show(chosen),  # type: ignore[misc]
                image="layout-dashboard",
            )
            group.addAction(action)
        panes = view.addMenu(self.tr("Panes"))
        for dock in layout.docks.values():
            panes.addAction(dock.toggleViewAction())
        self._add_schemes(view.addMenu(self.tr("Light and dark")), theme, keep_scheme)
        view.addActions(list(self._actions.of_menu("view")))
        view.addSeparator()
        view.addAction(
            self._actions.add("view.reset", self.tr("Reset layout"), layout.reset, image="refresh")
        )
        self._menu("menu.help", self.tr("&Help"), "help")

    def _menu(self, name: str, title: str, which: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        menu.setObjectName(name)
        for action in self._actions.of_menu(which):
            menu.addAction(action)
        menu.menuAction().setVisible(bool(menu.actions()) or which == "pages")
        return menu

    def _add_schemes(
        self, menu: QMenu, theme: Theme, keep_scheme: Callable[[Scheme], object]
    ) -> None:
        group = QActionGroup(menu)
        titles = {
            Scheme.SYSTEM: self.tr("As the system"),
            Scheme.LIGHT: self.tr("Light"),
            Scheme.DARK: self.tr("Dark"),
        }

        def choose(scheme: Scheme) -> None:
            theme.apply(scheme, theme.text_percent)
            keep_scheme(scheme)

        for scheme, title in titles.items():
            action = QAction(title, menu)
            action.setObjectName(f"view.{scheme.value}")
            action.setCheckable(True)
            action.setChecked(theme.scheme is scheme)
            action.triggered.connect(lambda _checked, chosen=scheme: choose(chosen))
            group.addAction(action)
            menu.addAction(action)

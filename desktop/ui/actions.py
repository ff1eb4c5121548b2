"""Everything that can be done from anywhere: one action each, with its key, in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.ui.icons import icon
from desktop.ui.places import CommandEntry, PageEntry
from desktop.ui.routing import Places

# Nothing on Ctrl+Alt: on Polish keyboards that is AltGr, and types letters.
KEYS: dict[str, tuple[str, ...]] = {
    "ticket.new": ("Ctrl+N",),
    "queue.open_mail": ("Ctrl+O",),
    "queue.filter": ("Ctrl+F",),
    "timer.toggle": ("F2",),
    "timer.hold": ("F3",),
    "remote.consent": ("F4",),
    "preview.print": ("Ctrl+P",),
    "quote.open": ("Ctrl+Shift+Q",),
    "form.submit": ("Ctrl+Return", "Ctrl+Enter"),
    "palette.open": ("Ctrl+K",),
    "notices.undo": ("Ctrl+Z",),
    "help.open": ("F1",),
    "window.quit": ("Ctrl+Q",),
}


class Actions(QObject):
    """The actions of a window by name; menus, keys and the palette all take them from here."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, list[QAction]] = {}
        self._in_palette: list[QAction] = []

    def add(
        self,
        name: str,
        title: str,
        run: Callable[[], object],
        *,
        image: str = "",
        menu: str = "",
        palette: bool = True,
        keys: tuple[str, ...] | None = None,
    ) -> QAction:
        """Make one action; its keys are those of `KEYS` unless given."""
        action = QAction(title, self._window)
        action.setObjectName(name)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if image:
            action.setIcon(icon(image))
        found = KEYS.get(name, ()) if keys is None else keys
        action.setShortcuts([QKeySequence(key) for key in found])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda: run())  # noqa: PLW0108 - drops `checked`
        self._window.addAction(action)
        self._actions[name] = action
        if menu:
            self._menus.setdefault(menu, []).append(action)
        if palette:
            self._in_palette.append(action)
        return action

    def add_pages(self, pages: Iterable[PageEntry], places: Places) -> None:
        """Ctrl+1…9 for the pages."""
        for page in sorted(pages, key=lambda page: page.key):
            self.add(
                f"page.{page.name}",
                page.title,
                partial(places.open, page.name),
                image=page.icon,
                menu="pages",
                keys=(f"Ctrl+{page.key}",),
            )

    def add_commands(self, commands: Iterable[CommandEntry], places: Places) -> None:
        """What the places can do."""
        for command in commands:
            way = places.ask if command.quietly else places.go
            self.add(
                command.name,
                command.title,
                partial(way, command.place, command.act),
                image=command.icon,
                menu=command.menu,
            )

    def action(self, name: str) -> QAction:
        """One action by name.

        Raises:
            KeyError: there is no such action.
        """
        return self._actions[name]

    def named(self, names: Iterable[str]) -> tuple[QAction, ...]:
        """Those of these names that there are."""
        return tuple(self._actions[name] for name in names if name in self._actions)

    def of_menu(self, menu: str) -> tuple[QAction, ...]:
        """The actions of one menu, in the order they were added."""
        return tuple(self._menus.get(menu, ()))

    @property
    def for_palette(self) -> tuple[QAction, ...]:
        """The actions a person may look for by words."""
        return tuple(self._in_palette)

    @property
    def with_keys(self) -> tuple[QAction, ...]:
        """The actions that have a key."""
        return tuple(action for action in self._actions.values() if action.shortcuts())


def submit_focused() -> bool:
    """Ctrl+Enter: ask the form around the focused field to send or save; False if none."""
    widget = QApplication.focusWidget()
    while widget is not None:
        submit: Callable[[], object] | None = getattr(widget, "submit", None)
        if submit is not None:
            submit()
            return True
        widget = widget.parentWidget()
    return False

"""What the window is made of: pages on the rail, panes in docks, routes and commands.

`desktop/ui/pages.py` fills a `Registry`; the window knows features by nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk

Build = Callable[[Desk, QWidget], QWidget]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """A page: a place on the rail, Ctrl+`key`, and the panes that stand beside it at first.

    A page may have a method `shown()`, called whenever it comes into sight.
    """

    name: str
    title: str
    icon: str
    key: int
    build: Build
    panes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneEntry:
    """A pane in a dock; `share` is its part of the height among its neighbours."""

    name: str
    title: str
    build: Build
    share: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetEntry:
    """A window of its own beside the main one; it shows itself when something is asked of it."""

    name: str
    build: Build


@dataclass(frozen=True, slots=True)
class Route:
    """Where a wish leads: signal `wish` of any place opens `place` and calls `act` there.

    The signal's arguments are passed on; an empty `act` only opens the place. `quietly` asks
    without bringing the place into sight.
    """

    wish: str
    place: str
    act: str = ""
    quietly: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandEntry:
    """Something to do, by key, menu and palette: opens `place` and calls its method `act`.

    `menu` is file, edit, work, view or help; empty for the palette only. Keys stand in
    `actions.KEYS`, by `name`. `quietly` leaves the place where it is (the timer's keys).
    """

    name: str
    title: str
    place: str
    act: str
    icon: str = ""
    menu: str = ""
    quietly: bool = False


class Hit(Protocol):
    """One thing found: its kind leads to the route `<kind>_wanted`."""

    @property
    def kind(self) -> str:
        """Kind of the thing, as in `Changes`."""
        ...

    @property
    def id(self) -> int:
        """Its id."""
        ...

    @property
    def title(self) -> str:
        """Its name for people."""
        ...

    @property
    def note(self) -> str:
        """Softer words after it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """All places of the window.

    `find(text)` is the read service behind the palette; `bar` builds what stands at the left
    of the command bar (the running timer). The first page is shown at the very first start
    unless `home` names another.
    """

    pages: Sequence[PageEntry]
    panes: Sequence[PaneEntry] = ()
    sheets: Sequence[SheetEntry] = ()
    routes: Sequence[Route] = ()
    commands: Sequence[CommandEntry] = ()
    find: Callable[[str], Sequence[Hit]] | None = None
    find_icons: Mapping[str, str] = field(default_factory=dict)
    bar: Build | None = None
    home: str = ""

    def page(self, name: str) -> PageEntry | None:
        """A page by name."""
        return next((page for page in self.pages if page.name == name), None)

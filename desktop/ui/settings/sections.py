"""What the settings page is made of, and what it is handed by those who can do it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk

Build = Callable[[Desk, QWidget], QWidget]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionEntry:
    """One section: a line at the left and the widget it opens, built when it is first needed.

    A section may have `submit()` (Ctrl+Enter), `shown()`, a signal `unsaved_changed(bool)`, and
    `save_all()` where more than what is in sight may be unsaved. `by_hand` says that saving it has
    consequences: it is never saved in passing, when the window is closed.
    """

    name: str
    title: str
    icon: str
    build: Build
    by_hand: bool = False


class Appearance(Protocol):
    """How the window speaks and looks; the program keeps it and applies it."""

    @property
    def language(self) -> str:
        """`pl` or `en`."""
        ...

    @property
    def scheme(self) -> str:
        """`system`, `light` or `dark`."""
        ...

    @property
    def text_percent(self) -> int:
        """Size of text, 90 to 150 per cent."""
        ...

    def dress(self, scheme: str, text_percent: int) -> None:
        """Change the looks at once and remember them."""
        ...

    def speak(self, language: str) -> None:
        """Remember the language; the next start speaks it."""
        ...


class DataPlace(Protocol):
    """Where the data live, and what can be done about the demo office."""

    @property
    def where(self) -> str:
        """Path of the file, or the server's address without its password."""
        ...

    @property
    def is_demo(self) -> bool:
        """Whether this is the demo office."""
        ...

    @property
    def has_demo(self) -> bool:
        """Whether a demo office lies beside the real one."""
        ...

    def show_folder(self) -> bool:
        """Open the folder of the data in the system's file manager; False when it cannot."""
        ...

    def open_demo(self) -> None:
        """Close this window and open the demo office."""
        ...

    def open_own(self) -> None:
        """Close the demo office and open the real one."""
        ...

    def remove_demo(self) -> None:
        """Remove the demo office with all that is in it, and open the real one."""
        ...

"""What the settings page may change about the program itself: looks, language, demo office."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.config import Config
from desktop.ui.session_state import SessionState
from desktop.ui.theme import Theme

LANGUAGE = "window/language"
SCHEME = "window/scheme"
TEXT_PERCENT = "window/text_percent"
USUAL_SCHEME = "light"

Next = Literal["", "again", "demo", "office", "remove_demo"]
"""What is opened after this sitting: nothing, the same again, the demo office, the real one."""


class Looks:
    """How the window speaks and looks, kept in its state."""

    def __init__(self, state: SessionState, theme: Theme, spoken: str) -> None:
        self._state = state
        self._theme = theme
        self._spoken = spoken

    @property
    def language(self) -> str:
        """The language that the next start will speak."""
        return self._state.text(LANGUAGE, self._spoken)

    @property
    def scheme(self) -> str:
        """`system`, `light` or `dark`."""
        return self._theme.scheme.value

    @property
    def text_percent(self) -> int:
        """Size of text in per cent."""
        return self._theme.text_percent

    def dress(self, scheme: str, text_percent: int) -> None:
        """Change the looks at once and remember them."""
        self._theme.apply(scheme, text_percent)
        self._state.keep(SCHEME, scheme)
        self._state.keep(TEXT_PERCENT, text_percent)

    def speak(self, language: str) -> None:
        """Remember the language for the next start."""
        self._state.keep(LANGUAGE, language)


class OfficeData:
    """Where the data live, and the way to the demo office and back."""

    def __init__(self, config: Config, leave_for: Callable[[Next], None]) -> None:
        self._config = config
        self._leave_for = leave_for

    @property
    def where(self) -> str:
        """Path of the file, or the server's address without its password."""
        address = self._config.database
        if "://" not in address:
            return address
        scheme, _, rest = address.partition("://")
        return f"{scheme}://{rest.rpartition('@')[2]}"

    @property
    def is_demo(self) -> bool:
        """Whether this is the demo office."""
        return self._config.is_demo

    @property
    def has_demo(self) -> bool:
        """Whether a demo office lies beside the real one."""
        return Path(self._config.demo_database).exists()

    def show_folder(self) -> bool:
        """Open the folder of the data."""
        folder = Path(self._config.database).parent
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def open_demo(self) -> None:
        """Go to the demo office."""
        self._leave_for("demo")

    def open_own(self) -> None:
        """Go back to the real one."""
        self._leave_for("office")

    def remove_demo(self) -> None:
        """Remove the demo office and go back to the real one."""
        self._leave_for("remove_demo")

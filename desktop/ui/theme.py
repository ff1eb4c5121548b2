"""Fusion in the window's own colours, following the system or forced, at 90-150 % text size."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.ui.colours import DARK, LIGHT, Colours, palette_of
from desktop.ui.fonts import body_font
from desktop.ui.sheet import sheet

STYLED = "dyzurka.styled"


class Scheme(StrEnum):
    """What the settings may say about light and dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Dresses the application, and again when the system or the settings change."""

    changed = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._scheme = Scheme.SYSTEM
        self._text_percent = 100
        # Changing the style under a style sheet leaves Qt with pointers to deleted widgets.
        if not application.property(STYLED):
            application.setProperty(STYLED, True)  # noqa: FBT003
            application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def colours(self) -> Colours:
        """The set in use."""
        if self._scheme is Scheme.SYSTEM:
            system = self._application.styleHints().colorScheme()
            return DARK if system == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme is Scheme.DARK else LIGHT

    @property
    def scheme(self) -> Scheme:
        """Following the system, or forced."""
        return self._scheme

    @property
    def text_percent(self) -> int:
        """Text size in percent of the body size."""
        return self._text_percent

    def apply(self, scheme: Scheme | str = Scheme.SYSTEM, text_percent: int = 100) -> None:
        """Dress the application; windows that are open change at once."""
        self._scheme = Scheme(scheme)
        self._text_percent = text_percent
        self._dress()

    def _follow(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        colours = self.colours
        font = body_font(self._text_percent)
        self._application.setFont(font)
        self._application.setPalette(palette_of(colours))
        self._application.setStyleSheet(sheet(colours, font.pointSizeF()))
        self.changed.emit()

"""The window's letters: the system's font where it is a known good one, else bundled Lato.

Digits are tabular everywhere, so times and money stand in columns. Sizes are steps from the
body size, which follows the text size of the settings (90-150 %).
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

from desktop.config import resource

# Families with tabular figures and every Polish letter; anything else (or no desktop at all,
# as in the tour) is drawn in Lato, so that the window never falls to a bitmap fallback.
GOOD_SYSTEM_FAMILIES = (
    "Segoe UI",
    ".AppleSystemUIFont",
    "Adwaita Sans",
    "Inter",
    "Cantarell",
    "Noto Sans",
    "Ubuntu",
    "Ubuntu Sans",
)
BUNDLED = "Lato"
FILES = ("Lato-Regular.ttf", "Lato-Bold.ttf", "Lato-Italic.ttf")
SMALLEST, LARGEST = 90, 150
TABULAR = QFont.Tag("tnum")
LOADED = "dyzurka.fonts"


def body_font(text_percent: int = 100) -> QFont:
    """Font of the body text; registers the bundled family on first need.

    `text_percent` is held within 90 and 150.
    """
    percent = max(SMALLEST, min(LARGEST, text_percent))
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    no_desktop = QGuiApplication.platformName() in {"offscreen", "minimal"}
    if not no_desktop and QFontInfo(system).family() in GOOD_SYSTEM_FAMILIES:
        font, size = system, max(9.0, system.pointSizeF())
    else:
        load_fonts()
        font, size = QFont(BUNDLED), 10.0
    font.setPointSizeF(round(size * percent / 100 * 4) / 4)
    return tabular(font)


def tabular(font: QFont) -> QFont:
    """The same font with figures of one width."""
    same = QFont(font)
    same.setFeature(TABULAR, 1)
    return same


def scaled(font: QFont, factor: float, *, bold: bool | None = None) -> QFont:
    """The same font, `factor` times as large, optionally bold or not."""
    other = QFont(font)
    other.setPointSizeF(font.pointSizeF() * factor)
    if bold is not None:
        other.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return other


def load_fonts() -> None:
    """Register the bundled letters, once for an application."""
    application = QGuiApplication.instance()
    if application is None or application.property(LOADED):
        return
    application.setProperty(LOADED, True)  # noqa: FBT003
    for name in FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))

"""A screen nobody sees: large enough for the window, and the same on every machine."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.ui.sitting import make_application

WIDTH, HEIGHT = 1920, 1080
UNWANTED = ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_SCREEN_SCALE_FACTORS")
EXPECTED = "This plugin does not support"


def offscreen_application(folder: Path) -> QApplication:
    """The application on such a screen; `folder` keeps its description while it is used."""
    os.environ["QT_QPA_PLATFORM"] = _platform(folder)
    for name in UNWANTED:
        os.environ.pop(name, None)
    qInstallMessageHandler(_tell)
    application = make_application()
    application.setCursorFlashTime(0)  # a cursor that blinks is in every other picture only
    return application


def _platform(folder: Path) -> str:
    if sys.platform == "win32":  # the plugin takes the colon of a drive for its own
        return "offscreen"
    one = {"name": "tour", "x": 0, "y": 0, "width": WIDTH, "height": HEIGHT}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [one | dots]}), encoding="utf-8")
    return f"offscreen:configfile={file}"


def _tell(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but for what such a screen cannot do."""
    del kind, context
    if not words.startswith(EXPECTED):
        sys.stderr.write(f"{words}\n")

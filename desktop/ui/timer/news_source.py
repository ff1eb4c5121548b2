"""Where the news of sleep and lock come from on this system.

Linux says so on D-Bus (logind, and the screen saver of the desktop), Windows in messages to a
window. Elsewhere nobody says anything, and the two clocks alone notice a sleep.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

from desktop.ui.timer.system_news import SystemNews


def system_news(parent: QObject, platform: str = sys.platform) -> SystemNews:
    """The news of this system; silent where it has none."""
    if platform == "linux":
        from desktop.ui.timer.bus_news import BusNews  # noqa: PLC0415  lazily: only where D-Bus is

        return BusNews(parent)
    if platform == "win32":
        from desktop.ui.timer.message_news import MessageNews  # noqa: PLC0415  lazily: for Windows

        return MessageNews(parent)
    return SystemNews(parent)

"""Sleep and lock as Linux desktops tell them on D-Bus."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

from desktop.ui.timer.system_news import SystemNews


class Source(NamedTuple):
    """Who tells what: a service, its object, and its interface and signal on one of the buses."""

    service: str
    path: str
    interface: str
    signal: str
    slot: str


_LOGIND = "org.freedesktop.login1"
SLEEP = Source(
    *(_LOGIND, "/org/freedesktop/login1", f"{_LOGIND}.Manager", "PrepareForSleep"),
    slot="hear_sleep(bool)",
)
LOCKS = tuple(
    Source(
        *(f"org.{name}.ScreenSaver", path, f"org.{name}.ScreenSaver", "ActiveChanged"),
        slot="hear_lock(bool)",
    )
    for name, path in (
        ("freedesktop", "/org/freedesktop/ScreenSaver"),
        ("freedesktop", "/ScreenSaver"),
        ("gnome", "/org/gnome/ScreenSaver"),
        ("cinnamon", "/org/cinnamon/ScreenSaver"),
        ("mate", "/org/mate/ScreenSaver"),
    )
)


class BusNews(SystemNews):
    """Listens on both buses, where there are any; `heard` counts what could be listened to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heard = self.listen(QDBusConnection.systemBus(), [SLEEP])
        if has_session_bus():
            self.heard += self.listen(QDBusConnection.sessionBus(), LOCKS)

    def listen(self, bus: QDBusConnection, sources: Iterable[Source]) -> int:
        """Listen to these on a bus; gives how many it lets us."""
        if not bus.isConnected():
            return 0
        # PySide's hints ask for bytes here; what it takes is the text that SLOT makes.
        connect: Any = bus.connect
        return sum(
            bool(
                connect(
                    *(each.service, each.path, each.interface, each.signal, self), SLOT(each.slot)
                )
            )
            for each in sources
        )

    @Slot(bool)
    def hear_sleep(self, begins: bool) -> None:  # noqa: FBT001 - as the bus calls it
        """logind: about to sleep, or awake again."""
        self.slept.emit(begins)

    @Slot(bool)
    def hear_lock(self, begins: bool) -> None:  # noqa: FBT001 - as the bus calls it
        """The screen saver: came up, or went."""
        self.locked.emit(begins)


def has_session_bus() -> bool:
    """Whether this login has a bus: asking for one that is not there would start it."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    known = bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))
    return known or bool(folder and Path(folder, "bus").exists())

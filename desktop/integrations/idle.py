"""How long nobody has touched this computer, as the system tells it.

In a remote session the consultant works in another window, so only the system's own idle time
counts. Windows, X11 and GNOME tell it; elsewhere nobody does, and that is said in the settings.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import re
import sys
from collections.abc import Callable
from functools import lru_cache

from desktop.integrations.launcher import answer

MUTTER = (
    *("gdbus", "call", "--session", "--timeout", "2"),
    *("--dest", "org.gnome.Mutter.IdleMonitor"),
    *("--object-path", "/org/gnome/Mutter/IdleMonitor/Core"),
    *("--method", "org.gnome.Mutter.IdleMonitor.GetIdletime"),
)
_MUTTER_SAYS = re.compile(r"\(uint64 ([0-9]+),\)")

Sensor = Callable[[], float | None]


def idle_seconds() -> float | None:
    """Seconds since the last key or pointer, None where the system does not tell."""
    return _sensor()()


@lru_cache(maxsize=1)
def _sensor() -> Sensor:
    """The way this system tells it."""
    if sys.platform == "win32":
        return _windows
    if os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        x11 = _x11()
        if x11 is not None:
            return x11
    return _mutter


def _mutter() -> float | None:
    told = _MUTTER_SAYS.search(answer(MUTTER))
    return int(told[1]) / 1000 if told else None


def _windows() -> float | None:
    if sys.platform == "win32":

        class LastInput(ctypes.Structure):
            _fields_ = (("cbSize", ctypes.c_uint), ("dwTime", ctypes.c_uint))

        last = LastInput(ctypes.sizeof(LastInput), 0)
        if ctypes.windll.user32.GetLastInputInfo(ctypes.byref(last)):
            ticks = ctypes.windll.kernel32.GetTickCount() & 0xFFFFFFFF
            return ((ticks - last.dwTime) & 0xFFFFFFFF) / 1000
    return None


class _ScreenSaverInfo(ctypes.Structure):
    """`XScreenSaverInfo`; `idle` is in milliseconds."""

    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


def _x11() -> Sensor | None:
    """A sensor on a connection of its own to the display, None when there is no such library."""
    names = ctypes.util.find_library("X11"), ctypes.util.find_library("Xss")
    if None in names:
        return None
    try:
        x11, saver = (ctypes.CDLL(name) for name in names)
    except OSError:
        return None
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = (ctypes.c_char_p,)
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XDefaultRootWindow.argtypes = (ctypes.c_void_p,)
    saver.XScreenSaverQueryInfo.argtypes = (
        *(ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(_ScreenSaverInfo)),
    )
    display = x11.XOpenDisplay(None)
    if not display:
        return None
    root = x11.XDefaultRootWindow(display)

    def seconds() -> float | None:
        info = _ScreenSaverInfo()
        if not saver.XScreenSaverQueryInfo(display, root, ctypes.byref(info)):
            return None
        return float(info.idle) / 1000

    return seconds

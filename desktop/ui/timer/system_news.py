"""What the system says by itself: it goes to sleep and wakes, it is locked and unlocked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class SystemNews(QObject):
    """`slept` and `locked` carry True when it begins and False when it is over."""

    slept = Signal(bool)
    locked = Signal(bool)

"""Sleep and lock as Windows tells them: messages to a window of the program."""

from __future__ import annotations

import ctypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.services import presence
from desktop.ui.timer.system_news import SystemNews

POWER, SESSION = 0x0218, 0x02B1
FALLS_ASLEEP, WAKES, WAKES_BY_ITSELF = 4, 7, 18
LOCKS, UNLOCKS = 7, 8
SAID = {
    (POWER, FALLS_ASLEEP): ("slept", True),
    (POWER, WAKES): ("slept", False),
    (POWER, WAKES_BY_ITSELF): ("slept", False),
    (SESSION, LOCKS): ("locked", True),
    (SESSION, UNLOCKS): ("locked", False),
}


class Message(ctypes.Structure):
    """The beginning of a Windows `MSG`: all that is read of it."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("what", ctypes.c_size_t),
    )


class MessageNews(SystemNews):
    """Reads the messages of the application; asks for those about the lock once a window is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._filter = _Filter(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        QTimer.singleShot(0, self, self._ask)

    def take(self, message: int, what: int) -> None:
        """A message came: tell it when it is one of those."""
        said = SAID.get((message, what))
        if said is not None:
            name, begins = said
            (self.slept if name == "slept" else self.locked).emit(begins)

    def _ask(self) -> None:
        windows = QGuiApplication.topLevelWindows()
        if windows:
            presence.ask_for_lock_messages(int(windows[0].winId()))


class _Filter(QAbstractNativeEventFilter):
    """Lets every message pass, having looked at it."""

    def __init__(self, news: MessageNews) -> None:
        super().__init__()
        self._news = news

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Qt's own way in; `message` is the address of the `MSG`."""
        if QByteArray(kind).startsWith(b"windows"):
            read = Message.from_address(int(message))
            self._news.take(read.message, read.what)
        return False, 0

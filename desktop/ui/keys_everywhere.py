"""Keys that are heard in every window of the program: in dialogs, too, the timer stops at once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

EVERYWHERE = ("timer.toggle", "timer.hold")


class KeysEverywhere(QObject):
    """Lends actions of the main window to each other window that the cursor comes to.

    A dialog that must be answered first keeps all keys of the windows behind it to itself, but
    for those of actions that are its own as well.
    """

    def __init__(self, window: QWidget, actions: Iterable[QAction]) -> None:
        super().__init__(window)
        self._window = window
        self._actions = tuple(actions)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._lend)

    def _lend(self, _before: QWidget | None, now: QWidget | None) -> None:
        there = now.window() if now is not None else None
        if there is None or there is self._window:
            return
        known = there.actions()
        for action in self._actions:
            if action not in known:
                there.addAction(action)

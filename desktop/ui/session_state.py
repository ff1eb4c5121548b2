"""The window as it was left: geometry, panes, columns, last page - in one small ini file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

# Raised when saved layouts of an earlier program no longer fit.
VERSION = 1


class SessionState(QObject):
    """Remembers small things about the window; nothing of the office's data goes here."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        if self.number("version", 0) != VERSION:
            self._settings.clear()
            self.keep("version", VERSION)

    def text(self, key: str, default: str = "") -> str:
        """A remembered word."""
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """A remembered whole number; what is no number is the default."""
        value = self._settings.value(key, default)
        try:
            return int(str(value))
        except ValueError:
            return default

    def blob(self, key: str) -> QByteArray:
        """Remembered bytes, empty when there are none."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: str | int | QByteArray) -> None:
        """Remember; written to the file when Qt finds time, and on `flush`."""
        self._settings.setValue(key, value)

    def forget(self, group: str) -> None:
        """Forget everything below a group."""
        self._settings.remove(group)

    def flush(self) -> None:
        """Write to the file now."""
        self._settings.sync()

    def keep_columns(
        self, header: QHeaderView, key: str, *, unless: Callable[[], bool] = lambda: False
    ) -> None:
        """Restore the widths and order of columns, and remember every change.

        `unless` says that they stand as the program put them for the moment: not to be kept.
        """
        self.restore_columns(header, key)

        def remember() -> None:
            if not unless():
                self.keep(f"columns/{key}", header.saveState())

        header.sectionResized.connect(remember)
        header.sectionMoved.connect(remember)

    def restore_columns(self, header: QHeaderView, key: str) -> bool:
        """Lay columns as they were left; False when nothing is remembered."""
        return lay_columns(header, self.blob(f"columns/{key}"))

    def keep_split(self, splitter: QSplitter, key: str) -> None:
        """Restore where a splitter stood, and remember every move."""
        saved = self.blob(f"splits/{key}")
        if not saved.isEmpty():
            splitter.restoreState(saved)

        def remember() -> None:
            self.keep(f"splits/{key}", splitter.saveState())

        splitter.splitterMoved.connect(remember)

    def keep_geometry(self, window: QWidget, key: str) -> None:
        """Remember where a window stands."""
        self.keep(f"geometry/{key}", window.saveGeometry())

    def restore_geometry(self, window: QWidget, key: str) -> bool:
        """Put a window where it stood; False when nothing is remembered."""
        saved = self.blob(f"geometry/{key}")
        return not saved.isEmpty() and window.restoreGeometry(saved)


def lay_columns(header: QHeaderView, saved: QByteArray) -> bool:
    """Lay columns as `QHeaderView.saveState` kept them; False when that cannot be.

    What stretches was saved as wide as it was then, and Qt leaves it so till the next resize.
    """
    if saved.isEmpty() or not header.restoreState(saved):
        return False
    for section in range(header.count()):
        mode = header.sectionResizeMode(section)
        if mode == QHeaderView.ResizeMode.Stretch:
            header.setSectionResizeMode(section, mode)
    return True

"""A password on the clipboard: for thirty seconds at most, kept out of histories, then gone."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

LEASE_MS = 30_000
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = bytes(4)
# What keeps a text out of the clipboard's history and out of its way to other machines.
OPT_OUTS = {
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"1",
    "org.nspasteboard.TransientType": b"1",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
}


class ClipboardLease(QObject):
    """Lends a text to the clipboard; `ended` when it was taken back."""

    ended = Signal()

    def __init__(self, parent: QObject | None = None, *, lease_ms: int = LEASE_MS) -> None:
        super().__init__(parent)
        self._mark = ""
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(lease_ms)
        self._end.timeout.connect(self.take_back)

    @property
    def is_out(self) -> bool:
        """Whether something of ours may still be on the clipboard."""
        return bool(self._mark)

    def lend(self, text: str) -> None:
        """Put a text on the clipboard until the lease ends."""
        data = QMimeData()
        data.setText(text)
        for kind, value in OPT_OUTS.items():
            data.setData(kind, value)
        self._clipboard().setMimeData(data, QClipboard.Mode.Clipboard)
        self._mark = text
        self._end.start()

    def take_back(self) -> None:
        """Clear the clipboard if it still holds what was lent."""
        self._end.stop()
        if not self._mark:
            return
        if self._clipboard().text() == self._mark:
            self._clipboard().clear()
        self._mark = ""
        self.ended.emit()

    def _clipboard(self) -> QClipboard:
        return QGuiApplication.clipboard()

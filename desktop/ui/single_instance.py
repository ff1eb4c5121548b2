"""One window a database and user: a second start hands its files over and ends."""

from __future__ import annotations

import getpass
import hashlib
import json
import os
from collections.abc import Sequence

from PySide6.QtCore import QDeadlineTimer, QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 5_000
PAUSE_MS = 100
LONGEST = 1_000_000


def meeting_place(database: str) -> str:
    """Name under which the window of a database listens; it tells nothing about either."""
    where = database if "://" in database else os.path.realpath(database)
    told = hashlib.sha256(f"{_user()}\n{where}".encode(errors="surrogateescape")).hexdigest()
    return f"dyzurka-{told[:20]}"


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # nobody whom the system knows by name
        return str(os.getuid()) if hasattr(os, "getuid") else ""


class SingleInstance(QObject):
    """Listens for later starts of the same user on the same database.

    `called` carries the list of files the other start was given (often empty).
    """

    called = Signal(list)

    def __init__(self, place: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._lock = QLockFile(QDir(QDir.tempPath()).filePath(f"{place}.lock"))
        self._lock.setStaleLockTime(0)  # a window may stand for days
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        self._heard: dict[QLocalSocket, bytes] = {}

    def claim(self, files: Sequence[str] = ()) -> bool:
        """Become the one window; False when another is, and has taken the files.

        The lock goes with its process, so what a crash left is no obstacle. A window that holds
        the lock and answers nothing, not even after a while, is left alone: this one opens, too.
        """
        until = QDeadlineTimer(PATIENCE_MS)
        while not until.hasExpired():
            if self._lock.tryLock(PAUSE_MS):
                QLocalServer.removeServer(self._place)
                self._server.listen(self._place)
                return True
            if self._hand_over(files):
                return False
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                break  # no place for a lock
        return True

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
        self._lock.unlock()

    def _hand_over(self, files: Sequence[str]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._place)
        if not socket.waitForConnected(PAUSE_MS):
            return False
        socket.write(json.dumps(list(files)).encode() + b"\n")
        socket.flush()
        # The other window answers once it has read everything.
        is_taken = socket.waitForReadyRead(PATIENCE_MS) or socket.bytesAvailable() > 0
        socket.disconnectFromServer()
        return is_taken

    def _welcome(self) -> None:
        socket = self._server.nextPendingConnection()
        self._heard[socket] = b""
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(lambda: self._part(socket))
        if socket.bytesAvailable():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket not in self._heard:
            return
        heard = self._heard[socket] + bytes(socket.readAll().data())
        self._heard[socket] = heard
        if len(heard) > LONGEST:
            socket.abort()
        elif heard.endswith(b"\n"):
            self._heard[socket] = b""
            socket.write(b"ok\n")
            socket.flush()
            self.called.emit(_files(heard))

    def _part(self, socket: QLocalSocket) -> None:
        self._heard.pop(socket, None)
        socket.deleteLater()


def _files(heard: bytes) -> list[str]:
    try:
        told = json.loads(heard)
    except ValueError:
        return []
    return [file for file in told if isinstance(file, str)] if isinstance(told, list) else []

"""One window a database and user: a second start hands its files over and ends."""

from __future__ import annotations

import getpass
import hashlib
import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 800
LONGEST = 1_000_000


def meeting_place(database: str) -> str:
    """Name under which the window of a database listens; it tells nothing about either."""
    told = hashlib.sha256(f"{getpass.getuser()}\n{database}".encode()).hexdigest()
    return f"dyzurka-{told[:20]}"


class SingleInstance(QObject):
    """Listens for later starts of the same user on the same database.

    `called` carries the list of files the other start was given (often empty).
    """

    called = Signal(list)

    def __init__(self, place: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        self._heard: dict[QLocalSocket, bytes] = {}

    def claim(self, files: Sequence[str] = ()) -> bool:
        """Become the one window; False when another is, and has taken the files."""
        if self._hand_over(files):
            return False
        if not self._server.listen(self._place):
            # What a crash left behind; nobody answered there.
            QLocalServer.removeServer(self._place)
            self._server.listen(self._place)
        return True

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _hand_over(self, files: Sequence[str]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._place)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.write(json.dumps(list(files)).encode() + b"\n")
        socket.flush()
        # The other window answers once it has read everything.
        is_taken = socket.waitForReadyRead(ANSWER_MS) or socket.bytesAvailable() > 0
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

"""A desk with a real database behind it, for pages that write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from pytestqt.qtbot import QtBot

from desktop.background import Workers
from desktop.models.store import Store
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.ui.desk import Desk
from desktop.ui.hub import Hub
from desktop.ui.notices import Notice, Notices
from desktop.ui.relay import Relay
from desktop.ui.session_state import SessionState
from tests.ui import settling

T = TypeVar("T")
NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


@dataclass
class StoredDesk:
    """A desk, its working threads and what was said at it."""

    desk: Desk
    workers: Workers
    said: list[Notice]
    now: datetime
    qtbot: QtBot

    def do(self, service: Callable[..., Changes], *args: Any, **kw: Any) -> Changes:
        """Write as somebody else would."""
        act = Act(self.now, self.desk.me)
        changes = self.workers.write(lambda: service(act, *args, **kw)).result()
        self.desk.hub.changed.emit(changes)
        return changes

    def write(self, work: Callable[[], T]) -> T:
        """Write rows directly."""
        return self.workers.write(work).result()

    def ask(self, service: Callable[..., T], *args: Any, **kw: Any) -> T:
        """Read."""
        return self.workers.read(lambda: service(*args, **kw)).result()

    def settle(self) -> None:
        """Wait until the window has come to rest."""
        settling.settle(self.desk.relay, self.qtbot)


@contextmanager
def stored_desk(address: str, folder: Path, qtbot: QtBot) -> Iterator[StoredDesk]:
    """Open a database and sit down at it as consultant 1."""
    store = Store.open(address, now=NOW)
    workers = Workers(
        connect=store.connect,
        disconnect=store.disconnect,
        reading=store.reading,
        writing=store.writing,
    )
    hub, notices = Hub(), Notices()
    whole = StoredDesk.__new__(StoredDesk)
    relay = Relay(workers, hub, notices, now=lambda: whole.now, me=lambda: whole.desk.me)
    desk = Desk(
        relay=relay,
        hub=hub,
        notices=notices,
        state=SessionState(folder / "window.ini"),
        clock=lambda: whole.now,
        zone=ZoneInfo("Europe/Warsaw"),
        me=1,
    )
    said: list[Notice] = []
    notices.raised.connect(said.append)
    whole.__init__(desk, workers, said, NOW, qtbot)  # type: ignore[misc]
    try:
        yield whole
    finally:
        settling.settle(relay, qtbot)
        workers.close()

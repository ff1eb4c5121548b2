"""A desk with real threads on a real database, and clocks that a test moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from desktop.background import Workers
from desktop.models.base import database
from desktop.models.store import Store
from desktop.services.act import Act
from desktop.ui.desk import Desk
from desktop.ui.hub import Hub
from desktop.ui.notices import Notice, Notices
from desktop.ui.relay import Relay
from desktop.ui.session_state import SessionState
from desktop.ui.timer.timekeeper import Timekeeper
from tests.services.conftest import NOW
from tests.services.timer_office import Office, make_office


@dataclass
class Clocks:
    """The wall clock and the steady one; `pass_` moves both."""

    wall: datetime = NOW
    steady: float = 1000.0

    def now(self) -> datetime:
        return self.wall

    def steady_now(self) -> float:
        return self.steady

    def pass_(self, seconds: float = 0, minutes: float = 0) -> None:
        step = timedelta(seconds=seconds, minutes=minutes)
        self.wall += step
        self.steady += step.total_seconds()


@dataclass
class TimerDesk:
    """The desk, its office, its clocks, and what was said in the strip."""

    qtbot: Any
    workers: Workers
    desk: Desk
    office: Office
    clocks: Clocks
    said: list[Notice] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until every question on its way has been answered."""
        self.qtbot.waitUntil(lambda: self.desk.relay.pending == 0, timeout=10_000)
        # What was answered may have asked anew.
        for _ in range(20):
            self.qtbot.wait(1)
            if self.desk.relay.pending == 0:
                return
            self.qtbot.waitUntil(lambda: self.desk.relay.pending == 0, timeout=10_000)

    def keeper(self) -> Timekeeper:
        keeper = Timekeeper(self.desk, steady=self.clocks.steady_now)
        self.settle()
        return keeper

    def read(self, service: Callable[..., Any], *args: Any, **kw: Any) -> Any:
        return self.workers.read(lambda: service(*args, **kw)).result()

    def write(self, service: Callable[..., Any], *args: Any, **kw: Any) -> Any:
        """A write of another desk: nobody here is told."""
        act = Act(self.clocks.now(), self.desk.me)
        return self.workers.write(lambda: service(act, *args, **kw)).result()


@dataclass
class _Door:
    """What `make_office` needs of a store, on the writer's thread."""

    database: Any
    now: datetime
    me: int | None = None

    def do(self, service: Callable[..., Any], *args: Any, at: Any = None, **kw: Any) -> Any:
        return service(Act(at or self.now, self.me), *args, **kw)


def make_desk(qtbot: Any, address: str, folder: Path) -> TimerDesk:
    """Open a database, fill it, and sit Anna down before it."""
    clocks = Clocks()
    store = Store.open(address, now=clocks.wall)
    workers = Workers(
        connect=store.connect,
        disconnect=store.disconnect,
        reading=store.reading,
        writing=store.writing,
    )
    door = _Door(database, clocks.wall)
    office: Office = workers.write(lambda: make_office(door)).result()
    return sit_down(qtbot, workers, office, clocks, folder)


def sit_down(
    qtbot: Any, workers: Workers, office: Office, clocks: Clocks, folder: Path
) -> TimerDesk:
    """A desk before an office that is there already: the program starts anew."""
    notices, hub = Notices(), Hub()
    desk: Desk
    relay = Relay(workers, hub, notices, now=clocks.now, me=lambda: desk.me)
    desk = Desk(
        relay=relay,
        hub=hub,
        notices=notices,
        state=SessionState(folder / "window.ini"),
        clock=clocks.now,
        zone=ZoneInfo("Europe/Warsaw"),
        me=office.anna,
    )
    made = TimerDesk(qtbot, workers, desk, office, clocks)
    notices.raised.connect(made.said.append)
    return made

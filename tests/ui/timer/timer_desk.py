"""A desk with real threads on a real database, and clocks that a test moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.background import Workers
from desktop.models.base import database
from desktop.models.store import Store
from desktop.services.act import Act
from desktop.ui.desk import Desk
from desktop.ui.hub import Hub
from desktop.ui.notices import Notice, Notices
from desktop.ui.relay import Relay
from desktop.ui.session_state import SessionState
from desktop.ui.timer.pane import TimerPane
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
    pane: TimerPane = field(init=False)

    def settle(self) -> None:
        """Wait until every question on its way has been answered, and what that led to."""
        for _ in range(6):
            self.qtbot.waitUntil(lambda: self.desk.relay.pending == 0, timeout=10_000)
            QCoreApplication.processEvents()

    def keeper(self) -> Timekeeper:
        keeper = Timekeeper(self.desk, steady=self.clocks.steady_now)
        for each in (keeper._second, keeper.elsewhere._looking):
            each.setInterval(3_600_000)  # tests move the clocks themselves
        self.settle()
        return keeper

    def open_pane(self, launcher: object = None) -> TimerPane:
        """The pane of a program that has just been started."""
        self.pane = TimerPane(self.desk, keeper=self.keeper(), launcher=launcher)
        self.qtbot.addWidget(self.pane)
        self.pane.resize(600, 560)
        self.pane.show()
        self.pane.activateWindow()
        self.settle()
        return self.pane

    # ---- hands ------------------------------------------------------------------------------

    def widget(self, name: str) -> Any:
        found = self.pane.findChild(QWidget, name)
        assert found is not None, name
        return found

    def top_widget(self, name: str) -> Any:
        """A widget in any window."""
        for window in QApplication.topLevelWidgets():
            found = window.findChild(QWidget, name)
            if found is not None:
                return found
        raise AssertionError(name)

    def text(self, name: str) -> str:
        return str(self.widget(name).text())

    def seen(self) -> set[str]:
        """Names of the named widgets that can be seen."""
        return {
            each.objectName()
            for each in self.pane.findChildren(QWidget)
            if each.isVisible() and each.objectName().startswith(("timer.", "remote."))
        }

    def stand(self, ticket_id: int | None) -> None:
        self.pane.show_ticket(ticket_id)
        self.settle()

    def press(self, name: str) -> None:
        button = self.widget(name)
        assert button.isVisible(), f"{name} cannot be seen"
        assert button.isEnabled(), f"{name} is off"
        button.click()
        self.settle()

    def type(self, name: str, text: str) -> None:
        """Type into a line, letter by letter as a keyboard would."""
        line = self.widget(name)
        assert line.isVisible(), f"{name} cannot be seen"
        line.setFocus()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(line, event)
        self.settle()

    def enter(self, name: str) -> None:
        self.qtbot.keyClick(self.widget(name), Qt.Key.Key_Return)
        self.settle()

    def choose_kind(self, kind: str) -> None:
        choice = self.widget("timer.kind")
        choice.show_value(kind)
        choice.edited.emit()
        self.settle()

    def tick(self, seconds: float = 0, minutes: float = 0) -> None:
        """Time passes and a second is shown."""
        self.clocks.pass_(seconds, minutes)
        self.pane.keeper.tick()
        self.settle()

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

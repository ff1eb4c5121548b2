"""The longest pause of the window's thread while a timer runs and 20,000 tickets refresh.

    pause.py [--quick] [--full]   --full takes a million tickets

The real window on a large office; a timer of the event loop ticks every millisecond, and the
longest time between two ticks, less that millisecond, is a pause that a person could feel.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from _demo_office import office_of
from PySide6.QtCore import QObject, Qt, QTimer

from desktop import app
from desktop.config import Config
from desktop.models.ticket import Ticket
from desktop.services.changes import Changes
from desktop.ui.story.clock import StoryClock
from desktop.ui.story.screen import offscreen_application
from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until
from desktop.ui.timer.pane import TimerPane
from tests.ruler import report, rounds_of

TICKETS, MANY = 20_000, 1_000_000
GOAL, GOAL_OF_MANY = 0.016, 0.050
REFRESHES = 40
APART_MS = 150


class Pulse(QObject):
    """Feels the event loop every millisecond and remembers how long it stood still."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._feel)

    def start(self) -> None:
        """Begin to feel."""
        self.pauses = []
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        """Stop, and tell every pause in seconds, the longest last."""
        self._timer.stop()
        return sorted(self.pauses)

    def _feel(self) -> None:
        now = time.perf_counter()
        self.pauses.append(max(0.0, now - self._last - 0.001))
        self._last = now


def main() -> None:
    """Measure an idle window and a busy one; the busy one has a goal."""
    is_full = "--full" in sys.argv[1:]
    tickets = MANY if is_full else TICKETS
    with office_of(tickets) as store, tempfile.TemporaryDirectory() as folder:
        chosen: int = Ticket.get(Ticket.state == "in_progress").id
        place = Path(folder)
        config = Config(data_dir=place, database=store.address, language="en")
        stage = Stage(offscreen_application(place), config, app.house, StoryClock())
        stage.come_in()
        pulse = Pulse()
        idle = _felt(stage, pulse, lambda: 0.5)
        pane = _timer_running(stage, chosen)
        busy = _felt(stage, pulse, lambda: _refreshed(stage, pane))
        goal = GOAL_OF_MANY if is_full else GOAL
        name = f"longest pause at {tickets:,} tickets, timer running"
        report(name, max(busy[-1], 1e-6), goal, 1)
        late = [f"{each * 1000:.1f}" for each in busy[-5:]]
        sys.stdout.write(f"  five longest {late} ms, idle window {idle[-1] * 1000:.1f} ms\n")
        stage.leave()


def _timer_running(stage: Stage, ticket: int) -> TimerPane:
    pane = stage.place(TimerPane, "timer")
    pane.show_ticket(ticket)
    stage.settle()
    if not pane.keeper.is_running:
        stage.hand.choose("timer.kind", "phone")
        stage.hand.click("timer.start")
        wait_until(lambda: pane.keeper.is_running, "the timer does not start")
    stage.settle()
    return pane


def _refreshed(stage: Stage, pane: TimerPane) -> float:
    """Make everything refresh again and again, as when another desk is busy; for how long."""
    left = iter(range(rounds_of(REFRESHES)))
    again = QTimer(stage.desk.hub)
    # Coarse timers are gathered: several refreshes would come at once.
    again.setTimerType(Qt.TimerType.PreciseTimer)
    again.setInterval(APART_MS)
    again.timeout.connect(
        lambda: again.stop() if next(left, None) is None else _refresh(stage, pane)
    )
    again.start()
    return APART_MS * rounds_of(REFRESHES) / 1000


def _refresh(stage: Stage, pane: TimerPane) -> None:
    if isinstance(stage.clock, StoryClock):
        stage.clock.go_on(1)
    pane.keeper.tick()
    stage.desk.hub.changed.emit(Changes.of(ticket=(), session=(), client=()))


def _felt(stage: Stage, pulse: Pulse, begin: Callable[[], float]) -> list[float]:
    """The pauses while what `begin` began goes on, and until it has settled."""
    gc.collect()
    end = time.perf_counter() + begin()
    pulse.start()
    wait_until(lambda: time.perf_counter() > end, "time stands still")
    stage.settle()
    return pulse.stop()


if __name__ == "__main__":
    main()

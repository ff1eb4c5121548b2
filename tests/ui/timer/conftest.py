"""A desk for every test of the timer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.ui.theme import Theme
from desktop.ui.timer.pane import TimerPane
from tests.integrations.fake_tool import CaughtLauncher
from tests.ui.timer.timer_desk import TimerDesk, make_desk


@pytest.fixture
def timer(qtbot: Any, tmp_path: Path, sqlite_address: str) -> Iterator[TimerDesk]:
    made = make_desk(qtbot, sqlite_address, tmp_path)
    yield made
    made.settle()
    made.workers.close()


@pytest.fixture
def caught() -> CaughtLauncher:
    return CaughtLauncher()


@pytest.fixture
def pane(timer: TimerDesk, caught: CaughtLauncher, theme: Theme, qtbot: Any) -> TimerPane:
    """The pane, seen, before no ticket."""
    shown = TimerPane(timer.desk, keeper=timer.keeper(), launcher=caught)
    qtbot.addWidget(shown)
    shown.resize(600, 520)
    shown.show()
    timer.settle()
    return shown


@pytest.fixture
def find(pane: TimerPane) -> Callable[[str], Any]:
    """A widget of the pane by its name."""

    def by_name(name: str) -> Any:
        found = pane.findChild(object, name)
        assert found is not None, name
        return found

    return by_name

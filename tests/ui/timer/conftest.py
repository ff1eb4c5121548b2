"""A desk and a pane for every test of the timer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.timer.pane import TimerPane
from tests.integrations.fake_tool import CaughtLauncher
from tests.ui.timer.timer_desk import TimerDesk, make_desk


@pytest.fixture
def timer(qtbot: QtBot, theme: Theme, tmp_path: Path, sqlite_address: str) -> Iterator[TimerDesk]:
    """A desk with a database; no pane yet."""
    made = make_desk(qtbot, sqlite_address, tmp_path)
    yield made
    made.settle()
    made.workers.close()


@pytest.fixture
def caught() -> CaughtLauncher:
    """Catches what would be launched."""
    return CaughtLauncher()


@pytest.fixture
def pane(timer: TimerDesk, caught: CaughtLauncher) -> TimerPane:
    """The pane, seen, before no ticket."""
    return timer.open_pane(caught)

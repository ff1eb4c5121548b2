"""A desk without a database: real threads, a real relay, a clock that stands still."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.background import Workers
from desktop.ui.desk import Desk
from desktop.ui.hub import Hub
from desktop.ui.notices import Notice, Notices
from desktop.ui.relay import Relay
from desktop.ui.session_state import SessionState
from desktop.ui.theme import Scheme, Theme
from tests.ui import settling
from tests.ui.stored import StoredDesk, stored_desk

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Between tests alone garbage is collected: no working thread may destroy what is Qt's.

    In the program the sweeper sees to that.
    """
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits as long as a machine under load needs; what never comes fails all the same."""
    for wait in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        patient = partial(getattr(qtbot, wait), timeout=settling.PATIENCE_MS)
        setattr(qtbot, wait, patient)
    return qtbot


@pytest.fixture
def workers() -> Iterator[Workers]:
    """Working threads that open nothing."""
    threads = Workers(
        connect=lambda: None, disconnect=lambda: None, reading=nullcontext, writing=nullcontext
    )
    yield threads
    threads.close()


@pytest.fixture
def desk(qtbot: QtBot, workers: Workers, tmp_path: Path) -> Iterator[Desk]:
    """A desk at 15:00 on Friday 2026-11-20 in Warsaw, with consultant 1."""
    hub, notices = Hub(), Notices()
    relay = Relay(workers, hub, notices, now=lambda: NOW, me=lambda: 1)
    state = SessionState(tmp_path / "window.ini")
    yield Desk(
        relay=relay, hub=hub, notices=notices, state=state, clock=lambda: NOW, zone=WARSAW, me=1
    )
    settling.settle(relay, qtbot)


@pytest.fixture
def said(desk: Desk) -> list[Notice]:
    """What the strip was told."""
    told: list[Notice] = []
    desk.notices.raised.connect(told.append)
    return told


@pytest.fixture
def settle(desk: Desk, qtbot: QtBot) -> Callable[[], None]:
    """Wait until the window has come to rest."""
    return partial(settling.settle, desk.relay, qtbot)


@pytest.fixture
def stored(sqlite_address: str, tmp_path: Path, qtbot: QtBot) -> Iterator[StoredDesk]:
    """A desk with a real database behind it."""
    with stored_desk(sqlite_address, tmp_path, qtbot) as whole:
        yield whole


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme, light."""
    dressed = Theme(qapp)
    dressed.apply(Scheme.LIGHT)
    yield dressed
    dressed.deleteLater()

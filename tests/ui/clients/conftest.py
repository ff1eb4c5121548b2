"""The desk of the other window tests, with a real SQLite office behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.background import Workers
from desktop.errors import Unavailable
from desktop.models.store import Store
from desktop.services import clients
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.clients import ClientCard
from desktop.ui.clients.page import ClientsPage
from desktop.ui.desk import Desk
from desktop.ui.notices import Notice

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


@dataclass
class Weather:
    """How the database behaves: `is_broken` readings fail, `gate` holds them until it is set."""

    is_broken: bool = False
    gate: Event = field(default_factory=Event)


@pytest.fixture
def weather() -> Iterator[Weather]:
    now = Weather()
    now.gate.set()
    yield now
    now.gate.set()


@pytest.fixture
def workers(sqlite_address: str, weather: Weather) -> Iterator[Workers]:
    store = Store.open(sqlite_address, now=NOW)

    @contextmanager
    def reading() -> Iterator[None]:
        assert weather.gate.wait(10)
        if weather.is_broken:
            raise Unavailable("database_locked", file="office.db")
        with store.reading():
            yield

    threads = Workers(
        connect=store.connect, disconnect=store.disconnect, reading=reading, writing=store.writing
    )
    yield threads
    threads.close()


@pytest.fixture
def write(workers: Workers) -> Callable[..., Changes]:
    """Run a writing service as another desk would: nobody here is told."""

    def run(service: Callable[..., Changes], *args: Any, **kw: Any) -> Changes:
        return workers.write(lambda: service(Act(NOW, 2), *args, **kw)).result(10)

    return run


@pytest.fixture
def read(workers: Workers) -> Callable[..., Any]:
    """Ask a reading service."""
    return lambda service, *args, **kw: workers.read(lambda: service(*args, **kw)).result(10)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settle: Callable[[], None]) -> Callable[[], ClientsPage]:
    """Opens the page once the office is as a test wants it."""

    def opened() -> ClientsPage:
        shown = ClientsPage(desk)
        qtbot.addWidget(shown)
        shown.resize(1500, 820)
        shown.show()
        settle()
        return shown

    return opened


@pytest.fixture
def said(desk: Desk) -> list[Notice]:
    """What the strip was told."""
    told: list[Notice] = []
    desk.notices.raised.connect(told.append)
    return told


@pytest.fixture
def add(write: Callable[..., Changes]) -> Callable[..., int]:
    """Add a client at another desk."""

    def made(name: str, **values: Any) -> int:
        return write(clients.save, ClientCard(name=name, **values)).made or 0

    return made

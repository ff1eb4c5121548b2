"""A real SQLite office behind the desk, and what may befall its readers.

A folder of tests takes the fixtures into its `conftest.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Event
from typing import Any

import pytest

from desktop.background import Workers
from desktop.errors import Unavailable
from desktop.models.store import Store
from desktop.services.act import Act
from desktop.services.changes import Changes

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
PATIENCE = 60


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
        assert weather.gate.wait(PATIENCE)
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
        return workers.write(lambda: service(Act(NOW, 2), *args, **kw)).result(PATIENCE)

    return run


@pytest.fixture
def read(workers: Workers) -> Callable[..., Any]:
    """Ask a reading service."""
    return lambda service, *args, **kw: workers.read(lambda: service(*args, **kw)).result(PATIENCE)

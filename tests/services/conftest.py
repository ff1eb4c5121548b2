"""A real database for every service test, once on SQLite and once on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from desktop.models.schema import open_database
from desktop.services.act import Act
from desktop.services.changes import Changes

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)  # Friday, 10:00 in Warsaw


@dataclass
class Store:
    """An open database on this thread; `do` runs a service as the writer would."""

    database: Any
    address: str
    now: datetime = NOW
    me: int | None = None

    def do(
        self, service: Callable[..., Changes], *args: Any, at: datetime | None = None, **kw: Any
    ) -> Changes:
        """Run a writing service in one transaction of its own."""
        with self.database.atomic():
            return service(Act(at or self.now, self.me), *args, **kw)


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A fresh database of the newest schema."""
    address = request.getfixturevalue(f"{request.param}_address")
    database = open_database(address, now=NOW)
    database.connect()
    yield Store(database, address)
    database.close()

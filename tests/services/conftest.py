"""A real database for every service test, once on SQLite and once on PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.models.schema import open_database
from desktop.services.act import Act
from desktop.services.changes import Changes
from tests.databases import PostgresServer

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


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of the newest schema: every test takes a copy, for steps take longer than tests."""
    path = tmp_path_factory.mktemp("migrated") / "office.db"
    open_database(str(path), now=NOW)
    return path


@pytest.fixture(scope="session")
def migrated_server(postgres_server: PostgresServer) -> str:
    """The same on the server."""
    address = postgres_server.create()
    open_database(address, now=NOW)
    return address


@pytest.fixture
def sqlite_address(tmp_path: Path, migrated_file: Path) -> str:
    """A file of the newest schema with nothing in it."""
    return str(shutil.copy(migrated_file, tmp_path / "office.db"))


@pytest.fixture
def postgres_address(postgres_server: PostgresServer, migrated_server: str) -> Iterator[str]:
    """A database of the newest schema with nothing in it, removed after the test."""
    address = postgres_server.create(migrated_server)
    yield address
    postgres_server.drop(address)


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A fresh database of the newest schema."""
    address = request.getfixturevalue(f"{request.param}_address")
    database = open_database(address, now=NOW)
    database.connect()
    yield Store(database, address)
    database.close()

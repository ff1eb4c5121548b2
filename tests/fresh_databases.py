"""Databases of the newest schema with nothing in them: copies, for its steps take longer than tests.

Folders whose tests begin before the first step have addresses of their own in their `conftest.py`.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.models.schema import open_database
from tests.databases import PostgresServer
from tests.swept_database import SweptDatabase

MADE_AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of the newest schema, never written to."""
    path = tmp_path_factory.mktemp("migrated") / "office.db"
    open_database(str(path), now=MADE_AT)
    return path


@pytest.fixture(scope="session")
def migrated_server(postgres_server: PostgresServer) -> str:
    """The address of the same on the server; nobody is connected to it."""
    address = postgres_server.create()
    open_database(address, now=MADE_AT)
    return address


@pytest.fixture
def sqlite_address(tmp_path: Path, migrated_file: Path) -> str:
    """A copy of the file."""
    return str(shutil.copy(migrated_file, tmp_path / "office.db"))


@pytest.fixture(scope="session")
def swept_database(
    postgres_server: PostgresServer, migrated_server: str
) -> Iterator[SweptDatabase]:
    """A copy of the database on the server, used by one test after another."""
    database = SweptDatabase(postgres_server, migrated_server)
    yield database
    database.drop()


@pytest.fixture
def postgres_address(swept_database: SweptDatabase) -> Iterator[str]:
    """The address of that copy, swept after the test."""
    yield swept_database.address
    swept_database.sweep()

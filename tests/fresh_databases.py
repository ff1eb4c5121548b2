"""Databases of the newest schema with nothing in them: copies, for its steps take longer than tests.

`tests/conftest.py` has the two that are copied; a folder whose tests only use a database takes the
addresses into its own `conftest.py`, in place of those of empty ones.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.models.schema import open_database
from tests.databases import PostgresServer

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


@pytest.fixture
def postgres_address(postgres_server: PostgresServer, migrated_server: str) -> Iterator[str]:
    """A copy of the database on the server, removed after the test."""
    address = postgres_server.create(migrated_server)
    yield address
    postgres_server.drop(address)

"""Databases before the first step of the schema."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import PostgresServer


@pytest.fixture
def sqlite_address(tmp_path: Path) -> str:
    """Where a new SQLite database may be made; the file does not exist yet."""
    return str(tmp_path / "office.db")


@pytest.fixture
def postgres_address(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of an empty PostgreSQL database, removed after the test."""
    address = postgres_server.create()
    yield address
    postgres_server.drop(address)

"""The store under the working threads: locks, lost connections, disks that fail."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest

from desktop.background import Workers
from desktop.errors import Unavailable
from desktop.models import schema
from desktop.models.setting import Setting
from desktop.models.store import Store

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
HANG_UP = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = %s AND pid <> pg_backend_pid()
"""


def keep(name: str) -> None:
    Setting.create(name=name, value=1, changed_at=NOW)


def kept() -> list[str]:
    rows: Any = Setting.select(Setting.name).order_by(Setting.name).tuples()
    return [name for (name,) in rows]


def threads(store: Store) -> Workers:
    return Workers(
        connect=store.connect,
        disconnect=store.disconnect,
        reading=store.reading,
        writing=store.writing,
    )


@pytest.fixture
def server(postgres_server: Any, postgres_address: str) -> Iterator[tuple[Workers, Any]]:
    """Threads at a database of a server, and a way to hang up on them."""
    name = postgres_address.partition("?")[0].rpartition("/")[2]
    workers = threads(Store.open(postgres_address, now=NOW))

    def hang_up() -> None:
        with psycopg.connect(postgres_server.address, autocommit=True) as connection:
            connection.execute(HANG_UP, (name,))

    yield workers, hang_up
    workers.close()


def test_a_connection_lost_between_two_acts_is_not_noticed(server):
    workers, hang_up = server
    workers.write(lambda: keep("a")).result()
    assert workers.read(kept).result() == ["a"]
    hang_up()
    workers.write(lambda: keep("b")).result()
    hang_up()
    assert workers.read(kept).result() == ["a", "b"]


def test_a_connection_lost_within_a_write_writes_nothing_and_is_tried_again(server):
    workers, hang_up = server

    def broken() -> None:
        keep("a")
        hang_up()
        keep("b")

    with pytest.raises(Unavailable) as told:
        workers.write(broken).result()
    assert told.value.code == "database_unreachable"
    workers.write(lambda: keep("c")).result()
    assert workers.read(kept).result() == ["c"]


def test_a_thread_that_could_not_connect_comes_again(sqlite_address):
    store = Store.open(sqlite_address, now=NOW)
    failures = [Unavailable("database_unreachable")]

    def connect() -> None:
        if failures:
            raise failures.pop()
        store.connect()

    workers = Workers(
        connect=connect, disconnect=store.disconnect, reading=store.reading, writing=store.writing
    )
    with pytest.raises(Unavailable):
        workers.write(lambda: keep("a")).result()
    workers.write(lambda: keep("a")).result()
    assert workers.read(kept).result() == ["a"]
    workers.close()


def test_what_could_not_be_written_behind_a_lock_is_written_after_it(sqlite_address, monkeypatch):
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0)
    monkeypatch.setattr(schema, "PRAGMAS", schema.PRAGMAS[:3])
    workers = threads(Store.open(sqlite_address, now=NOW))
    holder = sqlite3.connect(sqlite_address, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable) as told:
        workers.write(lambda: keep("a")).result()
    assert told.value.code == "database_locked"
    assert workers.read(kept).result() == []
    holder.execute("ROLLBACK")
    holder.close()
    workers.write(lambda: keep("a")).result()
    assert workers.read(kept).result() == ["a"]
    workers.close()


def test_a_full_database_is_written_to_again_once_there_is_room(sqlite_address):
    store = Store.open(sqlite_address, now=NOW)
    workers = threads(store)
    before = workers.write(lambda: store.database.pragma("page_count")).result()
    workers.write(lambda: store.database.pragma("max_page_count", before + 4)).result()
    with pytest.raises(Unavailable) as told:
        workers.write(lambda: keep("x" * 60) or keep("y" * 100_000)).result()  # type: ignore[func-returns-value]
    assert told.value.code == "database_full"
    workers.write(lambda: store.database.pragma("max_page_count", before + 400)).result()
    workers.write(lambda: keep("a")).result()
    assert workers.read(kept).result() == ["a"]
    workers.close()


def test_a_connection_left_within_a_transaction_is_not_used_again(sqlite_address):
    """After some faults of a disk the rollback fails, too."""
    store = Store.open(sqlite_address, now=NOW)
    workers = threads(store)

    def leave_open() -> None:
        store.connect()
        store.database.execute_sql("BEGIN IMMEDIATE")

    workers.write(lambda: None).result()
    workers._writer.submit(leave_open).result()
    workers.write(lambda: keep("a")).result()
    assert workers.read(kept).result() == ["a"]
    workers.close()

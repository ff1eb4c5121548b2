"""An office of many tickets, for benchmarks; gone afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.models.store import Store
from desktop.services.act import Act
from desktop.services.demo import office

NOW = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
WARSAW = ZoneInfo("Europe/Warsaw")


@contextmanager
def office_of(tickets: int, clients: int = 60) -> Iterator[Store]:
    """A demo office with that many tickets on SQLite; this thread is connected to it."""
    with (
        tempfile.TemporaryDirectory(prefix="dyzurka-bench-") as folder,
        office_at(str(Path(folder) / "office.db"), tickets, clients) as store,
    ):
        store.database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        yield store


@contextmanager
def office_at(address: str, tickets: int, clients: int = 60) -> Iterator[Store]:
    """The same in the empty database at an address."""
    store = Store.open(address, now=NOW)
    store.connect()
    try:
        with store.writing():
            office.fill(Act(NOW), clients, tickets, zone=WARSAW)
        store.database.execute_sql("ANALYZE")
        yield store
    finally:
        store.disconnect()

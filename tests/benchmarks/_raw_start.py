"""A timer's start as one raw commit of SQLite: what ours is compared with."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from desktop.models.store import Store

START = """
    INSERT INTO work_session
           (ticket_id, consultant_id, kind, state, started_at, signed_at, summary, tool, revision)
    VALUES (?, ?, 'phone', 'running', '2026-11-20 11:00:00', '2026-11-20 11:00:00', '', '', 1)
"""


class RawStart:
    """Starts on a copy of the same database, under a connection as careful as ours."""

    def __init__(self, store: Store, ticket: int, who: int) -> None:
        self._given = ticket, who
        path = Path(store.address).with_name("twin.db")
        with sqlite3.connect(store.address) as source, sqlite3.connect(path) as copy:
            source.backup(copy)
        source.close()
        copy.close()
        self._twin = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode=wal", "synchronous=full", "foreign_keys=1"):
            self._twin.execute(f"PRAGMA {pragma}").fetchall()

    def seconds(self) -> float:
        """How long one takes; it is gone again afterwards."""
        started = time.perf_counter()
        self._twin.execute("BEGIN IMMEDIATE")
        made = self._twin.execute(START, self._given).lastrowid
        self._twin.execute("COMMIT")
        passed = time.perf_counter() - started
        self._twin.execute("DELETE FROM work_session WHERE id = ?", (made,))
        return passed

    def close(self) -> None:
        """Leave the copy."""
        self._twin.close()

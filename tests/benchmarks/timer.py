"""A started timer, on the disk before anything is shown: against one raw commit of SQLite."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from _demo_office import NOW, office_of

from desktop.models.store import Store
from desktop.models.ticket import Ticket
from desktop.services import consultants, sessions
from desktop.services.act import Act
from tests.ruler import compare

RAW = """
    INSERT INTO work_session
           (ticket_id, consultant_id, kind, state, started_at, signed_at, summary, tool, revision)
    VALUES (?, ?, 'phone', 'running', '2026-11-20 11:00:00', '2026-11-20 11:00:00', '', '', 1)
"""


def main() -> None:
    """Start and stop in turns; what is stopped again is not timed."""
    with office_of(60, 12) as store:
        who = consultants.active_rows()[0].id
        ticket: int = Ticket.get(Ticket.state == "in_progress").id
        twin = _copied(store)

        def ours() -> float:
            started = time.perf_counter()
            with store.writing():
                made = sessions.start(Act(NOW, who), ticket, "phone").made
            passed = time.perf_counter() - started
            with store.writing():
                sessions.stop(Act(NOW, who), made or 0)
            return passed

        def raw() -> float:
            started = time.perf_counter()
            twin.execute("BEGIN IMMEDIATE")
            made = twin.execute(RAW, (ticket, who)).lastrowid
            twin.execute("COMMIT")
            passed = time.perf_counter() - started
            twin.execute("DELETE FROM work_session WHERE id = ?", (made,))
            return passed

        compare("timer started", ours=ours, raw=raw, rounds=300, goal=1.3)
        twin.close()


def _copied(store: Store) -> sqlite3.Connection:
    """The same database under a connection of its own, as careful as ours."""
    path = Path(store.address).with_name("twin.db")
    with sqlite3.connect(store.address) as source, sqlite3.connect(path) as copy:
        source.backup(copy)
    source.close()
    copy.close()
    twin = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=wal", "synchronous=full", "foreign_keys=1"):
        twin.execute(f"PRAGMA {pragma}").fetchall()
    return twin


if __name__ == "__main__":
    main()

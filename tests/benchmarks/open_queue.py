"""The queue through the services and by the bare driver: first page, any place, text search.

    open_queue.py [--quick] [--full]   --full adds an office of a million tickets

On SQLite and on PostgreSQL, each with what it grew to. Not called `queue`, which would take the
place of Python's own module of that name.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
from _demo_office import office_at, office_of

from desktop.models.store import Store
from desktop.services import ticket_queue
from desktop.services.ticket_queue import QueueFilter
from tests.databases import running_server
from tests.ruler import compare, report, rounds_of

PAGE = 60
JUMP_GOAL = 0.020
COLUMNS = """
    SELECT t.id, t.number, t.subject, t.client_id, c.name, c.short_name, c.blocked_at, t.rank,
           t.accepted_at, t.state, t.held_reason, t.channel, t.caller, t.is_caller_authorised,
           t.assigned_to_id, k.initials, k.name,
           EXISTS (SELECT 1 FROM attachment a WHERE a.ticket_id = t.id AND NOT a.is_inline)
      FROM ticket t
      LEFT JOIN client c ON c.id = t.client_id
      LEFT JOIN consultant k ON k.id = t.assigned_to_id
"""
OPEN = "t.closed_at IS NULL AND t.state <> 'done'"
ORDER = "ORDER BY t.rank, t.accepted_at, t.id"
RAW = f"{COLUMNS} WHERE {OPEN} {ORDER} LIMIT {PAGE}"
IDS = f"SELECT t.id FROM ticket t WHERE {OPEN} {ORDER}"
FOUND = {
    "SQLite": "SELECT rowid FROM ticket_search WHERE ticket_search MATCH '\"{}\"*'",
    "PostgreSQL": "SELECT rowid FROM ticket_search WHERE words @@ to_tsquery('simple', '{}:*')",
}
# Few tickets have the first word, many the second.
WORDS = ("certyfikat", "drukar")


@dataclass
class Bench:
    """An office and the bare driver beside it."""

    kind: str
    size: int
    store: Store
    raw: Any

    def ask(self, text: str) -> object:
        """Run a statement on the bare driver."""
        return self.raw.execute(text).fetchall()

    @property
    def name(self) -> str:
        """How its lines begin."""
        return f"{self.kind} {self.size:,}"


def main() -> None:
    """Measure small, ten times that, and (asked for) a million; then how each has grown."""
    sizes = [10_000, 100_000]
    if "--full" in sys.argv[1:]:
        sizes.append(1_000_000)
    for offices in (_sqlite, _postgres):
        first: dict[str, float] = {}
        for bench in offices(sizes):
            for name, seconds in _measured(bench).items():
                known = first.setdefault(name, seconds)
                if known is not seconds:
                    told = f"{bench.name} {name} against {sizes[0]:,}"
                    report(told, seconds, known, 1.3 if name == "first page" else None)


def _sqlite(sizes: list[int]) -> Iterator[Bench]:
    for size in sizes:
        with office_of(size) as store:
            raw = sqlite3.connect(store.address)
            yield Bench("SQLite", size, store, raw)
            raw.close()


def _postgres(sizes: list[int]) -> Iterator[Bench]:
    with running_server() as server:
        for size in sizes:
            address = server.create()
            with office_at(address, size) as store, psycopg.connect(address) as raw:
                yield Bench("PostgreSQL", size, store, raw)
            server.drop(address)


def _measured(bench: Bench) -> dict[str, float]:
    """Seconds of what grows with the office."""
    rounds = 300 if bench.size < 1_000_000 else 60
    grown = {"first page": _page(bench, QueueFilter(), RAW, "first page", rounds)}
    ids = _timed(bench, lambda: ticket_queue.listed(QueueFilter()))
    compare(
        f"{bench.name} every open id",
        ours=ids,
        raw=lambda: bench.ask(IDS),
        rounds=rounds // 4,
    )
    grown["jump"] = _jump(bench, rounds)
    for word in WORDS:
        found = FOUND[bench.kind].format(word)
        raw = f"{COLUMNS} WHERE {OPEN} AND t.id IN ({found}) {ORDER} LIMIT {PAGE}"
        name = f"search {word}"
        grown[name] = _page(bench, QueueFilter(text=word), raw, name, rounds // 4)
    return grown


def _page(bench: Bench, shown: QueueFilter, raw: str, name: str, rounds: int) -> float:
    page = _timed(bench, lambda: ticket_queue.rows(ticket_queue.listed(shown, PAGE)))
    compare(f"{bench.name} {name}", ours=page, raw=lambda: bench.ask(raw), rounds=rounds, goal=2.0)
    return _median(page, rounds)


def _jump(bench: Bench, rounds: int) -> float:
    """A window of rows in the middle of everything, the ids being there."""
    with bench.store.reading():
        ids = ticket_queue.listed(QueueFilter(group="all"))
    places = iter(range(len(ids) // 3, len(ids), 997))

    def jump() -> object:
        at = next(places, 0)
        return ticket_queue.rows(ids[at : at + PAGE])

    taken = _median(_timed(bench, jump), rounds)
    report(f"{bench.name} jump among {len(ids):,} against 20 ms", taken, JUMP_GOAL, 1.0)
    return taken


def _timed(bench: Bench, job: Callable[[], object]) -> Callable[[], object]:
    def run() -> object:
        with bench.store.reading():
            return job()

    return run


def _median(job: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds_of(rounds)):
        started = time.perf_counter()
        job()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


if __name__ == "__main__":
    main()

"""The first page of the open queue: through the services, and by sqlite3 alone.

    open_queue.py [--quick] [--full]   --full adds an office of a million tickets

Not called `queue`, which would take the place of Python's own module of that name.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable

from _demo_office import NOW, office_of

from desktop.services import ticket_queue
from desktop.services.ticket_queue import QueueFilter
from tests.ruler import compare, report, rounds_of

PAGE = 60
RAW = """
    SELECT t.id, t.number, t.subject, t.client_id, c.name, c.short_name, c.blocked_at, t.rank,
           t.accepted_at, t.state, t.held_reason, t.channel, t.caller, t.is_caller_authorised,
           t.assigned_to_id, k.initials, k.name,
           EXISTS (SELECT 1 FROM attachment a WHERE a.ticket_id = t.id AND NOT a.is_inline)
      FROM ticket t
      LEFT JOIN client c ON c.id = t.client_id
      LEFT JOIN consultant k ON k.id = t.assigned_to_id
     WHERE t.closed_at IS NULL AND t.state <> 'done'
     ORDER BY t.rank, t.accepted_at, t.id
     LIMIT ?
"""
IDS = """
    SELECT id FROM ticket WHERE closed_at IS NULL AND state <> 'done'
     ORDER BY rank, accepted_at, id
"""


def main() -> None:
    """Measure small, ten times that, and (asked for) a million; then how both have grown."""
    sizes = [10_000, 100_000]
    if "--full" in sys.argv[1:]:
        sizes.append(1_000_000)
    pages = [_measured(size) for size in sizes]
    for size, page in zip(sizes[1:], pages[1:], strict=True):
        report(f"first page at {size:,} against {sizes[0]:,}", page, pages[0], 1.3)


def _measured(tickets: int) -> float:
    """Seconds of the first page through the services."""
    with office_of(tickets) as store:
        raw = sqlite3.connect(store.address)
        whole = QueueFilter()

        def page() -> object:
            with store.reading():
                return ticket_queue.rows(ticket_queue.page_ids(whole, PAGE), NOW)

        def ids() -> object:
            with store.reading():
                return ticket_queue.page_ids(whole)

        def raw_page() -> object:
            return raw.execute(RAW, (PAGE,)).fetchall()

        def raw_ids() -> object:
            return raw.execute(IDS).fetchall()

        rounds = 400 if tickets < 1_000_000 else 100
        compare(f"first page of {tickets:,}", ours=page, raw=raw_page, rounds=rounds, goal=1.5)
        compare(f"every open id of {tickets:,}", ours=ids, raw=raw_ids, rounds=rounds // 4)
        found = _median(page, rounds)
        raw.close()
        return found


def _median(job: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds_of(rounds)):
        started = time.perf_counter()
        job()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


if __name__ == "__main__":
    main()

"""A started timer, on the disk before anything is shown: against one raw commit of SQLite."""

from __future__ import annotations

import time

from _demo_office import NOW, office_of
from _raw_start import RawStart

from desktop.models.ticket import Ticket
from desktop.services import consultants, sessions
from desktop.services.act import Act
from tests.ruler import compare


def main() -> None:
    """Start and stop in turns; what is stopped again is not timed."""
    with office_of(60, 12) as store:
        who = consultants.active_rows()[0].id
        ticket: int = Ticket.get(Ticket.state == "in_progress").id
        raw = RawStart(store, ticket, who)

        def ours() -> float:
            started = time.perf_counter()
            with store.writing():
                made = sessions.start(Act(NOW, who), ticket, "phone").made
            passed = time.perf_counter() - started
            with store.writing():
                sessions.stop(Act(NOW, who), made or 0)
            return passed

        compare("timer started", ours=ours, raw=raw.seconds, rounds=300, goal=1.3)
        raw.close()


if __name__ == "__main__":
    main()

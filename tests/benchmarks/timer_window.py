"""A timer started from the window, till the window's thread hears that it is on the disk.

From the press to the answer: to the writer's thread, one transaction, and back through the event
loop, against one raw commit of SQLite. The answer never comes before the commit.
"""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from _demo_office import NOW, office_of
from _raw_start import RawStart
from PySide6.QtCore import QCoreApplication, QEventLoop

from desktop.background import Workers
from desktop.models.store import Store
from desktop.models.ticket import Ticket
from desktop.services import consultants, once, sessions
from desktop.ui.hub import Hub
from desktop.ui.notices import Notices
from desktop.ui.relay import Relay
from tests.ruler import compare


def main() -> None:
    """Start and stop in turns; what is stopped again is not timed."""
    application = QCoreApplication([])
    with office_of(60, 12) as store:
        who = consultants.active_rows()[0].id
        ticket: int = Ticket.get(Ticket.state == "in_progress").id
        raw = RawStart(store, ticket, who)
        workers, relay = _relay(store, who)

        def done(service: object, *args: object) -> int:
            """Ask the writer, and turn the event loop until the answer is here."""
            loop = QEventLoop()
            made: list[int] = []

            def heard(changes: object) -> None:
                made.append(getattr(changes, "made", None) or 0)
                loop.quit()

            relay.do(service, *args, then=heard)  # type: ignore[arg-type]
            loop.exec()
            return made[0]

        def ours() -> float:
            started = time.perf_counter()
            made = done(sessions.start, ticket, "phone")
            passed = time.perf_counter() - started
            done(sessions.stop, made)
            return passed

        compare("timer started from the window", ours=ours, raw=raw.seconds, rounds=300, goal=3)
        workers.close()
        raw.close()
    application.quit()


def _relay(store: Store, who: int) -> tuple[Workers, Relay]:
    """The way to the database as the window has it."""
    workers = Workers(
        connect=store.connect,
        disconnect=store.disconnect,
        reading=store.reading,
        writing=store.writing,
    )
    relay = Relay(workers, Hub(), Notices(), now=lambda: NOW, me=lambda: who, once=once.do)
    return workers, relay


if __name__ == "__main__":
    main()

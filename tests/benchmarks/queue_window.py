"""The list of the queue in the window: its longest pause, and what a million tickets weigh.

    queue_window.py [--quick] [--full]   --full takes a million tickets instead of 20,000

The list shows every ticket of the office, open and closed, is read anew and jumped about in; the
longest time between two ticks of the event loop is a pause that a person could feel.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from _demo_office import NOW, WARSAW, office_of
from pause import Pulse
from PySide6.QtWidgets import QApplication

from desktop.background import Workers
from desktop.models.store import Store
from desktop.services.changes import Changes
from desktop.ui.desk import Desk
from desktop.ui.hub import Hub
from desktop.ui.notices import Notices
from desktop.ui.relay import Relay
from desktop.ui.session_state import SessionState
from desktop.ui.story.waiting import breathe, wait_until
from desktop.ui.theme import Scheme, Theme
from desktop.ui.tickets.queue_pane import QueuePane
from tests.ruler import report, rounds_of

TICKETS, MANY = 20_000, 1_000_000
PAUSES = {TICKETS: 0.016, MANY: 0.050}
HEAVIEST = 60 * 1024 * 1024
JUMPS = 40


def main() -> None:
    """Weigh the list and feel the loop while it is used."""
    size = MANY if "--full" in sys.argv[1:] else TICKETS
    application = QApplication([])
    theme = Theme(application)
    theme.apply(Scheme.LIGHT)
    with office_of(size) as store, tempfile.TemporaryDirectory() as folder:
        store.disconnect()
        desk, workers = _desk(store, Path(folder))
        pane = QueuePane(desk)
        pane.resize(950, 500)
        pane.show()
        pane.show_client(0)
        _settle(desk)
        empty = _weight()
        pulse = Pulse()
        pulse.start()
        pane.show_everything()
        pane.group.show_value("all")
        pane.group.edited.emit()
        _settle(desk)
        pauses = pulse.stop()
        count = pane.table.rowCount()
        weighs = _weight() - empty
        pulse.start()
        _use(pane, desk)
        pauses = sorted([*pauses, *pulse.stop()])
        longest = pauses[-1]
        print("the next ones, ms:", ", ".join(f"{each * 1000:.1f}" for each in pauses[-6:-1]))
        report(f"longest pause with {count:,} listed", longest, PAUSES[size], 1.0)
        told = f"weight of {count:,} listed: {weighs / 2**20:.1f} MB"
        print(told + f" goal ≤ {HEAVIEST / 2**20:.0f} MB: {'kept' * (weighs <= HEAVIEST)}")
        pane.close()
        _settle(desk)
        pane.deleteLater()
        breathe()
        workers.close()
        store.connect()


def _use(pane: QueuePane, desk: Desk) -> None:
    """Jump from place to place; now and then something changes."""
    count = pane.table.rowCount()
    for at in range(rounds_of(JUMPS)):
        row = (at * 7919) % count
        pane.view.setCurrentIndex(pane.table.index(row, 0))
        pane.view.viewport().repaint()
        if at % 4 == 0:
            desk.hub.changed.emit(Changes.of(ticket=()))
        _settle(desk)


def _desk(store: Store, folder: Path) -> tuple[Desk, Workers]:
    workers = Workers(
        connect=store.connect,
        disconnect=store.disconnect,
        reading=store.reading,
        writing=store.writing,
    )
    hub, notices = Hub(), Notices()
    relay = Relay(workers, hub, notices, now=lambda: NOW, me=lambda: 1)
    state = SessionState(folder / "window.ini")
    desk = Desk(
        relay=relay, hub=hub, notices=notices, state=state, clock=lambda: NOW, zone=WARSAW, me=1
    )
    return desk, workers


def _settle(desk: Desk) -> None:
    for _ in range(3):
        breathe()
        wait_until(lambda: desk.relay.pending == 0, "an answer does not come")


def _weight() -> int:
    """Bytes of memory this process holds now (Linux)."""
    gc.collect()
    pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()

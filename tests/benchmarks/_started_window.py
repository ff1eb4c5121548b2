"""The program's window on the database given, started as `app` starts it; tells when it painted.

`paint` is the first paint, `ids` the queue's order known, `rows` its first rows there and drawn.
"""

from __future__ import annotations

import sys
import time
from typing import Any

from desktop import app
from desktop.config import configure

PATIENCE_MS = 30_000


def tell(name: str) -> None:
    print(name, time.monotonic(), flush=True)


def main() -> None:
    """Start it as `app.window` does: what needs no Qt is imported before it."""
    from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415  after the rest, as in the program

    from desktop.ui.sitting import Means, Sitting, make_application  # noqa: PLC0415

    application = make_application()
    config = configure(database=sys.argv[1])
    config.data_dir.mkdir(parents=True, exist_ok=True)
    place = Sitting(application, config, (), Means(app.house, app.forget, app.utc_now))
    place._window.first_painted.connect(lambda: tell("paint"))
    # After the sitting's own slot, which furnishes the window.
    place.loaded.connect(lambda _: watch(place), Qt.ConnectionType.QueuedConnection)
    QTimer.singleShot(PATIENCE_MS, application, lambda: application.exit(1))
    code, _ = place.sit()
    sys.exit(code)


def watch(place: Any) -> None:
    """Tell when the queue's order is known and when its first rows are there."""
    if place._program is None:
        raise AssertionError("the window was not furnished")
    queue = place._program.places.widget("queue").queue
    seen: list[str] = []

    def note(name: str) -> None:
        if name not in seen:
            seen.append(name)
            tell(name)

    def drawn() -> None:
        if "ids" in seen and queue.table.row_at(0) is not None:
            queue.view.viewport().repaint()
            note("rows")
            place._window.close()

    queue.table.loaded.connect(lambda: note("ids"))
    queue.table.dataChanged.connect(drawn)
    if queue.table.is_loaded:
        note("ids")
        drawn()


if __name__ == "__main__":
    main()

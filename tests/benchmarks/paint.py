"""From the start of the process to the first paint, and on to the first page of the queue.

Ours and a bare QMainWindow of the same PySide6 are started in turns, each in a process of its
own; all times are counted from the moment before the process is asked for.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from _demo_office import office_of

from tests.ruler import report, rounds_of

ROOT = Path(__file__).parents[2]
TICKETS = 10_000
BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    said = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.said:
            self.said = True
            QTimer.singleShot(0, self.tell)
    def tell(self):
        print("paint", time.monotonic(), flush=True)
        application.quit()
application = QApplication(sys.argv[:1])
window = Window()
window.resize(1600, 900)
window.show()
application.exec()
"""


def main() -> None:
    """Start both in turns; the medians count, the first round only warms the disk."""
    with office_of(TICKETS) as store:
        folder = Path(store.address).parent
        bare: list[float] = []
        ours: dict[str, list[float]] = {}
        for at in range(rounds_of(40) + 1):
            said = _started([sys.executable, "-c", BARE], folder)
            told = _started([sys.executable, str(OURS), store.address], folder)
            if at:
                bare.append(said["paint"])
                for name, seconds in told.items():
                    ours.setdefault(name, []).append(seconds)
    base = statistics.median(bare)
    times = {name: statistics.median(found) for name, found in ours.items()}
    report("paint", times["paint"], base, 2)
    report(f"first page of {TICKETS:,} tickets known", times["ids"], base)
    report("first page shown", times["rows"], base)


OURS = Path(__file__).with_name("_started_window.py")


def _started(command: list[str], home: Path) -> dict[str, float]:
    """Seconds from before the process was asked for to each thing it tells of."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "DYZURKA_DATA": str(home / "data"),
    }
    before = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    lines = (line.split() for line in done.stdout.splitlines())
    return {name: float(at) - before for name, at in lines}


if __name__ == "__main__":
    main()

"""Turns the event loop until something is so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

from desktop.ui.story.broken import StoryBroken

PATIENCE_MS = 30_000
LOOK_MS = 4


def wait_until(is_so: Callable[[], bool], missing: str, patience: int = PATIENCE_MS) -> None:
    """Let the window live until `is_so()`.

    Raises:
        StoryBroken: it did not come to that within `patience` milliseconds.
    """
    if is_so():
        return
    loop = QEventLoop()
    broken: list[StoryBroken] = []

    def look() -> None:
        try:
            done = is_so()
        except StoryBroken as error:
            broken.append(error)
            done = True
        if done:
            loop.quit()

    looks = QTimer()
    looks.setInterval(LOOK_MS)
    looks.timeout.connect(look)
    end = QTimer()
    end.setSingleShot(True)
    end.setInterval(patience)
    end.timeout.connect(lambda: loop.exit(1))
    looks.start()
    end.start()
    code = loop.exec()
    looks.stop()
    end.stop()
    if broken:
        raise broken[0]
    if code and not is_so():
        raise StoryBroken(missing)


def breathe(turns: int = 2) -> None:
    """Let what is due at once happen: paints, deferred deletes, timers of zero length."""
    for _ in range(turns):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()

"""A quiet moment: after what is on its way, but not waited for without end."""

from __future__ import annotations

import threading

from PySide6.QtCore import QTimer

from desktop.ui import quiet
from desktop.ui.quiet import QUIET_LOOKS, Quiet


def test_it_comes_after_what_is_on_its_way(desk, qtbot, monkeypatch):
    monkeypatch.setattr(quiet, "LOOK_MS", 5)
    monkeypatch.setattr(quiet, "MOST_LOOKS", 100_000)
    gate, came = threading.Event(), []
    desk.relay.ask(gate.wait, then=lambda _: came.append("answer"))
    Quiet(desk.relay, lambda: came.append("quiet"), desk.relay)
    QTimer.singleShot(5 * (QUIET_LOOKS + 2), desk.relay, gate.set)
    qtbot.waitUntil(lambda: len(came) == 2)
    assert came == ["answer", "quiet"]


def test_it_comes_once_and_though_it_is_never_quiet(desk, qtbot, settle, monkeypatch):
    monkeypatch.setattr(quiet, "LOOK_MS", 5)
    gate, came = threading.Event(), []
    desk.relay.ask(gate.wait, then=lambda _: None)
    made = Quiet(desk.relay, lambda: came.append("quiet"), desk.relay)
    with qtbot.waitSignal(made.destroyed):
        pass
    assert came == ["quiet"]
    gate.set()
    settle()

"""A quiet moment: after what is on its way, but not waited for without end."""

from __future__ import annotations

import threading

from PySide6.QtCore import QTimer

from desktop.ui.quiet import LOOK_MS, QUIET_LOOKS, Quiet


def test_it_comes_after_what_is_on_its_way(desk, qtbot):
    gate, came = threading.Event(), []
    desk.relay.ask(gate.wait, then=lambda _: came.append("answer"))
    Quiet(desk.relay, lambda: came.append("quiet"), desk.relay)
    QTimer.singleShot(LOOK_MS * (QUIET_LOOKS + 2), desk.relay, gate.set)
    qtbot.waitUntil(lambda: len(came) == 2)
    assert came == ["answer", "quiet"]


def test_it_comes_once_and_though_it_is_never_quiet(desk, qtbot):
    gate, came = threading.Event(), []
    desk.relay.ask(gate.wait, then=lambda _: None)
    quiet = Quiet(desk.relay, lambda: came.append("quiet"), desk.relay)
    with qtbot.waitSignal(quiet.destroyed):
        pass
    assert came == ["quiet"]
    gate.set()
    qtbot.waitUntil(lambda: desk.relay.pending == 0)

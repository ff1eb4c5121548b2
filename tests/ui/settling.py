"""Waits until a window has come to rest."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.relay import Relay
from desktop.ui.story.waiting import breathe

PATIENCE_MS = 60_000
CALM_TURNS = 4


def settle(relay: Relay, qtbot: QtBot) -> None:
    """Wait until nothing that was asked for is on its way, nor anything that came of it.

    An answer is laid out and drawn in later turns of the event loop, and what is drawn asks for
    its rows: only some turns in a row that asked nothing are rest.
    """
    calm = 0
    while calm < CALM_TURNS:
        if relay.pending:
            with qtbot.waitSignal(relay.settled, timeout=PATIENCE_MS):
                pass
        breathe(1)
        calm = 0 if relay.pending else calm + 1

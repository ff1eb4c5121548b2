"""The pane in every state, on stored data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from desktop.services import session_cards
from desktop.ui.timer.pane import TimerPane
from tests.ui.timer.timer_desk import TimerDesk

Find = Callable[[str], Any]


def press(timer: TimerDesk, button: Any) -> None:
    assert button.isEnabled(), button.objectName()
    timer.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    timer.settle()


def stand(timer: TimerDesk, pane: TimerPane, ticket: int) -> None:
    pane.show_ticket(ticket)
    timer.settle()


def choose_kind(pane: TimerPane, kind: str) -> None:
    pane.parts.start_row.kind.show_value(kind)
    pane.parts.start_row.kind.edited.emit()


def test_idle_says_what_to_do(pane: TimerPane) -> None:
    assert pane._stack.currentIndex() == 0


def test_start_hold_stop(timer: TimerDesk, pane: TimerPane, find: Find) -> None:
    stand(timer, pane, timer.office.ticket)
    assert find("timer.client").text() == "Kowalscy sp.j."
    press(timer, find("timer.start"))
    running = timer.read(session_cards.running_of, timer.office.anna)
    assert running is not None
    assert find("timer.stop").isVisible()
    press(timer, find("timer.hold"))
    press(timer, find("timer.hold"))
    press(timer, find("timer.stop"))
    assert find("timer.summary").isVisible()

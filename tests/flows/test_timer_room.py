"""The timer has room for remote help on every usual screen, however long the client's name is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.models.client import Client
from desktop.ui.story.hand import CTRL, Key
from desktop.ui.story.stage import Stage
from desktop.ui.tickets.page import QueuePage
from desktop.ui.timer.pane import TimerPane
from tests.flows.conftest import Enter
from tests.flows.watching import wait_for

LONG = (
    "Przedsiębiorstwo Produkcyjno-Handlowo-Usługowe „Świętokrzyskie Źródło” "
    "Brzęczyszczykiewicz i Wspólnicy sp. z o.o. sp.k."
)


def cut_off(stage: Stage) -> list[str]:
    """Names of what stands in the pane and does not fit into what is seen of it."""
    pane = stage.place(TimerPane, "timer")
    area = pane.findChild(QScrollArea)
    assert area is not None
    seen = QRect(QPoint(), area.viewport().size())
    found = []
    for each in pane.parts.findChildren(QWidget):
        name = each.objectName()
        if each.isVisible() and name.startswith(("timer.", "remote.")):
            box = QRect(each.mapTo(area.viewport(), QPoint()), each.size())
            if not seen.contains(box):
                found.append(name)
    return found


@pytest.mark.parametrize("size", [(1366, 768), (1600, 900), (1920, 1080)])
def test_everything_of_remote_help_is_in_sight(
    sqlite_address: str, enter: Enter, size: tuple[int, int]
) -> None:
    stage = enter(sqlite_address, tickets=3)
    assert stage._workers is not None
    stage._workers.write(lambda: Client.update(name=LONG).execute()).result()
    stage.leave()
    stage.come_in()
    stage.window.resize(*size)
    stage.calm()
    stage.window.panes.reset()
    hand = stage.hand
    hand.click(stage.place(QueuePage, "queue").queue.view)
    hand.press(Key.Key_Home, CTRL)
    wait_for(stage, "timer.start")
    hand.choose("timer.kind", "remote")
    stage.calm()
    assert cut_off(stage) == []
    hand.write("123456789", "remote.partner_id")
    hand.write("haslo", "remote.password")
    hand.write("Ewa Kowalska", "remote.who")
    stage.made("consent", lambda: hand.click("remote.consent"))
    stage.made("session", lambda: hand.click("remote.launch"))
    stage.pass_time(14, 32)
    stage.calm()
    assert cut_off(stage) == []
    stage.hand.press(Key.Key_F3)
    stage.calm()
    assert cut_off(stage) == []

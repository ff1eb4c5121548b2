"""The window closes, or the machine dies, while a timer runs: nothing of the time is lost."""

from __future__ import annotations

import pytest

from desktop.services import session_cards
from desktop.ui.story.hand import CTRL, Key
from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until
from desktop.ui.tickets.page import QueuePage
from desktop.ui.timer.pane import TimerPane
from tests.flows.conftest import Enter
from tests.flows.watching import is_seen, wait_for


def a_running_timer(stage: Stage, minutes: int) -> int:
    """Phone work by F2 on the first ticket that may be worked on; gives the session's id."""
    queue = stage.place(QueuePage, "queue")
    stage.hand.click(queue.queue.view)
    stage.hand.press(Key.Key_Home, CTRL)
    wait_for(stage, "timer.start")
    stage.settle()
    session_id = stage.made("session", lambda: stage.hand.press(Key.Key_F2))
    stage.pass_time(minutes)
    return session_id


@pytest.fixture
def stage(sqlite_address: str, enter: Enter) -> Stage:
    return enter(sqlite_address, tickets=3)


def test_a_timer_left_running_is_asked_about(stage: Stage) -> None:
    session_id = a_running_timer(stage, 12)
    stage.clock.go_on(7)
    stage.leave()
    stage.clock.go_on(45 * 60)
    stage.come_in()
    wait_for(stage, "timer.recover")
    assert stage.ask(session_cards.card, session_id).state == "running"
    assert not stage.place(TimerPane, "timer").keeper.is_running
    stage.hand.click("timer.ran_until")
    stage.hand.click("timer.recover")
    wait_for(stage, "timer.summary")
    card = stage.ask(session_cards.card, session_id)
    assert card.state == "stopped"
    assert card.seconds == 12 * 60 + 7  # the last sign of life is that of the closing


def test_it_may_still_go_on(stage: Stage) -> None:
    session_id = a_running_timer(stage, 5)
    stage.leave()
    stage.clock.go_on(60)
    stage.come_in()
    wait_for(stage, "timer.recover")
    stage.hand.click("timer.still_going")
    stage.hand.click("timer.recover")
    keeper = stage.place(TimerPane, "timer").keeper
    wait_until(lambda: keeper.is_running, "the timer does not go on")
    assert keeper.elapsed == 6 * 60
    assert stage.ask(session_cards.card, session_id).state == "running"
    assert not is_seen(stage, "timer.recover")


def test_an_end_is_typed_and_a_wrong_one_refused(stage: Stage) -> None:
    session_id = a_running_timer(stage, 20)
    stage.leave()
    stage.clock.go_on(3600)
    stage.come_in()
    wait_for(stage, "timer.recover")
    stage.hand.click("timer.ended_at")
    stage.hand.write("17:45", "timer.end_time")  # not yet
    stage.hand.click("timer.recover")
    assert is_seen(stage, "timer.end_time_error")
    assert stage.ask(session_cards.card, session_id).state == "running"
    stage.hand.write("11:15", "timer.end_time")
    stage.hand.click("timer.recover")
    wait_for(stage, "timer.summary")
    assert stage.ask(session_cards.card, session_id).seconds == 15 * 60

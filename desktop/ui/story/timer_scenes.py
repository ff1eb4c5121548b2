"""Consent, connection, and the timer from its start to one line about the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.ui.story.broken import StoryBroken
from desktop.ui.story.hand import Key
from desktop.ui.story.stage import Stage
from desktop.ui.story.told import PASSWORD, SESSION_ID, Told
from desktop.ui.story.waiting import wait_until
from desktop.ui.timer.pane import TimerPane

ORDERS = (
    "Sprawdzić sterownik drukarki etykiet po aktualizacji",
    "Przywrócić poprzednią wersję sterownika, wydrukować próbną etykietę",
)
SUMMARY = "Przywrócony sterownik drukarki etykiet 7.3, polskie litery drukują się poprawnie"


def help_is_given(stage: Stage, told: Told) -> Iterator[str]:
    """Remote help: nothing is launched before the box is ticked, then the timer runs."""
    if told.cast is None:
        raise StoryBroken("nobody knows yet who asked for help")
    hand, pane = stage.hand, stage.place(TimerPane, "timer")
    wait_until(lambda: hand.sees("timer.kind") is not None, "the timer does not offer a start")
    stage.settle()
    hand.choose("timer.kind", "remote")
    stage.settle()
    hand.write(SESSION_ID, "remote.partner_id")
    hand.write(PASSWORD, "remote.password")
    stage.settle()
    told.could_launch_without_consent = hand.find("remote.launch").isEnabled()
    hand.write(told.cast.favoured.person.name, "remote.who")
    hand.choose("remote.channel", "phone")
    told.consent_id = stage.made("consent", lambda: hand.click("remote.consent"))
    yield "consent"
    told.session_id = stage.made("session", lambda: hand.click("remote.launch"))
    wait_until(lambda: bool(stage.launcher.seen), "the remote tool is not launched")
    stage.settle()
    told.seen_by_others = stage.launcher.seen
    told.was_running = pane.keeper.is_running
    stage.pass_time(2, 10)
    hand.write(ORDERS[0], "timer.order")
    hand.press(Key.Key_Return)
    stage.settle()
    yield "connected"


def time_is_kept(stage: Stage, told: Told) -> Iterator[str]:
    """Twenty-odd minutes, a pause, again, and the end with one line."""
    hand, keeper = stage.hand, stage.place(TimerPane, "timer").keeper
    stage.pass_time(19, 20)
    hand.write(ORDERS[1], "timer.order")
    hand.press(Key.Key_Return)
    stage.settle()
    yield "running"
    hand.click("timer.mini")
    hand.find("mini.elapsed")
    yield "mini timer"
    hand.click("mini.close")
    _pressed(stage, Key.Key_F3, lambda: not keeper.is_running)
    told.elapsed["held"] = keeper.elapsed
    stage.pass_time(7)
    told.elapsed["after the pause"] = keeper.elapsed
    yield "held"
    _pressed(stage, Key.Key_F3, lambda: keeper.is_running)
    stage.pass_time(14, 35)
    told.elapsed["stopped"] = keeper.elapsed
    _pressed(stage, Key.Key_F2, lambda: keeper.session is None)
    hand.find("timer.summary")
    stage.settle()
    yield "stopped"
    hand.write(SUMMARY, "timer.summary")
    hand.press(Key.Key_Return)
    stage.settle()
    yield "summarised"


def _pressed(stage: Stage, key: Key, is_so: Callable[[], bool]) -> None:
    stage.hand.press(key)
    wait_until(is_so, f"the timer does not follow {key.name}")
    stage.settle()

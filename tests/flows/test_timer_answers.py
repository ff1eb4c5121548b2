"""The timer in the real window: every state, every question and every answer, and what they leave."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QTabWidget
from shiboken6 import isValid

from desktop.services import billable, session_cards
from desktop.services.session_cards import SessionCard
from desktop.ui.story.clock import StoryClock
from desktop.ui.story.hand import CTRL, Key
from desktop.ui.story.stage import Stage
from desktop.ui.story.waiting import wait_until
from desktop.ui.tickets.page import QueuePage
from desktop.ui.timer.pane import TimerPane
from desktop.ui.timer.timekeeper import Timekeeper
from tests.flows.conftest import Enter
from tests.flows.watching import is_seen, said, text_of, wait_for


class MovedClock(StoryClock):
    """A story clock whose wall clock somebody moves; the steady one goes on."""

    moved = timedelta()

    def now(self):  # type: ignore[no-untyped-def]
        return super().now() + self.moved


@pytest.fixture
def stage(sqlite_address: str, enter: Enter) -> Stage:
    return begun(enter(sqlite_address, tickets=6))


def begun(stage: Stage) -> Stage:
    """Before the first ticket of the queue, the timer ready."""
    choose(stage, 0)
    wait_for(stage, "timer.start")
    stage.settle()
    return stage


def choose(stage: Stage, place: int) -> None:
    """Choose a ticket by its place in the queue, with the keys."""
    queue = stage.place(QueuePage, "queue")
    stage.hand.click(queue.queue.view)
    stage.hand.press(Key.Key_Home, CTRL)
    for _ in range(place):
        stage.hand.press(Key.Key_Down)
    stage.calm()


def keeper(stage: Stage) -> Timekeeper:
    return stage.place(TimerPane, "timer").keeper


def card(stage: Stage, session_id: int) -> SessionCard:
    return stage.ask(session_cards.card, session_id)


def started(stage: Stage, minutes: int = 0) -> int:
    hand = stage.hand
    hand.choose("timer.kind", "phone")
    stage.settle()
    made = stage.made("session", lambda: hand.click("timer.start"))
    stage.pass_time(minutes)
    return made


def pressed(stage: Stage, name: str) -> None:
    stage.hand.click(name)
    stage.settle()


def sleep(stage: Stage, minutes: int) -> None:
    """The machine sleeps; its clocks go on, nobody looks at them."""
    stage.clock.go_on(minutes * 60)
    keeper(stage).tick()
    stage.settle()


# ---- the states -------------------------------------------------------------------------------


def test_every_state_in_the_pane_the_bar_and_the_mini_timer(both: str, enter: Enter) -> None:
    stage = begun(enter(both, tickets=3))
    pressed(stage, "timer.mini")
    assert not is_seen(stage, "bar.elapsed")
    assert not is_seen(stage, "mini.stop")
    assert text_of(stage, "timer.elapsed") == "00:00:00"
    made = started(stage, 10)
    for name in ("timer.elapsed", "bar.elapsed", "mini.elapsed"):
        assert text_of(stage, name) == "00:10:00"
    assert card(stage, made).state == "running"
    pressed(stage, "mini.hold")
    stage.pass_time(5)
    assert (card(stage, made).state, text_of(stage, "bar.elapsed")) == ("held", "00:10:00")
    pressed(stage, "bar.hold")
    stage.pass_time(1)
    assert (card(stage, made).state, text_of(stage, "mini.elapsed")) == ("running", "00:11:00")
    pressed(stage, "mini.stop")
    assert (card(stage, made).state, card(stage, made).seconds) == ("stopped", 660)
    assert not is_seen(stage, "bar.elapsed")
    stage.hand.write("Wymieniony toner", "timer.summary")
    stage.hand.press(Key.Key_Return)
    stage.settle()
    assert card(stage, made).summary == "Wymieniony toner"
    assert is_seen(stage, "timer.start")
    assert len(card(stage, made).segments) == 2


def test_the_mini_timer_outlives_a_window_that_is_put_away(stage: Stage) -> None:
    pressed(stage, "timer.mini")
    mini = stage.hand.find("mini.elapsed").window()
    assert mini.parentWidget() is None, "a child would be hidden with its window"
    assert (mini.width(), mini.height()) == (420, 32)
    stage.leave()
    assert not isValid(mini) or not mini.isVisible()


def test_a_call_that_began_before_is_marked(stage: Stage) -> None:
    stage.hand.write("7", "timer.began")
    made = started(stage)
    assert text_of(stage, "timer.elapsed") == "00:07:00"
    pressed(stage, "timer.correct")
    wait_for(stage, "session.save")
    stage.settle()
    sheet = stage.hand.find("session.title").window()
    words = [each.text() for each in sheet.findChildren(type(stage.hand.find("session.title")))]
    assert "Rozpoczęto, z cofnięciem o 7 min" in words
    pressed(stage, "session.cancel")
    assert card(stage, made).started_at == stage.clock.now() - timedelta(minutes=7)


def test_started_by_mistake_costs_nothing(stage: Stage) -> None:
    made = started(stage, 2)
    pressed(stage, "timer.stop")
    pressed(stage, "timer.mistake")
    assert card(stage, made).segments == ()
    assert is_seen(stage, "timer.start")


def test_a_call_at_five_past_ten_for_twelve_minutes(stage: Stage) -> None:
    hand = stage.hand
    hand.click("timer.enter_by_hand")
    hand.write("10:05", "entry.start")
    hand.write("12", "entry.minutes")
    hand.write("Pytanie o hasło", "entry.summary")
    made = stage.made("session", lambda: hand.click("entry.keep"))
    found = card(stage, made)
    local = found.started_at.astimezone(stage.desk.zone)
    assert (f"{local:%H:%M}", found.seconds, found.kind) == ("10:05", 720, "phone")
    assert (found.state, found.oddities, found.summary) == ("stopped", (), "Pytanie o hasło")


# ---- another start ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "first", "second"),
    [("hold", "held", "running"), ("stop", "stopped", "running"), ("cancel", "running", None)],
)
def test_starting_another_holds_stops_or_lets_it_run(
    stage: Stage, answer: str, first: str, second: str | None
) -> None:
    made = started(stage, 6)
    mine = card(stage, made).ticket_id
    choose(stage, 1)
    pressed(stage, "ticket.work")
    wait_for(stage, "timer.clash_hold")
    if second is None:
        pressed(stage, "timer.clash_cancel")
    else:
        other = stage.made("session", lambda: stage.hand.click(f"timer.clash_{answer}"))
        assert card(stage, other).state == second
        assert card(stage, other).ticket_id != mine
    assert (card(stage, made).state, is_seen(stage, "timer.clash_hold")) == (first, False)
    stage.pass_time(1)
    assert keeper(stage).elapsed == (7 * 60 if second is None else 60)
    if answer == "stop":
        assert is_seen(stage, "timer.summary"), "the line about what was stopped may still come"
        stage.hand.write("Zrobione", "timer.summary")
        stage.hand.press(Key.Key_Return)
        stage.settle()
        assert card(stage, made).summary == "Zrobione"
        assert keeper(stage).is_running


# ---- time nobody was there --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "state", "minutes", "apart"),
    [
        ("keep", "running", 40, None),
        ("cut", "running", 10, None),
        ("hold", "held", 10, None),
        ("apart", "running", 10, 30),
    ],
)
def test_a_sleep_is_asked_about_on_return(
    stage: Stage, answer: str, state: str, minutes: int, apart: int | None
) -> None:
    made = started(stage, 10)
    sleep(stage, 30)
    wait_for(stage, f"timer.absence_{answer}")
    assert card(stage, made).oddities == ("slept",), "noted before anybody answers"
    pressed(stage, f"timer.absence_{answer}")
    assert (card(stage, made).state, keeper(stage).elapsed) == (state, minutes * 60)
    every = stage.ask(session_cards.of_ticket, card(stage, made).ticket_id)
    entries = [each for each in every if each.kind == "office" and each.id > made]
    assert [each.seconds for each in entries] == ([apart * 60] if apart else [])
    pressed(stage, "timer.stop")
    found = card(stage, made)
    assert (found.state, found.seconds, found.oddities) == ("stopped", minutes * 60, ())


def test_a_sleep_nobody_answered_waits_and_nothing_else_does(stage: Stage) -> None:
    made = started(stage, 10)
    sleep(stage, 30)
    pressed(stage, "timer.stop")
    assert is_seen(stage, "timer.odd")
    found = card(stage, made)
    assert (found.seconds, found.oddities) == (40 * 60, ("slept",))
    assert found.client_id is not None
    pressed(stage, "timer.keep")
    second = started(stage, 5)
    pressed(stage, "timer.stop")
    pressed(stage, "timer.keep")
    assert card(stage, second).state == "stopped"
    assert card(stage, second).oddities == ()


# ---- clocks -----------------------------------------------------------------------------------


@pytest.mark.parametrize("minutes", [60, -60])
def test_a_moved_clock_is_shown_noted_and_costs_nothing(
    sqlite_address: str, enter: Enter, minutes: int
) -> None:
    stage = enter(sqlite_address, tickets=3)
    stage.leave()
    clock = MovedClock()
    stage.clock = clock
    stage.come_in()
    begun(stage)
    made = started(stage, 5)
    clock.moved = timedelta(minutes=minutes)
    stage.pass_time(5)
    assert "01:00:00" in said(stage)
    assert text_of(stage, "timer.elapsed") == "00:10:00"
    pressed(stage, "timer.stop")
    found = card(stage, made)
    assert (found.seconds, found.oddities) == (600, ("clock_jumped",))
    lines = stage.ask(session_cards.history_of, made)
    assert [each.facts for each in lines if each.what == "clock_jumped"] == [
        {"seconds": minutes * 60}
    ]


# ---- to be checked ----------------------------------------------------------------------------


def forgotten(stage: Stage, hours: int) -> int:
    """A timer that nobody stopped for so long; the program was closed meanwhile."""
    made = started(stage, 5)
    stage.leave()
    stage.clock.go_on(hours * 3600 - 300)
    stage.come_in()
    wait_for(stage, "timer.still_going")
    stage.hand.click("timer.still_going")
    pressed(stage, "timer.recover")
    stage.hand.press(Key.Key_F2)
    wait_until(lambda: keeper(stage).session is None, "it does not stop")
    stage.settle()
    return made


def test_340_hours_stop_and_wait_with_ends_to_choose_from(both: str, enter: Enter) -> None:
    stage = begun(enter(both, tickets=3))
    made = forgotten(stage, 340)
    found = card(stage, made)
    assert found.seconds == 340 * 3600
    assert found.oddities == ("too_long", "over_midnight")
    assert found.client_id is not None
    assert made not in billed(stage, found)
    pressed(stage, "timer.look")
    wait_for(stage, f"review.end_{made}_0")
    pressed(stage, f"review.end_{made}_0")
    found = card(stage, made)
    local = found.segments[-1].end.astimezone(stage.desk.zone)
    assert (found.state, f"{local:%d %H:%M}") == ("reviewed", "20 17:00")
    assert made in billed(stage, found)
    pressed(stage, "review.close")


def billed(stage: Stage, found: SessionCard) -> set[int]:
    """Ids of the client's sessions that a protocol would take now."""
    rows = stage.ask(billable.billable, client_id=found.client_id)
    assert found.id in {each.session_id for each in rows}
    return {each.session_id for each in rows if each.session_id and not each.waits}


def test_odd_times_may_be_right(stage: Stage) -> None:
    made = forgotten(stage, 12)
    pressed(stage, "timer.keep")
    pressed(stage, "timer.review")
    wait_for(stage, f"review.keep_{made}")
    pressed(stage, f"review.keep_{made}")
    assert (card(stage, made).state, card(stage, made).seconds) == ("reviewed", 12 * 3600)


def test_odd_times_are_typed_in_the_sheet(stage: Stage) -> None:
    made = forgotten(stage, 12)
    pressed(stage, "timer.look")
    wait_for(stage, f"review.correct_{made}")
    pressed(stage, f"review.correct_{made}")
    wait_for(stage, "session.end_0")
    stage.hand.write("11:45", "session.end_0")
    stage.hand.write("Zapomniany zegar", "session.reason")
    pressed(stage, "session.save")
    assert (card(stage, made).seconds, card(stage, made).oddities) == (45 * 60, ())


def test_work_is_moved_from_the_tickets_list(stage: Stage) -> None:
    made = started(stage, 8)
    pressed(stage, "timer.stop")
    pressed(stage, "timer.keep")
    before = card(stage, made).ticket_id
    tabs = stage.hand.find("ticket.tabs")
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentIndex(2)
    view = stage.hand.find("ticket.sessions")
    stage.calm()
    stage.hand.click(view)
    stage.hand.press(Key.Key_End, CTRL)
    pressed(stage, "ticket.correct_session")
    wait_for(stage, "session.save")
    stage.settle()
    choice = stage.hand.find("session.ticket")
    choice.setCurrentIndex(1)  # type: ignore[attr-defined]
    stage.hand.write("Inne zgłoszenie", "session.reason")
    pressed(stage, "session.save")
    found = card(stage, made)
    assert found.ticket_id != before
    line = stage.ask(session_cards.history_of, made)[-1]
    assert (line.what, line.facts, line.note) == ("changed", {"ticket": before}, "Inne zgłoszenie")


# ---- reminders --------------------------------------------------------------------------------


def test_long_timers_remind_in_the_strip(stage: Stage) -> None:
    started(stage, 61)
    assert said(stage) == "Zegar działa już 1 godzinę."
    stage.pass_time(60)
    assert said(stage) == "Zegar działa już 2 godziny."

"""Absences that nobody answered: asked one by one, noted at once, counted by the steady clock."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop.services import presence, session_cards, sessions
from desktop.ui.formats import format_span
from desktop.ui.timer.absences import Absence, Absences
from desktop.ui.timer.pane import TimerPane
from tests.services.conftest import NOW
from tests.ui.timer.timer_desk import TimerDesk

MINUTE = timedelta(minutes=1)


def away(since: float, until: float, ground: str = "idle") -> Absence:
    start = NOW + since * MINUTE
    return Absence(start, NOW + until * MINUTE, ground, since * 60, start.isoformat())


def test_those_that_touch_are_one() -> None:
    waiting = Absences()
    assert waiting.add(away(10, 20, "locked"))
    assert not waiting.add(away(5, 12, "slept"))
    found = waiting.first
    assert found is not None
    assert (found.since, found.until, found.steady) == (NOW + 5 * MINUTE, NOW + 20 * MINUTE, 300)
    assert (found.ground, found.oddity) == ("slept", "slept")
    assert found.key == away(10, 20).key


def test_work_between_two_is_never_swallowed() -> None:
    waiting = Absences()
    assert waiting.add(away(10, 20))
    assert waiting.add(away(40, 50))
    first = waiting.first
    assert first is not None
    assert first.seconds == 600
    waiting.answered(first)
    assert waiting.first == away(40, 50)


@pytest.fixture
def runs(timer: TimerDesk, pane: TimerPane) -> TimerPane:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    return pane


def pass_minutes(timer: TimerDesk, minutes: int) -> None:
    """Time in which somebody sits there and the clocks are looked at."""
    for _ in range(minutes * 2):
        timer.clocks.pass_(seconds=30)
        timer.pane.keeper.tick()
    timer.settle()


def leave(timer: TimerDesk, minutes: int, ground: str = "locked") -> None:
    """Nobody is there for a while; the machine does not sleep."""
    since: datetime = timer.clocks.wall
    pass_minutes(timer, minutes)
    timer.pane.keeper.report_absence(since, timer.clocks.wall, ground)
    timer.settle()


def card(timer: TimerDesk) -> session_cards.SessionCard:
    shown: session_cards.SessionCard = timer.read(session_cards.card, 1)
    return shown


def test_two_absences_are_asked_about_one_after_the_other(
    timer: TimerDesk, runs: TimerPane
) -> None:
    pass_minutes(timer, 5)
    leave(timer, 20)
    pass_minutes(timer, 15)
    leave(timer, 10)
    timer.press("timer.absence_cut")
    words = runs.parts.absence.words.text()
    assert words == f"Nobody was at the computer from 10:40 for {format_span(10)}. Was that work?"
    assert card(timer).oddities == ("away",)
    timer.press("timer.absence_cut")
    assert "timer.absence_cut" not in timer.seen()
    timer.press("timer.stop")
    assert (card(timer).seconds, card(timer).oddities) == (20 * 60, ())


@pytest.mark.parametrize("press", ["timer.hold", "timer.stop"])
def test_what_was_not_answered_before_the_hold_or_stop_waits_for_review(
    timer: TimerDesk, runs: TimerPane, press: str
) -> None:
    leave(timer, 90)
    timer.press(press)
    if press == "timer.hold":
        timer.press("timer.stop")
    assert (card(timer).oddities, card(timer).seconds) == (("away",), 5400)
    assert "timer.odd" in timer.seen()


def test_what_was_not_answered_before_a_crash_waits_for_review(
    timer: TimerDesk, runs: TimerPane
) -> None:
    leave(timer, 90)
    assert card(timer).oddities == ("away",)


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1)])
def test_a_clock_that_was_moved_before_an_absence_changes_no_second(
    timer: TimerDesk, runs: TimerPane, jump: timedelta
) -> None:
    pass_minutes(timer, 10)
    timer.clocks.wall += jump
    pass_minutes(timer, 20)
    leave(timer, 15)
    timer.press("timer.absence_cut")
    assert timer.text("timer.elapsed") == "00:30:00"
    pass_minutes(timer, 5)
    assert timer.text("timer.elapsed") == "00:35:00"
    timer.press("timer.stop")
    assert (card(timer).seconds, card(timer).oddities) == (35 * 60, ("clock_jumped",))


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1)])
def test_written_down_apart_after_a_jump_every_second_is_somewhere(
    timer: TimerDesk, runs: TimerPane, jump: timedelta
) -> None:
    pass_minutes(timer, 10)
    timer.clocks.wall += jump
    leave(timer, 15)
    timer.press("timer.absence_apart")
    timer.press("timer.stop")
    lengths = [each.seconds for each in timer.read(session_cards.of_ticket, timer.office.ticket)]
    assert sorted(lengths) == [10 * 60, 15 * 60]


def test_an_absence_of_one_session_is_never_taken_out_of_the_next(
    timer: TimerDesk, runs: TimerPane
) -> None:
    timer.tick(minutes=1)
    timer.tick(minutes=20)
    assert "timer.absence_cut" in timer.seen()
    timer.write(sessions.hold, 1)
    timer.write(sessions.start, timer.office.second_ticket, "phone")
    runs.keeper.load()
    timer.settle()
    assert runs.keeper.is_running
    assert runs.keeper.absence is None
    assert "timer.absence_cut" not in timer.seen()
    held: session_cards.SessionCard = timer.read(session_cards.card, 1)
    assert held.oddities == ("slept",)


@pytest.mark.parametrize("way", ["timer.stop", "timer.hold"])
def test_who_comes_back_and_ends_it_at_once_was_away_all_the_same(
    timer: TimerDesk, runs: TimerPane, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(presence, "idle_seconds", lambda: 25 * 60.0)
    pass_minutes(timer, 30)
    assert runs.keeper.absence is None
    timer.clocks.pass_(seconds=3)
    timer.press(way)
    shown: session_cards.SessionCard = timer.read(session_cards.card, 1)
    assert shown.oddities == ("away",)
    assert shown.seconds == 30 * 60 + 3
    if way == "timer.stop":
        (review,) = timer.read(session_cards.reviews)
        (end,) = review.ends
        assert (end.ground, end.at) == ("away", NOW + 5 * MINUTE)


def test_a_machine_that_woke_just_before_the_stop_has_slept(
    timer: TimerDesk, runs: TimerPane
) -> None:
    timer.tick(seconds=30)
    timer.clocks.pass_(minutes=90)
    timer.press("timer.stop")
    shown: session_cards.SessionCard = timer.read(session_cards.card, 1)
    assert shown.oddities == ("slept",)


def test_a_screen_that_locks_itself_was_left_before(timer: TimerDesk, runs: TimerPane) -> None:
    pass_minutes(timer, 30)
    runs.keeper._idle.take(12 * 60.0)
    now = timer.clocks.wall
    runs.keeper.report_absence(now - 5 * MINUTE, now, "locked")
    timer.settle()
    found = runs.keeper.absence
    assert found is not None
    assert (found.since, found.until) == (now - 12 * MINUTE, now)
    timer.press("timer.absence_cut")
    shown: session_cards.SessionCard = timer.read(session_cards.card, 1)
    assert shown.seconds == 18 * 60
    assert shown.oddities == ()

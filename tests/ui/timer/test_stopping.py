"""A stop holds as of the press, whatever the database and everybody else are doing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop.errors import Gone, Unavailable
from desktop.services import session_cards, sessions
from desktop.ui.texts import sentence
from desktop.ui.timer.outage import Outage
from desktop.ui.timer.pane import TimerPane
from desktop.ui.timer.reminders import Reminders
from desktop.ui.timer.summary import summary_of
from tests.ui.timer.timer_desk import TimerDesk


@pytest.fixture
def runs(timer: TimerDesk, pane: TimerPane) -> TimerPane:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(seconds=50)
    return pane


class Server:
    """Answers a stop, or does not."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self._stop = sessions.stop

    def stop(self, *args: Any, **kw: Any) -> Any:
        if self.error is not None:
            raise self.error
        return self._stop(*args, **kw)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    made = Server()
    monkeypatch.setattr(sessions, "stop", made.stop)
    return made


def card(timer: TimerDesk) -> session_cards.SessionCard:
    shown: session_cards.SessionCard = timer.read(session_cards.card, 1)
    return shown


def test_a_server_that_is_away_delays_the_stop_and_not_the_end(
    timer: TimerDesk, runs: TimerPane, server: Server
) -> None:
    server.error = Unavailable("server_away", address="")
    timer.press("timer.stop")
    asked_at = timer.clocks.wall
    timer.tick(seconds=14)
    assert timer.text("timer.elapsed") == "00:00:50"
    assert card(timer).state == "running"
    assert runs.keeper.is_ending
    assert timer.text("timer.next_unit") == "not written down yet"
    assert summary_of(runs.keeper).line == (
        "00:00:50  ·  Kowalscy sp.j. · #2026/0001  ·  stopped, not written down yet"
    )
    timer.clocks.pass_(seconds=1)
    runs.keeper.tick()  # it is tried again, and the answer is not there yet
    assert runs.keeper.is_busy
    assert summary_of(runs.keeper).state == "ending"
    assert timer.text("timer.next_unit") == "not written down yet"
    timer.settle()
    server.error = None
    timer.tick(seconds=15)
    found = card(timer)
    assert (found.state, found.seconds, found.ended_at) == ("stopped", 50, asked_at)
    assert found.oddities == ()
    assert "timer.summary" in timer.seen()


def test_a_stop_of_what_is_on_hold_is_tried_again_by_itself(
    timer: TimerDesk, runs: TimerPane, server: Server
) -> None:
    timer.press("timer.hold")
    server.error = Unavailable("server_away", address="")
    timer.clocks.pass_(seconds=100)
    timer.press("timer.stop")
    assert runs.keeper.is_ending
    assert runs.keeper._second.isActive()
    assert timer.text("timer.next_unit") == "not written down yet"
    timer.tick(seconds=14)
    server.error = None
    timer.tick(seconds=1)
    assert (card(timer).state, card(timer).seconds, card(timer).oddities) == ("stopped", 50, ())
    assert not runs.keeper._second.isActive()


def test_several_stops_wait_for_the_database_together(
    timer: TimerDesk, runs: TimerPane, server: Server
) -> None:
    timer.press("timer.hold")
    timer.stand(timer.office.second_ticket)
    timer.press("timer.start")
    timer.tick(seconds=20)
    server.error = Unavailable("server_away", address="")
    ended: list[int] = []
    runs.keeper.ended.connect(ended.append)
    timer.press("timer.stop_1")
    assert not runs.keeper.is_ending
    timer.press("timer.stop")
    server.error = None
    timer.tick(seconds=15)
    assert ended == [1, 2]
    assert card(timer).state == timer.read(session_cards.card, 2).state == "stopped"


def test_an_outage_is_told_once_and_so_is_its_end(
    timer: TimerDesk, runs: TimerPane, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat = sessions.heartbeat
    away = Unavailable("server_away", address="")

    def no_answer(*_: Any, **__: Any) -> Any:
        raise away

    monkeypatch.setattr(sessions, "heartbeat", no_answer)
    for _ in range(4):
        timer.tick(seconds=15)
    assert [(each.text, each.act) for each in timer.said] == [(sentence(away), None)]
    monkeypatch.setattr(sessions, "heartbeat", beat)
    for _ in range(3):
        timer.tick(seconds=15)
    assert [each.text for each in timer.said[1:]] == ["The database answers again."]
    # Another one is told anew, also when it is a stop that finds it out.
    server.error = away
    timer.press("timer.stop")
    for _ in range(3):
        timer.tick(seconds=15)
    assert [each.act is not None for each in timer.said[2:]] == [True]


def test_a_defect_of_a_sign_of_life_is_no_outage(timer: TimerDesk, runs: TimerPane) -> None:
    outage = Outage(timer.desk, runs)
    outage.began(ValueError())
    outage.over()
    assert timer.said == []


def test_the_first_press_of_several_counts(
    timer: TimerDesk, runs: TimerPane, server: Server
) -> None:
    server.error = Unavailable("server_away", address="")
    ended: list[int] = []
    runs.keeper.ended.connect(ended.append)
    timer.press("timer.stop")
    timer.clocks.pass_(seconds=5)
    timer.press("timer.stop")
    assert timer.said, "the strip says that the server is away"
    retry = timer.said[-1].act
    assert retry is not None
    server.error = None
    timer.clocks.pass_(seconds=5)
    retry()
    runs.keeper.stop()
    timer.settle()
    assert (card(timer).seconds, ended) == (50, [1])


def test_a_stop_during_another_act_comes_right_after_it(timer: TimerDesk, runs: TimerPane) -> None:
    runs.keeper.hold()
    runs.keeper.stop()
    timer.settle()
    assert (card(timer).state, card(timer).seconds) == ("stopped", 50)


def test_a_session_that_is_gone_is_not_stopped_for_ever(
    timer: TimerDesk, runs: TimerPane, server: Server
) -> None:
    server.error = Gone("session_missing")
    timer.press("timer.stop")
    assert not runs.keeper.is_ending
    assert timer.said


def test_a_timer_of_another_desk_that_nobody_told_of_is_held_from_here(
    timer: TimerDesk, pane: TimerPane
) -> None:
    timer.stand(timer.office.ticket)
    timer.write(sessions.start, timer.office.other_ticket, "phone")
    timer.press("timer.start")
    timer.press("timer.clash_hold")
    timer.settle()
    assert card(timer).state == "held"
    assert timer.read(session_cards.card, 2).ticket_id == timer.office.ticket
    assert timer.text("timer.client") == "Kowalscy sp.j."


# ---- the clocks -----------------------------------------------------------------------------


def test_a_clock_moved_there_and_back_is_noted_all_the_same(
    timer: TimerDesk, runs: TimerPane
) -> None:
    for jump in (1, -1):
        timer.clocks.wall += timedelta(hours=jump)
        timer.tick(seconds=5)
    timer.press("timer.stop")
    assert (card(timer).seconds, card(timer).oddities) == (60, ("clock_jumped",))
    history = timer.read(session_cards.history_of, 1)
    noted = [each.facts["seconds"] for each in history if each.what == "clock_jumped"]
    assert noted == [3600, -3600]


def test_one_jump_is_noted_once(timer: TimerDesk, runs: TimerPane) -> None:
    timer.clocks.wall += timedelta(hours=1)
    timer.tick(seconds=5)
    timer.press("timer.stop")
    history = timer.read(session_cards.history_of, 1)
    assert [each.what for each in history].count("clock_jumped") == 1


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(hours=1)])
def test_the_last_sign_of_life_does_not_follow_a_moved_clock(
    timer: TimerDesk, runs: TimerPane, jump: timedelta
) -> None:
    began = card(timer).started_at
    timer.clocks.wall += jump
    timer.tick(seconds=40)
    assert card(timer).signed_at == began + timedelta(seconds=90)


def test_reminders_that_passed_unseen_are_told_as_one() -> None:
    reminders = Reminders()
    assert [reminders.due(hours * 3600) for hours in (0, 0.9, 1, 1.5, 3.2, 3.3, 9, 12)] == [
        *(0, 0, 1, 0, 2, 0, 8, 0)
    ]
    reminders.begin(5 * 3600)
    assert [reminders.due(hours * 3600) for hours in (5, 7.9, 8)] == [0, 0, 8]


def test_a_stop_that_waits_outlives_a_change_of_seats(
    timer: TimerDesk, runs: TimerPane, server: Server
) -> None:
    server.error = Unavailable("server_away", address="")
    timer.press("timer.stop")
    timer.desk.sit(timer.office.piotr)
    timer.settle()
    server.error = None
    timer.tick(seconds=15)
    assert (card(timer).state, card(timer).seconds) == ("stopped", 50)

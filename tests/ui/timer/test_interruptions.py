"""After a crash, a sleep, a jump of the clock, an absence: the pane asks, and keeps what is so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop.services import presence, session_cards, session_corrections, sessions
from desktop.ui.timer.pane import TimerPane
from desktop.ui.timer.summary import summary_of
from tests.ui.timer.timer_desk import TimerDesk


def running(timer: TimerDesk) -> session_cards.SessionCard | None:
    found = timer.read(session_cards.running_of, timer.office.anna)
    return found.card if found else None


def card(timer: TimerDesk, session_id: int) -> session_cards.SessionCard:
    shown: session_cards.SessionCard = timer.read(session_cards.card, session_id)
    return shown


def crashed(timer: TimerDesk, *, alive_for: float, gone_for: float) -> TimerPane:
    """A session that ran when the program died; the program starts anew."""
    timer.write(sessions.start, timer.office.ticket, "phone")
    timer.clocks.pass_(minutes=alive_for)
    timer.write(sessions.heartbeat, 1)
    timer.clocks.pass_(minutes=gone_for)
    return timer.open_pane()


def test_a_crash_is_asked_about_with_the_likeliest_answer(timer: TimerDesk) -> None:
    pane = crashed(timer, alive_for=14, gone_for=60)
    assert not pane.keeper.is_running
    assert pane.parts.recovery.last_sign.isChecked()
    assert "10:14" in pane.parts.recovery.last_sign.text()
    assert "00:14:00" in pane.parts.recovery.last_sign.text()
    timer.press("timer.recover")
    found = card(timer, 1)
    assert (found.state, found.seconds, found.oddities) == ("stopped", 840, ())
    assert "timer.summary" in timer.seen()


def test_no_sign_of_life_before_a_crash_is_answered(timer: TimerDesk) -> None:
    pane = crashed(timer, alive_for=14, gone_for=60)
    for _ in range(40):
        timer.clocks.pass_(seconds=1)
        pane.keeper.tick()
    timer.settle()
    assert card(timer, 1).signed_at == timer.clocks.wall - timedelta(minutes=60, seconds=40)


def test_after_a_short_gap_it_still_goes_on(timer: TimerDesk) -> None:
    pane = crashed(timer, alive_for=14, gone_for=1)
    assert pane.parts.recovery.still.isChecked()
    timer.press("timer.recover")
    assert pane.keeper.is_running
    assert timer.text("timer.elapsed") == "00:15:00"
    assert card(timer, 1).signed_at == timer.clocks.wall


def test_a_crash_may_have_ended_at_another_time(timer: TimerDesk) -> None:
    pane = crashed(timer, alive_for=14, gone_for=60)
    pane.parts.recovery.end.setText("9:30")
    pane.parts.recovery.end.edited.emit()
    timer.press("timer.recover")
    assert timer.text("timer.end_time_error") != ""
    pane.parts.recovery.end.setText("10:40")
    timer.press("timer.recover")
    assert card(timer, 1).seconds == 40 * 60


# ---- at another desk -------------------------------------------------------------------------


def at_another_desk(timer: TimerDesk) -> TimerPane:
    """Ten minutes of work at another desk, which gave its last sign nine seconds ago."""
    return crashed(timer, alive_for=10, gone_for=0.15)


def look(timer: TimerDesk, seconds: float = 5) -> None:
    timer.clocks.pass_(seconds=seconds)
    timer.pane.keeper.elsewhere.look()
    timer.settle()


def test_a_timer_that_runs_at_another_desk_is_not_to_be_ended(timer: TimerDesk) -> None:
    pane = at_another_desk(timer)
    assert "timer.take_here" in timer.seen()
    assert "timer.recover" not in timer.seen()
    assert "runs at another desk" in pane.parts.elsewhere.words.text()
    assert summary_of(pane.keeper).next_step == "runs at another desk"
    with timer.qtbot.waitSignal(pane.timer_wanted):
        pane.toggle_timer()
    assert timer.widget("timer.leave_there").hasFocus()
    for _ in range(10):
        timer.write(sessions.heartbeat, 1)
        look(timer, 15)
        assert "timer.recover" not in timer.seen()
    timer.press("timer.leave_there")
    pane.toggle_timer()
    assert timer.widget("timer.take_here").hasFocus()
    assert card(timer, 1).state == "running"
    timer.press("timer.take_here")
    assert pane.keeper.is_running
    assert timer.text("timer.elapsed") == "00:12:39"
    assert "timer.take_here" not in timer.seen()


def test_without_another_sign_of_life_it_was_a_crash(timer: TimerDesk) -> None:
    pane = at_another_desk(timer)
    look(timer, 29)
    assert "timer.take_here" in timer.seen()
    look(timer, 1)
    assert "timer.take_here" not in timer.seen()
    assert "10:10" in pane.parts.recovery.last_sign.text()
    assert pane.parts.recovery.still.isChecked()
    pane.parts.recovery.last_sign.setChecked(True)
    timer.press("timer.recover")
    assert (card(timer, 1).state, card(timer, 1).seconds) == ("stopped", 600)


def test_a_clock_of_another_desk_that_runs_behind_fools_nobody(timer: TimerDesk) -> None:
    pane = crashed(timer, alive_for=14, gone_for=60)
    timer.write(sessions.heartbeat, 1, timer.clocks.wall - timedelta(minutes=59))
    look(timer)
    assert pane.keeper.elsewhere.is_alive
    assert "timer.recover" not in timer.seen()


def test_what_ends_at_the_other_desk_is_asked_about_no_more(timer: TimerDesk) -> None:
    pane = at_another_desk(timer)
    timer.write(sessions.stop, 1)
    look(timer)
    assert not pane.keeper.is_running
    assert not timer.seen() & {"timer.take_here", "timer.recover"}
    look(timer)  # nobody is looked after any more
    assert pane.keeper.elsewhere.card is None


def test_f2_leads_to_the_question(timer: TimerDesk) -> None:
    pane = crashed(timer, alive_for=14, gone_for=60)
    with timer.qtbot.waitSignal(pane.timer_wanted):
        pane.toggle_timer()
    assert pane.parts.recovery.last_sign.hasFocus()


@pytest.mark.parametrize(
    ("answer", "state", "seconds"),
    [("keep", "running", 0), ("cut", "running", 600), ("hold", "held", 600)],
)
def test_a_sleep_is_asked_about(
    timer: TimerDesk, pane: TimerPane, answer: str, state: str, seconds: int
) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    for _ in range(10):
        timer.clocks.pass_(minutes=1)
        pane.keeper._watch.look()
    timer.tick(minutes=90)
    assert pane.keeper.absence is not None
    timer.press(f"timer.absence_{answer}")
    found = card(timer, 1)
    assert (found.state, found.seconds) == (state, seconds)
    assert pane.keeper.absence is None
    if answer == "keep":
        assert timer.text("timer.elapsed") == "01:40:00"


def test_a_sleep_may_be_written_down_apart(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(minutes=90)
    timer.press("timer.absence_apart")
    first, second = timer.read(session_cards.of_ticket, timer.office.ticket)
    assert (first.state, first.seconds) == ("running", 0)
    assert (second.state, second.kind, second.seconds) == ("stopped", "office", 90 * 60)


def test_a_sleep_nobody_answered_goes_to_review(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(minutes=90)
    timer.press("timer.stop")
    assert card(timer, 1).oddities == ("slept",)


def test_a_moved_clock_is_said_and_costs_nothing(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(seconds=30)
    timer.clocks.wall += timedelta(hours=1)
    timer.tick(seconds=1)
    assert [each.text for each in timer.said] == [
        "The clock was moved by +01:00:00. The timer goes on."
    ]
    assert timer.text("timer.elapsed") == "00:00:31"
    timer.press("timer.stop")
    found = card(timer, 1)
    assert (found.seconds, found.oddities) == (31, ("clock_jumped",))


def test_a_sign_of_life_every_fifteen_seconds(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    began = timer.clocks.wall
    for _ in range(14):
        timer.tick(seconds=1)
    assert card(timer, 1).signed_at == began
    timer.tick(seconds=1)
    assert card(timer, 1).signed_at == began + timedelta(seconds=15)
    timer.tick(seconds=1)
    assert card(timer, 1).signed_at == began + timedelta(seconds=15)


def test_a_sign_of_life_makes_no_storm(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    heard: list[object] = []
    timer.desk.hub.changed.connect(heard.append)
    timer.tick(seconds=16)
    assert [dict(each.touched) for each in heard] == [{}]  # type: ignore[attr-defined]


def test_long_timers_remind(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    for _ in range(9 * 60):
        timer.clocks.pass_(minutes=1)
        pane.keeper._signed = timer.clocks.steady
        pane.keeper.tick()
    assert [each.text.split()[-2] for each in timer.said] == ["1", "2", "4", "8"]


def test_the_session_can_be_reviewed_afterwards(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(minutes=90)
    timer.press("timer.stop")
    timer.press("timer.keep")
    assert "timer.review" in timer.seen()
    timer.desk.hub.changed.emit(timer.write(session_corrections.review, 1))
    timer.settle()
    assert "timer.review" not in timer.seen()


# ---- nobody at the computer -----------------------------------------------------------------


class Chair:
    """How long nobody has touched the computer."""

    idle: float | None = 0.0

    def seconds(self) -> float | None:
        return self.idle


@pytest.fixture
def chair(monkeypatch: pytest.MonkeyPatch) -> Chair:
    made = Chair()
    monkeypatch.setattr(presence, "idle_seconds", made.seconds)
    return made


def test_who_comes_back_is_asked_about_the_time_away(
    timer: TimerDesk, pane: TimerPane, chair: Chair
) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    for minute in range(15):
        chair.idle = minute * 60
        timer.tick(seconds=59)
        timer.tick(seconds=1)
    assert pane.keeper.absence is None
    chair.idle = 5
    timer.tick(seconds=30)
    assert pane.parts.absence.words.text().startswith("Nobody was at the computer from 10:0")
    timer.press("timer.absence_cut")
    found = card(timer, 1)
    assert found.state == "running"
    assert 0 < found.seconds <= 90


def test_a_short_pause_is_nobodys_business(timer: TimerDesk, pane: TimerPane, chair: Chair) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    for idle in (300.0, 599.0, 2.0, None):
        chair.idle = idle
        timer.tick(seconds=30)
    assert pane.keeper.absence is None


def test_the_autumn_hour_of_an_end_is_the_first_after_the_start(timer: TimerDesk) -> None:
    timer.clocks.wall = datetime(2026, 10, 25, 0, 40, tzinfo=UTC)  # 2:40 for the first time
    crashed(timer, alive_for=5, gone_for=120)
    timer.pane.parts.recovery.end.setText("2:10")  # an hour later, for the second time
    timer.pane.parts.recovery.end.edited.emit()
    timer.press("timer.recover")
    assert card(timer, 1).seconds == 30 * 60


def test_a_program_that_is_opened_again_at_once_knows_its_own_timer(timer: TimerDesk) -> None:
    first = timer.open_pane()
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(seconds=20)
    timer.clocks.pass_(seconds=7)
    first.wipe()
    timer.settle()
    timer.clocks.pass_(seconds=3)
    again = timer.open_pane()
    assert card(timer, 1).signed_at == timer.clocks.wall - timedelta(seconds=3)
    assert "timer.take_here" not in timer.seen()
    assert again.parts.recovery.still.isChecked()
    # At another desk it went on meanwhile: that is another sign.
    timer.write(sessions.heartbeat, 1)
    look(timer, 5)
    assert "timer.take_here" in timer.seen()


def test_a_timer_waits_for_its_consultant_while_another_sits_here(timer: TimerDesk) -> None:
    pane = timer.open_pane()
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(seconds=20)
    timer.clocks.pass_(seconds=7)
    timer.desk.sit(timer.office.piotr)
    timer.settle()
    assert not pane.keeper.is_running
    assert card(timer, 1).signed_at == timer.clocks.wall
    timer.clocks.pass_(minutes=10)
    timer.desk.sit(timer.office.anna)
    timer.settle()
    assert "timer.recover" not in timer.seen()
    assert timer.text("timer.elapsed") == "00:10:27"
    # Kept at another desk meanwhile: that is not for this one to decide.
    timer.desk.sit(timer.office.piotr)
    timer.settle()
    timer.clocks.pass_(minutes=10)
    timer.write(sessions.heartbeat, 1)
    timer.clocks.pass_(minutes=1)
    timer.desk.sit(timer.office.anna)
    timer.settle()
    assert "timer.recover" in timer.seen()

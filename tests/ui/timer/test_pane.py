"""The pane in every state, on stored data."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.models.client import Client
from desktop.models.ticket import Ticket
from desktop.services import (
    client_orders,
    presence,
    session_cards,
    session_corrections,
    sessions,
)
from desktop.ui.formats import format_money
from desktop.ui.timer.pane import TimerPane
from tests.ui.timer.timer_desk import TimerDesk


def running(timer: TimerDesk) -> session_cards.SessionCard | None:
    found = timer.read(session_cards.running_of, timer.office.anna)
    return found.card if found else None


def card(timer: TimerDesk, session_id: int) -> session_cards.SessionCard:
    shown: session_cards.SessionCard = timer.read(session_cards.card, session_id)
    return shown


def test_idle_says_what_to_do(timer: TimerDesk, pane: TimerPane) -> None:
    assert timer.seen() == {"timer.enter_by_hand", "timer.mini"}
    pane.toggle_timer()
    assert [each.text for each in timer.said] == ["Choose a ticket in the queue first."]


def test_ready_shows_the_ticket_and_the_rate(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    assert timer.text("timer.client") == "Kowalscy sp.j."
    assert timer.text("timer.ticket") == "#2026/0001 · Drukarka nie drukuje"
    assert timer.text("timer.price") == f"{format_money(180_00)} an hour"
    assert timer.seen() >= {"timer.kind", "timer.began", "timer.start", "timer.elapsed"}
    assert not timer.seen() & {"timer.hold", "timer.stop", "remote.consent", "timer.order"}


def test_who_wants_to_work_is_one_press_from_the_start(timer: TimerDesk, pane: TimerPane) -> None:
    pane.stand_ready(timer.office.ticket)
    timer.settle()
    pane.stand_ready()
    assert timer.widget("timer.start").hasFocus()
    assert not pane.keeper.is_running


def test_it_runs_only_once_the_database_has_it(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    shown: list[bool] = []
    pane.keeper.changed.connect(lambda: shown.append(running(timer) is not None))
    timer.widget("timer.start").click()
    assert not pane.keeper.is_running
    assert not timer.widget("timer.start").isEnabled()
    timer.settle()
    assert pane.keeper.is_running
    assert shown
    assert all(shown)
    assert timer.seen() >= {"timer.hold", "timer.stop", "timer.order"}


def test_pressing_twice_starts_once(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    pane.toggle_timer()
    pane.toggle_timer()
    timer.settle()
    found = running(timer)
    assert found is not None
    assert found.state == "running"
    assert not timer.said


def test_every_second_is_shown_with_its_price(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    assert timer.text("timer.elapsed") == "00:00:00"
    timer.tick(minutes=26, seconds=32)
    assert timer.text("timer.elapsed") == "00:26:32"
    assert timer.text("timer.price").startswith(format_money(90_00))
    assert timer.text("timer.next_unit") == f"in 4:28: +{format_money(90_00)}"
    timer.tick(minutes=5)
    assert timer.text("timer.price").startswith(format_money(180_00))


def test_the_change_of_band_is_told_before_it_comes(timer: TimerDesk, pane: TimerPane) -> None:
    timer.clocks.pass_(minutes=6 * 60 + 30)  # 16:30 in Warsaw
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(minutes=1)
    assert timer.text("timer.band") == "17:00: +50 % (after hours)"
    timer.tick(minutes=31)
    assert timer.text("timer.band") == "+50 % (after hours)"


def test_what_was_shown_is_what_is_kept_and_billed(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(minutes=29, seconds=59)
    shown = timer.text("timer.price")
    timer.clocks.pass_(seconds=1)
    timer.press("timer.stop")
    found = timer.read(session_cards.ended, 1)
    assert found.card.seconds == 30 * 60
    assert shown.startswith(format_money(found.net))
    assert timer.text("timer.price") == format_money(found.net)


def test_hold_and_go_on(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(minutes=10)
    timer.press("timer.hold")
    assert timer.widget("timer.hold").text() == "Go on"
    assert timer.text("timer.elapsed") == "00:10:00"
    timer.clocks.pass_(minutes=20)
    pane.toggle_hold()
    timer.settle()
    timer.tick(minutes=1)
    assert timer.text("timer.elapsed") == "00:11:00"
    pane.toggle_hold()
    timer.settle()
    found = running(timer)
    assert found is not None
    assert (found.state, found.seconds) == ("held", 660)


def test_the_stop_asks_for_one_line(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(minutes=3)
    pane.toggle_timer()
    timer.settle()
    assert running(timer) is None
    assert timer.widget("timer.summary").hasFocus()
    timer.widget("timer.summary").setText("Wymieniony toner")
    timer.enter("timer.summary")
    assert card(timer, 1).summary == "Wymieniony toner"
    assert "timer.start" in timer.seen()
    assert "timer.summary" not in timer.seen()


def test_the_line_may_stay_empty(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.press("timer.stop")
    timer.press("timer.keep")
    assert card(timer, 1).summary == ""
    assert "timer.start" in timer.seen()


def test_a_half_typed_line_is_kept_when_another_ticket_is_chosen(
    timer: TimerDesk, pane: TimerPane
) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.press("timer.stop")
    timer.widget("timer.summary").setText("Restart")
    timer.stand(timer.office.other_ticket)
    assert card(timer, 1).summary == "Restart"
    assert timer.text("timer.client") == "Apteka Pod Lwem"


def test_a_timer_started_by_mistake(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.press("timer.stop")
    timer.press("timer.mistake")
    assert card(timer, 1).segments == ()


def test_odd_times_are_said_and_wait(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    for _ in range(11 * 60 + 1):
        timer.clocks.pass_(minutes=1)
    pane.keeper._watch.look()
    timer.press("timer.stop")
    assert timer.text("timer.odd") == "To be checked before billing: longer than 10 hours"
    timer.press("timer.look")
    timer.top_widget("review.keep_1").window().close()
    timer.press("timer.keep")
    assert "timer.review" in timer.seen()


def test_a_call_that_began_before(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.widget("timer.began").setText("7 min")
    timer.press("timer.start")
    assert timer.text("timer.elapsed") == "00:07:00"
    assert timer.widget("timer.began").value() == 0


def test_orders_are_added_by_enter(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    for number in range(5):
        timer.widget("timer.order").setText(f"Polecenie {number}")
        timer.enter("timer.order")
    assert timer.text("timer.order") == ""
    assert [each.text() for each in pane.parts.orders._texts] == [
        *("Polecenie 4", "Polecenie 3", "Polecenie 2")
    ]
    assert len(timer.read(client_orders.of_session, 1)) == 5


# ---- another ticket -------------------------------------------------------------------------


def other(timer: TimerDesk) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(minutes=5)
    timer.stand(timer.office.other_ticket)


def test_what_runs_stays_when_another_ticket_is_chosen(timer: TimerDesk, pane: TimerPane) -> None:
    other(timer)
    assert timer.text("timer.client") == "Kowalscy sp.j."
    assert pane.parts.other.text() == "Chosen in the queue: #2026/0003 Apteka Pod Lwem"


@pytest.mark.parametrize(("answer", "state"), [("hold", "held"), ("stop", "stopped")])
def test_turning_to_another_holds_or_stops_what_runs(
    timer: TimerDesk, pane: TimerPane, answer: str, state: str
) -> None:
    other(timer)
    timer.press("timer.start_other")
    timer.press(f"timer.clash_{answer}")
    assert card(timer, 1).state == state
    found = running(timer)
    assert found is not None
    assert found.ticket_id == timer.office.other_ticket
    assert timer.text("timer.client") == "Apteka Pod Lwem"


def test_turning_to_another_may_be_left(timer: TimerDesk, pane: TimerPane) -> None:
    other(timer)
    timer.press("timer.start_other")
    timer.press("timer.clash_cancel")
    found = running(timer)
    assert found is not None
    assert found.ticket_id == timer.office.ticket
    assert "timer.clash_hold" not in timer.seen()


def test_what_is_held_goes_on_from_its_list(timer: TimerDesk, pane: TimerPane) -> None:
    other(timer)
    timer.press("timer.hold")
    assert timer.seen() >= {"timer.start", "timer.resume_1", "timer.stop_1"}
    timer.press("timer.resume_1")
    found = running(timer)
    assert found is not None
    assert found.id == 1


def test_what_is_held_is_stopped_from_its_list(timer: TimerDesk, pane: TimerPane) -> None:
    other(timer)
    timer.press("timer.hold")
    timer.press("timer.stop_1")
    assert card(timer, 1).state == "stopped"


def test_a_timer_started_at_another_desk_is_named(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.write(sessions.start, timer.office.other_ticket, "phone")
    timer.press("timer.start")
    assert pane.parts.clash.words.text() == (
        "The timer has been running on #2026/0003 Apteka Pod Lwem since 10:00."
    )
    timer.press("timer.clash_cancel")
    assert card(timer, 1).state == "running"


def test_a_timer_stopped_at_another_desk_stops_here(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.desk.hub.changed.emit(timer.write(sessions.stop, 1))
    timer.settle()
    assert not pane.keeper.is_running
    assert "timer.start" in timer.seen()


# ---- what needs a reason --------------------------------------------------------------------


def test_a_blocked_client_needs_a_reason(timer: TimerDesk, pane: TimerPane) -> None:
    timer.workers.write(
        lambda: (
            Client.update(blocked_at=timer.clocks.wall)
            .where(Client.id == timer.office.client)
            .execute()
        )
    ).result()
    timer.stand(timer.office.ticket)
    assert not timer.widget("timer.start").isEnabled()
    assert timer.text("timer.why") == "A reason is needed."
    pane.toggle_timer()
    assert timer.widget("timer.reason").hasFocus()
    timer.type("timer.reason", "Awaria kasy")
    timer.press("timer.start")
    assert timer.read(session_cards.history_of, 1)[0].note == "Awaria kasy"


def test_a_closed_ticket_says_so(timer: TimerDesk, pane: TimerPane) -> None:
    timer.workers.write(
        lambda: Ticket.update(state="closed", closed_at=timer.clocks.wall).execute()
    ).result()
    timer.stand(timer.office.ticket)
    assert timer.text("timer.why") == "This ticket is closed. Open it again to work on it."


def test_nobody_at_the_desk_starts_nothing(timer: TimerDesk, pane: TimerPane) -> None:
    timer.desk.sit(None)
    timer.stand(timer.office.ticket)
    assert timer.text("timer.why") == "First choose who sits at this desk."


# ---- after a crash, a sleep, a jump ---------------------------------------------------------


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
        "The clock was moved by 3600 second(s). The timer goes on."
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
        pane.keeper.absence = None
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

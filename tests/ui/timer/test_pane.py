"""The pane in every state, on stored data."""

from __future__ import annotations

import pytest

from desktop.models.client import Client
from desktop.models.ticket import Ticket
from desktop.services import (
    client_orders,
    session_cards,
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
    assert pane.parts.face.badge.accessibleName() == "running"
    timer.tick(minutes=31)
    assert timer.text("timer.band") == "21.11 00:00: +100 % (weekend)"
    assert pane.parts.face.badge.accessibleName() == "running, +50 %"


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


@pytest.mark.parametrize("typed", ["2000", "pół godziny", "-5"])
def test_minutes_that_cannot_be_read_start_nothing(
    timer: TimerDesk, pane: TimerPane, typed: str
) -> None:
    timer.stand(timer.office.ticket)
    pane.parts.start_row.began.setText(typed)
    pane.parts.start_row.began.edited.emit()
    assert not pane.parts.start.isEnabled()
    assert "at most 1440" in timer.text("timer.why")
    pane.toggle_timer()
    timer.settle()
    assert timer.read(session_cards.of_ticket, timer.office.ticket) == ()


def test_minutes_typed_for_one_ticket_are_not_taken_to_another(
    timer: TimerDesk, pane: TimerPane
) -> None:
    timer.stand(timer.office.ticket)
    pane.parts.start_row.began.setText("30")
    timer.stand(None)
    timer.stand(timer.office.ticket)
    assert pane.parts.start_row.began.value() == 30
    timer.stand(timer.office.second_ticket)
    assert pane.parts.start_row.began.value() == 0


def test_a_ticket_without_a_subject_is_its_number(timer: TimerDesk, pane: TimerPane) -> None:
    timer.workers.write(lambda: Ticket.update(subject="").execute()).result()
    timer.stand(timer.office.unmatched)
    assert timer.text("timer.ticket") == "#2026/0004"

"""What is typed in the timer is written down, asked about, or comes back; never lost."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from desktop.errors import Unavailable
from desktop.services import client_orders, session_cards, sessions
from desktop.ui.kit.unfinished import unfinished
from desktop.ui.timer.entry_sheet import EntrySheet
from desktop.ui.timer.pane import TimerPane
from desktop.ui.timer.session_sheet import SessionSheet
from tests.ui.timer.timer_desk import TimerDesk


@pytest.fixture
def runs(timer: TimerDesk, pane: TimerPane) -> TimerPane:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(seconds=50)
    return pane


def unsaved(pane: TimerPane) -> list[str]:
    return [line for place in unfinished(pane) for line in place.words()]


def card(timer: TimerDesk, session_id: int) -> session_cards.SessionCard:
    shown: session_cards.SessionCard = timer.read(session_cards.card, session_id)
    return shown


def test_an_order_not_yet_entered_is_written_down_with_the_stop(
    timer: TimerDesk, runs: TimerPane
) -> None:
    timer.type("timer.order", "Źle drukuje, sprawdzić żółty toner")
    runs.toggle_timer()
    timer.settle()
    orders = timer.read(client_orders.of_session, 1)
    assert [each.text for each in orders] == ["Źle drukuje, sprawdzić żółty toner"]
    assert timer.text("timer.order") == ""


def test_the_line_about_one_session_is_kept_when_the_next_one_ends(
    timer: TimerDesk, runs: TimerPane
) -> None:
    timer.press("timer.stop")
    timer.type("timer.summary", "Wymieniono toner")
    timer.write(sessions.start, timer.office.second_ticket, "phone")
    runs.keeper.load()
    timer.settle()
    timer.tick(seconds=50)
    assert timer.text("timer.summary") == "Wymieniono toner"
    runs.toggle_timer()
    timer.settle()
    assert timer.text("timer.summary") == ""
    assert card(timer, 1).summary == "Wymieniono toner"
    assert card(timer, 2).summary == ""


def test_a_timer_started_by_mistake_comes_back_with_undo(timer: TimerDesk, runs: TimerPane) -> None:
    timer.press("timer.stop")
    timer.press("timer.mistake")
    assert (card(timer, 1).seconds, card(timer, 1).state) == (0, "reviewed")
    assert timer.desk.notices.undo()
    timer.settle()
    assert (card(timer, 1).seconds, card(timer, 1).state) == (50, "stopped")
    assert timer.read(session_cards.history_of, 1)[-1].what == "restored"


def test_work_typed_by_hand_is_asked_about_until_it_is_kept(
    timer: TimerDesk, pane: TimerPane
) -> None:
    timer.stand(timer.office.ticket)
    pane.enter_by_hand()
    sheet: Any = pane.findChild(EntrySheet)
    assert unsaved(pane) == []
    sheet.summary.setText("Rozmowa o VAT")
    sheet.summary.edited.emit()
    assert unsaved(pane) == ["Work on #2026/0001, not written down"]
    unfinished(pane)[0].save()
    timer.settle()
    assert sheet.form.fields["segments"].is_refused
    sheet.start.show_value(time(8, 10))
    unfinished(pane)[0].save()
    timer.settle()
    assert unsaved(pane) == []
    assert card(timer, 1).summary == "Rozmowa o VAT"


def test_a_correction_is_asked_about_until_it_is_put_away(
    timer: TimerDesk, runs: TimerPane
) -> None:
    runs.correct(1)
    timer.settle()
    sheet: Any = runs.findChild(SessionSheet)
    assert unsaved(runs) == []
    sheet.reason.setText("Pomyłka")
    sheet.reason.edited.emit()
    assert unsaved(runs) == ["Correction of work on #2026/0001"]
    sheet.reject()
    assert unsaved(runs) == []


def test_a_stop_that_waits_for_the_database_is_asked_about(
    timer: TimerDesk, runs: TimerPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = sessions.stop

    def away(*_: Any, **__: Any) -> Any:
        raise Unavailable("server_away", address="")

    monkeypatch.setattr(sessions, "stop", away)
    timer.press("timer.stop")
    assert unsaved(runs) == ["Timer stopped at 10:00"]
    monkeypatch.setattr(sessions, "stop", stop)
    unfinished(runs)[0].save()
    timer.settle()
    assert unsaved(runs) == []
    assert (card(timer, 1).seconds, card(timer, 1).state) == (50, "stopped")

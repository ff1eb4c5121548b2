"""What opens beside the pane: sessions to be checked, work written down by hand."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

from PySide6.QtWidgets import QLabel

from desktop.models.client import Client
from desktop.rules.segments import Segment
from desktop.services import session_cards, session_corrections, sessions
from desktop.ui.timer.entry_sheet import EntrySheet
from desktop.ui.timer.pane import TimerPane
from desktop.ui.timer.review_sheet import ReviewSheet
from tests.ui.timer.timer_desk import TimerDesk


def odd_session(timer: TimerDesk) -> None:
    timer.write(sessions.start, timer.office.ticket, "phone")
    timer.clocks.pass_(minutes=24 * 60)
    timer.write(sessions.stop, 1)


def review(timer: TimerDesk) -> ReviewSheet:
    sheet = ReviewSheet(timer.desk)
    timer.qtbot.addWidget(sheet)
    sheet.show()
    timer.settle()
    return sheet


def button(sheet: Any, name: str) -> Any:
    found = sheet.findChild(object, name)
    assert found is not None, name
    return found


def test_an_odd_session_offers_ends(timer: TimerDesk) -> None:
    odd_session(timer)
    sheet = review(timer)
    assert button(sheet, "review.end_1_0").text() == "End at 20.11 17:00 (the office closed)"
    assert button(sheet, "review.end_1_1").text() == "End at 00:00 (midnight)"
    button(sheet, "review.end_1_0").click()
    timer.settle()
    card = timer.read(session_cards.card, 1)
    assert (card.seconds, card.state) == (7 * 3600, "reviewed")
    assert sheet._empty.isVisible()


def test_times_may_be_right_as_they_are(timer: TimerDesk) -> None:
    odd_session(timer)
    sheet = review(timer)
    button(sheet, "review.keep_1").click()
    timer.settle()
    card = timer.read(session_cards.card, 1)
    assert (card.seconds, card.state) == (24 * 3600, "reviewed")


def test_nothing_odd_says_so(timer: TimerDesk) -> None:
    assert review(timer)._empty.isVisible()


def test_the_pane_opens_both(timer: TimerDesk, pane: TimerPane) -> None:
    pane.open_review()
    pane.enter_by_hand()
    assert [each.text for each in timer.said] == ["Choose a ticket in the queue first."]
    timer.stand(timer.office.ticket)
    pane.enter_by_hand()
    for kind in (ReviewSheet, EntrySheet):
        sheet = pane.findChild(kind)
        assert sheet.isVisible()
        sheet.close()


def entry(timer: TimerDesk, pane: TimerPane) -> EntrySheet:
    timer.stand(timer.office.ticket)
    pane.enter_by_hand()
    sheet: EntrySheet = pane.findChild(EntrySheet)
    return sheet


def test_a_call_at_ten_past_eight_for_twelve_minutes(timer: TimerDesk, pane: TimerPane) -> None:
    sheet = entry(timer, pane)
    assert [sheet.kind.itemText(at) for at in range(sheet.kind.count())] == [
        *("Phone", "At the office", "Visit")
    ]
    sheet.start.show_value(time(8, 10))
    sheet.minutes.show_value(12)
    sheet.summary.setText("Rozmowa o VAT")
    sheet.keep.click()
    timer.settle()
    card = timer.read(session_cards.card, 1)
    assert card.started_at == datetime(2026, 11, 20, 7, 10, tzinfo=UTC)
    assert (card.seconds, card.summary, card.state) == (720, "Rozmowa o VAT", "stopped")
    assert not sheet.isVisible()
    assert timer.said[-1].text == "The work is written down."
    assert timer.desk.notices.undo()
    timer.settle()
    assert timer.read(session_cards.card, 1).seconds == 0


def test_what_is_missing_or_in_the_future_is_said_beside_it(
    timer: TimerDesk, pane: TimerPane
) -> None:
    sheet = entry(timer, pane)
    sheet.submit()
    assert sheet.form.fields["segments"].is_refused
    sheet.start.show_value(time(10, 5))
    sheet.submit()
    timer.settle()
    assert sheet.form.fields["segments"].error.text() == ("Part 1 of the work ends in the future.")
    sheet.day.show_value(None)
    sheet.submit()
    assert sheet.form.fields["day"].is_refused
    assert sheet.isVisible()
    sheet.reject()


def test_the_autumn_hour_is_an_hour(timer: TimerDesk, pane: TimerPane) -> None:
    sheet = entry(timer, pane)
    sheet.day.show_value(datetime(2026, 10, 25, tzinfo=UTC).date())
    sheet.start.show_value(time(2, 30))
    sheet.minutes.show_value(60)
    sheet.submit()
    timer.settle()
    card = timer.read(session_cards.card, 1)
    assert card.ended_at - card.started_at == timedelta(hours=1)


def test_work_by_hand_for_a_blocked_client_asks_why(timer: TimerDesk, pane: TimerPane) -> None:
    blocked = timer.clocks.wall - timedelta(hours=9)
    timer.workers.write(lambda: Client.update(blocked_at=blocked).execute()).result()
    sheet = entry(timer, pane)
    sheet.start.show_value(time(8, 10))
    sheet.keep.click()
    timer.settle()
    assert sheet.form.fields["reason"].is_refused
    sheet.reason.setText("Awaria serwera")
    sheet.keep.click()
    timer.settle()
    assert timer.read(session_cards.history_of, 1)[0].note == "Awaria serwera"


def test_a_length_that_cannot_be_read_is_said_beside_it(timer: TimerDesk, pane: TimerPane) -> None:
    sheet = entry(timer, pane)
    sheet.start.show_value(time(8, 10))
    sheet.minutes.setText("kwadrans")
    sheet.keep.click()
    timer.settle()
    assert sheet.form.fields["minutes"].is_refused
    assert timer.read(session_cards.of_ticket, timer.office.ticket) == ()
    sheet.reject()


def test_work_beside_other_work_names_the_other(timer: TimerDesk) -> None:
    start = timer.clocks.wall - timedelta(hours=2)
    for ticket, minutes in ((timer.office.second_ticket, 12), (timer.office.ticket, 30)):
        worked = (Segment(start, start + timedelta(minutes=minutes)),)
        timer.write(session_corrections.enter_by_hand, ticket, "phone", worked)
    sheet = review(timer)
    told = [each.text() for each in sheet.findChildren(QLabel)]
    assert "beside other work" in told
    assert "Other work: #2026/0002, 08:00 – 08:12" in told

"""A session put right in its sheet: another ticket, kind, times; the original stays below."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.rules.oddities import Oddity
from desktop.rules.segments import Segment
from desktop.services import absences, recoveries, session_cards, session_corrections, sessions
from desktop.services.session_records import record
from desktop.ui.timer.pane import TimerPane
from desktop.ui.timer.record_words import line_words, reason_words
from desktop.ui.timer.session_sheet import SessionSheet
from tests.ui.timer.timer_desk import TimerDesk

MINUTE = timedelta(minutes=1)


@pytest.fixture
def worked(timer: TimerDesk) -> int:
    """A call from 10:00:00 to 10:12:30 and from 10:20 to 10:30, Warsaw time."""
    made = int(timer.write(sessions.start, timer.office.ticket, "phone").made)
    timer.clocks.pass_(minutes=12, seconds=30)
    timer.write(sessions.hold, made)
    timer.clocks.pass_(minutes=7, seconds=30)
    timer.write(sessions.resume, made)
    timer.clocks.pass_(minutes=10)
    timer.write(sessions.stop, made)
    return made


def sheet_of(timer: TimerDesk, session_id: int) -> SessionSheet:
    sheet = SessionSheet(timer.desk, session_id)
    timer.qtbot.addWidget(sheet)
    sheet.show()
    timer.settle()
    return sheet


def part(sheet: SessionSheet, name: str) -> Any:
    found = sheet.findChild(QWidget, name)
    assert found is not None, name
    return found


def type_in(sheet: SessionSheet, name: str, text: str) -> None:
    editor = part(sheet, name)
    editor.setText(text)
    editor.edited.emit()


def save(timer: TimerDesk, sheet: SessionSheet, why: str = "Pomyłka") -> None:
    type_in(sheet, "session.reason", why)
    part(sheet, "session.save").click()
    timer.settle()


def card(timer: TimerDesk, session_id: int) -> session_cards.SessionCard:
    shown: session_cards.SessionCard = timer.read(session_cards.card, session_id)
    return shown


def words(sheet: SessionSheet) -> str:
    return "\n".join(each.text() for each in sheet.findChildren(QLabel))


def test_one_end_is_put_right_and_the_rest_keeps_its_seconds(timer: TimerDesk, worked: int) -> None:
    sheet = sheet_of(timer, worked)
    assert part(sheet, "session.end_1").text() == "10:30"
    type_in(sheet, "session.end_1", "10:25")
    save(timer, sheet)
    found = card(timer, worked)
    assert [(each.end - each.start) for each in found.segments] == [12.5 * MINUTE, 5 * MINUTE]
    assert sheet.isHidden()


def test_the_original_who_when_and_why_are_shown(timer: TimerDesk, worked: int) -> None:
    sheet = sheet_of(timer, worked)
    type_in(sheet, "session.end_1", "10:25")
    save(timer, sheet, "Klient rozłączył się wcześniej")
    shown = words(sheet_of(timer, worked))
    assert "20.11.2026 10:30 · Anna Lis" in shown
    assert "Corrected. Before: 20.11.2026 10:00–10:12, 20.11.2026 10:20–10:30 (00:22:30)" in shown
    assert "Reason: Klient rozłączył się wcześniej" in shown


def test_it_moves_to_another_ticket(timer: TimerDesk, worked: int) -> None:
    sheet = sheet_of(timer, worked)
    sheet.ticket.show_value(timer.office.other_ticket)
    save(timer, sheet, "Inny klient")
    assert card(timer, worked).ticket_id == timer.office.other_ticket
    assert "Corrected. Before: #2026/0001" in words(sheet_of(timer, worked))


def test_the_kind_is_put_right(timer: TimerDesk, worked: int) -> None:
    sheet = sheet_of(timer, worked)
    assert sheet.kind.count() == 3, "remote work stands on its consent"
    sheet.kind.show_value("visit")
    save(timer, sheet)
    assert card(timer, worked).kind == "visit"


def test_without_a_reason_nothing_is_changed(timer: TimerDesk, worked: int) -> None:
    sheet = sheet_of(timer, worked)
    type_in(sheet, "session.end_1", "10:25")
    save(timer, sheet, "")
    assert part(sheet, "session.reason_error").text() == "A reason is needed here."
    assert card(timer, worked).seconds == 22 * 60 + 30


@pytest.mark.parametrize(
    ("name", "text"), [("session.end_1", "25:00"), ("session.day_0", "x"), ("session.start_0", "")]
)
def test_what_cannot_be_read_is_said(timer: TimerDesk, worked: int, name: str, text: str) -> None:
    sheet = sheet_of(timer, worked)
    type_in(sheet, name, text)
    save(timer, sheet)
    assert part(sheet, "session.segments_error").text() != ""
    assert card(timer, worked).seconds == 22 * 60 + 30


def test_overlapping_parts_and_the_future_are_refused_beside_the_times(
    timer: TimerDesk, worked: int
) -> None:
    sheet = sheet_of(timer, worked)
    type_in(sheet, "session.start_1", "10:05")
    save(timer, sheet)
    assert part(sheet, "session.segments_error").isVisible()
    type_in(sheet, "session.start_1", "10:20")
    type_in(sheet, "session.end_1", "18:00")
    save(timer, sheet)
    assert part(sheet, "session.segments_error").isVisible()


def test_parts_are_removed_and_added(timer: TimerDesk, worked: int) -> None:
    sheet = sheet_of(timer, worked)
    part(sheet, "session.remove_0").click()
    part(sheet, "session.add_part").click()
    type_in(sheet, "session.start_2", "9:00")
    type_in(sheet, "session.end_2", "9:15")
    save(timer, sheet)
    assert [(each.end - each.start) for each in card(timer, worked).segments] == [
        *(15 * MINUTE, 10 * MINUTE)
    ]


def test_a_part_of_many_days_stays_as_it_is_until_its_end_is_typed(timer: TimerDesk) -> None:
    made = int(timer.write(sessions.start, timer.office.ticket, "phone").made)
    timer.clocks.pass_(minutes=340 * 60)
    timer.write(sessions.stop, made)
    sheet = sheet_of(timer, made)
    save(timer, sheet)
    assert card(timer, made).seconds == 340 * 3600
    sheet = sheet_of(timer, made)
    type_in(sheet, "session.end_0", "10:45")
    save(timer, sheet)
    found = card(timer, made)
    assert (found.seconds, found.oddities) == (45 * 60, ())


def test_a_running_session_moves_but_its_times_wait(timer: TimerDesk, pane: TimerPane) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(seconds=40)
    timer.press("timer.correct")
    sheet = timer.top_widget("session.save").window()
    timer.qtbot.addWidget(sheet)
    assert not sheet.times.isEnabled()
    sheet.ticket.show_value(timer.office.other_ticket)
    save(timer, sheet)
    assert pane.keeper.is_running
    assert timer.text("timer.client") == "Apteka Pod Lwem"
    assert timer.text("timer.elapsed") == "00:00:40"


def test_a_correction_made_meanwhile_is_shown_first(timer: TimerDesk, worked: int) -> None:
    sheet = sheet_of(timer, worked)
    timer.write(
        session_corrections.change,
        worked,
        card(timer, worked).revision,
        reason="Szef",
        kind="office",
    )
    type_in(sheet, "session.end_1", "10:25")
    save(timer, sheet)
    assert sheet.isVisible()
    assert sheet.kind.value() == "office"


def test_every_line_of_the_history_has_words(timer: TimerDesk, worked: int) -> None:
    timer.write(sessions.summarise, worked, "Toner")
    timer.write(sessions.summarise, worked, "Nowy toner")
    timer.write(session_corrections.discard, worked, "Pomyłka")
    second = int(timer.write(sessions.start, timer.office.ticket, "phone").made)
    begin = timer.clocks.wall
    timer.clocks.pass_(minutes=60)
    timer.write(absences.report, second, Oddity.AWAY, begin + 5 * MINUTE, begin + 9 * MINUTE)
    timer.write(absences.keep, second, (begin + 5 * MINUTE).isoformat())
    timer.write(absences.report, second, Oddity.SLEPT, begin + 20 * MINUTE, begin + 30 * MINUTE)
    timer.write(
        *(absences.take_out, second, begin + 20 * MINUTE), until=begin + 30 * MINUTE, go_on=True
    )
    timer.write(session_corrections.mark, second, Oddity.CLOCK_JUMPED, seconds=-3600)
    timer.write(recoveries.take_over, second, None)
    timer.write(recoveries.take_over, second, timer.clocks.wall)
    timer.write(session_corrections.review, second)
    third = int(
        timer.write(
            *(sessions.start, timer.office.ticket, "phone"), began_at=timer.clocks.wall - 7 * MINUTE
        ).made
    )
    found = {}
    for session_id in (worked, second, third):
        told = timer.read(record, session_id)
        for line in reversed(told.lines):
            found[line.what] = line_words(line, told, timer.desk.zone)
    assert found["started"] == "Started, back-dated by 7 min"
    assert found["taken_out"] == "Taken out as an absence: 00:10:00"
    assert found["clock_jumped"] == "The clock was moved: −01:00:00"
    assert found["away"] == "Nobody was at the computer: 10:35–10:39"
    assert found["taken_over"].startswith("Ended at 11:30 after a crash; last sign of life")
    assert found["discarded"].startswith("All time taken out. Before: 20.11.2026 10:00–10:12")
    assert not [what for what, said in found.items() if said == what], "a code without words"


def test_in_the_autumn_the_hour_that_comes_twice_stays_the_one_it_was(timer: TimerDesk) -> None:
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # half past two for the second time
    worked = (Segment(second, second + 20 * MINUTE),)
    timer.write(session_corrections.enter_by_hand, timer.office.ticket, "phone", worked)
    sheet = sheet_of(timer, 1)
    type_in(sheet, "session.start_0", "2:20")
    save(timer, sheet)
    shown = timer.read(session_cards.card, 1)
    assert shown.started_at == second - 10 * MINUTE
    assert shown.seconds == 30 * 60


def test_an_end_before_the_start_on_the_clock_is_the_hour_that_comes_again(
    timer: TimerDesk,
) -> None:
    first = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)  # ten to three for the first time
    worked = (Segment(first, first + 5 * MINUTE),)
    timer.write(session_corrections.enter_by_hand, timer.office.ticket, "phone", worked)
    sheet = sheet_of(timer, 1)
    type_in(sheet, "session.end_0", "2:10")
    save(timer, sheet)
    assert timer.read(session_cards.card, 1).seconds == 20 * 60


def test_why_time_was_taken_out_is_told_in_words(timer: TimerDesk) -> None:
    made = int(timer.write(sessions.start, timer.office.ticket, "phone").made)
    told = []
    for ground in ("slept", "locked", "idle", "Obiad"):
        timer.clocks.pass_(minutes=20)
        since = timer.clocks.wall - 10 * MINUTE
        timer.write(absences.take_out, made, since, go_on=True, reason=ground)
        line = timer.read(session_cards.history_of, made)[-1]
        told.append(reason_words(line))
    assert told == [
        *("the computer slept", "the computer was locked"),
        *("nobody was at the computer", "Obiad"),
    ]
    sheet = sheet_of(timer, made)
    assert "Reason: the computer slept" in [each.text() for each in sheet.findChildren(QLabel)]
    assert not part(sheet, "session.remove_0").isVisible()
    assert not part(sheet, "session.add_part").isVisible()

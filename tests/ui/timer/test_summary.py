"""The timer outside its pane: command bar, mini timer, tray."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSystemTrayIcon

from desktop.models.agreement import ServiceAgreement
from desktop.services import session_cards, sessions
from desktop.services.changes import Changes
from desktop.ui.formats import format_money, format_span
from desktop.ui.timer.clock_face import ClockFace
from desktop.ui.timer.mini import MiniTimer
from desktop.ui.timer.summary import TimerSummary, summary_of
from desktop.ui.timer.timekeeper import Timekeeper
from desktop.ui.timer.tray import TimerTray, state_icon
from tests.ui.timer.timer_desk import TimerDesk


@pytest.fixture
def keeper(timer: TimerDesk) -> Timekeeper:
    return timer.keeper()


def start(timer: TimerDesk, keeper: Timekeeper) -> None:
    keeper.start(timer.office.ticket, "phone")
    timer.settle()
    timer.clocks.pass_(minutes=14, seconds=32)
    keeper.tick()
    timer.settle()
    keeper.answer_absence("keep")
    timer.settle()


def include(timer: TimerDesk, minutes: int) -> None:
    values = {"client": timer.office.client, "number": "UM/1", "included_minutes": minutes}
    timer.workers.write(
        lambda: ServiceAgreement.insert(starts_on=date(2026, 1, 1), **values).execute()
    ).result()


def state(timer: TimerDesk) -> str:
    card: session_cards.SessionCard = timer.read(session_cards.card, 1)
    return card.state


def test_one_timekeeper_a_desk(timer: TimerDesk) -> None:
    first = Timekeeper.of(timer.desk)
    assert Timekeeper.of(timer.desk) is first


def test_the_line_says_it_all(timer: TimerDesk, keeper: Timekeeper) -> None:
    assert summary_of(keeper).state == "idle"
    start(timer, keeper)
    assert summary_of(keeper).line == (
        f"00:14:32  ·  Kowalscy sp.j. · #2026/0001  ·  in 16:28: +{format_money(90_00)}"
    )
    keeper.hold()
    timer.settle()
    assert summary_of(keeper).line == "00:14:32  ·  Kowalscy sp.j. · #2026/0001  ·  on hold"


def test_what_the_agreement_includes_is_told_everywhere(
    timer: TimerDesk, keeper: Timekeeper
) -> None:
    include(timer, 110)
    start(timer, keeper)
    mini = MiniTimer(timer.desk, keeper=keeper)
    timer.qtbot.addWidget(mini)
    assert summary_of(keeper).line.endswith(f"free for 1:16:28, then +{format_money(30_00)}")
    assert mini.next_step.text() == "free for 1:16:28"
    face = ClockFace(timer.desk)
    timer.qtbot.addWidget(face)
    face.show_running(keeper.elapsed, keeper.price(), keeper.moment)
    assert face.price.text() == f"{format_money(0)} for {format_span(30)}"
    assert face.included.text() == f"{format_span(30)} by the agreement, {format_span(80)} left"
    keeper.stop()
    timer.settle()
    face.show_stopped(timer.read(session_cards.ended, 1))
    assert (face.price.text(), face.included.text()) == (
        format_money(0),
        f"{format_span(30)} by the agreement, {format_span(80)} left",
    )
    face.show_idle()
    assert face.included.text() == ""


def test_minutes_that_another_desk_took_are_gone_at_once(
    timer: TimerDesk, keeper: Timekeeper
) -> None:
    include(timer, 30)
    start(timer, keeper)
    price = keeper.price()
    assert price is not None
    assert (price.net, price.included_left) == (0, 0)
    assert summary_of(keeper).brief == "free for 16:28"
    face = ClockFace(timer.desk)
    timer.qtbot.addWidget(face)
    face.show_held(keeper.elapsed, price)
    assert face.included.text() == f"{format_span(30)} by the agreement, none left"
    timer.workers.write(lambda: ServiceAgreement.delete().execute()).result()
    timer.desk.hub.changed.emit(Changes.of(protocol=[1]))
    timer.settle()
    assert summary_of(keeper).brief == f"in 16:28: +{format_money(90_00)}"


def test_a_crash_is_told_in_the_bar(timer: TimerDesk) -> None:
    timer.write(sessions.start, timer.office.ticket, "phone")
    keeper = timer.keeper()
    bar = TimerSummary(timer.desk, keeper=keeper)
    timer.qtbot.addWidget(bar)
    bar.show()
    assert summary_of(keeper).state == "asked"
    assert bar.property("role") == "soon"
    assert not bar.stop.isVisible()
    with timer.qtbot.waitSignal(bar.timer_wanted):
        bar.open.click()


def test_the_command_bar_holds_and_stops(timer: TimerDesk, keeper: Timekeeper) -> None:
    bar = TimerSummary(timer.desk, keeper=keeper)
    timer.qtbot.addWidget(bar)
    assert bar.isHidden()
    start(timer, keeper)
    bar.show()
    assert bar.elapsed.text() == "00:14:32"
    for expected in ("held", "running"):
        bar.hold.click()
        timer.settle()
        assert state(timer) == expected
    bar.stop.click()
    timer.settle()
    assert state(timer) == "stopped"
    assert bar.isHidden()


def test_the_mini_timer_stays_on_top_and_where_it_was_left(
    timer: TimerDesk, keeper: Timekeeper
) -> None:
    mini = MiniTimer(timer.desk, keeper=keeper)
    timer.qtbot.addWidget(mini)
    mini.toggle()
    assert (mini.width(), mini.height()) == (420, 32)
    assert mini.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert mini.whose.text() == "No timer is running"
    start(timer, keeper)
    assert mini.elapsed.text() == "00:14:32"
    timer.qtbot.mousePress(mini, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    timer.qtbot.mouseMove(mini, QPoint(25, 15))
    timer.qtbot.mouseRelease(mini, Qt.MouseButton.LeftButton)
    left = mini.pos()
    again = MiniTimer(timer.desk, keeper=keeper)
    timer.qtbot.addWidget(again)
    again.appear()
    assert again.pos() == left
    for expected in ("held", "running"):
        mini.hold.click()
        timer.settle()
        assert state(timer) == expected
    mini.stop.click()
    timer.settle()
    assert state(timer) == "stopped"
    mini.toggle()
    assert not mini.isVisible()


def test_without_a_tray_there_is_no_icon_and_no_word(
    timer: TimerDesk, keeper: Timekeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    tray = TimerTray(timer.desk, keeper=keeper)
    assert tray.icon is None
    start(timer, keeper)
    assert not timer.said
    tray.close()


def test_the_tray_shows_the_state(
    timer: TimerDesk, keeper: Timekeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _: None)
    tray = TimerTray(timer.desk, keeper=keeper)
    assert tray.icon is not None
    assert tray.icon.toolTip() == "Dyżurka: no timer is running"
    assert not tray.stop.isEnabled()
    start(timer, keeper)
    assert tray.icon.toolTip().startswith("00:14:32")
    tray.hold.trigger()
    timer.settle()
    assert (state(timer), tray.hold.text()) == ("held", "Go on")
    tray.stop.trigger()
    timer.settle()
    assert state(timer) == "stopped"
    with timer.qtbot.waitSignal(tray.window_wanted):
        tray._pressed(QSystemTrayIcon.ActivationReason.Trigger)
    tray.close()


def test_each_state_has_a_picture_of_its_own(timer: TimerDesk, keeper: Timekeeper) -> None:
    idle = state_icon(summary_of(keeper)).pixmap(64, 64).toImage()
    start(timer, keeper)
    running = state_icon(summary_of(keeper)).pixmap(64, 64).toImage()
    keeper.hold()
    timer.settle()
    held = state_icon(summary_of(keeper)).pixmap(64, 64).toImage()
    assert idle != running
    assert running != held

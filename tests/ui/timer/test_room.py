"""Large text and long names: nothing of the timer is cut, and nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from desktop.models.client import Client
from desktop.services import sessions, tool_settings
from desktop.ui.theme import Scheme, Theme
from desktop.ui.timer.clock_face import change_of
from desktop.ui.timer.flow import Flow
from desktop.ui.timer.mini import MiniTimer
from desktop.ui.timer.pane import TimerPane
from desktop.ui.timer.summary import TimerSummary
from desktop.ui.timer.timekeeper import Timekeeper
from tests.ui.timer.timer_desk import TimerDesk

LONG = "Przedsiębiorstwo Produkcyjno-Handlowo-Usługowe „Świętokrzyskie Źródło” sp. z o.o. sp.k."
NARROW = 500


@pytest.fixture
def large(theme: Theme) -> Iterator[None]:
    theme.apply(Scheme.LIGHT, 150)
    yield
    theme.apply(Scheme.LIGHT, 100)


@pytest.fixture
def narrow(timer: TimerDesk, large: None, pane: TimerPane) -> TimerPane:
    timer.workers.write(lambda: Client.update(name=LONG).execute()).result()
    pane.resize(NARROW, 700)
    return pane


def sideways(pane: TimerPane) -> int:
    area = pane.findChild(QScrollArea)
    assert area is not None
    return area.horizontalScrollBar().maximum()


def test_no_state_of_the_timer_scrolls_sideways(timer: TimerDesk, narrow: TimerPane) -> None:
    linked = replace(
        timer.read(tool_settings.current), client_link="https://get.teamviewer.com/biuro"
    )
    timer.write(tool_settings.save, linked)
    timer.stand(timer.office.ticket)
    timer.choose_kind("remote")
    assert "remote.show_link" in timer.seen()
    assert sideways(narrow) == 0
    timer.type("remote.who", "Ewa Kowalska")
    timer.widget("remote.consent").click()
    timer.settle()
    timer.type("remote.partner_id", "123456789")
    timer.type("remote.password", "haslo")
    assert sideways(narrow) == 0
    figures = timer.widget("remote.partner_id")
    assert figures.width() > figures.fontMetrics().horizontalAdvance("123 456 789") + 16
    timer.press("timer.start")
    timer.tick(seconds=30)
    timer.tick(minutes=14)  # nobody looked: that is asked about
    timer.stand(timer.office.other_ticket)
    timer.press("timer.start_other")
    assert {"timer.absence_apart", "timer.clash_hold", "timer.next_unit"} <= timer.seen()
    assert sideways(narrow) == 0
    timer.press("timer.clash_stop")
    assert "timer.summary" in timer.seen()
    assert sideways(narrow) == 0


def test_the_price_moves_below_the_time_where_it_does_not_fit_beside_it(
    timer: TimerDesk, narrow: TimerPane
) -> None:
    timer.stand(timer.office.ticket)
    timer.press("timer.start")
    timer.tick(seconds=50)
    face = narrow.parts.face
    for width, is_below in ((NARROW, True), (900, False), (NARROW, True)):
        narrow.resize(width, 700)
        timer.settle()
        assert (face.price.y() > face.elapsed.geometry().bottom()) is is_below
        for words in (face.price, face.next_unit):
            assert words.width() >= words.fontMetrics().horizontalAdvance(words.text())


def test_a_crash_is_asked_about_in_a_narrow_pane(timer: TimerDesk, large: None) -> None:
    timer.workers.write(lambda: Client.update(name=LONG).execute()).result()
    timer.write(sessions.start, timer.office.ticket, "phone")
    timer.clocks.pass_(minutes=340 * 60)
    pane = timer.open_pane()
    pane.resize(NARROW, 700)
    assert "timer.recover" in timer.seen()
    assert sideways(pane) == 0


def cut(line: QWidget) -> list[str]:
    """Words of a line that do not fit into it."""
    return [
        each.text()
        for each in line.findChildren(QLabel)
        if each.isVisible() and each.fontMetrics().horizontalAdvance(each.text()) > each.width()
    ]


def running(timer: TimerDesk) -> Timekeeper:
    timer.workers.write(lambda: Client.update(name=LONG).execute()).result()
    timer.write(sessions.start, timer.office.ticket, "phone")
    keeper = timer.keeper()
    keeper.answer_unfinished(None)
    timer.settle()
    return keeper


@pytest.mark.parametrize("width", [560, 640, 900])
def test_in_the_command_bar_only_the_name_gives_way(
    timer: TimerDesk, large: None, width: int
) -> None:
    bar = TimerSummary(timer.desk, keeper=running(timer))
    timer.qtbot.addWidget(bar)
    bar.resize(width, 40)
    bar.show()
    timer.settle()
    assert cut(bar) == [LONG]
    assert bar.whose.width() > bar.whose.fontMetrics().horizontalAdvance("Przed")
    assert LONG in bar.open.toolTip()


def test_the_mini_timer_grows_with_the_text_and_names_the_client(
    timer: TimerDesk, large: None
) -> None:
    mini = MiniTimer(timer.desk, keeper=running(timer))
    timer.qtbot.addWidget(mini)
    mini.appear()
    assert mini.size() == QSize(630, 48)
    assert cut(mini) == [LONG]
    assert mini.whose.width() > mini.whose.fontMetrics().horizontalAdvance("Przed")
    assert "#2026/0001" in mini.toolTip()


def test_a_step_down_has_a_minus_and_no_plus() -> None:
    assert change_of(90_00)[0] == "+"
    assert change_of(-30_00)[0] == "−"
    assert change_of(-30_00)[1:] == change_of(30_00)[1:]


@pytest.mark.parametrize(("room", "expected"), [(130, [(0, 0), (70, 0)]), (129, [(0, 0), (0, 25)])])
def test_what_does_not_fit_goes_on_in_the_next_row(
    qtbot: object, room: int, expected: list[tuple[int, int]]
) -> None:
    whole = QWidget()
    parts = [QWidget(whole) for _ in range(2)]
    hidden = QWidget(whole)
    for each in (*parts, hidden):
        each.setFixedSize(60, 20)
    hidden.hide()
    flow = Flow(parts[0], hidden, parts[1], gap=10)
    whole.setLayout(flow)
    flow.setGeometry(QRect(0, 0, room, flow.heightForWidth(room)))
    assert [(each.x(), each.y()) for each in parts] == expected
    assert flow.minimumSize() == QSize(60, 20)

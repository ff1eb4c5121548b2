"""A desk over a real office: two clients, a ticket, two consultants, an empty calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Workers
from desktop.services import visit_cards, visits
from desktop.services.act import Act
from desktop.ui.desk import Desk
from desktop.ui.theme import Theme
from desktop.ui.visits.hours_view import HoursView
from desktop.ui.visits.page import VisitsPage
from tests.services.papers import a_client, a_consultant, a_ticket
from tests.ui import weather as sky

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)  # Friday, 15:00 in Warsaw
WARSAW = ZoneInfo("Europe/Warsaw")
LEFT = Qt.MouseButton.LeftButton

weather, workers = sky.weather, sky.workers


@dataclass
class House:
    """The office, written to and read from beside the window."""

    workers: Workers
    anna: int = 0
    jan: int = 0
    client: int = 0
    ticket: int = 0

    def write(self, work: Callable[[], Any]) -> Any:
        return self.workers.write(work).result()

    def plan(self, day: date, hour: int, minutes: int = 60, **kw: Any) -> int:
        start = self.at(day, hour)
        kw.setdefault("requested_at", start - timedelta(days=9))
        end = start + timedelta(minutes=minutes)
        return self.write(lambda: visits.plan(Act(NOW, 1), self.client, start, end, **kw)).made

    def at(self, day: date, hour: int, minute: int = 0) -> datetime:
        return datetime.combine(day, time(hour, minute), WARSAW).astimezone(UTC)

    def row(self, visit_id: int) -> visit_cards.VisitRow:
        return self.workers.read(lambda: visit_cards.card(visit_id)).result()

    def rows(self) -> tuple[visit_cards.VisitRow, ...]:
        always = (NOW - timedelta(days=400), NOW + timedelta(days=400))
        return self.workers.read(lambda: visit_cards.between(*always)).result()


@pytest.fixture
def house(workers: Workers) -> House:
    """The office."""
    found = House(workers)

    def fill() -> None:
        found.anna, found.jan = a_consultant("Anna Wrona"), a_consultant("Jan Kos")
        found.client = a_client(short_name="Kowalscy", sort_key="b")
        a_client("Apteka Łąkowa", nip="", sort_key="a")
        found.ticket = a_ticket(found.client)

    found.write(fill)
    return found


def press(widget: QWidget, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    """A key on a widget."""
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= each
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def mouse(view: QWidget, kind: QEvent.Type, at: QPoint, held: Qt.MouseButton = LEFT) -> None:
    """One mouse event in a view's viewport."""
    place = QPointF(at)
    event = QMouseEvent(
        kind, place, view.mapToGlobal(place), LEFT, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)


@pytest.fixture
def drag() -> Callable[..., None]:
    """Press, move in steps, release."""

    def run(view: QWidget, start: QPoint, *way: QPoint) -> None:
        mouse(view, QEvent.Type.MouseButtonPress, start)
        for point in way:
            mouse(view, QEvent.Type.MouseMove, point)
        end = way[-1] if way else start
        mouse(view, QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)

    return run


@pytest.fixture
def key() -> Callable[..., None]:
    """Press a key."""
    return press


@pytest.fixture
def double_click() -> Callable[..., None]:
    """Click twice."""

    def run(view: QWidget, at: QPoint) -> None:
        mouse(view, QEvent.Type.MouseButtonPress, at)
        mouse(view, QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.NoButton)
        mouse(view, QEvent.Type.MouseButtonDblClick, at)

    return run


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, desk: Desk, house: House, settle: Callable[[], None]
) -> VisitsPage:
    """The page, shown."""
    shown = VisitsPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1500, 800)
    shown.show()
    settle()
    return shown


@pytest.fixture
def week(page: VisitsPage, settle: Callable[[], None]) -> Callable[[], HoursView]:
    """The week of 23–29 November."""

    def show() -> HoursView:
        page.board.go(date(2026, 11, 25))
        settle()
        return page.board.hours

    return show

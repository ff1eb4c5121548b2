"""One client's visits alone: wished for from its card, or picked over the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.services import visits
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.ui.visits.pane import CalendarPane
from tests.services.papers import a_client
from tests.ui.visits.conftest import NOW
from tests.ui.visits.hands import press_button

WEDNESDAY = date(2026, 11, 25)
IN_DECEMBER = date(2026, 12, 9)


@pytest.fixture
def other(house):
    """Another client, with a visit in the week of the first one's."""
    client = house.write(
        lambda: a_client("Apteka Pod Lwem", nip="", sort_key="c", folded="apteka pod lwem")
    )
    start = house.at(WEDNESDAY, 12)
    house.write(lambda: visits.plan(Act(NOW, 1), client, start, start + timedelta(hours=1)))
    return client


def in_sight(page):
    return [row.client_id for row in page.board.hours.shown.visits]


def words(page):
    strip = page.findChild(QWidget, "calendar.client_strip")
    return strip.findChild(QWidget, "calendar.client_words").text() if strip.isVisible() else ""


def test_only_the_clients_visits_are_shown_the_nearest_in_sight(page, house, other, settle):
    house.plan(WEDNESDAY, 10)
    house.plan(IN_DECEMBER, 10)
    page.show_client(house.client)
    settle()
    assert page.board.days.first <= WEDNESDAY <= page.board.days.last
    assert in_sight(page) == [house.client]
    assert words(page) == "Only visits to Kowalscy sp.j."
    assert page.client.text() == "Kowalscy sp.j."
    press_button(page, "calendar.client_later")
    settle()
    assert page.board.days.first <= IN_DECEMBER <= page.board.days.last
    assert not page.findChild(QWidget, "calendar.client_later").isEnabled()
    press_button(page, "calendar.client_earlier")
    settle()
    press_button(page, "calendar.client_all")
    assert in_sight(page) == [house.client, other]
    assert words(page) == page.client.text() == ""


def test_a_client_is_picked_over_the_calendar_and_let_go(page, house, other, key, settle, qtbot):
    house.plan(WEDNESDAY, 10)
    page.board.go(WEDNESDAY)
    page.client.setFocus()
    page.client.insert("lwem")
    page.client.textEdited.emit("lwem")
    key(page.client, Qt.Key.Key_Return)
    settle()
    assert in_sight(page) == [other]
    assert words(page) == "Only visits to Apteka Pod Lwem"
    page.client.clear()
    assert in_sight(page) == [house.client, other]


def test_the_month_is_narrowed_too(page, house, other, settle):
    house.plan(WEDNESDAY, 10)
    page.show_client(other)
    settle()
    page.board.go(WEDNESDAY, "month")
    settle()
    assert [row.client_id for row in page.board.month.shown.visits] == [other]


def test_a_client_without_visits_is_told_and_a_new_one_shows_at_once(page, house, settle, desk):
    page.show_client(house.client)
    settle()
    assert words(page) == "No visit to Kowalscy sp.j. yet"
    house.plan(date(2026, 11, 20), 16)
    desk.hub.changed.emit(Changes.of(visit=[1]))
    settle()
    assert words(page) == "Only visits to Kowalscy sp.j."
    assert in_sight(page) == [house.client]


def test_a_missing_client_is_refused(page, settle, said):
    page.show_client(999)
    settle()
    assert said
    assert words(page) == ""


def test_the_hint_of_the_dock_has_room(qtbot, theme, desk, house, settle):
    """Long names go on over the next line."""
    pane = CalendarPane(desk)
    qtbot.addWidget(pane)
    pane.resize(420, 500)
    pane.show()
    pane.plan_for(house.ticket)
    settle()
    hint = pane.findChild(QWidget, "calendar.hint")
    label = hint.findChildren(QWidget)[0]
    needed = label.heightForWidth(label.width())
    assert label.height() >= needed


def test_a_new_visit_is_to_the_client_in_sight(page, house, other, settle):
    page.show_client(other)
    settle()
    page.plan_new()
    settle()
    editor = page.board.pop
    assert editor.findChild(QWidget, "visit.client").chosen_id() == other
    assert not editor.is_edited
    editor.submit()
    settle()
    assert [row.client_id for row in house.rows()] == [other, other]

"""The day turns when the date does, however long the machine slept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject

from desktop.ui.day_watch import DayWatch


class Calendar:
    def __init__(self):
        self.day = date(2026, 3, 29)

    def __call__(self):
        return self.day


@pytest.fixture
def calendar():
    return Calendar()


@pytest.fixture
def told(qapp, calendar):
    parent = QObject()
    watch = DayWatch(calendar, parent)
    days = []
    watch.turned.connect(days.append)
    yield watch, days
    parent.deleteLater()


def test_each_turn_is_told_once(told, calendar):
    watch, days = told
    watch.begin()
    watch.look()
    calendar.day += timedelta(days=1)
    watch.look()
    watch.look()
    assert days == [date(2026, 3, 30)]


def test_days_that_were_slept_through_are_one_turn(told, calendar):
    watch, days = told
    watch.begin()
    calendar.day += timedelta(days=3)
    watch.look()
    assert days == [date(2026, 4, 1)]


def test_a_date_that_was_set_back_is_told_too(told, calendar):
    watch, days = told
    watch.begin()
    calendar.day -= timedelta(days=1)
    watch.look()
    assert days == [date(2026, 3, 28)]


def test_before_it_begins_it_says_nothing(told, calendar):
    watch, days = told
    calendar.day += timedelta(days=1)
    watch.look()
    assert days == []


def test_it_looks_by_itself(told, calendar, qtbot, monkeypatch):
    watch, days = told
    watch.begin()
    calendar.day += timedelta(days=1)
    watch._timer.setInterval(1)
    with qtbot.waitSignal(watch.turned):
        pass
    assert days == [date(2026, 3, 30)]

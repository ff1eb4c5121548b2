"""Points and instants on the wall, periods and walks."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QGuiApplication

from desktop.ui.visits.block import whole_letters
from desktop.ui.visits.days_shown import period, walked
from desktop.ui.visits.wall import DAY, Wall

WARSAW = ZoneInfo("Europe/Warsaw")
MONDAY = date(2026, 11, 23)


def wall(first=MONDAY, **own):
    values = {"count": 7, "left": 40, "top": 30, "width": 700, "hour": 60, "scrolled": 0}
    return Wall(first=first, zone=WARSAW, **(values | own))


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        (40, 30, datetime(2026, 11, 22, 23, 0, tzinfo=UTC)),
        (45, 30 + 10 * 60 + 14, datetime(2026, 11, 23, 9, 0, tzinfo=UTC)),
        (45, 30 + 10 * 60 + 15, datetime(2026, 11, 23, 9, 15, tzinfo=UTC)),
        (739, 30 + 23 * 60, datetime(2026, 11, 29, 22, 0, tzinfo=UTC)),
        (5000, 99999, datetime(2026, 11, 29, 23, 0, tzinfo=UTC)),
        (-5, -5, datetime(2026, 11, 22, 23, 0, tzinfo=UTC)),
    ],
)
def test_a_point_means_the_quarter_it_is_in(x, y, expected):
    assert wall().instant_at(QPointF(x, y)) == expected


def test_scrolling_moves_the_hours():
    scrolled = wall(scrolled=600)
    assert scrolled.y_of(600) == 30
    assert scrolled.minute_at(30) == 600


def test_an_event_over_midnight_stands_on_both_days():
    start, end = (wall().instant(MONDAY, minutes) for minutes in (22 * 60, DAY + 90))
    tuesday = date(2026, 11, 24)
    assert wall().parts(start, end) == [(MONDAY, 1320, DAY), (tuesday, 0, 90)]
    assert wall(first=tuesday).parts(start, end) == [(tuesday, 0, 90)]


def test_an_event_until_midnight_stands_on_one_day():
    start, end = (wall().instant(MONDAY, minutes) for minutes in (22 * 60, DAY))
    assert wall().parts(start, end) == [(MONDAY, 1320, DAY)]


def test_wall_time_is_kept_across_a_clock_change():
    sunday = date(2026, 10, 25)  # three o'clock comes twice
    assert wall().instant(sunday, 9 * 60) == datetime(2026, 10, 25, 8, 0, tzinfo=UTC)
    assert wall().instant(date(2026, 10, 24), 540) == datetime(2026, 10, 24, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("day", (date(2026, 11, 25), 1)),
        ("week", (MONDAY, 7)),
        ("month", (date(2026, 10, 26), 42)),
    ],
)
def test_the_period_of_a_day(mode, expected):
    assert period(mode, date(2026, 11, 25)) == expected


@pytest.mark.parametrize(
    ("mode", "by", "expected"),
    [
        ("day", -1, date(2026, 11, 24)),
        ("week", 1, date(2026, 12, 2)),
        ("month", 1, date(2026, 12, 1)),
        ("month", 2, date(2027, 1, 1)),
        ("month", -11, date(2025, 12, 1)),
    ],
)
def test_walking(mode, by, expected):
    assert walked(mode, date(2026, 11, 25), by) == expected


def test_narrow_words_are_cut_between_letters(qapp):
    metrics = QFontMetricsF(QGuiApplication.font())
    word = "Ćwierćłokieć"
    for room in (0.0, 5.0, 20.0, 45.0, 1000.0):
        cut = whole_letters(word, metrics, room)
        assert word.startswith(cut)
        assert metrics.horizontalAdvance(cut) <= room
    assert whole_letters(word, metrics, 1000.0) == word

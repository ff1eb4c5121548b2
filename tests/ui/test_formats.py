"""Money, days and times as they are shown and typed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date as babel_date
from PySide6.QtCore import QLocale

from desktop.ui import formats

WARSAW = ZoneInfo("Europe/Warsaw")
TODAY = date(2026, 11, 21)


@pytest.fixture
def polish():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Polish))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("grosze", "shown"),
    [
        (0, "0,00 zł"),
        (5, "0,05 zł"),
        (123456, "1 234,56 zł"),
        (-9000, "-90,00 zł"),
        (100_000_000, "1 000 000,00 zł"),
    ],
)
def test_money_is_shown_in_polish_figures(grosze, shown):
    assert formats.format_money(grosze).replace("\xa0", " ") == shown


@pytest.mark.parametrize("grosze", [0, 1, 99, 100, 123456, -9000, 99_999_999_999])
def test_money_that_is_shown_can_be_typed_again(grosze):
    assert formats.parse_money(formats.format_money(grosze)) == grosze
    assert formats.parse_money(formats.format_money(grosze, unit=False)) == grosze


@pytest.mark.parametrize(
    ("typed", "grosze"),
    [
        ("90", 9000),
        ("90,5", 9050),
        ("90.50", 9050),
        (" 1 234,56 zł", 123456),
        ("90,", 9000),
        ("1\xa0234 PLN", 123400),
    ],
)
def test_money_may_be_typed_in_many_ways(typed, grosze):
    assert formats.parse_money(typed) == grosze


@pytest.mark.parametrize("typed", ["", "dużo", "1,234,5", "12,345", "1e3", "٣", "--1", "1.234,56"])
def test_what_is_no_amount_is_none(typed):
    assert formats.parse_money(typed) is None


@pytest.mark.parametrize("day", [date(2026, 1, 2), date(2026, 12, 31), date(1999, 10, 9)])
def test_days_are_written_as_babel_writes_them(day):
    assert formats.format_date(day) == babel_date(day, "dd.MM.y", locale="pl")


def test_words_follow_the_language(polish):
    assert formats.format_day(TODAY) == "sobota, 21 listopada 2026"
    assert formats.format_month(TODAY) == "listopad 2026"
    QLocale.setDefault(QLocale(QLocale.Language.English))
    assert formats.format_weekday(TODAY) == "Saturday"
    assert formats.format_short_day(TODAY) == "Sat 21.11"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21.11.2026", TODAY),
        ("21.11", TODAY),
        ("21", TODAY),
        ("5.1.27", date(2027, 1, 5)),
        ("2026-11-21", TODAY),
        ("21/11/2026", TODAY),
        ("+3", date(2026, 11, 24)),
        ("-21", date(2026, 10, 31)),
        ("31.02", None),
        ("jutro", None),
        ("", None),
        ("0.0.0", None),
    ],
)
def test_days_may_be_typed_in_short(typed, day):
    assert formats.parse_date(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("9", time(9)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("9.30", time(9, 30)),
        ("16:40", time(16, 40)),
        ("24:00", None),
        ("9:75", None),
        ("rano", None),
    ],
)
def test_times_may_be_typed_in_short(typed, at):
    assert formats.parse_time(typed) == at


def test_instants_are_shown_in_the_offices_zone():
    at = datetime(2026, 7, 1, 14, 40, tzinfo=UTC)
    assert formats.format_time(at, WARSAW) == "16:40"
    assert formats.format_moment(at, WARSAW) == "01.07.2026 16:40"
    assert formats.format_since(at, at, WARSAW) == "16:40"
    assert formats.format_since(at, datetime(2026, 7, 2, tzinfo=UTC), WARSAW) == "01.07 16:40"
    assert formats.format_since(at, datetime(2027, 7, 2, tzinfo=UTC), WARSAW) == "01.07.2026 16:40"


def test_lengths():
    assert formats.format_clock(872) == "00:14:32"
    assert formats.format_clock(360_000) == "100:00:00"
    assert formats.format_clock(-5) == "00:00:00"
    assert [formats.format_span(minutes).replace("\xa0", " ") for minutes in (0, 45, 120, 85)] == [
        "0 min",
        "45 min",
        "2 h",
        "1 h 25 min",
    ]

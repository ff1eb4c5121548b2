"""§13 and the calendar's marks."""

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.rules.visits import Booking, double_booked, free_until, is_free, is_short_notice

NINE = datetime(2026, 11, 20, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("requested", "planned", "is_short"),
    [
        ("2026-11-15", "2026-11-20", False),
        ("2026-11-16", "2026-11-20", True),
        ("2026-11-20", "2026-11-20", True),
    ],
)
def test_five_days_before(requested, planned, is_short):
    found = is_short_notice(date.fromisoformat(requested), date.fromisoformat(planned))
    assert found is is_short


def test_the_notice_is_a_setting():
    assert not is_short_notice(date(2026, 11, 18), date(2026, 11, 20), notice=2)


@pytest.mark.parametrize(
    ("planned", "until"),
    [("2026-04-27", "2026-04-24"), ("2026-04-07", "2026-04-03"), ("2026-11-20", "2026-11-19")],
)
def test_free_until_the_end_of_the_last_working_day_before(planned, until):
    day, last = date.fromisoformat(planned), date.fromisoformat(until)

    assert free_until(day) == last
    assert is_free(last, day)
    assert not is_free(last + timedelta(days=1), day)


def booking(id_, start, end, consultant=1):
    return Booking(id_, consultant, NINE + timedelta(minutes=start), NINE + timedelta(minutes=end))


def test_double_bookings_of_one_consultant():
    others = [
        booking(1, 0, 60),
        booking(2, 30, 90),
        booking(3, 120, 180),
        booking(4, 30, 90, consultant=2),
        booking(5, 0, 300),
        booking(6, 40, 50, consultant=None),
    ]
    assert double_booked(booking(1, 0, 60), others) == (2, 5)
    assert double_booked(booking(9, 90, 120), others) == (5,)
    assert double_booked(booking(9, 0, 60, consultant=None), others) == ()

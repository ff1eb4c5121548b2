"""Which day work was finished on (VAT act, art. 19a, art. 106e(1)(6); §15)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop.rules.days_of_work import last_day

WARSAW = ZoneInfo("Europe/Warsaw")
MIDNIGHT = datetime(2026, 10, 31, 23, 0, tzinfo=UTC)  # 1 November, 0:00 in Warsaw
HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)


@pytest.mark.parametrize(
    ("began", "ended", "day"),
    [
        (MIDNIGHT - 2 * HOUR, MIDNIGHT - SECOND, date(2026, 10, 31)),
        (MIDNIGHT - 2 * HOUR, MIDNIGHT, date(2026, 10, 31)),
        (MIDNIGHT - 2 * HOUR, MIDNIGHT + SECOND, date(2026, 11, 1)),
        (MIDNIGHT, MIDNIGHT + SECOND, date(2026, 11, 1)),
        (MIDNIGHT, MIDNIGHT, date(2026, 11, 1)),
    ],
)
def test_what_ends_at_midnight_ends_with_the_day_before(began, ended, day):
    assert last_day(began, ended, WARSAW) == day


def test_midnight_is_that_of_the_zone():
    assert last_day(MIDNIGHT - HOUR, MIDNIGHT + HOUR, UTC) == date(2026, 10, 31)
    assert last_day(MIDNIGHT - HOUR, MIDNIGHT + HOUR, WARSAW) == date(2026, 11, 1)

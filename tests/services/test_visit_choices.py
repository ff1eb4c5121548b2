"""A client's days in the calendar: in order, in the office's zone, without what was called off."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.errors import Gone
from desktop.services import tariffs, visit_choices, visits
from tests.services.papers import a_client

LATE = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)  # Friday, half past midnight in Warsaw
HOUR = timedelta(hours=1)


def test_days_of_a_client_are_told_once_each_and_in_order(store):
    one, other = a_client(), a_client("Apteka", nip="")
    made = [
        store.do(
            visits.plan, one, LATE + timedelta(days=ahead), LATE + timedelta(days=ahead) + HOUR
        )
        for ahead in (7, 0, 3)
    ]
    store.do(visits.plan, one, LATE + 2 * HOUR, LATE + 3 * HOUR)
    store.do(visits.plan, other, LATE, LATE + HOUR)
    store.do(visits.call_off, made[2].made, by="client", reason="urlop")
    found = visit_choices.days_of(one)
    assert found.days == (date(2026, 11, 27), date(2026, 12, 4))
    assert found.name == "Kowalscy sp.j."
    store.do(tariffs.save, {"zone": "America/New_York"})
    assert visit_choices.days_of(one).days == (date(2026, 11, 26), date(2026, 12, 3))


@pytest.mark.parametrize(
    ("day", "nearest"),
    [
        (date(2026, 11, 1), 27),
        (date(2026, 11, 27), 27),
        (date(2026, 11, 28), 29),
        (date(2027, 1, 1), 29),
    ],
)
def test_the_nearest_is_the_next_else_the_last(day, nearest):
    days = (date(2026, 11, 27), date(2026, 11, 29))
    assert visit_choices.ClientDays(1, "", days).nearest(day) == date(2026, 11, nearest)


def test_nobody_has_no_days(store):
    assert visit_choices.days_of(a_client()).nearest(date(2026, 11, 27)) is None
    with pytest.raises(Gone, match="client_missing"):
        visit_choices.days_of(999)

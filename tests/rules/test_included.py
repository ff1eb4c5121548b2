from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.rules import explanation
from desktop.rules.included import Allowance, month_of, spread
from desktop.rules.pricing import price_session
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Band, Kind


def work(start, minutes):
    at = datetime.fromisoformat(start).replace(tzinfo=UTC)
    return price_session([Segment(at, at + timedelta(minutes=minutes))], Kind.REMOTE, Rate(180_00))


def lines(price):
    return [
        (line.band.value, line.is_included, line.billed_minutes, line.worked_seconds, line.net)
        for line in price.lines
    ]


def test_minutes_are_spent_on_the_oldest_work_first():
    late, early = work("2026-11-20T10:00", 50), work("2026-11-02T10:00", 20)

    found = spread([late, early], 60)
    assert lines(found.prices[1]) == [("standard", True, 30, 1200, 0)]
    assert lines(found.prices[0]) == [
        ("standard", True, 30, 0, 0),
        ("standard", False, 30, 3000, 90_00),
    ]
    assert [price.net for price in found.prices] == [90_00, 0]
    assert found.allowances == (Allowance((2026, 11), 60, 60),)


def test_every_month_begins_anew():
    found = spread([work("2026-10-30T10:00", 20), work("2026-11-02T10:00", 20)], 30)

    assert [price.net for price in found.prices] == [0, 0]
    assert [allowance.month for allowance in found.allowances] == [(2026, 10), (2026, 11)]


def test_the_month_is_that_of_the_local_day_the_work_began():
    # 23:30 UTC on 30 June is 1:30 on 1 July in Warsaw.
    found = spread([work("2026-06-30T23:30", 20)], 30)
    assert found.allowances[0].month == (2026, 7)


def test_surcharged_bands_are_always_billed():
    evening = work("2026-11-20T15:40", 40)

    found = spread([evening], 600)
    assert lines(found.prices[0]) == [
        ("standard", True, 30, 1200, 0),
        ("after_hours", False, 60, 1200, 270_00),
    ]
    assert found.allowances[0].left == 570


def test_what_was_used_before_is_gone():
    found = spread([work("2026-11-20T10:00", 20)], 60, {(2026, 11): 75})

    assert found.prices[0].net == 90_00
    assert found.allowances == (Allowance((2026, 11), 60, 75),)
    assert found.allowances[0].left == 0


def test_included_lines_are_never_paid_for_twice():
    once = spread([work("2026-11-20T10:00", 50)], 30)
    again = spread(once.prices, 30)

    assert lines(again.prices[0])[0] == ("standard", True, 30, 0, 0)
    assert sum(line.billed_minutes for line in again.prices[0].lines) == 60


def test_both_halves_of_a_cut_line_explain_the_same_rest():
    (found,) = spread([work("2026-11-20T10:00", 50)], 30).prices
    paid, billed = found.lines

    assert paid.explanation == billed.explanation
    assert billed.explanation.included == 30
    assert explanation.recomputed(billed.explanation) == billed.net
    whole = spread([work("2026-11-20T10:00", 20)], 600).prices[0].lines[0]
    assert explanation.recomputed(whole.explanation) == whole.net == 0


def test_work_without_time_is_left_alone():
    empty = price_session([], Kind.PHONE, Rate(1))
    assert spread([empty], 60).prices == (empty,)


@pytest.mark.parametrize("per_month", [0, 7, 30, 31, 1000])
def test_minutes_are_neither_lost_nor_made(per_month):
    prices = [work(f"2026-11-{day:02}T10:00", 10 * day) for day in (2, 3, 4, 5)]
    before = sum(line.billed_minutes for price in prices for line in price.lines)

    found = spread(prices, per_month)
    after = [line for price in found.prices for line in price.lines]
    assert sum(line.billed_minutes for line in after) == before
    used = sum(line.billed_minutes for line in after if line.is_included)
    assert used == min(per_month, before) == found.allowances[0].used
    assert all(line.band is Band.STANDARD for line in after)


def test_month_of_a_day():
    assert month_of(date(2026, 2, 28)) == (2026, 2)

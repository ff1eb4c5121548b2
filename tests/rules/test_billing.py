"""Whole-number arithmetic of §10 and §11."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.billing import Billed, Terms, billed_bands, line_net, rounded_minutes

BY_HALVES = Terms(30, 30, 0, False, (0, 50, 100, 200), 60)
BY_QUARTERS = Terms(15, 15, 0, False, (0, 50, 100, 200), 60)


def billed(seconds, by=BY_HALVES, first_seen=None):
    order = first_seen or [band for band, each in enumerate(seconds) if each]
    return {line.band: line.billed for line in billed_bands(seconds, order, by)}


@pytest.mark.parametrize(
    ("minutes", "unit", "minimum", "tolerance", "nearest", "expected"),
    [
        (1, 30, 30, 0, False, 30),
        (30, 30, 30, 0, False, 30),
        (31, 30, 30, 0, False, 60),
        (35, 30, 30, 5, False, 30),
        (36, 30, 30, 5, False, 60),
        (5, 30, 30, 5, False, 30),  # there is no unit to be past
        (65, 30, 30, 5, False, 60),
        (44, 30, 30, 0, True, 30),
        (45, 30, 30, 0, True, 60),
        (10, 30, 30, 0, True, 30),
        (10, 30, 0, 0, True, 0),
        (15, 30, 0, 0, True, 30),
        (48, 30, 30, 20, True, 30),
        (51, 30, 30, 20, True, 60),
        (7, 15, 45, 0, False, 45),
        (61, 60, 60, 0, False, 120),
        (1, 1, 0, 0, False, 1),
    ],
)
def test_rounding(minutes, unit, minimum, tolerance, nearest, expected):
    assert rounded_minutes(minutes, unit, minimum, tolerance, nearest=nearest) == expected


def test_bands_under_a_full_minute_are_dropped():
    assert billed([1200, 59, 0, 0]) == {0: 30}


def test_work_under_a_minute_is_one_minute_of_its_longest_band():
    assert billed([20, 40, 0, 0]) == {1: 60}
    assert billed([40, 20, 0, 0]) == {0: 30}


def test_the_earlier_of_two_equal_bands_is_the_minute():
    assert billed([30, 30, 0, 0], first_seen=[1, 0]) == {1: 60}
    assert billed([30, 30, 0, 0], first_seen=[0, 1]) == {0: 30}


def test_no_work_is_not_billed():
    assert billed_bands([0, 0, 0, 0], [], BY_HALVES) == []


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        ([0, 15, 0, 0], {1: 60}),
        ([0, 61, 0, 0], {1: 75}),
        ([0, 15, 15, 0], {1: 45, 2: 15}),  # Friday night into Saturday
        ([0, 0, 15, 15], {2: 45, 3: 15}),
        ([15, 15, 15, 15], {0: 15, 1: 30, 2: 15, 3: 15}),
        ([0, 30, 30, 0], {1: 30, 2: 30}),
    ],
)
def test_surcharged_work_comes_to_an_hour_over_all_its_bands(minutes, expected):
    assert billed([60 * each for each in minutes], BY_QUARTERS) == expected


def test_a_band_without_surcharge_has_no_hour():
    free_evenings = BY_QUARTERS._replace(surcharges=(0, 0, 100, 200))
    assert billed([900, 900, 900, 0], free_evenings) == {0: 15, 1: 15, 2: 60}


def test_equal_surcharges_raise_the_first_band():
    flat = BY_QUARTERS._replace(surcharges=(0, 50, 50, 50))
    assert billed([0, 900, 900, 0], flat) == {1: 45, 2: 15}


def test_rounded_and_raised_are_told_apart():
    assert billed_bands([0, 1200, 0, 0], [1], BY_HALVES) == [Billed(1, 20, 30, 30)]


@given(
    first=st.integers(1, 90),
    second=st.integers(1, 90),
    more=st.integers(1, 90),
    unit=st.sampled_from([1, 5, 10, 15, 20, 30, 60]),
    bands=st.permutations([1, 2, 3]),
)
def test_a_later_end_within_a_band_never_costs_less_beside_another(
    first, second, more, unit, bands
):
    by = Terms(unit, unit, 0, False, (0, 50, 100, 200), 60)
    seconds = [0, 0, 0, 0]
    seconds[bands[0]], seconds[bands[1]] = first * 60, second * 60
    longer = list(seconds)
    longer[bands[1]] += more * 60

    def net(each):
        lines = billed_bands(each, bands[:2], by)
        return sum(line_net(18000, line.billed, by.surcharges[line.band]) for line in lines)

    assert net(longer) >= net(seconds)


@given(st.integers(0, 10**6), st.integers(0, 10**4), st.sampled_from([0, 33, 50, 100, 200]))
def test_net_is_half_up_to_the_grosz(rate, minutes, surcharge):
    exact = Fraction(rate * minutes * (100 + surcharge), 6000)
    assert line_net(rate, minutes, surcharge) == floor(exact + Fraction(1, 2))

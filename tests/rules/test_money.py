from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import Refused
from desktop.rules import money


@pytest.mark.parametrize(
    ("text", "grosze"),
    [
        ("0", 0),
        ("12", 12_00),
        ("1234.56", 1234_56),
        ("1234,56", 1234_56),
        ("1 234,56", 1234_56),
        ("1\u00a0234,56", 1234_56),
        ("1\u202f234,56 zł", 1234_56),
        ("1.234,56", 1234_56),
        ("1,234,567.89", 1234567_89),
        ("12,5", 12_50),
        ("180 PLN", 180_00),
        ("  7,00zł ", 7_00),
    ],
)
def test_amounts_as_people_type_them(text, grosze):
    assert money.parse(text) == grosze


@pytest.mark.parametrize(
    "text",
    [
        "",
        "zł",
        "1.234",
        "1,2345",
        "12,",
        ",50",
        "abc",
        "1.2.3",
        "12.34,56",
        "1e3",
        "-5",
        "١٢",
        "9" * 13,
    ],
)
def test_anything_else_is_refused_with_its_field(text):
    with pytest.raises(Refused) as no:
        money.parse(text, "rate")
    assert (no.value.code, no.value.field) == ("money_wrong", "rate")


@pytest.mark.parametrize(("text", "grosze"), [("-5,10", -5_10), ("−5.10", -5_10), ("5", 5_00)])
def test_signed_amounts_where_they_are_asked_for(text, grosze):
    assert money.parse(text, signed=True) == grosze


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        (Fraction(1, 2), 1),
        (Fraction(-1, 2), -1),
        (Decimal("2.5"), 3),
        (Decimal("-2.5"), -3),
        (Decimal("2.4999"), 2),
        (Fraction(3, 2), 2),
        (7, 7),
    ],
)
def test_halves_go_away_from_zero(value, whole):
    assert money.half_up(value) == whole


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**5))
def test_division_agrees_with_exact_fractions(numerator, denominator):
    found = money.divide_half_up(numerator, denominator)

    assert abs(Fraction(numerator, denominator) - found) <= Fraction(1, 2)
    assert money.divide_half_up(-numerator, denominator) == -found


@pytest.mark.parametrize(
    ("grosze", "text"),
    [(12345, "123.45"), (5, "0.05"), (0, "0.00"), (-5, "-0.05"), (-100, "-1.00")],
)
def test_amounts_for_machines(grosze, text):
    assert money.amount(grosze) == text


@given(st.integers(-(10**11), 10**11))
def test_what_is_written_is_read_back(grosze):
    assert money.parse(money.amount(grosze), signed=True) == grosze


def test_shares_give_the_rest_to_the_largest_remainder():
    assert money.shares(100, [1, 1, 1]) == (34, 33, 33)
    assert money.shares(10, [1, 2, 0]) == (3, 7, 0)


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**4), min_size=1, max_size=9))
def test_shares_add_up(total, weights):
    if not any(weights):
        weights = [*weights, 1]
    assert sum(money.shares(total, weights)) == total


@pytest.mark.parametrize("weights", [[0, 0], [2, -1]])
def test_shares_need_weights(weights):
    with pytest.raises(ValueError, match="weights"):
        money.shares(10, weights)

"""What a correction may change, and the difference it makes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import Refused
from desktop.rules.corrections import checked_reason, difference, left_to_pay, line_net
from desktop.rules.vat import PERCENT, VatLine, totals

NETS = st.lists(st.tuples(st.sampled_from(sorted(PERCENT)), st.integers(0, 10**7)), max_size=6)


@given(NETS, NETS)
def test_before_and_the_difference_make_after(before, after):
    was, change, now = totals(before), difference(before, after), totals(after)
    assert (was.net + change.net, was.tax + change.tax, was.gross + change.gross) == (
        now.net,
        now.tax,
        now.gross,
    )


def test_tax_is_taken_of_each_state_and_not_of_the_difference():
    # 1.32 at 23 % is 0.30, 1.31 is 0.30: a grosz less of net gives back no tax.
    assert difference([("23", 132)], [("23", 131)]).rates == (VatLine("23", -1, 0),)


def test_down_to_nothing_gives_back_what_was_charged():
    assert difference([("23", 132)], [("23", 0)]).rates == (VatLine("23", -132, -30),)


def test_a_rate_that_changes_shows_on_both():
    assert difference([("8", 100)], [("23", 100)]).rates == (
        VatLine("23", 100, 23),
        VatLine("8", -100, -8),
    )


@pytest.mark.parametrize(
    ("quantity", "price", "net"), [(500, 18001, 9001), (0, 18000, 0), (1, 499, 0), (1, 500, 1)]
)
def test_a_line_is_rounded_half_up(quantity, price, net):
    assert line_net(quantity, price) == net


@pytest.mark.parametrize(
    ("quantity", "price", "code"),
    [
        (-1, 100, "quantity_wrong"),
        (1, -100, "rate_negative"),
        (10**9 + 1, 100, "quantity_too_large"),
        (10**9, 10**9, "line_too_large"),
        (0, 10**12 + 1, "line_too_large"),
    ],
)
def test_nothing_is_below_zero_nor_beyond_what_is_counted(quantity, price, code):
    with pytest.raises(Refused) as refusal:
        line_net(quantity, price)
    assert refusal.value.code == code


def test_a_rebate_stays_one_or_goes_down_to_nothing():
    assert [line_net(each, -5000, is_rebate=True) for each in (0, 500, 1000)] == [0, -2500, -5000]
    assert line_net(1000, 0, is_rebate=True) == 0
    for price, code in ((1, "rebate_positive"), (-(10**12) - 1, "line_too_large")):
        with pytest.raises(Refused) as refusal:
            line_net(1000, price, is_rebate=True)
        assert refusal.value.code == code


def test_a_reason_stands_on_one_line_and_is_no_longer_than_the_structure_takes():
    assert checked_reason("  za dużo\n godzin ") == "za dużo godzin"
    assert checked_reason("ż" * 256) == "ż" * 256
    for text, code in (("  ", "reason_missing"), ("ż" * 257, "reason_too_long")):
        with pytest.raises(Refused) as refusal:
            checked_reason(text)
        assert (refusal.value.code, refusal.value.field) == (code, "reason")


@pytest.mark.parametrize(
    ("gross", "left"),
    [
        ([], ()),
        ([12300], (12300,)),
        ([12300, -2300], (10000, 0)),
        ([12300, 5000], (12300, 5000)),
        ([12300, 5000, -6000], (11300, 0, 0)),
        ([12300, -12300, 12300], (0, 0, 12300)),
        ([12300, -20000], (0, 0)),
        ([0, -1], (0, 0)),
    ],
)
def test_what_is_left_to_pay(gross, left):
    assert left_to_pay(gross) == left


@given(st.lists(st.integers(-(10**6), 10**6), max_size=6))
def test_what_is_left_is_the_sum_where_that_is_owed_at_all(gross):
    left = left_to_pay(gross)
    assert min(left, default=0) >= 0
    sums = [sum(gross[:at]) for at in range(1, len(gross) + 1)]
    if min(sums, default=0) >= 0:
        assert sum(left) == sum(gross)

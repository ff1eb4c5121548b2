from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import Refused
from desktop.rules.interest import RATES, Payment, interest, rate_on, recovery_euros


def day(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("amount", "due", "paid", "days", "expected", "periods"),
    [
        (12_400_00, "2026-03-02", "2026-04-15", 44, 209_27, [(44, "14.00")]),
        (10_000_00, "2026-06-15", "2026-07-20", 35, 132_88, [(15, "14.00"), (20, "13.75")]),
        (1_230_00, "2026-11-14", "2026-11-21", 5, 2_32, [(5, "13.75")]),
        (
            5_000_00,
            "2019-12-20",
            "2020-07-31",
            224,
            343_92,
            [(11, "9.50"), (182, "11.50"), (31, "10.10")],
        ),
    ],
)
def test_worked_figures(amount, due, paid, days, expected, periods):
    found = interest(amount, day(due), day(paid))

    assert (found.days, found.grosze) == (days, expected)
    assert [(each.days, each.rate.percent) for each in found.periods] == periods


def test_a_term_on_a_saturday_is_moved_first():
    found = interest(1_230_00, day("2026-11-14"), day("2026-11-17"))
    assert (found.due, found.days) == (day("2026-11-16"), 1)
    assert interest(1_230_00, day("2026-11-14"), day("2026-11-16")).days == 0


def test_paid_in_time_owes_nothing():
    found = interest(1_230_00, day("2026-11-20"), day("2026-11-10"))
    assert (found.grosze, found.periods) == (0, ())


def test_a_leap_year_is_divided_by_365_too():
    # 2 days of 2023 at 16.75 % and 366 of 2024 at 15.75 %: 9.178… + 1 579.315….
    found = interest(10_000_00, day("2023-12-29"), day("2024-12-31"))
    assert (found.days, found.grosze) == (368, 1_588_49)


def test_part_payments_owe_nothing_from_the_next_day_on():
    found = interest(
        10_000_00,
        day("2026-03-02"),
        day("2026-03-22"),
        [Payment(day("2026-03-12"), 4_000_00)],
    )

    assert [(each.first, each.last, each.owed) for each in found.periods] == [
        (day("2026-03-03"), day("2026-03-12"), 10_000_00),
        (day("2026-03-13"), day("2026-03-22"), 6_000_00),
    ]
    # 10 000 × 14 % × 10 / 365 + 6 000 × 14 % × 10 / 365 = 61.3698…, rounded once.
    assert (found.days, found.grosze) == (20, 61_37)


def test_a_part_payment_before_the_term_only_lowers_the_sum():
    early = interest(
        10_000_00, day("2026-03-02"), day("2026-03-12"), [Payment(day("2026-02-01"), 4_000_00)]
    )
    assert early.grosze == interest(6_000_00, day("2026-03-02"), day("2026-03-12")).grosze


def test_interest_stops_when_all_is_paid():
    parts = [Payment(day("2026-03-05"), 600_00), Payment(day("2026-03-09"), 400_00)]
    found = interest(1_000_00, day("2026-03-02"), day("2026-12-31"), parts)

    assert [(each.days, each.owed) for each in found.periods] == [(3, 1_000_00), (4, 400_00)]


def test_past_the_last_announced_half_year_it_says_so():
    assert interest(100_00, day("2026-11-02"), day("2026-12-31")).days == 59

    with pytest.raises(Refused) as no:
        interest(100_00, day("2026-11-02"), day("2027-01-01"))
    assert no.value.code == "interest_rate_unknown"
    assert no.value.facts == {"day": day("2027-01-01"), "last": day("2026-12-31")}


def test_before_the_table_it_says_so_too():
    with pytest.raises(Refused) as no:
        interest(100_00, day("2015-11-02"), day("2016-02-01"))
    assert no.value.code == "interest_rate_unknown"


@pytest.mark.parametrize(("amount", "part"), [(-1, 0), (1, -1)])
def test_negative_amounts_are_refused(amount, part):
    with pytest.raises(Refused) as no:
        interest(amount, day("2026-03-02"), day("2026-03-05"), [Payment(day("2026-03-03"), part)])
    assert no.value.code == "money_wrong"


def test_the_table_has_every_half_year_once():
    starts = [rate.since for rate in RATES]
    assert starts == [date(year, month, 1) for year in range(2016, 2027) for month in (1, 7)]
    assert all(rate.source.startswith("M.P. ") for rate in RATES)
    assert rate_on(day("2022-06-30")).percent == "11.75"
    assert rate_on(day("2022-07-01")).percent == "16.00"


@given(
    st.integers(1, 10**8),
    st.dates(day("2016-01-05"), day("2026-11-30")),
    st.integers(0, 400),
    st.integers(0, 400),
)
def test_every_day_owes_its_own_rate(amount, due, first, more):
    last = day("2026-12-31")
    sooner = min(last, date.fromordinal(due.toordinal() + first))
    later = min(last, date.fromordinal(sooner.toordinal() + more))
    found = interest(amount, due, later)

    assert found.grosze >= interest(amount, due, sooner).grosze
    assert found.days == max(0, (later - found.due).days)
    one_by_one = sum(
        amount * rate_on(date.fromordinal(at)).hundredths
        for at in range(found.due.toordinal() + 1, later.toordinal() + 1)
    )
    assert found.grosze == (2 * one_by_one + 3_650_000) // 7_300_000


@pytest.mark.parametrize(
    ("claim", "euros"),
    [(5_000_00, 40), (5_000_01, 70), (49_999_99, 70), (50_000_00, 100)],
)
def test_recovery_costs_by_the_size_of_the_claim(claim, euros):
    """Act of 8 March 2013, art. 10(1)."""
    assert recovery_euros(claim) == euros

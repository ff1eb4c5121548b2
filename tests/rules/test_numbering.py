from datetime import date

import pytest

from desktop.errors import Refused
from desktop.rules.numbering import (
    CORRECTION,
    INTEREST_NOTE,
    INVOICE,
    PROTOCOL,
    NumberFormat,
)

DAY = date(2026, 11, 5)
YEARLY = NumberFormat("{year}/{number}")


@pytest.mark.parametrize(
    ("form", "running", "series", "number"),
    [
        (INVOICE, 1, "FV/2026/11/#", "FV/2026/11/0001"),
        (CORRECTION, 12, "FK/2026/11/#", "FK/2026/11/0012"),
        (PROTOCOL, 1, "PO/2026/11/#", "PO/2026/11/0001"),
        (INTEREST_NOTE, 3, "NO/2026/11/#", "NO/2026/11/0003"),
        (YEARLY, 412, "2026/#", "2026/0412"),
        (NumberFormat("{number}-{month}-{year}", 2), 123, "#-11-2026", "123-11-2026"),
    ],
)
def test_numbers_and_their_series(form, running, series, number):
    assert (form.series(DAY), form.number(DAY, running)) == (series, number)


def test_a_series_begins_anew_with_its_month_or_year():
    assert INVOICE.series(DAY) != INVOICE.series(date(2026, 12, 5))
    assert YEARLY.series(DAY) == YEARLY.series(date(2026, 12, 5)) != YEARLY.series(date(2027, 1, 1))


@pytest.mark.parametrize(
    ("pattern", "digits"),
    [
        ("FV/{number}", 4),
        ("FV/{year}", 4),
        ("{number}/{number}/{year}", 4),
        ("FV/{year}/{number}/{day}", 4),
        ("FV/{year}/{number}{", 4),
        ("Łódź/{year}/{number}", 4),
        ("FV|{year}|{number}", 4),
        ("F" * 40 + "{year}{number}", 4),
        ("FV/{year}/{number}", 0),
        ("FV/{year}/{number}", 9),
    ],
)
def test_patterns_that_would_repeat_or_break(pattern, digits):
    with pytest.raises(Refused) as no:
        NumberFormat(pattern, digits)
    assert (no.value.code, no.value.field) == ("number_pattern_wrong", "pattern")

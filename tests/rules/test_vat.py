import pytest

from desktop.errors import Refused
from desktop.rules import vat


def test_tax_is_taken_once_on_the_sum_of_a_rate():
    # Three nets of 0.33: taxed one by one 0.08 each (0.24), on the sum 0.99 it is 0.23.
    totals = vat.totals([("23", 33), ("23", 33), ("23", 33)])

    assert totals.rates == (vat.VatLine("23", 99, 23),)
    assert (totals.net, totals.tax, totals.gross) == (99, 23, 122)


def test_rates_stand_in_their_order():
    totals = vat.totals([("zw", 100), ("8", 1000), ("23", 10000), ("0", 500), ("oo", 7)])

    assert [(line.rate, line.tax, line.gross) for line in totals.rates] == [
        ("23", 2300, 12300),
        ("8", 80, 1080),
        ("0", 0, 500),
        ("zw", 0, 100),
        ("oo", 0, 7),
    ]
    assert totals.gross == 11607 + 2380


def test_a_correction_mirrors_its_original():
    assert vat.tax(-50, "23") == -vat.tax(50, "23") == -12


def test_no_lines_are_nothing():
    assert vat.totals([]) == vat.VatTotals((), 0, 0, 0)


def test_unknown_rate_is_refused():
    with pytest.raises(Refused) as no:
        vat.totals([("22", 100)])
    assert (no.value.code, no.value.facts) == ("vat_rate_wrong", {"rate": "22"})


def test_untaxed_rates_are_known_ones():
    assert set(vat.PERCENT) >= vat.UNTAXED
    assert "0" not in vat.UNTAXED

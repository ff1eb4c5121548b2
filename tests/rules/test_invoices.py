"""VAT act, art. 106e: quantity × unit net price is the net."""

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import Refused
from desktop.rules.billing import line_net
from desktop.rules.invoices import HOURS, SERVICE, InvoiceState, issued, shown


@pytest.mark.parametrize(
    ("minutes", "rate", "surcharge", "quantity", "unit", "unit_net"),
    [
        (30, 180_00, 0, "0.5", HOURS, 180_00),
        (90, 180_00, 50, "1.5", HOURS, 270_00),
        (120, 210_00, 50, "2", HOURS, 315_00),
        (600, 180_00, 0, "10", HOURS, 180_00),
        (15, 99_99, 0, "0.25", HOURS, 99_99),
        (20, 180_00, 0, "1", SERVICE, 60_00),  # a third of an hour has no end
        (60, 33_33, 50, "1", SERVICE, 50_00),  # 49.995 an hour is no price
        (30, 33_34, 50, "0.5", HOURS, 50_01),
    ],
)
def test_lines_of_work(minutes, rate, surcharge, quantity, unit, unit_net):
    net = line_net(rate, minutes, surcharge)
    found = shown(net, minutes, rate, surcharge)

    assert (str(found.amount), found.unit, found.unit_net) == (quantity, unit, unit_net)
    assert found.net == net


def test_what_is_not_hours_times_price_is_one_service():
    assert shown(100_00, 60, 180_00, 0).unit == SERVICE
    assert shown(100_00, 0, 0, 0).amount == 1


@given(st.integers(0, 10**5), st.integers(0, 3000), st.sampled_from([0, 25, 33, 50, 100, 200]))
def test_the_figures_of_a_line_always_give_its_net(rate, minutes, surcharge):
    net = line_net(rate, minutes, surcharge)
    found = shown(net, minutes, rate, surcharge)

    product = Fraction(found.quantity, 1000) * found.unit_net
    assert floor(product + Fraction(1, 2)) == net == found.net
    assert found.amount == Decimal(found.quantity) / 1000


def test_an_invoice_is_issued_once():
    assert issued(InvoiceState.DRAFT) is InvoiceState.ISSUED
    with pytest.raises(Refused) as no:
        issued(InvoiceState.ISSUED)
    assert no.value.code == "invoice_state"

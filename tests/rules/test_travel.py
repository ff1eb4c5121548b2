"""Travel, §14. Rates: regulation of 25 March 2002 and its changes."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.errors import Refused
from desktop.rules import travel
from desktop.rules.tariff_records import from_record

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("km", [None, 0])
def test_in_the_city_it_is_a_flat_sum(km):
    found = travel.cost(km, TODAY)
    assert (found.net, found.km, found.rate, found.is_minimum) == (100_00, None, None, False)


@pytest.mark.parametrize(
    ("km", "day", "by_km", "net"),
    [
        (60, TODAY, 138_00, 138_00),  # 120 km × 1.15
        (40, TODAY, 92_00, 100_00),  # 80 km × 1.15 is under the minimum
        (Decimal("43.5"), TODAY, 100_05, 100_05),
        (100, date(2023, 1, 16), 167_16, 167_16),  # 200 km × 0.8358
        (100, date(2023, 1, 17), 230_00, 230_00),
        (Decimal("62.5"), date(2022, 5, 4), 104_48, 104_48),  # 104.475, half-up
        (Decimal("0.1"), TODAY, 23, 100_00),
    ],
)
def test_there_and_back_at_the_rate_of_the_day(km, day, by_km, net):
    found = travel.cost(km, day)

    assert (found.by_km, found.net, found.km) == (by_km, net, Decimal(km) * 2)
    assert found.is_minimum is (by_km < 100_00)


def test_figures_are_settings():
    tariff = from_record({"travel_flat": "80", "travel_minimum": "150"})

    assert travel.cost(None, TODAY, tariff).net == 80_00
    assert travel.cost(60, TODAY, tariff).net == 150_00


@pytest.mark.parametrize("km", [-1, Decimal("NaN"), Decimal("Infinity"), 20_001])
def test_impossible_distances(km):
    with pytest.raises(Refused) as no:
        travel.cost(km, TODAY)
    assert (no.value.code, no.value.field) == ("distance_wrong", "km")


def test_before_the_table_there_is_no_rate():
    with pytest.raises(Refused) as no:
        travel.cost(60, date(2007, 11, 13))
    assert no.value.code == "mileage_rate_unknown"


def test_rates_for_people():
    assert [(each.zloty, each.source) for each in travel.MILEAGE] == [
        ("0.8358", "Dz.U. 2007 nr 201 poz. 1462"),
        ("1.15", "Dz.U. 2023 poz. 5"),
    ]

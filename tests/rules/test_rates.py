from datetime import date

import pytest

from desktop.errors import Refused
from desktop.rules.rates import (
    AgreedRates,
    ListedRates,
    Rate,
    RateOrigin,
    RateSource,
    rate_for,
)
from desktop.rules.tariffs import Kind

LISTS = [
    ListedRates("Cennik 2026", date(2026, 1, 1), {Kind.REMOTE: 200_00, Kind.VISIT: 250_00}),
    ListedRates("Cennik 2025", date(2025, 1, 1), {Kind.REMOTE: 180_00, Kind.PHONE: 150_00}),
]
AGREEMENT = AgreedRates("UM/12/2025", date(2025, 12, 1), date(2026, 6, 30), {Kind.REMOTE: 160_00})


@pytest.mark.parametrize(
    ("day", "grosze", "origin", "name"),
    [
        ("2025-11-30", 180_00, RateOrigin.PRICE_LIST, "Cennik 2025"),
        ("2025-12-01", 160_00, RateOrigin.AGREEMENT, "UM/12/2025"),
        ("2026-06-30", 160_00, RateOrigin.AGREEMENT, "UM/12/2025"),
        ("2026-07-01", 200_00, RateOrigin.PRICE_LIST, "Cennik 2026"),
    ],
)
def test_the_agreement_of_the_day_else_the_list_of_the_day(day, grosze, origin, name):
    found = rate_for(Kind.REMOTE, date.fromisoformat(day), [AGREEMENT], LISTS)
    assert (found.grosze, found.source.origin, found.source.name) == (grosze, origin, name)


def test_a_kind_the_agreement_does_not_name_is_listed():
    found = rate_for(Kind.VISIT, date(2026, 2, 1), [AGREEMENT], LISTS)
    assert found == Rate(250_00, RateSource(RateOrigin.PRICE_LIST, "Cennik 2026", date(2026, 1, 1)))


def test_an_older_list_still_holds_for_a_kind_the_newer_does_not_name():
    assert rate_for(Kind.PHONE, date(2026, 2, 1), [], LISTS).grosze == 150_00


def test_the_agreement_begun_last_counts():
    newer = AgreedRates("UM/1/2026", date(2026, 2, 1), None, {Kind.REMOTE: 140_00})
    assert rate_for(Kind.REMOTE, date(2026, 3, 1), [newer, AGREEMENT], LISTS).grosze == 140_00
    assert newer.is_active(date(2099, 1, 1))


def test_no_rate_is_refused():
    with pytest.raises(Refused) as no:
        rate_for(Kind.OFFICE, date(2026, 2, 1), [AGREEMENT], LISTS)
    assert no.value.code == "rate_missing"
    assert no.value.facts == {"kind": "office", "day": date(2026, 2, 1)}


def test_a_rate_is_not_negative():
    with pytest.raises(Refused) as no:
        Rate(-1)
    assert no.value.code == "rate_negative"
    assert Rate(0).source.origin is RateOrigin.TYPED

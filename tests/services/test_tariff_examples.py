"""Worked examples of the settings of a tariff."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.documents.figures import NBSP
from desktop.errors import Refused
from desktop.models.price_list import Rate
from desktop.rules.tariff_records import to_record
from desktop.rules.tariffs import DEFAULT
from desktop.services.tariff_examples import examples, examples_on
from tests.services.papers import an_office


def said(record, language="pl"):
    return {key: str(each).replace(NBSP, " ") for key, each in examples(record, language).items()}


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("units.phone", "35 min → 1 h"),
        ("units.visit", "1 h 5 min → 2 h"),
        ("minimums.phone", "5 min → 30 min"),
        ("minimums.visit", "5 min → 1 h"),
        ("rounding", "1 h 10 min → 1 h 30 min"),
        ("tolerance", "30 min → 30 min; 31 min → 1 h"),
        ("scope", "40 + 40 min w zgłoszeniu i 5 min w innym, tego samego dnia → 2 h 30 min"),
        ("split", "16:40–17:20 → 30 min w godzinach pracy, 1 h po godzinach +50%"),
        ("opening_hours", "08:40–09:20 → 30 min w godzinach pracy, 1 h po godzinach +50%"),
        ("surcharged_minimum", "20 min w sobotę → 1 h"),
        ("surcharges.after_hours", "1 h zdalnie → 270,00 zł"),
        ("surcharges.weekend", "1 h zdalnie → 360,00 zł"),
        ("surcharges.holiday", "1 h zdalnie → 540,00 zł"),
        ("travel_flat", "wizyta w mieście → 100,00 zł"),
        ("travel_minimum", "2 × 20 km → 100,00 zł; 2 × 100 km → 230,00 zł"),
        ("zone", "15:30 UTC to 16:30 → w godzinach pracy"),
    ],
)
def test_the_tariff_of_the_regulations(setting, words):
    assert said({})[setting] == words


@pytest.mark.parametrize(
    ("change", "setting", "words"),
    [
        ({"units": {"phone": 15}}, "units.phone", "20 min → 30 min"),
        ({"minimums": {"phone": 60}}, "minimums.phone", "5 min → 1 h"),
        ({"rounding": "nearest"}, "rounding", "1 h 10 min → 1 h"),
        ({"tolerance": 5}, "tolerance", "35 min → 30 min; 36 min → 1 h"),
        ({"scope": "ticket_day"}, "scope", "2 h"),
        ({"scope": "day"}, "scope", "1 h 30 min"),
        ({"split": "by_start"}, "split", "16:40–17:20 → 1 h w godzinach pracy"),
        ({"opening_hours": ["8:00", "16:00"]}, "split", "15:40–16:20"),
        ({"surcharged_minimum": 30}, "surcharged_minimum", "20 min w sobotę → 30 min"),
        ({"surcharges": {"weekend": 50}}, "surcharges.weekend", "270,00 zł"),
        ({"travel_minimum": "250.00"}, "travel_minimum", "2 × 100 km → 250,00 zł"),
        ({"zone": "Europe/London"}, "zone", "15:30 UTC to 15:30"),
    ],
)
def test_a_typed_setting_changes_its_example(change, setting, words):
    assert words in said(change)[setting]
    assert said(change)[setting] != said({})[setting]


def test_every_setting_has_an_example():
    wanted = set()
    for name, value in to_record(DEFAULT).items():
        wanted |= {f"{name}.{each}" for each in value} if isinstance(value, dict) else {name}
    assert set(examples({})) == wanted


def test_english_words():
    assert said({}, "en")["scope"].startswith("40 + 40 min on a ticket and 5 min on another")
    assert said({}, "en")["surcharges.weekend"] == "1 h of remote help → 360,00 zł"


@pytest.mark.parametrize(
    "record",
    [
        {"opening_hours": ["0:00", "24:00"]},
        {"opening_hours": ["23:00", "24:00"], "units": 600},
        {"units": 1440, "minimums": 0, "surcharged_minimum": 0},
        {"units": 1},
    ],
)
def test_odd_tariffs_have_examples_as_well(record):
    assert all(said(record).values())


def test_nonsense_is_refused():
    with pytest.raises(Refused, match="tariff_wrong"):
        examples({"tolerance": 99})


def test_examples_take_the_price_list_of_the_day(store):
    before = examples_on(date(2025, 1, 1), {})
    an_office()
    from_list = examples_on(date(2026, 11, 20), {})
    assert str(before["surcharges.weekend"]) == str(from_list["surcharges.weekend"])
    Rate.update(net_per_hour=10000).execute()
    assert "200,00" in str(examples_on(date(2026, 11, 20), {})["surcharges.weekend"])

import json

import pytest

from desktop.errors import Refused
from desktop.rules import tariff_records
from desktop.rules.tariff_records import from_record, parse_clock, to_record
from desktop.rules.tariffs import (
    DEFAULT,
    Band,
    Kind,
    PerKind,
    Rounding,
    Scope,
    Split,
    Surcharges,
    Tariff,
)

OTHER = {
    "units": {"phone": 15, "remote": 15, "office": 20, "visit": 30},
    "minimums": {"phone": 15, "remote": 45, "office": 0, "visit": 60},
    "opening_hours": ["08:00", "16:30"],
    "surcharges": {"after_hours": 25, "weekend": 75, "holiday": 150},
    "surcharged_minimum": 90,
    "tolerance": 5,
    "rounding": "nearest",
    "split": "by_start",
    "scope": "ticket_day",
    "travel_flat": "80.00",
    "travel_minimum": "50.50",
    "zone": "Europe/Lisbon",
}


def test_the_default_is_that_of_the_regulations():
    assert to_record(DEFAULT) == {
        "units": {"phone": 30, "remote": 30, "office": 30, "visit": 60},
        "minimums": {"phone": 30, "remote": 30, "office": 30, "visit": 60},
        "opening_hours": ["09:00", "17:00"],
        "surcharges": {"after_hours": 50, "weekend": 100, "holiday": 200},
        "surcharged_minimum": 60,
        "tolerance": 0,
        "rounding": "up",
        "split": "by_bands",
        "scope": "session",
        "travel_flat": "100.00",
        "travel_minimum": "100.00",
        "zone": "Europe/Warsaw",
    }


def test_a_whole_record_comes_back_as_it_was():
    read = from_record(json.loads(json.dumps(OTHER)))

    assert to_record(read) == OTHER
    assert (read.rounding, read.split, read.scope) == (
        Rounding.NEAREST,
        Split.BY_START,
        Scope.TICKET_DAY,
    )
    assert (read.opens, read.closes, read.travel_minimum) == (480, 990, 50_50)


@pytest.mark.parametrize("key", list(OTHER))
def test_any_part_of_a_record_leaves_the_rest_as_it_was(key):
    read = to_record(from_record({key: OTHER[key]}))

    expected = to_record(DEFAULT) | {key: OTHER[key]}
    if key == "units":
        expected["minimums"] = OTHER["units"]
    assert read == expected


def test_a_minimum_follows_its_unit_until_it_is_set():
    assert from_record({"units": {"remote": 15}}).minimums.remote == 15
    own = from_record({"minimums": {"remote": 60}})
    assert from_record({"units": {"remote": 15}}, own).minimums == own.minimums
    both = from_record({"units": {"remote": 15}, "minimums": {"remote": 20}})
    assert (both.minimums.remote, both.minimums.phone) == (20, 30)


def test_short_forms():
    assert from_record({"units": 60}).units == PerKind(phone=60, remote=60, office=60, visit=60)
    read = from_record({"opening_hours": "8:00 – 24:00"})
    assert (read.opens, read.closes) == (480, 1440)
    assert to_record(read)["opening_hours"] == ["08:00", "24:00"]


def test_an_empty_record_is_the_base():
    base = from_record(OTHER)
    assert from_record({}, base) == base


@pytest.mark.parametrize(
    ("record", "code", "field"),
    [
        ([], "tariff_wrong", "tariff"),
        ({"unit": 30}, "tariff_unknown_key", "unit"),
        ({"units": {"fax": 30}}, "tariff_unknown_key", "units.fax"),
        ({"units": {"visit": 0}}, "tariff_wrong", "units.visit"),
        ({"units": {"visit": "60"}}, "tariff_wrong", "units.visit"),
        ({"units": {"visit": True}}, "tariff_wrong", "units.visit"),
        ({"units": "30"}, "tariff_wrong", "units"),
        ({"units": True}, "tariff_wrong", "units"),
        ({"minimums": {"phone": -1}}, "tariff_wrong", "minimums.phone"),
        ({"surcharges": {"standard": 5}}, "tariff_unknown_key", "surcharges.standard"),
        ({"surcharges": {"holiday": 1001}}, "tariff_wrong", "surcharges.holiday"),
        ({"surcharges": [50]}, "tariff_wrong", "surcharges"),
        ({"opening_hours": ["17:00", "09:00"]}, "tariff_wrong", "opening_hours"),
        ({"opening_hours": ["09:00"]}, "tariff_wrong", "opening_hours"),
        ({"opening_hours": 9}, "tariff_wrong", "opening_hours"),
        ({"opening_hours": ["24:00", "24:00"]}, "tariff_wrong", "opening_hours"),
        ({"opening_hours": ["9", "17"]}, "clock_wrong", "opening_hours"),
        ({"surcharged_minimum": 1441}, "tariff_wrong", "surcharged_minimum"),
        ({"tolerance": 30}, "tariff_wrong", "tolerance"),
        ({"tolerance": 2.5}, "tariff_wrong", "tolerance"),
        ({"rounding": "down"}, "tariff_wrong", "rounding"),
        ({"split": None}, "tariff_wrong", "split"),
        ({"scope": "week"}, "tariff_wrong", "scope"),
        ({"travel_flat": "-1"}, "money_wrong", "travel_flat"),
        ({"travel_minimum": "10000001.00"}, "tariff_wrong", "travel_minimum"),
        ({"zone": "Europe/Kowalewo"}, "tariff_wrong", "zone"),
        ({"zone": "../etc"}, "tariff_wrong", "zone"),
    ],
)
def test_nonsense_is_refused_by_its_field(record, code, field):
    with pytest.raises(Refused) as no:
        from_record(record)
    assert (no.value.code, no.value.field) == (code, field)


def test_a_refused_choice_says_what_would_do():
    with pytest.raises(Refused) as no:
        from_record({"rounding": "down"})
    assert no.value.facts["allowed"] == "up, nearest"


def test_a_tariff_made_by_hand_is_checked_too():
    with pytest.raises(Refused):
        Tariff(tolerance=45)


@pytest.mark.parametrize(("text", "minutes"), [("9:00", 540), ("09.30", 570), (" 24:00 ", 1440)])
def test_clock(text, minutes):
    assert parse_clock(text) == minutes
    assert parse_clock(tariff_records.clock(minutes)) == minutes


@pytest.mark.parametrize("text", ["", "25:00", "24:30", "9:60", "9", "9:0"])
def test_wrong_clock(text):
    with pytest.raises(Refused) as no:
        parse_clock(text, "opens")
    assert (no.value.code, no.value.field) == ("clock_wrong", "opens")


def test_the_standard_band_has_no_surcharge():
    surcharges = Surcharges()
    assert [surcharges.of(band) for band in Band] == [0, 50, 100, 200]
    assert [DEFAULT.units.of(kind) for kind in Kind] == [30, 30, 30, 60]

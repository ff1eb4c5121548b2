"""The tariff as the office's setting."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.rules.tariffs import DEFAULT, Kind, Rounding, Scope, Split
from desktop.services import tariffs
from desktop.services.tariffs import RemoteHours


def test_without_a_setting_the_regulations_hold(store: Any) -> None:
    assert tariffs.current() == DEFAULT
    assert tariffs.zone().key == "Europe/Warsaw"


def test_every_setting_is_stored_and_read_back(store: Any) -> None:
    wanted = {
        "units": {"phone": 15, "remote": 20, "office": 30, "visit": 45},
        "minimums": {"phone": 15, "remote": 40, "office": 60, "visit": 90},
        "opening_hours": ["08:00", "16:30"],
        "surcharges": {"after_hours": 25, "weekend": 75, "holiday": 150},
        "surcharged_minimum": 30,
        "tolerance": 5,
        "rounding": "nearest",
        "split": "by_start",
        "scope": "day",
        "travel_flat": "80.00",
        "travel_minimum": "90.50",
        "zone": "Europe/Lisbon",
    }
    assert store.do(tariffs.save, wanted).touches("setting")
    assert tariffs.record() == wanted
    kept = tariffs.current()
    assert (kept.units.of(Kind.REMOTE), kept.minimums.of(Kind.REMOTE)) == (20, 40)
    assert (kept.rounding, kept.split, kept.scope) == (
        Rounding.NEAREST,
        Split.BY_START,
        Scope.DAY,
    )
    assert (kept.travel_minimum, tariffs.zone().key) == (90_50, "Europe/Lisbon")


def test_what_is_not_named_stays(store: Any) -> None:
    store.do(tariffs.save, {"tolerance": 5})
    store.do(tariffs.save, {"rounding": "nearest"})
    assert (tariffs.current().tolerance, tariffs.current().rounding) == (5, Rounding.NEAREST)


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"units": {"phone": 0}}, "tariff_wrong", "units.phone"),
        ({"minimums": {"visit": 2000}}, "tariff_wrong", "minimums.visit"),
        ({"surcharges": {"holiday": -1}}, "tariff_wrong", "surcharges.holiday"),
        ({"opening_hours": ["17:00", "9:00"]}, "tariff_wrong", "opening_hours"),
        ({"opening_hours": ["9", "17:00"]}, "clock_wrong", "opening_hours"),
        ({"tolerance": 30}, "tariff_wrong", "tolerance"),
        ({"travel_flat": "sto"}, "money_wrong", "travel_flat"),
        ({"zone": "Europe/Warszawa"}, "tariff_wrong", "zone"),
        ({"discount": 5}, "tariff_unknown_key", "discount"),
    ],
)
def test_what_is_wrong_is_refused_at_its_field(
    store: Any, values: dict[str, Any], code: str, field: str
) -> None:
    store.do(tariffs.save, {"surcharged_minimum": 45})
    before = tariffs.record()
    with pytest.raises(Refused) as refusal:
        store.do(tariffs.save, values)
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert tariffs.record() == before


def test_a_stale_form_is_told_what_is_now(store: Any) -> None:
    was = tariffs.record()
    store.do(tariffs.save, {"tolerance": 5}, was)
    with pytest.raises(Gone) as gone:
        store.do(tariffs.save, {"tolerance": 7}, was)
    now: Any = gone.value.facts["now"]
    assert (gone.value.code, now["tolerance"]) == ("changed_meanwhile", 5)


def test_hours_of_remote_help(store: Any) -> None:
    assert tariffs.remote_hours() == RemoteHours(8 * 60, 16 * 60)
    store.do(tariffs.save_remote_hours, "7.30", "15:00")
    assert tariffs.remote_hours() == RemoteHours(7 * 60 + 30, 15 * 60)


@pytest.mark.parametrize(
    ("opens", "closes", "code", "field"),
    [
        ("8", "16:00", "clock_wrong", "remote_opens"),
        ("8:00", "16:60", "clock_wrong", "remote_closes"),
        ("8:00", "8:00", "hours_backwards", "remote_closes"),
    ],
)
def test_wrong_hours_of_remote_help_are_refused(
    store: Any, opens: str, closes: str, code: str, field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        store.do(tariffs.save_remote_hours, opens, closes)
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert tariffs.remote_hours() == RemoteHours()

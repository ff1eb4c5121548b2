"""The office's data and hours are saved together or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.services import office_hours, offices, tariffs
from desktop.services.office_hours import OfficeHours
from desktop.services.offices import OfficeCard

USUAL = OfficeHours(opens="09:00", closes="17:00", remote_opens="08:00", remote_closes="16:00")


def test_the_regulations_hold_at_first(store: Any) -> None:
    assert office_hours.hours() == USUAL


def test_both_are_saved_at_once(store: Any) -> None:
    wanted = OfficeHours(opens="7:30", closes="15.30", remote_opens="8:00", remote_closes="14:00")
    changes = store.do(office_hours.save, OfficeCard(name="Serwis"), wanted)
    assert changes.touches("office", 1)
    assert changes.touches("setting")
    assert office_hours.hours() == OfficeHours(
        opens="07:30", closes="15:30", remote_opens="08:00", remote_closes="14:00"
    )
    assert tariffs.current().opens == 450


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"opens": "rano"}, "clock_wrong", "opens"),
        ({"closes": "25:00"}, "clock_wrong", "closes"),
        ({"closes": "9:00"}, "hours_backwards", "closes"),
        ({"remote_closes": "7:00"}, "hours_backwards", "remote_closes"),
    ],
)
def test_wrong_hours_save_nothing(
    store: Any, values: dict[str, str], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        store.do(office_hours.save, OfficeCard(name="Serwis"), replace(USUAL, **values))
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert offices.office() is None
    assert office_hours.hours() == USUAL


def test_a_stale_office_keeps_the_hours_too(store: Any) -> None:
    store.do(office_hours.save, OfficeCard(name="Serwis"), USUAL)
    with pytest.raises(Gone):
        store.do(office_hours.save, OfficeCard(name="Inny"), replace(USUAL, opens="6:00"))
    assert office_hours.hours() == USUAL

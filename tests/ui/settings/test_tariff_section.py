"""The tariff's page: every figure stored, examples priced by what stands in the form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.rules.tariff_records import to_record
from desktop.rules.tariffs import DEFAULT, Kind
from desktop.services import price_lists, tariffs
from desktop.services.changes import Changes
from desktop.services.price_lists import STARTING_RATES, PriceListCard
from desktop.ui.desk import Desk
from desktop.ui.formats import format_money
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.labels import Words
from desktop.ui.settings.examples import priced
from desktop.ui.settings.tariff import TariffRecord, TariffSection, record_of, values_of
from tests.ui.hands import child, click, put

Write = Callable[..., Changes]
Settle = Callable[[], None]


@pytest.fixture
def section(desk: Desk, qtbot: QtBot, settle: Settle) -> TariffSection:
    shown = TariffSection(desk)
    qtbot.addWidget(shown)
    shown.resize(1300, 820)
    shown.show()
    settle()
    return shown


def choose(section: QWidget, name: str, data: str) -> None:
    editor = child(section, name)
    assert isinstance(editor, Choice)
    editor.show_value(data)
    editor.activated.emit(editor.currentIndex())


def told(section: TariffSection) -> list[str]:
    return [label.text() for label in section.examples.findChildren(Words) if label.isVisible()]


def test_every_setting_stands_in_the_form(section: TariffSection) -> None:
    fields = set(section.form.fields)
    expected = set(values_of(TariffRecord(to_record(DEFAULT), to_record(DEFAULT))))
    assert fields == expected
    assert len(fields) == 4 + 4 + 3 + 1 + 1 + 3 + 2 + 1


def test_taking_apart_and_putting_together_changes_nothing() -> None:
    record = TariffRecord(to_record(DEFAULT), to_record(DEFAULT))
    assert record_of(record, values_of(record)) == record


def test_all_figures_are_saved_and_used(
    section: TariffSection, settle: Settle, read: Callable[..., Any]
) -> None:
    put(section, "tariff.units_phone", "15")
    put(section, "tariff.minimums_phone", "15 min")
    put(section, "tariff.surcharge_weekend", "80")
    put(section, "tariff.surcharged_minimum", "30")
    put(section, "tariff.tolerance", "5")
    put(section, "tariff.travel_flat", "80,50")
    choose(section, "tariff.rounding", "nearest")
    choose(section, "tariff.scope", "day")
    choose(section, "tariff.split", "by_start")
    choose(section, "tariff.zone", "Europe/Lisbon")
    section.submit()
    settle()
    kept = read(tariffs.record)
    assert kept == to_record(DEFAULT) | {
        "units": kept["units"],
        "minimums": kept["minimums"],
        "surcharges": {"after_hours": 50, "weekend": 80, "holiday": 200},
        "surcharged_minimum": 30,
        "tolerance": 5,
        "travel_flat": "80.50",
        "rounding": "nearest",
        "scope": "day",
        "split": "by_start",
        "zone": "Europe/Lisbon",
    }
    assert (kept["units"]["phone"], kept["minimums"]["phone"]) == (15, 15)
    assert not child(section, "tariff.save").isEnabled()


def test_a_refused_figure_is_told_beside_it(
    section: TariffSection, settle: Settle, read: Callable[..., Any]
) -> None:
    put(section, "tariff.tolerance", "45")
    section.submit()
    settle()
    assert child(section, "tariff.tolerance_error").isVisible()
    assert read(tariffs.current) == DEFAULT


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("units_phone", "dużo"),
        ("units_visit", "0"),
        ("surcharge_holiday", "1001"),
        ("travel_flat", ""),
        ("travel_minimum", "sto"),
    ],
)
def test_what_cannot_be_read_is_not_sent(
    section: TariffSection, settle: Settle, read: Callable[..., Any], name: str, typed: str
) -> None:
    put(section, f"tariff.{name}", typed)
    section.submit()
    settle()
    assert child(section, f"tariff.{name}_error").isVisible()
    assert read(tariffs.current) == DEFAULT


def test_examples_follow_the_form_before_anything_is_saved(
    section: TariffSection, qtbot: QtBot, read: Callable[..., Any]
) -> None:
    closing = priced(to_record(DEFAULT), STARTING_RATES)[1].net
    qtbot.waitUntil(lambda: format_money(closing) in told(section))
    choose(section, "tariff.split", "by_start")
    later = priced(to_record(DEFAULT) | {"split": "by_start"}, STARTING_RATES)[1].net
    assert later != closing
    qtbot.waitUntil(lambda: format_money(later) in told(section))
    assert read(tariffs.current) == DEFAULT


def test_examples_take_the_price_list_in_force(
    section: TariffSection, write: Write, desk: Desk, qtbot: QtBot
) -> None:
    rates = dict.fromkeys(STARTING_RATES, 111_11)
    made = write(price_lists.save, PriceListCard(valid_from=desk.today(), rates=rates))
    desk.hub.changed.emit(made)
    net = priced(to_record(DEFAULT), rates)[0].net
    qtbot.waitUntil(lambda: format_money(net) in told(section))


def test_two_desks_are_settled(
    section: TariffSection,
    write: Write,
    qtbot: QtBot,
    settle: Settle,
    read: Callable[..., Any],
) -> None:
    put(section, "tariff.tolerance", "5")
    write(tariffs.save, {"tolerance": 3, "rounding": "nearest"})
    section.submit()
    settle()
    assert child(section, "tariff.dispute").isVisible()
    qtbot.mouseClick(child(section, "tariff.dispute_settle"), Qt.MouseButton.LeftButton)
    settle()
    kept = read(tariffs.record)
    assert (kept["tolerance"], kept["rounding"]) == (5, "nearest")


@pytest.mark.parametrize(
    ("change", "nets"),
    [
        ({}, [90_00, 360_00, 450_00, 840_00, 540_00]),
        ({"scope": "day"}, [90_00, 360_00, 360_00, 840_00, 540_00]),
        ({"scope": "ticket_day"}, [90_00, 360_00, 360_00, 840_00, 540_00]),
        ({"split": "by_start"}, [90_00, 180_00, 450_00, 840_00, 540_00]),
        ({"units": {kind.value: 60 for kind in Kind}}, [180_00, 450_00, 540_00, 840_00, 540_00]),
    ],
)
def test_worked_examples_come_out_right(change: dict[str, Any], nets: list[int]) -> None:
    assert [each.net for each in priced(to_record(DEFAULT) | change, STARTING_RATES)] == nets


def test_an_example_says_how_minutes_became_money() -> None:
    closing = priced(to_record(DEFAULT), STARTING_RATES)[1]
    assert [
        (line.band.value, line.worked, line.billed, line.surcharge, line.net)
        for line in closing.lines
    ] == [("standard", 20, 30, 0, 90_00), ("after_hours", 20, 60, 50, 270_00)]


def test_a_zone_from_elsewhere_stays_chosen(
    desk: Desk, write: Write, qtbot: QtBot, settle: Settle
) -> None:
    write(tariffs.save, {"zone": "America/Toronto"})
    shown = TariffSection(desk)
    qtbot.addWidget(shown)
    settle()
    assert shown.form.values()["zone"] == "America/Toronto"
    assert not shown.form.is_changed


@pytest.mark.parametrize("name", ["tariff.units_phone", "tariff.surcharge_weekend"])
def test_an_emptied_number_is_not_saved_as_the_least(
    section: TariffSection, qtbot: QtBot, settle: Settle, read: Callable[..., Any], name: str
) -> None:
    before = read(tariffs.record)
    put(section, name, "")
    click(qtbot, section, "tariff.save")
    settle()
    assert "whole number" in child(section, f"{name}_error").text()
    assert child(section, name).text() == ""
    assert read(tariffs.record) == before

"""The tariff: every figure by which measured time becomes money, with worked examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.rules.money import amount, parse
from desktop.rules.tariffs import DAY_MINUTES, Band
from desktop.services import tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.ui.desk import Desk
from desktop.ui.kinds import band_names, kind_names
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import NumberEdit
from desktop.ui.kit.money_edit import MoneyEdit
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.settings.example_card import ExampleCard
from desktop.ui.settings.record_editor import RecordDoor
from desktop.ui.settings.record_section import RecordSection
from desktop.ui.settings.setting_examples import SettingExamples

COLUMNS = 4
FORM_WIDTH = 860
GROUPS = ("units", "minimums", "surcharges")
MONEY = ("travel_flat", "travel_minimum")
# Where a Polish office may sit; asking the system for all of them takes 40 ms.
ZONES = (
    "Europe/Athens",
    "Europe/Berlin",
    "Europe/Bratislava",
    "Europe/Kyiv",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Paris",
    "Europe/Prague",
    "Europe/Vilnius",
    "Europe/Warsaw",
)
SURCHARGED = (Band.AFTER_HOURS, Band.WEEKEND, Band.HOLIDAY)


@dataclass(frozen=True, slots=True)
class TariffRecord:
    """The tariff as it was read, and as it shall be."""

    was: Mapping[str, Any]
    wanted: Mapping[str, Any]


def read(_was: TariffRecord | None = None) -> TariffRecord:
    """The tariff in force."""
    record = tariffs.record()
    return TariffRecord(record, record)


def save(act: Act, record: TariffRecord) -> Changes:
    """Write what is wanted, unless another desk was faster."""
    return tariffs.save(act, record.wanted, record.was)


class TariffSection(RecordSection):
    """The page *Tariff* of the settings."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        said = self.tr("Tariff saved. Papers that are issued stay as they are.")
        super().__init__(desk, "tariff", self.tr("Tariff"), said, parent)
        door = RecordDoor(values=values_of, record=record_of, read=read, save=save)
        page = self.build(self._build_form(), door, {"setting", "price_list"}, width=FORM_WIDTH)
        page.body.addStretch(1)
        self.examples = ExampleCard(desk, self)
        self.worked = SettingExamples(desk, self.form)
        side = QHBoxLayout()
        side.setContentsMargins(0, 4, 24, 24)
        side.addWidget(page, 5)
        side.addWidget(self.examples, 3, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(side, 1)
        self.form.edited.connect(self._show_examples)
        self.examples.read_rates()
        self.ask()

    def _build_form(self) -> RecordForm:
        form = RecordForm(self, columns=COLUMNS)
        minutes = self.tr("min")
        for group, title, least in (
            ("units", self.tr("Unit that is billed, by kind of work"), 1),
            ("minimums", self.tr("At least billed, by kind of work"), 0),
        ):
            form.add_section(title)
            for kind, name in kind_names().items():
                editor = NumberEdit(
                    f"tariff.{group}_{kind}",
                    form,
                    least=least,
                    most=DAY_MINUTES,
                    unit=minutes,
                    needed=True,
                )
                form.add(f"{group}.{kind}", name, editor)
        form.add_section(self.tr("Surcharges; they never add up"))
        names = band_names()
        for band in SURCHARGED:
            editor = NumberEdit(f"tariff.surcharge_{band}", form, most=1000, unit="%", needed=True)
            form.add(f"surcharges.{band}", names[band], editor)
        form.add(
            "surcharged_minimum",
            self.tr("at least, all together"),
            NumberEdit(
                "tariff.surcharged_minimum", form, most=DAY_MINUTES, unit=minutes, needed=True
            ),
        )
        self._add_rounding(form)
        self._add_travel(form)
        return form

    def _add_rounding(self, form: RecordForm) -> None:
        form.add_section(self.tr("Rounding"))
        form.add(
            "rounding",
            self.tr("To a unit"),
            Choice(
                "tariff.rounding",
                form,
                entries=(("up", self.tr("always up")), ("nearest", self.tr("to the nearest"))),
            ),
            span=2,
        )
        form.add(
            "tolerance",
            self.tr("Tolerance"),
            NumberEdit(
                "tariff.tolerance", form, most=DAY_MINUTES - 1, unit=self.tr("min"), needed=True
            ),
            hint=self.tr("Minutes past a unit that cost nothing."),
            span=2,
        )
        form.add(
            "scope",
            self.tr("Rounded together"),
            Choice(
                "tariff.scope",
                form,
                entries=(
                    ("session", self.tr("each session on its own")),
                    ("ticket_day", self.tr("a ticket's sessions of one day")),
                    ("day", self.tr("a client's sessions of one day")),
                ),
            ),
            span=4,
        )
        form.add(
            "split",
            self.tr("Work over the end of opening hours"),
            Choice(
                "tariff.split",
                form,
                entries=(
                    ("by_bands", self.tr("is cut: each part at its own surcharge")),
                    ("by_start", self.tr("stays whole, at the surcharge of its beginning")),
                ),
            ),
            span=4,
        )

    def _add_travel(self, form: RecordForm) -> None:
        form.add_section(self.tr("Travel to visits, net"))
        form.add(
            "travel_flat",
            self.tr("Within the office's town, a visit"),
            MoneyEdit("tariff.travel_flat", form),
            span=2,
        )
        form.add(
            "travel_minimum",
            self.tr("Elsewhere, at least"),
            MoneyEdit("tariff.travel_minimum", form),
            hint=self.tr("Kilometres at the official rate of the day, there and back."),
            span=2,
        )
        for key in MONEY:
            form.require(key, self.tr("An amount is needed here; 0 for none."))
        self._zone = Choice("tariff.zone", form, entries=[(name, name) for name in ZONES])
        form.add("zone", self.tr("The office's time zone"), self._zone, span=2)

    def show_record(self, record: object) -> None:
        """Offer the zone that is set, even one that nobody else has."""
        if isinstance(record, TariffRecord):
            zones = {*ZONES, record.wanted["zone"]}
            self._zone.offer([(name, name) for name in sorted(zones)])
        super().show_record(record)
        self._show_examples()

    def _show_examples(self) -> None:
        base = self.editor.base
        values = self.form.values()
        if base is not None and all(values[key] is not None for key in MONEY):
            wanted = record_of(base, values).wanted
            self.examples.show_tariff(wanted)
            self.worked.show_tariff(wanted)

    def refresh(self, changes: Changes) -> None:
        """The examples follow the price list, whatever is typed."""
        if changes.touches("price_list"):
            self.examples.read_rates()
            self._show_examples()
        super().refresh(changes)


def values_of(record: TariffRecord) -> dict[str, Any]:
    """Values by field of the form; opening hours stand on the office's page."""
    values: dict[str, Any] = {}
    for key, value in record.wanted.items():
        if key in GROUPS:
            values |= {f"{key}.{name}": number for name, number in value.items()}
        elif key in MONEY:
            values[key] = parse(value)
        elif key != "opening_hours":
            values[key] = value
    return values


def record_of(base: TariffRecord, values: Mapping[str, Any]) -> TariffRecord:
    """The tariff with what stands in the form."""
    wanted: dict[str, Any] = dict(base.was)
    for key, value in values.items():
        group, _, name = key.partition(".")
        if name:
            wanted[group] = {**wanted[group], name: value}
        else:
            wanted[key] = amount(value) if key in MONEY else value
    return TariffRecord(base.was, wanted)

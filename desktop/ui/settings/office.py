"""The office's own data, its logo and its hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.errors import KnownError
from desktop.services import office_hours, offices
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.office_hours import OfficeHours
from desktop.services.offices import LONGEST_PAYMENT_DAYS, OfficeCard
from desktop.ui.desk import Desk
from desktop.ui.kit.edits import CheckBox, LineEdit, NipEdit, NoteEdit, NumberEdit
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.settings.account_edit import AccountEdit
from desktop.ui.settings.clock_edit import ClockEdit
from desktop.ui.settings.logo_edit import LogoEdit
from desktop.ui.settings.record_editor import RecordDoor
from desktop.ui.settings.record_section import RecordSection

COLUMNS = 6
WIDTH = 920
CARD = tuple(each.name for each in fields(OfficeCard) if each.name != "revision")
HOURS = tuple(each.name for each in fields(OfficeHours))


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    """What the page shows and saves as one."""

    card: OfficeCard
    hours: OfficeHours


def read(_was: OfficeRecord | None = None) -> OfficeRecord:
    """The office as it is now."""
    return OfficeRecord(offices.office() or OfficeCard(name=""), office_hours.hours())


def save(act: Act, record: OfficeRecord) -> Changes:
    """Write both parts in one transaction."""
    return office_hours.save(act, record.card, record.hours)


class OfficeSection(RecordSection):
    """The page *Office* of the settings."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        said = self.tr("The office's data are saved.")
        super().__init__(desk, "office", self.tr("Office"), said, parent)
        door = RecordDoor(values=values_of, record=record_of, read=read, save=save)
        page = self.build(self._build_form(), door, {"office", "setting"}, width=WIDTH)
        page.body.addStretch(1)
        self.body.addWidget(page)
        self.ask()

    def tell(self, is_touched: bool) -> None:  # noqa: FBT001 - a slot
        """An office without VAT has a ground to name."""
        self._show_exemption()
        super().tell(is_touched)

    def _build_form(self) -> RecordForm:
        form = RecordForm(self, columns=COLUMNS)
        form.add_section(self.tr("As it stands on papers"))
        form.add("name", self.tr("Name"), LineEdit("office.name", form, longest=255), span=6)
        form.add("nip", self.tr("NIP"), NipEdit("office.nip", form), span=2)
        for key, label, span in (
            ("regon", self.tr("REGON"), 2),
            ("phone", self.tr("Phone"), 2),
            ("street", self.tr("Street"), 3),
            ("postcode", self.tr("Postcode"), 1),
            ("city", self.tr("Town"), 2),
            ("email", self.tr("E-mail"), 5),
            ("country", self.tr("Country"), 1),
        ):
            form.add(key, label, LineEdit(f"office.{key}", form, longest=255), span=span)
        self.logo = LogoEdit(self._desk, self._refuse, form)
        form.add("logo", self.tr("Logo"), self.logo, span=3)
        form.add(
            "footer",
            self.tr("Lines at the foot of every paper"),
            NoteEdit("office.footer", form, lines=5),
            hint=self.tr("For example the register court, the share capital."),
            span=3,
        )
        self._add_money(form)
        self._add_hours(form)
        return form

    def _add_money(self, form: RecordForm) -> None:
        form.add_section(self.tr("Payment and VAT"))
        form.add(
            "bank_account",
            self.tr("Bank account"),
            AccountEdit("office.bank_account", form),
            span=3,
        )
        form.add("bank_name", self.tr("Bank"), LineEdit("office.bank_name", form), span=2)
        form.add(
            "payment_days",
            self.tr("Days to pay"),
            NumberEdit(
                "office.payment_days",
                form,
                most=LONGEST_PAYMENT_DAYS,
                unit=self.tr("days"),
                needed=True,
            ),
        )
        form.add(
            "is_vat_payer",
            "",
            CheckBox("office.is_vat_payer", self.tr("The office charges VAT"), form),
            span=COLUMNS,
        )
        form.add(
            "exemption_basis",
            self.tr("Ground of the exemption"),
            LineEdit("office.exemption_basis", form, longest=255),
            hint=self.tr("Needed on invoices when the office charges no VAT."),
            span=COLUMNS,
        )

    def _add_hours(self, form: RecordForm) -> None:
        form.add_section(self.tr("Hours on working days"))
        for key, label, spoken in (
            ("opens", self.tr("Open from"), self.tr("Open from")),
            ("closes", self.tr("to"), self.tr("Open until")),
            ("remote_opens", self.tr("Remote help from"), self.tr("Remote help from")),
            ("remote_closes", self.tr("to"), self.tr("Remote help until")),
        ):
            editor = ClockEdit(f"office.{key}", form)
            editor.setAccessibleName(spoken)
            form.add(key, label, editor)
        form.add_wide(
            Words(
                self.tr("Work outside opening hours is surcharged; see the tariff."),
                form,
                size=Size.SMALL,
                ink="faint",
            )
        )

    def _refuse(self, error: KnownError) -> None:
        if not self.form.refuse(error):
            self._desk.notices.refuse(error)
        elif error.field:
            self.form.fields[error.field].editor.setFocus()

    def _show_exemption(self) -> None:
        is_exempt = not self.form.fields["is_vat_payer"].editor.value()  # type: ignore[attr-defined]
        self.form.fields["exemption_basis"].setVisible(is_exempt)


def values_of(record: OfficeRecord) -> dict[str, Any]:
    """Values by field of the form."""
    return {name: getattr(record.card, name) for name in CARD} | {
        name: getattr(record.hours, name) for name in HOURS
    }


def record_of(base: OfficeRecord, values: Mapping[str, Any]) -> OfficeRecord:
    """The record with what stands in the form."""
    return OfficeRecord(
        replace(base.card, **{name: values[name] for name in CARD}),
        replace(base.hours, **{name: values[name] for name in HOURS}),
    )

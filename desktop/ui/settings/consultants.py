"""The consultants: added, changed, and let go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.services import consultants
from desktop.services.consultants import ConsultantRow
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.kit.badge import BadgeLook, Shape
from desktop.ui.kit.cells import Cell, Column
from desktop.ui.kit.edits import CheckBox, LineEdit
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.settings.list_section import ListDoor, ListSection
from desktop.ui.settings.record_editor import RecordDoor

FIELDS = ("name", "initials", "email", "phone", "is_active")


class ConsultantsSection(ListSection):
    """The page *Consultants* of the settings."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "consultant", "", parent)
        self.show_title(self.tr("Consultants"))
        door = ListDoor(
            kind="consultant",
            fetch_ids=consultants.page_ids,
            fetch_rows=consultants.rows,
            fetch=consultants.card,
            blank=lambda: ConsultantRow(name=""),
            called=lambda row: row.name or self.tr("New consultant"),
            record=RecordDoor(
                values=_values,
                record=_record,
                read=lambda row: consultants.card(row.id),
                save=consultants.save,
            ),
        )
        self.build(
            door,
            self._columns(),
            self._form(),
            new=self.tr("New consultant"),
            empty=self.tr("Nobody yet. Add whoever answers the telephone here."),
        )

    def show_record(self, record: ConsultantRow) -> None:
        """A new one is active; only known ones can leave."""
        self.form.fields["is_active"].setVisible(record.id is not None)

    def _columns(self) -> tuple[Column[ConsultantRow], ...]:
        return (
            Column(
                name="name",
                title=self.tr("Name"),
                show=lambda row: Cell(row.name, soft=not row.is_active, tip=row.name),
                width=0,
            ),
            Column(
                name="initials", title=self.tr("Initials"), show=lambda row: row.initials, width=8
            ),
            Column(
                name="email",
                title=self.tr("E-mail"),
                show=lambda row: row.email,
                width=28,
                yields=True,
            ),
            Column(
                name="phone",
                title=self.tr("Phone"),
                show=lambda row: row.phone,
                width=16,
                yields=True,
            ),
            Column(name="state", title=self.tr("State"), show=self._state, width=14),
        )

    def _state(self, row: ConsultantRow) -> Cell:
        if row.is_active:
            return Cell(badge=BadgeLook(self.tr("active"), Tone.GOOD, Shape.TICK))
        return Cell(badge=BadgeLook(self.tr("left"), Tone.PLAIN, Shape.NONE))

    def _form(self) -> RecordForm:
        form = RecordForm(self, columns=2)
        form.add("name", self.tr("Name"), LineEdit("consultant.name", form, longest=255), span=2)
        form.add(
            "initials",
            self.tr("Initials"),
            LineEdit("consultant.initials", form, longest=8, hint=self.tr("from the name")),
        )
        form.add("phone", self.tr("Phone"), LineEdit("consultant.phone", form, longest=255))
        form.add(
            "email", self.tr("E-mail"), LineEdit("consultant.email", form, longest=255), span=2
        )
        form.add(
            "is_active",
            "",
            CheckBox("consultant.is_active", self.tr("Works here now"), form),
            hint=self.tr("Whoever has left is kept for old work and offered no more."),
            span=2,
        )
        return form


def _values(row: ConsultantRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in FIELDS}


def _record(base: ConsultantRow, values: Mapping[str, Any]) -> ConsultantRow:
    return replace(base, **values)

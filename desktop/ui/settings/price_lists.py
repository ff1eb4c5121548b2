"""Dated price lists: which holds, which comes, which have been."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.rules.tariffs import Kind
from desktop.services import price_lists, tariff_papers
from desktop.services.papers import write_file
from desktop.services.price_lists import PriceListCard
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date, format_money, words_locale
from desktop.ui.kinds import kind_names
from desktop.ui.kit.badge import BadgeLook, Shape
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.cells import Cell, Column
from desktop.ui.kit.day_edit import DayEdit
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.money_edit import MoneyEdit
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.settings.list_section import ListDoor, ListSection
from desktop.ui.settings.record_editor import RecordDoor

RATE = "rates."


class PriceListsSection(ListSection):
    """The page *Price list* of the settings."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "price_list", "", parent)
        self.show_title(self.tr("Price list"), self.tr("net, an hour of work"))
        self._record: PriceListCard | None = None
        door = ListDoor(
            kind="price_list",
            fetch_ids=price_lists.page_ids,
            fetch_rows=price_lists.rows,
            fetch=price_lists.card,
            blank=self._blank,
            called=self._called,
            record=RecordDoor(
                values=_values,
                record=_record,
                read=lambda card: price_lists.card(card.id),
                save=price_lists.save,
            ),
        )
        self.build(
            door,
            self._columns(),
            self._form(),
            new=self.tr("New price list"),
            empty=self.tr("No price list yet: work has no price until there is one."),
        )
        as_pdf = Button(
            "price_list.pdf",
            self.tr("Tariff as PDF"),
            self,
            image="file-type-pdf",
            act=self.save_tariff,
        )
        self.tools.insertWidget(0, as_pdf)
        self._remove = Button(
            "price_list.remove",
            self.tr("Remove"),
            self.side,
            role=Role.DANGER,
            image="trash",
            act=self._take_away,
        )
        self.add_action(self._remove)
        self._remove.hide()

    def save_tariff(self) -> None:
        """Ask where, and save the tariff of today as one page that a client can be sent."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save tariff"), self.tr("tariff.pdf"), self.tr("PDF (*.pdf)")
        )
        if name:
            self.write_tariff(Path(name))

    def write_tariff(self, path: Path) -> None:
        """Print the tariff of today into a file."""
        language = words_locale().partition("_")[0]
        self._desk.relay.ask(
            tariff_papers.pdf,
            self._desk.today(),
            language,
            then=partial(self._write, path),
            owner=self,
        )

    def _write(self, path: Path, pdf: bytes) -> None:
        said = self.tr("Saved as {name}.").format(name=path.name)
        self._desk.relay.work(
            write_file, path, pdf, then=lambda _: self._desk.notices.say(said), owner=self
        )

    def show_record(self, record: PriceListCard) -> None:
        """Only a list that has not begun can be removed."""
        self._record = record
        self._remove.setVisible(record.id is not None and record.valid_from > self._desk.today())

    def _called(self, card: PriceListCard) -> str:
        if card.id is None:
            return self.tr("New price list")
        return card.name or self.tr("From {day}").format(day=format_date(card.valid_from))

    def _blank(self) -> PriceListCard:
        """A new list begins with the rates of the newest one."""
        newest = self.table.row_at(0)
        rates = dict(newest.rates) if newest else dict(price_lists.STARTING_RATES)
        return PriceListCard(valid_from=self._desk.today(), rates=rates)

    def _columns(self) -> tuple[Column[PriceListCard], ...]:
        def rate(kind: Kind) -> Callable[[PriceListCard], str]:
            return lambda card: format_money(card.rates[kind]) if kind in card.rates else ""

        return (
            Column(
                name="valid_from",
                title=self.tr("From"),
                show=lambda card: format_date(card.valid_from),
                width=10,
            ),
            Column(
                name="name",
                title=self.tr("Name"),
                show=lambda card: Cell(card.name, tip=card.name),
                width=0,
            ),
            *(
                Column(
                    name=kind.value,
                    title=name,
                    show=rate(kind),
                    width=8,
                    right=True,
                    yields=True,
                )
                for kind, name in kind_names().items()
            ),
            Column(name="state", title=self.tr("State"), show=self._state, width=12),
        )

    def _state(self, card: PriceListCard) -> Cell:
        today = self._desk.today()
        if card.valid_from > today:
            return Cell(badge=BadgeLook(self.tr("to come"), Tone.PLAIN, Shape.RING))
        if card.id == self._current(today):
            return Cell(badge=BadgeLook(self.tr("in force"), Tone.ACCENT, Shape.DOT))
        return Cell(badge=BadgeLook(self.tr("past"), Tone.PLAIN, Shape.NONE))

    def _current(self, today: date) -> int | None:
        """The newest list that has begun: they are listed the newest first."""
        for place in range(self.table.rowCount()):
            card = self.table.row_at(place)
            if card is not None and card.valid_from <= today:
                return int(card.id)
        return None

    def _form(self) -> RecordForm:
        form = RecordForm(self, columns=2)
        form.add(
            "valid_from",
            self.tr("In force from"),
            DayEdit("price_list.valid_from", self._desk.today, form),
            hint=self.tr("Until the next list begins."),
        )
        form.require("valid_from", self.tr("A price list needs its first day."))
        form.add("name", self.tr("Name"), LineEdit("price_list.name", form, longest=255))
        for kind, name in kind_names().items():
            form.add(f"{RATE}{kind}", name, MoneyEdit(f"price_list.rate_{kind}", form))
            form.require(f"{RATE}{kind}", self.tr("Every kind of work needs its rate."))
        return form

    def _take_away(self) -> None:
        record = self._record
        if record is None or record.id is None:
            return
        again = replace(record, id=None, revision=0)
        self._wanted = None
        self.side.hide()
        self._desk.relay.do(
            price_lists.remove,
            record.id,
            then=lambda _: self._desk.notices.say(
                self.tr("Price list removed."),
                undo=lambda: self._desk.relay.do(price_lists.save, again),
            ),
            owner=self,
        )


def _values(card: PriceListCard) -> dict[str, Any]:
    values: dict[str, Any] = {"valid_from": card.valid_from, "name": card.name}
    return values | {f"{RATE}{kind}": card.rates.get(kind) for kind in Kind}


def _record(base: PriceListCard, values: Mapping[str, Any]) -> PriceListCard:
    rates = {kind.value: grosze for kind in Kind if (grosze := values[f"{RATE}{kind}"]) is not None}
    return replace(base, valid_from=values["valid_from"], name=values["name"], rates=rates)

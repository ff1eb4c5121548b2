"""The form of one service agreement."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.errors import Gone, KnownError
from desktop.services import agreements
from desktop.services.agreements import LONGEST_MONTH, AgreementCard
from desktop.services.changes import Changes
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date, format_money, format_span
from desktop.ui.kinds import kind_names
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.day_edit import DayEdit
from desktop.ui.kit.dispute import Dispute, Disputed
from desktop.ui.kit.edits import LineEdit, NoteEdit, NumberEdit
from desktop.ui.kit.money_edit import MoneyEdit
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.record_form import RecordForm
from desktop.ui.kit.unfinished import Unfinished

COLUMNS = 4
RATE = "rates."


class AgreementEditor(QFrame):
    """Adds or changes one agreement; `closed` says that it is done with."""

    closed = Signal()

    def __init__(self, desk: Desk, card: AgreementCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._base = card
        self._now = card
        self.setProperty("surface", "sunken")
        self.form = RecordForm(self, columns=COLUMNS)
        self._fill()
        self.dispute = Dispute("agreement", self)
        self.dispute.settled.connect(self._settle)
        self.dispute.dropped.connect(self.closed)
        self._save = Button(
            "agreement.save",
            self.tr("Save the agreement"),
            self,
            act=self.save,
        )
        cancel = Button(
            "agreement.cancel", self.tr("Cancel"), self, role=Role.QUIET, act=self.closed.emit
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.dispute)
        column.addWidget(self.form)
        column.addLayout(row_of(self._save, cancel, 1))
        self.form.show_values(values_of(card))
        self.form.submitted.connect(self.save)
        Unfinished(self, self._unsaved_words, self.save, self.go_on)

    @property
    def is_edited(self) -> bool:
        """Whether something typed would be lost."""
        return self.form.is_changed

    def go_on(self) -> None:
        """Go to its first field."""
        self.form.fields["number"].editor.setFocus()

    def submit(self) -> None:
        """Ctrl+Enter."""
        self.save()

    def save(self) -> None:
        """Write what stands in the fields."""
        if not self.form.refuse_unread():
            self._send(card_of(self._base, self.form.values()))

    def _unsaved_words(self) -> list[str]:
        if not self.is_edited:
            return []
        number = self.form.values()["number"]
        return [self.tr("Agreement {number}").format(number=number or self.tr("without a number"))]

    def _send(self, card: AgreementCard) -> None:
        self._save.setEnabled(False)
        self._desk.relay.do(
            agreements.save,
            card,
            then=self._saved,
            refused=self._refused,
            lastly=lambda: self._save.setEnabled(True),
            owner=self,
        )

    def _fill(self) -> None:
        add, today = self.form.add, self._desk.today
        add("number", self.tr("Number"), LineEdit("agreement.number", self, longest=255))
        add("starts_on", self.tr("From"), DayEdit("agreement.starts_on", today, self))
        self.form.require("starts_on", self.tr("An agreement needs its first day."))
        ends = DayEdit("agreement.ends_on", today, self)
        ends.setPlaceholderText(self.tr("open"))
        add("ends_on", self.tr("Through"), ends)
        add(
            "included_minutes",
            self.tr("Included each month"),
            NumberEdit("agreement.included_minutes", self, most=LONGEST_MONTH, unit=self.tr("min")),
        )
        for kind, name in kind_names().items():
            rate = MoneyEdit(f"agreement.rate_{kind}", self)
            rate.setPlaceholderText(self.tr("price list"))
            add(f"{RATE}{kind}", self.tr("{kind}, net an hour").format(kind=name), rate)
        add("note", self.tr("Notes"), NoteEdit("agreement.note", self, lines=2), span=COLUMNS)

    def _saved(self, _changes: Changes) -> None:
        self._desk.notices.say(self.tr("Agreement saved; the queue follows it."))
        self.closed.emit()

    def _refused(self, error: KnownError) -> None:
        if isinstance(error, Gone) and error.code == "changed_meanwhile" and self._base.id:
            self._desk.relay.ask(agreements.card, self._base.id, then=self._show_dispute)
        elif not self.form.refuse(error):
            self._desk.notices.refuse(error)

    def _show_dispute(self, now: AgreementCard) -> None:
        self._now = now
        sides = values_of(self._base), self.form.values(), values_of(now)
        self.dispute.show_fields(
            [
                Disputed(key, field.label.text(), *(_told(key, side[key]) for side in sides))
                for key, field in self.form.fields.items()
                if len({side[key] for side in sides}) > 1
            ]
        )

    def _settle(self, mine: frozenset[str]) -> None:
        values = self.form.values()
        chosen = values_of(self._now) | {key: values[key] for key in mine}
        self._base = self._now
        self.dispute.hide()
        self.form.show_values(chosen)
        self._send(card_of(self._now, chosen))


def values_of(card: AgreementCard) -> dict[str, Any]:
    """An agreement's values by field of the form, each rate on its own."""
    values: dict[str, Any] = {
        name: getattr(card, name)
        for name in ("number", "starts_on", "ends_on", "included_minutes", "note")
    }
    return values | {f"{RATE}{kind}": card.rates.get(kind) for kind in kind_names()}


def card_of(base: AgreementCard, values: dict[str, Any]) -> AgreementCard:
    """The agreement with what stands in the form."""
    rates = {
        key.removeprefix(RATE): grosze
        for key, grosze in values.items()
        if key.startswith(RATE) and grosze is not None
    }
    plain = {key: value for key, value in values.items() if not key.startswith(RATE)}
    return replace(base, **plain, rates=rates)


def _told(key: str, value: Any) -> str:
    if value is None:
        return ""
    if key.startswith(RATE):
        return format_money(value)
    if key == "included_minutes":
        return format_span(value)
    return format_date(value) if key in ("starts_on", "ends_on") else str(value)

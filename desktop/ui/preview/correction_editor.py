"""A small editor beside the paper: what was wrong on an issued invoice, and what is right."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.rules.corrections import LONGEST_REASON
from desktop.services import corrections
from desktop.services.changes import Changes
from desktop.services.corrections import Basis, BuyerData, CorrectionWish
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.field import Form, refuser
from desktop.ui.kit.labels import Size, Words
from desktop.ui.kit.money_edit import MoneyEdit
from desktop.ui.kit.pane import row_of
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.texts import sentence


class CorrectionEditor(QFrame):
    """Reason, kind, and the lines' quantities and prices or the buyer's data.

    `made(int)` is the draft that was drawn up; it opens in the preview like any other. `left` when
    the cursor stood in it and it is put away. Another paper hides it: what was typed waits until
    the same invoice is corrected again, and `wanted` (its id) when somebody asks for it.
    """

    made = Signal(int)
    left = Signal()
    wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", "bottom")
        self._desk = desk
        self._basis: Basis | None = None
        self._untouched: CorrectionWish | None = None
        self._lines: list[tuple[LineEdit, MoneyEdit]] = []
        self._form = self._make_form()
        self._lines_box = QWidget(self)
        self._grid = QGridLayout(self._lines_box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._about = Words("", self, size=Size.SMALL, ink="soft", wrap=True)
        draw_up = Button(
            "correction.draft",
            self.tr("Draw up correction"),
            self,
            role=Role.PRIMARY,
            act=self.submit,
        )
        cancel = Button(
            "correction.cancel", self.tr("Cancel"), self, role=Role.QUIET, act=self.put_away
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        for part in (self._form, self._lines_box, self._buyer, self._about):
            column.addWidget(part)
        column.addLayout(row_of(1, cancel, draw_up))
        self._sort.edited.connect(self._show_sort)
        self._form.submitted.connect(self.submit)
        Unfinished(self, self._unsaved_words, self.submit, self._come_back)
        self.hide()

    def open_for(self, invoice_id: int) -> None:
        """Read what stands now and open the editor for it."""
        self._desk.relay.ask(
            corrections.begin,
            invoice_id,
            then=self._show,
            failed=self._cannot_open,
            latest="basis",
        )

    def submit(self) -> None:
        """Draw the correction up."""
        if self._basis is None:
            return
        self._desk.relay.do(
            corrections.draft,
            self._basis.invoice_id,
            self._wish(),
            then=self._done,
            refused=refuser(self._form, self._refuse),
            owner=self,
        )

    def _make_form(self) -> Form:
        form = Form(self, columns=2)
        self._sort = Choice(
            "correction.sort",
            form,
            entries=[
                ("value", self.tr("quantities or prices")),
                ("data", self.tr("the buyer's name or address")),
                ("buyer", self.tr("the wrong buyer: down to nothing")),
            ],
        )
        self._effect = Choice(
            "correction.effect",
            form,
            entries=[
                (1, self.tr("a mistake of the invoice")),
                (2, self.tr("something later, a rebate")),
            ],
        )
        self._reason = LineEdit("correction.reason", form, longest=LONGEST_REASON)
        form.add("sort", self.tr("What was wrong"), self._sort)
        form.add("effect", self.tr("Because of"), self._effect)
        form.add("reason", self.tr("Reason"), self._reason, span=2)
        self._buyer = Form(self, columns=2)
        self._name = LineEdit("correction.name", self._buyer)
        self._street = LineEdit("correction.street", self._buyer)
        self._postcode = LineEdit("correction.postcode", self._buyer)
        self._city = LineEdit("correction.city", self._buyer)
        self._buyer.add("name", self.tr("Name"), self._name, span=2)
        self._buyer.add("street", self.tr("Street"), self._street, span=2)
        self._buyer.add("postcode", self.tr("Postcode"), self._postcode)
        self._buyer.add("city", self.tr("Town"), self._city)
        return form

    def _unsaved_words(self) -> list[str]:
        if self._basis is None or self._wish() == self._untouched:
            return []
        return [self.tr("Correction of {number}").format(number=self._basis.number)]

    def _come_back(self) -> None:
        if self._basis is not None:
            self.wanted.emit(self._basis.invoice_id)

    def _show(self, basis: Basis) -> None:
        if basis != self._basis or not self._unsaved_words():
            self._show_anew(basis)
        self.show()
        self._reason.setFocus()

    def _show_anew(self, basis: Basis) -> None:
        self._basis = basis
        self._reason.show_value("")
        self._sort.show_value("value")
        self._effect.show_value(1)
        self._name.show_value(basis.buyer.name)
        self._street.show_value(basis.buyer.street)
        self._postcode.show_value(basis.buyer.postcode)
        self._city.show_value(basis.buyer.city)
        self._show_lines(basis)
        self._show_sort()
        self._untouched = self._wish()

    def _show_lines(self, basis: Basis) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = []
        for row, line in enumerate(basis.lines):
            quantity = LineEdit(
                f"correction.quantity_{row + 1}",
                self._lines_box,
                spoken=self.tr("Quantity, line {number}").format(number=row + 1),
                longest=14,
            )
            quantity.setMaximumWidth(80)
            quantity.show_value(shown_quantity(line.quantity))
            price = MoneyEdit(
                f"correction.price_{row + 1}",
                self._lines_box,
                spoken=self.tr("Net price, line {number}").format(number=row + 1),
            )
            price.setMaximumWidth(110)
            price.show_value(line.unit_net)
            words = Words(line.name, self._lines_box, wrap=True)
            for column, part in enumerate((words, quantity, Words(line.unit, self), price)):
                self._grid.addWidget(part, row, column)
            self._lines.append((quantity, price))

    def _show_sort(self) -> None:
        sort = self._sort.value()
        self._lines_box.setVisible(sort == "value")
        self._buyer.setVisible(sort == "data")
        about = {
            "data": self.tr("The tax number cannot be corrected: that is another buyer."),
            "buyer": self.tr(
                "The invoice goes down to nothing; its work may then be invoiced anew."
            ),
        }
        self._about.setText(about.get(str(sort), ""))
        self._about.setVisible(bool(self._about.text()))
        self._about.show_ink("soft")

    def _wish(self) -> CorrectionWish:
        # What cannot be read becomes −1, which the rules refuse.
        lines = tuple(
            (read_quantity(quantity.value()), -1 if price.value() is None else price.value() or 0)
            for quantity, price in self._lines
        )
        return CorrectionWish(
            sort=self._sort_chosen(),
            reason=self._reason.value(),
            effect=2 if self._effect.value() == 2 else 1,
            lines=lines,
            buyer=BuyerData(
                name=self._name.value(),
                street=self._street.value(),
                postcode=self._postcode.value(),
                city=self._city.value(),
            ),
        )

    def _sort_chosen(self) -> corrections.Sort:
        sort = self._sort.value()
        return "data" if sort == "data" else "buyer" if sort == "buyer" else "value"

    def put_away(self) -> None:
        """Close it and forget what was typed; the cursor goes on to the paper."""
        self._basis = None
        if self.isAncestorOf(self.focusWidget() or self):
            self.left.emit()
        self.hide()

    def _done(self, changes: Changes) -> None:
        self.put_away()
        if changes.made is not None:
            self.made.emit(changes.made)

    def _refuse(self, error: KnownError) -> None:
        if self._buyer.isVisible() and self._buyer.refuse(error):
            return
        self._about.setText(sentence(error))
        self._about.show_ink("late")
        self._about.show()

    def _cannot_open(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._desk.notices.refuse(error)


def shown_quantity(thousandths: int) -> str:
    """Thousandths of a unit as people write them: `1500` is `1,5`."""
    text = f"{Decimal(thousandths) / 1000:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def read_quantity(text: str) -> int:
    """Thousandths of what was typed, -1 when it is no quantity to three places."""
    try:
        exact = Decimal(text.replace(",", ".").replace(" ", "").replace("\u00a0", "")) * 1000
    except InvalidOperation:
        return -1
    return int(exact) if exact.is_finite() and exact == exact.to_integral() else -1

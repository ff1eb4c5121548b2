"""Forms about handing a protocol over: its receipt, a reason, a rebate before it is issued."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.protocol_cards import RebateRow
from desktop.ui.desk import Desk
from desktop.ui.formats import format_money
from desktop.ui.kit.buttons import IconButton
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.labels import ElidedLabel
from desktop.ui.kit.money_edit import MoneyEdit
from desktop.ui.kit.pane import row_of
from desktop.ui.preview.step_form import StepForm


class ReceiptForm(StepForm):
    """How, when and by whom a protocol was received."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The client received the protocol"), parent)
        how = Choice(
            "protocol.receive_how",
            self.form,
            entries=[
                ("mail", self.tr("by mail")),
                ("hand", self.tr("printed, by hand")),
                ("signature", self.tr("against a signature")),
            ],
        )
        self.form.add("how", self.tr("How"), how)
        self.form.add("by", self.tr("Who took it"), LineEdit("protocol.receive_by", self.form))
        self.add_moment(desk, "protocol.receive", "received_at", self.tr("Day"))
        self.finish("protocol.receive_save", self.tr("Write down receipt"))
        self.setFocusProxy(how)

    def told(self) -> tuple[object, ...] | None:
        """How, when and by whom."""
        at = self.moment("received_at")
        values = self.form.values()
        return None if at is None else (values["how"], at, values["by"])


class ReasonForm(StepForm):
    """One line that says why, or who."""

    def __init__(
        self, title: str, label: str, words: str, parent: QWidget | None = None, key: str = "reason"
    ) -> None:
        super().__init__(title, parent, columns=1)
        line = LineEdit("protocol.reason", self.form)
        self.form.add(key, label, line)
        self.finish("protocol.reason_save", words)
        self.setFocusProxy(line)


class RebateForm(StepForm):
    """An amount taken off a draft, and why; `dropped` carries the id of one that is not to be."""

    dropped = Signal(int)

    def __init__(self, given: Sequence[RebateRow] = (), parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Take something off"), parent)
        for at, rebate in enumerate(given):
            told = self.tr("{amount}, {reason}").format(
                amount=format_money(rebate.amount), reason=rebate.reason
            )
            drop = IconButton(
                f"protocol.rebate_drop_{at + 1}",
                "trash",
                self.tr("Do not take off {rebate}").format(rebate=told),
                self,
                act=partial(self.dropped.emit, rebate.id),
            )
            line = row_of(ElidedLabel(told, self), drop)
            line.setStretch(0, 1)
            self.column.insertLayout(1 + at, line)
        amount = MoneyEdit("protocol.rebate_amount", self.form)
        self.form.add("amount", self.tr("Net amount"), amount)
        self.form.add("reason", self.tr("Reason"), LineEdit("protocol.rebate_reason", self.form))
        self.finish("protocol.rebate_save", self.tr("Take off"))
        self.setFocusProxy(amount)

    def told(self) -> tuple[object, ...] | None:
        """The amount in grosze, and the reason."""
        values = self.form.values()
        return values["amount"] or 0, values["reason"]

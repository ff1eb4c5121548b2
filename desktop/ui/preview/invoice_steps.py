"""The next steps with the draft of an invoice: issue it, or throw it away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services.paper_rows import InvoiceRow
from desktop.services.papers import Paper
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.edits import CheckBox
from desktop.ui.kit.labels import Words
from desktop.ui.kit.naming import marked
from desktop.ui.kit.pane import row_of
from desktop.ui.texts import sentence


class InvoiceSteps(QFrame):
    """Only what may be done now is in sight; every wish is a signal."""

    issue_invoice = Signal()
    ask_split_payment = Signal(bool)
    discard = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", "bottom")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        self._says = Words("", self, ink="soft", name="preview.next_step", wrap=True)
        column.addWidget(self._says)
        self._buttons = {
            "discard": self._button(
                "paper.discard", self.tr("Discard draft"), self.discard, Role.QUIET
            ),
            "issue_invoice": self._button(
                "invoice.issue", self.tr("Issue invoice"), self.issue_invoice, Role.PRIMARY
            ),
        }
        self._split = CheckBox("invoice.split_payment", self.tr("split payment"), self)
        self._split.clicked.connect(self.ask_split_payment)
        column.addLayout(row_of(1, self._split, *self._buttons.values()))
        self.hide()

    def show_paper(self, paper: Paper | None) -> None:
        """Offer what may be done with this paper; nothing when it is no draft of an invoice."""
        row = paper.row if paper else None
        if not isinstance(row, InvoiceRow) or row.number is not None:
            self._offer((), "")
            return
        says = self.tr("A draft: the number is taken when it is issued.")
        self._offer(("discard", "issue_invoice"), says)
        self._split.setVisible(row.kind == "invoice")
        self._split.show_value(row.is_split_payment)

    def take_focus(self) -> bool:
        """Go to the next step; False when there is none."""
        offered = [button for button in self._buttons.values() if not button.isHidden()]
        if offered:
            offered[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(offered)

    def refuse(self, error: KnownError) -> None:
        """Say beside the buttons why the step was refused."""
        self._tell(sentence(error), ink="late")
        self.show()

    def _offer(self, names: tuple[str, ...], says: str) -> None:
        for name, button in self._buttons.items():
            button.setVisible(name in names)
        self._split.hide()
        self._tell(says, ink="soft")
        self.setVisible(bool(names))

    def _tell(self, words: str, *, ink: str) -> None:
        self._says.show_ink(ink)
        self._says.setText(words)
        self._says.setVisible(bool(words))
        marked(self, "role", "late" if ink == "late" else "")

    def _button(
        self, name: str, text: str, wish: SignalInstance, role: Role = Role.SECONDARY
    ) -> Button:
        return Button(name, text, self, role=role, act=wish.emit)

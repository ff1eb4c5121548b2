"""The next step with a paper: issue it, write down its acceptance, make the invoice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services.paper_rows import InvoiceRow, ProtocolRow
from desktop.services.papers import Paper
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import CheckBox, LineEdit
from desktop.ui.kit.labels import Words
from desktop.ui.kit.naming import marked
from desktop.ui.texts import sentence

IN_HAND = ("issued", "received", "objected")


class Steps(QFrame):
    """Only what may be done now is in sight; every wish is a signal."""

    issue_protocol = Signal()
    receive_protocol = Signal()
    accept_protocol = Signal(str, str)
    create_invoice = Signal()
    issue_invoice = Signal()
    ask_split_payment = Signal(bool)
    correct_invoice = Signal()
    discard = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", "bottom")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        self._says = Words("", self, ink="soft", name="preview.next_step", wrap=True)
        column.addWidget(self._says)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        column.addLayout(row)
        self._who = LineEdit(
            "protocol.accept_by", self, hint=self.tr("who accepted"), spoken=self.tr("Who accepted")
        )
        self._how = Choice(
            "protocol.accept_how",
            self,
            entries=[
                ("word", self.tr("by word")),
                ("signature", self.tr("by signature")),
                ("silence", self.tr("by silence")),
            ],
        )
        self._how.setMinimumContentsLength(10)
        self._buttons = {
            "discard": self._button(
                "paper.discard", self.tr("Discard draft"), self.discard, Role.QUIET
            ),
            "receive": self._button(
                "protocol.receive", self.tr("Handed over"), self.receive_protocol
            ),
            "issue_protocol": self._button(
                "protocol.issue", self.tr("Issue protocol"), self.issue_protocol, Role.PRIMARY
            ),
            "accept": Button(
                "protocol.accept",
                self.tr("Accepted"),
                self,
                role=Role.PRIMARY,
                act=self._accept,
            ),
            "create_invoice": self._button(
                "invoice.create", self.tr("Draw up invoice"), self.create_invoice, Role.PRIMARY
            ),
            "issue_invoice": self._button(
                "invoice.issue", self.tr("Issue invoice"), self.issue_invoice, Role.PRIMARY
            ),
        }
        self._buttons["correct"] = self._button(
            "invoice.correct", self.tr("Draw up correction…"), self.correct_invoice, Role.QUIET
        )
        self._split = CheckBox("invoice.split_payment", self.tr("split payment"), self)
        self._split.clicked.connect(self.ask_split_payment)
        row.addWidget(self._split)
        for part in (self._who, self._how, *self._buttons.values()):
            row.addWidget(part)
        self._how.currentIndexChanged.connect(self._show_who)
        self.hide()

    def show_paper(self, paper: Paper | None) -> None:
        """Offer what may be done with this paper."""
        row = paper.row if paper else None
        if isinstance(row, ProtocolRow):
            self._show_protocol(row)
        elif isinstance(row, InvoiceRow):
            self._show_invoice(row)
        else:
            self._offer((), "")

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

    def _show_invoice(self, row: InvoiceRow) -> None:
        if row.number is not None:
            self._offer(("correct",), "")
            return
        says = self.tr("A draft: the number is taken when it is issued.")
        self._offer(("discard", "issue_invoice"), says)
        self._split.setVisible(row.kind == "invoice")
        self._split.show_value(row.is_split_payment)

    def _show_protocol(self, row: ProtocolRow) -> None:
        if row.number is None:
            says = self.tr("A draft: the number is taken when it is issued.")
            self._offer(("discard", "issue_protocol"), says)
        elif row.state in IN_HAND:
            self._who.show_value("")
            offered = ("accept",) if row.received_at else ("receive", "accept")
            self._offer(offered, self.tr("Who accepted the work, and how?"))
        elif row.state == "accepted" and row.invoice_id is None:
            self._offer(("create_invoice",), self.tr("Accepted: the invoice may be drawn up."))
        else:
            self._offer((), "")

    def _offer(self, names: tuple[str, ...], says: str) -> None:
        for name, button in self._buttons.items():
            button.setVisible(name in names)
        self._how.setVisible("accept" in names)
        self._split.hide()
        self._show_who()
        self._tell(says, ink="soft")
        self.setVisible(bool(names))

    def _tell(self, words: str, *, ink: str) -> None:
        self._says.show_ink(ink)
        self._says.setText(words)
        marked(self, "role", "late" if ink == "late" else "")

    def _show_who(self) -> None:
        is_asked = not self._how.isHidden() and self._how.value() != "silence"
        self._who.setVisible(is_asked)

    def _accept(self) -> None:
        self.accept_protocol.emit(self._how.value(), self._who.value())

    def _button(
        self, name: str, text: str, wish: SignalInstance, role: Role = Role.SECONDARY
    ) -> Button:
        return Button(name, text, self, role=role, act=wish.emit)

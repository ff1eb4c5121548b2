"""Where an issued invoice stands with KSeF, and what may be done about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services import ksef, ksef_numbers, ksef_sending
from desktop.services.changes import Changes
from desktop.services.ksef import KsefStanding
from desktop.services.papers import write_file
from desktop.ui.desk import Desk
from desktop.ui.formats import format_date
from desktop.ui.kit.buttons import Button, IconButton, Role, SplitButton
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.labels import Words
from desktop.ui.kit.naming import marked
from desktop.ui.preview.ksef_errand import KsefErrand
from desktop.ui.preview.receipt_button import ReceiptButton
from desktop.ui.texts import sentence

NUMBER, REASON, MISTAKE, PASSWORD = "number", "reason", "mistake", "password"

ANSWERS: dict[str, Callable[..., Changes]] = {
    NUMBER: ksef_numbers.write_down,
    REASON: ksef.refuse,
    MISTAKE: ksef_numbers.take_back,
}


class KsefBar(QFrame):
    """A line of words, the acts that are possible now, and one field for what is asked.

    `correction_wanted` when somebody wants the invoice corrected, `duplicate_wanted` when somebody
    has lost it; `left` when the cursor stood in the field and that is put away.
    """

    correction_wanted = Signal()
    duplicate_wanted = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", "bottom")
        self._desk = desk
        self._invoice_id: int | None = None
        self._standing: KsefStanding | None = None
        self._asking = ""
        self._errand = KsefErrand(desk, self)
        self._errand.refused.connect(self.refuse)
        self._errand.busy_changed.connect(self._show_busy)
        self._errand.password_wanted.connect(self._ask_again)
        self._says = Words("", self, ink="soft", name="ksef.state", wrap=True, selectable=True)
        self._make_acts()
        self._make_question()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(self._acts_row())
        column.addWidget(self._question)
        self.hide()

    def show_invoice(self, invoice_id: int | None) -> None:
        """Ask where this invoice stands; None puts the bar away."""
        if invoice_id != self._invoice_id:
            self._invoice_id = invoice_id
            self._show(None)
        if invoice_id is not None:
            self._desk.relay.ask(ksef.standing, invoice_id, then=self._show, latest="standing")

    def refuse(self, error: KnownError) -> None:
        """Say in the bar why it went nowhere."""
        self._tell(sentence(error), ink="late")

    def _make_acts(self) -> None:
        self._send = Button(
            "invoice.ksef_send", self.tr("Send to KSeF"), self, role=Role.PRIMARY, image="send"
        )
        self._send.clicked.connect(self._ask_password)
        self._number = SplitButton(
            "invoice.ksef_number",
            self.tr("Enter number"),
            self,
            act=lambda: self._ask_for(NUMBER),
            more=self.tr("KSeF answered otherwise"),
        )
        self._number.offer(
            "invoice.ksef_refused",
            self.tr("Refused by KSeF…"),
            lambda: self._ask_for(REASON),
            image="ban",
        )
        self._number.offer(
            "invoice.correct_early", self.tr("Draw up correction…"), self.correction_wanted.emit
        )
        self._number.offer(
            "invoice.duplicate_early", self.tr("Duplicate…"), self.duplicate_wanted.emit
        )
        self._correct = self._make_correct()
        self._make_files()
        self._make_mending()

    def _make_files(self) -> None:
        self._export = IconButton(
            "invoice.ksef_export",
            "download",
            self.tr("Save as XML for KSeF"),
            self,
            act=lambda: self._fetch(ksef.export),
        )
        self._upo = IconButton(
            "invoice.ksef_upo",
            "receipt",
            self.tr("Save the receipt (UPO)"),
            self,
            act=lambda: self._fetch(ksef.upo),
        )

    def _make_mending(self) -> None:
        self._mend = Button(
            "invoice.ksef_mend",
            self.tr("Make a new document"),
            self,
            role=Role.PRIMARY,
            act=self._mend_it,
        )
        self._revive = Button(
            "invoice.ksef_revive",
            self.tr("KSeF has it after all…"),
            self,
            role=Role.QUIET,
            act=lambda: self._ask_for(NUMBER),
        )

    def _make_correct(self) -> SplitButton:
        made = SplitButton(
            "invoice.correct",
            self.tr("Draw up correction…"),
            self,
            role=Role.QUIET,
            act=self.correction_wanted.emit,
            more=self.tr("More that can be done with this invoice"),
        )
        made.offer(
            "invoice.duplicate", self.tr("Duplicate…"), self.duplicate_wanted.emit, image="copy"
        )
        self._mistake = made.offer(
            "invoice.ksef_mistake",
            self.tr("KSeF's number was a mistake…"),
            lambda: self._ask_for(MISTAKE),
            image="ban",
        )
        return made

    def _make_question(self) -> None:
        self._question = QWidget(self)
        self._edit = LineEdit("ksef.answer", self._question, longest=400)
        self._edit.returnPressed.connect(self.submit)
        self._ok = Button(
            "ksef.save", self.tr("Save"), self._question, role=Role.PRIMARY, act=self.submit
        )
        self._receipt = ReceiptButton(self._desk, self._question)
        self._receipt.failed.connect(self.refuse)
        away = IconButton(
            "ksef.cancel", "x", self.tr("Cancel"), self._question, act=lambda: self._ask_for("")
        )
        row = QHBoxLayout(self._question)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._edit, 1)
        row.addWidget(self._receipt)
        row.addWidget(self._ok)
        row.addWidget(away)
        self._question.hide()

    def _acts_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._says, 1)
        for part in (
            self._correct,
            self._export,
            self._upo,
            self._number,
            self._revive,
            self._mend,
            self._send,
        ):
            row.addWidget(part)
        return row

    def submit(self) -> None:
        """Do what was asked for with what was typed."""
        standing = self._standing
        if standing is None or not self._asking:
            return
        typed = self._edit.text() if self._asking == PASSWORD else self._edit.value()
        if self._asking == PASSWORD:
            self._ask_for("")
            self._errand.send(standing.invoice_id, typed)
            return
        given = (typed, self._receipt.data) if self._asking == NUMBER else (typed,)
        self._desk.relay.do(
            ANSWERS[self._asking],
            standing.invoice_id,
            *given,
            then=lambda _: self._ask_for(""),
            refused=self.refuse,
            owner=self,
        )

    def _ask_for(self, what: str) -> None:
        """Open the field for a number, a reason or a password; empty closes and clears it."""
        self._asking = what
        self._edit.clear()
        self._receipt.forget()
        self._receipt.setVisible(what == NUMBER)
        hints = {
            NUMBER: self.tr("number given by KSeF"),
            REASON: self.tr("why KSeF refused it"),
            MISTAKE: self.tr("why the number is not of this invoice"),
            PASSWORD: self.tr("password of the certificate"),
        }
        self._edit.setPlaceholderText(hints.get(what, ""))
        self._edit.setAccessibleName(hints.get(what, ""))
        is_secret = what == PASSWORD
        self._edit.setEchoMode(
            QLineEdit.EchoMode.Password if is_secret else QLineEdit.EchoMode.Normal
        )
        self._ok.setText(self.tr("Send") if is_secret else self.tr("Save"))
        self._show_question(bool(what))
        if what:
            self._edit.setFocus()
        self._show_words()

    def _show_question(self, is_asked: bool) -> None:  # noqa: FBT001  as setVisible
        """The cursor goes on to the paper, never to whatever comes next in the window."""
        if not is_asked and self.isAncestorOf(self.focusWidget() or self):
            self.left.emit()
        self._question.setVisible(is_asked)

    def _ask_password(self) -> None:
        """Ask for it only when there is a certificate to open."""
        if self._standing is not None:
            self._desk.relay.ask(
                ksef_sending.errand,
                self._standing.invoice_id,
                self._desk.today(),
                then=lambda _: self._ask_for(PASSWORD),
                failed=self._cannot_fetch,
                owner=self,
            )

    def _ask_again(self, invoice_id: int) -> None:
        """The password of an act tried again, where its invoice still stands before the person."""
        if invoice_id == self._invoice_id:
            self._ask_password()

    def _mend_it(self) -> None:
        if self._standing is not None:
            self._desk.relay.do(
                ksef.mend, self._standing.invoice_id, refused=self.refuse, owner=self
            )

    def _fetch(self, service: Callable[[int], tuple[str, bytes]]) -> None:
        if self._standing is not None:
            self._desk.relay.ask(
                service,
                self._standing.invoice_id,
                then=self._ask_where,
                failed=self._cannot_fetch,
                owner=self,
            )

    def _cannot_fetch(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.refuse(error)

    def _ask_where(self, file: tuple[str, bytes]) -> None:
        name, data = file
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save document"), name, self.tr("XML (*.xml)")
        )
        if chosen:
            self.save_to(Path(chosen), data)

    def save_to(self, path: Path, data: bytes) -> None:
        """Write a document to a file."""
        words = self.tr("Saved as {name}.").format(name=path.name)
        self._desk.relay.work(
            write_file, path, data, then=lambda _: self._desk.notices.say(words), owner=self
        )

    def _show(self, standing: KsefStanding | None) -> None:
        self._standing = standing
        self.setVisible(self._invoice_id is not None)
        self._show_question(is_asked=False)
        self._asking = ""
        self._edit.clear()
        is_free = standing is None or not standing.is_due or standing.state == "accepted"
        self._correct.setVisible(is_free)
        self._export.setVisible(standing is not None)
        is_open = standing is not None and standing.state in {"to_send", "sent"}
        self._send.setVisible(is_open)
        self._number.setVisible(is_open)
        for part in (self._mend, self._revive):
            part.setVisible(standing is not None and standing.state == "refused")
        has_upo = standing is not None and standing.has_upo
        self._upo.setVisible(has_upo)
        is_there = standing is not None and standing.state == "accepted"
        self._mistake.setVisible(is_there and not has_upo)
        if standing is None:
            self._tell("", ink="soft")
            return
        self._send.setText(
            self.tr("Ask KSeF again") if standing.state == "sent" else self.tr("Send to KSeF")
        )
        self._show_words()

    def _show_words(self) -> None:
        standing = self._standing
        if standing is None:
            return
        is_late = standing.is_due and standing.send_by < self._desk.today()
        is_waiting = standing.state in {"to_send", "refused"}
        self._tell(self._words(standing), ink="late" if is_late and is_waiting else "soft")

    def _words(self, standing: KsefStanding) -> str:
        day = format_date(standing.send_by)
        if standing.state == "accepted":
            return self.tr("KSeF: {number}").format(number=standing.ksef_number)
        if standing.state == "sent":
            return self.tr("KSeF: sent, the answer is still to come.")
        if standing.state == "refused":
            return self.tr("KSeF refused it: {reason}").format(reason=standing.reason)
        if not standing.is_due:
            return self.tr("KSeF: it may be sent, but need not be.")
        return self.tr("KSeF: to be sent by {day}.").format(day=day)

    def _tell(self, words: str, *, ink: str) -> None:
        self._says.show_ink(ink)
        self._says.setText(words)
        marked(self, "role", "late" if ink == "late" else "")

    def _show_busy(self, is_busy: bool) -> None:  # noqa: FBT001  a signal's value
        self._send.setEnabled(not is_busy)
        self._number.setEnabled(not is_busy)
        if is_busy:
            self._tell(self.tr("KSeF: on its way…"), ink="soft")

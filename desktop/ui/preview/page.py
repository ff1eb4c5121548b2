"""The preview pane: a protocol or invoice, from the exact bytes that leave the office."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from desktop.errors import KnownError
from desktop.services import invoices, paper_mail, protocol_handover, protocols
from desktop.services.changes import Changes
from desktop.services.paper_rows import InvoiceRow, ProtocolRow, protocol_rows
from desktop.services.papers import Paper, PaperKind, paper, write_file
from desktop.services.protocol_handover import Way
from desktop.ui.desk import Desk
from desktop.ui.formats import words_locale
from desktop.ui.kit.badge import Badge
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.empty import EmptyState
from desktop.ui.kit.pane import Pane
from desktop.ui.paper_looks import look_of
from desktop.ui.preview.correction_editor import CorrectionEditor
from desktop.ui.preview.duplicate_errand import DuplicateErrand
from desktop.ui.preview.history_panel import HistoryPanel
from desktop.ui.preview.invoice_steps import InvoiceSteps
from desktop.ui.preview.ksef_bar import KsefBar
from desktop.ui.preview.paper_view import PaperView
from desktop.ui.preview.printing import ask_and_print
from desktop.ui.preview.protocol_errand import ProtocolErrand
from desktop.ui.preview.protocol_steps import ProtocolSteps
from desktop.ui.preview.toolbar import Toolbar

WATCHED = {
    *("protocol", "invoice", "session", "visit", "ticket", "client", "office"),
    *("agreement", "price_list", "setting"),
}
"""What a draft is made of, and the papers themselves."""


class PreviewPane(Pane):
    """Shows one paper and leads it on; `shown_paper(kind, id)` when another one is on show."""

    shown_paper = Signal(str, int)
    protocol_grounds_wanted = Signal(int)
    invoice_grounds_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Preview"), parent)
        self._desk = desk
        self._paper: Paper | None = None
        self._wanted: tuple[PaperKind, int] | None = None
        self._corrected = 0
        self._letters = QTemporaryDir()
        self._badge = Badge(None, self)
        self._other = Button("preview.other", "", self, role=Role.LINK, act=self._show_other)
        self.add_tool(self._badge)
        self.add_tool(self._other)
        self._view = PaperView(self)
        self._tools = Toolbar(self._view, self)
        self._steps = InvoiceSteps(self)
        self._protocol = ProtocolSteps(desk, self)
        self._errand = ProtocolErrand(desk, self._protocol, self)
        self._ksef = KsefBar(desk, self)
        self._duplicate = DuplicateErrand(desk, self)
        self._history = HistoryPanel(desk, self)
        self._correction = CorrectionEditor(desk, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(
            EmptyState(
                self.tr("Choose a protocol or an invoice to see it here as it will be printed."),
                self,
                image="file-text",
            )
        )
        self._stack.addWidget(self._with_tools())
        self.body.addLayout(self._stack)
        self._connect()
        self._show(None)
        desk.hub.watch(self, WATCHED, self._refresh)

    def show_protocol(self, protocol_id: int) -> None:
        """Show a protocol."""
        self._ask("protocol", protocol_id)

    def show_invoice(self, invoice_id: int) -> None:
        """Show an invoice."""
        self._ask("invoice", invoice_id)

    def show_ticket(self, ticket_id: int) -> None:
        """Show the newest paper with work on this ticket, if there is one."""
        self._desk.relay.ask(
            protocol_rows, ticket_id=ticket_id, limit=1, then=self._show_newest, latest="ticket"
        )

    def create_protocol(self, ticket_id: int) -> None:
        """Draw up a protocol of the ticket's finished work and show it."""
        self._desk.relay.do(protocols.draft, ticket_id, then=self._show_made_protocol)

    def create_client_protocol(self, client_id: int) -> None:
        """Draw up one protocol of all finished work of a client and show it."""
        self._desk.relay.do(protocols.draft_of_client, client_id, then=self._show_made_protocol)

    def create_work_protocol(
        self,
        client_id: int,
        sessions: Sequence[int],
        visits: Sequence[int],
        is_partial: bool,  # noqa: FBT001  a signal's value
    ) -> None:
        """Draw up a protocol of the chosen work of a client and show it."""
        self._desk.relay.do(
            protocols.draft_of,
            client_id,
            sessions,
            visits,
            is_partial=is_partial,
            then=self._show_made_protocol,
        )

    def create_invoice(self, protocol_ids: Sequence[int]) -> None:
        """Draw up an invoice from accepted protocols and show it."""
        self._desk.relay.do(invoices.draft, list(protocol_ids), then=self._show_made_invoice)

    def print_paper(self) -> None:
        """Print what is on show (Ctrl+P)."""
        ready = self._paper
        if ready is not None and ask_and_print(self._view.document, ready.file_name, self):
            self._note_handover(ready, "print")

    def save_paper(self) -> None:
        """Ask where, and save the bytes on show."""
        if self._paper is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save paper"), self._paper.file_name, self.tr("PDF (*.pdf)")
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Save the bytes on show to a file."""
        if self._paper is None:
            return
        words = self.tr("Saved as {name}.").format(name=path.name)
        self._desk.relay.work(
            write_file,
            path,
            self._paper.pdf,
            then=lambda _: self._desk.notices.say(words),
            owner=self,
        )

    def mail_paper(self) -> None:
        """Open a draft with this paper in the user's own mail program."""
        if self._paper is None:
            return
        self._desk.relay.ask(
            paper_mail.letter,
            self._paper.kind,
            self._paper.id,
            self._desk.today(),
            self._desk.now(),
            f"{uuid4()}@dyzurka.invalid",
            then=self._write_letter,
        )

    def _with_tools(self) -> QWidget:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools)
        column.addWidget(self._history)
        column.addWidget(self._protocol)
        column.addWidget(self._steps)
        column.addWidget(self._correction)
        column.addWidget(self._ksef)
        column.addWidget(self._view, 1)
        return whole

    def _connect(self) -> None:
        self._tools.print.clicked.connect(self.print_paper)
        self._tools.save.clicked.connect(self.save_paper)
        self._tools.mail.clicked.connect(self.mail_paper)
        self._tools.grounds.clicked.connect(self._wish_grounds)
        self._tools.history.toggled.connect(self._history.setVisible)
        self._errand.made.connect(self.show_protocol)
        self._errand.invoice_wanted.connect(self._invoice_this)
        self._errand.discard_wanted.connect(self._discard)
        self._errand.outdated.connect(self._read_again)
        self._steps.issue_invoice.connect(self._issue_invoice)
        self._steps.ask_split_payment.connect(self._ask_split_payment)
        self._ksef.correction_wanted.connect(self.correct_invoice)
        self._ksef.duplicate_wanted.connect(self._issue_duplicate)
        self._correction.made.connect(self.show_invoice)
        self._correction.wanted.connect(self._correct_on)
        for each in (self._correction, self._ksef):
            each.left.connect(partial(self._view.setFocus, Qt.FocusReason.OtherFocusReason))
        self._steps.discard.connect(self._discard)

    def _issue_invoice(self) -> None:
        """Issue the draft on show; a refusal stands beside the buttons."""
        row = self._paper.row if self._paper else None
        if isinstance(row, InvoiceRow):
            self._desk.relay.do(
                invoices.issue, row.id, row.gross, refused=self._refuse_issue, owner=self
            )

    def _refuse_issue(self, error: KnownError) -> None:
        """What comes with a new paper to look at stands in the strip."""
        if error.code != "invoice_repriced":
            self._steps.refuse(error)
            return
        self._desk.notices.refuse(error)
        self._read_again()

    def correct_invoice(self) -> None:
        """Open the editor for a correction of the invoice on show."""
        if self._paper is not None and self._paper.kind == "invoice":
            self._correction.open_for(self._paper.id)

    def _correct_on(self, invoice_id: int) -> None:
        """Bring the editor back with what was typed, over the invoice it corrects."""
        self._corrected = invoice_id
        self._correction.show()
        self.show_invoice(invoice_id)

    def _issue_duplicate(self) -> None:
        if self._paper is not None:
            self._duplicate.issue(self._paper.id)

    def _ask_split_payment(self, wanted: bool) -> None:  # noqa: FBT001  a signal's value
        if self._paper is not None:
            self._desk.relay.do(
                invoices.split_payment,
                self._paper.id,
                wanted=wanted,
                refused=self._steps.refuse,
                owner=self,
            )

    def _wish_grounds(self) -> None:
        if self._paper is None:
            return
        is_protocol = self._paper.kind == "protocol"
        wish = self.protocol_grounds_wanted if is_protocol else self.invoice_grounds_wanted
        wish.emit(self._paper.id)

    def _invoice_this(self) -> None:
        if self._paper is not None:
            self.create_invoice([self._paper.id])

    def _discard(self) -> None:
        if self._paper is None:
            return
        service = protocols.discard if self._paper.kind == "protocol" else invoices.discard
        self._wanted = None
        self._desk.relay.do(service, self._paper.id, then=lambda _: self._show(None), owner=self)

    def _show_made_protocol(self, changes: Changes) -> None:
        if changes.made is not None:
            self.show_protocol(changes.made)

    def _show_made_invoice(self, changes: Changes) -> None:
        if changes.made is not None:
            self.show_invoice(changes.made)

    def _show_newest(self, rows: Sequence[ProtocolRow]) -> None:
        if not rows:
            self._wanted = None
            self._show(None)
        elif rows[0].invoice_id is not None:
            self.show_invoice(rows[0].invoice_id)
        else:
            self.show_protocol(rows[0].id)

    def _show_other(self) -> None:
        row = self._paper.row if self._paper else None
        if isinstance(row, ProtocolRow) and row.invoice_id is not None:
            self.show_invoice(row.invoice_id)
        elif isinstance(row, InvoiceRow) and row.protocol_ids:
            self.show_protocol(row.protocol_ids[0])

    def _ask(self, kind: PaperKind, paper_id: int) -> None:
        self._wanted = (kind, paper_id)
        self._desk.relay.ask(
            paper,
            kind,
            paper_id,
            self._desk.today(),
            "pl" if words_locale() == "pl" else "en",
            then=self._show,
            failed=self._cannot_show,
            latest="paper",
        )

    def _refresh(self, changes: Changes) -> None:
        if self._wanted is None:
            return
        kind, paper_id = self._wanted
        is_draft = self._paper is not None and self._paper.is_draft
        if changes.touches(kind, paper_id) or is_draft:
            self._ask(kind, paper_id)

    def _read_again(self) -> None:
        if self._wanted is not None:
            self._ask(*self._wanted)

    def _cannot_show(self, error: Exception) -> None:
        self._show(None)
        if isinstance(error, KnownError):
            self._desk.notices.refuse(error)

    def _show(self, ready: Paper | None) -> None:
        self._paper = ready
        self._stack.setCurrentIndex(1 if ready else 0)
        steps = self._protocol, self._steps
        had_focus = any(each.isAncestorOf(self.focusWidget() or self) for each in steps)
        for each in steps:
            each.show_paper(ready)
        if had_focus and not any(each.take_focus() for each in steps):
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_ksef(ready)
        self._history.show_events(ready.history if ready else ())
        self._badge.show_look(look_of(ready.row) if ready else None)
        self._tools.allow_mail(is_issued=ready is not None and not ready.is_draft)
        self.show_title(self.tr("Preview"), self._heading(ready))
        self._other.setText(self._words_of_other(ready))
        self._other.setVisible(bool(self._other.text()))
        if ready is not None:
            self._view.show_bytes(ready.pdf)
            self.shown_paper.emit(ready.kind, ready.id)

    def _show_ksef(self, ready: Paper | None) -> None:
        """A paper that was issued shows its way in KSeF; another paper ends a correction."""
        is_issued = ready is not None and ready.kind == "invoice" and not ready.is_draft
        self._ksef.show_invoice(ready.id if ready is not None and is_issued else None)
        if ready is None or ready.id != self._corrected or ready.kind != "invoice":
            self._correction.hide()
        self._corrected = ready.id if ready else 0

    def _heading(self, ready: Paper | None) -> str:
        if ready is None:
            return ""
        if ready.row.number is not None:
            return ready.row.number
        if isinstance(ready.row, ProtocolRow):
            return self.tr("draft protocol")
        is_correction = ready.row.kind == "correction"
        return self.tr("draft correction") if is_correction else self.tr("draft invoice")

    def _words_of_other(self, ready: Paper | None) -> str:
        row = ready.row if ready else None
        if isinstance(row, ProtocolRow) and row.invoice_id is not None:
            return self.tr("Show its invoice")
        if isinstance(row, InvoiceRow) and row.protocol_ids:
            return self.tr("Show its protocol")
        return ""

    def _write_letter(self, letter: tuple[Paper, bytes]) -> None:
        ready, data = letter
        path = Path(self._letters.path()) / f"{Path(ready.file_name).stem}.eml"
        self._desk.relay.work(
            write_file,
            path,
            data,
            then=lambda _: self._open_letter(ready, path),
            owner=self,
        )

    def _open_letter(self, ready: Paper, path: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._note_handover(ready, "mail")
        else:
            self._desk.notices.warn(self.tr("No mail program could be opened for the draft."))

    def _note_handover(self, ready: Paper, way: Way) -> None:
        """Write down that an issued protocol went out; a draft on paper is only looked at."""
        if ready.kind == "protocol" and not ready.is_draft:
            self._desk.relay.do(protocol_handover.hand_over, ready.id, way, owner=self)

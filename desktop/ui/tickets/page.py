"""The page of the queue: tickets above, the chosen one below, letters dropped anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.mail_import import Imported
from desktop.ui.desk import Desk
from desktop.ui.kit.labels import Size, Words
from desktop.ui.tickets.dropping import DropDoor, Dropped
from desktop.ui.tickets.editor import Sketch, TicketEditor
from desktop.ui.tickets.intake import Intake
from desktop.ui.tickets.intake_bar import IntakeBar
from desktop.ui.tickets.pasting import PasteDoor
from desktop.ui.tickets.queue_pane import QueuePane
from desktop.ui.tickets.ticket_pane import TicketPane

CALL_HEIGHT = 480
LEAST_QUEUE = 180


class QueuePage(QWidget):
    """Queue over ticket.

    Wishes: `timer_wanted`, `visit_wanted`, `ticket_protocol_wanted` carry a ticket's id,
    `client_wanted` a client's; `chosen` tells which ticket is shown. Commands: `new_ticket`,
    `new_ticket_of`, `open_mail`, `take_in`, `filter`, `show_ticket`, `show_client`.
    """

    timer_wanted = Signal(int)
    visit_wanted = Signal(int)
    ticket_protocol_wanted = Signal(int)
    session_grounds_wanted = Signal(int)
    session_correction_wanted = Signal(int)
    client_wanted = Signal(int)
    chosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._to_choose: int | None = None
        self._lent: list[int] | None = None
        self.intake = Intake(desk, self)
        self.queue = QueuePane(desk, self)
        self.bar = IntakeBar(self.intake, self)
        self.queue.body.insertWidget(0, self.bar)
        self.ticket = TicketPane(desk, self)
        self.editor = TicketEditor(desk, self)
        self.below = QStackedWidget(self)
        self.below.addWidget(self.ticket)
        self.below.addWidget(self.editor)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.queue)
        self.splitter.addWidget(self.below)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([400, 400])
        desk.state.keep_split(self.splitter, "queue.split")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self.target = self._drop_target()
        self._connect()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What comes to the page comes to its list.

        A focus proxy would do so too, but to Qt a proxy is a stop of its own: Tab would go round
        between the list and the fields below for ever, and never reach the rest.
        """
        super().focusInEvent(event)
        self.queue.view.setFocus(event.reason())

    def new_ticket(self, text: str = "") -> None:
        """Write down a call; `text` is what is known of it already. A draft that waits goes on."""
        if not self.editor.has_draft:
            self.editor.begin(text)
        elif text:
            self.editor.add_words(text)
        self.below.setCurrentWidget(self.editor)
        self.editor.client.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_ticket_of(self, client_id: int) -> None:
        """Write down a call of this client."""
        self.new_ticket()
        self.editor.show_client(client_id)

    def open_mail(self) -> None:
        """Choose files with letters, and take them in."""
        words = self.tr("Messages (*.eml *.emlx *.msg *.mbox);;All files (*)")
        dialog = QFileDialog(self, self.tr("Take in messages"), "", words)
        dialog.setObjectName("queue.mail_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.take_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_in(self, paths: Sequence[str | Path]) -> None:
        """Take in letters from files and folders."""
        self.intake.take(paths)

    def filter(self) -> None:
        """Go to the search field of the queue."""
        self.queue.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.queue.search.selectAll()

    def show_ticket(self, ticket_id: int) -> None:
        """Show one ticket, and mark it in the queue where the filter lets it be seen."""
        self.below.setCurrentWidget(self.ticket)
        self.ticket.show_ticket(ticket_id)
        self._to_choose = None if self.queue.choose(ticket_id) else ticket_id

    def show_client(self, client_id: int) -> None:
        """List all tickets of one client, whatever became of them."""
        self.queue.show_client(client_id)

    def _connect(self) -> None:
        self.queue.chosen.connect(self._choose)
        self.queue.opened.connect(self._open)
        self.queue.new_wanted.connect(self.new_ticket)
        self.queue.mail_wanted.connect(self.open_mail)
        self.queue.table.loaded.connect(self._choose_wanted)
        self.editor.saved.connect(self._show_saved)
        self.editor.left.connect(self._leave_editor)
        self.ticket.timer_wanted.connect(self.timer_wanted)
        self.ticket.visit_wanted.connect(self.visit_wanted)
        self.ticket.ticket_protocol_wanted.connect(self.ticket_protocol_wanted)
        self.ticket.client_wanted.connect(self.client_wanted)
        self.ticket.session_grounds_wanted.connect(self.session_grounds_wanted)
        self.ticket.session_correction_wanted.connect(self.session_correction_wanted)
        self.ticket.ticket_wanted.connect(self.show_ticket)
        self.ticket.shown.connect(self.chosen)
        self.intake.finished.connect(self._show_outcome)
        self.below.currentChanged.connect(self._share)
        self.splitter.splitterMoved.connect(self._forget_share)
        self._listen_to_drops()

    def _share(self, _: int) -> None:
        """While a call is written down all that is known of the caller has room; then it goes back.

        Where a person moved the border meanwhile, it stays.
        """
        before = self.splitter.sizes()
        if self.below.currentWidget() is not self.editor:
            if self._lent is not None:
                self.splitter.setSizes(self._lent)
            self._lent = None
            return
        low = min(max(before[1], CALL_HEIGHT), sum(before) - LEAST_QUEUE)
        if self._lent is None and low > before[1]:
            self._lent = before
            self.splitter.setSizes([sum(before) - low, low])

    def _forget_share(self) -> None:
        self._lent = None

    def _listen_to_drops(self) -> None:
        queue = DropDoor(self, (self, self.queue, self.queue.view, self.queue.view.viewport()))
        queue.came.connect(self._take_drop)
        queue.hovered.connect(self._show_target)
        browser = self.ticket.conversation.browser
        files = self.ticket.files.view
        ticket = DropDoor(self, (self.ticket, browser, browser.viewport(), files, files.viewport()))
        ticket.came.connect(self._take_ticket_drop)
        text = self.editor.text
        call = DropDoor(self, (self.editor, text, text.viewport()))
        call.came.connect(self._take_call_drop)
        # In the queue Ctrl+V means the ticket on which the keys stand.
        paste = PasteDoor(self, (self.queue.view,))
        paste.picture_came.connect(self.ticket.take_picture)
        paste.files_came.connect(lambda paths: self.ticket.take_drop(Dropped(paths=paths)))

    def _drop_target(self) -> QFrame:
        """What is seen over the queue while something is held above it."""
        frame = QFrame(self.queue)
        frame.setProperty("role", "accent")
        frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = Words(self.tr("Drop to take in"), frame, size=Size.TITLE, bold=True, ink="accent")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(frame)
        column.addWidget(words)
        frame.hide()
        return frame

    def _take_drop(self, came: Dropped) -> None:
        if came.paths:
            self.take_in(came.paths)
        elif came.letters:
            self.intake.take_raw(came.letters)
        else:
            self.new_ticket(came.text)

    def _take_ticket_drop(self, came: Dropped) -> None:
        if not self.ticket.take_drop(came):
            self._take_drop(came)

    def _take_call_drop(self, came: Dropped) -> None:
        if not self.editor.take_drop(came):
            self._take_drop(came)

    def _choose(self, ticket_id: int | None) -> None:
        # A ticket that left the list (closed, filtered out) stays in sight until another is chosen.
        if ticket_id is None:
            return
        # Letters that come in, and whatever else moves the queue, never put away a call that is
        # being written down: only a person in the queue does.
        if self.below.currentWidget() is not self.editor or self.queue.view.hasFocus():
            self.below.setCurrentWidget(self.ticket)
        self.ticket.show_ticket(ticket_id)

    def _choose_wanted(self) -> None:
        if self._to_choose is not None and self.queue.choose(self._to_choose):
            self._to_choose = None

    def _open(self, ticket_id: int) -> None:
        self.below.setCurrentWidget(self.ticket)
        self._choose(ticket_id)
        self.ticket.conversation.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_saved(self, ticket_id: int) -> None:
        self.editor.begin()
        # First the keys: coming to a list that has no current row makes its first row current.
        self.queue.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_ticket(ticket_id)

    def _leave_editor(self) -> None:
        if self.editor.has_draft:
            told = self.tr("What was written down is put away.")
            self._desk.notices.say(told, undo=partial(self._take_up, self.editor.sketch()))
        self.editor.begin()
        self.below.setCurrentWidget(self.ticket)
        self.queue.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_up(self, sketch: Sketch) -> None:
        """Go on with a call that was put away; one that is being written goes first."""
        if self.editor.has_draft:
            self._leave_editor()
        self.new_ticket()
        self.editor.take_up(sketch)

    def _show_outcome(self, outcomes: tuple[Imported, ...]) -> None:
        """One letter that was dropped is shown at once; many stay where they stand in the queue."""
        if len(outcomes) == 1:
            self.show_ticket(outcomes[0].ticket_id)

    def _show_target(self, is_above: bool) -> None:  # noqa: FBT001 - from a signal
        self.target.setGeometry(self.queue.rect().adjusted(8, 8, -8, -8))
        self.target.setVisible(is_above)
        self.target.raise_()

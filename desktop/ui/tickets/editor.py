"""A ticket written down while the client is on the phone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.services import caller_cards, calls, clients, tickets
from desktop.services.attachments import NewFile
from desktop.services.caller_cards import CallerCard, PastTicket
from desktop.services.changes import Changes
from desktop.services.clients import ClientRow, ContactCard
from desktop.services.tickets import TicketDraft
from desktop.ui.desk import Desk
from desktop.ui.kit.badge import Badge
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.client_field import ClientField
from desktop.ui.kit.edits import LineEdit, NoteEdit
from desktop.ui.kit.field import Form, refuser
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import Pane, Scroll, row_of
from desktop.ui.kit.room import room_of
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.tickets import looks
from desktop.ui.tickets.call_files import CallFiles, are_letters
from desktop.ui.tickets.caller_edit import CallerEdit
from desktop.ui.tickets.caller_panel import CallerPanel
from desktop.ui.tickets.dropping import Dropped
from desktop.ui.tickets.likeness_strip import LikenessStrip
from desktop.ui.tickets.pasting import PasteDoor

COMPARED_AFTER_MS = 250
NARROW = 720


@dataclass(frozen=True, slots=True)
class Sketch:
    """A call that is half written down; `typed` is what was looked for where nobody is picked."""

    client: ClientRow | None
    typed: str
    draft: TicketDraft
    files: tuple[NewFile, ...] = ()


class TicketEditor(Pane):
    """Client, caller, subject, text; Enter leads on and saves, Ctrl+Enter saves from anywhere.

    `saved` carries the new ticket's id; `left` that nothing is to be written down after all.
    """

    saved = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TicketEditor", "New ticket"), parent)
        self._desk = desk
        self.save_button = Button(
            "new_ticket.save", self.tr("Save"), self, role=Role.PRIMARY, act=self.submit
        )
        self.save_button.setToolTip(self.tr("Ctrl+Enter"))
        self.leave_button = Button(
            "new_ticket.leave", self.tr("Cancel"), self, role=Role.QUIET, act=self.left.emit
        )
        self.add_tool(self.leave_button)
        self.add_tool(self.save_button)
        scroll = Scroll(self, width=960)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields are the stops of Tab
        scroll.body.setContentsMargins(16, 0, 16, 16)
        self.form = Form(self, columns=2)
        self.panel = CallerPanel(desk, self)
        self.panel.setMinimumWidth(300)
        self._fill_form()
        form = QWidget(self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(16)
        # Beside a long list of what is known the fields stay together at the top.
        fields = QVBoxLayout()
        fields.addWidget(self.form)
        fields.addStretch(1)
        self._sides.addLayout(fields, 3)
        self._sides.addWidget(self.panel, 2)
        form.setLayout(self._sides)
        scroll.body.addWidget(form)
        scroll.body.addStretch(1)
        self.body.addWidget(scroll)
        self._compare = QTimer(self)
        self._compare.setSingleShot(True)
        self._compare.setInterval(COMPARED_AFTER_MS)
        self._compare.timeout.connect(self._ask_alike)
        stops = (self.text, self.files.leave_out, self.channel, self.save_button, self.leave_button)
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)
        Unfinished(self, self._unsaved_words, self.submit)
        self._listen_to_files()
        self.begin()

    def _listen_to_files(self) -> None:
        fields = (self.client, self.caller, self.subject, self.text, self.channel)
        paste = PasteDoor(self, (self, *fields), line=self.subject)
        paste.lines_came.connect(self._take_lines)
        paste.picture_came.connect(self.files.add_picture)
        paste.files_came.connect(self.files.add_paths)

    def _take_lines(self, text: str) -> None:
        """A whole message pasted as the subject: its first line stands there, all of it below."""
        if not self.subject.value():
            self.subject.show_value(text.partition("\n")[0][: tickets.SUBJECT_LENGTH].strip())
        self.add_words(text)

    def take_drop(self, came: Dropped) -> bool:
        """Take files and words that belong to the call; False for letters of their own."""
        if came.letters or (came.paths and are_letters(came.paths)):
            return False
        if came.paths:
            self.files.add_paths(came.paths)
        else:
            self.add_words(came.text)
        return True

    def begin(self, text: str = "") -> None:
        """Start with empty fields; `text` is what was dropped or pasted."""
        self.form.clear_refusals()
        self.client.show_client(None)
        first, _, _ = text.strip().partition("\n")
        self.subject.show_value(first[: tickets.SUBJECT_LENGTH].strip())
        self.text.show_value(text.strip())
        self.caller.show_value("")
        self.channel.show_value("phone")
        self.files.clear()
        self._show_client(None)

    def add_words(self, text: str) -> None:
        """Put what was dropped below what is written down already."""
        self.text.show_value(
            "\n\n".join(part for part in (self.text.value(), text.strip()) if part)
        )

    def sketch(self) -> Sketch:
        """What stands in the fields, to be taken up again."""
        typed = self.client.value()
        return Sketch(self.client.client(), typed, self.draft(), self.files.value())

    def take_up(self, sketch: Sketch) -> None:
        """Go on with what was written down before."""
        self.begin()
        if sketch.client is not None:
            self._take_client((sketch.client,))
        else:
            self.client.show_value(sketch.typed)
        self.caller.show_value(sketch.draft.caller)
        self.subject.show_value(sketch.draft.subject)
        self.text.show_value(sketch.draft.text)
        self.channel.show_value(sketch.draft.channel)
        self.files.show_files(sketch.files)

    @property
    def has_draft(self) -> bool:
        """Whether something is written down that is not saved."""
        fields = (self.client, self.caller, self.subject, self.text)
        return any(field.value() for field in fields) or bool(self.files.value())

    def _unsaved_words(self) -> list[str]:
        if not self.has_draft:
            return []
        about = self.subject.value() or self.client.text() or self.text.value()
        about = about or self.files.words.text()
        return [self.tr("New ticket: {about}").format(about=about[:60])]

    def show_client(self, client_id: int) -> None:
        """Write it down for this client, whatever else is written already."""
        self._desk.relay.ask(
            clients.rows, (client_id,), self._desk.today(), then=self._take_client, latest="client"
        )

    def _take_client(self, rows: tuple[ClientRow, ...]) -> None:
        if rows:
            self.client.show_client(rows[0])
            self._show_client(rows[0])

    def draft(self) -> TicketDraft:
        """What is written down."""
        row, person = self.client.client(), self.caller.person()
        return TicketDraft(
            subject=self.subject.value(),
            text=self.text.value(),
            channel=str(self.channel.value()),
            client_id=row.id if row else None,
            contact_id=person.id if row and person else None,
            caller=self.caller.value(),
        )

    def _draft_with_letters(self) -> TicketDraft:
        """The same; whom nobody was found by stands in the words, to be looked for later."""
        draft = self.draft()
        if not self.client.is_wrong:
            return draft
        letters = self.tr("Client: {letters}").format(letters=self.client.value())
        return replace(draft, text=f"{letters}\n\n{draft.text}".strip())

    def submit(self) -> None:
        """Save the ticket."""
        if not self.save_button.isEnabled():
            return
        self.save_button.setEnabled(False)
        self.files.when_read(self._send)

    def _send(self) -> None:
        self._desk.relay.do(
            calls.take,
            self._draft_with_letters(),
            self._desk.zone,
            self.files.value(),
            then=self._saved,
            refused=refuser(self.form, self._desk.notices.refuse),
            lastly=self._ready,
            owner=self,
        )

    def append(self, ticket: PastTicket) -> None:
        """Write the call down in a ticket that is open already."""
        if not self.save_button.isEnabled():
            return
        self.save_button.setEnabled(False)
        self.files.when_read(partial(self._send_to, ticket))

    def _send_to(self, ticket: PastTicket) -> None:
        self._desk.relay.do(
            calls.add,
            ticket.id,
            self.draft(),
            self.files.value(),
            then=partial(self._appended, ticket),
            refused=refuser(self.form, self._desk.notices.refuse),
            lastly=self._ready,
            owner=self,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts away what is written down; it can be taken up again."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window what is known stands below the fields."""
        super().resizeEvent(event)
        is_narrow = room_of(self, event.size().width()) < NARROW
        ways = QBoxLayout.Direction
        self._sides.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _fill_form(self) -> None:
        self.client = ClientField(
            "new_ticket.client",
            self._desk,
            self.form,
            hint=self.tr("Name, NIP or phone number"),
            none_fits=self.tr("No client fits. The ticket can be saved without one."),
            takes_only_one=True,
        )
        self.caller = CallerEdit("new_ticket.caller", self.form, longest=tickets.CALLER_LENGTH)
        self.subject = LineEdit("new_ticket.subject", self.form, longest=tickets.SUBJECT_LENGTH)
        self.text = NoteEdit("new_ticket.text", self.form, lines=4)
        self.channel = Choice(
            "new_ticket.channel",
            self.form,
            entries=(("phone", self.tr("By phone")), ("desk", self.tr("At the desk"))),
        )
        self.form.add("client_id", self.tr("Client"), self.client)
        self.form.add("contact_id", self.tr("Who calls"), self.caller)
        self.caller_badge = Badge(None, self)
        self.client_words = Words("", self, ink="soft")
        about = QWidget(self.form)
        about.setLayout(row_of(self.client_words, 1, self.caller_badge))
        self.alike = LikenessStrip(self.form)
        self.form.add_wide(about)
        self.form.add("subject", self.tr("What is it about"), self.subject, span=2)
        self.form.add_wide(self.alike)
        self.form.add("text", self.tr("In the client's words"), self.text, span=2)
        self.files = CallFiles(self._desk, self.form)
        self.form.add_wide(self.files)
        self.form.add("channel", self.tr("How it came"), self.channel)
        self.client.picked.connect(self._show_client)
        self.caller.textChanged.connect(self._show_caller)
        self.client.returnPressed.disconnect()
        self.client.returnPressed.connect(self.caller.setFocus)
        self.caller.returnPressed.disconnect()
        self.caller.returnPressed.connect(self.subject.setFocus)
        self.form.submitted.connect(self.submit)
        self.subject.textChanged.connect(lambda _: self._compare.start())
        self.alike.append_wanted.connect(self.append)
        self.panel.person_chosen.connect(self._take_person)

    def _show_client(self, row: ClientRow | None) -> None:
        self.caller.offer(())
        self._show_caller()
        self.panel.show_client(row)
        self._compare.start()
        if row is None:
            self.client_words.setText(self.tr("A client can be named later too."))
            return
        waiting = self.tr("%n open ticket(s)", "", row.open_tickets)
        known = [self.tr("blocked")] if row.is_blocked else []
        known += [] if row.agreement else [self.tr("no agreement")]
        self.client_words.setText(" · ".join([*known, waiting]))
        self._desk.relay.ask(
            caller_cards.of_client,
            row.id,
            self._desk.today(),
            then=self._show_card,
            latest="caller",
        )
        # Who went on by Tab is writing elsewhere already when the client is found.
        if not any(field.hasFocus() for field in (self.subject, self.text)):
            self.caller.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_card(self, card: CallerCard) -> None:
        row = self.client.client()
        if row is None or row.id != card.client_id:
            return
        self.panel.show_card(card)
        self.caller.offer(card.people)
        self.caller.recognise(self.client.typed)
        self._show_caller()

    def _take_person(self, person: ContactCard) -> None:
        self.caller.show_value(person.name)
        self.subject.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_caller(self) -> None:
        """Say at once when the one who calls may not order (§19)."""
        row, person = self.client.client(), self.caller.person()
        is_named = row is not None and bool(self.caller.value())
        may_not = is_named and not (person and person.is_authorised)
        self.caller_badge.show_look(looks.unauthorised() if may_not else None)

    def _ask_alike(self) -> None:
        self._compare.stop()
        row, subject = self.client.client(), self.subject.value()
        if row is None or not subject:
            self.alike.show_tickets(())
            return
        self._desk.relay.ask(
            caller_cards.alike,
            row.id,
            subject,
            then=partial(self._show_alike, row.id),
            owner=self,
            latest="alike",
        )

    def _show_alike(self, client_id: int, tickets_alike: tuple[PastTicket, ...]) -> None:
        row = self.client.client()
        if row is not None and row.id == client_id and self.subject.value():
            self.alike.show_tickets(tickets_alike)
            stops: list[QWidget] = [self.subject, *self.alike.buttons, self.text]
            for one, other in pairwise(stops):
                QWidget.setTabOrder(one, other)

    def _appended(self, ticket: PastTicket, changes: Changes) -> None:
        del changes
        self._desk.notices.say(
            self.tr("The call was added to #{number}.").format(number=ticket.number)
        )
        self.saved.emit(ticket.id)

    def _saved(self, changes: Changes) -> None:
        if changes.made is not None:
            self.saved.emit(changes.made)

    def _ready(self) -> None:
        self.save_button.setEnabled(True)

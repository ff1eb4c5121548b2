"""A ticket written down while the client is on the phone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.services import clients, tickets
from desktop.services.changes import Changes
from desktop.services.clients import ClientRow, ContactCard
from desktop.services.tickets import TicketDraft
from desktop.ui.colours import Tone
from desktop.ui.desk import Desk
from desktop.ui.kit.badge import Badge, BadgeLook, Shape
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.kit.edits import LineEdit, NoteEdit
from desktop.ui.kit.field import Form, refuser
from desktop.ui.kit.labels import Words
from desktop.ui.kit.pane import Pane, Scroll, row_of
from desktop.ui.tickets import looks
from desktop.ui.tickets.client_picker import ClientPicker


class TicketEditor(Pane):
    """Client, caller, subject, text; Ctrl+Enter saves.

    `saved` carries the new ticket's id; `left` that nothing is to be written down after all.
    """

    saved = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TicketEditor", "New ticket"), parent)
        self._desk = desk
        self._people: dict[str, ContactCard] = {}
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
        scroll.body.setContentsMargins(16, 0, 16, 16)
        self.body.addWidget(scroll)
        self.form = Form(self, columns=2)
        self._fill_form()
        scroll.body.addWidget(self.form)
        scroll.body.addStretch(1)
        self.setFocusProxy(self.client)
        self.begin()

    def begin(self, text: str = "") -> None:
        """Start with empty fields; `text` is what was dropped or pasted."""
        self.form.clear_refusals()
        self.client.show_client(None)
        first, _, _ = text.strip().partition("\n")
        self.subject.show_value(first[: tickets.SUBJECT_LENGTH].strip())
        self.text.show_value(text.strip())
        self.caller.show_value("")
        self.channel.show_value("phone")
        self._show_client(None)

    @property
    def has_draft(self) -> bool:
        """Whether something is written down that is not saved."""
        fields = (self.client, self.caller, self.subject, self.text)
        return any(field.value() for field in fields)

    def show_client(self, client_id: int) -> None:
        """Write it down for this client, whatever else is written already."""
        self._desk.relay.ask(
            clients.rows, (client_id,), self._desk.today(), then=self._take_client, latest="client"
        )

    def _take_client(self, rows: tuple[ClientRow, ...]) -> None:
        if rows:
            self.client.show_client(rows[0])
            self._show_client(rows[0])

    def submit(self) -> None:
        """Save the ticket."""
        if not self.save_button.isEnabled():
            return
        row = self.client.client()
        draft = TicketDraft(
            subject=self.subject.value(),
            text=self.text.value(),
            channel=str(self.channel.value()),
            client_id=row.id if row else None,
            caller=self.caller.value(),
        )
        self.save_button.setEnabled(False)
        self._desk.relay.do(
            tickets.create,
            draft,
            self._desk.zone,
            then=self._saved,
            refused=refuser(self.form, self._desk.notices.refuse),
            lastly=self._ready,
            owner=self,
        )

    def _fill_form(self) -> None:
        self.client = ClientPicker("new_ticket.client", self._desk, self.form)
        self.caller = LineEdit("new_ticket.caller", self.form, longest=tickets.CALLER_LENGTH)
        self.subject = LineEdit("new_ticket.subject", self.form, longest=tickets.SUBJECT_LENGTH)
        self.text = NoteEdit("new_ticket.text", self.form, lines=4)
        self.channel = Choice(
            "new_ticket.channel",
            self.form,
            entries=(("phone", self.tr("By phone")), ("desk", self.tr("At the desk"))),
        )
        self.form.add("client_id", self.tr("Client"), self.client)
        self.form.add("contact_id", self.tr("Who calls"), self.caller)
        self.client_badge, self.caller_badge = Badge(None, self), Badge(None, self)
        self.client_words = Words("", self, ink="soft")
        about = QWidget(self.form)
        line = row_of(self.client_badge, self.client_words, 1, self.caller_badge)
        about.setLayout(line)
        self.form.add_wide(about)
        self.form.add("subject", self.tr("What is it about"), self.subject, span=2)
        self.form.add("text", self.tr("In the client's words"), self.text, span=2)
        self.form.add("channel", self.tr("How it came"), self.channel)
        self.client.picked.connect(self._show_client)
        self.caller.textChanged.connect(self._show_caller)
        self.client.returnPressed.disconnect()
        self.client.returnPressed.connect(self.caller.setFocus)
        self.caller.returnPressed.disconnect()
        self.caller.returnPressed.connect(self.subject.setFocus)
        self.form.submitted.connect(self.submit)

    def _show_client(self, row: ClientRow | None) -> None:
        self._people = {}
        self._offer_people(())
        if row is None:
            self.client_badge.show_look(None)
            self.client_words.setText(self.tr("A client can be named later too."))
            return
        if row.is_blocked:
            word = self.tr("blocked")
            self.client_badge.show_look(BadgeLook(word, Tone.LATE, Shape.SQUARE))
        else:
            look = looks.agreement(row.agreement) if row.agreement else None
            self.client_badge.show_look(look)
        waiting = self.tr("%n open ticket(s)", "", row.open_tickets)
        known = [] if row.agreement else [self.tr("no agreement")]
        self.client_words.setText(" · ".join([*known, waiting]))
        self._desk.relay.ask(clients.contacts, row.id, then=self._offer_people, latest="people")
        self.caller.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_people(self, people: tuple[ContactCard, ...]) -> None:
        self._people = {person.name.casefold(): person for person in people}
        completer = QCompleter([person.name for person in people], self.caller)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.caller.setCompleter(completer)
        self._show_caller()

    def _show_caller(self) -> None:
        """Say at once when the one who calls may not order (§19)."""
        row, name = self.client.client(), self.caller.value()
        person = self._people.get(name.casefold())
        may_not = row is not None and bool(name) and not (person and person.is_authorised)
        self.caller_badge.show_look(looks.unauthorised() if may_not else None)

    def _saved(self, changes: Changes) -> None:
        if changes.made is not None:
            self.saved.emit(changes.made)

    def _ready(self) -> None:
        self.save_button.setEnabled(True)

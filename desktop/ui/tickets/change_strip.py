"""Puts right what was written down about a ticket: what it is about, and who asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services import clients, tickets
from desktop.services.ticket_cards import TicketCard
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.tickets.caller_edit import CallerEdit
from desktop.ui.tickets.strip import Strip


class ChangeStrip(Strip):
    """`changed` carries the subject, the caller's name and its contact's id or None.

    It stands until the ticket is shown as it was changed: what is refused can be told again.
    """

    changed = Signal(str, str, object)
    can_be_left = True

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("accent", parent)
        self._desk = desk
        self._is_told = False
        self.words.hide()
        self.subject = LineEdit(
            "ticket.change_subject",
            self,
            hint=self.tr("What is it about"),
            longest=tickets.SUBJECT_LENGTH,
        )
        self.caller = CallerEdit("ticket.change_caller", self, longest=tickets.CALLER_LENGTH)
        self.caller.setPlaceholderText(self.tr("Who calls"))
        self.caller.setAccessibleName(self.tr("Who calls"))
        self.save = Button("ticket.change", self.tr("Change"), self, act=self._tell)
        leave = Button(
            "ticket.change_leave", self.tr("Cancel"), self, role=Role.QUIET, act=self.leave
        )
        for widget, share in ((self.subject, 3), (self.caller, 2), (self.save, 0), (leave, 0)):
            self.line.addWidget(widget, share)
        for edit in (self.subject, self.caller):
            edit.returnPressed.connect(self._tell)
        self.subject.textChanged.connect(self._show_savable)
        Unfinished(self, self._unsaved_words, self.submit)

    def show_card(self, card: TicketCard) -> None:
        """Another ticket asks nothing; nor does this one once it says what was typed."""
        before = self._card
        super().show_card(card)
        if before is not None and self._is_told and card.revision != before.revision:
            self._is_told = False
            self.setHidden(self.isHidden() or card.subject == self.subject.value())

    def ask(self) -> None:
        """Show what is written down, to be put right."""
        if self._card is None:
            return
        self._is_told = False
        self.subject.show_value(self._card.subject)
        self.caller.show_value(self._card.caller or self._card.contact)
        self.caller.offer(())
        self.show()
        self.subject.setFocus(Qt.FocusReason.OtherFocusReason)
        self.subject.selectAll()
        if self._card.client_id is not None:
            self._desk.relay.ask(
                clients.contacts,
                self._card.client_id,
                then=self.caller.offer,
                owner=self,
                latest="people",
            )

    def submit(self) -> None:
        """Change it (Ctrl+Enter)."""
        self._tell()

    @property
    def _is_changed(self) -> bool:
        card = self._card
        return card is not None and (self.subject.value(), self.caller.value()) != (
            card.subject,
            card.caller or card.contact,
        )

    def _unsaved_words(self) -> list[str]:
        if self.isHidden() or self._card is None or not self._is_changed:
            return []
        told = self.tr("Ticket #{number}: {subject}")
        return [told.format(number=self._card.number, subject=self.subject.value()[:60])]

    def _show_savable(self) -> None:
        self.save.setEnabled(bool(self.subject.value()))

    def _tell(self) -> None:
        if not self.subject.value():
            return
        person = self.caller.person()
        if self._is_changed:
            self._is_told = True
        else:
            self.leave()
        self.changed.emit(self.subject.value(), self.caller.value(), person.id if person else None)

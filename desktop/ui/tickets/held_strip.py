"""A message that waits for a person to look at it: why, and what it shall be about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services import tickets
from desktop.services.ticket_cards import TicketCard
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.tickets import looks
from desktop.ui.tickets.strip import Strip


class HeldStrip(Strip):
    """Says why a message is held; `accepted` carries its card and the subject it shall have.

    A subject that is begun waits at its own ticket.
    """

    accepted = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("soon", parent)
        self._begun: dict[int, tuple[TicketCard, str]] = {}
        self.subject = LineEdit(
            "ticket.held_subject",
            self,
            hint=self.tr("What is it about"),
            longest=tickets.SUBJECT_LENGTH,
        )
        self.subject.setMinimumWidth(220)
        self.accept = Button("ticket.accept", self.tr("Accept as a ticket"), self, act=self._tell)
        self.line.addWidget(self.subject, 1)
        self.line.addWidget(self.accept)
        self.subject.returnPressed.connect(self._tell)
        self.subject.textChanged.connect(self._keep_words)
        Unfinished(self, self._unsaved_words, self._tell_all)

    def show_card(self, card: TicketCard) -> None:
        """Show itself for held messages; those without a subject are asked for one."""
        is_held = card.state == "held"
        if not is_held:
            self.forget(card.id)
        self._card = card
        self.words.setText(looks.held_sentence(card.held_reason))
        self.subject.setVisible(not card.subject)
        _, begun = self._begun.get(card.id, (card, ""))
        if self.subject.value() != begun:
            self.subject.show_value(begun)
        self._keep_words()
        self.setVisible(is_held)

    def forget(self, ticket_id: int) -> None:
        """A ticket is held no more: nothing waits for it."""
        self._begun.pop(ticket_id, None)

    def _keep_words(self) -> None:
        card, begun = self._card, self.subject.value()
        if card is None:
            return
        self.forget(card.id)
        if begun and card.state == "held":
            self._begun[card.id] = (card, begun)

    def _unsaved_words(self) -> list[str]:
        told = self.tr("Ticket #{number}: {subject}")
        return [
            told.format(number=card.number, subject=begun[:60])
            for card, begun in self._begun.values()
        ]

    def _tell(self) -> None:
        if self._card is not None:
            self.accepted.emit(self._card, self.subject.value())

    def _tell_all(self) -> None:
        for card, begun in tuple(self._begun.values()):
            self.accepted.emit(card, begun)

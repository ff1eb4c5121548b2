"""Asks which messages go into a ticket of their own, and what it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services import tickets
from desktop.services.ticket_cards import TicketCard
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.edits import LineEdit
from desktop.ui.kit.unfinished import Unfinished
from desktop.ui.tickets.strip import Strip


class SplitStrip(Strip):
    """Messages are ticked in the conversation below.

    `asked` says that ticking begins, `left` that it ends; `chosen` carries the subject.
    """

    asked = Signal()
    chosen = Signal(str)
    can_be_left = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__("accent", parent)
        self.words.setWordWrap(False)
        self.line.setStretch(0, 0)
        self._count = 0
        self._is_own = False
        self.subject = LineEdit(
            "ticket.split_subject",
            self,
            hint=self.tr("What is the new ticket about"),
            longest=tickets.SUBJECT_LENGTH,
        )
        self.subject.setMinimumWidth(160)
        self.split = Button("ticket.split", self.tr("Make a ticket"), self, act=self._tell)
        leave = Button(
            "ticket.split_leave", self.tr("Cancel"), self, role=Role.QUIET, act=self.leave
        )
        for widget in (self.subject, self.split, leave):
            self.line.addWidget(widget, 1 if widget is self.subject else 0)
        self.subject.returnPressed.connect(self._tell)
        self.subject.edited.connect(self._keep_words)
        Unfinished(self, self._unsaved_words, self.submit)

    def show_card(self, card: TicketCard) -> None:
        """Another ticket asks nothing."""
        if self._card is not None and self._card.id != card.id and not self.isHidden():
            self.leave()
        self._card = card

    def ask(self) -> None:
        """Ask for messages."""
        self._is_own = False
        self.show()
        self.asked.emit()
        self.show_chosen(0, "")
        self.subject.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_chosen(self, count: int, subject: str) -> None:
        """How many are ticked, and what the first of them would be called."""
        self._count = count
        if count:
            self.words.setText(self.tr("%n message(s) go into a new ticket:", "", count))
        else:
            self.words.setText(self.tr("Tick below what goes into a new ticket."))
        if not self._is_own:
            self.subject.show_value(subject)
        self.split.setEnabled(count > 0)

    def submit(self) -> None:
        """Split (Ctrl+Enter)."""
        self._tell()

    def _unsaved_words(self) -> list[str]:
        if self.isHidden() or not (self._is_own or self._count):
            return []
        told = self.tr("New ticket of messages: {subject}")
        return [told.format(subject=self.subject.value()[:60])]

    def _keep_words(self) -> None:
        self._is_own = bool(self.subject.value())

    def _tell(self) -> None:
        if self._count:
            self.chosen.emit(self.subject.value())

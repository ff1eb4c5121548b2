"""Asks which ticket another one goes into, and says where a merged one went."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services import merge_choices
from desktop.services.caller_cards import PastTicket
from desktop.services.ticket_cards import TicketCard
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.choice import Choice
from desktop.ui.tickets import looks
from desktop.ui.tickets.strip import Strip


class MergeStrip(Strip):
    """Offers the client's other open tickets; `chosen` carries a `PastTicket`."""

    chosen = Signal(object)
    can_be_left = True

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("accent", parent)
        self.words.setWordWrap(False)
        self.line.setStretch(0, 0)
        self._desk = desk
        self.into = Choice("ticket.merge_into", self, spoken=self.tr("Merge into"))
        self.into.setMinimumContentsLength(20)
        self.merge = Button("ticket.merge", self.tr("Merge"), self, act=self._tell)
        leave = Button(
            "ticket.merge_leave", self.tr("Cancel"), self, role=Role.QUIET, act=self.leave
        )
        for widget in (self.into, self.merge, leave):
            self.line.addWidget(widget, 1 if widget is self.into else 0)

    def ask(self) -> None:
        """Ask for the ticket that takes this one over."""
        if self._card is None:
            return
        told = self.tr("All of #{number} goes into:").format(number=self._card.number)
        self.words.setText(told)
        self.into.offer(())
        self.merge.setEnabled(False)
        self.show()
        self._desk.relay.ask(
            merge_choices.of_ticket, self._card.id, then=self._offer, owner=self, latest="merge"
        )

    def submit(self) -> None:
        """Merge (Ctrl+Enter)."""
        self._tell()

    def _offer(self, found: tuple[PastTicket, ...]) -> None:
        if not found:
            self.words.setText(self.tr("This client has no other open ticket."))
        self.into.setVisible(bool(found))
        self.into.offer((each, _line(each)) for each in found)
        self.merge.setEnabled(bool(found))
        self.into.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        chosen = self.into.value()
        if isinstance(chosen, PastTicket) and self.merge.isEnabled():
            self.chosen.emit(chosen)


class MergedStrip(Strip):
    """Says which ticket took this one over; `followed` carries its id."""

    followed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("accent", parent)
        self._into: int | None = None
        self.follow = Button("ticket.merged_into", self.tr("Show it"), self, act=self._tell)
        self.line.addWidget(self.follow)

    def show_card(self, card: TicketCard) -> None:
        """Show itself for merged tickets."""
        self._into = card.merged_into
        told = self.tr("Merged into #{number}: all that was here is there now.")
        self.words.setText(told.format(number=card.merged_number))
        self.setVisible(card.merged_into is not None)

    def _tell(self) -> None:
        if self._into is not None:
            self.followed.emit(self._into)


def _line(ticket: PastTicket) -> str:
    subject = looks.subject_words(ticket.subject, ticket.state)
    words = (f"#{ticket.number}", ticket.client, subject, looks.state_word(ticket.state))
    return " · ".join(word for word in words if word)

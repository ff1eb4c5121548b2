"""What a ticket still needs a person for: its client, clearing up, a client who is blocked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.clients import ClientRow
from desktop.services.ticket_cards import TicketCard
from desktop.ui.desk import Desk
from desktop.ui.kit.buttons import Button, Role
from desktop.ui.kit.client_field import ClientField
from desktop.ui.tickets.change_strip import ChangeStrip
from desktop.ui.tickets.held_strip import HeldStrip
from desktop.ui.tickets.merge_strips import MergedStrip, MergeStrip
from desktop.ui.tickets.split_strip import SplitStrip
from desktop.ui.tickets.strip import Strip


class MatchStrip(Strip):
    """Asks whose the ticket is; `matched` carries the client's id and name."""

    matched = Signal(int, str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("soon", parent)
        self._is_asked = False
        hint = self.tr("Name, NIP or phone number")
        self.client = ClientField("ticket.client", desk, self, hint=hint)
        self.client.setMinimumWidth(280)
        self.cancel = Button(
            "ticket.keep_client", self.tr("Cancel"), self, role=Role.QUIET, act=self.leave
        )
        self.line.addWidget(self.client, 1)
        self.line.addWidget(self.cancel)
        self.client.picked.connect(self._tell)

    def show_card(self, card: TicketCard) -> None:
        """Ask while the client is not known."""
        if self._card is None or self._card.id != card.id or self._card.client_id != card.client_id:
            self._is_asked = False
            self.client.show_client(None)
        self._card = card
        self._draw()

    def ask(self) -> None:
        """Ask for another client."""
        self._is_asked = True
        self._draw()
        self.client.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        is_known = self._card is not None and self._card.client_id is not None
        is_held = self._card is not None and self._card.state == "held"
        self.words.setText(
            self.tr("Whose ticket is it?")
            if is_known
            else self.tr("Nobody knows yet whose ticket this is.")
        )
        self.cancel.setVisible(is_known)
        self.can_be_left = is_known
        self.setVisible(self._is_asked or not (is_known or is_held))

    def leave(self) -> None:
        """Leave the ticket to whom it belongs."""
        self._is_asked = False
        self.client.show_client(None)
        self._draw()
        self.left.emit()

    def _tell(self, row: ClientRow | None) -> None:
        if row is not None:
            self.matched.emit(row.id, row.name)


class BlockedStrip(Strip):
    """Says that the client is blocked, and why."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("late", parent)

    def show_card(self, card: TicketCard) -> None:
        """Show itself for blocked clients."""
        told = self.tr("This client is blocked: new work needs a reason.")
        self.words.setText(f"{told} {card.blocked_reason}".strip())
        self.setVisible(card.blocked_at is not None)


class Strips(QWidget):
    """The strips of one ticket, one below another."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.match = MatchStrip(desk, self)
        self.held = HeldStrip(self)
        self.blocked = BlockedStrip(self)
        self.merged = MergedStrip(self)
        self.merge = MergeStrip(desk, self)
        self.split = SplitStrip(self)
        self.change = ChangeStrip(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 8)
        column.setSpacing(4)
        for strip in self._all():
            column.addWidget(strip)
        for strip in self._all():
            strip.left.connect(self._fit)

    def show_card(self, card: TicketCard) -> None:
        """Show what this ticket needs."""
        for strip in self._all():
            strip.show_card(card)
        self._fit()

    def lead_home(self, home: QWidget) -> None:
        """Where the keys go when a strip goes under them."""
        for strip in self._all():
            strip.home = home

    def ask_client(self) -> None:
        """Ask for another client."""
        self.show()
        self.match.ask()

    def ask_merge(self) -> None:
        """Ask which ticket this one goes into."""
        self.show()
        self.merge.ask()

    def ask_split(self) -> None:
        """Ask which messages go into a ticket of their own."""
        self.show()
        self.split.ask()

    def ask_change(self) -> None:
        """Ask what the ticket is about, and who asked."""
        self.show()
        self.change.ask()

    def _all(self) -> tuple[Strip, ...]:
        told = (self.merged, self.held, self.match, self.blocked)
        return (*told, self.merge, self.split, self.change)

    def _fit(self) -> None:
        self.setVisible(any(not each.isHidden() for each in self._all()))

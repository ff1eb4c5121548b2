"""What a person does with a ticket: each act says what it did and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import KnownError
from desktop.services import ticket_merges, ticket_splits, ticket_states, tickets
from desktop.services.caller_cards import PastTicket
from desktop.services.changes import Changes
from desktop.services.ticket_cards import TicketCard
from desktop.services.ticket_merges import Merged
from desktop.services.ticket_standing import Stepped
from desktop.ui.desk import Desk
from desktop.ui.tickets import looks


class TicketActs(QObject):
    """Acts on the ticket as the person saw it; `refused` says that it must be read again.

    `went` carries the ticket that is to be shown after a merge or a split, `freed` the one that is
    held no more.
    """

    refused = Signal(object)
    went = Signal(int)
    freed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        # What this desk's own acts on their way will make of a ticket's revision: who presses ↓
        # twice means the second on top of the first, and Ctrl+Z twice takes both back.
        self._ahead: dict[int, int] = {}
        self._same: dict[tuple[int, int], int] = {}

    def assign(self, card: TicketCard, consultant_id: int | None, name: str) -> None:
        """Give the ticket to somebody, or back to the queue (None)."""
        if consultant_id is None:
            told = self.tr("#{number} is nobody's now").format(number=card.number)
        else:
            told = self.tr("#{number} assigned: {name}").format(number=card.number, name=name)
        self._do(card, told, ticket_states.assign, consultant_id)

    def lead(self, card: TicketCard, state: str) -> None:
        """Lead the ticket to another state."""
        told = self.tr("#{number}: {state}").format(
            number=card.number, state=looks.state_word(state)
        )
        self._do(card, told, ticket_states.lead, state)

    def close(self, card: TicketCard) -> None:
        """Close the ticket."""
        told = self.tr("#{number} closed").format(number=card.number)
        self._do(card, told, ticket_states.close)

    def reopen(self, card: TicketCard) -> None:
        """Bring the ticket back to the queue."""
        told = self.tr("#{number} is open again").format(number=card.number)
        self._do(card, told, ticket_states.reopen, self._desk.zone)

    def match(self, card: TicketCard, client_id: int | None, name: str) -> None:
        """Say whose ticket it is."""
        told = self.tr("#{number}: client {name}").format(number=card.number, name=name)
        self._do(card, told, ticket_states.match_client, client_id, self._desk.zone)

    def accept(self, card: TicketCard, subject: str) -> None:
        """Make a ticket of a held message."""
        told = self.tr("#{number} accepted").format(number=card.number)
        self._do(card, told, ticket_states.accept_held, subject)

    def change(self, card: TicketCard, subject: str, caller: str, contact_id: int | None) -> None:
        """Put right what the ticket is about and who asked."""
        told = self.tr("#{number} changed").format(number=card.number)
        self._do(card, told, tickets.change, subject=subject, caller=caller, contact_id=contact_id)

    def merge(self, card: TicketCard, into: PastTicket) -> None:
        """Move all of the ticket into another one and close it."""
        told = self.tr("#{number} is now part of #{other}").format(
            number=card.number, other=into.number
        )
        self._do(card, told, ticket_merges.merge, into.id)

    def split(self, card: TicketCard, messages: Iterable[int], subject: str) -> None:
        """Make a ticket of some of its messages."""
        self._desk.relay.do(
            ticket_splits.split,
            card.id,
            tuple(messages),
            self._desk.zone,
            subject=subject,
            revision=card.revision,
            then=partial(self._split, card),
            refused=self._tell,
            owner=self,
        )

    def _split(self, card: TicketCard, changes: Changes) -> None:
        if changes.made is None:
            return
        told = self.tr("Part of #{number} is a ticket of its own.").format(number=card.number)
        self._desk.notices.say(told, undo=partial(self._join, changes.made, card.id))
        self.went.emit(changes.made)

    def _join(self, made: int, into: int) -> None:
        """Take a split back: the new ticket goes into the old one again."""
        self._desk.relay.do(
            ticket_merges.merge, made, into, then=lambda _: self.went.emit(into), owner=self
        )

    def _do(
        self, card: TicketCard, told: str, service: Callable[..., Stepped], *args: Any, **kw: Any
    ) -> None:
        revision = max(card.revision, self._ahead.get(card.id, 0))
        self._ahead[card.id] = revision + 1
        self._desk.relay.do(
            service,
            card.id,
            *args,
            revision=revision,
            then=partial(self._done, told),
            refused=partial(self._refuse, card.id),
            owner=self,
            **kw,
        )

    def _done(self, told: str, changes: Changes) -> None:
        if isinstance(changes, Stepped) and changes.before is not None:
            self._ahead[changes.before.id] = max(
                changes.revision, self._ahead.get(changes.before.id, 0)
            )
            if changes.revision == changes.before.revision:
                self._ahead.pop(changes.before.id)
                return
            self._desk.notices.say(f"{told}.", undo=partial(self._take_back, changes))
            if changes.before.state == "held":
                self.freed.emit(changes.before.id)
            if isinstance(changes, Merged):
                self.went.emit(changes.into_id)

    def _refuse(self, ticket_id: int, error: KnownError) -> None:
        self._ahead.pop(ticket_id, None)
        self._tell(error)

    def _take_back(self, step: Stepped) -> None:
        before = step.before
        if before is None:
            return
        revision = self._same.get((before.id, step.revision), step.revision)
        # The ticket will stand again as it did before the step, under this revision.
        self._same[before.id, before.revision] = revision + 1
        self._ahead[before.id] = revision + 1
        refused = partial(self._refuse, before.id)
        relay, zone = self._desk.relay, self._desk.zone
        if isinstance(step, Merged):
            step = replace(step, revision=revision)
            then = partial(self._unmerged, step)
            relay.do(ticket_merges.unmerge, step, zone, then=then, refused=refused, owner=self)
        else:
            relay.do(ticket_states.restore, before, revision, zone, refused=refused, owner=self)

    def _unmerged(self, step: Merged, changes: Changes) -> None:
        del changes
        if step.before is not None:
            self.went.emit(step.before.id)

    def _tell(self, error: KnownError) -> None:
        self.refused.emit(error)

"""What a person does with a ticket: each act says what it did and can be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import KnownError
from desktop.services import ticket_merges, ticket_splits, ticket_states
from desktop.services.caller_cards import PastTicket
from desktop.services.changes import Changes
from desktop.services.ticket_cards import TicketCard
from desktop.services.ticket_merges import Merged
from desktop.services.ticket_standing import Stepped
from desktop.ui.desk import Desk
from desktop.ui.tickets import looks


class TicketActs(QObject):
    """Acts on the ticket as the person saw it; `refused` says that it must be read again.

    `went` carries the ticket that is to be shown after a merge or a split.
    """

    refused = Signal(object)
    went = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def assign(self, card: TicketCard, consultant_id: int | None, name: str) -> None:
        """Give the ticket to somebody, or back to the queue (None)."""
        if consultant_id is None:
            told = self.tr("#{number} is nobody's now").format(number=card.number)
        else:
            told = self.tr("#{number} assigned: {name}").format(number=card.number, name=name)
        self._do(told, ticket_states.assign, card.id, consultant_id, card.revision)

    def lead(self, card: TicketCard, state: str) -> None:
        """Lead the ticket to another state."""
        told = self.tr("#{number}: {state}").format(
            number=card.number, state=looks.state_word(state)
        )
        self._do(told, ticket_states.lead, card.id, state, card.revision)

    def close(self, card: TicketCard) -> None:
        """Close the ticket."""
        told = self.tr("#{number} closed").format(number=card.number)
        self._do(told, ticket_states.close, card.id, card.revision)

    def reopen(self, card: TicketCard) -> None:
        """Bring the ticket back to the queue."""
        told = self.tr("#{number} is open again").format(number=card.number)
        self._do(told, ticket_states.reopen, card.id, self._desk.zone, card.revision)

    def match(self, card: TicketCard, client_id: int | None, name: str) -> None:
        """Say whose ticket it is."""
        told = self.tr("#{number}: client {name}").format(number=card.number, name=name)
        self._do(
            told, ticket_states.match_client, card.id, client_id, self._desk.zone, card.revision
        )

    def accept(self, card: TicketCard, subject: str) -> None:
        """Make a ticket of a held message."""
        told = self.tr("#{number} accepted").format(number=card.number)
        self._do(told, ticket_states.accept_held, card.id, subject, card.revision)

    def merge(self, card: TicketCard, into: PastTicket) -> None:
        """Move all of the ticket into another one and close it."""
        told = self.tr("#{number} is now part of #{other}").format(
            number=card.number, other=into.number
        )
        self._do(told, ticket_merges.merge, card.id, into.id, card.revision)

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

    def _do(self, told: str, service: object, *args: object) -> None:
        self._desk.relay.do(
            service,  # type: ignore[arg-type]
            *args,
            then=partial(self._done, told),
            refused=self._tell,
            owner=self,
        )

    def _done(self, told: str, changes: Changes) -> None:
        if isinstance(changes, Stepped) and changes.before is not None:
            self._desk.notices.say(f"{told}.", undo=partial(self._take_back, changes))
            if isinstance(changes, Merged):
                self.went.emit(changes.into_id)

    def _take_back(self, step: Stepped) -> None:
        if isinstance(step, Merged):
            self._desk.relay.do(
                ticket_merges.unmerge,
                step,
                self._desk.zone,
                then=partial(self._unmerged, step),
                owner=self,
            )
        elif step.before is not None:
            self._desk.relay.do(
                ticket_states.restore, step.before, step.revision, self._desk.zone, owner=self
            )

    def _unmerged(self, step: Merged, changes: Changes) -> None:
        del changes
        if step.before is not None:
            self.went.emit(step.before.id)

    def _tell(self, error: KnownError) -> None:
        self.refused.emit(error)

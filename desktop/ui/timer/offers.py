"""What may be started on the tickets that the pane stands before, read afresh when it changes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from desktop.services import session_offers
from desktop.services.changes import Changes
from desktop.services.session_offers import StartOffer
from desktop.ui.desk import Desk

KINDS = {"client", "agreement", "price_list", "setting", "terms"}


class Offers(QObject):
    """`came` when an offer was read; only those that are wanted are kept."""

    came = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: frozenset[int] = frozenset()
        self._kept: dict[int, StartOffer] = {}
        desk.hub.changed.connect(self._hear)
        desk.hub.day_turned.connect(lambda _: self._ask(self._wanted))

    def of(self, ticket_id: int | None) -> StartOffer | None:
        """The offer for a ticket, None while it is not read."""
        return None if ticket_id is None else self._kept.get(ticket_id)

    def want(self, ticket_ids: Iterable[int | None]) -> None:
        """Keep the offers of these tickets; those not read yet are asked for."""
        wanted = frozenset(each for each in ticket_ids if each is not None)
        new = wanted - self._wanted
        self._wanted = wanted
        self._kept = {each: offer for each, offer in self._kept.items() if each in wanted}
        self._ask(new)

    def _hear(self, changes: Changes) -> None:
        if not KINDS.isdisjoint(changes.touched):
            self._ask(self._wanted)
        else:
            self._ask(each for each in self._wanted if changes.touches("ticket", each))

    def _ask(self, ticket_ids: Iterable[int]) -> None:
        for ticket_id in ticket_ids:
            self._desk.relay.ask(
                *(session_offers.offer, ticket_id, self._desk.now()),
                then=self._take,
                owner=self,
                latest=f"offer {ticket_id}",
            )

    def _take(self, offer: StartOffer) -> None:
        if offer.ticket_id in self._wanted:
            self._kept[offer.ticket_id] = offer
            self.came.emit(offer)

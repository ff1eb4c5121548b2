"""One story of the demo office while it is told."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime

from desktop.services.act import Act
from desktop.services.demo.cases import Case
from desktop.services.demo.letters import Draft
from desktop.services.demo.world import Caller, Customer, World

Moments = Generator[datetime, None, datetime]
"""The moments at which a story goes on, in order; what it returns is the last of them."""


@dataclass(slots=True)
class Tale:
    """Who asked for what, and what there is of it; `ticket_id` is 0 until the ticket is there."""

    world: World
    case: Case
    serial: int
    customer: Customer | None
    sender: Caller
    accepted_at: datetime
    ticket_id: int = 0
    letter: Draft | None = None

    @property
    def consultant(self) -> int:
        """Who has the ticket."""
        return self.world.consultants[self.case.who]

    @property
    def client_id(self) -> int:
        """Whose ticket it is; only for one that has a client."""
        if self.customer is None:
            raise AssertionError("nobody's ticket has no client")
        return self.customer.id

    def mine(self, at: datetime) -> Act:
        """An act of the consultant who has the ticket."""
        return Act(at, self.consultant)

    def desk(self, at: datetime) -> Act:
        """An act of the dispatcher."""
        return Act(at, self.world.dispatcher)

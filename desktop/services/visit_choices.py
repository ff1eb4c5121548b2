"""What a visit is planned from: clients, their open tickets, and who may go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.errors import Gone
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.services import tariffs


@dataclass(frozen=True, slots=True)
class Pick:
    """One entry of a pick list."""

    id: int
    words: str


@dataclass(frozen=True, slots=True)
class TicketPick:
    """A ticket a visit may be planned for; `client_id` None while nobody knows whose it is."""

    id: int
    number: str
    subject: str
    client_id: int | None
    client: str
    assigned_to: int | None


@dataclass(frozen=True, slots=True)
class Picks:
    """Clients in Polish order of names, and the consultants who are active."""

    clients: tuple[Pick, ...]
    consultants: tuple[Pick, ...]


@dataclass(frozen=True, slots=True)
class ClientDays:
    """A client and the days of its visits, in order, those called off left out."""

    id: int
    name: str
    days: tuple[date, ...]

    def nearest(self, day: date) -> date | None:
        """Its next visit from `day` on, else its last one before; None when there is none."""
        return next(
            (each for each in self.days if each >= day), self.days[-1] if self.days else None
        )


def picks() -> Picks:
    """Everybody a visit may be planned for, and everybody who may go."""
    clients: Any = (
        Client.select(Client.id, Client.name)
        .where(Client.archived_at.is_null())
        .order_by(Client.sort_key, Client.id)
        .tuples()
    )
    consultants: Any = (
        Consultant.select(Consultant.id, Consultant.name)
        .where(Consultant.is_active)
        .order_by(Consultant.name, Consultant.id)
        .tuples()
    )
    return Picks(tuple(Pick(*row) for row in clients), tuple(Pick(*row) for row in consultants))


def days_of(client_id: int) -> ClientDays:
    """When a client was and will be visited.

    Raises:
        Gone: `client_missing`.
    """
    name: Any = Client.select(Client.name).where(Client.id == client_id).tuples().first()
    if name is None:
        raise Gone("client_missing")
    zone = tariffs.zone()
    starts: Any = (
        Visit.select(Visit.starts_at)
        .where(Visit.client == client_id, Visit.state != "called_off")
        .order_by(Visit.starts_at)
        .tuples()
    )
    days = dict.fromkeys(row[0].astimezone(zone).date() for row in starts)
    return ClientDays(client_id, name[0], tuple(days))


def tickets_of(client_id: int) -> tuple[TicketPick, ...]:
    """The client's open tickets that a visit can be planned for, oldest first."""
    where = (
        (Ticket.client == client_id)
        & Ticket.closed_at.is_null()
        & Ticket.state.not_in(("held", "done"))
    )
    return _tickets(where)


def ticket(ticket_id: int) -> TicketPick:
    """One ticket, for planning a visit to it.

    Raises:
        Gone: `ticket_missing`.
    """
    found = _tickets(Ticket.id == ticket_id)
    if not found:
        raise Gone("ticket_missing")
    return found[0]


def _tickets(where: Any) -> tuple[TicketPick, ...]:
    rows: Any = (
        Ticket.select(
            Ticket.id,
            Ticket.number,
            Ticket.subject,
            Ticket.client,
            Client.name,
            Client.short_name,
            Ticket.assigned_to,
        )
        .left_outer_join(Client, on=(Ticket.client == Client.id))
        .where(where)
        .order_by(Ticket.accepted_at, Ticket.id)
        .tuples()
    )
    return tuple(TicketPick(r[0], r[1], r[2], r[3], r[5] or r[4] or "", r[6]) for r in rows)

"""What is to be known at once of a client who is on the phone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop.errors import Gone
from desktop.models.client import Client
from desktop.models.invoice import Invoice
from desktop.models.ticket import Ticket
from desktop.rules.likeness import ALIKE, likeness, stems
from desktop.rules.working_days import on_or_after
from desktop.services import agreements, clients, month_use
from desktop.services.clients import ContactCard
from desktop.services.month_use import MonthUse

LAST = 5
COMPARED = 200
OFFERED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PastTicket:
    """A ticket in a line; `client` is whose it is, where that is not known anyhow."""

    id: int
    number: str
    subject: str
    state: str
    accepted_at: datetime
    client: str = ""


@dataclass(frozen=True, slots=True)
class Overdue:
    """Issued invoices past their term: the sum in grosze, how many, the oldest term.

    What was paid of them is not known here.
    """

    amount: int = 0
    count: int = 0
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallerCard:
    """One client as it is seen during a call.

    `agreement` is the number of the one active today, empty without; `agreement_until` its last
    day, None until further notice. `month` is None where no minutes are included. `blocked_at` is
    None for clients who are not blocked. `last` are its newest tickets, `people` its contacts,
    those who may order first (§19).
    """

    client_id: int
    name: str
    agreement: str
    agreement_until: date | None
    month: MonthUse | None
    overdue: Overdue
    blocked_at: datetime | None
    blocked_reason: str
    last: tuple[PastTicket, ...]
    open_tickets: int
    people: tuple[ContactCard, ...]


def of_client(client_id: int, today: date) -> CallerCard:
    """A client with its agreement, minutes, debts, last tickets and people.

    Raises:
        Gone: `client_missing`.
    """
    row: Any = (
        Client.select(Client.name, Client.blocked_at, Client.blocked_reason)
        .where(Client.id == client_id)
        .tuples()
        .first()
    )
    if row is None:
        raise Gone("client_missing")
    agreement = agreements.active(client_id, today)
    is_open = (Ticket.client == client_id) & Ticket.closed_at.is_null()
    return CallerCard(
        client_id=client_id,
        name=row[0],
        agreement=agreement.number if agreement else "",
        agreement_until=agreement.ends_on if agreement else None,
        month=month_use.of_client(client_id, today),
        overdue=overdue(client_id, today),
        blocked_at=row[1],
        blocked_reason=row[2],
        last=_lines(_newest(Ticket.client == client_id).limit(LAST)),
        open_tickets=Ticket.select().where(is_open).count(),
        people=clients.contacts(client_id),
    )


def overdue(client_id: int, today: date) -> Overdue:
    """Issued invoices whose last day of payment is over, with what corrects them.

    A term that ends on a Saturday or a holiday ends on the next working day (Civil Code 115).
    """
    corrected: Any = Invoice.alias()
    rows: Any = (
        Invoice.select(Invoice.kind, Invoice.gross, Invoice.due_on, corrected.due_on)
        .left_outer_join(corrected, on=(Invoice.corrects == corrected.id))
        .where(
            Invoice.client == client_id,
            Invoice.state == "issued",
            (Invoice.due_on < today) | (Invoice.due_on.is_null() & (corrected.due_on < today)),
        )
        .tuples()
    )
    late = [
        (kind, gross, due_on or corrected_due)
        for kind, gross, due_on, corrected_due in rows
        if on_or_after(due_on or corrected_due).day < today
    ]
    amount = sum(gross for _, gross, _ in late)
    owing = [due_on for kind, _, due_on in late if kind == "invoice"]
    return Overdue(amount, len(owing), min(owing)) if amount > 0 and owing else Overdue()


def alike(client_id: int, subject: str) -> tuple[PastTicket, ...]:
    """Open tickets of a client that may be about the same matter, the likest first."""
    wanted = stems(subject)
    if not wanted:
        return ()
    is_open = (Ticket.client == client_id) & Ticket.closed_at.is_null()
    scored = [
        (likeness(wanted, stems(each.subject)), each)
        for each in _lines(_newest(is_open).limit(COMPARED))
    ]
    found = sorted((each for each in scored if each[0] >= ALIKE), key=lambda each: -each[0])
    return tuple(each for _, each in found[:OFFERED])


def _newest(where: Any) -> Any:
    return (
        Ticket.select(Ticket.id, Ticket.number, Ticket.subject, Ticket.state, Ticket.accepted_at)
        .where(where)
        .order_by(Ticket.accepted_at.desc(), Ticket.id.desc())
    )


def _lines(query: Any) -> tuple[PastTicket, ...]:
    rows: Iterable[Any] = query.tuples()
    return tuple(
        PastTicket(id=row[0], number=row[1], subject=row[2], state=row[3], accepted_at=row[4])
        for row in rows
    )

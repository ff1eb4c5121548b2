"""What the timer offers for a ticket before work starts on it: one read for the whole pane."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peewee import JOIN

from desktop.errors import Gone, Refused
from desktop.models.client import Client, Contact
from desktop.models.ticket import Ticket
from desktop.rules.rates import Rate
from desktop.rules.tariffs import Kind
from desktop.rules.working_days import is_working_day
from desktop.services import rates, remote_terms, tariffs, tool_settings
from desktop.services.tariffs import RemoteHours
from desktop.services.tool_settings import ToolSettings


@dataclass(frozen=True, slots=True)
class ContactName:
    """A person who may give consent; authorised ones may order (§19)."""

    id: int
    name: str
    is_authorised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StartOffer:
    """A ticket as the timer needs it before a start.

    `caller` is who asked, where that is known; `rates` what an hour of each kind costs the
    client today, without those that have no rate; `terms_id` and `terms_from` name the version
    in force in the client's `language`, None when there is none; `is_working_day` is about
    today.
    """

    ticket_id: int
    number: str
    subject: str
    state: str
    client_id: int | None
    client: str
    is_blocked: bool
    caller: str
    contacts: tuple[ContactName, ...]
    language: str
    terms_id: int | None
    terms_from: date | None
    rates: dict[Kind, Rate]
    tools: ToolSettings
    hours: RemoteHours
    is_working_day: bool


def offer(ticket_id: int, now: datetime) -> StartOffer:
    """What may be started on a ticket.

    Raises:
        Gone: `ticket_missing`.
    """
    row = _row(ticket_id)
    if row is None:
        raise Gone("ticket_missing")
    number, subject, state, client_id, client, blocked_at, language, caller, contact = row
    today = now.astimezone(tariffs.zone()).date()
    terms = remote_terms.current(language or "pl", today)
    return StartOffer(
        ticket_id=ticket_id,
        number=number,
        subject=subject,
        state=state,
        client_id=client_id,
        client=client or "",
        is_blocked=blocked_at is not None,
        caller=contact or caller,
        contacts=_contacts(client_id),
        language=language or "pl",
        terms_id=terms.id if terms else None,
        terms_from=terms.valid_from if terms else None,
        rates=_rates(client_id, today),
        tools=tool_settings.current(),
        hours=tariffs.remote_hours(),
        is_working_day=is_working_day(today),
    )


def _row(ticket_id: int) -> Any:
    return (
        Ticket.select(
            Ticket.number,
            Ticket.subject,
            Ticket.state,
            Ticket.client,
            Client.name,
            Client.blocked_at,
            Client.language,
            Ticket.caller,
            Contact.name,
        )
        .join(Client, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id))
        .join(Contact, JOIN.LEFT_OUTER, on=(Ticket.contact == Contact.id))
        .where(Ticket.id == ticket_id)
        .tuples()
        .first()
    )


def _contacts(client_id: int | None) -> tuple[ContactName, ...]:
    if client_id is None:
        return ()
    rows: Any = (
        Contact.select(Contact.id, Contact.name, Contact.is_authorised)
        .where(Contact.client == client_id)
        .order_by(Contact.is_authorised.desc(), Contact.name)
        .tuples()
    )
    return tuple(ContactName(row[0], row[1], bool(row[2])) for row in rows)


def _rates(client_id: int | None, day: date) -> dict[Kind, Rate]:
    found = {}
    for kind in Kind:
        try:
            found[kind] = rates.rate_for(client_id, kind, day).rate
        except Refused:
            continue
    return found

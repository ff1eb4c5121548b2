"""An office with a client, people, tickets and rates: what the timer's tests begin with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop.models.client import Client, Contact
from desktop.models.consultant import Consultant
from desktop.models.price_list import PriceList, Rate
from desktop.models.ticket import Ticket
from desktop.services import consents, remote_terms


@dataclass
class Office:
    """Ids of what is there; `consent` gives one for a ticket."""

    store: Any
    anna: int
    piotr: int
    client: int
    other_client: int
    contact: int
    ticket: int
    second_ticket: int
    other_ticket: int
    unmatched: int

    def consent(self, ticket: int | None = None, at: datetime | None = None, **kw: Any) -> int:
        made = self.store.do(
            consents.give, ticket or self.ticket, "Ewa Kowalska", "phone", at=at, **kw
        ).made
        assert made is not None
        return int(made)


def make_office(store: Any) -> Office:
    """Fill an empty database; Anna sits at the desk."""
    with store.database.atomic():
        anna = int(Consultant.insert(name="Anna Lis", initials="AL").execute())
        piotr = int(Consultant.insert(name="Piotr Żak", initials="PŻ").execute())
        client = _client("Kowalscy sp.j.", store.now)
        other_client = _client("Apteka Pod Lwem", store.now)
        contact = int(
            Contact.insert(client=client, name="Ewa Kowalska", is_authorised=True).execute()
        )
        tickets = [
            _ticket(number, owner, store.now)
            for number, owner in enumerate((client, client, other_client, None), 1)
        ]
        prices = PriceList.insert(valid_from=date(2026, 1, 1), name="2026").execute()
        for kind in ("phone", "remote", "office", "visit"):
            Rate.insert(price_list=prices, kind=kind, net_per_hour=180_00).execute()
    store.me = anna
    store.do(remote_terms.ensure_default)
    return Office(store, anna, piotr, client, other_client, contact, *tickets)


def _client(name: str, at: datetime) -> int:
    values: dict[str, Any] = {"name": name, "name_folded": name.lower(), "created_at": at}
    if "sort_key" in Client._meta.fields:
        values["sort_key"] = name.lower()
    return int(Client.insert(**values).execute())


def _ticket(number: int, client: int | None, at: datetime) -> int:
    return int(
        Ticket.insert(
            number=f"2026/{number:04}",
            subject="Drukarka nie drukuje",
            client=client,
            channel="phone",
            accepted_at=at,
        ).execute()
    )

"""Clients beyond those with stories, written in bulk."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Any

from desktop.models.agreement import ServiceAgreement
from desktop.models.client import Client, ClientDomain, Contact
from desktop.rules.text import fold
from desktop.services.act import Act
from desktop.services.client_cards import ClientCard, ContactCard, found_by, sort_key
from desktop.services.demo import check_digits
from desktop.services.demo.batches import Batches
from desktop.services.demo.firms import Firm
from desktop.services.demo.more_firms import more

SEED = 12


def settle(act: Act, count: int, since: int, today: date) -> None:
    """`count` further clients with one person, one domain and, every fifth, an agreement.

    `since` is the number of the first of them; those before it have their NIPs already.
    """
    instant: Any = Client.created_at
    created_at = instant.db_value(act.at)
    numbers = islice(check_digits.nips(), since + 1, None)
    tables = _Tables()
    for firm in more(count, since, Random(SEED)):  # noqa: S311 - made up, no secret
        tables.add(firm, next(numbers), created_at, today)
    tables.close()


class _Tables:
    """The tables a client is spread over."""

    def __init__(self) -> None:
        self._clients = Batches(
            Client,
            *("name", "short_name", "nip", "street", "postcode", "city", "email"),
            *("invoice_email", "phone", "distance_km", "created_at"),
            *("sort_key", "name_folded", "short_folded", "folded"),
        )
        self._people = Batches(Contact, "client", "name", "email", "phone", "is_authorised")
        self._domains = Batches(ClientDomain, "client", "domain")
        self._agreements = Batches(ServiceAgreement, "client", "number", "starts_on")

    def add(self, firm: Firm, nip: str, created_at: str, today: date) -> None:
        """One client with what belongs to it."""
        card, person = _card(firm, nip), firm.people[0]
        client_id = self._clients.add(
            *(card.name, card.short_name, card.nip, card.street, card.postcode, card.city),
            *(card.email, card.invoice_email, card.phone, card.distance_km, created_at),
            *(sort_key(card.name), fold(card.name), fold(card.short_name), found_by(card)),
        )
        is_authorised = True
        self._people.add(client_id, person.name, card.email, person.phone, is_authorised)
        self._domains.add(client_id, firm.domain)
        if firm.pact is not None:
            since = today + timedelta(days=firm.pact.since)
            number = f"UM/{client_id:02}/{since.year}"
            self._agreements.add(client_id, number, since.isoformat())

    def close(self) -> None:
        """Write what is left; a client before what points at it."""
        for table in (self._clients, self._people, self._domains, self._agreements):
            table.close()


def _card(firm: Firm, nip: str) -> ClientCard:
    person = firm.people[0]
    email = f"{person.local}@{firm.domain}"
    return ClientCard(
        name=firm.name,
        short_name=firm.short,
        nip=nip,
        street=firm.street,
        postcode=firm.postcode,
        city=firm.city,
        email=email,
        invoice_email=firm.invoice_email,
        phone=person.phone,
        distance_km=firm.km,
        contacts=(ContactCard(name=person.name, email=email, phone=person.phone),),
        domains=(firm.domain,),
    )

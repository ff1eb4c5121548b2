"""Clients: found, listed, shown, saved, archived."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from peewee import JOIN, fn

from desktop.errors import Gone, Refused
from desktop.models.client import Client, ClientDomain, Contact
from desktop.models.ticket import Ticket
from desktop.rules.text import fold, number_in
from desktop.services import agreements, ticket_words
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.client_cards import (
    ClientCard,
    ClientRow,
    ContactCard,
    checked,
    found_by,
    sort_key,
)
from desktop.services.mail_matches import ClientMatch, match_mail

__all__ = [
    "ClientCard",
    "ClientMatch",
    "ClientRow",
    "ContactCard",
    "card",
    "contacts",
    "find",
    "match_mail",
    "page_ids",
    "rows",
    "save",
]

LISTED = 12
_WORD = re.compile(r"[^\W_]+")


def page_ids(search: str = "", *, include_archived: bool = False) -> tuple[int, ...]:
    """Ids of clients in Polish order of names; each word of `search` must occur somewhere.

    Names, NIP, telephone, town, people and addresses are looked through, letters without marks.
    """
    query = Client.select(Client.id).order_by(Client.sort_key, Client.id)
    if conditions := _conditions(search, include_archived=include_archived):
        query = query.where(*conditions)
    found: Any = query.tuples()
    return tuple(row[0] for row in found)


def rows(ids: Sequence[int], today: date | None = None) -> tuple[ClientRow, ...]:
    """Rows of these clients, in the order of `ids`; those that are gone are left out.

    Their active agreements are told when `today` is given.
    """
    wanted = tuple(ids)
    if not wanted:
        return ()
    covered = agreements.active_clients(wanted, today) if today else {}
    waiting = fn.COUNT(Ticket.id)
    found: Any = (
        Client.select(
            Client.id,
            Client.name,
            Client.short_name,
            Client.nip,
            Client.city,
            Client.phone,
            Client.blocked_at,
            Client.archived_at,
            waiting,
        )
        .join(Ticket, JOIN.LEFT_OUTER, on=(Ticket.client == Client.id) & Ticket.closed_at.is_null())
        .where(Client.id.in_(wanted))
        .group_by(Client.id)
        .tuples()
    )
    by_id = {row[0]: _row(row, covered.get(row[0], "")) for row in found}
    return tuple(by_id[each] for each in wanted if each in by_id)


def find(text: str, limit: int = LISTED, today: date | None = None) -> tuple[ClientRow, ...]:
    """Clients for a pick list, by name, NIP, phone or people: what begins so stands first.

    Names that begin with the text come before those whose words begin with its words, these
    before people and towns that do, and all of them before what has the letters within a word.
    """
    begins = fold(text.strip())
    if not begins:
        return rows(page_ids()[:limit], today)
    found: Any = (
        Client.select(Client.id, Client.name_folded, Client.short_folded, Client.folded)
        .where(*_conditions(text, include_archived=False))
        .order_by(Client.sort_key, Client.id)
        .tuples()
    )
    ranked = sorted(found, key=lambda row: _distance(begins, *row[1:]))
    return rows([row[0] for row in ranked[:limit]], today)


def card(client_id: int) -> ClientCard:
    """Everything kept of one client.

    Raises:
        Gone: `client_missing`.
    """
    row = Client.get_or_none(Client.id == client_id)
    if row is None:
        raise Gone("client_missing")
    domains: Any = (
        ClientDomain.select(ClientDomain.domain)
        .where(ClientDomain.client == client_id)
        .order_by(ClientDomain.domain)
        .tuples()
    )
    return ClientCard(
        id=row.id,
        name=row.name,
        short_name=row.short_name,
        nip=row.nip,
        regon=row.regon,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        country=row.country,
        email=row.email,
        invoice_email=row.invoice_email,
        phone=row.phone,
        language=row.language,
        is_consumer=bool(row.is_consumer),
        payment_days=row.payment_days,
        distance_km=row.distance_km,
        note=row.note,
        contacts=contacts(client_id),
        domains=tuple(each[0] for each in domains),
        blocked_at=row.blocked_at,
        blocked_reason=row.blocked_reason,
        archived_at=row.archived_at,
        created_at=row.created_at,
        revision=row.revision,
    )


def contacts(client_id: int) -> tuple[ContactCard, ...]:
    """People of a client, those who may order first."""
    found: Any = (
        Contact.select(
            Contact.id, Contact.name, Contact.email, Contact.phone, Contact.is_authorised
        )
        .where(Contact.client == client_id)
        .order_by(Contact.is_authorised.desc(), Contact.id)
        .tuples()
    )
    return tuple(
        ContactCard(id=row[0], name=row[1], email=row[2], phone=row[3], is_authorised=bool(row[4]))
        for row in found
    )


def save(act: Act, given: ClientCard) -> Changes:
    """Add or change a client with its contacts and mail domains.

    Raises:
        Refused: what `client_cards.checked` refuses, `client_exists` (client, client_id,
            is_archived) when another one has this NIP, `domain_taken` (domain, client).
        Gone: `client_missing`, `changed_meanwhile` (now).
    """
    wanted = checked(given)
    _check_nip(wanted)
    _check_domains(wanted)
    values = _columns(wanted)
    found_by_before = _found_by(wanted.id)
    if wanted.id is None:
        client_id = int(Client.insert(created_at=act.at, **values).execute())
    else:
        client_id = wanted.id
        written = (
            Client.update(revision=Client.revision + 1, **values)
            .where(Client.id == client_id, Client.revision == wanted.revision)
            .execute()
        )
        if not written:
            raise Gone("changed_meanwhile", now=asdict(card(client_id)))
    _write_contacts(client_id, wanted.contacts)
    _write_domains(client_id, wanted.domains)
    if found_by_before not in (None, (values["name"], values["folded"])):
        ticket_words.renew_client(client_id)
    return Changes.of(made=client_id if wanted.id is None else None, client=[client_id])


def _found_by(client_id: int | None) -> tuple[str, str] | None:
    """What the client's tickets are found by too, as it is stored; None for a new one."""
    row: Any = (
        Client.select(Client.name, Client.folded).where(Client.id == client_id).tuples().first()
    )
    return None if row is None else tuple(row)


def _conditions(search: str, *, include_archived: bool) -> list[Any]:
    found: list[Any] = [] if include_archived else [Client.archived_at.is_null()]
    if number := number_in(search):
        return [*found, Client.folded.contains(number)]
    folded = fold(search)
    # Quotes and full stops around a name are nobody's; a lone sign is looked for as it is.
    words = _WORD.findall(folded) or folded.split()
    return found + [Client.folded.contains(word) for word in words]


def _distance(begins: str, name: str, short: str, folded: str) -> int:
    """How far what was typed is from a client, all of it folded; 0 is the nearest."""
    if name.startswith(begins) or short.startswith(begins):
        return 0
    typed = _WORD.findall(begins)
    for far, known in enumerate((f"{name} {short}", folded), start=1):
        words = _WORD.findall(known)
        if all(any(word.startswith(each) for word in words) for each in typed):
            return far
    return 3


def _row(row: Any, agreement: str) -> ClientRow:
    return ClientRow(
        id=row[0],
        name=row[1],
        short_name=row[2],
        nip=row[3],
        city=row[4],
        phone=row[5],
        is_blocked=row[6] is not None,
        is_archived=row[7] is not None,
        open_tickets=row[8],
        agreement=agreement,
    )


def _columns(card: ClientCard) -> dict[str, Any]:
    return {
        "name": card.name,
        "short_name": card.short_name,
        "nip": card.nip,
        "regon": card.regon,
        "street": card.street,
        "postcode": card.postcode,
        "city": card.city,
        "country": card.country,
        "email": card.email,
        "invoice_email": card.invoice_email,
        "phone": card.phone,
        "language": card.language,
        "is_consumer": card.is_consumer,
        "payment_days": card.payment_days,
        "distance_km": card.distance_km,
        "note": card.note,
        "sort_key": sort_key(card.name),
        "name_folded": fold(card.name),
        "short_folded": fold(card.short_name),
        "folded": found_by(card),
    }


def _check_nip(wanted: ClientCard) -> None:
    if not wanted.nip:
        return
    other: Any = (
        Client.select(Client.id, Client.name, Client.archived_at)
        .where(Client.nip == wanted.nip, Client.id != (wanted.id or 0))
        .tuples()
        .first()
    )
    if other:
        raise Refused(
            "client_exists",
            "nip",
            client_id=other[0],
            client=other[1],
            is_archived=other[2] is not None,
        )


def _check_domains(wanted: ClientCard) -> None:
    if not wanted.domains:
        return
    other: Any = (
        ClientDomain.select(ClientDomain.domain, Client.name)
        .join(Client)
        .where(ClientDomain.domain.in_(wanted.domains), ClientDomain.client != (wanted.id or 0))
        .tuples()
        .first()
    )
    if other:
        raise Refused("domain_taken", "domains", domain=other[0], client=other[1])


def _write_contacts(client_id: int, people: tuple[ContactCard, ...]) -> None:
    """Change those that stay, add new ones, remove the rest; papers keep names of their own."""
    kept = [each.id for each in people if each.id is not None]
    Contact.delete().where(Contact.client == client_id, Contact.id.not_in(kept)).execute()
    for each in people:
        values = {
            "name": each.name,
            "email": each.email,
            "phone": each.phone,
            "is_authorised": each.is_authorised,
        }
        known = each.id is not None and (
            Contact.update(**values)
            .where(Contact.id == each.id, Contact.client == client_id)
            .execute()
        )
        # One whom another desk took away meanwhile comes back as somebody new.
        if not known:
            Contact.insert(client=client_id, **values).execute()


def _write_domains(client_id: int, domains: tuple[str, ...]) -> None:
    ClientDomain.delete().where(ClientDomain.client == client_id).execute()
    if domains:
        ClientDomain.insert_many(
            [{"client": client_id, "domain": each} for each in domains]
        ).execute()

"""Finds the client a mail is about: the firm in brackets, the sender's address, its domain (§6)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from desktop.models.client import Client, ClientDomain, Contact
from desktop.rules.text import fold

SHORTEST_PIECE = 3
# Words that say what sort of firm it is, not which.
_LEGAL = """
    sp spolka z o oo ograniczona odpowiedzialnoscia s a sa akcyjna j jawna k komandytowa c sc
    cywilna p psa prosta ska zoo phu ppuh fhu firma
"""
_FORMS = frozenset(_LEGAL.split())
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ClientMatch:
    """Which client and which of its people; `how` is `firm`, `address`, `domain`, or empty.

    `client_id` None means that nothing, or more than one client, fits.
    """

    client_id: int | None = None
    contact_id: int | None = None
    how: str = ""


UNMATCHED = ClientMatch()


def match_mail(firm: str | None, address: str) -> ClientMatch:
    """Find the client by the firm in brackets, then the sender's address, then its domain.

    Several firms of one name are told apart by the sender; whatever stays in doubt is unmatched.
    Archived clients are never found.
    """
    sender = address.strip().lower()
    people = _people(sender)
    named = _named(firm) if firm else frozenset()
    if len(named) == 1:
        client_id = next(iter(named))
        return ClientMatch(client_id, _person(people, client_id), "firm")
    for how, found in (("address", _by_address(sender, people)), ("domain", _by_domain(sender))):
        if found:
            narrowed = found & named if named else found
            if len(narrowed) != 1:
                return UNMATCHED
            client_id = next(iter(narrowed))
            return ClientMatch(client_id, _person(people, client_id), how)
    return UNMATCHED


def _people(sender: str) -> tuple[tuple[int, int], ...]:
    """Contacts with this address: their client and their own id."""
    if not sender:
        return ()
    found: Any = (
        Contact.select(Contact.client, Contact.id)
        .join(Client)
        .where(Contact.email == sender, Client.archived_at.is_null())
        .order_by(Contact.is_authorised.desc(), Contact.id)
        .tuples()
    )
    return tuple((row[0], row[1]) for row in found)


def _person(people: Iterable[tuple[int, int]], client_id: int) -> int | None:
    return next((each for owner, each in people if owner == client_id), None)


def _by_address(sender: str, people: Iterable[tuple[int, int]]) -> frozenset[int]:
    if not sender:
        return frozenset()
    own: Any = (
        Client.select(Client.id)
        .where(
            (Client.email == sender) | (Client.invoice_email == sender),
            Client.archived_at.is_null(),
        )
        .tuples()
    )
    return frozenset(owner for owner, _ in people) | frozenset(row[0] for row in own)


def _by_domain(sender: str) -> frozenset[int]:
    """The owner of the sender's domain, or of the domain that one lies under."""
    labels = sender.rpartition("@")[2].split(".")
    domains = [".".join(labels[at:]) for at in range(len(labels) - 1)]
    if not domains:
        return frozenset()
    found: Any = (
        ClientDomain.select(ClientDomain.domain, ClientDomain.client)
        .join(Client)
        .where(ClientDomain.domain.in_(domains), Client.archived_at.is_null())
        .tuples()
    )
    owners = dict(found)
    nearest = next((each for each in domains if each in owners), None)
    return frozenset() if nearest is None else frozenset([owners[nearest]])


def _named(firm: str) -> frozenset[int]:
    """Clients of that name: the first of ever looser ways of looking that finds any."""
    asked = fold(" ".join(firm.split()))
    exact: Any = (
        Client.select(Client.id)
        .where(
            (Client.name_folded == asked) | (Client.short_folded == asked),
            Client.archived_at.is_null(),
        )
        .tuples()
    )
    found = frozenset(row[0] for row in exact)
    return found or _nearly_named(asked)


def _nearly_named(asked: str) -> frozenset[int]:
    words = _core(asked)
    digits = asked.replace("-", "").replace(" ", "").removeprefix("nip")
    known: Any = (
        Client.select(Client.id, Client.name_folded, Client.short_folded, Client.nip)
        .where(Client.archived_at.is_null())
        .tuples()
    )
    cores = [(row[0], _core(row[1]), _core(row[2]), row[3]) for row in known]
    if by_number := frozenset(row[0] for row in cores if row[3] and row[3] == digits):
        return by_number
    if len("".join(words)) < SHORTEST_PIECE:
        return frozenset()
    for fits in (_same, _begins, _within):
        found = frozenset(
            client
            for client, *names, _ in cores
            if any(fits(name, words) for name in names if name)
        )
        if found:
            return found
    return frozenset()


def _core(folded: str) -> tuple[str, ...]:
    """The words of a name without those of its legal form."""
    return tuple(word for word in _WORDS.findall(folded) if word not in _FORMS)


def _same(name: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    return name == asked


def _begins(name: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    """`Kowalscy` is the beginning of `Kowalscy Transport`, and the other way round."""
    shorter = min(len(name), len(asked))
    is_telling = len("".join(name[:shorter])) >= SHORTEST_PIECE
    return is_telling and (
        name[:shorter] == asked[:shorter] or " ".join(name).startswith(" ".join(asked))
    )


def _within(name: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    """All words of the one stand, in their order, side by side in the other."""
    short, long = sorted((name, asked), key=len)
    if len("".join(short)) < SHORTEST_PIECE:
        return False
    spans = range(len(long) - len(short) + 1)
    return any(long[at : at + len(short)] == short for at in spans)

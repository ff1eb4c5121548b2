"""What is known of a client, as values, and how a card is checked before it is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from desktop.errors import Refused
from desktop.rules.text import collation_key, fold
from desktop.services import entries

LANGUAGES = ("pl", "en")
LONGEST_PAYMENT_DAYS = 365
FARTHEST_KM = 2000
SORTED_BYTES = 400

# Everybody's mail: a client is never known by one of these.
_PUBLIC = """
    gmail.com googlemail.com outlook.com outlook.pl hotmail.com hotmail.pl live.com msn.com
    yahoo.com yahoo.pl icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me
    tutanota.com gmx.com gmx.net gmx.de web.de mail.com zoho.com yandex.com wp.pl onet.pl onet.eu
    op.pl vp.pl poczta.onet.pl poczta.onet.eu autograf.pl buziaczek.pl amorki.pl o2.pl tlen.pl
    go2.pl interia.pl interia.eu interia.com poczta.fm intmail.pl vip.interia.pl gazeta.pl int.pl
    spoko.pl adres.pl neostrada.pl poczta.pl prokonto.pl upcpoczta.pl vectrapoczta.pl epf.pl
    orange.pl
"""
PUBLIC_DOMAINS = frozenset(_PUBLIC.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCard:
    """A person at the client's; authorised ones may order (§19). `id` None for a new one."""

    id: int | None = None
    name: str
    email: str = ""
    phone: str = ""
    is_authorised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRow:
    """A client in a list or pick list; `agreement` is the number of the one active, or empty."""

    id: int
    name: str
    short_name: str = ""
    nip: str = ""
    city: str = ""
    phone: str = ""
    is_blocked: bool = False
    is_archived: bool = False
    agreement: str = ""
    open_tickets: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCard:
    """Everything that is kept of a client; `id` None and `revision` 0 for a new one.

    `payment_days` None means the office's own term, `distance_km` one way, None within the
    office's city. Saving never writes `blocked_at`, `blocked_reason`, `archived_at` and
    `created_at`: blocking and archiving are acts of their own.
    """

    id: int | None = None
    name: str
    short_name: str = ""
    nip: str = ""
    regon: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = entries.HOME
    email: str = ""
    invoice_email: str = ""
    phone: str = ""
    language: str = "pl"
    is_consumer: bool = False
    payment_days: int | None = None
    distance_km: int | None = None
    note: str = ""
    contacts: tuple[ContactCard, ...] = ()
    domains: tuple[str, ...] = ()
    blocked_at: datetime | None = None
    blocked_reason: str = ""
    archived_at: datetime | None = None
    created_at: datetime | None = None
    revision: int = 0


def checked(given: ClientCard) -> ClientCard:
    """The card as it is stored.

    Raises:
        Refused: `name_missing`, `nip_wrong`, `regon_wrong`, `postcode_wrong`, `country_wrong`,
            `email_wrong`, `language_wrong`, `payment_days_wrong` (most), `distance_wrong` (most),
            `domain_wrong`, `domain_public` (domain), `text_too_long` (most); each names its
            field, those of contacts as `contacts.0.email`.
    """
    country = entries.country(given.country)
    if given.language not in LANGUAGES:
        raise Refused("language_wrong", "language")
    if not 0 <= (given.payment_days or 0) <= LONGEST_PAYMENT_DAYS:
        raise Refused("payment_days_wrong", "payment_days", most=LONGEST_PAYMENT_DAYS)
    if not 0 <= (given.distance_km or 0) <= FARTHEST_KM:
        raise Refused("distance_wrong", "distance_km", most=FARTHEST_KM)
    return replace(
        given,
        name=entries.name(given.name),
        short_name=entries.line(given.short_name, "short_name"),
        nip=entries.nip(given.nip, country),
        regon=entries.regon(given.regon, country),
        street=entries.line(given.street, "street"),
        postcode=entries.postcode(given.postcode, country),
        city=entries.line(given.city, "city"),
        country=country,
        email=entries.email(given.email),
        invoice_email=entries.email(given.invoice_email, "invoice_email"),
        phone=entries.line(given.phone, "phone"),
        note=entries.paragraphs(given.note, "note"),
        contacts=tuple(_contact(each, at) for at, each in enumerate(given.contacts)),
        domains=tuple(dict.fromkeys(_domain(each) for each in given.domains if each.strip())),
    )


def digits(text: str) -> str:
    """Only the digits of a telephone number or NIP."""
    return "".join(each for each in text if each.isdigit())


def found_by(card: ClientCard) -> str:
    """What the client is looked for by, folded: names, numbers, town, people, addresses."""
    words = [card.name, card.short_name, card.nip, digits(card.phone), card.city, card.email]
    for person in card.contacts:
        words += [person.name, person.email, digits(person.phone)]
    return fold(" ".join(word for word in (*words, *card.domains) if word))


def sort_key(name: str) -> str:
    """Hexadecimal, so that every database puts it in the same, Polish order."""
    return collation_key(name).encode()[:SORTED_BYTES].hex()


def _contact(given: ContactCard, at: int) -> ContactCard:
    return replace(
        given,
        name=entries.name(given.name, f"contacts.{at}.name"),
        email=entries.email(given.email, f"contacts.{at}.email"),
        phone=entries.line(given.phone, f"contacts.{at}.phone"),
    )


def _domain(text: str) -> str:
    domain = entries.domain(text)
    if domain in PUBLIC_DOMAINS:
        raise Refused("domain_public", "domains", domain=domain)
    return domain

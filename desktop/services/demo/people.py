"""Puts the office itself into the empty database: its data, consultants, prices, clients."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from desktop.services import (
    agreements,
    clients,
    consultants,
    offices,
    price_lists,
    remote_terms,
)
from desktop.services.act import Act
from desktop.services.agreements import AgreementCard
from desktop.services.clients import ClientCard, ContactCard
from desktop.services.consultants import ConsultantRow
from desktop.services.demo import check_digits
from desktop.services.demo.firms import Firm, Pact
from desktop.services.demo.pictures import logo
from desktop.services.demo.world import Caller, Customer
from desktop.services.offices import OfficeCard
from desktop.services.price_lists import PriceListCard

OFFICE = "Serwis Dyżurny Żółw sp. z o.o."
OFFICE_EMAIL = "dyzurka@serwis-zolw.example"
CONSULTANTS = (
    ("Łucja Żak", "lucja.zak", "22 555 00 11"),
    ("Michał Wójcik", "michal.wojcik", "22 555 00 12"),
    ("Grażyna Śpiewak", "grazyna.spiewak", "22 555 00 10"),
)
RATES = {"phone": 180_00, "remote": 180_00, "office": 150_00, "visit": 210_00}
DEARER = {"phone": 195_00, "remote": 195_00, "office": 160_00, "visit": 230_00}


def found(act: Act, today: date) -> tuple[int, ...]:
    """The office, its price lists of this year and the next, its terms; gives the consultants."""
    numbers, registers = check_digits.nips(), check_digits.regons()
    offices.save(
        act,
        OfficeCard(
            name=OFFICE,
            nip=next(numbers),
            regon=next(registers),
            street="ul. Ząbkowska 327 lok. 14",
            postcode="03-736",
            city="Warszawa",
            email=OFFICE_EMAIL,
            phone="22 555 00 10",
            bank_account=check_digits.account(12_026_112_100_077),
            bank_name="Bank Przykładowy S.A.",
            footer="Dyżur serwisowy w dni robocze 9:00–17:00, tel. 22 555 00 10. "
            "Firma i jej klienci są zmyśleni.",
            logo=logo(),
            payment_days=7,
        ),
    )
    begins = date(act.at.year, 1, 1)
    _price_list(act, begins, RATES)
    _price_list(act, date(today.year + 1, 1, 1), DEARER)
    remote_terms.ensure_default(act)
    return tuple(
        consultants.save(
            act,
            ConsultantRow(name=name, email=f"{local}@serwis-zolw.example", phone=phone),
        ).made
        or 0
        for name, local, phone in CONSULTANTS
    )


def settle(act: Act, firms: Sequence[Firm], today: date) -> tuple[Customer, ...]:
    """The clients with their people, domains and agreements, in the order given."""
    numbers, registers = check_digits.nips(), check_digits.regons()
    next(numbers), next(registers)  # the office's own
    settled = []
    for place, firm in enumerate(firms, 1):
        nip, regon = ("", "") if firm.is_consumer else (next(numbers), next(registers))
        client_id = clients.save(act, _card(firm, nip, regon)).made or 0
        if firm.pact is not None:
            agreements.save(act, _agreement(firm.pact, client_id, place, today))
        settled.append(_customer(client_id, firm))
    return tuple(settled)


def _price_list(act: Act, valid_from: date, rates: dict[str, int]) -> None:
    name = f"Cennik {valid_from.year}"
    price_lists.save(act, PriceListCard(valid_from=valid_from, name=name, rates=rates))


def _card(firm: Firm, nip: str, regon: str) -> ClientCard:
    return ClientCard(
        name=firm.name,
        short_name=firm.short,
        nip=nip,
        regon=regon,
        street=firm.street,
        postcode=firm.postcode,
        city=firm.city,
        email=_address(firm, firm.people[0].local),
        invoice_email=firm.invoice_email,
        phone=firm.people[0].phone,
        language=firm.language,
        is_consumer=firm.is_consumer,
        payment_days=firm.payment_days,
        distance_km=firm.km,
        note=firm.note,
        contacts=tuple(_contacts(firm)),
        domains=() if firm.is_consumer else (firm.domain,),
    )


def _contacts(firm: Firm) -> Iterator[ContactCard]:
    for person in firm.people:
        yield ContactCard(
            name=person.name,
            email=_address(firm, person.local),
            phone=person.phone,
            is_authorised=person.is_authorised,
        )


def _agreement(pact: Pact, client_id: int, place: int, today: date) -> AgreementCard:
    since = today + timedelta(days=pact.since)
    return AgreementCard(
        client_id=client_id,
        number=f"UM/{place:02}/{since.year}",
        starts_on=since,
        ends_on=None if pact.until is None else today + timedelta(days=pact.until),
        included_minutes=pact.included,
        rates=pact.rates,
        note=pact.note,
    )


def _customer(client_id: int, firm: Firm) -> Customer:
    """The client with the ids its people got."""
    by_address = {each.email: each.id for each in clients.contacts(client_id)}
    people = tuple(
        Caller(by_address[address] or 0, person.name, address)
        for person in firm.people
        for address in (_address(firm, person.local),)
    )
    return Customer(client_id, firm.key, firm.short, firm.language, people)


def _address(firm: Firm, local: str) -> str:
    return f"{local}@{firm.domain}"

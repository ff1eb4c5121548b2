"""Clients: saved whole, refused at the field, found, listed in Polish order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.ticket import Ticket
from desktop.services import agreements, clients
from desktop.services.agreements import AgreementCard
from desktop.services.clients import ClientCard, ContactCard

TODAY = date(2026, 11, 20)
FULL = ClientCard(
    name="Kowalscy Sp. j.",
    short_name="Kowalscy",
    nip="525-234-40-78",
    regon="017256539",
    street="ul. Żytnia 4/2",
    postcode="90-001",
    city="Łódź",
    email="biuro@kowalscy.pl",
    invoice_email="Faktury@Kowalscy.pl",
    phone="+48 42 630 11 22",
    payment_days=14,
    distance_km=130,
    note="Serwer w piwnicy",
    contacts=(
        ContactCard(name="Jan Kowalski", email="jan@kowalscy.pl"),
        ContactCard(
            name="Ewa Śliwa", email="EWA@kowalscy.pl", phone="601 202 303", is_authorised=True
        ),
    ),
    domains=("@Kowalscy.PL", "kowalscy.com.pl", "kowalscy.pl"),
)


def add(store: Any, name: str = "Bis", **values: Any) -> int:
    made = store.do(clients.save, ClientCard(name=name, **values)).made
    assert made is not None
    return int(made)


def ticket(store: Any, client_id: int, number: int) -> None:
    Ticket.insert(
        number=f"2026/{number:04}",
        subject="Drukarka",
        channel="phone",
        client=client_id,
        accepted_at=store.now,
    ).execute()


def test_a_card_is_kept_whole_and_in_its_one_form(store: Any) -> None:
    changes = store.do(clients.save, FULL)
    assert changes.touches("client", changes.made)
    kept = clients.card(changes.made)
    assert kept == replace(
        FULL,
        id=changes.made,
        nip="5252344078",
        invoice_email="faktury@kowalscy.pl",
        domains=("kowalscy.com.pl", "kowalscy.pl"),
        contacts=(
            replace(FULL.contacts[1], id=kept.contacts[0].id, email="ewa@kowalscy.pl"),
            replace(FULL.contacts[0], id=kept.contacts[1].id),
        ),
        created_at=store.now,
        revision=1,
    )


def test_contacts_change_come_and_go_and_keep_their_ids(store: Any) -> None:
    kept = clients.card(store.do(clients.save, FULL).made)
    ewa, jan = kept.contacts
    people = (replace(ewa, phone="22 1"), ContactCard(name="Ola Nowa"))
    store.do(clients.save, replace(kept, contacts=people, domains=()))
    after = clients.card(kept.id or 0)
    assert [(each.name, each.phone) for each in after.contacts] == [
        ("Ewa Śliwa", "22 1"),
        ("Ola Nowa", ""),
    ]
    assert after.contacts[0].id == ewa.id
    assert jan.id not in [each.id for each in after.contacts]
    assert after.domains == ()


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": ""}, "name_missing", "name"),
        ({"nip": "525-234-40-79"}, "nip_wrong", "nip"),
        ({"regon": "1"}, "regon_wrong", "regon"),
        ({"postcode": "9000"}, "postcode_wrong", "postcode"),
        ({"country": "P"}, "country_wrong", "country"),
        ({"email": "biuro kowalscy.pl"}, "email_wrong", "email"),
        ({"invoice_email": "@kowalscy.pl"}, "email_wrong", "invoice_email"),
        ({"language": "de"}, "language_wrong", "language"),
        ({"payment_days": 400}, "payment_days_wrong", "payment_days"),
        ({"distance_km": -5}, "distance_wrong", "distance_km"),
        ({"note": "n" * 20_001}, "text_too_long", "note"),
        ({"domains": ("kowalscy",)}, "domain_wrong", "domains"),
        ({"domains": ("Gmail.com",)}, "domain_public", "domains"),
        ({"domains": ("wp.pl",)}, "domain_public", "domains"),
        ({"contacts": (ContactCard(name=" "),)}, "name_missing", "contacts.0.name"),
        (
            {"contacts": (ContactCard(name="A"), ContactCard(name="B", email="b"))},
            "email_wrong",
            "contacts.1.email",
        ),
    ],
)
def test_what_is_wrong_is_refused_at_its_field(
    store: Any, values: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        store.do(clients.save, replace(FULL, **values))
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert clients.page_ids() == ()


def test_the_same_nip_names_the_other_client(store: Any) -> None:
    first = add(store, "Pierwszy", nip="5252344078")
    with pytest.raises(Refused) as refusal:
        add(store, "Drugi", nip="PL 525 234 40 78")
    assert (refusal.value.code, refusal.value.field) == ("client_exists", "nip")
    assert refusal.value.facts == {
        "client_id": first,
        "client": "Pierwszy",
        "is_archived": False,
    }


def test_a_client_keeps_its_own_nip_and_domains(store: Any) -> None:
    kept = clients.card(store.do(clients.save, FULL).made)
    store.do(clients.save, replace(kept, city="Zgierz"))
    assert clients.card(kept.id or 0).city == "Zgierz"


def test_a_domain_belongs_to_one_client(store: Any) -> None:
    add(store, "Pierwszy", domains=("firma.pl",))
    with pytest.raises(Refused) as refusal:
        add(store, "Drugi", domains=("inna.pl", "firma.pl"))
    assert refusal.value.code == "domain_taken"
    assert refusal.value.facts == {"domain": "firma.pl", "client": "Pierwszy"}


def test_a_refused_card_writes_nothing(store: Any) -> None:
    kept = clients.card(store.do(clients.save, FULL).made)
    add(store, "Inny", domains=("inny.pl",))
    with pytest.raises(Refused):
        store.do(clients.save, replace(kept, city="Zgierz", domains=("inny.pl",)))
    assert clients.card(kept.id or 0) == kept


def test_a_stale_form_is_told_what_is_now(store: Any) -> None:
    kept = clients.card(store.do(clients.save, FULL).made)
    store.do(clients.save, replace(kept, phone="42 1"))
    with pytest.raises(Gone) as gone:
        store.do(clients.save, replace(kept, city="Zgierz", contacts=()))
    now: Any = gone.value.facts["now"]
    assert (gone.value.code, now["phone"], now["revision"]) == ("changed_meanwhile", "42 1", 2)
    assert len(clients.card(kept.id or 0).contacts) == 2


def test_what_never_was_is_gone(store: Any) -> None:
    with pytest.raises(Gone) as gone:
        clients.card(7)
    assert gone.value.code == "client_missing"
    with pytest.raises(Gone):
        store.do(clients.save, ClientCard(id=7, name="Nikt", revision=1))


def test_the_list_stands_in_polish_order(store: Any) -> None:
    for name in ("Żuraw", "Zebra", "łoś", "Lis", "Ćma", "Cis", "Ósemka", "Ola", "Źródło"):
        add(store, name)
    names = [row.name for row in clients.rows(clients.page_ids())]
    assert names == ["Cis", "Ćma", "Lis", "łoś", "Ola", "Ósemka", "Zebra", "Źródło", "Żuraw"]


@pytest.mark.parametrize(
    "search",
    [
        "kowalscy",
        "LODZ",
        "łódź kow",
        "525-234",
        "5252344078",
        "630 11 22",
        "+48 42 630",
        "sliwa",
        "601202303",
        "kowalscy.com",
        "ewa@kow",
    ],
)
def test_a_client_is_found_by_what_people_remember(store: Any, search: str) -> None:
    made = store.do(clients.save, FULL).made
    add(store, "Inny")
    assert clients.page_ids(search) == (made,)


@pytest.mark.parametrize("search", ["kowalscy inny", "100%", "_", "\\", "'", "9999999"])
def test_a_client_is_not_found_by_something_else(store: Any, search: str) -> None:
    store.do(clients.save, FULL)
    assert clients.page_ids(search) == ()


@pytest.mark.parametrize(
    "kept", ["22 555 10 03", "+48 22 555-10-03", "0048225551003", "(22)5551003"]
)
@pytest.mark.parametrize(
    "typed",
    [
        *("22 555 10 03", "225551003", "22-555-10-03", "22/555.10.03", "(22) 555\u201110\u201103"),
        *("+48 22 555 10 03", "+48225551003", "0048 22 555 10 03", "48225551003", "+48 22 55"),
        *("tel. 22 555 10 03", "22\u00a0555\u00a010\u00a003"),
    ],
)
def test_a_phone_number_is_the_same_however_it_is_written(
    store: Any, kept: str, typed: str
) -> None:
    made = store.do(clients.save, ClientCard(name="Zakład", phone=kept)).made
    store.do(clients.save, ClientCard(name="Inny", phone="22 666 77 88"))
    assert [row.id for row in clients.find(typed)] == [made]


@pytest.mark.parametrize(
    "typed",
    [
        *("5252344078", "525-234-40-78", "525 234 40 78", "PL5252344078", "pl 525-234-40-78"),
        *("NIP 525-234-40-78", "nip: PL5252344078", "525-23", "234 40 78"),
    ],
)
def test_a_nip_is_the_same_however_it_is_written(store: Any, typed: str) -> None:
    made = store.do(clients.save, ClientCard(name="Zakład", nip="5252344078")).made
    add(store, "Inny")
    assert [row.id for row in clients.find(typed)] == [made]


def test_what_begins_so_stands_before_what_has_it_within(store: Any) -> None:
    within = add(store, "Bis-Bud Gżegżółka")
    second = add(store, "Zakład Bis Żółw")
    person = store.do(
        clients.save, ClientCard(name="Apteka", contacts=(ContactCard(name="Bisia Zola"),))
    ).made
    first = add(store, "Bis Zol sp.j.")
    assert [row.id for row in clients.find("bis żół")] == [first, second, person, within]
    assert [row.id for row in clients.find("bis zol", limit=1)] == [first]
    assert [row.id for row in clients.find("„Bis, Żół”.", limit=1)] == [first]
    assert len(clients.find(" ")) == 4


def test_rows_tell_agreement_waiting_work_and_block(store: Any) -> None:
    plain, agreed = add(store, "Bez"), add(store, "Z umową", city="Łódź")
    store.do(
        agreements.save,
        AgreementCard(client_id=agreed, number="UM/1", starts_on=date(2026, 1, 1)),
    )
    ticket(store, agreed, 1)
    ticket(store, agreed, 2)
    Client.update(blocked_at=store.now).where(Client.id == plain).execute()
    first, second = clients.rows((agreed, 99, plain), TODAY)
    assert (first.name, first.agreement, first.open_tickets) == ("Z umową", "UM/1", 2)
    assert (second.name, second.agreement, second.open_tickets) == ("Bez", "", 0)
    assert (first.is_blocked, second.is_blocked) == (False, True)
    assert clients.rows((agreed,))[0].agreement == ""
    assert clients.rows(()) == ()


def test_the_pick_list_begins_with_names_that_begin_so(store: Any) -> None:
    add(store, "Auto Nowak", phone="22 500 60 70")
    add(store, "Nowak Transport")
    add(store, "Biuro Rachunkowe", short_name="Nowakowa")
    assert [row.name for row in clients.find("nowak")] == [
        "Biuro Rachunkowe",
        "Nowak Transport",
        "Auto Nowak",
    ]
    assert [row.name for row in clients.find("nowak", 1)] == ["Biuro Rachunkowe"]
    assert [row.name for row in clients.find("500-60")] == ["Auto Nowak"]
    assert len(clients.find("")) == 3


def test_people_who_may_order_stand_first(store: Any) -> None:
    made = store.do(clients.save, FULL).made
    assert [(each.name, each.is_authorised) for each in clients.contacts(made)] == [
        ("Ewa Śliwa", True),
        ("Jan Kowalski", False),
    ]


def test_control_characters_never_reach_the_database(store: Any) -> None:
    made = add(store, "Zła\x00 nazwa\x07", note="a\x00b\nc")
    kept = clients.card(made)
    assert (kept.name, kept.note) == ("Zła nazwa", "ab\nc")

"""Which client a mail is about (§6)."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.services import archives, clients
from desktop.services.clients import ClientCard, ClientMatch, ContactCard


def add(store: Any, name: str, **values: Any) -> int:
    return int(store.do(clients.save, ClientCard(name=name, **values)).made)


@pytest.fixture
def town(store: Any) -> dict[str, int]:
    """A few clients whose names lie close to one another."""
    return {
        "kowalscy": add(
            store,
            "Kowalscy Sp. j.",
            email="biuro@kowalscy.pl",
            domains=("kowalscy.pl",),
            contacts=(
                ContactCard(name="Jan", email="jan@kowalscy.pl"),
                ContactCard(name="Ewa", email="ewa@wspolna.pl", is_authorised=True),
            ),
        ),
        "aptekarz": add(
            store,
            "Hurtownia Leków „Aptekarz” sp. z o.o.",
            short_name="Aptekarz",
            nip="5252344078",
            domains=("aptekarz.com.pl",),
        ),
        "nowak_auto": add(store, "Nowak Auto s.c.", invoice_email="faktury@nowakauto.pl"),
        "nowak_bud": add(
            store,
            "Nowak Bud",
            contacts=(ContactCard(name="Ela", email="ewa@wspolna.pl"),),
        ),
        "zolw": add(store, "Żółw S.A.", domains=("zolw.pl",)),
        "it": add(store, "IT", domains=("it-firma.pl",)),
    }


@pytest.mark.parametrize(
    ("firm", "client"),
    [
        ("Kowalscy Sp. j.", "kowalscy"),
        ("kowalscy", "kowalscy"),
        ("KOWALSCY  SPÓŁKA JAWNA", "kowalscy"),
        ("Kowal", "kowalscy"),
        ("Kowalscy, oddział Łódź", "kowalscy"),
        ("aptekarz", "aptekarz"),
        ("Hurtownia", "aptekarz"),
        ("leków aptekarz", "aptekarz"),
        ("525-234-40-78", "aptekarz"),
        ("NIP 5252344078", "aptekarz"),
        ("Zolw", "zolw"),
        ("żółw sa", "zolw"),
        ("Nowak Auto", "nowak_auto"),
        ("it", "it"),
    ],
)
def test_the_firm_in_brackets_finds_its_client(
    town: dict[str, int], firm: str, client: str
) -> None:
    assert clients.match_mail(firm, "ktos@nieznany.pl") == ClientMatch(town[client], None, "firm")


@pytest.mark.parametrize("firm", ["Nowak", "Drukarka", "sp. z o.o.", "", "ab", "???", "  "])
def test_what_fits_none_or_several_stays_unmatched(town: dict[str, int], firm: str) -> None:
    assert clients.match_mail(firm, "ktos@nieznany.pl") == ClientMatch()


def test_the_firm_goes_before_the_sender(town: dict[str, int]) -> None:
    found = clients.match_mail("Aptekarz", "jan@kowalscy.pl")
    assert found == ClientMatch(town["aptekarz"], None, "firm")


def test_the_sender_is_named_when_it_is_one_of_the_firms_people(town: dict[str, int]) -> None:
    jan = clients.contacts(town["kowalscy"])[1]
    found = clients.match_mail("Kowalscy", "JAN@kowalscy.pl ")
    assert (jan.name, found) == ("Jan", ClientMatch(town["kowalscy"], jan.id, "firm"))


@pytest.mark.parametrize(
    ("address", "client", "how"),
    [
        ("jan@kowalscy.pl", "kowalscy", "address"),
        ("biuro@kowalscy.pl", "kowalscy", "address"),
        ("Faktury@NowakAuto.pl", "nowak_auto", "address"),
        ("nowy@kowalscy.pl", "kowalscy", "domain"),
        ("ktos@apteka1.aptekarz.com.pl", "aptekarz", "domain"),
    ],
)
def test_without_a_firm_the_sender_finds_the_client(
    town: dict[str, int], address: str, client: str, how: str
) -> None:
    for firm in (None, "Nieznana firma"):
        found = clients.match_mail(firm, address)
        assert (found.client_id, found.how) == (town[client], how)


@pytest.mark.parametrize("address", ["", "bez-domeny", "@", "x@com.pl", "x@kowalscy.pl.evil.com"])
def test_a_strange_sender_finds_nobody(town: dict[str, int], address: str) -> None:
    assert clients.match_mail(None, address) == ClientMatch()


def test_one_address_at_two_clients_is_in_doubt(town: dict[str, int]) -> None:
    assert clients.match_mail(None, "ewa@wspolna.pl") == ClientMatch()


def test_the_sender_tells_firms_of_one_name_apart(town: dict[str, int]) -> None:
    found = clients.match_mail("Nowak", "ewa@wspolna.pl")
    ela = clients.contacts(town["nowak_bud"])[0]
    assert found == ClientMatch(town["nowak_bud"], ela.id, "address")
    assert clients.match_mail("Nowak", "jan@kowalscy.pl") == ClientMatch()


def test_archived_clients_are_never_found(store: Any, town: dict[str, int]) -> None:
    store.do(archives.archive, town["kowalscy"])
    for firm, address in (("Kowalscy", ""), (None, "jan@kowalscy.pl"), (None, "x@kowalscy.pl")):
        assert clients.match_mail(firm, address) == ClientMatch()
    assert clients.match_mail(None, "ewa@wspolna.pl").client_id == town["nowak_bud"]

"""What the timer offers for a ticket before work starts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desktop.errors import Gone
from desktop.models.client import Client, Contact
from desktop.models.price_list import PriceList, Rate
from desktop.models.ticket import Ticket
from desktop.rules.tariffs import Kind
from desktop.services import session_offers
from tests.services.timer_office import Office, make_office


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


def test_a_ticket_with_all_that_a_start_needs(office: Office) -> None:
    Contact.insert(client=office.client, name="Adam Nowy").execute()
    shown = session_offers.offer(office.ticket, office.store.now)
    assert (shown.number, shown.client, shown.is_blocked) == ("2026/0001", "Kowalscy sp.j.", False)
    assert [each.name for each in shown.contacts] == ["Ewa Kowalska", "Adam Nowy"]
    assert shown.rates[Kind.REMOTE].grosze == 180_00
    assert (shown.terms_from, shown.language) == (date(2026, 11, 20), "pl")
    assert (shown.hours.opens, shown.hours.closes, shown.is_working_day) == (480, 960, True)
    assert shown.tools.usual == "teamviewer"


def test_who_asked_is_offered_first(office: Office) -> None:
    Ticket.update(caller="Pan Tadeusz").where(Ticket.id == office.ticket).execute()
    assert session_offers.offer(office.ticket, office.store.now).caller == "Pan Tadeusz"
    Ticket.update(contact=office.contact).where(Ticket.id == office.ticket).execute()
    assert session_offers.offer(office.ticket, office.store.now).caller == "Ewa Kowalska"


def test_an_unmatched_ticket_has_nobody(office: Office) -> None:
    shown = session_offers.offer(office.unmatched, office.store.now + timedelta(days=1))
    assert (shown.client_id, shown.client, shown.contacts) == (None, "", ())
    assert not shown.is_working_day


def test_a_blocked_client_and_missing_rates(office: Office) -> None:
    Client.update(blocked_at=office.store.now).where(Client.id == office.client).execute()
    Rate.delete().execute()
    PriceList.delete().execute()
    shown = session_offers.offer(office.ticket, office.store.now)
    assert (shown.is_blocked, shown.rates) == (True, {})


def test_a_ticket_that_is_gone(office: Office) -> None:
    with pytest.raises(Gone, match="ticket_missing"):
        session_offers.offer(999, office.store.now)

"""The client's link in every form."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from desktop.documents import qr_code
from desktop.errors import Gone, Refused
from desktop.models.client import Client
from desktop.models.message import Message
from desktop.services import client_link, tool_settings
from desktop.services.tool_settings import ToolSettings
from tests.documents.reading import decoded
from tests.services.timer_office import Office, make_office

LINK = "https://get.teamviewer.com/biuro"


@pytest.fixture
def office(store: Any) -> Office:
    made = make_office(store)
    before = tool_settings.current()
    chosen = ToolSettings(tools=before.tools, usual=before.usual, client_link=LINK)
    store.do(tool_settings.save, chosen)
    return made


def test_the_code_holds_the_link(office: Office) -> None:
    found = client_link.of_ticket(office.ticket)
    assert (found.code_size, found.code) == tuple(qr_code.matrix(LINK))
    rows = [[bool(row >> at & 1) for at in range(found.code_size)] for row in found.code]
    assert decoded(rows) == LINK


def test_it_is_read_out_and_written_in_the_clients_language(office: Office) -> None:
    polish = client_link.of_ticket(office.ticket)
    assert (polish.link, polish.language) == (LINK, "pl")
    assert "kropka" in [each.said for each in polish.spoken]
    Client.update(language="en").where(Client.id == office.client).execute()
    english = client_link.of_ticket(office.ticket)
    assert "dot" in [each.said for each in english.spoken]
    assert "Remote help" in parse_qs(urlsplit(english.letter).query)["subject"][0]


def test_the_letter_goes_to_who_asked_else_to_the_client(office: Office) -> None:
    assert client_link.of_ticket(office.ticket).letter.startswith("mailto:?subject=")
    Client.update(email="biuro@kowalscy.example").where(Client.id == office.client).execute()
    parts = urlsplit(client_link.of_ticket(office.ticket).letter)
    assert parts.path == "biuro@kowalscy.example"
    Message.insert(
        ticket=office.ticket,
        kind="mail_in",
        at=office.store.now,
        sender_address="ewa+1@kowalscy.example",
    ).execute()
    parts = urlsplit(client_link.of_ticket(office.ticket).letter)
    assert parts.path == "ewa%2B1@kowalscy.example"
    query = parse_qs(parts.query)
    assert query["subject"] == ["Pomoc zdalna – zgłoszenie 2026/0001"]
    assert f"\r\n\r\n{LINK}\r\n" in query["body"][0]
    assert "nie w odpowiedzi" in query["body"][0]


def test_a_ticket_without_a_client_has_a_link_too(office: Office) -> None:
    assert client_link.of_ticket(office.unmatched).language == "pl"


def test_without_a_link_or_a_ticket_it_is_said(office: Office) -> None:
    with pytest.raises(Gone, match="ticket_missing"):
        client_link.of_ticket(4711)
    before = tool_settings.current()
    office.store.do(tool_settings.save, ToolSettings(tools=before.tools))
    with pytest.raises(Refused, match="client_link_missing"):
        client_link.of_ticket(office.ticket)

"""`consents --client …` on a real database."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from typing import Any

import pytest

from desktop.commands import arguments
from desktop.commands.consents import consents
from desktop.errors import Refused
from desktop.models.client import Client
from desktop.services import consents as kept
from tests.commands.hands import Hand
from tests.services.conftest import Store
from tests.services.timer_office import Office, make_office


@pytest.fixture
def office(store: Store) -> Office:
    made = make_office(store)
    Client.update(nip="5252248481", short_folded="kowale").where(Client.id == made.client).execute()
    return made


def told(office: Office, client: str | None) -> list[dict[str, Any]]:
    out = io.StringIO()
    assert consents(Hand(office.store), client, out) == 0
    assert out.getvalue().count("\n") == 1
    said = json.loads(out.getvalue())
    assert list(said) == ["consents"]
    return list(said["consents"])


def test_a_consent_is_told_with_its_version_and_hash(office: Office) -> None:
    consent = office.consent()
    (line,) = told(office, "Kowalscy sp.j.")
    card = kept.card(consent)
    assert line == {
        "client": "Kowalscy sp.j.",
        "person": "Ewa Kowalska",
        "channel": "phone",
        "version": "2026-11-20",
        "language": "pl",
        "hash": card.terms_sha256,
        "ticket": "2026/0001",
        "given": "2026-11-20T10:00:00+01:00",
        "withdrawn": None,
        "written_by": "Anna Lis",
    }


def test_a_withdrawal_is_told(office: Office) -> None:
    consent = office.consent()
    office.store.do(kept.withdraw, consent, at=office.store.now + timedelta(minutes=5))
    assert told(office, "5252248481")[0]["withdrawn"] == "2026-11-20T10:05:00+01:00"


def test_a_client_is_found_by_name_and_nip(office: Office) -> None:
    office.consent()
    office.consent(office.other_ticket)
    ways = ["Kowalscy sp.j.", "  KOWALSCY  sp.j. ", "kowal", "Kowale", "525-224-84-81"]
    for said in (*ways, "PL5252248481"):
        assert [each["client"] for each in told(office, said)] == ["Kowalscy sp.j."], said


def test_a_client_is_found_by_its_number(office: Office) -> None:
    office.consent(office.other_ticket)
    assert len(told(office, str(office.other_client))) == 1
    assert told(office, str(office.client)) == []


def test_without_a_client_everyone_is_told_newest_first(office: Office) -> None:
    office.consent()
    office.consent(office.other_ticket, at=office.store.now + timedelta(hours=1))
    assert [each["client"] for each in told(office, None)] == ["Apteka Pod Lwem", "Kowalscy sp.j."]


def test_an_unknown_client_is_refused(office: Office) -> None:
    for said in ("Nikt taki", "", "1111111111", "999999"):
        with pytest.raises(Refused, match="client_unknown"):
            told(office, said)


def test_a_name_of_several_is_refused(office: Office) -> None:
    Client.update(name_folded="kowalczyk").where(Client.id == office.other_client).execute()
    with pytest.raises(Refused, match="client_ambiguous") as refused:
        told(office, "kowal")
    assert refused.value.facts["count"] == 2


def test_the_command_line_knows_it() -> None:
    words = arguments.parse(["consents", "--client", "Kowalscy"])
    assert (words.command, words.client) == ("consents", "Kowalscy")
    assert arguments.parse(["consents"]).client is None

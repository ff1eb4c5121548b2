"""`consents --client …` on a real database."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.commands import arguments
from desktop.commands.consents import consents
from desktop.errors import Refused
from desktop.models.client import Client
from desktop.models.schema import open_database
from desktop.services import consents as kept
from tests.services.conftest import NOW, Store
from tests.services.timer_office import Office, make_office


class Hand:
    """The command's hands on this thread."""

    zone = ZoneInfo("Europe/Warsaw")

    def ask(self, service: Callable[..., Any], *args: Any, **kw: Any) -> Any:
        return service(*args, **kw)


@pytest.fixture(params=["sqlite", "postgres"])
def office(request: pytest.FixtureRequest) -> Iterator[Office]:
    address = request.getfixturevalue(f"{request.param}_address")
    database = open_database(address, now=NOW)
    database.connect()
    made = make_office(Store(database, address))
    Client.update(nip="5252248481", short_folded="kowale").where(Client.id == made.client).execute()
    yield made
    database.close()


def told(client: str | None) -> list[dict[str, Any]]:
    out = io.StringIO()
    assert consents(Hand(), client, out) == 0  # type: ignore[arg-type]
    assert out.getvalue().count("\n") == 1
    said = json.loads(out.getvalue())
    assert list(said) == ["consents"]
    return list(said["consents"])


def test_a_consent_is_told_with_its_version_and_hash(office: Office) -> None:
    consent = office.consent()
    (line,) = told("Kowalscy sp.j.")
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
    assert told("5252248481")[0]["withdrawn"] == "2026-11-20T10:05:00+01:00"


@pytest.mark.parametrize(
    "said",
    ["Kowalscy sp.j.", "  KOWALSCY  sp.j. ", "kowal", "Kowale", "525-224-84-81", "PL5252248481"],
)
def test_a_client_is_found_by_name_and_nip(office: Office, said: str) -> None:
    office.consent()
    office.consent(office.other_ticket)
    assert [each["client"] for each in told(said)] == ["Kowalscy sp.j."]


def test_a_client_is_found_by_its_number(office: Office) -> None:
    office.consent(office.other_ticket)
    assert len(told(str(office.other_client))) == 1
    assert told(str(office.client)) == []


def test_without_a_client_everyone_is_told_newest_first(office: Office) -> None:
    office.consent()
    office.consent(office.other_ticket, at=office.store.now + timedelta(hours=1))
    assert [each["client"] for each in told(None)] == ["Apteka Pod Lwem", "Kowalscy sp.j."]


@pytest.mark.parametrize("said", ["Nikt taki", "", "1111111111", "999999"])
def test_an_unknown_client_is_refused(office: Office, said: str) -> None:
    with pytest.raises(Refused, match="client_unknown"):
        told(said)


def test_a_name_of_several_is_refused(office: Office) -> None:
    Client.update(name_folded="kowalczyk").where(Client.id == office.other_client).execute()
    with pytest.raises(Refused, match="client_ambiguous") as refused:
        told("kowal")
    assert refused.value.facts["count"] == 2


def test_the_command_line_knows_it() -> None:
    words = arguments.parse(["consents", "--client", "Kowalscy"])
    assert (words.command, words.client) == ("consents", "Kowalscy")
    assert arguments.parse(["consents"]).client is None

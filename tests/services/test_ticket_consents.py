"""Remote work belongs to the client who consented to it; its ticket does not change hands."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import Refused
from desktop.models.ticket import Ticket
from desktop.services import sessions, ticket_states
from desktop.services.billable import billable
from tests.services.timer_office import Office, make_office

ZONE = ZoneInfo("Europe/Warsaw")


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


def _client_of(ticket: int) -> int | None:
    rows: Any = Ticket.select(Ticket.client).where(Ticket.id == ticket).tuples()
    found: int | None = rows.get()[0]
    return found


def _remote_work(office: Office, ticket: int) -> None:
    do, now = office.store.do, office.store.now
    session = do(sessions.start, ticket, "remote", office.consent(ticket), reason="x").made
    do(sessions.stop, session, at=now + timedelta(hours=1))


@pytest.mark.parametrize("whose", ["another", "nobody"])
def test_a_ticket_with_remote_work_stays_with_its_client(office: Office, whose: str) -> None:
    _remote_work(office, office.ticket)
    client = office.other_client if whose == "another" else None
    with pytest.raises(Refused) as refusal:
        office.store.do(ticket_states.match_client, office.ticket, client, ZONE)
    assert (refusal.value.code, refusal.value.field) == ("ticket_of_consent", "client_id")
    assert refusal.value.facts["number"] == "2026/0001"
    assert not billable(client_id=office.other_client)
    assert len(billable(client_id=office.client)) == 1


def test_its_own_client_may_be_said_again(office: Office) -> None:
    _remote_work(office, office.ticket)
    office.store.do(ticket_states.match_client, office.ticket, office.client, ZONE)
    assert _client_of(office.ticket) == office.client


def test_a_match_is_not_taken_back_from_under_remote_work(office: Office) -> None:
    do = office.store.do
    Ticket.update(state="in_progress").where(Ticket.id == office.ticket).execute()
    matched = do(ticket_states.match_client, office.ticket, office.other_client, ZONE)
    _remote_work(office, office.ticket)
    with pytest.raises(Refused) as refusal:
        do(ticket_states.restore, matched.before, matched.revision, ZONE)
    assert refusal.value.code == "ticket_of_consent"


def test_a_consent_nobody_used_holds_nothing(office: Office) -> None:
    office.consent(office.second_ticket)
    office.store.do(ticket_states.match_client, office.second_ticket, office.other_client, ZONE)
    assert _client_of(office.second_ticket) == office.other_client

"""A received protocol of two sessions, and objections to its lines."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pypdf
import pytest

from desktop.errors import Refused
from desktop.models.protocol import ProtocolLine
from desktop.services import objections, protocols
from desktop.services.protocol_cards import card
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office

FRIDAY = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Case:
    """One client's protocol and the sessions on it."""

    client: int
    protocol: int
    sessions: tuple[int, ...]


def a_received_protocol(store: Any) -> Case:
    """A received protocol: an hour of phone work in the morning, two bands in the evening."""
    an_office()
    client, who = a_client(), a_consultant()
    ticket = a_ticket(client)
    sessions = (
        a_session(ticket, who, FRIDAY, FRIDAY + HOUR),
        a_session(ticket, who, FRIDAY + 7.5 * HOUR, FRIDAY + 8.5 * HOUR),
    )
    store.now = FRIDAY + 9 * HOUR
    protocol = store.do(protocols.draft, ticket).made
    store.do(protocols.issue, protocol)
    store.do(protocols.receive, protocol, "mail")
    return Case(client, protocol, sessions)


@pytest.fixture
def case(store: Any) -> Case:
    """The same, for a test; a file of tests takes it by its name."""
    return a_received_protocol(store)


def lines(protocol: int) -> list[int]:
    """Ids of the lines, by position."""
    rows = ProtocolLine.select().where(ProtocolLine.protocol == protocol)
    return [row.id for row in rows.order_by(ProtocolLine.position)]


def objected(store: Any, case: Case, *positions: int, **own: Any) -> int:
    """An objection to the lines at these positions; gives its id."""
    chosen = [lines(case.protocol)[at - 1] for at in positions]
    values = {"by": "Anna Kowalska"} | own
    return store.do(objections.raise_to, case.protocol, chosen, "Było krócej", **values).made


def refusal(store: Any, service: Any, *args: Any, **kw: Any) -> Refused:
    """What the service refuses."""
    with pytest.raises(Refused) as found:
        store.do(service, *args, **kw)
    return found.value


def text_of(data: bytes) -> str:
    """The words on a paper."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def standings(protocol: int) -> list[str]:
    """How each line of a protocol stands."""
    return [line.standing for line in card(protocol).lines]

"""A desk with finished, protocolled and invoiced work, and the sheet of grounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.services import invoices, protocols
from desktop.ui.grounds.sheet import GroundsSheet
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office
from tests.ui.stored import StoredDesk

FRIDAY = datetime(2026, 11, 20, 15, 40, tzinfo=UTC)  # 16:40 in Warsaw


@pytest.fixture
def stored(stored: StoredDesk) -> StoredDesk:
    stored.now = FRIDAY + timedelta(hours=2)
    return stored


@dataclass(frozen=True)
class Work:
    client: int
    ticket: int
    call: int
    visit: int


@pytest.fixture
def work(stored: StoredDesk) -> Work:
    """A call over closing time with seconds, and a visit outside the town the day before."""

    def write() -> Work:
        an_office()
        consultant = a_consultant()
        client = a_client(distance_km=60)
        ticket = a_ticket(client)
        end = FRIDAY + timedelta(minutes=40, seconds=12)
        call = a_session(ticket, consultant, FRIDAY, end)
        before = FRIDAY - timedelta(days=1, hours=5)
        visit = a_session(ticket, consultant, before, before + timedelta(minutes=65), "visit")
        return Work(client, ticket, call, visit)

    return stored.write(write)


@pytest.fixture
def protocol(stored: StoredDesk, work: Work) -> int:
    """An accepted protocol of all of it."""
    made = stored.do(protocols.draft, work.ticket).made
    stored.do(protocols.issue, made)
    stored.do(protocols.accept, made, "word", "Anna Kowalska")
    return made


@pytest.fixture
def invoice(stored: StoredDesk, protocol: int) -> int:
    return stored.do(invoices.draft, [protocol]).made


@pytest.fixture
def sheet(stored: StoredDesk, work: Work, qtbot: QtBot, theme: object) -> GroundsSheet:
    made = GroundsSheet(stored.desk)
    qtbot.addWidget(made)
    return made

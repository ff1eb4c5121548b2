"""The page of the queue over a real database, with an office of two clients and two people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.consultant import Consultant
from desktop.services import agreements, clients, mail_import, tickets
from desktop.services.agreements import AgreementCard
from desktop.services.clients import ClientCard, ContactCard
from desktop.services.tickets import TicketDraft
from desktop.ui.tickets.page import QueuePage
from tests.ui.stored import StoredDesk, stored_desk


@pytest.fixture
def stored(sqlite_address: str, tmp_path: Path, qtbot: QtBot) -> Iterator[StoredDesk]:
    with stored_desk(sqlite_address, tmp_path, qtbot) as whole:
        whole.write(lambda: Consultant.insert(name="Ola Kot", initials="OK").execute())
        whole.write(lambda: Consultant.insert(name="Jan Lis", initials="JL").execute())
        yield whole


@dataclass
class Office:
    """What the tests know of the office behind the page."""

    stored: StoredDesk
    agreed: int
    plain: int

    def call(self, subject: str, client: int | None = None, *, caller: str = "") -> int:
        """A ticket by phone, a minute after the one before."""
        self.stored.now += timedelta(minutes=1)
        draft = TicketDraft(subject=subject, client_id=client, caller=caller)
        return int(self.stored.do(tickets.create, draft, self.stored.desk.zone).made or 0)

    def mail(self, raw: bytes) -> int:
        """A letter that came in; gives the ticket where it lies."""
        done = self.stored.do(
            mail_import.receive_many, mail_import.letters(raw), self.stored.desk.zone
        )
        assert isinstance(done, mail_import.Receipt)
        return done.outcomes[0].ticket_id


@pytest.fixture
def office(stored: StoredDesk) -> Office:
    people = (
        ContactCard(name="Anna Nowak", email="anna@aptekarz.example", is_authorised=True),
        ContactCard(name="Żaneta Ćwik"),
    )
    agreed = stored.do(clients.save, ClientCard(name="Aptekarz sp. z o.o.", contacts=people)).made
    plain = stored.do(clients.save, ClientCard(name="Zakład Źródło", phone="22 555 10 03")).made
    assert agreed
    assert plain
    stored.do(
        agreements.save,
        AgreementCard(client_id=agreed, number="UM/12/2025", starts_on=date(2026, 1, 1)),
    )
    return Office(stored, agreed, plain)


@pytest.fixture
def page(stored: StoredDesk, qtbot: QtBot) -> QueuePage:
    made = QueuePage(stored.desk)
    qtbot.addWidget(made)
    made.resize(950, 790)
    made.show()
    qtbot.waitExposed(made)
    stored.settle()
    return made

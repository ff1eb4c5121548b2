"""A desk with finished work on one ticket."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.services import invoices, protocols
from desktop.ui.preview.page import PreviewPane
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office
from tests.ui.stored import NOW, StoredDesk


@dataclass(frozen=True)
class Work:
    client: int
    ticket: int


@pytest.fixture
def work(stored: StoredDesk) -> Work:
    def write() -> Work:
        an_office(email="biuro@zolw.example")
        consultant = a_consultant()
        client = a_client(email="biuro@kowalscy.example")
        ticket = a_ticket(client)
        a_session(ticket, consultant, NOW - timedelta(hours=2), NOW - timedelta(hours=1))
        return Work(client, ticket)

    return stored.write(write)


@pytest.fixture
def pane(stored: StoredDesk, qtbot: QtBot) -> PreviewPane:
    made = PreviewPane(stored.desk)
    qtbot.addWidget(made)
    made.resize(620, 800)
    made.show()
    return made


@pytest.fixture
def issued(stored: StoredDesk, work: Work, pane: PreviewPane) -> int:
    """An issued protocol, on show."""
    pane.create_protocol(work.ticket)
    stored.settle()
    stored.do(protocols.issue, 1)
    stored.settle()
    return 1


@pytest.fixture
def draft(stored: StoredDesk, work: Work, pane: PreviewPane) -> int:
    """The draft of an invoice, on show."""
    protocol = stored.do(protocols.draft, work.ticket).made
    stored.do(protocols.issue, protocol)
    stored.do(protocols.accept, protocol, "word", "Anna")
    invoice = stored.do(invoices.draft, [protocol]).made
    assert invoice is not None
    pane.show_invoice(invoice)
    stored.settle()
    return invoice


@pytest.fixture
def invoice(stored: StoredDesk, draft: int) -> int:
    """The same, issued."""
    stored.do(invoices.issue, draft)
    stored.settle()
    return draft

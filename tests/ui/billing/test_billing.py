"""The page of protocols and invoices."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.services import invoices, protocols
from desktop.ui.billing.page import INVOICES, PROTOCOLS, BillingPage
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office
from tests.ui.stored import NOW, StoredDesk, stored_desk


@pytest.fixture
def stored(sqlite_address: str, tmp_path: Path, qtbot: QtBot) -> Iterator[StoredDesk]:
    with stored_desk(sqlite_address, tmp_path, qtbot) as whole:
        yield whole


@pytest.fixture
def clients(stored: StoredDesk) -> tuple[int, int]:
    """Two clients, each with an hour of finished phone work."""

    def write() -> tuple[int, int]:
        an_office()
        consultant = a_consultant()
        found = a_client(), a_client("Apteka Pod Łabędziem", nip="7010416384")
        for number, client in enumerate(found, 1):
            ticket = a_ticket(client, f"2026/000{number}")
            start = NOW - timedelta(hours=4 - number)
            a_session(ticket, consultant, start, start + timedelta(minutes=20))
        return found

    return stored.write(write)


@pytest.fixture
def page(stored: StoredDesk, qtbot: QtBot) -> BillingPage:
    made = BillingPage(stored.desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    stored.settle()
    return made


def button(page: BillingPage, name: str) -> QPushButton:
    return page.findChild(QPushButton, name)


def turn(stored: StoredDesk, page: BillingPage, tab: int) -> None:
    page.findChild(QTabBar, "billing.tabs").setCurrentIndex(tab)
    stored.settle()


def an_accepted_protocol(stored: StoredDesk, client: int) -> int:
    protocol = stored.do(protocols.draft_of_client, client).made
    stored.do(protocols.issue, protocol)
    stored.do(protocols.accept, protocol, "word", "Jan Kowalski")
    return protocol


def test_with_no_work_every_list_says_so(stored, page):
    assert not button(page, "protocol.create").isEnabled()
    for tab in (PROTOCOLS, INVOICES):
        turn(stored, page, tab)
        assert page.findChild(QWidget, "billing.standing").isVisible()


def test_work_waits_by_client_and_wishes_its_protocol(stored, clients, page, qtbot):
    stored.settle()
    assert page.work.choose(clients[1])
    stored.settle()
    with qtbot.waitSignal(page.client_protocol_wanted) as wish:
        QTest.mouseClick(button(page, "protocol.create"), Qt.MouseButton.LeftButton)
    assert wish.args == [clients[1]]


def test_a_protocol_takes_its_work_off_the_list(stored, clients, page):
    stored.do(protocols.draft_of_client, clients[0])
    stored.settle()
    assert not page.work.choose(clients[0])
    assert page.work.choose(clients[1])


def test_choosing_a_protocol_wishes_its_picture(stored, clients, page, qtbot):
    protocol = an_accepted_protocol(stored, clients[0])
    turn(stored, page, PROTOCOLS)
    with qtbot.waitSignal(page.protocol_wanted) as wish:
        page.protocols.choose(protocol)
    assert wish.args == [protocol]


def test_accepted_ones_are_invoiced_together(stored, clients, page, qtbot):
    protocol = an_accepted_protocol(stored, clients[0])
    turn(stored, page, PROTOCOLS)
    page.findChild(QWidget, "billing.standing").show_value("accepted")
    page._load()
    stored.settle()
    page.protocols.selectAll()
    with qtbot.waitSignal(page.invoice_of_wanted) as wish:
        QTest.mouseClick(button(page, "billing.invoice"), Qt.MouseButton.LeftButton)
    assert wish.args == [[protocol]]


def test_an_invoice_shows_up_and_wishes_its_picture(stored, clients, page, qtbot):
    protocol = an_accepted_protocol(stored, clients[0])
    turn(stored, page, INVOICES)
    invoice = stored.do(invoices.draft, [protocol]).made
    stored.settle()
    with qtbot.waitSignal(page.invoice_wanted) as wish:
        page.invoices.choose(invoice)
    assert wish.args == [invoice]


def test_one_clients_papers_until_everybody_is_asked_for(stored, clients, page):
    mine, other = (an_accepted_protocol(stored, client) for client in clients)
    page.show_client(clients[1])
    stored.settle()
    assert page.protocols.table.ids == (other,)
    assert button(page, "billing.client").isVisible()
    assert button(page, "billing.client").text() == "Apteka Pod Łabędziem"
    invoice = stored.do(invoices.draft, [mine]).made
    turn(stored, page, INVOICES)
    assert not page.invoices.table.ids
    QTest.mouseClick(button(page, "billing.client"), Qt.MouseButton.LeftButton)
    stored.settle()
    assert page.invoices.table.ids == (invoice,)
    assert not button(page, "billing.client").isVisible()
    turn(stored, page, PROTOCOLS)
    assert sorted(page.protocols.table.ids) == [mine, other]

"""The page of protocols and invoices."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.session import WorkSession
from desktop.services import invoices, protocols, visits
from desktop.services.billable import clients_of_ids
from desktop.ui.billing.lists import work_columns
from desktop.ui.billing.page import INVOICES, PROTOCOLS, BillingPage
from desktop.ui.colours import Tone
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
    with qtbot.waitSignal(page.work_protocol_wanted) as wish:
        QTest.mouseClick(button(page, "protocol.create"), Qt.MouseButton.LeftButton)
    assert wish.args == [clients[1], [2], [], False]


def test_opening_a_client_bills_all_of_its_work(stored, clients, page, qtbot):
    with qtbot.waitSignal(page.client_protocol_wanted) as wish:
        page.work.opened.emit(clients[0])
    assert wish.args == [clients[0]]


def more_work(stored: StoredDesk, client: int) -> None:
    """Work of the month before, odd work, and a visit called off too late."""

    def write() -> None:
        ticket = a_ticket(client, "2026/0009")
        before = NOW - timedelta(days=30)
        a_session(ticket, 1, before, before + timedelta(minutes=20))
        odd = NOW - timedelta(hours=9)
        a_session(ticket, 1, odd, odd + timedelta(minutes=20), oddities=["slept"])

    stored.write(write)
    start = NOW + timedelta(hours=1)
    visit = stored.do(visits.plan, client, start, start + timedelta(hours=1)).made
    stored.do(visits.call_off, visit)
    stored.settle()


def box(page: BillingPage, at: int) -> QWidget:
    return page.findChild(QWidget, f"billing.work_{at}")


def test_only_what_is_ticked_goes_on_it_and_what_waits_cannot_be(stored, clients, page, qtbot):
    more_work(stored, clients[0])
    page.work.choose(clients[0])
    stored.settle()
    assert [box(page, at).isEnabled() for at in (1, 2, 3, 4)] == [True, False, True, True]
    assert page.chooser.sessions() == [3, 1]
    assert page.chooser.visits() == [1]
    box(page, 1).click()
    with qtbot.waitSignal(page.work_protocol_wanted) as wish:
        QTest.mouseClick(button(page, "protocol.create"), Qt.MouseButton.LeftButton)
    assert wish.args == [clients[0], [1], [1], False]
    for at in (3, 4):
        box(page, at).click()
    assert not button(page, "protocol.create").isEnabled()


def test_a_month_ticks_its_own_work(stored, clients, page):
    more_work(stored, clients[0])
    midnight = datetime(2026, 10, 31, 23, 10, tzinfo=UTC)  # in Warsaw it is November already
    stored.write(
        lambda: a_session(
            a_ticket(clients[0], "2026/0010"), 1, midnight, midnight + timedelta(minutes=20)
        )
    )
    page.work.choose(clients[0])
    stored.settle()
    month = page.findChild(QWidget, "billing.month")
    assert month.isVisible()
    month.show_value(date(2026, 10, 1))
    month.edited.emit()
    assert (page.chooser.sessions(), page.chooser.visits()) == ([3], [])
    month.show_value("all")
    month.edited.emit()
    assert page.chooser.sessions() == [3, 5, 1]


def test_a_running_timer_makes_it_a_part_protocol(stored, clients, page):
    def run() -> None:
        WorkSession.create(ticket=1, consultant=1, kind="phone", state="held", started_at=NOW)

    stored.write(run)
    page.work.choose(clients[0])
    stored.settle()
    assert page.chooser.is_partial


@pytest.mark.parametrize(("days", "tone"), [(0, Tone.PLAIN), (3, Tone.SOON), (4, Tone.LATE)])
def test_the_term_of_the_protocol_is_told_before_it_is_late(stored, clients, page, days, tone):
    (row,) = stored.ask(clients_of_ids, [clients[0]])
    (due,) = [
        each
        for each in work_columns(stored.desk.zone, lambda: NOW.date() + timedelta(days=days))
        if each.name == "due"
    ]
    assert due.show(row).badge.tone is tone


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

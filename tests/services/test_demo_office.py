"""The demo office as it stands: made once for each database, and only looked at here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from desktop.models.agreement import ServiceAgreement
from desktop.models.invoice import Invoice, InvoicedProtocol, InvoiceLine
from desktop.models.message import Attachment, Message
from desktop.models.protocol import Protocol, ProtocolLine
from desktop.models.ticket import Ticket
from desktop.services import clients, contents, invoices, paper_rows, protocols
from tests.databases import PostgresServer
from tests.services.demos import (
    FRIDAY_NOON,
    WARSAW,
    check_states,
    check_times,
    fill,
    opened,
    values,
)


@pytest.fixture(scope="module", params=["sqlite", "postgres"], autouse=True)
def demo(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """A demo office on this thread, one for all tests of this file."""
    server: PostgresServer | None = None
    address = str(tmp_path_factory.mktemp("demo") / "office.db")
    if request.param == "postgres":
        server = request.getfixturevalue("postgres_server")
        address = server.create()
    with opened(address, FRIDAY_NOON) as store:
        fill(store)
        yield
    if server is not None:
        server.drop(address)


def test_every_state_is_there() -> None:
    check_states()
    check_times(FRIDAY_NOON)


def test_money_adds_up() -> None:
    for protocol in Protocol.select().where(Protocol.number.is_null(is_null=False)):
        lines = ProtocolLine.select().where(ProtocolLine.protocol == protocol.id)
        assert protocol.net == sum(line.net for line in lines)
    for invoice in Invoice.select().where(Invoice.state == "issued"):
        lines = list(InvoiceLine.select().where(InvoiceLine.invoice == invoice.id))
        assert invoice.net == sum(line.net for line in lines)
        assert invoice.vat == (invoice.net * 23 + 50) // 100
        assert invoice.gross == invoice.net + invoice.vat
        grounds = Protocol.select().join(
            InvoicedProtocol, on=(InvoicedProtocol.protocol == Protocol.id)
        )
        of_this = list(grounds.where(InvoicedProtocol.invoice == invoice.id))
        assert invoice.net == sum(each.net for each in of_this)
        assert {each.state for each in of_this} == {"accepted"}
        assert all(each.client_id == invoice.client_id for each in of_this)


def test_numbers_have_no_gaps_and_papers_are_whole() -> None:
    today = FRIDAY_NOON.date()
    for table, pdf in ((Protocol, protocols.pdf), (Invoice, invoices.pdf)):
        issued = [row.number for row in table.select().order_by(table.id) if row.number]
        by_month: dict[str, list[int]] = {}
        for number in sorted(issued):
            month, _, running = number.rpartition("/")
            by_month.setdefault(month, []).append(int(running))
        assert all(found == list(range(1, len(found) + 1)) for found in by_month.values())
        for row in table.select():
            assert pdf(row.id, today).startswith(b"%PDF")
    both = [paper_rows.invoice_row(row.id) for row in Invoice.select()]
    assert any(len(row.protocols) > 1 for row in both)


def test_letters_were_real_letters() -> None:
    letters = list(Message.select().where(Message.kind == "mail_in"))
    assert all(contents.read(each.original_id) for each in letters)
    problems = {tuple(each.problems) for each in letters}
    assert problems == {(), ("mail_not_a_message",)}
    assert {each.is_automatic for each in letters} == {True, False}
    assert any("napisał" in each.text or "pisze:\n>" in each.text for each in letters)
    pictures = [row for row in Attachment.select() if row.media_type == "image/png"]
    assert len(pictures) >= 5
    assert contents.read(pictures[0].content_id).startswith(b"\x89PNG")
    assert len(values(Ticket.subject)) == 60


def test_clients_are_of_every_sort() -> None:
    today = FRIDAY_NOON.astimezone(WARSAW).date()
    everybody = [clients.card(client_id) for client_id in clients.page_ids()]
    assert any(each.language == "en" for each in everybody)
    assert any(each.is_consumer and not each.nip for each in everybody)
    assert any(each.blocked_at is not None for each in everybody)
    assert any(len(each.name) > 100 for each in everybody)
    assert any(each.distance_km for each in everybody)
    assert all(
        each.invoice_email.endswith(".example") and each.email.endswith(".example")
        for each in everybody
    )
    spans = [(row.starts_on, row.ends_on) for row in ServiceAgreement.select()]
    assert any(ends is not None and ends < today for _, ends in spans)
    assert any(starts == today + timedelta(days=1) for starts, _ in spans)
    assert any(starts <= today and (ends is None or ends >= today) for starts, ends in spans)

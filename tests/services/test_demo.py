"""The demo office: the same each time, in every state, and its money adds up."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import Refused
from desktop.models import schema
from desktop.models.agreement import ServiceAgreement
from desktop.models.base import Table
from desktop.models.client import Client
from desktop.models.invoice import Invoice, InvoicedProtocol, InvoiceLine
from desktop.models.message import Attachment, Message
from desktop.models.protocol import Protocol, ProtocolLine
from desktop.models.series import NumberSeries
from desktop.models.session import Segment, WorkSession
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.rules.queue import AGREEMENT_RANK
from desktop.services import clients, contents, invoices, paper_rows, protocols, ticket_queue
from desktop.services.demo import office
from desktop.services.ticket_queue import QueueFilter
from tests.services.conftest import Store

WARSAW = ZoneInfo("Europe/Warsaw")
FRIDAY_NOON = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
# A weekend, dawn after a long weekend, the year's first days, late at night, a clock change.
OTHER_MOMENTS = (
    datetime(2026, 11, 21, 12, 36, tzinfo=UTC),
    datetime(2026, 5, 4, 4, 10, tzinfo=UTC),
    datetime(2027, 1, 2, 9, 0, tzinfo=UTC),
    datetime(2026, 11, 12, 22, 59, tzinfo=UTC),
    datetime(2026, 3, 30, 8, 31, tzinfo=UTC),
)
# Ids of these rows are those of the database: several are written at once, in any order.
UNORDERED = (NumberSeries, InvoicedProtocol)
TICKET_STATES = {"held", "new", "assigned", "in_progress", "waiting", "planned", "done", "closed"}


def fill(store: Store, clients: int = 12, tickets: int = 60, at: datetime = FRIDAY_NOON) -> None:
    store.do(office.fill, clients, tickets, zone=WARSAW, at=at)


def dump() -> str:
    """One hash of every row of every table, as Python sees them on any database."""
    digest = hashlib.sha256()
    for table in sorted(Table.__subclasses__(), key=lambda each: each.__name__):
        columns = [
            field
            for field in table._meta.sorted_fields
            if field.name != "id" or table not in UNORDERED
        ]
        digest.update(table.__name__.encode())
        for row in table.select(*columns).order_by(columns[0]).tuples():
            plain = [bytes(each) if isinstance(each, memoryview) else each for each in row]
            digest.update(repr(plain).encode())
    return digest.hexdigest()


def values(column: Any) -> set[Any]:
    """What stands in a column."""
    rows: Any = column.model.select(column).tuples()
    return {row[0] for row in rows}


def test_the_same_moment_gives_the_same_data(store: Store, tmp_path: Any) -> None:
    fill(store, 15, 90)
    first = dump()
    store.database.close()
    with opened(str(tmp_path / "again.db"), FRIDAY_NOON) as again:
        fill(again, 15, 90)
        assert dump() == first
    with opened(str(tmp_path / "later.db"), FRIDAY_NOON) as later:
        fill(later, 15, 90, at=FRIDAY_NOON + timedelta(days=1))
        assert dump() != first


@contextmanager
def opened(address: str, now: datetime) -> Iterator[Store]:
    database = schema.open_database(address, now=now)
    database.connect()
    yield Store(database, address)
    database.close()


def test_a_used_database_is_refused_and_left_alone(store: Store) -> None:
    fill(store, 2, 4)
    before = dump()
    with pytest.raises(Refused, match="database_not_empty"):
        fill(store)
    assert dump() == before


def test_one_ticket_is_enough_to_refuse(store: Store) -> None:
    Ticket.insert(
        number="2026/0001", subject="a", channel="desk", accepted_at=FRIDAY_NOON
    ).execute()
    with pytest.raises(Refused, match="database_not_empty"):
        fill(store)
    assert office.counts().clients == 0


@pytest.mark.parametrize("moment", OTHER_MOMENTS, ids=lambda at: at.isoformat())
def test_every_state_is_there_whenever_it_is_made(sqlite_address: str, moment: datetime) -> None:
    with opened(sqlite_address, moment) as store:
        fill(store, at=moment)
        check_states()
        check_times(moment)


def test_every_state_is_there(store: Store) -> None:
    fill(store)
    check_states()
    check_times(FRIDAY_NOON)


def check_states() -> None:
    assert values(Ticket.state) == TICKET_STATES
    assert values(Ticket.channel) == {"mail", "phone"}
    assert values(Visit.state) == {"planned", "done", "called_off", "missed"}
    assert values(Visit.called_off_by) == {"", "client", "office"}
    assert values(WorkSession.kind) == {"phone", "remote", "office", "visit"}
    assert values(WorkSession.state) == {"stopped", "reviewed"}
    assert values(Protocol.state) == {"draft", "issued", "received", "accepted", "withdrawn"}
    assert values(Protocol.accepted_how) == {"", "word", "signature", "silence"}
    assert {"", "standard", "after_hours", "weekend"} <= values(ProtocolLine.band)
    assert {"phone", "remote", "office", "visit", "travel", "included"} == values(ProtocolLine.kind)
    issued = [row.state for row in Invoice.select()]
    assert issued.count("draft") == 1
    assert issued.count("issued") >= 10


def check_times(now: datetime) -> None:
    """Nothing has happened in the future, nobody was in two places."""
    for table, column in (
        (Ticket, Ticket.accepted_at),
        (Message, Message.at),
        (Segment, Segment.ended_at),
        (Invoice, Invoice.created_at),
        (Protocol, Protocol.created_at),
    ):
        assert not table.select().where(column > now).exists()
    assert not Segment.select().where(Segment.ended_at.is_null()).exists()
    odd = [row.oddities for row in WorkSession.select() if row.oddities]
    assert odd == [["over_midnight"]]
    numbers = [row.number for row in Ticket.select().order_by(Ticket.accepted_at, Ticket.id)]
    assert numbers == sorted(numbers)


def test_money_adds_up(store: Store) -> None:
    fill(store)
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


def test_numbers_have_no_gaps_and_papers_are_whole(store: Store) -> None:
    fill(store)
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


def test_letters_were_real_letters(store: Store) -> None:
    fill(store)
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


def test_clients_are_of_every_sort(store: Store) -> None:
    fill(store)
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


def test_the_queue_begins_with_agreements_and_is_found(store: Store) -> None:
    fill(store, 40, 400)
    assert office.counts().tickets == 400
    assert Client.select().count() == 40
    rows = ticket_queue.rows(ticket_queue.page_ids(QueueFilter(), 500), FRIDAY_NOON)
    ranks = [row.has_agreement for row in rows]
    assert ranks == sorted(ranks, reverse=True)
    assert Ticket.select().where(Ticket.rank == AGREEMENT_RANK, Ticket.closed_at.is_null()).exists()
    assert any(row.is_unmatched for row in rows)
    for text in ("ksef", "zurawiem", "wojcik nie ma takiego slowa"):
        found = ticket_queue.page_ids(QueueFilter(group="all", text=text))
        assert bool(found) == (text != "wojcik nie ma takiego slowa")


def test_work_goes_on_after_the_crowd(store: Store) -> None:
    """Rows written in bulk with ids of their own leave the next ids free."""
    fill(store, 20, 120)
    made = clients.save(
        office.Act(FRIDAY_NOON), clients.ClientCard(name="Nowy Klient", nip="5260250274")
    )
    assert made.made == 21
    ticket_id = Ticket.insert(
        number="2026/9999", subject="a", channel="desk", accepted_at=FRIDAY_NOON
    ).execute()
    assert ticket_id == 121

"""A demo office for tests: filled, opened, looked at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.models import schema
from desktop.models.invoice import Invoice
from desktop.models.message import Message
from desktop.models.protocol import Protocol, ProtocolLine
from desktop.models.session import Segment, WorkSession
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.services.demo import office
from tests.services.conftest import Store

WARSAW = ZoneInfo("Europe/Warsaw")
FRIDAY_NOON = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
TICKET_STATES = {"held", "new", "assigned", "in_progress", "waiting", "planned", "done", "closed"}


def fill(store: Store, clients: int = 12, tickets: int = 60, at: datetime = FRIDAY_NOON) -> None:
    store.do(office.fill, clients, tickets, zone=WARSAW, at=at)


@contextmanager
def opened(address: str, now: datetime) -> Iterator[Store]:
    database = schema.open_database(address, now=now)
    database.connect()
    yield Store(database, address)
    database.close()


def values(column: Any) -> set[Any]:
    """What stands in a column."""
    rows: Any = column.model.select(column).tuples()
    return {row[0] for row in rows}


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

"""The demo office: the same each time, in every state, and its money adds up."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from desktop.errors import Refused
from desktop.models.base import Table
from desktop.models.client import Client
from desktop.models.invoice import InvoicedProtocol
from desktop.models.series import NumberSeries
from desktop.models.ticket import Ticket
from desktop.rules.queue import AGREEMENT_RANK
from desktop.services import clients, ticket_queue
from desktop.services.demo import office
from desktop.services.ticket_queue import QueueFilter
from tests.services.conftest import Store
from tests.services.demos import FRIDAY_NOON, check_states, check_times, fill, opened

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


def test_the_queue_begins_with_agreements_and_is_found(store: Store) -> None:
    fill(store, 40, 400)
    assert office.counts().tickets == 400
    assert Client.select().count() == 40
    rows = ticket_queue.rows(ticket_queue.page_ids(QueueFilter(), 500))
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


@pytest.mark.parametrize(("clients", "tickets"), [(1, 1), (6, 12)])
def test_an_office_of_any_size_can_be_made(store: Store, clients: int, tickets: int) -> None:
    fill(store, clients, tickets)
    counted = office.counts()
    assert (counted.clients, counted.tickets) == (clients, tickets)

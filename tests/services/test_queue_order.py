"""The order of the queue does not depend on how it came about, nor on who looks (§7, §8)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.models.agreement import ServiceAgreement
from desktop.models.base import database
from desktop.models.client import Client
from desktop.models.ticket import Ticket
from desktop.services import agreements, clients, ranks, ticket_queue, ticket_states, tickets
from desktop.services.agreements import AgreementCard
from desktop.services.clients import ClientCard
from desktop.services.ticket_queue import QueueFilter, page_ids
from desktop.services.tickets import TicketDraft

WARSAW = ZoneInfo("Europe/Warsaw")
FIRST = date(2026, 11, 16)
DAYS = 5
START = datetime(2026, 11, 1, tzinfo=UTC)
slow = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)

spans = st.tuples(st.integers(-1, DAYS), st.one_of(st.none(), st.integers(0, DAYS)))
owned = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 400)),
    min_size=1,
    max_size=10,
    unique_by=lambda each: each[1],
)


def fresh(agreed: list[tuple[int, int | None]]) -> list[int | None]:
    """Clients whose agreements begin and end so many days after the first; the last has none."""
    for table in (Ticket, ServiceAgreement, Client):
        table.delete().execute()
    found: list[int | None] = []
    for at, (begins, lasts) in enumerate(agreed):
        made = Client.create(name=f"K{at}", name_folded=f"k{at}", created_at=START)
        ServiceAgreement.create(
            client=made,
            number=f"UM/{at}",
            starts_on=FIRST + timedelta(days=begins),
            ends_on=None if lasts is None else FIRST + timedelta(days=begins + lasts),
        )
        found.append(int(made.id))
    return [*found, None]


def write(owners: list[int | None], rows: list[tuple[int, int]]) -> None:
    for owner, minutes in rows:
        Ticket.insert(
            number=f"T{minutes}",
            subject="x",
            channel="phone",
            client=owners[owner],
            rank=1,
            accepted_at=START + timedelta(minutes=minutes),
        ).execute()


def in_order() -> list[str]:
    numbers = {row.id: row.number for row in Ticket.select(Ticket.id, Ticket.number)}
    return [numbers[each] for each in page_ids(QueueFilter())]


def expected(
    agreed: list[tuple[int, int | None]], rows: list[tuple[int, int]], day: int
) -> list[str]:
    """The rule of §8 said again, without a database."""

    def is_covered(owner: int) -> bool:
        if owner >= len(agreed):
            return False
        begins, lasts = agreed[owner]
        return begins <= day and (lasts is None or day <= begins + lasts)

    ordered = sorted(rows, key=lambda row: (not is_covered(row[0]), row[1]))
    return [f"T{minutes}" for _, minutes in ordered]


@slow
@given(
    agreed=st.lists(spans, min_size=3, max_size=3),
    rows=owned,
    shuffled=st.randoms(use_true_random=False),
)
def test_however_it_was_written_every_midnight_orders_it_the_same(
    store: Any, agreed: list[tuple[int, int | None]], rows: list[tuple[int, int]], shuffled: Any
) -> None:
    orders = []
    for _ in range(2):
        shuffled.shuffle(rows)
        write(fresh(agreed), rows)
        days = []
        for day in range(DAYS + 1):
            store.do(ranks.turn_day, FIRST + timedelta(days=day))
            assert in_order() == expected(agreed, rows, day)
            days.append(in_order())
        orders.append(days)
    assert orders[0] == orders[1]


@slow
@given(agreed=st.lists(spans, min_size=3, max_size=3), rows=owned)
def test_a_day_that_turns_twice_writes_nothing_more(
    store: Any, agreed: list[tuple[int, int | None]], rows: list[tuple[int, int]]
) -> None:
    write(fresh(agreed), rows)
    store.do(ranks.turn_day, FIRST)
    assert not store.do(ranks.turn_day, FIRST).touches("ticket")


@pytest.mark.parametrize(
    ("at", "is_first"),
    [
        (datetime(2026, 11, 19, 22, 59, 59, tzinfo=UTC), False),  # 23:59:59 in Warsaw
        (datetime(2026, 11, 19, 23, 0, tzinfo=UTC), True),  # midnight: the agreement begins
        (datetime(2026, 11, 20, 22, 59, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 20, 23, 0, tzinfo=UTC), False),  # it ended with the 20th
    ],
)
def test_an_agreement_begins_and_ends_at_midnight_in_warsaw(
    store: Any, at: datetime, is_first: bool
) -> None:
    plain = store.do(tickets.create, TicketDraft(subject="a"), WARSAW, at=START).made
    client = store.do(clients.save, ClientCard(name="K")).made
    given_one = AgreementCard(
        client_id=client, number="UM", starts_on=date(2026, 11, 20), ends_on=date(2026, 11, 20)
    )
    store.do(agreements.save, given_one)
    new = TicketDraft(subject="b", client_id=client)
    covered = store.do(tickets.create, new, WARSAW, at=at).made
    assert page_ids(QueueFilter()) == ((covered, plain) if is_first else (plain, covered))
    store.do(ticket_states.close, covered, at=at)
    store.do(ticket_states.reopen, covered, WARSAW, at=at)
    assert page_ids(QueueFilter()) == ((covered, plain) if is_first else (plain, covered))
    reason = ticket_queue.why(covered, at.astimezone(WARSAW).date())
    assert reason is not None
    assert reason.position == (1 if is_first else 2)


def test_two_readers_see_the_same(store: Any) -> None:
    for at in range(40):
        store.do(tickets.create, TicketDraft(subject=f"s{at % 7}"), WARSAW)

    def look() -> tuple[tuple[int, ...], ...]:
        with database.connection_context():
            return page_ids(QueueFilter()), page_ids(QueueFilter(text="s3")), rows_of()

    def rows_of() -> tuple[int, ...]:
        seen = ticket_queue.rows(page_ids(QueueFilter(), 10))
        return tuple(row.id for row in seen)

    with ThreadPoolExecutor(2) as readers:
        one, other = (each.result() for each in [readers.submit(look) for _ in range(2)])
    assert one == other
    assert len(one[0]) == 40

"""The order of the queue as a property, its rows, and why each ticket stands where it stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import Gone
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.ticket import Ticket
from desktop.rules import queue
from desktop.services import agreements, clients, ranks, ticket_queue, ticket_states, tickets
from desktop.services.agreements import AgreementCard
from desktop.services.attachments import NewFile, attach
from desktop.services.clients import ClientCard
from desktop.services.ticket_queue import QueueFilter, page_ids, rows, why
from desktop.services.tickets import TicketDraft

WARSAW = ZoneInfo("Europe/Warsaw")
TODAY = date(2026, 11, 20)
START = datetime(2026, 11, 1, tzinfo=UTC)

written = st.lists(
    st.tuples(
        st.sampled_from(("lasting", "ended", "plain", None)),
        st.integers(0, 4),
        st.sampled_from(("new", "held", "assigned", "waiting", "done", "closed")),
    ),
    max_size=14,
)


@pytest.fixture
def owners(store: Any) -> dict[str, int]:
    """Clients: one whose agreement lasts, one whose ended yesterday, one without."""
    found = {}
    for name, ends in (("lasting", None), ("ended", TODAY - timedelta(days=1)), ("plain", TODAY)):
        found[name] = store.do(clients.save, ClientCard(name=name)).made
        if name != "plain":
            given = AgreementCard(
                client_id=found[name], number=name, starts_on=date(2026, 1, 1), ends_on=ends
            )
            store.do(agreements.save, given)
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(written=written)
def test_agreements_first_then_by_acceptance(
    store: Any, owners: dict[str, int], written: list[tuple[str | None, int, str]]
) -> None:
    Ticket.delete().execute()
    for number, (owner, minutes, state) in enumerate(written):
        at = START + timedelta(minutes=minutes)
        Ticket.insert(
            number=str(number),
            subject="x",
            channel="mail",
            client=owners[owner] if owner else None,
            state=state,
            rank=1,
            accepted_at=at,
            closed_at=at if state == "closed" else None,
        ).execute()
    store.do(ranks.turn_day, TODAY)
    known: dict[int, Any] = {row.id: row for row in Ticket.select()}
    keys = {
        each: queue.order_key(
            queue.rank(has_active_agreement=row.client_id == owners["lasting"]),
            row.accepted_at,
            each,
        )
        for each, row in known.items()
        if row.state not in ("done", "closed")
    }
    in_order = tuple(sorted(keys, key=keys.__getitem__))
    assert page_ids(QueueFilter()) == in_order
    assert page_ids(QueueFilter(), limit=3) == in_order[:3]
    for place, each in enumerate(in_order, start=1):
        reason = why(each, TODAY)
        assert reason is not None
        assert reason.position == place
        assert (reason.agreement == "lasting") == (known[each].client_id == owners["lasting"])
    rest = set(known) - set(in_order)
    assert {each for each in rest if why(each, TODAY)} == set()
    everything = page_ids(QueueFilter(group="all"))
    assert set(everything) == set(known)
    assert len(everything) == len(known)


def test_closed_ones_come_last_and_the_latest_first(store: Any) -> None:
    made = [store.do(tickets.create, TicketDraft(subject=s), WARSAW).made for s in "abcd"]
    for minutes, each in ((1, made[0]), (5, made[2]), (3, made[1])):
        store.do(ticket_states.close, each, at=store.now + timedelta(minutes=minutes))
    assert page_ids(QueueFilter(group="closed")) == (made[2], made[1], made[0])
    assert page_ids(QueueFilter(group="all")) == (made[3], made[2], made[1], made[0])
    assert page_ids(QueueFilter(group="all"), limit=2) == (made[3], made[2])
    assert page_ids(QueueFilter()) == (made[3],)


def test_groups_and_mine_narrow(store: Any, owners: dict[str, int]) -> None:
    me = Consultant.insert(name="Ola Kot", initials="OK").execute()
    made = [
        store.do(tickets.create, TicketDraft(subject=s, client_id=owners["plain"]), WARSAW).made
        for s in ("raport", "raport vat", "drukarka")
    ]
    store.do(ticket_states.assign, made[1], me)
    store.do(ticket_states.finish, made[2])
    assert page_ids(QueueFilter(mine=me)) == (made[1],)
    assert page_ids(QueueFilter(group="done")) == (made[2],)
    assert page_ids(QueueFilter(group="held")) == ()
    assert page_ids(QueueFilter(text="rap")) == (made[0], made[1])
    assert page_ids(QueueFilter(text="rap", mine=me)) == (made[1],)
    assert page_ids(QueueFilter(text="rap", group="all", client_id=owners["ended"])) == ()
    assert page_ids(QueueFilter(text="%'\"* (")) == page_ids(QueueFilter())
    assert QueueFilter().is_whole_queue
    assert not QueueFilter(mine=me).is_whole_queue
    assert not QueueFilter(group="all").is_whole_queue


def test_rows_tell_what_the_queue_shows(store: Any, owners: dict[str, int]) -> None:
    me = Consultant.insert(name="Ola Kot", initials="OK").execute()
    Client.update(short_name="Stały", blocked_at=store.now).where(
        Client.id == owners["lasting"]
    ).execute()
    first = store.do(
        tickets.create, TicketDraft(subject="a", client_id=owners["lasting"], caller="Jan"), WARSAW
    ).made
    second = store.do(tickets.create, TicketDraft(subject="b"), WARSAW).made
    store.do(ticket_states.assign, first, me)
    store.do(attach, second, [NewFile("zrzut.png", "image/png", b"x")])
    one, other = rows((first, second))
    assert (one.client, one.has_agreement, one.is_blocked) == ("Stały", True, True)
    assert (one.who, one.who_name, one.assigned_to, one.state) == ("OK", "Ola Kot", me, "assigned")
    assert (one.is_caller_authorised, one.caller, one.is_unmatched) == (False, "Jan", False)
    assert (one.accepted_at, one.has_attachments) == (store.now, False)
    assert (other.is_unmatched, other.client, other.has_attachments) == (True, "", True)


def test_rows_keep_the_order_asked_and_leave_out_what_is_gone(store: Any) -> None:
    made = [store.do(tickets.create, TicketDraft(subject=s), WARSAW).made for s in "abc"]
    asked = (made[2], 999, made[0])
    assert [row.id for row in rows(asked)] == [made[2], made[0]]
    assert rows(()) == ()


def test_a_blocked_and_an_unmatched_one_say_so(store: Any, owners: dict[str, int]) -> None:
    Client.update(blocked_at=store.now).where(Client.id == owners["plain"]).execute()
    blocked = store.do(
        tickets.create, TicketDraft(subject="x", client_id=owners["plain"]), WARSAW
    ).made
    unmatched = store.do(tickets.create, TicketDraft(subject="y"), WARSAW).made
    for each, flags in ((blocked, (True, False)), (unmatched, (False, True))):
        reason = why(each, TODAY)
        assert reason is not None
        assert (reason.is_blocked, reason.is_unmatched) == flags
    with pytest.raises(Gone, match="ticket_missing"):
        why(999, TODAY)


def test_the_open_queue_is_one_walk_along_its_index(store: Any) -> None:
    (where, order), *_ = ticket_queue._PARTS["open"]
    sql, _ = ticket_queue._narrowed(QueueFilter(), where)
    with store.database.atomic():
        if store.address.startswith("postgres"):
            # With so few rows it would rather look at all of them and sort.
            for way in ("seqscan", "bitmapscan", "sort"):
                store.database.execute_sql(f"SET LOCAL enable_{way} = off")
        explain = "EXPLAIN" if store.address.startswith("postgres") else "EXPLAIN QUERY PLAN"
        told = store.database.execute_sql(f"{explain} {sql} {order}").fetchall()
    plan = " ".join(str(row) for row in told)
    assert "ticket_queue" in plan
    assert "Sort" not in plan
    assert "TEMP B-TREE" not in plan

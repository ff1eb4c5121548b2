"""The queue's ranks when a day turns (§8)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desktop.models.ticket import Ticket
from desktop.services import agreements, clients, ranks
from desktop.services.agreements import AgreementCard
from desktop.services.clients import ClientCard
from desktop.services.ticket_standing import hold
from tests.services.test_two_desks import OtherDesk

FRIDAY = date(2026, 11, 20)


def test_agreements_begin_and_end_at_midnight(store: Any) -> None:
    owners = {}
    for name, starts, ends in (
        ("ends", date(2026, 1, 1), FRIDAY),
        ("begins", FRIDAY + timedelta(days=1), None),
        ("lasts", date(2026, 1, 1), None),
        ("none", None, None),
    ):
        owner = store.do(clients.save, ClientCard(name=name)).made
        if starts:
            given = AgreementCard(client_id=owner, number=name, starts_on=starts, ends_on=ends)
            store.do(agreements.save, given)
        owners[name] = owner
    for number, owner in enumerate((*owners.values(), None)):
        Ticket.insert(
            number=str(number), subject="x", channel="mail", client=owner, accepted_at=store.now
        ).execute()

    def by_name() -> dict[str, int]:
        found = {each.client_id: each.rank for each in Ticket.select()}
        return {name: found[owner] for name, owner in owners.items()} | {"unmatched": found[None]}

    assert store.do(ranks.turn_day, FRIDAY).touches("ticket")
    assert by_name() == {"ends": 0, "begins": 1, "lasts": 0, "none": 1, "unmatched": 1}
    assert store.do(ranks.turn_day, FRIDAY + timedelta(days=1)).touches("ticket")
    assert by_name() == {"ends": 1, "begins": 0, "lasts": 0, "none": 1, "unmatched": 1}


def test_a_day_that_changes_nothing_says_so(store: Any) -> None:
    owner = store.do(clients.save, ClientCard(name="Bis")).made
    Ticket.insert(
        number="1", subject="x", channel="mail", client=owner, accepted_at=store.now
    ).execute()
    assert not store.do(ranks.turn_day, FRIDAY).touches("ticket")
    assert not ranks.rerank_client(owner, FRIDAY).touches("ticket")


def test_one_client_is_ranked_alone(store: Any) -> None:
    owners = [store.do(clients.save, ClientCard(name=name)).made for name in "ab"]
    for number, owner in enumerate(owners):
        given = AgreementCard(client_id=owner, number=str(number), starts_on=FRIDAY)
        store.do(agreements.save, given)
        Ticket.insert(
            number=str(number), subject="x", channel="mail", client=owner, accepted_at=store.now
        ).execute()
    assert ranks.rerank_client(owners[0], FRIDAY).touches("ticket")
    assert [each.rank for each in Ticket.select().order_by(Ticket.id)] == [0, 1]


@pytest.mark.parametrize("store", ["postgres"], indirect=True)
def test_rows_are_held_in_order_of_id_wherever_they_lie(store: Any) -> None:
    owner = store.do(clients.save, ClientCard(name="Bis")).made
    given = AgreementCard(client_id=owner, number="1", starts_on=FRIDAY + timedelta(days=1))
    store.do(agreements.save, given)
    first, second = (
        Ticket.create(
            number=str(at), subject="x", channel="mail", client=owner, accepted_at=store.now
        ).id
        for at in range(2)
    )
    # The first lies behind the second in the table, and in the index of the queue.
    later = store.now + timedelta(hours=1)
    Ticket.update(subject="y", accepted_at=later).where(Ticket.id == first).execute()
    other = OtherDesk(store)
    with store.database.atomic():
        hold([first])
        other.starts(ranks.turn_day, FRIDAY + timedelta(days=1))
        hold([second])
    assert other.ends() == ""
    assert {each.rank for each in Ticket.select()} == {0}

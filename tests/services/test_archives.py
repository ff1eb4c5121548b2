"""Clients put aside, when nothing of theirs waits any more."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.models.invoice import Invoice
from desktop.models.protocol import Protocol
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.services import archives, blocks, clients
from desktop.services.clients import ClientCard


@pytest.fixture
def client(store: Any) -> int:
    return int(store.do(clients.save, ClientCard(name="Bis")).made)


def test_an_archived_client_leaves_the_lists_and_comes_back(store: Any, client: int) -> None:
    store.do(archives.archive, client)
    assert clients.page_ids() == ()
    assert clients.page_ids(include_archived=True) == (client,)
    assert clients.find("bis") == ()
    kept = clients.card(client)
    assert (kept.archived_at, kept.revision) == (store.now, 2)
    assert clients.rows((client,))[0].is_archived
    store.do(archives.restore, client)
    assert clients.page_ids() == (client,)
    assert clients.card(client).archived_at is None


def test_what_waits_keeps_a_client(store: Any, client: int) -> None:
    for number, closed in (("2026/0001", None), ("2026/0002", store.now)):
        Ticket.insert(
            number=number,
            subject="x",
            client=client,
            channel="phone",
            state="closed" if closed else "new",
            accepted_at=store.now,
            closed_at=closed,
        ).execute()
    for state in ("planned", "done"):
        Visit.insert(
            client=client,
            starts_at=store.now,
            ends_at=store.now + timedelta(hours=1),
            state=state,
            requested_at=store.now,
        ).execute()
    Protocol.insert(client=client, created_at=store.now).execute()
    Invoice.insert(client=client, created_at=store.now).execute()
    with pytest.raises(Refused) as refusal:
        store.do(archives.archive, client)
    assert refusal.value.code == "client_in_use"
    assert refusal.value.facts == {"tickets": 1, "visits": 1, "papers": 2}
    assert clients.page_ids() == (client,)


@pytest.mark.parametrize("act", [archives.archive, archives.restore, blocks.unblock])
def test_one_who_never_was_is_gone(store: Any, act: Any) -> None:
    with pytest.raises(Gone) as gone:
        store.do(act, 99)
    assert gone.value.code == "client_missing"


def test_a_block_has_its_reason_and_ends(store: Any, client: int) -> None:
    with pytest.raises(Refused) as refusal:
        store.do(blocks.block, client, "  ")
    assert (refusal.value.code, refusal.value.field) == ("reason_missing", "reason")
    store.do(blocks.block, client, "45 dni po terminie")
    kept = clients.card(client)
    assert (kept.blocked_at, kept.blocked_reason) == (store.now, "45 dni po terminie")
    store.do(blocks.unblock, client)
    kept = clients.card(client)
    assert (kept.blocked_at, kept.blocked_reason) == (None, "")


def test_a_block_may_have_begun_but_not_be_to_come(store: Any, client: int) -> None:
    before = store.now - timedelta(days=9)
    revision = clients.card(client).revision
    store.do(blocks.block, client, "45 dni po terminie", before)
    store.do(blocks.block, client, "46 dni po terminie", before)
    kept = clients.card(client)
    assert (kept.blocked_at, kept.blocked_reason) == (before, "46 dni po terminie")
    assert kept.revision == revision
    with pytest.raises(Refused, match="block_in_future"):
        store.do(blocks.block, client, "kiedyś", store.now + timedelta(seconds=1))

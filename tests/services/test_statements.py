"""Statements built once do what the mapper would."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.models.ticket import Ticket
from desktop.services.statements import Insert, fetch, is_postgres


def test_a_row_is_inserted_with_the_defaults_of_its_table(store: Any) -> None:
    insert = Insert(Ticket, "number", "subject", "channel", "accepted_at")
    made = insert.run(number="2026/0001", subject="Żółw?", channel="mail", accepted_at=store.now)
    row = Ticket.get_by_id(made)
    assert (row.number, row.subject, row.accepted_at) == ("2026/0001", "Żółw?", store.now)
    assert (row.state, row.rank, row.revision, row.client) == ("new", 1, 1, None)
    with pytest.raises(KeyError):
        insert.run(number="2026/0002", subject="x", channel="mail")


def test_rows_are_fetched_by_parameters(store: Any) -> None:
    assert fetch("SELECT 1 WHERE 'a' = ?", "a") == [(1,)]
    assert fetch("SELECT 1 WHERE 'a' = ?", "b") == []
    assert is_postgres() == store.address.startswith("postgres")

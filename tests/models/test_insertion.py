"""Inserts with a known text do what Peewee's own do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from peewee import IntegrityError

from desktop.models.client import Client
from desktop.models.insertion import insert
from desktop.models.schema import open_database
from desktop.models.setting import Setting
from desktop.models.ticket import Ticket, TicketEvent

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Iterator[Any]:
    opened = open_database(request.getfixturevalue(f"{request.param}_address"), now=NOW)
    opened.connect()
    yield opened
    opened.close()


def ticket(number: str, **values: Any) -> int:
    return insert(Ticket, number=number, subject="Żółw", channel="phone", accepted_at=NOW, **values)


def test_defaults_and_types_are_those_of_the_table(database: Any) -> None:
    mine = ticket("1")
    by_peewee = Ticket.insert(
        number="2", subject="Żółw", channel="phone", accepted_at=NOW
    ).execute()
    rows = Ticket.select().where(Ticket.id.in_([mine, by_peewee])).dicts()
    first, second = ({**row, "id": 0, "number": ""} for row in rows)
    assert first == second


def test_json_instants_and_keys_of_other_tables(database: Any) -> None:
    number = ticket("1")
    facts = {"ż": [1, None]}
    made = insert(TicketEvent, ticket=number, at=NOW, by=None, what="accepted", facts=facts)
    row: Any = TicketEvent.get_by_id(made)
    assert (row.ticket_id, row.at, row.facts, row.note) == (number, NOW, facts, "")
    again = insert(TicketEvent, ticket=number, at=NOW, by=None, what="closed", facts=None)
    assert again != made
    assert TicketEvent.get_by_id(again).facts is None


def test_what_the_schema_refuses_is_refused(database: Any) -> None:
    ticket("1")
    with pytest.raises(IntegrityError), database.atomic():
        ticket("1")
    with pytest.raises(IntegrityError), database.atomic():
        ticket("2", client=4711)
    with pytest.raises(ValueError, match="zone"):
        insert(Client, name="x", name_folded="x", created_at=NOW.replace(tzinfo=None))


def test_an_unknown_field_is_a_defect(database: Any) -> None:
    with pytest.raises(KeyError):
        insert(Ticket, nonsense=1)
    assert Setting.select().count() == 0

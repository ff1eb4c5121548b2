"""A swept database is as it was before the test: rows, counters, shape and company."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from tests.databases import PostgresServer
from tests.swept_database import SweptDatabase

SCHEMA = """
CREATE TABLE step (name text);
INSERT INTO step VALUES ('first');
CREATE TABLE client (id serial PRIMARY KEY);
CREATE TABLE ticket (id serial PRIMARY KEY, client_id integer REFERENCES client);
CREATE FUNCTION refuse() RETURNS trigger AS 'BEGIN RAISE ''kept''; END' LANGUAGE plpgsql;
CREATE TRIGGER kept BEFORE DELETE ON ticket FOR EACH ROW EXECUTE FUNCTION refuse();
"""
WORK = """
DELETE FROM step;
INSERT INTO client DEFAULT VALUES;
INSERT INTO ticket (client_id) VALUES (1), (1);
"""


@pytest.fixture
def swept(postgres_server: PostgresServer) -> Iterator[SweptDatabase]:
    """A database of three tables that refuses to lose a ticket."""
    template = postgres_server.create()
    with psycopg.connect(template) as connection:
        connection.execute(SCHEMA)
    database = SweptDatabase(postgres_server, template)
    yield database
    database.drop()
    postgres_server.drop(template)


def found(database: SweptDatabase) -> list[tuple[object, ...]]:
    """What is in it, and the next ticket's number."""
    with psycopg.connect(database.address, autocommit=True) as connection:
        rows = [*connection.execute("SELECT name FROM step")]
        rows += connection.execute("SELECT id FROM client")
        return [*rows, *connection.execute("INSERT INTO ticket DEFAULT VALUES RETURNING id")]


def test_rows_and_counters_are_as_they_were(swept: SweptDatabase) -> None:
    address = swept.address
    with psycopg.connect(address) as connection:
        connection.execute(WORK)
    swept.sweep()
    assert swept.address == address
    assert found(swept) == [("first",), (1,)]


def test_whoever_is_in_the_middle_of_something_is_sent_away(swept: SweptDatabase) -> None:
    address = swept.address
    with psycopg.connect(address) as left_open:
        left_open.execute(WORK)
        swept.sweep()
        assert swept.address == address
        assert found(swept) == [("first",), (1,)]
        with pytest.raises(psycopg.OperationalError):
            left_open.execute("SELECT 1")


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE ticket DISABLE TRIGGER kept",
        "DROP TRIGGER kept ON ticket",
        "ALTER TABLE ticket ADD COLUMN subject text",
        "ALTER TABLE ticket DROP CONSTRAINT ticket_client_id_fkey",
        "CREATE TABLE visit ()",
        "CREATE INDEX by_client ON ticket (client_id)",
        "DROP TABLE step",
    ],
)
def test_one_of_another_shape_is_thrown_away(swept: SweptDatabase, change: str) -> None:
    address = swept.address
    with psycopg.connect(address) as connection:
        connection.execute(change)
    swept.sweep()
    assert swept.address != address
    assert found(swept) == [("first",), (1,)]
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)

"""One PostgreSQL database for many tests: swept after each, in a tenth of the time a copy takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import psycopg
from psycopg import sql

from tests.databases import PostgresServer

# What the schema is made of. A test that leaves another one gets its database thrown away.
SHAPE = """
SELECT md5(string_agg(part, ',' ORDER BY part)) FROM (
    SELECT 'c' || oid || ' ' || relname || relnatts || ' ' || relchecks AS part
      FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT 't' || t.oid || t.tgenabled::text FROM pg_trigger AS t
    UNION ALL SELECT 'n' || oid || condeferred FROM pg_constraint
    UNION ALL SELECT 'p' || oid || md5(prosrc) FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 's' || setconfig::text FROM pg_db_role_setting
) AS parts
"""
SEND_AWAY = """
SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
 WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


@dataclass(frozen=True)
class Contents:
    """The rows of each table that has any, as COPY writes them, and where its counters stand."""

    rows: dict[str, bytes]
    counts: list[tuple[str, int | None]]


class SweptDatabase:
    """A copy of the database at `template` that can be made as it was again."""

    def __init__(self, server: PostgresServer, template: str) -> None:
        self._server = server
        self._template = template
        self._make()

    def sweep(self) -> None:
        """Take out whoever is in it and whatever was put there."""
        try:
            with psycopg.connect(self.address, autocommit=True) as connection:
                connection.execute(SEND_AWAY)
                is_ours = connection.execute(SHAPE).fetchone() == self._shape
            if is_ours:
                self.lay(self._first)
        except psycopg.Error:
            is_ours = False  # spoilt beyond sweeping: thrown away like one of another shape
        if not is_ours:
            self.drop()
            self._make()

    def contents(self) -> Contents:
        """What is in it now."""
        with psycopg.connect(self.address) as connection:
            rows = {name: _copied(connection, name) for name in _filled(connection, self._tables)}
            counts = "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"
            return Contents(rows, [(str(name), last) for name, last in connection.execute(counts)])

    def lay(self, contents: Contents) -> None:
        """Put this in the place of what is in it."""
        with psycopg.connect(self.address) as connection:
            # What is issued may not be deleted, and nothing is deleted in the order of its keys.
            connection.execute("SET LOCAL session_replication_role = replica")
            for name in _filled(connection, self._tables):
                connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(name)))
            for name, rows in contents.rows.items():
                into = sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(name))
                with connection.cursor().copy(into) as copy:
                    copy.write(rows)
            for name, last in contents.counts:
                connection.execute(
                    "SELECT setval(quote_ident(%s)::regclass, %s, %s)",
                    (name, last or 1, last is not None),
                )

    def drop(self) -> None:
        """Remove it."""
        self._server.drop(self.address)

    def _make(self) -> None:
        self.address = self._server.create(self._template)
        with psycopg.connect(self.address) as connection:
            self._shape = connection.execute(SHAPE).fetchone()
            found = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
            self._tables = [str(name) for (name,) in connection.execute(found)]
        self._first = self.contents()


def _filled(connection: psycopg.Connection, tables: Sequence[str]) -> list[str]:
    """The tables that hold rows."""
    asked = sql.SQL(" UNION ALL ").join(
        sql.SQL("SELECT {} WHERE EXISTS (SELECT 1 FROM {})").format(
            sql.Literal(name), sql.Identifier(name)
        )
        for name in tables
    )
    return [str(name) for (name,) in connection.execute(asked)]


def _copied(connection: psycopg.Connection, table: str) -> bytes:
    """The rows of a table as COPY writes them."""
    out = sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(table))
    with connection.cursor().copy(out) as copy:
        return b"".join(bytes(part) for part in copy)

"""Full-text search over tickets: one small module, a body for each database.

Both index words that are already folded (`rules.text.fold`), so that `lodz` finds Łódź.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from peewee import SQL, PostgresqlDatabase

from desktop.models.base import database

SQLITE_DDL = (
    "CREATE VIRTUAL TABLE ticket_search USING fts5(words, tokenize='unicode61', prefix='2 3')",
)
POSTGRES_DDL = (
    "CREATE TABLE ticket_search (rowid BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX ticket_search_words ON ticket_search USING gin (words)",
)
SHORTEST = 2


def put(ticket_id: int, folded: str) -> None:
    """Index a ticket's folded words in place of what was indexed before."""
    drop(ticket_id)
    if _is_postgres():
        database.execute_sql(
            "INSERT INTO ticket_search (rowid, words) VALUES (%s, to_tsvector('simple', %s))",
            (ticket_id, folded[:200_000]),
        )
    else:
        database.execute_sql(
            "INSERT INTO ticket_search (rowid, words) VALUES (?, ?)", (ticket_id, folded)
        )


def put_many(folded: Iterable[tuple[int, str]]) -> None:
    """Index the folded words of many tickets, none of which is indexed yet."""
    text = (
        "INSERT INTO ticket_search (rowid, words) VALUES (%s, to_tsvector('simple', %s))"
        if _is_postgres()
        else "INSERT INTO ticket_search (rowid, words) VALUES (?, ?)"
    )
    database.cursor().executemany(text, list(folded))


def drop(ticket_id: int) -> None:
    """Forget a ticket."""
    mark = "%s" if _is_postgres() else "?"
    database.execute_sql(f"DELETE FROM ticket_search WHERE rowid = {mark}", (ticket_id,))  # noqa: S608


def matching(folded: str) -> SQL | None:
    """Ids of tickets in which every word begins some indexed word, as an SQL subquery.

    None when nothing in the text is long enough to look for.
    """
    words = [word for word in re.findall(r"\w+", folded) if len(word) >= SHORTEST]
    if not words:
        return None
    if _is_postgres():
        query = " & ".join(f"{word}:*" for word in words)
        return SQL(
            "(SELECT rowid FROM ticket_search WHERE words @@ to_tsquery('simple', %s))", (query,)
        )
    query = " ".join(f'"{word}"*' for word in words)
    return SQL("(SELECT rowid FROM ticket_search WHERE ticket_search MATCH ?)", (query,))


def _is_postgres() -> bool:
    return isinstance(database.obj, PostgresqlDatabase)

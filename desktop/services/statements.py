"""Runs statements that are written out, for what happens by the thousand.

Building one takes the mapper longer than the database takes to run it; inserts that are spelled
once are in `models.insertion`.
"""

from __future__ import annotations

from array import array
from typing import Any

from desktop.models.base import database, is_postgres

AT_ONCE = 20_000


def fetch(text: str, *params: Any) -> list[tuple[Any, ...]]:
    """Run a SELECT with `?` for its parameters; values are those of the driver.

    Instants come as the database keeps them: give them to the field's `python_value`.
    """
    if is_postgres():
        text = text.replace("?", "%s")
    return list(database.execute_sql(text, params).fetchall())


def fetch_ids(text: str, *params: Any) -> array[int]:
    """Run a SELECT of one id a row, as `fetch` does; eight bytes an id, however many there are."""
    if is_postgres():
        text = text.replace("?", "%s")
    cursor = database.execute_sql(text, params)
    found = array("q")
    while rows := cursor.fetchmany(AT_ONCE):
        found.extend([row[0] for row in rows])
    return found

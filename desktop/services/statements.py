"""Statements whose text is built once, for what happens by the thousand.

Building a statement anew takes the mapper longer than the database takes to run it.
"""

from __future__ import annotations

from array import array
from typing import Any

from peewee import PostgresqlDatabase

from desktop.models.base import Table, database

AT_ONCE = 20_000


def is_postgres() -> bool:
    """Whether a PostgreSQL server stands behind the handle."""
    return isinstance(database.obj, PostgresqlDatabase)


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


class Insert:
    """Inserts one row of a table; every column in `names` is given each time.

    A foreign key is named as in the model (`client`, not `client_id`). Columns that are left
    out take the model's default.
    """

    def __init__(self, table: type[Table], *names: str) -> None:
        meta: Any = table._meta  # noqa: SLF001
        defaults = {
            field.name: default
            for field, default in meta.defaults.items()
            if field.name not in names
        }
        self._fields = [meta.fields[name] for name in (*names, *defaults)]
        self._names = names
        self._defaults = tuple(defaults.values())
        columns = ", ".join(f'"{field.column_name}"' for field in self._fields)
        marks = ", ".join("?" for _ in self._fields)
        self._text = f'INSERT INTO "{meta.table_name}" ({columns}) VALUES ({marks}) RETURNING "id"'  # noqa: S608

    def run(self, **values: Any) -> int:
        """Insert a row and give back its id.

        Raises:
            KeyError: a column was not given.
        """
        given = (*(values[name] for name in self._names), *self._defaults)
        params = tuple(
            field.db_value(value) for field, value in zip(self._fields, given, strict=True)
        )
        return int(fetch(self._text, *params)[0][0])

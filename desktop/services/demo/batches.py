"""Rows by the hundred thousand: one statement a table, run over lists of plain values."""

from __future__ import annotations

from typing import Any

from desktop.models.base import Table, database, is_postgres
from desktop.services.statements import fetch

AT_ONCE = 10_000


class Batches:
    """Inserts rows of one table with ids of their own, many at once.

    Values are those of the driver (instants as the field writes them), in the order of `names`;
    columns that are left out take the model's default. A foreign key is named as in the model.
    """

    def __init__(self, table: type[Table], *names: str) -> None:
        meta: Any = table._meta  # noqa: SLF001
        defaults = {
            field.name: field.db_value(default)
            for field, default in meta.defaults.items()
            if field.name not in names
        }
        columns = [meta.fields[name].column_name for name in ("id", *names, *defaults)]
        mark = "%s" if is_postgres() else "?"
        listed = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join(mark for _ in columns)
        self._table: str = meta.table_name
        self._text = f'INSERT INTO "{self._table}" ({listed}) VALUES ({marks})'  # noqa: S608
        self._defaults = tuple(defaults.values())
        self._rows: list[tuple[Any, ...]] = []
        self._last = int(fetch(f'SELECT coalesce(max(id), 0) FROM "{self._table}"')[0][0])  # noqa: S608

    def add(self, *values: Any) -> int:
        """Take a row; gives its id."""
        self._last += 1
        self._rows.append((self._last, *values, *self._defaults))
        return self._last

    @property
    def is_full(self) -> bool:
        """Whether it is time to write: of several tables, the one pointed at goes first."""
        return len(self._rows) >= AT_ONCE

    def write(self) -> None:
        """Write the rows taken so far."""
        if self._rows:
            database.cursor().executemany(self._text, self._rows)
            self._rows.clear()

    def close(self) -> None:
        """Write what is left, and let the next id of the table be a new one."""
        self.write()
        if is_postgres() and self._last:
            fetch("SELECT setval(pg_get_serial_sequence(?, 'id'), ?)", self._table, self._last)

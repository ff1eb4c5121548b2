"""Inserts whose SQL text is made once: what is written on every press is not spelled anew.

Peewee spends most of a small write on building its statement; the text is the same every time.
"""

from __future__ import annotations

from typing import Any

from desktop.models.base import Table, database

_known: dict[tuple[str, type[Table], tuple[str, ...]], tuple[str, tuple[Any, ...]]] = {}


def insert(table: type[Table], **values: object) -> int:
    """Insert one row by the names of its fields and give its id; defaults fill the rest.

    The values go through the fields' own types, as `table.insert(**values).execute()` does.
    """
    meta: Any = table._meta  # noqa: SLF001 - peewee keeps what a table is there
    named = {**meta.get_default_dict(), **values}
    mark = database.param
    key = (mark, table, tuple(named))
    if key not in _known:
        fields = tuple(meta.fields[name] for name in named)
        columns = ", ".join(f'"{field.column_name}"' for field in fields)
        marks = ", ".join([mark] * len(fields))
        text = f'INSERT INTO "{meta.table_name}" ({columns}) VALUES ({marks}) RETURNING "id"'  # noqa: S608 - names of the schema
        _known[key] = (text, fields)
    text, fields = _known[key]
    given = [field.db_value(value) for field, value in zip(fields, named.values(), strict=True)]
    return int(database.execute_sql(text, given).fetchone()[0])

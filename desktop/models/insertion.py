"""Inserts whose SQL text is made once: what is written on every press is not spelled anew.

Peewee spends most of a small write on building its statement; the text is the same every time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from desktop.models.base import Table, database


class _Known(NamedTuple):
    """The text for the fields that are given and those that have a default."""

    text: str
    given: tuple[Any, ...]
    defaults: tuple[tuple[Any, Callable[[], object]], ...]


_known: dict[tuple[str, type[Table], tuple[str, ...]], _Known] = {}


def insert(table: type[Table], **values: object) -> int:
    """Insert one row by the names of its fields and give its id; defaults fill the rest.

    The values go through the fields' own types, as `table.insert(**values).execute()` does.

    Raises:
        KeyError: the table has no such field.
    """
    key = (database.param, table, tuple(values))
    known = _known.get(key) or _known.setdefault(key, _spelled(*key))
    params = [field(value) for field, value in zip(known.given, values.values(), strict=True)]
    params += [field(default()) for field, default in known.defaults]
    return int(database.execute_sql(known.text, params).fetchone()[0])


def _spelled(mark: str, table: type[Table], names: tuple[str, ...]) -> _Known:
    meta: Any = table._meta  # noqa: SLF001 - peewee keeps what a table is there
    fields = [meta.fields[name] for name in names]
    defaults = {
        field: default if callable(default) else lambda value=default: value
        for field, default in meta.defaults.items()
        if field.name not in names
    }
    columns = ", ".join(f'"{field.column_name}"' for field in (*fields, *defaults))
    marks = ", ".join([mark] * (len(fields) + len(defaults)))
    text = f'INSERT INTO "{meta.table_name}" ({columns}) VALUES ({marks}) RETURNING "id"'  # noqa: S608 - names of the schema
    return _Known(
        text,
        tuple(field.db_value for field in fields),
        tuple((field.db_value, default) for field, default in defaults.items()),
    )

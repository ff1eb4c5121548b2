"""The database handle, the table all tables grow from, and the types of columns.

One handle serves the whole program; which database stands behind it is decided by
`schema.open_database`. It never connects by itself: a query on a thread that owns no
connection raises at once.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

from peewee import (
    AutoField,
    BigIntegerField,
    DatabaseProxy,
    Field,
    Model,
    PostgresqlDatabase,
)

database = DatabaseProxy()


def is_postgres() -> bool:
    """Whether a PostgreSQL server stands behind the handle."""
    return isinstance(database.obj, PostgresqlDatabase)


class InstantField(Field):
    """A UTC instant in whole seconds: aware `datetime` in Python, naive UTC in the database.

    PostgreSQL's `timestamp` drops the zone and SQLite has no type for it, so both keep the same
    text form and only this field knows.
    """

    field_type = "DATETIME"

    def db_value(self, value: datetime | None) -> str | None:
        """Turn an aware instant into naive UTC text; a naive one is a defect."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{self.name}: an instant needs a zone")
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")

    def python_value(self, value: str | datetime | None) -> datetime | None:
        """Give back an aware UTC instant."""
        if value is None:
            return None
        read = datetime.fromisoformat(value) if isinstance(value, str) else value
        return read.replace(tzinfo=UTC)


class DayField(Field):
    """A calendar day in the office's zone, `date` in Python."""

    field_type = "DATE"

    def db_value(self, value: date | None) -> str | None:
        """Turn a day into ISO text."""
        if value is None:
            return None
        if isinstance(value, datetime):
            raise TypeError(f"{self.name}: a day, not an instant")
        return value.isoformat()

    def python_value(self, value: str | date | None) -> date | None:
        """Give back a `date`."""
        return date.fromisoformat(value) if isinstance(value, str) else value


class MoneyField(BigIntegerField):
    """Money in grosze, whole numbers only."""

    def db_value(self, value: int | None) -> int | None:
        """Refuse anything but an int: no float comes near money."""
        if value is not None and type(value) is not int:
            raise TypeError(f"{self.name}: money is an int of grosze")
        return value


class JsonField(Field):
    """A small plain value (dict, list, str, int, bool, None) as canonical JSON text."""

    field_type = "TEXT"

    def db_value(self, value: object) -> str | None:
        """Write sorted and compact, so that equal values are equal texts."""
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def python_value(self, value: str | None) -> object:
        """Read it back."""
        return None if value is None else json.loads(value)


class Table(Model):
    """What every table shares: the handle, an id and snake-case names."""

    id = AutoField()

    class Meta:
        """Bind to the one handle."""

        database = database
        legacy_table_names = False

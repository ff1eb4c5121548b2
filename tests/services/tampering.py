"""Issued papers changed from outside, as only somebody beside the program can."""

from __future__ import annotations

from desktop.models.base import database, is_postgres


def let_change(table: str) -> None:
    """Take away the trigger that keeps the issued rows of a table as they are."""
    name = f"{table}_stays"
    database.execute_sql(
        f"DROP TRIGGER {name} ON {table}" if is_postgres() else f"DROP TRIGGER {name}"
    )

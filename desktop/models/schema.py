"""Opens a database: binds the handle, refuses what is newer, copies, migrates.

SQLite runs with a write-ahead log, synchronous FULL, foreign keys and immediate transactions;
PostgreSQL with the same schema and the same steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from peewee import (
    Database,
    DatabaseError,
    ImproperlyConfigured,
    InterfaceError,
    OperationalError,
    PostgresqlDatabase,
    SqliteDatabase,
)
from playhouse.migrations import Runner

from desktop.errors import Refused, Unavailable
from desktop.models import base
from desktop.models.address import APPLICATION_ID, checked_file, is_postgres

STEPS = Path(__file__).parent / "migrations"
HISTORY = "schema_step"
BUSY_SECONDS = 10
MIGRATION_LOCK = 0x44595A55
PRAGMAS = (
    ("journal_mode", "wal"),
    ("synchronous", "full"),
    ("foreign_keys", 1),
    ("busy_timeout", BUSY_SECONDS * 1000),
    ("secure_delete", 1),
    ("cache_size", -16000),
)


def open_database(address: str, *, now: datetime, steps: Path = STEPS) -> Database:
    """Bind the handle to the database at `address`, migrated to the newest step.

    `address` is a file path or `postgresql://…`; `now` names the copy made before a migration.
    Afterwards no connection is open: every thread opens its own.

    Raises:
        Refused: `database_newer`, `database_not_ours`, `database_is_folder`, `database_on_share`,
            `postgres_driver_missing`.
        Unavailable: `database_locked`, `database_read_only`, `database_corrupt`,
            `database_unreachable`, `database_full`.
    """
    database = handle(address)
    with spoken_errors(address):
        database.connect()
    try:
        with spoken_errors(address):
            _migrate(database, now, steps)
    finally:
        database.close()
    base.database.initialize(database)
    return database


def handle(address: str) -> Database:
    """Make an unconnected handle for an address; the file is looked at first."""
    if is_postgres(address):
        return PostgresqlDatabase(address, prefer_psycopg3=True, autoconnect=False)
    return SqliteDatabase(
        str(checked_file(address)),
        pragmas=PRAGMAS,
        timeout=BUSY_SECONDS,
        lock_type="IMMEDIATE",
        returning_clause=True,
        autoconnect=False,
    )


@contextmanager
def spoken_errors(address: str) -> Iterator[None]:
    """Turn what the driver says into a code; facts name the file, never a server's password."""
    name = "PostgreSQL" if is_postgres(address) else Path(address).name
    try:
        yield
    except ImproperlyConfigured as error:
        raise Refused("postgres_driver_missing") from error
    except (OperationalError, InterfaceError, DatabaseError) as error:
        code = _code(str(error).lower())
        if code is None:
            raise
        raise Unavailable(code, file=name) from error


def _code(said: str) -> str | None:
    """The code behind a driver's sentence, None for one that is a defect of ours."""
    for words, code in (
        (("locked", "busy"), "database_locked"),
        (("readonly", "read-only"), "database_read_only"),
        (("malformed", "not a database", "corrupt"), "database_corrupt"),
        (("disk is full", "no space left", "disk i/o error"), "database_full"),
        (("connection", "unable to open", "could not translate"), "database_unreachable"),
    ):
        if any(word in said for word in words):
            return code
    return None


def _migrate(database: Any, now: datetime, steps: Path) -> None:
    """Bring the schema to the newest step, one process at a time."""
    runner = Runner(database, str(steps), table_name=HISTORY)
    if not _pending(runner):
        return
    if isinstance(database, SqliteDatabase):
        _copy_file(database, runner, now)
        with database.atomic():
            _run(runner)
            database.pragma("application_id", APPLICATION_ID)
        return
    database.execute_sql("SELECT pg_advisory_lock(%s)", (MIGRATION_LOCK,))
    try:
        with database.atomic():
            if _pending(runner):
                _copy_schema(database, runner)
            _run(runner)
    finally:
        database.execute_sql("SELECT pg_advisory_unlock(%s)", (MIGRATION_LOCK,))


def _pending(runner: Any) -> bool:
    """Whether steps wait; refuses a database that is newer than this program or not ours."""
    known = {step.name for step in runner.migrations()}
    applied = set(runner.applied())
    if newer := applied - known:
        raise Refused("database_newer", found=max(newer), known=max(known))
    if not applied and runner.database.get_tables():
        raise Refused("database_not_ours", file=Path(str(runner.database.database)).name)
    return bool(known - applied)


def _run(runner: Any) -> None:
    """Run what still waits: another process may have been faster."""
    if _pending(runner):
        runner.up()


def _copy_file(database: Any, runner: Any, now: datetime) -> None:
    """Copy a database with data in it beside itself, before its schema changes."""
    applied = runner.applied()
    if not applied:
        return
    path = Path(database.database)
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True)
    copy = folder / f"{path.stem}-{max(applied)}-{now:%Y%m%d-%H%M%S}.db"
    database.execute_sql("VACUUM INTO ?", (str(copy),))


def _copy_schema(database: Any, runner: Any) -> None:
    """Copy every table into a schema of its own: the server's tools need not be at hand."""
    applied = runner.applied()
    if not applied:
        return
    schema = f"before_{max(runner.migrations()).name}"
    database.execute_sql(f'CREATE SCHEMA "{schema}"')
    for table in database.get_tables():
        database.execute_sql(f'CREATE TABLE "{schema}"."{table}" AS TABLE "{table}"')

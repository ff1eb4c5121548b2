"""Opens a database: binds the handle, refuses what is newer, copies, migrates.

SQLite runs with a write-ahead log, synchronous FULL, foreign keys and immediate transactions;
PostgreSQL with the same schema and the same steps.
"""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from typing import Any

from peewee import Database, OperationalError, PostgresqlDatabase, SqliteDatabase
from playhouse.migrations import Runner

from desktop.errors import Refused, Unavailable
from desktop.models import base
from desktop.models.address import (
    APPLICATION_ID,
    checked_file,
    checked_server,
    is_postgres,
)
from desktop.models.faults import spoken_errors

STEPS = Path(__file__).parent / "migrations"
HISTORY = "schema_step"
BUSY_SECONDS = 10
PAUSE_SECONDS = 0.05
MIGRATION_LOCK = 0x44595A55
PRAGMAS = (
    ("journal_mode", "wal"),
    ("synchronous", "full"),
    ("foreign_keys", 1),
    ("busy_timeout", BUSY_SECONDS * 1000),
    ("secure_delete", 1),
    ("cache_size", -16000),
)
# A server that has gone is noticed soon: without these a write would wait a quarter of an hour.
PATIENCE: dict[str, Any] = {
    "connect_timeout": BUSY_SECONDS,
    "keepalives_idle": 20,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}


def open_database(address: str, *, now: datetime, steps: Path = STEPS) -> Database:
    """Bind the handle to the database at `address`, migrated to the newest step.

    `address` is a file path or `postgresql://…`; `now` names the copy made before a migration.
    Afterwards no connection is open: every thread opens its own.

    Raises:
        Refused: `database_newer`, `database_not_ours`, `database_is_folder`, `database_on_share`,
            `database_address_wrong`, `postgres_driver_missing`.
        Unavailable: `database_locked`, `database_read_only`, `database_corrupt`,
            `database_unreachable`, `database_full`, `database_disk_failing`,
            `database_rights_missing`.
    """
    database = handle(address)
    with spoken_errors(address):
        _connect(database)
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
        return PostgresqlDatabase(
            checked_server(address),
            prefer_psycopg3=True,
            autoconnect=False,
            **{word: value for word, value in PATIENCE.items() if word not in address},
        )
    return SqliteDatabase(
        str(checked_file(address)),
        pragmas=PRAGMAS,
        timeout=BUSY_SECONDS,
        lock_type="IMMEDIATE",
        returning_clause=True,
        autoconnect=False,
    )


def _connect(database: Any) -> None:
    """Open the first connection.

    Of several desks that open a fresh file at once, SQLite tells all but one at once that it is
    busy turning the log on, and waits for nobody: those come again.
    """
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            database.connect()
        except OperationalError as error:
            if is_postgres(database.database) or "locked" not in str(error):
                raise
            if time.monotonic() > until:
                raise
            time.sleep(PAUSE_SECONDS)
        else:
            return


def _migrate(database: Any, now: datetime, steps: Path) -> None:
    """Bring the schema to the newest step, one process at a time."""
    runner = Runner(database, str(steps), table_name=HISTORY)
    if not _is_waiting(runner):
        return
    if isinstance(database, SqliteDatabase):
        _copy_file(database, runner, now)
        with database.atomic():
            _run(runner)
            database.pragma("application_id", APPLICATION_ID)
        return
    database.execute_sql("SELECT set_config('lock_timeout', %s, false)", (f"{BUSY_SECONDS}s",))
    database.execute_sql("SELECT pg_advisory_lock(%s)", (MIGRATION_LOCK,))
    try:
        with database.atomic():
            if _is_waiting(runner):
                _copy_schema(database, runner)
            _run(runner)
    finally:
        database.execute_sql("SELECT pg_advisory_unlock(%s)", (MIGRATION_LOCK,))


def _is_waiting(runner: Any) -> bool:
    """Whether steps wait; refuses a database that is newer than this program."""
    known = {step.name for step in runner.migrations()}
    applied = set(runner.applied())
    if newer := applied - known:
        raise Refused("database_newer", found=max(newer), known=max(known))
    return bool(known - applied)


def _run(runner: Any) -> None:
    """Run what still waits: another process may have been faster.

    Asked within the lock, tables without steps are somebody else's, not half of ours.
    """
    if not _is_waiting(runner):
        return
    if not runner.applied() and runner.database.get_tables():
        file = "PostgreSQL"
        if isinstance(runner.database, SqliteDatabase):
            file = Path(runner.database.database).name
        raise Refused("database_not_ours", file=file)
    runner.up()


def _copy_file(database: Any, runner: Any, now: datetime) -> None:
    """Copy a database with data in it beside itself, before its schema changes."""
    applied = runner.applied()
    if not applied:
        return
    path = Path(database.database)
    folder = path.parent / "backups"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        copy = _free(folder / f"{path.stem}-{max(applied)}-{now:%Y%m%d-%H%M%S}.db")
    except OSError as error:
        raise Unavailable("database_read_only", file=folder.name) from error
    database.execute_sql("VACUUM INTO ?", (str(copy),))


def _free(path: Path) -> Path:
    """The path, or the next one that nobody has written to."""
    number = 1
    found = path
    while found.exists():
        number += 1
        found = path.with_stem(f"{path.stem}-{number}")
    return found


def _copy_schema(database: Any, runner: Any) -> None:
    """Copy every table into a schema of its own: the server's tools need not be at hand."""
    applied = runner.applied()
    if not applied:
        return
    schema = f"before_{max(runner.migrations()).name}"
    database.execute_sql(f'CREATE SCHEMA "{schema}"')
    for table in database.get_tables():
        database.execute_sql(f'CREATE TABLE "{schema}"."{table}" AS TABLE "{table}"')

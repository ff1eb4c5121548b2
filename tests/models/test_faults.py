"""What drivers say, and what becomes of it."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import NamedTuple

import peewee
import psycopg
import pytest

from desktop.errors import Refused, Unavailable
from desktop.models import schema
from desktop.models.faults import spoken_errors


class Usage(NamedTuple):
    """What a disk says of its room, in bytes."""

    total: int
    used: int
    free: int


def said(error: Exception, address: str = "office.db") -> str:
    with pytest.raises((Unavailable, Refused)) as told, spoken_errors(address):
        raise error
    return told.value.code


def of_sqlite(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("in any words")
    error.sqlite_errorcode = code
    return error


def of_server(state: str) -> Exception:
    return psycopg.errors.lookup(state)("in any language")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (sqlite3.SQLITE_BUSY, "database_locked"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "database_locked"),
        (sqlite3.SQLITE_LOCKED, "database_locked"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "database_read_only"),
        (sqlite3.SQLITE_CORRUPT, "database_corrupt"),
        (sqlite3.SQLITE_NOTADB, "database_corrupt"),
        (sqlite3.SQLITE_FULL, "database_full"),
        (sqlite3.SQLITE_CANTOPEN, "database_unreachable"),
        (sqlite3.SQLITE_IOERR_FSYNC, "database_disk_failing"),
    ],
)
def test_sqlite_is_asked_for_its_number(number, code):
    assert said(of_sqlite(number)) == code


def test_an_io_error_on_a_full_disk_is_a_full_disk(monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(2**21, 2**21, 0))
    assert said(of_sqlite(sqlite3.SQLITE_IOERR_WRITE)) == "database_full"


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("08006", "database_unreachable"),
        ("57P01", "database_unreachable"),
        ("53300", "database_unreachable"),
        ("28P01", "database_unreachable"),
        ("3D000", "database_unreachable"),
        ("53100", "database_full"),
        ("40P01", "database_locked"),
        ("40001", "database_locked"),
        ("55P03", "database_locked"),
        ("25006", "database_read_only"),
        ("42501", "database_rights_missing"),
        ("XX001", "database_corrupt"),
    ],
)
def test_a_server_is_asked_for_its_state(state, code):
    assert said(of_server(state), "postgresql://a:hidden@b/c") == code


def test_a_connection_that_broke_has_no_state():
    for error in (
        psycopg.OperationalError("SSL SYSCALL error: EOF detected"),
        psycopg.InterfaceError("the connection is closed"),
    ):
        assert said(error, "postgresql://b/c") == "database_unreachable"


def test_what_came_first_counts_when_the_rollback_fails_as_well(tmp_path):
    """After some faults SQLite has rolled back by itself, and then cannot once more."""
    database = peewee.SqliteDatabase(str(tmp_path / "small.db"), pragmas={"page_size": 512})
    database.connect()
    database.execute_sql("CREATE TABLE t (x BLOB)")
    database.execute_sql("PRAGMA max_page_count=20")
    with pytest.raises(Unavailable) as told, spoken_errors(database.database), database.atomic():
        database.execute_sql("INSERT OR ROLLBACK INTO t VALUES (zeroblob(100000))")
    database.close()
    assert told.value.code == "database_full"


def test_a_broken_rule_of_a_table_is_no_lock_whatever_its_name(sqlite_address):
    database = peewee.SqliteDatabase(sqlite_address)
    database.connect()
    database.execute_sql("CREATE TABLE client (blocked_at TEXT CHECK (blocked_at <> 'readonly'))")
    with pytest.raises(peewee.IntegrityError), spoken_errors(sqlite_address):
        database.execute_sql("INSERT INTO client VALUES ('readonly')")
    database.close()


def test_rows_fetched_late_are_spoken_of_too(sqlite_address):
    """The page of the last rows is damaged: peewee wraps only what the first row says."""
    connection = sqlite3.connect(sqlite_address)
    connection.execute("CREATE TABLE t (x TEXT)")
    connection.executemany("INSERT INTO t VALUES (?)", [("x" * 900,)] * 400)
    connection.commit()
    connection.close()
    whole = bytearray(Path(sqlite_address).read_bytes())
    half = len(whole) // 2
    whole[half:] = b"\xee" * (len(whole) - half)
    Path(sqlite_address).write_bytes(whole)
    database = peewee.SqliteDatabase(sqlite_address)
    database.connect()
    with pytest.raises(Unavailable) as told, spoken_errors(sqlite_address):
        database.execute_sql("SELECT x FROM t").fetchall()
    database.close()
    assert told.value.code == "database_corrupt"


def test_text_that_is_none_any_more_is_damage(sqlite_address):
    database = peewee.SqliteDatabase(sqlite_address)
    with (
        database.connection_context(),
        pytest.raises(Unavailable) as told,
        spoken_errors(sqlite_address),
    ):
        database.execute_sql("SELECT CAST(x'7aff' AS TEXT)").fetchall()
    assert told.value.code == "database_corrupt"


def test_a_damaged_schema_is_damage_whatever_it_quotes(sqlite_address):
    connection = sqlite3.connect(sqlite_address)
    connection.execute("CREATE TABLE t (x TEXT)")
    connection.close()
    path = Path(sqlite_address)
    path.write_bytes(path.read_bytes().replace(b"x TEXT", b"x TEX\xdf \xd7", 1)[:-2] + b"))")
    database = peewee.SqliteDatabase(sqlite_address)
    with pytest.raises(Unavailable) as told, spoken_errors(sqlite_address):
        database.execute_sql("SELECT 1 FROM t")
    database.close()
    assert told.value.code == "database_corrupt"
    with pytest.raises(UnicodeDecodeError), spoken_errors(sqlite_address):
        b"\xff".decode("utf-8")


def test_a_defect_of_ours_stays_one(sqlite_address):
    database = peewee.SqliteDatabase(sqlite_address, autoconnect=False)
    with pytest.raises(peewee.InterfaceError), spoken_errors(sqlite_address):
        database.execute_sql("SELECT 1")
    with pytest.raises(ZeroDivisionError), spoken_errors(sqlite_address):
        raise ZeroDivisionError
    with (
        database.connection_context(),
        pytest.raises(peewee.OperationalError),
        spoken_errors(sqlite_address),
    ):
        database.execute_sql("SELECT * FROM nowhere")


def test_a_missing_driver_is_named(monkeypatch):
    monkeypatch.setattr(peewee, "psycopg", None)
    monkeypatch.setattr(peewee, "psycopg2", None)
    database = schema.handle("postgresql://me:hidden@127.0.0.1/office")
    with pytest.raises(Refused) as told, spoken_errors("postgresql://me:hidden@127.0.0.1/office"):
        database.connect()
    assert told.value.code == "postgres_driver_missing"

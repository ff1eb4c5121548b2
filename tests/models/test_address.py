"""Addresses of databases: what may stand in a name, and what is refused before SQLite sees it."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.errors import KnownError, Refused, Unavailable
from desktop.models import address as addresses
from desktop.models.schema import open_database

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def refusal_of(address: object) -> str:
    with pytest.raises(KnownError) as refusal:
        open_database(str(address), now=NOW)
    return refusal.value.code


@pytest.mark.parametrize(
    "name",
    [
        "zażółć gęślą jaźń.db",
        "it's 100%.db",
        "a%20b#c.db",
        *(
            []
            if sys.platform == "win32"
            else ['a"b.db', "q?mode=ro.db", "c:x.db", "back\\slash.db"]
        ),
    ],
)
def test_a_file_may_be_called_anything(tmp_path, name):
    path = tmp_path / name
    for _ in range(2):
        open_database(str(path), now=NOW)
    assert {found.name for found in tmp_path.iterdir()} <= {name, f"{name}-wal", f"{name}-shm"}


def test_a_foreign_file_is_known_whatever_its_name(tmp_path):
    path = tmp_path / "who% is#this.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    assert refusal_of(path) == "database_not_ours"


def test_a_relative_path_stays_where_the_program_was_started(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    database = open_database("deep/office.db", now=NOW)
    monkeypatch.chdir("/")
    with database.connection_context():
        assert database.table_exists("ticket")
    assert (tmp_path / "deep" / "office.db").exists()


@pytest.mark.parametrize(
    "address", ["", ":memory:", "file:office.db", "mysql://root@server/office", "https://a/b"]
)
def test_what_is_neither_file_nor_server_is_refused(address, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert refusal_of(address) == "database_address_wrong"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "address",
    ["postgresql://me:hidden@server/office?colour=red", "postgresql://me:hidden@[::1/office"],
)
def test_a_garbled_server_address_is_refused_without_its_password(address):
    with pytest.raises(Refused) as refusal:
        open_database(address, now=NOW)
    assert refusal.value.code == "database_address_wrong"
    assert "hidden" not in str(refusal.value.facts)


def test_both_ways_to_write_a_server_are_one(postgres_address):
    short = "postgres://" + postgres_address.partition("://")[2]
    database = open_database(short, now=NOW)
    with database.connection_context():
        assert database.table_exists("ticket")


def test_what_is_no_file_is_not_opened(tmp_path):
    """A pipe would wait for ever."""
    pipe = str(tmp_path / "pipe.db")
    if sys.platform != "win32":
        os.mkfifo(pipe)
    for path in (os.devnull, *([] if sys.platform == "win32" else [pipe])):
        assert refusal_of(path) == "database_not_ours"


def test_links_lead_to_their_file_and_rings_to_nothing(tmp_path):
    (tmp_path / "link.db").symlink_to(tmp_path / "office.db")
    open_database(str(tmp_path / "link.db"), now=NOW)
    assert (tmp_path / "office.db").is_file()
    (tmp_path / "ring.db").symlink_to(tmp_path / "ring.db")
    assert refusal_of(tmp_path / "ring.db") == "database_unreachable"


def test_a_path_through_a_file_or_far_too_long_is_not_reached(tmp_path):
    (tmp_path / "letter").write_bytes(b"dear")
    assert refusal_of(tmp_path / "letter" / "office.db") == "database_unreachable"
    assert refusal_of(tmp_path / ("x" * 300)) == "database_unreachable"


def test_a_folder_that_the_program_makes_is_its_owners_alone(tmp_path):
    open_database(str(tmp_path / "new" / "office.db"), now=NOW)
    mode = stat.S_IMODE((tmp_path / "new").stat().st_mode)
    assert mode == (0o777 if sys.platform == "win32" else 0o700)


@pytest.mark.parametrize("denied", ["office.db", "."])
def test_where_writing_is_denied_the_refusal_says_so(tmp_path, monkeypatch, denied):
    path = tmp_path / "office.db"
    open_database(str(path), now=NOW)
    shut = (tmp_path / denied).resolve()
    monkeypatch.setattr(addresses.os, "access", lambda asked, _: Path(asked).resolve() != shut)
    assert refusal_of(path) == "database_read_only"


def test_a_folder_that_cannot_be_made_says_so(tmp_path, monkeypatch):
    def denying(path: Path, **_: object) -> None:
        raise PermissionError(13, "denied", str(path))

    monkeypatch.setattr(Path, "mkdir", denying)
    with pytest.raises(Unavailable) as refusal:
        open_database(str(tmp_path / "new" / "office.db"), now=NOW)
    assert (refusal.value.code, refusal.value.facts) == (
        "database_read_only",
        {"file": "office.db"},
    )


def test_a_database_whose_mark_still_stands_in_its_log_is_ours(sqlite_address, tmp_path):
    """As a desk leaves it that is killed just after its first step."""
    database = open_database(sqlite_address, now=NOW)
    copy = tmp_path / "copy.db"
    with database.connection_context():
        database.execute_sql("PRAGMA wal_autocheckpoint=0")
        database.execute_sql("PRAGMA application_id=0")
        database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        database.execute_sql(f"PRAGMA application_id={addresses.APPLICATION_ID}")
        copy.write_bytes(Path(sqlite_address).read_bytes())
        copy.with_name("copy.db-wal").write_bytes(Path(f"{sqlite_address}-wal").read_bytes())
    assert copy.read_bytes()[68:72] == bytes(4)
    open_database(str(copy), now=NOW)

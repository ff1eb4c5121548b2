"""Opening databases: fresh, old, newer, foreign, broken, busy."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import peewee
import pytest

import desktop.models
from desktop.errors import Refused, Unavailable
from desktop.models import base, schema
from desktop.models.address import APPLICATION_ID, on_network_share
from desktop.models.faults import spoken_errors
from desktop.models.schema import STEPS, open_database
from desktop.models.setting import Setting

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LATER_STEP = """
def up(migrator, db):
    db.execute_sql("ALTER TABLE setting ADD COLUMN remark TEXT")
"""


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest) -> str:
    return request.getfixturevalue(f"{request.param}_address")


@pytest.fixture
def longer_steps(tmp_path: Path) -> Path:
    folder = tmp_path / "steps"
    shutil.copytree(STEPS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "0009_remark.py").write_text(LATER_STEP, encoding="utf-8")
    return folder


def living_tables() -> list[type[peewee.Model]]:
    for module in pkgutil.iter_modules(desktop.models.__path__):
        if not module.ispkg:
            importlib.import_module(f"desktop.models.{module.name}")
    return base.Table.__subclasses__()


def test_a_fresh_database_has_every_column_of_the_living_tables(address):
    database = open_database(address, now=NOW)
    with database.connection_context():
        for table in living_tables():
            kept = {column.name for column in database.get_columns(table._meta.table_name)}
            assert kept == set(table._meta.columns), table


def test_opening_twice_changes_nothing(address):
    for _ in range(2):
        database = open_database(address, now=NOW)
    with database.connection_context():
        assert [row.name for row in schema.Runner(database, table_name=schema.HISTORY).History]


def test_no_connection_is_left_open_and_none_opens_by_itself(address):
    database = open_database(address, now=NOW)
    assert database.is_closed()
    with pytest.raises(peewee.InterfaceError):
        Setting.select().count()


def test_a_newer_database_is_refused(address, longer_steps):
    open_database(address, now=NOW, steps=longer_steps)
    with pytest.raises(Refused) as refusal:
        open_database(address, now=NOW)
    assert refusal.value.code == "database_newer"
    assert refusal.value.facts == {
        "found": "0009_remark",
        "known": max(step.stem for step in STEPS.glob("0*.py")),
    }


def test_a_file_is_copied_before_its_schema_changes(sqlite_address, longer_steps):
    database = open_database(sqlite_address, now=NOW)
    with database.connection_context():
        Setting.create(name="kept", value=1, changed_at=NOW)
    open_database(sqlite_address, now=NOW, steps=longer_steps)
    (copy,) = (Path(sqlite_address).parent / "backups").iterdir()
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT name FROM setting").fetchall() == [("kept",)]
        assert "remark" not in str(connection.execute("SELECT sql FROM sqlite_master").fetchall())
    connection.close()


def test_a_server_keeps_a_copy_before_its_schema_changes(postgres_address, longer_steps):
    database = open_database(postgres_address, now=NOW)
    with database.connection_context():
        Setting.create(name="kept", value=1, changed_at=NOW)
    database = open_database(postgres_address, now=NOW, steps=longer_steps)
    with database.connection_context():
        kept = database.execute_sql('SELECT name FROM "before_0009_remark"."setting"').fetchall()
    assert kept == [("kept",)]


def test_a_step_that_fails_leaves_the_schema_as_it_was(address, longer_steps):
    open_database(address, now=NOW)
    (longer_steps / "0010_broken.py").write_text(
        "def up(migrator, db):\n    db.execute_sql('ALTER TABLE missing ADD COLUMN x TEXT')\n",
        encoding="utf-8",
    )
    with pytest.raises(peewee.DatabaseError):
        open_database(address, now=NOW, steps=longer_steps)
    database = open_database(address, now=NOW)
    with database.connection_context():
        assert "remark" not in {column.name for column in database.get_columns("setting")}


def test_the_file_carries_our_mark_and_the_safe_settings(sqlite_address):
    database = open_database(sqlite_address, now=NOW)
    with database.connection_context():
        assert database.pragma("application_id") == APPLICATION_ID
        assert database.journal_mode == "wal"
        assert database.synchronous == 2
        assert database.foreign_keys == 1


def test_somebody_elses_database_is_refused_and_untouched(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(Refused) as refusal:
        open_database(str(path), now=NOW)
    assert refusal.value.code == "database_not_ours"
    assert path.read_bytes() == before


def test_somebody_elses_server_database_is_refused(postgres_address):
    database = schema.handle(postgres_address)
    with database.connection_context():
        database.execute_sql("CREATE TABLE recipe (name TEXT)")
    with pytest.raises(Refused) as refusal:
        open_database(postgres_address, now=NOW)
    assert refusal.value.code == "database_not_ours"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"just a letter to the editor, nothing more", "database_not_ours"),
        (b"SQLite format 3\x00 cut", "database_corrupt"),
    ],
)
def test_a_file_that_is_no_database_is_named_and_untouched(tmp_path, content, code):
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    with pytest.raises((Refused, Unavailable)) as refusal:
        open_database(str(path), now=NOW)
    assert refusal.value.code == code
    assert path.read_bytes() == content


def test_a_damaged_file_says_so(sqlite_address):
    open_database(sqlite_address, now=NOW)
    path = Path(sqlite_address)
    whole = bytearray(path.read_bytes())
    whole[100:8192] = b"\xff" * (8192 - 100)
    path.write_bytes(whole)
    with pytest.raises(Unavailable) as refusal:
        open_database(sqlite_address, now=NOW)
    assert refusal.value.code == "database_corrupt"


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(Refused) as refusal:
        open_database(str(tmp_path), now=NOW)
    assert refusal.value.code == "database_is_folder"


def test_a_locked_database_says_so(sqlite_address, monkeypatch):
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0)
    monkeypatch.setattr(schema, "PRAGMAS", ())
    open_database(sqlite_address, now=NOW)
    holder = sqlite3.connect(sqlite_address, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    database = schema.handle(sqlite_address)
    with database.connection_context(), pytest.raises(Unavailable) as refusal:  # noqa: SIM117
        with spoken_errors(sqlite_address), database.atomic():
            Setting.create(name="x", value=1, changed_at=NOW)
    holder.close()
    assert refusal.value.code == "database_locked"
    assert refusal.value.facts == {"file": Path(sqlite_address).name}


def test_a_read_only_database_says_so(sqlite_address):
    open_database(sqlite_address, now=NOW)
    reader = peewee.SqliteDatabase(f"file:{sqlite_address}?mode=ro", uri=True)
    with (
        reader.connection_context(),
        pytest.raises(Unavailable) as refusal,
        spoken_errors(sqlite_address),
    ):
        reader.execute_sql("DELETE FROM setting")
    assert refusal.value.code == "database_read_only"


def test_a_server_that_is_not_there_says_so_without_its_password():
    with pytest.raises(Unavailable) as refusal:
        open_database("postgresql://me:hidden@127.0.0.1:9/none?connect_timeout=1", now=NOW)
    assert refusal.value.code == "database_unreachable"
    assert "hidden" not in str(refusal.value.facts)


@pytest.mark.parametrize(
    ("line", "is_share"),
    [
        ("server:/export {here} nfs4 rw 0 0", True),
        ("//nas/biuro {here} cifs rw 0 0", True),
        ("/dev/sda1 {here} ext4 rw 0 0", False),
    ],
)
def test_a_network_share_is_known_by_its_mount(tmp_path, line, is_share):
    mounts = tmp_path / "mounts"
    root = "/dev/sda1 / ext4 rw 0 0\n"
    mounts.write_text(root + line.format(here=tmp_path.resolve()) + "\n", encoding="utf-8")
    assert on_network_share(tmp_path, mounts) is is_share

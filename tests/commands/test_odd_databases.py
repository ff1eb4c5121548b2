"""Files that are no database of ours: refused in one line, and left exactly as they were."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop import app
from desktop.models import schema
from tests.services.letters import SAMPLES


def refused(database: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Take letters into it; gives the code of the refusal."""
    capsys.readouterr()
    code = app.run(["--database", str(database), "import-mail", str(SAMPLES)])
    out, err = capsys.readouterr()
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    told = json.loads(err)
    assert str(database.parent) not in err
    return str(told["error"])


def somebody_elses(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
        connection.execute("INSERT INTO recipe VALUES ('żurek')")


def a_letter(path: Path) -> None:
    path.write_text("Szanowni Państwo, to nie jest baza danych.\n" * 40, encoding="utf-8")


def a_torn_one(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 40)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (somebody_elses, "database_not_ours"),
        (a_letter, "database_not_ours"),
        (a_torn_one, "database_corrupt"),
    ],
)
def test_what_is_not_ours_is_left_alone(tmp_path, capsys, make, code):
    path = tmp_path / "office.db"
    make(path)
    before = path.read_bytes()
    assert refused(path, capsys) == code
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["office.db"]


def test_one_with_a_page_that_was_overwritten(tmp_path, capsys):
    path = tmp_path / "office.db"
    assert app.run(["--database", str(path), "import-mail", str(SAMPLES)]) == 0
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\x00" * 8192 + whole[12288:])
    broken = path.read_bytes()
    assert refused(path, capsys) == "database_corrupt"
    assert path.read_bytes() == broken


def test_one_that_a_newer_program_wrote(tmp_path, capsys):
    path = tmp_path / "office.db"
    assert app.run(["--database", str(path), "import-mail", str(SAMPLES)]) == 0
    with closing(sqlite3.connect(path)) as connection, connection:
        newest = f"SELECT max(name) FROM {schema.HISTORY}"
        connection.execute(
            f"UPDATE {schema.HISTORY} SET name = '9999_future' WHERE name = ({newest})"
        )
    assert refused(path, capsys) == "database_newer"


def test_one_that_somebody_holds(tmp_path, capsys, monkeypatch):
    path = tmp_path / "office.db"
    assert app.run(["--database", str(path), "import-mail", str(SAMPLES)]) == 0
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.05)
    pragmas = [(name, 50 if name == "busy_timeout" else value) for name, value in schema.PRAGMAS]
    monkeypatch.setattr(schema, "PRAGMAS", tuple(pragmas))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        capsys.readouterr()
        code = app.run(["--database", str(path), "import-mail", str(SAMPLES)])
        out, err = capsys.readouterr()
        assert (code, json.loads(err)["error"]) == (1, "database_locked")
        assert json.loads(out)["read"] == 0
        other.execute("ROLLBACK")
    assert app.run(["--database", str(path), "import-mail", str(SAMPLES)]) == 0

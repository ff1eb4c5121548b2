"""Several desks at one database at once, and desks that are killed."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.models.schema import STEPS, open_database

ROOT = Path(__file__).parents[2]
STEP_COUNT = len(list(STEPS.glob("0*.py")))
EVERY_STEP = f"{STEP_COUNT}\n"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
DESK = """
import sys
from datetime import UTC, datetime
from desktop.errors import KnownError
from desktop.models.schema import open_database
print("ready", flush=True)
sys.stdin.readline()
try:
    database = open_database(sys.argv[1], now=datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
except KnownError as error:
    print(error.code)
else:
    with database.connection_context():
        print(database.execute_sql("SELECT count(*) FROM schema_step").fetchone()[0])
"""


def desks_at(address: str, count: int = 1) -> list[subprocess.Popen[str]]:
    """Desks that have read the program and wait for a line to open their database."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", DESK, address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )
        for _ in range(count)
    ]
    for each in started:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    return started


def begin(one: subprocess.Popen[str]) -> None:
    assert one.stdin is not None
    one.stdin.write("\n")
    one.stdin.flush()


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_desks_that_open_a_fresh_database_at_once_all_get_in(request, tmp_path, kind):
    for turn in range(2):
        address = str(tmp_path / f"{turn}.db")
        if kind == "postgres":
            server = request.getfixturevalue("postgres_server")
            address = server.create()
        desks = desks_at(address, 4)
        for each in desks:
            begin(each)
        assert [each.communicate(timeout=300)[0] for each in desks] == [EVERY_STEP] * 4
        if kind == "postgres":
            server.drop(address)


@pytest.mark.parametrize("turn", range(5))
def test_a_desk_killed_in_its_first_step_leaves_a_database_that_opens(tmp_path, turn):
    address = str(tmp_path / "office.db")
    (killed,) = desks_at(address)
    timer = threading.Timer(random.Random(turn).uniform(0.005, 0.25), killed.kill)
    begin(killed)
    timer.start()
    killed.communicate(timeout=300)
    timer.cancel()
    database = open_database(address, now=NOW)
    with database.connection_context():
        assert database.execute_sql("SELECT count(*) FROM schema_step").fetchone()[0] == STEP_COUNT

"""Several desks at one database at once, and desks that are killed."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop.models.schema import STEPS

ROOT = Path(__file__).parents[2]
EVERY_STEP = f"{len(list(STEPS.glob('0*.py')))}\n"
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


def desk(address: str) -> subprocess.Popen[str]:
    """A desk that has read the program and waits for a line to open its database."""
    started = subprocess.Popen(
        [sys.executable, "-c", DESK, address],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
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
        desks = [desk(address) for _ in range(4)]
        for each in desks:
            begin(each)
        assert [each.communicate(timeout=60)[0] for each in desks] == [EVERY_STEP] * 4
        if kind == "postgres":
            server.drop(address)


@pytest.mark.parametrize("turn", range(5))
def test_a_desk_killed_in_its_first_step_leaves_a_database_that_opens(tmp_path, turn):
    address = str(tmp_path / "office.db")
    killed = desk(address)
    timer = threading.Timer(random.Random(turn).uniform(0.005, 0.25), killed.kill)
    begin(killed)
    timer.start()
    killed.communicate(timeout=60)
    timer.cancel()
    after = desk(address)
    assert after.communicate("\n", timeout=60)[0] == EVERY_STEP

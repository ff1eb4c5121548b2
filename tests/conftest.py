"""What every test stands on: a home of its own, no network, no screen, and silence.

A warning, a Qt message or an unexpected log record fails the test it belongs to. A test that
wants a record asserts it in `caplog` and then says `caplog.clear()`.
"""

from __future__ import annotations

import logging
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent

from tests.databases import PostgresServer, given_server, running_server
from tests.fresh_databases import (  # noqa: F401 - fixtures
    migrated_file,
    migrated_server,
    postgres_address,
    sqlite_address,
    swept_database,
)

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".run",
}
UNWANTED_PREFIXES = ("LC_", "QT_", "DYZURKA_", "PG")
UNWANTED = ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LANG", "DBUS_SESSION_BUS_ADDRESS")
KEPT = ("DYZURKA_TEST_POSTGRES",)
LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0", "::ffff:127.")

settings.register_profile(
    "ci",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", parent=settings.get_profile("ci"), derandomize=False)
settings.register_profile(
    "deep", parent=settings.get_profile("explore"), max_examples=3000, print_blob=True
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def _settle(home: Path, environment: Any) -> None:
    """Point every variable that names a folder of the user into `home`."""
    for name, below in HOME_VARIABLES.items():
        environment[name] = str(home / below)
    (home / ".run").mkdir(mode=0o700, parents=True)


def pytest_configure(config: pytest.Config) -> None:
    """Take the screen, the desktop's settings and the real home away before Qt looks at them."""
    for name in list(os.environ):
        if name in UNWANTED or (name.startswith(UNWANTED_PREFIXES) and name not in KEPT):
            del os.environ[name]
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    home = Path(tempfile.mkdtemp(prefix="dyzurka-home-"))
    _settle(home, os.environ)
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown() -> None:
    """Let the windows that pytest-qt closed die before the threads behind them end.

    Qt would wait for the next event loop, and a window's clock would go on in other tests.
    """
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home folder for this test alone."""
    folder = Path(tempfile.mkdtemp(prefix="home-", dir=os.environ["HOME"]))
    changed: dict[str, str] = {}
    _settle(folder, changed)
    for name, value in changed.items():
        monkeypatch.setenv(name, value)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that would leave this machine."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex
    resolve = socket.getaddrinfo

    def allowed(host: object) -> None:
        name = host.decode() if isinstance(host, bytes) else host
        if name and not str(name).startswith(LOOPBACK):
            pytest.fail(f"a test reached for the network: {name}")

    def guarded(original: Any) -> Any:
        def connecting(self: socket.socket, address: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                allowed(address[0])
            return original(self, address)

        return connecting

    def resolving(host: Any, *args: Any, **named: Any) -> Any:
        allowed(host)
        return resolve(host, *args, **named)

    monkeypatch.setattr(socket.socket, "connect", guarded(connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", resolving)


@pytest.fixture(autouse=True)
def quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a record of level WARNING or above that the test neither expected nor cleared."""
    yield
    records = [
        record
        for phase in ("setup", "call", "teardown")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    if records:
        told = "\n".join(f"{r.levelname} {r.name}: {r.getMessage()}" for r in records)
        pytest.fail(f"unexpected log records:\n{told}", pytrace=False)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL server: the one at DYZURKA_TEST_POSTGRES, else one of the suite's own."""
    address = os.environ.get("DYZURKA_TEST_POSTGRES")
    if address:
        yield given_server(address)
        return
    with running_server() as server:
        yield server

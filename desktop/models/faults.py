"""What a driver's exception means: a code for what comes from outside, nothing for our defects.

Drivers are asked for their numbers, never for their sentences: a table with `blocked` in its name
is not locked, and a server speaks the language of who set it up.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import ImproperlyConfigured, PeeweeException

from desktop.errors import Refused, Unavailable
from desktop.models.address import is_postgres

SQLITE = {
    sqlite3.SQLITE_BUSY: "database_locked",
    sqlite3.SQLITE_LOCKED: "database_locked",
    sqlite3.SQLITE_PROTOCOL: "database_locked",
    sqlite3.SQLITE_PERM: "database_read_only",
    sqlite3.SQLITE_READONLY: "database_read_only",
    sqlite3.SQLITE_CORRUPT: "database_corrupt",
    sqlite3.SQLITE_NOTADB: "database_corrupt",
    sqlite3.SQLITE_FULL: "database_full",
    sqlite3.SQLITE_IOERR: "database_disk_failing",
    sqlite3.SQLITE_CANTOPEN: "database_unreachable",
}
# SQLSTATE, or the two characters of its class; https://www.postgresql.org/docs/current/errcodes-appendix.html
POSTGRES = {
    "08": "database_unreachable",
    "25006": "database_read_only",
    "28": "database_unreachable",
    "3D": "database_unreachable",
    "40001": "database_locked",
    "40P01": "database_locked",
    "42501": "database_rights_missing",
    "53": "database_unreachable",
    "53100": "database_full",
    "55P03": "database_locked",
    "57P": "database_unreachable",
    "58030": "database_disk_failing",
    "XX001": "database_corrupt",
    "XX002": "database_corrupt",
}
DAMAGED_TEXT = "Could not decode to UTF-8"
DAMAGED_SCHEMA = b"malformed database schema"
TOO_LITTLE = 4 * 1024 * 1024
"""Bytes free on a disk below which a failed write is taken for a full disk."""


@contextmanager
def spoken_errors(address: str) -> Iterator[None]:
    """Turn what the driver says into a code; facts name the file, never a server's password."""
    try:
        yield
    except ImproperlyConfigured as error:
        raise Refused("postgres_driver_missing") from error
    except Exception as error:
        code = _code(error)
        if code is None:
            raise
        if code == "database_disk_failing" and _is_full(address):
            code = "database_full"
        name = "PostgreSQL" if is_postgres(address) else Path(address).name
        raise Unavailable(code, file=name) from error


def _code(error: Exception) -> str | None:
    """The code behind an exception of a driver, None for one that is a defect of ours.

    A failed write is followed by a rollback that fails as well: what came first counts too.
    """
    if isinstance(error, UnicodeDecodeError):  # the sentence about a damaged schema quotes it
        return "database_corrupt" if error.object.startswith(DAMAGED_SCHEMA) else None
    if not (isinstance(error, PeeweeException) or _is_of_driver(error)):
        return None
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, sqlite3.Error):
            code = _of_sqlite(seen)
        else:
            code = _of_postgres(seen) if _is_of_driver(seen) else None
        if code is not None:
            return code
        seen = seen.__cause__ or seen.__context__
    return None


def _is_of_driver(error: BaseException) -> bool:
    """Rows that are fetched late raise what peewee has not wrapped."""
    return isinstance(error, sqlite3.Error) or type(error).__module__.startswith("psycopg")


def _of_sqlite(error: sqlite3.Error) -> str | None:
    number = getattr(error, "sqlite_errorcode", None)
    if number is None:
        # Python's own: text that was written as UTF-8 is UTF-8 no longer.
        return "database_corrupt" if str(error).startswith(DAMAGED_TEXT) else None
    return SQLITE.get(number & 0xFF)


def _of_postgres(error: BaseException) -> str | None:
    state = getattr(error, "sqlstate", None)
    if state is None:
        # No word from the server: the connection broke, or never stood.
        kinds = {kind.__name__ for kind in type(error).__mro__}
        return "database_unreachable" if kinds & {"OperationalError", "InterfaceError"} else None
    return next((POSTGRES[state[:n]] for n in (5, 3, 2) if state[:n] in POSTGRES), None)


def _is_full(address: str) -> bool:
    """SQLite calls a disk without room an I/O error where it cannot make its log larger."""
    try:
        return shutil.disk_usage(Path(address).absolute().parent).free < TOO_LITTLE
    except OSError:
        return False

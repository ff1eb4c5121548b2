"""Where a database lives, and whether a file there may be opened at all."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

from desktop.config import SCHEME
from desktop.errors import Refused, Unavailable

APPLICATION_ID = 0x44595A55  # "DYZU" in the SQLite header: this file is ours
MAGIC = b"SQLite format 3\x00"
NETWORK_FILE_SYSTEMS = frozenset(
    ("nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "ncpfs", "webdav")
)


def is_postgres(address: str) -> bool:
    """Whether the address names a PostgreSQL server rather than a file."""
    return address.startswith(("postgresql://", "postgres://"))


def checked_server(address: str) -> str:
    """The address of a server as its driver wants it.

    Raises:
        Refused: `database_address_wrong`, when it cannot be read as an address.
    """
    written = "postgresql://" + address.partition("://")[2]
    try:
        from psycopg import ProgrammingError, conninfo  # noqa: PLC0415  lazily: an extra, 90 ms
    except ImportError:
        return written  # the database says that its driver is missing
    try:
        conninfo.conninfo_to_dict(written)
    except ProgrammingError as error:
        raise Refused("database_address_wrong") from error
    return written


def checked_file(address: str) -> Path:
    """Look at the file before SQLite does, so that a refusal can say what is wrong.

    Creates the folder when it is missing, for its owner alone; the file itself may be missing or
    empty. The path that comes back is absolute: SQLite reads no secret meaning into it.

    Raises:
        Refused: `database_address_wrong`, `database_is_folder`, `database_on_share`,
            `database_not_ours`.
        Unavailable: `database_read_only`, `database_unreachable`, `database_locked`,
            `database_corrupt`.
    """
    if not address or SCHEME.match(address):
        raise Refused("database_address_wrong")
    path = Path(address).absolute()
    try:
        mode = _mode(path)
        _make_folder(path)
        is_share = on_network_share(path.parent)
    except (OSError, RuntimeError) as error:  # a ring of links is a RuntimeError
        raise Unavailable("database_unreachable", file=path.name) from error
    if mode is not None and stat.S_ISDIR(mode):
        raise Refused("database_is_folder", file=path.name)
    if mode is not None and not stat.S_ISREG(mode):
        raise Refused("database_not_ours", file=path.name)
    if is_share:
        raise Refused("database_on_share", file=path.name)
    if mode is not None:
        _check_header(path)
    # The log stands beside the file, where a link leads.
    home = path.resolve().parent
    if not os.access(home, os.W_OK) or (mode is not None and not os.access(path, os.W_OK)):
        raise Unavailable("database_read_only", file=path.name)
    return path


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except PermissionError as error:
        raise Unavailable("database_read_only", file=path.name) from error


def _mode(path: Path) -> int | None:
    """What kind of thing stands there, None for nothing."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _check_header(path: Path) -> None:
    """Refuse a file that is not a database of ours."""
    try:
        with path.open("rb") as stream:
            header = stream.read(100)
    except OSError as error:
        raise Unavailable("database_unreachable", file=path.name) from error
    if not header:
        return
    if not header.startswith(MAGIC):
        raise Refused("database_not_ours", file=path.name)
    if len(header) < 100:
        raise Unavailable("database_corrupt", file=path.name)
    if int.from_bytes(header[68:72], "big") == APPLICATION_ID:
        return
    # Cut off in its first step it has no mark and no table yet; just after it, both may still
    # stand in the log alone.
    if not os.access(path, os.W_OK):
        raise Unavailable("database_read_only", file=path.name)
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            (mark,) = connection.execute("PRAGMA application_id").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        is_busy = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        code = "database_locked" if is_busy else "database_corrupt"
        raise Unavailable(code, file=path.name) from error
    if tables and mark != APPLICATION_ID:
        raise Refused("database_not_ours", file=path.name)


def on_network_share(folder: Path, mounts: Path = Path("/proc/self/mounts")) -> bool:
    """Whether a folder lies on a network file system, where SQLite's locks cannot be trusted."""
    if sys.platform == "win32":
        return str(folder.resolve()).startswith("\\\\")
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    where = str(folder.resolve())
    best, kind = "", ""
    for line in lines:
        _, point, found, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        inside = where == point or where.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, found
    return kind in NETWORK_FILE_SYSTEMS


def discard(address: str) -> None:
    """Remove a database file with its log and its lock; the copies beside it stay.

    Raises:
        Unavailable: `database_not_removed` when the system holds on to it.
    """
    path = Path(address)
    try:
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            path.with_name(name).unlink(missing_ok=True)
    except OSError as error:
        raise Unavailable("database_not_removed", file=path.name) from error

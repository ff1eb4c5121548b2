"""Where a database lives, and whether a file there may be opened at all."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

from desktop.errors import Refused, Unavailable

APPLICATION_ID = 0x44595A55  # "DYZU" in the SQLite header: this file is ours
MAGIC = b"SQLite format 3\x00"
NETWORK_FILE_SYSTEMS = frozenset(
    ("nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "ncpfs", "webdav")
)


def is_postgres(address: str) -> bool:
    """Whether the address names a PostgreSQL server rather than a file."""
    return address.startswith(("postgresql://", "postgres://"))


def checked_file(address: str) -> Path:
    """Look at the file before SQLite does, so that a refusal can say what is wrong.

    Creates the folder when it is missing; the file itself may be missing or empty.

    Raises:
        Refused: `database_is_folder`, `database_on_share`, `database_not_ours`.
        Unavailable: `database_read_only`, `database_unreachable`, `database_locked`,
            `database_corrupt`.
    """
    path = Path(address)
    if path.is_dir():
        raise Refused("database_is_folder", file=path.name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("database_unreachable", file=path.name) from error
    if on_network_share(path.parent):
        raise Refused("database_on_share", file=path.name)
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise Unavailable("database_read_only", file=path.name)
    if path.exists():
        _check_header(path)
    return path


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
    # A database that was created but whose first step was cut off has no mark and no table yet.
    try:
        with sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True) as connection:
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise _translated(error, path) from error
    finally:
        connection.close()
    if tables:
        raise Refused("database_not_ours", file=path.name)


def _translated(error: sqlite3.DatabaseError, path: Path) -> Unavailable:
    code = "database_locked" if "locked" in str(error) else "database_corrupt"
    return Unavailable(code, file=path.name)


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

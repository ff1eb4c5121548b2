"""Finds letters on the disk: files and folders that were dropped or named, in a fixed order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# Endings taken from folders; what is named itself is taken whatever its ending.
_ENDINGS = frozenset({".eml", ".msg", ".mbox"})


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A path that could not be read; `code`: `file_missing`, `file_denied`, `file_unusable`."""

    path: Path
    code: str


def mail_files(paths: Iterable[Path]) -> Iterator[Path | Unreachable]:
    """Yield the files among `paths` and, sorted, the letters in the folders below them.

    No file is yielded twice (links included), no folder is entered twice. Raises nothing that a
    file system may do: what cannot be read comes as Unreachable.
    """
    seen: set[str] = set()
    for path in paths:
        mode = _mode(path)
        if isinstance(mode, int) and stat.S_ISDIR(mode):
            yield from _in_folder(path, seen)
        else:
            yield from _file(path, mode, seen)


def load(path: Path, at_most: int) -> bytes | Unreachable:
    """Return a file's bytes, no more than `at_most` + 1 (so that a reader sees it is too large)."""
    try:
        with path.open("rb") as file:
            return file.read(at_most + 1)
    except (OSError, ValueError) as error:
        return Unreachable(path, _code(error))


def _in_folder(folder: Path, seen: set[str]) -> Iterator[Path | Unreachable]:
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        if not _is_new(current, seen):
            continue
        try:
            paths = sorted(current.iterdir())
        except OSError as error:
            yield Unreachable(current, _code(error))
            continue
        folders = []
        for path in paths:
            mode = _mode(path)
            if isinstance(mode, int) and stat.S_ISDIR(mode):
                folders.append(path)
            elif path.suffix.casefold() in _ENDINGS:
                yield from _file(path, mode, seen)
        waiting += reversed(folders)


def _file(path: Path, mode: int | str, seen: set[str]) -> Iterator[Path | Unreachable]:
    if isinstance(mode, str):
        yield Unreachable(path, mode)
    elif not stat.S_ISREG(mode):  # a pipe would wait for ever
        yield Unreachable(path, "file_unusable")
    elif _is_new(path, seen):
        yield path


def _mode(path: Path) -> int | str:
    """Return what kind of thing a path is, or the code of what stands in the way."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError) as error:
        return _code(error)


def _is_new(path: Path, seen: set[str]) -> bool:
    real = os.path.realpath(path)
    is_new = real not in seen
    seen.add(real)
    return is_new


def _code(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "file_missing"
    return "file_denied" if isinstance(error, PermissionError) else "file_unusable"

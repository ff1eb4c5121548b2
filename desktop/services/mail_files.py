"""Files with letters: found in folders, put in order, read in batches. Needs no database."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop.mail import mailbox, parse
from desktop.mail.parsed import DEFAULT, ParsedMail
from desktop.services.mail_import import Letter, letters

LARGEST_FILE = 256 * 1024 * 1024
BATCH_FILES = 64
BATCH_BYTES = 32 * 1024 * 1024
HEAD = 64 * 1024
SUFFIXES = frozenset({".eml", ".emlx", ".msg", ".mbox"})
_EARLIEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file or folder that could not be taken.

    `code` is `file_missing`, `file_unreadable` or `file_too_large` (only its beginning is held).
    """

    path: str
    code: str


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file that holds a letter or several; `size` in bytes."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Files in the order in which they are to be taken in, and what went wrong on the way."""

    files: tuple[MailFile, ...]
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """Letters of some files, in order, and files that could not be read after all."""

    letters: tuple[Letter, ...]
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A file with what its beginning says of its place among the others."""

    file: MailFile
    sent_at: datetime
    message_id: str | None
    answers: tuple[str, ...]


def listed(paths: Iterable[str | Path]) -> Listed:
    """Every file with letters under the paths: those sent earlier first, questions before answers.

    A file that is named is always taken. In folders (all below, hidden ones left out) those are
    taken whose ending says that they are letters, and any other that reads like one.
    """
    found: dict[str, _Found] = {}
    troubles: list[Trouble] = []
    seen: set[str] = set()
    for given in paths:
        path = os.fspath(given)
        is_named = not os.path.isdir(path)  # noqa: PTH112 - plain strings: ten thousand of them
        for each in [path] if is_named else _below(path, seen, troubles):
            try:
                real = os.path.realpath(each)
                if real in found:
                    continue
                looked = _look(each, is_named=is_named)
            except FileNotFoundError:
                troubles.append(Trouble(each, "file_missing"))
            except (OSError, ValueError):
                troubles.append(Trouble(each, "file_unreadable"))
            else:
                if looked is not None:
                    found[real] = looked
    return Listed(tuple(each.file for each in _in_order(found.values())), tuple(troubles))


def _below(folder: str, seen: set[str], troubles: list[Trouble]) -> Iterator[str]:
    """The files of a folder and of those below, also where links lead; no folder twice."""

    def tell(error: OSError) -> None:
        troubles.append(Trouble(str(error.filename), "file_unreadable"))

    for where, folders, names in os.walk(folder, onerror=tell, followlinks=True):
        real = os.path.realpath(where)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield os.path.join(where, name)  # noqa: PTH118 - plain strings


def _look(path: str, *, is_named: bool) -> _Found | None:
    """What the beginning of a file says; None for one of a folder that holds no letter."""
    is_wanted = is_named or Path(path).suffix.lower() in SUFFIXES
    try:
        state = os.stat(path)  # noqa: PTH116 - plain strings
    except OSError:
        if is_wanted:
            raise
        return None  # a link to nowhere, say
    if not stat.S_ISREG(state.st_mode):  # a pipe would wait for ever
        if is_wanted:
            raise OSError(path)
        return None
    with open(path, "rb") as stream:  # noqa: PTH123 - plain strings
        head = stream.read(HEAD)
    is_mailbox = mailbox.holds_several(head)
    mail = parse.read(mailbox.letters(head)[0])
    if not (is_wanted or is_mailbox or isinstance(mail, ParsedMail)):
        return None
    file = MailFile(path, state.st_size)
    if not isinstance(mail, ParsedMail):
        return _Found(file, _EARLIEST, None, ())
    answers = (*((mail.in_reply_to,) if mail.in_reply_to else ()), *mail.references)
    return _Found(file, mail.sent_at or _EARLIEST, mail.message_id, answers)


def _in_order(found: Iterable[_Found]) -> Iterator[_Found]:
    """By the moment of sending, but what a letter answers always before it."""
    by_time = sorted(found, key=lambda each: (each.sent_at, each.file.path))
    known = {each.message_id: each for each in reversed(by_time) if each.message_id}
    done: set[str] = set()
    for each in by_time:
        chain = [each]
        seen = {each.file.path}
        while chain:
            earlier = next(
                (
                    known[name]
                    for name in chain[-1].answers
                    if name in known and known[name].file.path not in done | seen
                ),
                None,
            )
            if earlier is not None:
                chain.append(earlier)
                seen.add(earlier.file.path)
                continue
            last = chain.pop()
            if last.file.path not in done:
                done.add(last.file.path)
                yield last


def batches(files: Sequence[MailFile]) -> Iterator[tuple[MailFile, ...]]:
    """Cut a list of files into pieces that are read at once: few enough, small enough."""
    batch: list[MailFile] = []
    size = 0
    for each in files:
        if batch and (len(batch) >= BATCH_FILES or size + each.size > BATCH_BYTES):
            yield tuple(batch)
            batch, size = [], 0
        batch.append(each)
        size += each.size
    if batch:
        yield tuple(batch)


def read(files: Iterable[MailFile]) -> ReadFiles:
    """Read the letters of some files.

    Of a file that is larger than any letter or mailbox should be, the beginning is kept: it comes
    in as one letter that is too large, and is named as well.
    """
    came: list[Letter] = []
    troubles: list[Trouble] = []
    for each in files:
        try:
            with open(each.path, "rb") as stream:  # noqa: PTH123 - plain strings
                raw = stream.read(LARGEST_FILE + 1)
        except FileNotFoundError:
            troubles.append(Trouble(each.path, "file_missing"))
        except OSError:
            troubles.append(Trouble(each.path, "file_unreadable"))
        else:
            if len(raw) > LARGEST_FILE:
                troubles.append(Trouble(each.path, "file_too_large"))
                raw = raw[: DEFAULT.mail_bytes + 1]
                came.append(Letter(raw, parse.read(raw)))
            else:
                came.extend(letters(raw))
    return ReadFiles(tuple(came), tuple(troubles))

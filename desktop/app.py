"""The composition root: builds everything once from a Config and closes it in reverse.

The only module that knows all the others. What draws (Qt and the window) is imported by
`window` and `tour` alone, so that a headless command never loads it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from desktop.background import Workers
from desktop.commands import arguments, refusals, terms
from desktop.commands.import_mail import import_mail
from desktop.commands.quote import quote
from desktop.config import Config, configure
from desktop.errors import KnownError
from desktop.models.address import discard
from desktop.models.store import Store
from desktop.services.act import Act
from desktop.services.changes import Changes

T = TypeVar("T")
Clock = Callable[[], datetime]


def run(argv: Sequence[str]) -> int:
    """Do what the command line says; gives the exit code.

    0 done, 1 refused (one line of JSON on standard error), 2 wrong words.
    """
    words = arguments.parse(argv)
    config = configure(database=words.database, demo=words.demo, language=words.language)
    if words.command is None:
        return window(config, words.files)
    try:
        return command(words, config)
    except KnownError as error:
        sys.stderr.write(refusals.line(error))
        return 1


def utc_now() -> datetime:
    """The clock: this instant in whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


@contextmanager
def house(config: Config, clock: Clock = utc_now) -> Iterator[Workers]:
    """The working threads of one open database; closed, with every connection, at the end.

    Raises:
        Refused, Unavailable: what `schema.open_database` says of the database.
    """
    store = Store.open(config.database, now=clock())
    workers = Workers(
        connect=store.connect,
        disconnect=store.disconnect,
        reading=store.reading,
        writing=store.writing,
    )
    try:
        yield workers
    finally:
        workers.close()


@dataclass(slots=True)
class PatientHands:
    """What a headless command is handed: the window's workers, waited for."""

    workers: Workers
    zone: ZoneInfo
    clock: Clock

    def now(self) -> datetime:
        """The instant of this act."""
        return self.clock()

    def do(self, service: Callable[..., Changes], *args: Any, **kw: Any) -> Changes:
        """Run a writing service in one transaction."""
        return self.write(lambda: service(Act(self.clock()), *args, **kw))

    def write(self, work: Callable[[], T]) -> T:
        """Run any write in one transaction."""
        return self.workers.write(work).result()

    def ask(self, service: Callable[..., T], *args: Any, **kw: Any) -> T:
        """Run a read."""
        return self.workers.read(lambda: service(*args, **kw)).result()

    def work(self, jobs: list[Callable[[], T]]) -> list[T]:
        """Run jobs without a connection, side by side."""
        return [future.result() for future in [self.workers.work(job) for job in jobs]]


def command(words: argparse.Namespace, config: Config) -> int:
    """Run one headless command; gives its exit code."""
    zone = ZoneInfo(config.zone)
    match words.command:
        case "quote":
            return quote(sys.stdin, sys.stdout)
        case "deadline":
            return terms.deadline(words.kind, words.start, config.language, zone, sys.stdout)
        case "interest":
            return terms.interest(words.amount, words.due, words.paid, sys.stdout)
    with house(config) as workers:
        hands = PatientHands(workers, zone, utc_now)
        match words.command:
            case "import-mail":
                return import_mail(hands, words.paths, sys.stdout, sys.stderr)
    raise AssertionError(f"the parser knows no {words.command}")


def window(config: Config, files: Sequence[Path]) -> int:
    """Open the window; gives its exit code."""
    from desktop.ui.sitting import Means, open_window  # noqa: PLC0415  Qt is for the window only

    return open_window(config, files, Means(house, discard, utc_now))

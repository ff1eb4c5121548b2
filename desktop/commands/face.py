"""Runs one headless command with the same workers that stand behind the window."""

from __future__ import annotations

import argparse
import errno
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from desktop.commands import refusals, streams, terms
from desktop.commands.consents import consents
from desktop.commands.demo import demo
from desktop.commands.hands import Hands, Workers
from desktop.commands.import_mail import import_mail
from desktop.commands.invoices import invoice, invoices
from desktop.commands.quote import quote
from desktop.commands.streams import Streams
from desktop.config import Config
from desktop.errors import KnownError
from desktop.rules.tariffs import DEFAULT
from desktop.services import tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes

T = TypeVar("T")
House = Callable[[Config], AbstractContextManager[Workers]]
Clock = Callable[[], datetime]

INTERRUPTED = 130


def run(words: argparse.Namespace, config: Config, house: House, clock: Clock) -> int:
    """Run a command; gives 0, or 1 with one line of JSON on standard error when refused.

    130 when a person interrupts it; 1, and not a word, when nobody reads the answer any more;
    70 for a defect, of which no text is told: it may hold somebody's data.
    """
    to = Streams.of_process()
    try:
        return _answered(words, config, house, clock, to)
    except Exception as error:  # noqa: BLE001  told without its text
        to.err.write(refusals.defect(error))
        return refusals.DEFECT


def _answered(
    words: argparse.Namespace, config: Config, house: House, clock: Clock, to: Streams
) -> int:
    try:
        code = _command(words, config, house, clock, to)
        to.out.flush()
    except KnownError as error:
        to.err.write(refusals.line(error))
        return 1
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.ENOSPC):
            raise
        streams.give_up_output()
        if error.errno == errno.ENOSPC:
            to.err.write(refusals.line(KnownError("answer_not_written")))
        return 1
    except KeyboardInterrupt:
        to.err.write(refusals.line(KnownError("interrupted")))
        return INTERRUPTED
    return code


def _command(
    words: argparse.Namespace, config: Config, house: House, clock: Clock, to: Streams
) -> int:
    zone = ZoneInfo(DEFAULT.zone)  # no office is asked
    match words.command:
        case "quote":
            return quote(streams.lines(sys.stdin), to.out)
        case "deadline":
            return terms.deadline(words.kind, words.start, config.language, zone, to.out)
        case "interest":
            return terms.interest(words.amount, words.due, words.paid, to.out)
    with house(config) as workers:
        return _with_data(words, PatientHands(workers, clock), to)


def _with_data(words: argparse.Namespace, hands: Hands, to: Streams) -> int:
    match words.command:
        case "import-mail":
            return import_mail(hands, words.paths, to.out, to.err)
        case "consents":
            return consents(hands, words.client, to.out)
        case "invoices":
            return invoices(hands, to.out)
        case "invoice":
            return invoice(hands, words.number, words.pdf, words.xml, to.out)
        case "demo":
            return demo(hands, words.clients, words.tickets, to.out)
    raise AssertionError(f"the parser knows no {words.command}")


@dataclass(slots=True)
class PatientHands:
    """The working threads, made to wait for each answer."""

    workers: Workers
    clock: Clock

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which the office of this database judges days and hours."""
        return self.ask(tariffs.zone)

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

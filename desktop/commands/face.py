"""Runs one headless command with the same workers that stand behind the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from desktop.commands import refusals, terms
from desktop.commands.consents import consents
from desktop.commands.demo import demo
from desktop.commands.hands import Hands, Workers
from desktop.commands.import_mail import import_mail
from desktop.commands.invoices import invoice, invoices
from desktop.commands.quote import quote
from desktop.config import Config
from desktop.errors import KnownError
from desktop.services.act import Act
from desktop.services.changes import Changes

T = TypeVar("T")
House = Callable[[Config], AbstractContextManager[Workers]]
Clock = Callable[[], datetime]


def run(words: argparse.Namespace, config: Config, house: House, clock: Clock) -> int:
    """Run a command; gives 0, or 1 with one line of JSON on standard error when refused."""
    try:
        return _command(words, config, house, clock)
    except KnownError as error:
        sys.stderr.write(refusals.line(error))
        return 1


def _command(words: argparse.Namespace, config: Config, house: House, clock: Clock) -> int:
    zone = ZoneInfo(config.zone)
    match words.command:
        case "quote":
            return quote(sys.stdin, sys.stdout)
        case "deadline":
            return terms.deadline(words.kind, words.start, config.language, zone, sys.stdout)
        case "interest":
            return terms.interest(words.amount, words.due, words.paid, sys.stdout)
    with house(config) as workers:
        return _with_data(words, PatientHands(workers, zone, clock))


def _with_data(words: argparse.Namespace, hands: Hands) -> int:
    match words.command:
        case "import-mail":
            return import_mail(hands, words.paths, sys.stdout, sys.stderr)
        case "consents":
            return consents(hands, words.client, sys.stdout)
        case "invoices":
            return invoices(hands, sys.stdout)
        case "invoice":
            return invoice(hands, words.number, words.pdf, words.xml, sys.stdout)
        case "demo":
            return demo(hands, words.clients, words.tickets, sys.stdout)
    raise AssertionError(f"the parser knows no {words.command}")


@dataclass(slots=True)
class PatientHands:
    """The working threads, made to wait for each answer."""

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

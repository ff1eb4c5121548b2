"""What a command is handed: a way to write, a way to read, and the time."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from desktop.services.changes import Changes

T = TypeVar("T")


class Workers(Protocol):
    """The threads of an open database; the composition root hands them in."""

    def read(self, work: Callable[[], T], /) -> Future[T]:
        """Run on a reader thread."""
        ...

    def write(self, work: Callable[[], T], /) -> Future[T]:
        """Run on the writer thread in one transaction."""
        ...

    def work(self, job: Callable[[], T], /) -> Future[T]:
        """Run on a thread without a connection."""
        ...


class Hands(Protocol):
    """The same workers that stand behind the window, made to wait for each answer."""

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which the office of this database judges days and hours."""

    def now(self) -> datetime:
        """The instant of this act, UTC, whole seconds."""

    def do(self, service: Callable[..., Changes], *args: Any, **kw: Any) -> Changes:
        """Run `service(Act(now, None), *args, **kw)` on the writer, in one transaction."""

    def write(self, work: Callable[[], T]) -> T:
        """Run any write on the writer, in one transaction."""

    def ask(self, service: Callable[..., T], *args: Any, **kw: Any) -> T:
        """Run a read on a reader thread."""

    def work(self, jobs: list[Callable[[], T]]) -> list[T]:
        """Run jobs that need no database in the pool; answers in the order asked."""

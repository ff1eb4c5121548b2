"""What a command is handed, on the thread of the test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from tests.services.conftest import Store


@dataclass
class Hand:
    """The workers of an open database, one after the other."""

    zone: ClassVar = ZoneInfo("Europe/Warsaw")
    store: Store

    def now(self) -> datetime:
        return self.store.now

    def do(self, service: Callable[..., Any], *args: Any, **kw: Any) -> Any:
        return self.store.do(service, *args, **kw)

    def write(self, work: Callable[[], Any]) -> Any:
        with self.store.database.atomic():
            return work()

    def ask(self, service: Callable[..., Any], *args: Any, **kw: Any) -> Any:
        return service(*args, **kw)

    def work(self, jobs: list[Callable[[], Any]]) -> list[Any]:
        return [job() for job in jobs]

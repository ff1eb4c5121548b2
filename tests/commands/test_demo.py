"""`demo --clients N --tickets N` on a real database."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.commands.demo import demo
from desktop.errors import Refused
from desktop.models.schema import open_database
from desktop.services.act import Act

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Hand:
    """The command's hands on this thread."""

    zone = ZoneInfo("Europe/Warsaw")

    def __init__(self, database: Any) -> None:
        self.database = database

    def now(self) -> datetime:
        return NOW

    def do(self, service: Callable[..., Any], *args: Any, **kw: Any) -> Any:
        with self.database.atomic():
            return service(Act(NOW), *args, **kw)

    def write(self, work: Callable[[], Any]) -> Any:
        with self.database.atomic():
            return work()

    def ask(self, service: Callable[..., Any], *args: Any, **kw: Any) -> Any:
        return service(*args, **kw)

    def work(self, jobs: list[Callable[[], Any]]) -> list[Any]:
        return [job() for job in jobs]


@pytest.fixture(params=["sqlite", "postgres"])
def hands(request: pytest.FixtureRequest) -> Iterator[Hand]:
    database = open_database(request.getfixturevalue(f"{request.param}_address"), now=NOW)
    database.connect()
    yield Hand(database)
    database.close()


def test_the_usual_office_is_counted(hands: Hand) -> None:
    out = io.StringIO()
    assert demo(hands, 12, 60, out) == 0
    assert out.getvalue().count("\n") == 1
    told = json.loads(out.getvalue())
    assert list(told) == ["clients", "tickets", "sessions", "visits", "protocols", "invoices"]
    assert (told["clients"], told["tickets"]) == (12, 60)
    assert min(told.values()) > 10


@pytest.mark.parametrize(("clients", "tickets"), [(0, 0), (0, 5), (1, 17), (15, 75)])
def test_exactly_as_many_as_asked_for(hands: Hand, clients: int, tickets: int) -> None:
    out = io.StringIO()
    assert demo(hands, clients, tickets, out) == 0
    told = json.loads(out.getvalue())
    assert (told["clients"], told["tickets"]) == (clients, tickets)


def test_a_second_office_is_refused(hands: Hand) -> None:
    demo(hands, 1, 1, io.StringIO())
    out = io.StringIO()
    with pytest.raises(Refused, match="database_not_empty"):
        demo(hands, 1, 1, out)
    assert out.getvalue() == ""

"""Once: an act that is tried again after a fault is not done a second time."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from desktop.errors import Refused, Unavailable
from desktop.models.done_act import DoneAct
from desktop.models.series import NumberSeries
from desktop.models.ticket import Ticket
from desktop.services import numbers, once
from desktop.services.act import Act
from desktop.services.changes import Changes
from tests.services.papers import a_ticket

KEY = "0" * 32


@contextmanager
def lost(store: Any) -> Any:
    """A write that fails before its commit."""
    with store.database.atomic():
        yield
        raise Unavailable("database_full")


@contextmanager
def kept_but_told_otherwise(store: Any) -> Any:
    """A write whose commit is kept, though the disk tells of a fault afterwards."""
    with store.database.atomic():
        yield
    raise Unavailable("database_io")


def make(store: Any) -> Changes:
    number = numbers.take("paper/2026")
    made = a_ticket(None, f"2026/{number:04}")
    return Changes.of(ticket=[made], client=(), made=made)


def number(store: Any) -> int:
    return int(NumberSeries.get(NumberSeries.key == "paper/2026").last)


def test_what_is_tried_again_after_it_was_kept_takes_no_second_number(store: Any) -> None:
    work = partial(make, store)
    with pytest.raises(Unavailable), kept_but_told_otherwise(store):
        first = once.do(KEY, store.now, work)
    with store.database.atomic():
        again = once.do(KEY, store.now, work, is_again=True)
    assert again == first
    assert number(store) == 1
    assert Ticket.select().count() == 1


def test_what_is_tried_again_after_it_was_lost_is_done(store: Any) -> None:
    work = partial(make, store)
    with pytest.raises(Unavailable), lost(store):
        once.do(KEY, store.now, work)
    assert Ticket.select().count() == 0
    with store.database.atomic():
        once.do(KEY, store.now, work, is_again=True)
    assert number(store) == 1
    assert Ticket.select().count() == 1


def test_two_acts_are_two(store: Any) -> None:
    with store.database.atomic():
        once.do("1" * 32, store.now, partial(make, store), is_again=True)
        once.do("2" * 32, store.now, partial(make, store), is_again=True)
    assert number(store) == 2


def test_what_was_refused_or_changed_nothing_leaves_no_trace(store: Any) -> None:
    def refuse() -> Changes:
        raise Refused("ticket_closed")

    with pytest.raises(Refused), store.database.atomic():
        once.do(KEY, store.now, refuse)
    with store.database.atomic():
        once.do(KEY, store.now, Changes)
    assert DoneAct.select().count() == 0


def test_old_keys_are_let_go(store: Any) -> None:
    with store.database.atomic():
        once.do("1" * 32, store.now - timedelta(days=8), partial(make, store))
        once.do("2" * 32, store.now, partial(make, store))
        once.forget(Act(store.now).at - once.KEPT)
    assert [row.id for row in DoneAct.select()] == ["2" * 32]

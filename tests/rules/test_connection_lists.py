"""A list of connections against timers: what has no partner, and what lasts differently."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.connection_lists import Connection, TimedWork, Unlike, compared, covered
from desktop.rules.segments import Segment

MORNING = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def at(minutes: float) -> datetime:
    return MORNING + timedelta(minutes=minutes)


def connection(start: float, end: float) -> Connection:
    return Connection(at(start), at(end))


def work(number: int, *spans: tuple[float, float]) -> TimedWork:
    return TimedWork(number, tuple(Segment(at(start), at(end)) for start, end in spans))


def test_everything_agrees() -> None:
    found = compared([connection(1, 20), connection(60, 75)], [work(1, (0, 20)), work(2, (60, 75))])
    assert (found.without_timer, found.without_connection, found.unlike) == ((), (), ())
    assert found.agreed == 2


def test_each_kind_of_difference_is_found() -> None:
    found = compared(
        [connection(0, 20), connection(100, 130), connection(200, 210)],
        [work(1, (0, 20)), work(2, (100, 124)), work(3, (300, 330))],
    )
    assert found.without_timer == (connection(200, 210),)
    assert found.without_connection == (3,)
    assert found.unlike == (Unlike(2, timedelta(minutes=24), timedelta(minutes=30)),)
    assert found.agreed == 1


@pytest.mark.parametrize(("length", "is_unlike"), [(25, False), (25.02, True), (15, False)])
def test_five_minutes_are_forgiven(length: float, is_unlike: bool) -> None:
    found = compared([connection(0, length)], [work(1, (0, 20))])
    assert bool(found.unlike) is is_unlike


def test_a_call_dialled_again_is_one_session() -> None:
    found = compared([connection(0, 10), connection(14, 30)], [work(1, (0, 10), (14, 30))])
    assert found.agreed == 1


def test_connections_beside_each_other_count_once() -> None:
    found = compared([connection(0, 30), connection(5, 12), connection(8, 25)], [work(1, (0, 30))])
    assert found.agreed == 1
    assert covered([connection(0, 30), connection(40, 41)]) == timedelta(minutes=31)


@pytest.mark.parametrize(("start", "is_alone"), [(24, False), (26, True)])
def test_a_timer_started_a_little_early_still_meets(start: float, is_alone: bool) -> None:
    found = compared([connection(start, start + 20)], [work(1, (0, 20))])
    assert bool(found.without_timer) is is_alone


def test_a_connection_goes_to_the_session_it_overlaps_most() -> None:
    found = compared([connection(18, 60)], [work(1, (0, 20)), work(2, (20, 60))])
    assert found.without_connection == (1,)
    assert found.agreed == 1


def test_nothing_and_nothing_agree() -> None:
    assert compared([], []).agreed == 0
    assert compared([connection(0, 1)], [TimedWork(1, ())]).without_connection == (1,)


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 90)), max_size=12))
def test_nothing_is_lost(spans: list[tuple[int, int]]) -> None:
    listed = [connection(start, start + length) for start, length in spans]
    sessions = [work(number, (100 * number, 100 * number + 40)) for number in range(4)]
    found = compared(listed, sessions)
    assert set(found.without_timer) <= set(listed)
    told = len(found.without_connection) + len(found.unlike) + found.agreed
    assert told == len(sessions)


def test_a_connection_lasts_from_its_start_to_its_end():
    start = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    assert Connection(start, start + timedelta(minutes=7)).length == timedelta(minutes=7)

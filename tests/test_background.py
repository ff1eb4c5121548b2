"""The working threads: who reads, who writes, what happens to a connection."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop.background import READERS, Workers, readers_on
from desktop.errors import Refused


class Connections:
    """Counts connections by thread and notes what surrounded each piece of work."""

    def __init__(self) -> None:
        self.open: set[str] = set()
        self.said: list[str] = []

    def connect(self) -> None:
        self.open.add(threading.current_thread().name)

    def disconnect(self) -> None:
        self.open.discard(threading.current_thread().name)

    @contextmanager
    def surround(self, word: str) -> Iterator[None]:
        self.said.append(f"{word} begins")
        try:
            yield
        except Refused:
            self.said.append(f"{word} rolls back")
            raise
        self.said.append(f"{word} ends")


@pytest.fixture
def connections() -> Connections:
    return Connections()


@pytest.fixture
def workers(connections: Connections) -> Iterator[Workers]:
    made = Workers(
        connect=connections.connect,
        disconnect=connections.disconnect,
        reading=lambda: connections.surround("read"),
        writing=lambda: connections.surround("write"),
    )
    yield made
    made.close()


def test_a_write_runs_in_a_transaction_on_the_one_writer(workers, connections):
    names = {workers.write(lambda: threading.current_thread().name).result() for _ in range(5)}
    assert len(names) == 1
    assert names <= connections.open
    assert connections.said == ["write begins", "write ends"] * 5


def test_writes_happen_in_the_order_they_were_asked_for(workers):
    seen: list[int] = []
    futures = [workers.write(lambda n=n: seen.append(n)) for n in range(50)]
    for future in futures:
        future.result()
    assert seen == list(range(50))


def test_a_refusal_leaves_through_the_transaction(workers, connections):
    def refuse() -> None:
        raise Refused("no")

    with pytest.raises(Refused):
        workers.write(refuse).result()
    assert connections.said == ["write begins", "write rolls back"]


def test_reads_go_side_by_side_on_their_own_connections(workers, connections):
    meeting = threading.Barrier(READERS, timeout=60)
    futures = [workers.read(meeting.wait) for _ in range(READERS)]
    for future in futures:
        future.result()
    assert len(connections.open) == READERS


def test_a_hand_owns_no_connection(workers, connections):
    name = workers.work(lambda: threading.current_thread().name).result()
    assert name not in connections.open


def test_closing_finishes_the_work_and_closes_every_connection(connections):
    workers = Workers(
        connect=connections.connect,
        disconnect=connections.disconnect,
        reading=lambda: connections.surround("read"),
        writing=lambda: connections.surround("write"),
    )
    done = [workers.read(lambda: 1), workers.write(lambda: 2), workers.work(lambda: 3)]
    workers.close()
    assert [future.result() for future in done] == [1, 2, 3]
    assert connections.open == set()


def test_a_failed_connection_is_the_failure_of_one_work_only(connections):
    errors = [Refused("no")]

    def connect() -> None:
        if errors:
            raise errors.pop()
        connections.connect()

    workers = Workers(
        connect=connect,
        disconnect=connections.disconnect,
        reading=lambda: connections.surround("read"),
        writing=lambda: connections.surround("write"),
    )
    with pytest.raises(Refused):
        workers.write(lambda: 1).result()
    assert workers.write(lambda: 2).result() == 2
    workers.close()
    assert connections.open == set()


def test_closing_ends_though_a_connection_will_not_close(connections):
    def disconnect() -> None:
        connections.disconnect()
        raise Refused("no")

    workers = Workers(
        connect=connections.connect,
        disconnect=disconnect,
        reading=lambda: connections.surround("read"),
        writing=lambda: connections.surround("write"),
    )
    meeting = threading.Barrier(READERS, timeout=60)
    for future in [workers.read(meeting.wait) for _ in range(READERS)]:
        future.result()
    closing = threading.Thread(target=workers.close, daemon=True)
    closing.start()
    closing.join(60)
    assert not closing.is_alive()
    assert connections.open == set()


@pytest.mark.parametrize(
    ("cores", "is_served", "readers"), [(1, False, 1), (2, False, 1), (4, False, 2), (2, True, 2)]
)
def test_readers_leave_a_core_to_the_window(connections, cores, is_served, readers):
    count = readers_on(cores, is_served=is_served)
    workers = Workers(
        connect=connections.connect,
        disconnect=connections.disconnect,
        reading=lambda: connections.surround("read"),
        writing=lambda: connections.surround("write"),
        readers=count,
    )
    meeting = threading.Barrier(count)
    for each in [workers.read(meeting.wait) for _ in range(count)]:
        each.result(timeout=60)
    assert (count, len(connections.open)) == (readers, readers)
    workers.close()
    assert connections.open == set()

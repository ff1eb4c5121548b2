"""Threads: some that read, one that writes, and a pool that never touches the database.

Each of the first two kinds owns its connection from its start to its end; a query on any other
thread raises at once (the database does not connect by itself). No Qt here: results are
`concurrent.futures.Future`s, and the window's relay brings them to its own thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import TypeVar

T = TypeVar("T")

READERS = 2
HANDS = 2


def readers_on(cores: int, *, is_served: bool) -> int:
    """How many threads read on a machine of that many cores while a window stands on it.

    Two readers and the window on two cores take turns by slices of several milliseconds: the
    window then stands still twice as long. A served database works elsewhere meanwhile.
    """
    return READERS if is_served or cores > READERS else 1


class Workers:
    """The threads of one open database.

    `connect` opens the calling thread's connection before its first work (a failure is that
    work's failure, and the next one tries again) and `disconnect` closes it; `reading` is entered
    around every read, `writing` (a transaction: an exception rolls it back) around every write.
    """

    def __init__(
        self,
        *,
        connect: Callable[[], None],
        disconnect: Callable[[], None],
        reading: Callable[[], AbstractContextManager[object]],
        writing: Callable[[], AbstractContextManager[object]],
        readers: int = READERS,
    ) -> None:
        self._connect = connect
        self._disconnect = disconnect
        self._reading = reading
        self._writing = writing
        self._reading_threads = readers
        self._readers = ThreadPoolExecutor(readers, "reader")
        self._writer = ThreadPoolExecutor(1, "writer")
        self._here = threading.local()
        self._hands = ThreadPoolExecutor(HANDS, "hand")

    def read(self, work: Callable[[], T]) -> Future[T]:
        """Run a read on one of the reader threads."""
        return self._readers.submit(self._within, self._reading, work)

    def write(self, work: Callable[[], T]) -> Future[T]:
        """Run a write on the writer thread, in one transaction of its own, in order of asking."""
        return self._writer.submit(self._within, self._writing, work)

    def work(self, job: Callable[[], T]) -> Future[T]:
        """Run a job without a connection (PDF, mail, a program to launch)."""
        return self._hands.submit(job)

    def close(self) -> None:
        """Finish what was asked for, close every connection, end every thread."""
        self._hands.shutdown(wait=True)
        _leave(self._readers, self._reading_threads, self._disconnect)
        _leave(self._writer, 1, self._disconnect)

    def _within(
        self, surroundings: Callable[[], AbstractContextManager[object]], work: Callable[[], T]
    ) -> T:
        if not getattr(self._here, "is_connected", False):
            self._connect()
            self._here.is_connected = True
        with surroundings():
            return work()


def _leave(pool: ThreadPoolExecutor, threads: int, disconnect: Callable[[], None]) -> None:
    """Close the connection of each living thread of the pool, then end the pool.

    A barrier keeps a thread from taking two of the closing jobs.
    """
    meeting = threading.Barrier(threads)

    def goodbye() -> None:
        try:
            disconnect()
        finally:
            meeting.wait()

    for _ in range(threads):
        pool.submit(goodbye)
    pool.shutdown(wait=True)

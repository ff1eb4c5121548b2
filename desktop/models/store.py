"""One open database as the working threads use it."""

from __future__ import annotations

import select
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from peewee import Database, PeeweeException, SqliteDatabase

from desktop.models.faults import spoken_errors
from desktop.models.schema import open_database


@dataclass(frozen=True, slots=True)
class Store:
    """A migrated database and its address; each thread connects for itself."""

    database: Database
    address: str

    @classmethod
    def open(cls, address: str, *, now: datetime) -> Store:
        """Open and migrate; see `schema.open_database` for what is refused."""
        return cls(open_database(address, now=now), address)

    def connect(self) -> None:
        """Open the calling thread's connection."""
        with spoken_errors(self.address):
            self.database.connect(reuse_if_open=True)

    def disconnect(self) -> None:
        """Close the calling thread's connection."""
        self.database.close()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Surround a read: what the driver says becomes a code."""
        with spoken_errors(self.address):
            self._reconnect()
            yield

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Surround a write with one immediate transaction; an exception rolls it back."""
        with spoken_errors(self.address):
            self._reconnect()
            with self.database.atomic():
                yield

    def _reconnect(self) -> None:
        """Connect again when the connection was lost, or left within a transaction."""
        if self._answers():
            return
        self.database.close()
        self.database.connect()

    def _answers(self) -> bool:
        """Whether the thread's connection can be used as it is.

        A server that was started again shows only when it is asked; after a fault of the disk
        SQLite may still stand in the transaction that failed.
        """
        if not self.database.is_connection_usable():
            return False
        connection = self.database.connection()
        if isinstance(self.database, SqliteDatabase):
            return not connection.in_transaction
        # A server that went away has said so, or hung up: only then is it worth a question.
        if not select.select([connection.fileno()], [], [], 0)[0]:
            return True
        try:
            self.database.execute_sql("SELECT 1")
        except PeeweeException:
            return False
        return True

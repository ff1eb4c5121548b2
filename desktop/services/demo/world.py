"""What every story of the demo office shares: its people, its clients, who is busy when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from desktop.services.demo.diary import Diary

BREATH = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Caller:
    """A contact of a client, as letters and consents name it."""

    id: int
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Customer:
    """A stored client; `people` are in the order of the firm's own."""

    id: int
    key: str
    short: str
    language: str
    people: tuple[Caller, ...]

    def person(self, number: int) -> Caller:
        """One of its people; with fewer of them the first answers for the missing."""
        return self.people[number if number < len(self.people) else 0]


@dataclass(slots=True)
class World:
    """Stored ids by name, and what changes while the stories are told.

    `accepted` are protocols that wait for an invoice, by client; `busy` are the stretches each
    consultant has work for.
    """

    diary: Diary
    office: str
    office_email: str
    consultants: Sequence[int]
    customers: Sequence[Customer]
    accepted: dict[int, list[int]] = field(default_factory=dict)
    busy: dict[int, list[tuple[datetime, datetime]]] = field(default_factory=dict)

    @property
    def dispatcher(self) -> int:
        """Who hands tickets out and sends papers: the last of the consultants."""
        return self.consultants[-1]

    def customer(self, key: str, serial: int) -> Customer | None:
        """The client of that name, another one where it was not asked for, or nobody."""
        if not key or not self.customers:
            return None
        for each in self.customers:
            if each.key == key:
                return each
        return self.customers[serial % len(self.customers)]

    def take(self, consultant_id: int, earliest: datetime, minutes: int) -> datetime:
        """The first moment from which the consultant is free that long; it is taken."""
        length = timedelta(minutes=minutes)
        start = earliest
        for since, until in self._taken(consultant_id):
            if start < until + BREATH and since - BREATH < start + length:
                start = until + BREATH
        self.book(consultant_id, start, start + length)
        return start

    def book(self, consultant_id: int, start: datetime, end: datetime) -> None:
        """Take a stretch of the consultant's time, whatever else is in it."""
        self.busy.setdefault(consultant_id, []).append((start, end))

    def _taken(self, consultant_id: int) -> Iterator[tuple[datetime, datetime]]:
        yield from sorted(self.busy.get(consultant_id, ()))

"""Tickets beyond those with stories: older ones of one letter each, written in bulk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from desktop.models import search
from desktop.models.client import Client, Contact
from desktop.models.message import Message
from desktop.models.ticket import Ticket, TicketEvent
from desktop.rules.queue import AGREEMENT_RANK, OTHER_RANK
from desktop.rules.working_days import is_working_day
from desktop.services import agreements, numbers
from desktop.services.demo.batches import Batches
from desktop.services.demo.cases import Case
from desktop.services.demo.diary import Diary
from desktop.services.ticket_words import folded_words

SEED = 60
A_DAY = 40  # tickets, as long as five years hold them all
LONGEST = 5 * 365
ONE_OPEN_OF = 10
OPEN_STATES = ("new", "assigned", "in_progress", "waiting", "done")
_DAWN, _HOURS = 7 * 60, 10 * 60
_FACTS = '{"channel":"mail","how":"address"}'


@dataclass(frozen=True, slots=True)
class _Sender:
    """Who writes: a client's first contact, with what its tickets are found by."""

    client_id: int | None
    contact_id: int | None
    name: str
    email: str
    rank: int
    words: str


@dataclass(frozen=True, slots=True)
class _Letter:
    """What is written, and its words as they are found."""

    subject: str
    text: str
    words: str


def write(diary: Diary, cases: Sequence[Case], count: int, until: date) -> None:
    """`count` tickets accepted before the day `until`, the oldest first, with numbers of their own.

    Nine of ten are closed; the others are open in every state but the planned.
    """
    chance = Random(SEED)  # noqa: S311 - made up, no secret
    senders = _senders(diary.today)
    letters = tuple(_letter(case) for case in cases if case.firm and case.ends != "held")
    taken: Counter[int] = Counter()
    tables = _Tables()
    for year, accepted_at in _moments(diary, count, until):
        taken[year] += 1
        number = f"{year}/{taken[year]:04}"
        tables.add(number, accepted_at, chance.choice(senders), chance.choice(letters), chance)
    tables.close()
    for year, some in taken.items():
        numbers.take_many(f"ticket/{year}", some)


class _Tables:
    """The tables a ticket is spread over, and the index it is found by."""

    def __init__(self) -> None:
        self._tickets = Batches(
            Ticket,
            *("number", "subject", "client", "contact", "caller", "is_caller_authorised"),
            *("channel", "state", "assigned_to", "rank", "accepted_at", "closed_at"),
        )
        self._messages = Batches(
            Message,
            *("ticket", "kind", "at", "sent_at", "sender_name", "sender_address", "subject"),
            *("text", "problems", "message_id"),
        )
        self._events = Batches(TicketEvent, "ticket", "at", "what", "facts")
        self._words: list[tuple[int, str]] = []

    def add(
        self, number: str, accepted_at: datetime, who: _Sender, letter: _Letter, chance: Random
    ) -> None:
        """One ticket with its letter and the beginning and end of its history."""
        came = _plain(accepted_at)
        is_open = chance.randrange(ONE_OPEN_OF) == 0
        state = chance.choice(OPEN_STATES) if is_open else "closed"
        left = None if is_open else _plain(accepted_at + timedelta(minutes=chance.randint(9, 7000)))
        has_it = None if state == "new" else chance.randint(1, 3)
        ticket_id = self._tickets.add(
            *(number, letter.subject, who.client_id, who.contact_id, who.name),
            *(None if who.client_id is None else True, "mail", state, has_it),
            *(who.rank, came, left),
        )
        self._messages.add(
            *(ticket_id, "mail_in", came, came, who.name, who.email, letter.subject),
            *(letter.text, "[]", f"{number.replace('/', '.')}@{who.email.rpartition('@')[2]}"),
        )
        self._events.add(ticket_id, came, "accepted", _FACTS)
        if left:
            self._events.add(ticket_id, left, "closed", '{"before":"done"}')
        self._words.append((ticket_id, f"{number.replace('/', ' ')} {letter.words} {who.words}"))
        if self._tickets.is_full:
            self._write()

    def close(self) -> None:
        """Write what is left."""
        self._write()
        for table in (self._tickets, self._messages, self._events):
            table.close()

    def _write(self) -> None:
        """A ticket before what points at it."""
        for table in (self._tickets, self._messages, self._events):
            table.write()
        search.put_many(self._words)
        self._words.clear()


def _moments(diary: Diary, count: int, until: date) -> Iterator[tuple[int, datetime]]:
    """Local years and instants, in order, spread over the hours of working days."""
    span = min(LONGEST, count * 7 // (A_DAY * 5) + 7)
    every = (until - timedelta(days=back) for back in range(span, 0, -1))
    days = [day for day in every if is_working_day(day)]
    midnights = [datetime.combine(day, time(), diary.zone).astimezone(UTC) for day in days]
    for at in range(count):
        place, rest = divmod(at * len(days), count)
        minutes = _DAWN + rest * _HOURS // count
        yield days[place].year, midnights[place] + timedelta(minutes=minutes)


def _senders(today: date) -> tuple[_Sender, ...]:
    """The first contact of every client; a stranger where there is no client at all."""
    rows: Any = (
        Client.select(
            Client.id, Client.name, Client.folded, Contact.id, Contact.name, Contact.email
        )
        .join(Contact, on=(Contact.client == Client.id))
        .order_by(Client.id, Contact.id)
        .tuples()
    )
    covered = agreements.active_clients([row[0] for row in rows], today)
    found: dict[int, _Sender] = {}
    for client_id, name, folded, contact_id, person, email in rows:
        rank = AGREEMENT_RANK if client_id in covered else OTHER_RANK
        words = folded_words((name, folded, person, email))
        found.setdefault(client_id, _Sender(client_id, contact_id, person, email, rank, words))
    stranger = _Sender(None, None, "", "nieznany@listy.example", OTHER_RANK, "nieznany")
    return tuple(found.values()) or (stranger,)


def _letter(case: Case) -> _Letter:
    """The first two sentences of a case: enough for one of thousands."""
    said = ". ".join(case.text.split(". ")[:2])
    return _Letter(case.subject, said, folded_words((case.subject, said)))


def _plain(at: datetime) -> str:
    """The instant as its column keeps it."""
    field: Any = Ticket.accepted_at
    return str(field.db_value(at))

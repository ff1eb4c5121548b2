"""Fills an empty database with the demo office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from desktop.errors import Refused
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.models.invoice import Invoice
from desktop.models.office import Office
from desktop.models.price_list import PriceList
from desktop.models.protocol import Protocol
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.services import blocks, ranks
from desktop.services.act import Act
from desktop.services.changes import Changes
from desktop.services.demo import more_clients, more_tickets, people, stories, submissions
from desktop.services.demo.cases import Case
from desktop.services.demo.diary import Diary
from desktop.services.demo.firms import FIRMS
from desktop.services.demo.fresh_cases import FRESH
from desktop.services.demo.older_cases import OLDER
from desktop.services.demo.ongoing_cases import ONGOING
from desktop.services.demo.settled_cases import SETTLED
from desktop.services.demo.tale import Moments
from desktop.services.demo.world import World

CLIENTS, TICKETS = 12, 60
CASES = (*FRESH, *ONGOING, *SETTLED, *OLDER)
FOUNDED = 45  # working days before the last one: before the oldest story
KINDS = (
    *("office", "consultant", "client", "agreement", "price_list", "terms"),
    *("ticket", "session", "consent", "visit", "protocol", "invoice"),
)
UNPAID = "Faktura po terminie ponad 30 dni, monit bez odpowiedzi"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of everything there is in the database."""

    clients: int
    tickets: int
    sessions: int
    visits: int
    protocols: int
    invoices: int


def fill(act: Act, clients: int = CLIENTS, tickets: int = TICKETS, *, zone: ZoneInfo) -> Changes:
    """Make the office up as of `act.at`, within the caller's transaction.

    The same figures at the same instant give the same data. The first sixty tickets have whole
    stories, told through the services that the window uses; those beyond are older ones of one
    letter each, written in bulk.

    Raises:
        Refused: `database_not_empty`.
    """
    _refuse_used()
    diary = Diary(act.at, zone)
    founding = Act(diary.before(FOUNDED, "8:00"))
    consultants = people.found(founding, diary.today)
    customers = people.settle(founding, FIRMS[:clients], diary.today)
    if clients > len(FIRMS):
        more_clients.settle(founding, clients - len(FIRMS), len(FIRMS) + 1, diary.today)
    if tickets > len(CASES):
        until = founding.at.astimezone(zone).date()
        more_tickets.write(diary, CASES, tickets - len(CASES), until)
    world = World(diary, people.OFFICE, people.OFFICE_EMAIL, consultants, customers)
    told = [stories.story(world, case, at) for at, case in enumerate(chosen(CASES, tickets))]
    stories.tell([*told, _block(world)], act.at)
    submissions.settle(act, diary)
    ranks.turn_day(act, diary.today)
    return Changes(dict.fromkeys(KINDS, frozenset()))


def counts() -> Counts:
    """Count what is there."""
    tables = (Client, Ticket, WorkSession, Visit, Protocol, Invoice)
    return Counts(*(table.select().count() for table in tables))


def chosen(cases: Sequence[Case], count: int) -> tuple[Case, ...]:
    """`count` of the cases (all, where there are not so many), evenly spread."""
    few = min(count, len(cases))
    return tuple(cases[at * len(cases) // few] for at in range(few))


def _refuse_used() -> None:
    used = (Office, Consultant, Client, Ticket, PriceList)
    if any(table.select().exists() for table in used):
        raise Refused("database_not_empty")


def _block(world: World) -> Moments:
    """One client stopped paying and is blocked (§17)."""
    at = world.diary.before(4, "12:30") + timedelta(seconds=20)
    yield at
    for firm, customer in zip(FIRMS, world.customers, strict=False):
        if firm.is_blocked:
            blocks.block(Act(at, world.dispatcher), customer.id, UNPAID)
    return at

"""Two desks write to the same tickets and sessions at once: in turn, and nothing is lost.

A refusal, or news that something changed, is an answer. A word of the database is none: it takes
the work of who is told with it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import KnownError
from desktop.models.consent import Consent
from desktop.models.message import Attachment, Message
from desktop.models.session import Segment as SegmentRow
from desktop.models.session import WorkSession
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.rules.segments import Segment
from desktop.services import (
    absences,
    attachments,
    calls,
    consents,
    mail_import,
    messages,
    recoveries,
    remote_terms,
    session_corrections,
    sessions,
    ticket_merges,
    ticket_splits,
    ticket_states,
    ticket_words,
    tickets,
    visits,
)
from desktop.services.act import Act
from desktop.services.attachments import NewFile
from desktop.services.statements import fetch
from desktop.services.tickets import TicketDraft
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office
from tests.services.test_two_desks import OtherDesk

ZONE = ZoneInfo("Europe/Warsaw")
HOUR = timedelta(hours=1)
LETTER = """\
From: ewa@kowalscy.pl
Subject: Re: drukarka
Message-ID: <{own}@kowalscy.pl>
In-Reply-To: <first-{first}@kowalscy.pl>
Date: Fri, 20 Nov 2026 09:00:00 +0100

Nadal nie drukuje.
"""
ORDER = ("ticket", "visit", "work_session", "protocol", "invoice", "consultant", "number_series")
_LOCKED = re.compile(
    r"UPDATE \"?(\w+)\"?|INSERT INTO \"(number_series)\"|FROM \"?(\w+)\"?.* FOR NO KEY UPDATE", re.S
)


@dataclass
class Scene:
    """A ticket at work: `running` and `stopped` are sessions on `ticket`, `other` stands beside."""

    now: Any
    client: int
    stranger: int
    anna: int
    piotr: int
    ticket: int
    other: int
    first: int
    stopped: int
    running: int
    visit: int

    def span(self, since: float, until: float) -> Segment:
        return Segment(self.now - since * HOUR, self.now - until * HOUR)


Deed = Callable[[Act, Scene], object]
own_letters = itertools.count()


def _letter(act: Act, on: Scene) -> object:
    raw = LETTER.format(own=next(own_letters), first=on.first).replace("\n", "\r\n").encode()
    return mail_import.receive_many(act, mail_import.letters(raw), ZONE)


def _corrected(act: Act, on: Scene, **what: Any) -> object:
    return session_corrections.change(act, on.stopped, 1, reason="pomyłka", **what)


DEEDS: dict[str, Deed] = {
    "change": lambda act, on: tickets.change(
        act, on.ticket, 1, subject="Inny", contact_id=None, caller="Jan"
    ),
    "assign": lambda act, on: ticket_states.assign(act, on.ticket, on.piotr, 1),
    "close": lambda act, on: ticket_states.close(act, on.ticket),
    "close other": lambda act, on: ticket_states.close(act, on.other),
    "match": lambda act, on: ticket_states.match_client(act, on.ticket, on.stranger, ZONE),
    "merge": lambda act, on: ticket_merges.merge(act, on.other, on.ticket),
    "merge away": lambda act, on: ticket_merges.merge(act, on.ticket, on.other),
    "split": lambda act, on: ticket_splits.split(
        act, on.ticket, [on.first], ZONE, subject="Osobno"
    ),
    "note": lambda act, on: messages.add_note(act, on.ticket, "notatka"),
    "note other": lambda act, on: messages.add_note(act, on.other, "notatka obok"),
    "attach": lambda act, on: attachments.attach(
        act, on.ticket, [NewFile("zrzut.png", "image/png", b"png" + bytes([on.ticket % 256]))]
    ),
    "call": lambda act, on: calls.add(
        act, on.ticket, TicketDraft(subject="Dzwoni znów", client_id=on.client)
    ),
    "letter": _letter,
    "consent": lambda act, on: consents.give(act, on.ticket, "Ewa", "phone"),
    "start": lambda act, on: sessions.start(Act(act.at, on.piotr), on.ticket, "phone"),
    "start other": lambda act, on: sessions.start(Act(act.at, on.piotr), on.other, "phone"),
    "hold": lambda act, on: sessions.hold(act, on.running),
    "stop": lambda act, on: sessions.stop(act, on.running, "gotowe"),
    "take over": lambda act, on: recoveries.take_over(act, on.running, on.now),
    "take out": lambda act, on: absences.take_out(act, on.running, on.now - HOUR / 4, go_on=True),
    "set apart": lambda act, on: absences.set_apart(
        act, on.running, on.now - HOUR / 4, on.now, seconds=900
    ),
    "correct": lambda act, on: _corrected(act, on, worked=[on.span(5, 4)]),
    "move work": lambda act, on: _corrected(act, on, ticket_id=on.other),
    "shorten": lambda act, on: session_corrections.end_at(
        act, on.stopped, on.now - 5.5 * HOUR, "pomyłka"
    ),
    "discard": lambda act, on: session_corrections.discard(act, on.stopped, "pomyłka"),
    "enter": lambda act, on: session_corrections.enter_by_hand(
        act, on.ticket, "phone", [on.span(3, 2)], consultant_id=on.anna
    ),
    "plan": lambda act, on: visits.plan(
        act, None, on.now + 24 * HOUR, on.now + 25 * HOUR, ticket_id=on.ticket
    ),
    "call off": lambda act, on: visits.call_off(act, on.visit),
    "finish visit": lambda act, on: visits.finish(
        act, on.visit, on.now - HOUR / 2, on.now - HOUR / 4
    ),
}
GAINS: dict[str, tuple[type[Any], ...]] = {
    **dict.fromkeys(("note", "note other", "call", "letter"), (Message,)),
    **dict.fromkeys(("start", "start other", "set apart", "enter", "finish visit"), (WorkSession,)),
    "attach": (Attachment,),
    "plan": (Visit,),
    "consent": (Consent,),
}
ANSWERS = ("take out", "set apart")
HANGING = (Message, Attachment, WorkSession, Visit, Consent)


class Desk(OtherDesk):
    """The other desk; what no person is told is kept as it was raised."""

    defect: BaseException | None = None

    def _work(self, service: Any, args: Any, kw: Any) -> None:
        try:
            super()._work(service, args, kw)
        except Exception as error:  # noqa: BLE001 - judged by who looks at `defect`
            self.defect = error


@pytest.fixture
def scenes(store: Any) -> Iterator[Scene]:
    """Scenes without end in one office, each with tickets and people of its own."""
    an_office()
    store.do(remote_terms.ensure_default)
    clients = a_client(), a_client("Apteka Pod Lwem")
    return (_scene(store, number, *clients) for number in itertools.count(1))


def _scene(store: Any, number: int, client: int, stranger: int) -> Scene:
    now = store.now
    anna, piotr = a_consultant(), a_consultant("Piotr Żak")
    ticket, other = (a_ticket(client, f"S/{number}/{part}") for part in "ab")
    first = Message.create(ticket=ticket, kind="mail_in", at=now, text="Nie drukuje").id
    Message.update(message_id=f"first-{first}@kowalscy.pl").where(Message.id == first).execute()
    Message.create(ticket=ticket, kind="note", at=now, text="druga")
    stopped = a_session(ticket, anna, now - 6 * HOUR, now - 5 * HOUR)
    running = WorkSession.create(
        ticket=ticket, consultant=anna, kind="phone", state="running", started_at=now - HOUR
    ).id
    SegmentRow.create(session=running, position=1, started_at=now - HOUR)
    visit = Visit.create(
        client=client,
        ticket=ticket,
        consultant=piotr,
        starts_at=now,
        ends_at=now + HOUR,
        requested_at=now,
    ).id
    return Scene(now, client, stranger, anna, piotr, ticket, other, first, stopped, running, visit)


def _pairs(first: str) -> list[str]:
    """Half of all: of two different deeds now the one goes first and now the other."""
    names = list(DEEDS)
    at = names.index(first)
    return [each for to, each in enumerate(names) if to == at or (to > at) == bool((to + at) % 2)]


@pytest.mark.parametrize("store", ["postgres"], indirect=True)
@pytest.mark.parametrize("first", DEEDS)
def test_of_two_desks_each_is_answered_and_nothing_is_lost(
    store: Any, scenes: Iterator[Scene], first: str
) -> None:
    for second in _pairs(first):
        on = next(scenes)
        before = {table: table.select().count() for table in HANGING}
        here = ""
        other = Desk(store)
        try:
            with store.database.atomic():
                DEEDS[first](Act(on.now), on)
                other.starts(DEEDS[second], on)
        except KnownError as error:
            here = error.code
            other.starts(DEEDS[second], on)
        there = other.ends()
        told = f"{first} ({here}), {second} ({there})"
        assert other.defect is None, f"{told}: {other.defect!r}"
        done = [name for name, code in ((first, here), (second, there)) if not code]
        for table in HANGING:
            gained = sum(table in GAINS.get(name, ()) for name in done)
            if table is WorkSession and done[1:] == ["set apart"] and done[0] in ANSWERS:
                gained -= 1  # that time was taken out already
            assert table.select().count() == before[table] + gained, f"{told}: {table}"
        _check(on, told)


def _check(on: Scene, told: str) -> None:
    """What holds whatever two desks did: nothing lies where nobody looks for it."""
    is_open = WorkSession.ended_at.is_null()
    rows: Any = Ticket.select().where(Ticket.id.in_([on.ticket, on.other]))
    for ticket in rows:
        at_work = WorkSession.select().where(WorkSession.ticket == ticket.id, is_open).exists()
        assert not (ticket.state == "closed" and at_work), f"{told}: work on a closed ticket"
        if ticket.merged_into_id is not None:
            left = [each for each in HANGING if each.select().where(each.ticket == ticket.id)]
            assert not left, f"{told}: {left} left on a merged ticket"
        assert _words(ticket.id) == _words_anew(ticket.id), f"{told}: words"
    for session in WorkSession.select().where(WorkSession.ticket.in_([on.ticket, on.other])):
        parts = list(SegmentRow.select().where(SegmentRow.session == session.id))
        running = [each for each in parts if each.ended_at is None]
        assert len(running) == (session.state == "running"), f"{told}: segments of {session.state}"


def _words(ticket_id: int) -> object:
    return fetch("SELECT words FROM ticket_search WHERE rowid = ?", ticket_id)


def _words_anew(ticket_id: int) -> object:
    if _words(ticket_id):
        ticket_words.renew(ticket_id)
    return _words(ticket_id)


@pytest.mark.parametrize("store", ["postgres"], indirect=True)
@pytest.mark.parametrize("deed", DEEDS)
def test_locks_are_taken_in_one_order(
    store: Any, scenes: Iterator[Scene], deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    on = next(scenes)
    taken: list[int] = []
    run = store.database.execute_sql

    def noting(text: str, *args: Any, **kw: Any) -> Any:
        found = _LOCKED.search(text)
        name = next(filter(None, found.groups()), "") if found else ""
        if name in ORDER:
            taken.append(ORDER.index(name))
        return run(text, *args, **kw)

    monkeypatch.setattr(store.database, "execute_sql", noting)
    with store.database.atomic():
        try:
            DEEDS[deed](Act(on.now), on)
        except KnownError:
            assert taken
    firsts = list(dict.fromkeys(taken))
    assert firsts == sorted(firsts), [ORDER[each] for each in firsts]

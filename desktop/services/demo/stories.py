"""Tickets of the demo office from the first letter to where they stand now.

A story is a generator: it yields the moment at which it goes on, so that all of them can be told
side by side in the order of time, as they would have happened.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.services import mail_import, messages, ticket_states, tickets
from desktop.services.act import Act
from desktop.services.demo import bills, files, labour, letters, trips
from desktop.services.demo.cases import Case
from desktop.services.demo.letters import Draft
from desktop.services.demo.tale import Moments, Tale
from desktop.services.demo.world import Caller, World

STRANGERS = (
    Caller(0, "Bartłomiej Ożóg", "gabinet@fizjo-ozog.example"),
    Caller(0, "Weronika Ćmiel", "weronika.cmiel@listy.example"),
)
_MINUTE = timedelta(minutes=1)
_NO_LETTER = b"%PDF-1.5\x00\xff\xfe" + bytes(range(128, 256)) * 9


def tell(stories: Iterable[Moments], until: datetime) -> None:
    """Tell stories side by side in the order of time; what lies after `until` is not told."""
    waiting = [(next(story), serial, story) for serial, story in enumerate(stories)]
    heapq.heapify(waiting)
    while waiting and waiting[0][0] < until:
        _, serial, story = waiting[0]
        moment = next(story, None)
        if moment is None:
            heapq.heappop(waiting)
        else:
            heapq.heapreplace(waiting, (moment, serial, story))
    for _, _, story in waiting:
        story.close()


def story(world: World, case: Case, serial: int) -> Moments:
    """The story of one case; `serial` makes its letters differ from those of others."""
    customer = world.customer(case.firm, serial)
    sender = customer.person(case.person) if customer else STRANGERS[case.person % 2]
    at = world.diary.before(case.days, case.at)
    tale = Tale(world, case, serial, customer, sender, at)
    yield at
    _accept(tale)
    if customer is None or case.ends in ("new", "unmatched", "held"):
        return at
    at += (7 + serial % 19) * _MINUTE
    if not case.work_at:  # who comes out of hours is called at once
        at = world.diary.at_work(at)
    yield at
    ticket_states.assign(tale.desk(at), tale.ticket_id, tale.consultant)
    if case.reply and case.ends != "reopened":
        at += 38 * _MINUTE
        yield at
        _answer(tale, at, case.reply)
    if case.ends != "assigned":
        at = yield from _go_on(tale, at)
    return at


def _go_on(tale: Tale, at: datetime) -> Moments:
    """From the assignment to the end."""
    case = tale.case
    if case.trip is not None:
        at = yield from trips.gone(tale, case.trip, at)
    if case.kind:
        at = yield from labour.worked(tale, at)
    if case.note:
        at += 5 * _MINUTE
        yield at
        messages.add_note(tale.mine(at), tale.ticket_id, case.note)
    if case.ends == "waiting":
        at += 2 * _MINUTE
        yield at
        ticket_states.wait(tale.mine(at), tale.ticket_id)
    if case.robot:
        at += 4 * _MINUTE
        yield at
        _answer(tale, at, case.robot, is_automatic=True)
    if case.ends in ("done", "closed", "reopened"):
        at = yield from _finish(tale, at)
    return at


def _finish(tale: Tale, at: datetime) -> Moments:
    """Done, billed, closed; and brought back by an answer where that is the story."""
    diary, case = tale.world.diary, tale.case
    at += 3 * _MINUTE
    yield at
    ticket_states.finish(tale.mine(at), tale.ticket_id)
    if case.paper:
        at = yield from bills.billed(tale, at)
    if case.ends == "done":
        return at
    at = max(at + 11 * _MINUTE, diary.after(at, 1, "8:45"))
    yield at
    ticket_states.close(tale.desk(at), tale.ticket_id)
    if case.ends == "reopened":
        at = diary.before(1, "8:03")
        yield at
        _answer(tale, at, case.reply)
    return at


def _accept(tale: Tale) -> None:
    """The letter, the call, or what no program can read."""
    case, at, zone = tale.case, tale.accepted_at, _zone(tale)
    if case.ends == "held" and not case.firm:
        tale.ticket_id = mail_import.import_raw(Act(at), _NO_LETTER, zone).ticket_id
    elif case.channel == "mail":
        tale.letter = _first_letter(tale)
        raw = letters.written(tale.letter, zone)
        tale.ticket_id = mail_import.import_raw(Act(at), raw, zone).ticket_id
    else:
        draft = tickets.TicketDraft(
            subject=case.subject,
            text=case.text,
            channel=case.channel,
            client_id=tale.customer.id if tale.customer else None,
            contact_id=tale.sender.id or None,
            caller=tale.sender.name,
        )
        tale.ticket_id = tickets.create(tale.desk(at), draft, zone).made or 0


def _first_letter(tale: Tale) -> Draft:
    case, customer = tale.case, tale.customer
    firm = customer.short if customer and tale.serial % 2 == 0 else ""
    is_english = customer is not None and customer.language == "en"
    hello, regards = ("Hello,", "Kind regards") if is_english else ("Dzień dobry,", "Pozdrawiam")
    signed = f"{regards}\n{tale.sender.name}"
    is_robot = case.ends == "held"
    return Draft(
        serial=tale.serial,
        name=tale.sender.name,
        address=tale.sender.email,
        to=tale.world.office_email,
        subject=f"[{firm}] – {case.subject}" if firm and not is_robot else case.subject,
        text=f"{case.text}\n" if is_robot else f"{hello}\n\n{case.text}\n\n{signed}\n",
        sent_at=tale.accepted_at - (20 + tale.serial % 30) * timedelta(seconds=1),
        files=tuple(files.made(name) for name in case.files),
        is_automatic=is_robot,
    )


def _answer(tale: Tale, at: datetime, text: str, *, is_automatic: bool = False) -> None:
    """A letter of the client's that belongs to the ticket."""
    first = tale.letter
    if first is None:
        raise AssertionError("only a letter is answered by letter")
    zone = _zone(tale)
    local = first.sent_at.astimezone(zone)
    letter = Draft(
        serial=tale.serial + 1,
        name=first.name,
        address=first.address,
        to=first.to,
        subject=f"{'Autoodpowiedź' if is_automatic else 'Odp'}: {first.subject}",
        text=letters.quoted(text, tale.world.office, local, first.text),
        sent_at=at - timedelta(seconds=25),
        answers=letters.message_id(first),
        is_automatic=is_automatic,
    )
    mail_import.import_raw(Act(at), letters.written(letter, zone), zone)


def _zone(tale: Tale) -> ZoneInfo:
    return tale.world.diary.zone

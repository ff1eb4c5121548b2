"""What people type or paste, whatever it is: kept as plain text of a length that has room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import KnownError
from desktop.models.message import Message
from desktop.models.series import NumberSeries
from desktop.models.session import ClientOrder, SessionEvent, WorkSession
from desktop.models.ticket import Ticket, TicketEvent
from desktop.rules.segments import Segment
from desktop.services import (
    absences,
    attachments,
    calls,
    client_orders,
    consents,
    messages,
    session_corrections,
    sessions,
    ticket_splits,
    ticket_states,
    tickets,
)
from desktop.services.attachments import NewFile
from desktop.services.tickets import TicketDraft
from tests.services.timer_office import Office, make_office

ZONE = ZoneInfo("Europe/Warsaw")
HOUR = timedelta(hours=1)
ODD = {
    "nothing": "",
    "nul": "a\x00b",
    "surrogate": "zły \ud800 znak",
    "long": "x" * 300_000,
    "long words": "słowo " * 60_000,
    "turned": "a\u202eb",
    "escape": "\x1b[31mczerwony\x07",
    "lines": "jeden\r\ndwa\x0btrzy\x85cztery\u2028pięć",
    "emoji": "🖨️" * 400,
    "quotes": "'; DROP TABLE ticket; -- \" \\",
    "markup": "<b>&amp;</b> ]]> %s {0}",
}
REFUSED = ("nothing", "long", "long words", "emoji")
Deed = Callable[[Office, str], object]


def _ended(office: Office) -> int:
    worked = [Segment(office.store.now - 3 * HOUR, office.store.now - 2 * HOUR)]
    made = office.store.do(
        session_corrections.enter_by_hand, office.ticket, "phone", worked, "Rozmowa"
    ).made
    return int(made)


def _running(office: Office) -> int:
    return int(office.store.do(sessions.start, office.ticket, "phone").made)


def _split(office: Office, text: str) -> object:
    do = office.store.do
    for each in ("pierwsza", "druga"):
        do(messages.add_note, office.ticket, each)
    first = Message.select().order_by(Message.id).get().id
    return do(ticket_splits.split, office.ticket, [first], ZONE, subject=text)


def _accept_held(office: Office, text: str) -> object:
    Ticket.update(state="held", held_reason="x", subject="").where(
        Ticket.id == office.ticket
    ).execute()
    return office.store.do(ticket_states.accept_held, office.ticket, text)


DEEDS: dict[str, Deed] = {
    "create": lambda on, text: on.store.do(
        tickets.create, TicketDraft(subject=text, text=text, caller=text), ZONE
    ),
    "change": lambda on, text: on.store.do(
        tickets.change, on.ticket, subject=text, contact_id=None, caller=text
    ),
    "call": lambda on, text: on.store.do(
        calls.add,
        on.ticket,
        TicketDraft(subject=text, text=text, caller=text, client_id=on.client),
    ),
    "accept held": _accept_held,
    "split": _split,
    "note": lambda on, text: on.store.do(messages.add_note, on.ticket, text),
    "attach": lambda on, text: on.store.do(
        attachments.attach, on.ticket, [NewFile(text, text, b"x", text)]
    ),
    "start": lambda on, text: on.store.do(sessions.start, on.ticket, "phone", reason=text),
    "stop": lambda on, text: on.store.do(sessions.stop, _running(on), text),
    "summarise": lambda on, text: on.store.do(sessions.summarise, _ended(on), text),
    "take out": lambda on, text: on.store.do(
        absences.take_out, _running(on), on.store.now, go_on=True, reason=text
    ),
    "set apart": lambda on, text: on.store.do(
        absences.set_apart, _running(on), on.store.now, on.store.now, seconds=600, reason=text
    ),
    "enter": lambda on, text: on.store.do(
        session_corrections.enter_by_hand,
        on.ticket,
        "phone",
        [Segment(on.store.now - HOUR, on.store.now)],
        text,
    ),
    "correct": lambda on, text: on.store.do(
        session_corrections.change, _ended(on), 1, reason=text, kind="office"
    ),
    "shorten": lambda on, text: on.store.do(
        session_corrections.end_at, _ended(on), on.store.now - 2.5 * HOUR, text
    ),
    "discard": lambda on, text: on.store.do(session_corrections.discard, _ended(on), text),
    "order": lambda on, text: on.store.do(client_orders.note_order, _running(on), text),
    "consent": lambda on, text: on.store.do(consents.give, on.ticket, text, "phone"),
}
KEPT = (
    (Ticket.subject, Ticket.caller),
    (Message.sender_name, Message.subject, Message.text),
    (WorkSession.summary,),
    (SessionEvent.note,),
    (TicketEvent.note,),
    (ClientOrder.text,),
)


@pytest.fixture
def office(store: Any) -> Office:
    made = make_office(store)
    NumberSeries.create(key="ticket/2026", last=Ticket.select().count())
    return made


@pytest.mark.parametrize("deed", DEEDS)
def test_odd_texts_are_kept_plain_or_refused(office: Office, deed: str) -> None:
    for name, text in ODD.items():
        with office.store.database.atomic() as scene:
            code = _code_of(deed, office, text)
            assert not code or name in REFUSED, code
            if not code:
                _check_plain()
            scene.rollback()


def _code_of(deed: str, office: Office, text: str) -> str:
    try:
        DEEDS[deed](office, text)
    except KnownError as error:
        return error.code
    return ""


def _check_plain() -> None:
    for columns in KEPT:
        table: Any = columns[0].model
        for row in table.select(*columns).tuples():
            for text in row:
                assert not set(text) & set("\x00\x1b\x07\x0b\ud800"), ascii(text)

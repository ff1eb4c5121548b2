"""What is seen of a client on the phone: agreement, minutes, debts, block, tickets, people."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import Gone, Refused
from desktop.models.content import Content
from desktop.models.invoice import Invoice
from desktop.models.ticket import Ticket
from desktop.services import (
    agreements,
    attachments,
    blocks,
    caller_cards,
    calls,
    clients,
    protocols,
    tickets,
)
from desktop.services import ticket_states as states
from desktop.services.agreements import AgreementCard
from desktop.services.attachments import NewFile
from desktop.services.caller_cards import Overdue, alike, of_client
from desktop.services.clients import ClientCard, ContactCard
from desktop.services.ticket_cards import card
from desktop.services.tickets import TicketDraft
from tests.services.papers import a_consultant, a_session, an_office

WARSAW = ZoneInfo("Europe/Warsaw")
TODAY = date(2026, 11, 20)  # a Friday
NOBODY = (ContactCard(name="Żaneta Ćwik"), ContactCard(name="Anna Nowak", is_authorised=True))


@pytest.fixture
def client(store: Any) -> int:
    return int(store.do(clients.save, ClientCard(name="Źródło", contacts=NOBODY)).made)


def call(store: Any, subject: str, client: int | None, minutes: int = 0) -> int:
    draft = TicketDraft(subject=subject, client_id=client)
    at = store.now + timedelta(minutes=minutes)
    return int(store.do(tickets.create, draft, WARSAW, at=at).made)


def invoice(client: int, gross: int, due_on: date | None, **own: Any) -> int:
    number = f"FV/{Invoice.select().count() + 1}"
    paper = Content.create(
        sha256=f"{number:0<64}", size=0, data=b"", stored_at=datetime(2026, 1, 1, tzinfo=UTC)
    )
    data = {
        "number": number,
        "client": client,
        "state": "issued",
        "created_at": datetime(2026, 1, 1, tzinfo=UTC),
        "issued_on": date(2026, 10, 1),
        "due_on": due_on,
        "net": gross,
        "gross": gross,
        "paper": paper,
    }
    return int(Invoice.create(**(data | own)).id)


def test_a_client_with_nothing(store: Any, client: int) -> None:
    found = of_client(client, TODAY)
    assert (found.name, found.agreement, found.agreement_until) == ("Źródło", "", None)
    assert (found.month, found.overdue, found.blocked_at) == (None, Overdue(), None)
    assert (found.last, found.open_tickets) == ((), 0)
    assert [(each.name, each.is_authorised) for each in found.people] == [
        ("Anna Nowak", True),
        ("Żaneta Ćwik", False),
    ]
    with pytest.raises(Gone):
        of_client(999, TODAY)


def test_agreement_and_minutes_left(store: Any, client: int) -> None:
    an_office()
    given = AgreementCard(
        client_id=client,
        number="UM/1",
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 12, 31),
        included_minutes=120,
    )
    store.do(agreements.save, given)
    start = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
    ticket = call(store, "x", client)
    a_session(ticket, a_consultant(), start, start + timedelta(minutes=40))
    found = of_client(client, TODAY)
    assert (found.agreement, found.agreement_until) == ("UM/1", date(2026, 12, 31))
    assert found.month is not None
    assert (found.month.included, found.month.left) == (120, 60)
    assert of_client(client, date(2027, 1, 1)).agreement == ""


def test_minutes_are_gone_on_a_draft_and_on_the_issued_one_alike(store: Any, client: int) -> None:
    an_office()
    given = AgreementCard(
        client_id=client, number="UM/1", starts_on=date(2026, 1, 1), included_minutes=120
    )
    store.do(agreements.save, given)
    ticket = call(store, "x", client)
    start = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
    a_session(ticket, a_consultant(), start, start + timedelta(minutes=60))

    def left() -> int:
        month = of_client(client, TODAY).month
        assert month is not None
        return month.left

    seen = [left()]
    protocol = store.do(protocols.draft, ticket).made
    seen.append(left())
    store.do(protocols.issue, protocol)
    seen.append(left())
    assert seen == [60, 60, 60]


def test_overdue_is_what_was_due_before_today(store: Any, client: int) -> None:
    assert caller_cards.overdue(client, TODAY) == Overdue()
    invoice(client, 10_000, date(2026, 11, 19))
    invoice(client, 5_000, TODAY)
    invoice(client, 700, date(2026, 10, 5))
    invoice(client, 9_999, None, state="draft", number=None, paper=None, issued_on=None)
    assert caller_cards.overdue(client, TODAY) == Overdue(10_700, 2, date(2026, 10, 5))


def test_a_term_on_a_saturday_ends_on_monday(store: Any, client: int) -> None:
    invoice(client, 10_000, date(2026, 11, 14))
    monday = date(2026, 11, 16)
    assert caller_cards.overdue(client, monday) == Overdue()
    assert caller_cards.overdue(client, monday + timedelta(days=1)).amount == 10_000


def test_a_correction_lowers_what_is_overdue(store: Any, client: int) -> None:
    first = invoice(client, 10_000, date(2026, 11, 2))
    kind = {"kind": "correction", "corrects": first, "correction": {}}
    invoice(client, -4_000, None, **kind)
    assert caller_cards.overdue(client, TODAY) == Overdue(6_000, 1, date(2026, 11, 2))
    invoice(client, -6_000, None, **kind)
    assert caller_cards.overdue(client, TODAY) == Overdue()


def test_blocked_and_last_five(store: Any, client: int) -> None:
    made = [call(store, f"sprawa {at}", client, at) for at in range(7)]
    store.do(states.close, made[6])
    store.do(blocks.block, client, "30 dni po terminie")
    found = of_client(client, TODAY)
    assert found.blocked_at == store.now
    assert found.blocked_reason == "30 dni po terminie"
    assert [each.id for each in found.last] == made[:1:-1]
    assert found.last[0].state == "closed"
    assert found.open_tickets == 6


def test_what_may_be_the_same_is_found_among_open_ones(store: Any, client: int) -> None:
    other = int(store.do(clients.save, ClientCard(name="Inni")).made)
    printer = call(store, "Nie działa drukarka", client)
    call(store, "Drukarka", other)
    closed = call(store, "Drukarka na piętrze", client)
    store.do(states.close, closed)
    call(store, "Nie działa internet", client)
    assert [each.id for each in alike(client, "problem z drukarką")] == [printer]
    assert alike(client, "nie działa") == ()
    assert alike(client, "Faktury") == ()
    for at in range(5):
        call(store, f"drukarka {at}", client, at)
    assert len(alike(client, "drukarka")) == caller_cards.OFFERED


def test_a_call_is_added_to_an_open_ticket(store: Any, client: int) -> None:
    ticket = call(store, "Drukarka", client)
    store.do(states.wait, ticket)
    draft = TicketDraft(
        subject="Znowu drukarka", text="miga źle", client_id=client, caller="Anna Nowak"
    )
    done = store.do(calls.add, ticket, draft)
    found = card(ticket, store.now, TODAY)
    assert [(each.kind, each.text, each.sender_name) for each in found.messages] == [
        ("phone", "Znowu drukarka\n\nmiga źle", "Anna Nowak")
    ]
    assert (found.state, found.history[-1].what) == ("new", "called_again")
    assert done.touches("ticket", ticket)
    store.do(states.restore, done.before, done.revision, WARSAW)
    assert card(ticket, store.now, TODAY).state == "waiting"


def test_a_call_and_its_files_are_one_act(store: Any, client: int) -> None:
    draft = TicketDraft(subject="Błąd", client_id=client)
    shot, nameless = NewFile("zrzut.png", "image/png", b"x"), NewFile("/", "image/png", b"x")
    made = store.do(calls.take, draft, WARSAW, [shot]).made
    other = store.do(calls.take, draft, WARSAW).made
    store.do(calls.add, other, draft, [shot])
    for ticket in (made, other):
        assert [each.name for each in attachments.of_ticket(ticket)] == ["zrzut.png"]
    for refused in ((calls.take, draft, WARSAW), (calls.add, made, draft)):
        with pytest.raises(Refused, match="attachment_nameless"):
            store.do(*refused, [nameless])
    assert Ticket.select().count() == 2
    assert card(made, store.now, TODAY).messages == ()


def test_a_call_that_cannot_be_added(store: Any, client: int) -> None:
    ticket = call(store, "Drukarka", client)
    good = TicketDraft(subject="x", client_id=client)
    for draft, code in (
        (TicketDraft(subject=" ", client_id=client), "note_empty"),
        (TicketDraft(subject="x"), "ticket_of_another"),
    ):
        with pytest.raises(Refused) as refusal:
            store.do(calls.add, ticket, draft)
        assert refusal.value.code == code
    me = a_consultant()
    store.do(states.assign, ticket, me)
    store.do(states.wait, ticket)
    pasted = TicketDraft(subject="Od rana", text="Od rana nie drukuje", client_id=client)
    store.do(calls.add, ticket, pasted)
    found = card(ticket, store.now, TODAY)
    assert (found.state, found.messages[-1].text) == ("assigned", "Od rana nie drukuje")
    store.do(states.close, ticket)
    with pytest.raises(Refused) as refusal:
        store.do(calls.add, ticket, good)
    assert refusal.value.code == "ticket_closed"

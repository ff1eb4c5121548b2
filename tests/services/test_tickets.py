"""Tickets by phone and at the desk: accepted, numbered, ranked, found."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import Gone, Refused
from desktop.models.ticket import Ticket
from desktop.services import agreements, clients, ticket_queue, tickets
from desktop.services.agreements import AgreementCard
from desktop.services.clients import ClientCard, ContactCard
from desktop.services.ticket_cards import card
from desktop.services.ticket_queue import QueueFilter
from desktop.services.tickets import TicketDraft

WARSAW = ZoneInfo("Europe/Warsaw")
TODAY = date(2026, 11, 20)


@pytest.fixture
def aptekarz(store: Any) -> int:
    people = (
        ContactCard(name="Anna Nowak", email="anna@aptekarz.example", is_authorised=True),
        ContactCard(name="Żaneta Ćwik", email="zaneta@aptekarz.example"),
    )
    given = ClientCard(name="Aptekarz sp. z o.o.", nip="5265877635", contacts=people)
    return int(store.do(clients.save, given).made)


def save(store: Any, draft: TicketDraft, at: datetime | None = None) -> int:
    return int(store.do(tickets.create, draft, WARSAW, at=at).made)


def shown(store: Any, ticket_id: int) -> Any:
    return card(ticket_id, store.now, TODAY)


def test_a_call_is_accepted_the_moment_it_is_saved(store: Any, aptekarz: int) -> None:
    draft = TicketDraft(
        subject="Nie działa  raport\nVAT",
        text="Od rana.\x00",
        client_id=aptekarz,
        caller="anna nowak",
    )
    changes = store.do(tickets.create, draft, WARSAW)
    found = shown(store, changes.made)
    assert changes.touches("ticket", changes.made)
    assert (found.number, found.accepted_at) == ("2026/0001", store.now)
    assert (found.subject, found.state, found.channel) == ("Nie działa raport VAT", "new", "phone")
    assert (found.contact, found.is_caller_authorised) == ("Anna Nowak", True)
    assert [(line.kind, line.text) for line in found.messages] == [("phone", "Od rana.")]
    assert [line.what for line in found.history] == ["accepted"]


def test_a_caller_who_may_not_order_is_shown_as_such(store: Any, aptekarz: int) -> None:
    callers = ("Żaneta Ćwik", "ktoś nieznany", "")
    made = [
        save(store, TicketDraft(subject="x", client_id=aptekarz, caller=each)) for each in callers
    ]
    assert [shown(store, each).is_caller_authorised for each in made] == [False, False, False]
    assert shown(store, made[0]).contact == "Żaneta Ćwik"
    nobody = save(store, TicketDraft(subject="x", caller="Jan"))
    assert shown(store, nobody).is_caller_authorised is None


def test_numbers_run_within_the_offices_year(store: Any) -> None:
    new_year_in_warsaw = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    made = [
        save(store, TicketDraft(subject="x")),
        save(store, TicketDraft(subject="y")),
        save(store, TicketDraft(subject="z"), at=new_year_in_warsaw),
    ]
    numbers = [shown(store, each).number for each in made]
    assert numbers == ["2026/0001", "2026/0002", "2027/0001"]


def test_a_ticket_that_is_refused_takes_no_number(store: Any) -> None:
    with pytest.raises(Refused):
        store.do(tickets.create, TicketDraft(subject=" \n\t"), WARSAW)
    with pytest.raises(ValueError, match="fax"):
        store.do(tickets.create, TicketDraft(subject="x", channel="fax"), WARSAW)
    assert Ticket.select().count() == 0
    assert shown(store, save(store, TicketDraft(subject="x"))).number == "2026/0001"


@pytest.mark.parametrize(
    ("draft", "error", "code", "field"),
    [
        (TicketDraft(subject=""), Refused, "subject_missing", "subject"),
        (TicketDraft(subject="x", client_id=99), Gone, "client_missing", ""),
        (TicketDraft(subject="x", contact_id=1), Refused, "contact_not_of_client", "contact_id"),
    ],
)
def test_refusals_name_their_field(
    store: Any, draft: TicketDraft, error: type[Refused], code: str, field: str
) -> None:
    with pytest.raises(error) as refused:
        store.do(tickets.create, draft, WARSAW)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_contact_of_another_client_is_refused(store: Any, aptekarz: int) -> None:
    other = store.do(clients.save, ClientCard(name="Bis", contacts=(ContactCard(name="Ewa"),))).made
    (ewa,) = clients.card(other).contacts
    with pytest.raises(Refused, match="contact_not_of_client"):
        store.do(
            tickets.create,
            TicketDraft(subject="x", client_id=aptekarz, contact_id=ewa.id),
            WARSAW,
        )


def test_an_agreement_active_today_ranks_first(store: Any, aptekarz: int) -> None:
    given = AgreementCard(client_id=aptekarz, number="UM/12/2025", starts_on=TODAY, ends_on=TODAY)
    store.do(agreements.save, given)
    first = save(store, TicketDraft(subject="stranger"))
    second = save(store, TicketDraft(subject="agreement", client_id=aptekarz))
    day_after = store.now + timedelta(days=1)
    third = save(store, TicketDraft(subject="too late", client_id=aptekarz), at=day_after)
    assert [Ticket.get_by_id(each).rank for each in (first, second, third)] == [1, 0, 1]
    assert shown(store, second).agreement == "UM/12/2025"


def test_what_was_written_down_can_be_put_right(store: Any, aptekarz: int) -> None:
    made = save(store, TicketDraft(subject="Drukaka", client_id=aptekarz, caller="Jan"))
    store.do(tickets.change, made, 1, subject="Drukarka", contact_id=None, caller="Anna Nowak")
    found = shown(store, made)
    assert (found.subject, found.contact, found.revision) == ("Drukarka", "Anna Nowak", 2)
    assert found.history[-1].facts == {"subject_before": "Drukaka"}
    with pytest.raises(Gone) as stale:
        store.do(tickets.change, made, 1, subject="X", contact_id=None, caller="")
    assert stale.value.code == "changed_meanwhile"
    now: Any = stale.value.facts["now"]
    assert now["subject"] == "Drukarka"


def found_by(text: str) -> tuple[int, ...]:
    return ticket_queue.page_ids(QueueFilter(text=text))


def test_every_word_finds_it_with_and_without_marks(store: Any, aptekarz: int) -> None:
    draft = TicketDraft(
        subject="Zażółć gęślą jaźń",
        text="Łódź, ul. Źródlana 5 (anna_k@łąka.pl)",
        client_id=aptekarz,
        caller="Óscar",
    )
    made = save(store, draft)
    save(store, TicketDraft(subject="coś innego"))
    for text in (
        *("zażółć", "zazolc", "GĘŚLĄ jazn", "lodz", "ŁÓDŹ", "źród", "zrodlana", "oscar"),
        *("aptekarz", "5265877635", "2026/0001", "#2026/0001", "0001", "anna_k", "laka.pl"),
    ):
        assert found_by(text) == (made,), text
    assert found_by("zażółć łódek") == ()
    assert len(found_by("z")) == 2  # one letter is no search yet

"""Merging and splitting lose nothing, say so on both tickets, and can be taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import Gone, Refused
from desktop.models.content import Content
from desktop.models.message import Attachment, Message
from desktop.models.protocol import BilledSession, Protocol
from desktop.models.session import ClientOrder, WorkSession
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.services import (
    mail_import,
    messages,
    ticket_merges,
    ticket_queue,
    ticket_splits,
    ticket_standing,
    ticket_states,
    tickets,
)
from desktop.services.attachments import NewFile, attach
from desktop.services.ticket_cards import card
from desktop.services.ticket_merges import Merged
from desktop.services.ticket_queue import QueueFilter
from desktop.services.tickets import TicketDraft
from tests.services.letters import letter
from tests.services.papers import a_client, a_consultant, a_session

WARSAW = ZoneInfo("Europe/Warsaw")
TODAY = date(2026, 11, 20)
AT = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
MOVED = (Message, Attachment, WorkSession, Visit)


def call(store: Any, subject: str, client: int | None, **kw: Any) -> int:
    draft = TicketDraft(subject=subject, client_id=client, text=f"o {subject}", **kw)
    return int(store.do(tickets.create, draft, WARSAW).made)


def look(store: Any, ticket_id: int) -> Any:
    return card(ticket_id, store.now, TODAY)


def found(text: str) -> tuple[int, ...]:
    return tuple(ticket_queue.page_ids(QueueFilter(group="all", text=text)))


def merge(store: Any, one: int, other: int) -> Merged:
    done = store.do(ticket_merges.merge, one, other)
    assert isinstance(done, Merged)
    return done


def held(ticket_id: int) -> dict[str, set[int]]:
    """Ids of all that hangs on a ticket, by table."""
    return {
        table.__name__: {row.id for row in table.select().where(table.ticket == ticket_id)}
        for table in MOVED
    }


def fill(store: Any, ticket_id: int, client: int, person: int, counts: tuple[int, ...]) -> None:
    notes, files, works, visits = counts
    for at in range(notes):
        store.do(messages.add_note, ticket_id, f"notatka {at}")
    for at in range(files):
        store.do(attach, ticket_id, [NewFile(f"plik{at}.txt", "text/plain", b"%d" % at)])
    for at in range(works):
        start = AT + timedelta(hours=at)
        session = a_session(ticket_id, person, start, start + timedelta(minutes=20))
        ClientOrder.create(session=session, at=start, text=f"zlecenie {at}")
    for at in range(visits):
        start = AT + timedelta(days=7 + at)
        Visit.create(
            client=client,
            ticket=ticket_id,
            consultant=person,
            starts_at=start,
            ends_at=start + timedelta(hours=1),
            requested_at=AT,
        )


few = st.tuples(*(st.integers(0, 3) for _ in MOVED))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(ours=few, theirs=few, later=st.integers(0, 2))
def test_merging_and_taking_back_lose_nothing(
    store: Any, ours: tuple[int, ...], theirs: tuple[int, ...], later: int
) -> None:
    client, person = a_client(), a_consultant()
    one, other = call(store, "drukarka", client), call(store, "skaner", client)
    fill(store, one, client, person, ours)
    fill(store, other, client, person, theirs)
    before, theirs_before = held(one), held(other)
    orders = {each.text for each in (*look(store, one).orders, *look(store, other).orders)}

    done = merge(store, one, other)

    assert held(one) == {name: set() for name in before}
    assert held(other) == {name: before[name] | theirs_before[name] for name in before}
    assert {each.text for each in look(store, other).orders} == orders
    merged = look(store, one)
    assert (merged.state, merged.merged_into) == ("closed", other)
    assert merged.merged_number == look(store, other).number
    for _ in range(later):
        store.do(messages.add_note, other, "po scaleniu")

    store.do(ticket_merges.unmerge, done, WARSAW)

    assert held(one) == before
    assert len(held(other)["Message"]) == len(theirs_before["Message"]) + later
    assert look(store, one).state == "new"
    assert look(store, one).merged_into is None


def test_both_histories_tell_it_and_words_go_along(store: Any) -> None:
    client = a_client()
    one, other = call(store, "kaseta", client), call(store, "toner", client)
    store.do(attach, one, [NewFile("żółw.png", "image/png", b"x")])
    done = merge(store, one, other)
    ours, theirs = look(store, one), look(store, other)
    assert (ours.history[-1].what, ours.history[-1].facts["number"]) == (
        "merged_into",
        theirs.number,
    )
    last = theirs.history[-1]
    assert (last.what, last.facts) == (
        "merged_from",
        {"number": ours.number, "ticket": one, "messages": 1, "attachments": 1},
    )
    assert found("zolw") == (other,)
    assert set(found("kaseta")) == {other, one}
    store.do(ticket_merges.unmerge, done, WARSAW)
    assert found("zolw") == (one,)
    assert look(store, one).history[-1].what == "unmerged"
    assert look(store, other).history[-1].what == "unmerged_from"
    assert done.touches("ticket", one)
    assert done.touches("ticket", other)


def test_an_answer_to_a_merged_ticket_lands_where_it_lies_now(store: Any) -> None:
    client = a_client()
    first = store.do(
        mail_import.receive_many,
        mail_import.letters(letter(subject="A", message_id="a@x.example")),
        WARSAW,
    )
    one = first.outcomes[0].ticket_id
    store.do(ticket_states.match_client, one, client, WARSAW)
    other, third = call(store, "B", client), call(store, "C", client)
    merge(store, one, other)
    merge(store, other, third)
    number = look(store, one).number
    for raw in (
        letter("nadal nie", subject=f"Re: A #{number}"),
        letter("i jeszcze", subject="Re: A", answers="a@x.example"),
    ):
        done = store.do(mail_import.receive_many, mail_import.letters(raw), WARSAW)
        assert done.outcomes == (mail_import.Imported("reply", third),)
    assert ticket_standing.last_of(one) == third


def test_what_cannot_be_merged_is_refused(store: Any) -> None:
    client, another, person = a_client(), a_client("Inni", nip=""), a_consultant()
    one, other = call(store, "a", client), call(store, "b", client)
    strange, unknown = call(store, "c", another), call(store, "d", None)
    for ids, code in (
        ((one, one), "merge_with_itself"),
        ((one, strange), "merge_of_another"),
        ((one, unknown), "ticket_unmatched"),
    ):
        with pytest.raises(Refused) as refusal:
            merge(store, *ids)
        assert refusal.value.code == code
    with pytest.raises(Gone):
        store.do(ticket_merges.merge, one, 999_999)
    with pytest.raises(Gone) as gone:
        store.do(ticket_merges.merge, one, other, 99)
    assert gone.value.code == "changed_meanwhile"
    session = a_session(one, person, AT, AT + timedelta(hours=1))
    protocol = Protocol.create(client=client, created_at=AT)
    BilledSession.create(session=session, protocol=protocol)
    with pytest.raises(Refused) as refusal:
        merge(store, one, other)
    assert refusal.value.code == "merge_billed"
    merge(store, other, one)
    with pytest.raises(Refused) as refusal:
        merge(store, other, one)
    assert refusal.value.code == "ticket_closed"
    merge(store, unknown, one)


def test_running_work_is_not_moved(store: Any) -> None:
    client, person = a_client(), a_consultant()
    one, other = call(store, "a", client), call(store, "b", client)
    work = WorkSession.create(
        ticket=one, consultant=person, kind="phone", state="running", started_at=AT
    )
    with pytest.raises(Refused) as refusal:
        merge(store, one, other)
    assert refusal.value.code == "ticket_timer_runs"
    WorkSession.update(state="stopped", ended_at=AT).where(WorkSession.id == work.id).execute()
    done = merge(store, one, other)
    protocol = Protocol.create(client=client, created_at=AT)
    BilledSession.create(session=work, protocol=protocol)
    with pytest.raises(Refused) as refusal:
        store.do(ticket_merges.unmerge, done, WARSAW)
    assert refusal.value.code == "merge_billed"


def test_a_merged_ticket_that_is_opened_again_points_nowhere(store: Any) -> None:
    client = a_client()
    one, other = call(store, "a", client), call(store, "b", client)
    done = merge(store, one, other)
    reopened = store.do(ticket_states.reopen, one, WARSAW)
    assert look(store, one).merged_into is None
    with pytest.raises(Gone):
        store.do(ticket_merges.unmerge, done, WARSAW)
    store.do(ticket_states.restore, reopened.before, reopened.revision, WARSAW)
    assert look(store, one).merged_into == other


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(data=st.data(), count=st.integers(2, 6))
def test_splitting_loses_nothing(store: Any, data: Any, count: int) -> None:
    client = a_client()
    one = call(store, "dwie sprawy", client)
    for at in range(count - 1):
        store.do(messages.add_note, one, f"m{at}", at=AT + timedelta(minutes=at))
    ids = [each.id for each in look(store, one).messages]
    for each in ids:
        Attachment.create(ticket=one, message=each, name=f"{each}.txt", size=0, **_content(store))
    store.do(attach, one, [NewFile("luzem.txt", "text/plain", b"x")])
    chosen = data.draw(st.sets(st.sampled_from(ids), min_size=1, max_size=count - 1))
    texts = {each.id: each.text for each in look(store, one).messages}
    files = {each.id for each in look(store, one).attachments}

    made = store.do(ticket_splits.split, one, chosen, WARSAW, subject="Druga sprawa").made

    old, new = look(store, one), look(store, made)
    assert {each.id for each in new.messages} == chosen
    assert {each.id: each.text for each in (*old.messages, *new.messages)} == texts
    assert {each.message_id for each in new.attachments} == chosen
    assert {each.id for each in (*old.attachments, *new.attachments)} == files
    assert new.accepted_at == min(each.at for each in new.messages)
    assert (new.client_id, new.number != old.number) == (client, True)
    assert (old.history[-1].what, new.history[-1].what) == ("split_off", "split_from")
    merge(store, made, one)
    assert {each.id: each.text for each in look(store, one).messages} == texts


def _content(store: Any) -> dict[str, Any]:
    found_one = Content.select().first()
    if found_one is None:
        found_one = Content.create(sha256="0" * 64, size=0, data=b"", stored_at=store.now)
    return {"content": found_one, "added_at": store.now}


def test_a_letter_that_is_split_off_keeps_its_way_and_sender(store: Any) -> None:
    raw = letter("Raport", subject="Raport", sender="Jan <jan@kowalscy.example>")
    done = store.do(mail_import.receive_many, mail_import.letters(raw), WARSAW)
    one = done.outcomes[0].ticket_id
    store.do(messages.add_note, one, "to nie to")
    letters = [each.id for each in look(store, one).messages if each.kind == "mail_in"]
    made = store.do(ticket_splits.split, one, letters, WARSAW, subject=" Raport  VAT ").made
    new = look(store, made)
    assert (new.channel, new.caller, new.subject) == ("mail", "Jan", "Raport VAT")
    assert found("raport vat") == (made,)


def test_what_cannot_be_split_is_refused(store: Any) -> None:
    client = a_client()
    one, other = call(store, "a", client), call(store, "b", client)
    ids = [each.id for each in look(store, one).messages]
    for chosen, subject, code in (
        ([], "x", "split_nothing"),
        (ids, " ", "subject_missing"),
        (ids, "x", "split_everything"),
        ([look(store, other).messages[0].id], "x", "split_nothing"),
    ):
        with pytest.raises(Refused) as refusal:
            store.do(ticket_splits.split, one, chosen, WARSAW, subject=subject)
        assert refusal.value.code == code
    assert Ticket.select().count() == 2
    store.do(ticket_states.close, one)
    with pytest.raises(Refused) as refusal:
        store.do(ticket_splits.split, one, ids, WARSAW, subject="x")
    assert refusal.value.code == "ticket_closed"


def test_a_proposed_subject_is_the_letters_or_its_first_line() -> None:
    assert ticket_splits.proposed_subject("Drukarka", "Dzień dobry") == "Drukarka"
    assert ticket_splits.proposed_subject("", "\n  \nDzień  dobry\nx") == "Dzień dobry"
    assert ticket_splits.proposed_subject("", "") == ""

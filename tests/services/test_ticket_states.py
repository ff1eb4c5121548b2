"""The life of a ticket: which steps are legal, who has it, whose it is, and the way back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from desktop.errors import Gone, KnownError, Refused
from desktop.models.consultant import Consultant
from desktop.models.protocol import BilledSession, Protocol
from desktop.models.session import WorkSession
from desktop.models.ticket import STATES, Ticket
from desktop.services import agreements, clients, history, ticket_states, tickets
from desktop.services.agreements import AgreementCard
from desktop.services.clients import ClientCard, ContactCard
from desktop.services.mail_import import letters, receive_many
from desktop.services.ticket_cards import card
from desktop.services.ticket_queue import QueueFilter, page_ids
from desktop.services.ticket_standing import Standing, standing
from desktop.services.tickets import TicketDraft
from tests.services.letters import letter

WARSAW = ZoneInfo("Europe/Warsaw")
TODAY = date(2026, 11, 20)


@pytest.fixture
def ola(store: Any) -> int:
    return int(Consultant.insert(name="Ola Kot", initials="OK").execute())


@pytest.fixture
def ticket(store: Any) -> int:
    return int(store.do(tickets.create, TicketDraft(subject="Drukarka"), WARSAW).made)


def state_of(ticket_id: int) -> tuple[str, int | None]:
    found = standing(ticket_id)
    return found.state, found.assigned_to


def what_happened(store: Any, ticket_id: int) -> list[str]:
    return [line.what for line in card(ticket_id, store.now, TODAY).history]


def test_assigning_and_giving_back(store: Any, ticket: int, ola: int) -> None:
    store.do(ticket_states.assign, ticket, ola)
    assert state_of(ticket) == ("assigned", ola)
    store.do(ticket_states.assign, ticket, None)
    assert state_of(ticket) == ("new", None)
    assert what_happened(store, ticket) == ["accepted", "assigned", "unassigned"]


def test_whoever_starts_a_ticket_has_it(store: Any, ticket: int, ola: int) -> None:
    store.me = ola
    store.do(ticket_states.start, ticket)
    assert state_of(ticket) == ("in_progress", ola)
    again = store.do(ticket_states.start, ticket)
    assert not again.touches("ticket")
    assert what_happened(store, ticket) == ["accepted", "in_progress"]


def test_a_day_in_the_life(store: Any, ticket: int) -> None:
    store.do(ticket_states.start, ticket)
    store.do(ticket_states.wait, ticket)
    store.do(ticket_states.lead, ticket, "planned")
    store.do(ticket_states.finish, ticket)
    assert page_ids(QueueFilter()) == ()
    store.do(ticket_states.close, ticket)
    found = card(ticket, store.now, TODAY)
    assert (found.state, found.closed_at) == ("closed", store.now)
    store.do(ticket_states.reopen, ticket, WARSAW)
    assert (state_of(ticket), page_ids(QueueFilter())) == (("new", None), (ticket,))


@pytest.mark.parametrize("wanted", ["closed", "held", "nonsense", "new"])
def test_steps_that_are_none_are_refused(store: Any, ticket: int, wanted: str) -> None:
    store.do(ticket_states.close, ticket)
    before = standing(ticket)
    with pytest.raises(Refused) as refused:
        store.do(ticket_states.lead, ticket, wanted)
    assert refused.value.facts == {"state": "closed", "wanted": wanted}
    assert standing(ticket) == before


def test_closed_ones_are_neither_assigned_nor_closed_again(store: Any, ticket: int) -> None:
    store.do(ticket_states.close, ticket)
    for service, *args in (
        (ticket_states.assign, None),
        (ticket_states.close,),
        (ticket_states.accept_held,),
    ):
        with pytest.raises(Refused, match="ticket_state_wrong"):
            store.do(service, ticket, *args)


def test_nobody_gets_work_who_is_gone(store: Any, ticket: int) -> None:
    left = Consultant.insert(name="Jan", is_active=False).execute()
    with pytest.raises(Refused, match="consultant_inactive"):
        store.do(ticket_states.assign, ticket, left)
    with pytest.raises(Gone, match="consultant_missing"):
        store.do(ticket_states.assign, ticket, 999)
    with pytest.raises(Gone, match="ticket_missing"):
        store.do(ticket_states.assign, 999, None)


def test_a_ticket_somebody_works_on_stays_open(store: Any, ticket: int, ola: int) -> None:
    WorkSession.insert(
        ticket=ticket, consultant=ola, kind="phone", state="running", started_at=store.now
    ).execute()
    with pytest.raises(Refused) as refused:
        store.do(ticket_states.close, ticket)
    assert (refused.value.code, refused.value.facts) == (
        "ticket_timer_runs",
        {"number": "2026/0001"},
    )


def test_a_stale_step_says_what_is_now(store: Any, ticket: int, ola: int) -> None:
    store.do(ticket_states.assign, ticket, ola, 1)
    with pytest.raises(Gone) as stale:
        store.do(ticket_states.close, ticket, 1)
    now: Any = stale.value.facts["now"]
    assert (now["state"], now["assigned_to"], now["revision"]) == ("assigned", ola, 2)


def test_matching_finds_the_sender_and_the_rank(store: Any) -> None:
    with store.database.atomic():
        made = import_raw_now(store, letter(sender="Ewa <ewa@dom.example>"))
    people = (ContactCard(name="Ewa", email="ewa@dom.example", is_authorised=True),)
    client = store.do(clients.save, ClientCard(name="Dom", contacts=people)).made
    store.do(agreements.save, AgreementCard(client_id=client, number="UM/1", starts_on=TODAY))
    before = card(made, store.now, TODAY)
    assert (before.client, before.is_caller_authorised) == ("", None)
    step = store.do(ticket_states.match_client, made, client, WARSAW, before.revision)
    found = card(made, store.now, TODAY)
    assert (found.client, found.contact, found.is_caller_authorised) == ("Dom", "Ewa", True)
    assert Ticket.get_by_id(made).rank == 0
    assert page_ids(QueueFilter(text="dom um")) == ()
    assert page_ids(QueueFilter(text="dom")) == (made,)
    store.do(ticket_states.restore, step.before, step.revision, WARSAW)
    assert card(made, store.now, TODAY).client == ""
    assert Ticket.get_by_id(made).rank == 1
    with pytest.raises(Gone, match="client_missing"):
        store.do(ticket_states.match_client, made, 999, WARSAW)


def import_raw_now(store: Any, raw: bytes) -> int:
    done = store.do(receive_many, letters(raw), WARSAW)
    return int(done.outcomes[0].ticket_id)


def test_billed_work_keeps_its_client(store: Any, ticket: int, ola: int) -> None:
    client = store.do(clients.save, ClientCard(name="Dom")).made
    session = WorkSession.insert(
        ticket=ticket,
        consultant=ola,
        kind="phone",
        state="stopped",
        started_at=store.now,
        ended_at=store.now,
    ).execute()
    draft = Protocol.insert(client=client, created_at=store.now).execute()
    BilledSession.insert(session=session, protocol=draft).execute()
    with pytest.raises(Refused, match="ticket_on_protocol"):
        store.do(ticket_states.match_client, ticket, client, WARSAW)


def test_a_held_message_becomes_a_ticket_or_is_closed(store: Any) -> None:
    held = import_raw_now(store, b"nothing that is a letter")
    assert state_of(held)[0] == "held"
    with pytest.raises(Refused) as refused:
        store.do(ticket_states.accept_held, held)
    assert (refused.value.code, refused.value.field) == ("subject_missing", "subject")
    with pytest.raises(Refused, match="ticket_state_wrong"):
        store.do(ticket_states.start, held)
    store.do(ticket_states.close, held)
    store.do(ticket_states.reopen, held, WARSAW)
    assert state_of(held)[0] == "held"
    step = store.do(ticket_states.accept_held, held, "Z załącznika")
    found = card(held, store.now, TODAY)
    assert (found.state, found.subject, found.held_reason) == ("new", "Z załącznika", "")
    assert page_ids(QueueFilter(text="zalacznika")) == (held,)
    store.do(ticket_states.restore, step.before, step.revision, WARSAW)
    assert standing(held).held_reason == "mail_not_a_message"


def test_undoing_is_refused_when_something_else_happened(store: Any, ticket: int, ola: int) -> None:
    step = store.do(ticket_states.close, ticket)
    store.do(ticket_states.reopen, ticket, WARSAW)
    with pytest.raises(Gone, match="changed_meanwhile"):
        store.do(ticket_states.restore, step.before, step.revision, WARSAW)


class Life(RuleBasedStateMachine):
    """Any order of steps: what stands is what the last step said, and undoing is exact."""

    store: Any
    ola: int
    client: int

    def __init__(self) -> None:
        super().__init__()
        made = self.store.do(tickets.create, TicketDraft(subject="x"), WARSAW).made
        self.ticket = int(made)
        self.minutes = 0

    def step(self, service: Any, *args: Any) -> Any:
        self.minutes += 1
        before = standing(self.ticket)
        try:
            done = self.store.do(
                service, self.ticket, *args, at=self.store.now + timedelta(minutes=self.minutes)
            )
        except KnownError:
            assert standing(self.ticket) == before
            return None
        assert done.before == before
        assert standing(self.ticket).revision == done.revision
        return done

    @rule(state=st.sampled_from(STATES))
    def lead(self, state: str) -> None:
        self.step(ticket_states.lead, state)

    @rule(somebody=st.booleans())
    def assign(self, somebody: bool) -> None:
        self.step(ticket_states.assign, self.ola if somebody else None)

    @rule(somebody=st.booleans())
    def assign_and_undo(self, somebody: bool) -> None:
        before = standing(self.ticket)
        done = self.step(ticket_states.assign, self.ola if somebody else None)
        if done is not None:
            self.store.do(ticket_states.restore, done.before, done.revision, WARSAW)
            assert without_revision(standing(self.ticket)) == without_revision(before)

    @rule(known=st.booleans())
    def match(self, known: bool) -> None:
        self.step(ticket_states.match_client, self.client if known else None, WARSAW)

    @rule(known=st.booleans())
    def match_and_undo(self, known: bool) -> None:
        before = standing(self.ticket)
        done = self.step(ticket_states.match_client, self.client if known else None, WARSAW)
        if done is not None:
            self.store.do(ticket_states.restore, done.before, done.revision, WARSAW)
            assert without_revision(standing(self.ticket)) == without_revision(before)

    @rule()
    def close_and_undo(self) -> None:
        before = standing(self.ticket)
        done = self.step(ticket_states.close)
        if done is not None:
            self.store.do(ticket_states.restore, done.before, done.revision, WARSAW)
            assert without_revision(standing(self.ticket)) == without_revision(before)

    @rule()
    def close(self) -> None:
        self.step(ticket_states.close)

    @rule()
    def reopen(self) -> None:
        self.step(ticket_states.reopen, WARSAW)

    @rule(state=st.sampled_from(STATES))
    def lead_and_undo(self, state: str) -> None:
        before = standing(self.ticket)
        done = self.step(ticket_states.lead, state)
        if done is not None:
            self.store.do(ticket_states.restore, done.before, done.revision, WARSAW)
            assert without_revision(standing(self.ticket)) == without_revision(before)

    @invariant()
    def stands_well(self) -> None:
        found = standing(self.ticket)
        assert (found.state == "closed") == (found.closed_at is not None)
        assert (found.state == "new") <= (found.assigned_to is None)
        assert (found.state == "assigned") <= (found.assigned_to is not None)
        listed = self.ticket in page_ids(QueueFilter())
        assert listed == (found.state not in ("done", "closed"))

    @invariant()
    def history_tells_it_all(self) -> None:
        """Whoever reads the history alone knows how the ticket stands, and who did it."""
        found, state, who, whose = standing(self.ticket), "new", "", ""
        for line in history.of_ticket(self.ticket):
            assert line.who == "Ola Kot"
            if line.what in STATES and "before" in line.facts:
                state = line.what
                if state == "assigned":
                    who = line.facts["to"]
                elif state == "in_progress" and not who:
                    who = line.who
            elif line.what == "undone":
                state = line.facts["state"]
            elif line.what in ("assigned", "unassigned"):
                who = line.facts["to"]
                state = {("new", True): "assigned", ("assigned", False): "new"}.get(
                    (state, bool(who)), state
                )
            elif line.what in ("matched", "unmatched"):
                whose = line.facts["client"]
            elif line.what == "reopened":
                state = "assigned" if who else "new"
            else:
                assert line.what == "accepted", line.what
        assert (state, who) == (found.state, "Ola Kot" if found.assigned_to else "")
        assert whose == ("Zakład" if found.client_id else "")


def without_revision(found: Standing) -> tuple[object, ...]:
    return tuple(getattr(found, name) for name in Standing.__slots__ if name != "revision")


def test_any_life_is_a_legal_one(store: Any, ola: int) -> None:
    class ThisLife(Life):
        pass

    store.me = ola
    ThisLife.store, ThisLife.ola = store, ola
    ThisLife.client = store.do(clients.save, ClientCard(name="Zakład")).made
    run_state_machine_as_test(ThisLife, settings=settings(max_examples=15, stateful_step_count=15))

"""Two desks at one paper in the same moment: the second judges what the first left of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desktop.errors import KnownError, Refused
from desktop.models.agreement import ServiceAgreement
from desktop.models.base import is_postgres
from desktop.models.invoice import Invoice
from desktop.models.protocol import BilledVisit, Objection, Protocol, ProtocolLine
from desktop.models.ticket import Ticket
from desktop.models.visit import Visit
from desktop.rules.segments import Segment
from desktop.services import (
    corrections,
    invoices,
    ksef,
    objections,
    protocols,
    session_corrections,
    visits,
)
from desktop.services.act import Act
from desktop.services.corrections import CorrectionWish
from desktop.services.paper_rows import protocol_row
from desktop.services.protocol_cards import card
from desktop.services.visit_standing import Booked
from tests.services.ksef_office import an_accepted_protocol, an_invoice, ksef_number
from tests.services.objected_protocol import FRIDAY, HOUR, Case, a_received_protocol, lines
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office

SHUT = 10


class OtherDesk:
    """A desk on a connection of its own, at work in the middle of what this one does."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self.code = ""
        self._thread: threading.Thread | None = None

    def starts(self, service: Callable[..., Any], *args: Any, **kw: Any) -> None:
        """Let it begin, and wait until it stands before what this desk holds."""
        self._thread = threading.Thread(target=self._work, args=(service, args, kw))
        self._thread.start()
        while is_postgres() and self._thread.is_alive() and not self._waits():
            continue

    @property
    def is_waiting(self) -> bool:
        """Whether it still stands before what this desk holds."""
        return self._thread is not None and self._thread.is_alive()

    def ends(self) -> str:
        """The code of what it was refused, empty when it went through."""
        assert self._thread is not None
        self._thread.join(SHUT)
        assert not self._thread.is_alive()
        return self.code

    def _work(self, service: Callable[..., Any], args: Any, kw: Any) -> None:
        database = self._store.database
        database.connect()
        try:
            with database.atomic():
                service(Act(self._store.now), *args, **kw)
        except KnownError as error:
            self.code = error.code
        finally:
            database.close()

    def _waits(self) -> bool:
        found = self._store.database.execute_sql(
            "SELECT count(*) FROM pg_locks WHERE NOT granted"  # seen anew within a transaction
        )
        return bool(found.fetchone()[0])


@pytest.fixture
def other(store) -> OtherDesk:
    return OtherDesk(store)


@pytest.fixture
def case(store) -> Case:
    return a_received_protocol(store)


def test_what_is_objected_to_is_not_accepted_meanwhile(store, case, other):
    with store.database.atomic():
        objections.raise_to(Act(store.now), case.protocol, lines(case.protocol), "Nie", by="Anna")
        other.starts(protocols.accept, case.protocol, "word", "Jan")
    assert other.ends() == "objection_open"
    assert protocol_row(case.protocol).state == "objected"


def test_what_is_accepted_is_not_objected_to_meanwhile(store, case, other):
    with store.database.atomic():
        protocols.accept(Act(store.now), case.protocol, "word", "Jan")
        other.starts(objections.raise_to, case.protocol, lines(case.protocol), "Nie", by="Anna")
    assert other.ends() == "protocol_state"
    assert not Objection.select().exists()


def test_a_line_objected_to_is_not_invoiced_meanwhile(store, case, other):
    first, *rest = lines(case.protocol)
    store.do(objections.raise_to, case.protocol, rest, "Nie", by="Anna", rest="word")
    with store.database.atomic():
        objections.raise_to(Act(store.now), case.protocol, [first], "To też", by="Anna")
        other.starts(invoices.draft, [case.protocol])
    assert other.ends() == "protocol_not_accepted"
    assert not Invoice.select().exists()


def test_an_objection_is_answered_once(store, case, other):
    made = store.do(objections.raise_to, case.protocol, lines(case.protocol), "Nie", by="A").made
    with store.database.atomic():
        objections.correct(Act(store.now), made)
        other.starts(objections.reject, made, "bo tak było")
    assert other.ends() == "objection_answered"
    assert card(case.protocol).objections[0].state == "corrected"


def test_a_protocol_takes_one_number(store, case, other):
    store.do(protocols.withdraw, case.protocol, "jeszcze raz")
    draft = store.do(protocols.draft_of_client, case.client).made
    with store.database.atomic():
        protocols.issue(Act(store.now), draft)
        other.starts(protocols.issue, draft)
    assert other.ends() == "protocol_is_issued"
    numbers = [row.number for row in Protocol.select().order_by(Protocol.number)]
    assert numbers == ["PO/2026/11/0001", "PO/2026/11/0002"]


def test_the_same_work_is_not_drawn_up_twice(store, case, other):
    store.do(protocols.withdraw, case.protocol, "jeszcze raz")
    with store.database.atomic():
        protocols.draft_of_client(Act(store.now), case.client)
        other.starts(protocols.draft_of_client, case.client)
    assert other.ends() in {"work_not_billable", "nothing_to_bill"}
    assert Protocol.select().where(Protocol.state == "draft").count() == 1


def two_drafts(store) -> tuple[int, int]:
    """Drafts of an hour each, of one client with an hour a month included."""
    an_office()
    client, who = a_client(), a_consultant()
    ServiceAgreement.create(
        client=client, number="UM/1", starts_on=date(2026, 1, 1), included_minutes=60
    )
    drafts = []
    for at in (1, 2):
        ticket = a_ticket(client, f"2026/{at}")
        a_session(ticket, who, FRIDAY + (at - 1) * HOUR, FRIDAY + at * HOUR)
        store.now = FRIDAY + 9 * HOUR
        drafts.append(store.do(protocols.draft, ticket).made)
    return drafts[0], drafts[1]


def test_included_minutes_are_used_up_once(store, other):
    first, second = two_drafts(store)
    with store.database.atomic():
        protocols.issue(Act(store.now), first)
        other.starts(protocols.issue, second)
    assert other.ends() == ""
    used = [
        row.billed_minutes for row in ProtocolLine.select().where(ProtocolLine.kind == "included")
    ]
    assert used == [60]
    assert sorted(Protocol.get_by_id(each).net for each in (first, second)) == [0, 18000]


def test_a_draft_shows_what_older_work_on_another_one_leaves(store):
    first, second = two_drafts(store)
    shown = [protocol_row(each).net for each in (first, second)]
    assert shown == [0, 18000]
    # Whichever is issued first takes its own minutes only, and comes to what was shown.
    store.do(protocols.issue, second, 18000)
    store.do(protocols.issue, first, 0)
    assert [Protocol.get_by_id(each).net for each in (first, second)] == shown


def test_what_changed_since_it_was_shown_is_not_issued_unseen(store):
    first, second = two_drafts(store)
    store.do(protocols.discard, first)
    with pytest.raises(Refused) as refusal:
        store.do(protocols.issue, second, 18000)
    assert (refusal.value.code, refusal.value.facts) == (
        "protocol_repriced",
        {"amount": 18000, "net": 0},
    )
    store.do(protocols.issue, second, protocol_row(second).net)
    assert Protocol.get_by_id(second).net == 0


def a_draft(store, case) -> int:
    store.do(protocols.withdraw, case.protocol, "jeszcze raz")
    return int(store.do(protocols.draft_of_client, case.client).made)


def longer(case) -> dict[str, Any]:
    """What makes the morning's hour two."""
    worked = [Segment(FRIDAY, FRIDAY + 2 * HOUR)]
    return {"session_id": case.sessions[0], "revision": 1, "reason": "zegar", "worked": worked}


def test_times_put_right_meanwhile_are_on_the_paper(store, case, other):
    draft = a_draft(store, case)
    with store.database.atomic():
        session_corrections.change(Act(store.now), **longer(case))
        other.starts(protocols.issue, draft)
    assert other.ends() == ""
    assert Protocol.get_by_id(draft).net == 36000 + 36000


def test_times_on_a_paper_that_is_just_issued_stay(store, case, other):
    draft = a_draft(store, case)
    with store.database.atomic():
        protocols.issue(Act(store.now), draft)
        other.starts(session_corrections.change, **longer(case))
    assert other.ends() == "session_billed"
    assert Protocol.get_by_id(draft).net == 18000 + 36000


def a_late_visit(store, case) -> Booked:
    """One that nobody was there for, on the ticket of the morning's work."""
    visit = Visit.create(
        client=case.client,
        ticket=Ticket.get(Ticket.client == case.client).id,
        starts_at=FRIDAY + 4 * HOUR,
        ends_at=FRIDAY + 5 * HOUR,
        requested_at=FRIDAY - 200 * HOUR,
    )
    store.now = max(store.now, FRIDAY + 6 * HOUR)
    return store.do(visits.missed, visit.id)


def test_a_late_visit_stays_as_it_is_while_its_protocol_is_issued(store, case, other):
    off = a_late_visit(store, case)
    draft = a_draft(store, case)
    with store.database.atomic():
        protocols.issue(Act(store.now), draft)
        other.starts(visits.undo, off)
        assert other.is_waiting
    assert other.ends() == "visit_billed"


def test_a_visit_not_charged_after_all_is_on_no_paper_and_free_again(store, case):
    off = a_late_visit(store, case)
    draft = a_draft(store, case)
    Visit.update(is_charged=0).where(Visit.id == off.visit_id).execute()  # in the same moment
    store.do(protocols.issue, draft)
    assert Protocol.get_by_id(draft).net == 18000 + 36000
    assert not BilledVisit.select().exists()


@pytest.mark.parametrize("late", [invoices.discard, invoices.split_payment, invoices.issue])
def test_an_invoice_that_is_just_issued_is_left_alone(store, other, late):
    an_office()
    draft = store.do(invoices.draft, [an_accepted_protocol(store)]).made
    extra = {"wanted": True} if late is invoices.split_payment else {}
    with store.database.atomic():
        invoices.issue(Act(store.now), draft)
        other.starts(late, draft, **extra)
    assert other.ends() in {"invoice_is_issued", "invoice_state"}
    row = Invoice.get_by_id(draft)
    assert (row.number, row.is_split_payment) == ("FV/2026/11/0001", False)


def test_an_invoice_is_corrected_once_at_a_time(store, other):
    invoice = an_invoice(store)
    store.do(ksef.write_number, invoice, ksef_number())
    wish = CorrectionWish(sort="buyer", reason="zły nabywca")
    with store.database.atomic():
        corrections.draft(Act(store.now), invoice, wish)
        other.starts(corrections.draft, invoice, wish)
    assert other.ends() == "correction_open"

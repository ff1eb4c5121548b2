"""Two desks at one paper in the same moment: the second judges what the first left of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from desktop.errors import KnownError
from desktop.models.invoice import Invoice
from desktop.models.protocol import Objection, Protocol
from desktop.services import corrections, invoices, ksef, objections, protocols
from desktop.services.act import Act
from desktop.services.corrections import CorrectionWish
from desktop.services.paper_rows import protocol_row
from desktop.services.protocol_cards import card
from desktop.services.statements import is_postgres
from tests.services.ksef_office import an_accepted_protocol, an_invoice, ksef_number
from tests.services.objected_protocol import Case, a_received_protocol, lines
from tests.services.papers import an_office

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

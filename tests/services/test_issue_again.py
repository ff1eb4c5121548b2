"""An issue that is tried again after a fault takes no second number."""

from __future__ import annotations

from functools import partial

import pytest

from desktop.errors import KnownError, Unavailable
from desktop.models.invoice import Invoice
from desktop.models.protocol import Protocol
from desktop.models.series import NumberSeries
from desktop.services import invoices, once, protocols
from desktop.services.act import Act
from tests.services.ksef_office import FRIDAY, an_accepted_protocol, consultant_of
from tests.services.papers import a_client, a_session, a_ticket, an_office


@pytest.fixture
def drafts(store):
    """A draft of each kind, and how it is issued."""
    an_office()
    invoice = store.do(invoices.draft, [an_accepted_protocol(store)]).made
    ticket = a_ticket(a_client("Apteka", nip="7010416384"), "2026/0900")
    a_session(ticket, consultant_of(store), FRIDAY, store.now)
    protocol = store.do(protocols.draft, ticket).made
    return {
        "invoice": (partial(invoices.issue, invoice_id=invoice), Invoice, invoice, "FV/2026/11/#"),
        "protocol": (
            partial(protocols.issue, protocol_id=protocol),
            Protocol,
            protocol,
            "PO/2026/11/#",
        ),
    }


def last(series):
    row = NumberSeries.get_or_none(NumberSeries.key == series)
    return row.last if row else 0


@pytest.mark.parametrize("kind", ["invoice", "protocol"])
def test_what_failed_before_it_was_kept_gives_its_number_back(store, drafts, kind):
    issue, table, which, series = drafts[kind]
    before = last(series)

    def fail_after(act):
        issue(act)
        raise Unavailable("database_io")

    with pytest.raises(Unavailable):
        store.do(fail_after)
    assert table.get_by_id(which).number is None
    assert last(series) == before
    store.do(issue)
    assert last(series) == before + 1


@pytest.mark.parametrize("kind", ["invoice", "protocol"])
def test_what_was_kept_though_it_was_said_to_have_failed_is_not_issued_twice(store, drafts, kind):
    issue, table, which, series = drafts[kind]
    store.do(issue)  # kept, but the window is told that the disk failed
    number, taken = table.get_by_id(which).number, last(series)
    with pytest.raises(KnownError):
        store.do(issue)
    assert (table.get_by_id(which).number, last(series)) == (number, taken)


@pytest.mark.parametrize("kind", ["invoice", "protocol"])
def test_with_its_key_the_second_try_answers_as_the_first(store, drafts, kind):
    issue, _, which, series = drafts[kind]
    act = Act(store.now)
    with store.database.atomic():
        first = once.do("key", store.now, partial(issue, act))
    taken = last(series)
    with store.database.atomic():
        second = once.do("key", store.now, partial(issue, act), is_again=True)
    assert second.touches(kind, which)
    assert first.touches(kind, which)
    assert last(series) == taken

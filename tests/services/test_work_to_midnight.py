"""Work that ends on the stroke of midnight belongs to the day, and the month, before it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.models.invoice import Invoice
from desktop.services import invoices, protocols, tariffs, today
from desktop.services.agenda import Group, What
from desktop.services.billable import billable
from tests.services.objected_protocol import text_of
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office

MIDNIGHT = datetime(2026, 10, 31, 23, 0, tzinfo=UTC)  # Sunday, 1 November, 0:00 in Warsaw
HOUR = timedelta(hours=1)
SATURDAY = date(2026, 10, 31)


@pytest.fixture
def ticket(store) -> int:
    an_office()
    ticket = a_ticket(a_client())
    a_session(ticket, a_consultant(), MIDNIGHT - 2 * HOUR, MIDNIGHT)
    store.now = MIDNIGHT + 20 * HOUR
    return ticket


def test_its_protocol_and_its_invoice_name_that_day(store, ticket):
    protocol = store.do(protocols.draft, ticket).made
    store.do(protocols.issue, protocol)
    paper = text_of(protocols.pdf(protocol, SATURDAY))
    assert "Okres prac\n31.10.2026\nWykonawca" in paper
    store.do(protocols.accept, protocol, "word", "Anna")
    invoice = store.do(invoices.draft, [protocol]).made
    store.do(invoices.issue, invoice)
    row = Invoice.get_by_id(invoice)
    assert (row.sold_from, row.sold_on) == (SATURDAY, SATURDAY)


def test_its_protocol_is_due_after_that_day(ticket):
    (row,) = billable(ticket_id=ticket)
    assert row.last_day(tariffs.zone()) == SATURDAY
    assert row.due_on(tariffs.zone()) == date(2026, 11, 2)


def test_the_agenda_counts_it_to_that_month(store, ticket):
    found = today.agenda(date(2026, 11, 1), store.now)
    (missing,) = found.of(Group.MONTH)
    assert (missing.what, missing.day) == (What.MONTH_WORK, date(2026, 11, 15))
    draft = store.do(protocols.draft, ticket).made
    (line,) = today.agenda(date(2026, 11, 1), store.now).of(Group.PROTOCOLS)
    assert (line.what, line.id, line.day) == (What.PROTOCOL_DRAFT, draft, date(2026, 11, 2))
    store.do(protocols.issue, draft)
    store.do(protocols.accept, draft, "word", "Anna")
    (line,) = today.agenda(date(2026, 11, 1), store.now).of(Group.INVOICES)
    assert (line.what, line.day) == (What.TO_INVOICE, date(2026, 11, 15))


def test_a_part_protocol_is_due_on_that_month_s_last_day(store, ticket):
    draft = store.do(protocols.draft, ticket).made
    store.do(protocols.mark_partial, draft, True)
    (line,) = today.agenda(date(2026, 11, 1), store.now).of(Group.PROTOCOLS)
    assert line.day == SATURDAY

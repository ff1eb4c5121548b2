"""Rebates: lines below nothing that never make a paper less than nothing."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.errors import Gone
from desktop.models.protocol import ProtocolLine
from desktop.rules.segments import Segment
from desktop.services import invoices, objections, protocols, rebates, session_corrections
from desktop.services.paper_rows import invoice_row, protocol_row
from desktop.services.protocol_cards import card
from tests.services import objected_protocol
from tests.services.objected_protocol import (
    FRIDAY,
    HOUR,
    Case,
    lines,
    objected,
    refusal,
    standings,
    text_of,
)

TODAY = date(2026, 11, 20)

case = objected_protocol.case


def test_a_rebate_is_a_line_with_its_reason(store, case):
    draft = store.do(objections.correct, objected(store, case, 1)).made
    store.do(rebates.give, draft, 5000, "  Przestój po  naszej stronie ")
    assert protocol_row(draft).net == 13000
    store.do(protocols.issue, draft)
    line = ProtocolLine.get(ProtocolLine.protocol == draft, ProtocolLine.kind == "rebate")
    assert (line.net, line.description) == (-5000, "Rabat: Przestój po naszej stronie")
    assert "Przestój po naszej stronie" in text_of(protocols.pdf(draft, TODAY))
    store.do(protocols.accept, draft, "word", "Anna")
    invoice = store.do(invoices.draft, [draft]).made
    store.do(invoices.issue, invoice)
    assert (invoice_row(invoice).net, invoice_row(invoice).gross) == (13000, 15990)


def test_a_disputed_rebate_moves_to_the_correction(store, case):
    draft = store.do(objections.correct, objected(store, case, 1)).made
    store.do(rebates.give, draft, 5000, "Przestój")
    store.do(protocols.issue, draft)
    step = store.do(objections.raise_to, draft, [lines(draft)[-1]], "Za mało", by="Anna")
    again = store.do(objections.correct, step.made).made
    store.do(rebates.give, again, 1, "grosz")
    assert [each.amount for each in card(again).rebates] == [5000, 1]


@pytest.mark.parametrize(
    ("amount", "reason", "code"),
    [
        (0, "a", "rebate_amount_wrong"),
        (100, " ", "reason_missing"),
        (54001, "a", "rebate_too_large"),
    ],
)
def test_rebates_that_are_none(store, case, amount, reason, code):
    draft = store.do(objections.correct, objected(store, case, 1, 2, 3)).made
    assert refusal(store, rebates.give, draft, amount, reason).code == code
    assert protocol_row(draft).net == 54000
    store.do(rebates.give, draft, 54000, "wszystko")
    (rebate,) = card(draft).rebates
    store.do(rebates.take_back, rebate.id)
    assert protocol_row(draft).net == 54000
    with pytest.raises(Gone):
        store.do(rebates.take_back, rebate.id)
    store.do(protocols.issue, draft)
    assert refusal(store, rebates.give, draft, 1, "a").code == "protocol_is_issued"


# ---- rebates larger than what is left ---------------------------------------------------------


@pytest.fixture
def rebated(store, case) -> Case:
    """The same work (180.00, 90.00, 270.00) with 200.00 taken off, received."""
    store.do(protocols.withdraw, case.protocol, "rabat")
    protocol = store.do(protocols.draft_of_client, case.client).made
    store.do(rebates.give, protocol, 20000, "Przestój")
    store.do(protocols.issue, protocol)
    store.do(protocols.receive, protocol, "mail")
    return Case(case.client, protocol, case.sessions)


def invoiced(store, protocol: int) -> int:
    invoice = store.do(invoices.draft, [protocol]).made
    store.do(invoices.issue, invoice)
    return invoice_row(invoice).net


def test_a_rebate_stays_with_the_rest_where_the_named_line_does_not_cover_it(store, rebated):
    objection = objected(store, rebated, 1, rest="word")
    assert standings(rebated.protocol) == ["disputed", "free", "free", "free"]
    assert invoiced(store, rebated.protocol) == 9000 + 27000 - 20000
    store.do(objections.reject, objection, "Czas zapisał zegar")
    assert invoiced(store, rebated.protocol) == 18000


def test_a_rebate_waits_where_the_named_lines_cover_it(store, rebated):
    objection = objected(store, rebated, 2, rest="word")
    assert standings(rebated.protocol) == ["free", "disputed", "disputed", "disputed"]
    assert invoiced(store, rebated.protocol) == 18000
    store.do(objections.reject, objection, "Czas zapisał zegar")
    assert invoiced(store, rebated.protocol) == 9000 + 27000 - 20000


def test_no_invoice_comes_to_less_than_nothing(store, rebated):
    objection = objected(store, rebated, 3)
    also = objected(store, rebated, 1)
    store.do(objections.reject, also, "Czas zapisał zegar")
    store.do(protocols.accept, rebated.protocol, "word", "Anna")
    store.do(invoices.discard, store.do(invoices.draft, [rebated.protocol]).made)
    store.do(objections.reject, objection, "Czas zapisał zegar")
    objected(store, rebated, 1)
    assert invoiced(store, rebated.protocol) == 9000 + 27000 - 20000


def test_what_would_be_left_of_a_disputed_rebate_is_not_invoiced_apart(store, rebated):
    step = store.do(
        objections.raise_to, rebated.protocol, [lines(rebated.protocol)[3]], "Za mało", by="Anna"
    )
    store.do(protocols.accept, rebated.protocol, "word", "Anna")
    found = refusal(store, invoices.draft, [rebated.protocol])
    assert (found.code, found.facts) == (
        "rebate_exceeds_rest",
        {"number": protocol_row(rebated.protocol).number},
    )
    store.do(objections.reject, step.made, "Tyle umówiono")
    assert invoiced(store, rebated.protocol) == 34000


def test_an_objected_line_is_corrected_though_the_rest_is_invoiced(store, rebated):
    objection = objected(store, rebated, 1, rest="word")
    invoiced(store, rebated.protocol)
    draft = store.do(objections.correct, objection).made
    assert protocol_row(draft).net == 18000
    assert standings(rebated.protocol) == ["corrected", "invoiced", "invoiced", "invoiced"]
    store.do(protocols.issue, draft)
    assert protocol_row(rebated.protocol).state == "objected"
    store.do(protocols.accept, draft, "word", "Anna")
    assert invoiced(store, draft) == 18000


def test_a_protocol_below_nothing_is_not_issued(store, case):
    draft = store.do(objections.correct, objected(store, case, 1)).made
    store.do(rebates.give, draft, 18000, "wszystko")
    start = FRIDAY
    (session, revision) = (case.sessions[0], 1)
    worked = [Segment(start, start + HOUR / 2)]
    store.do(session_corrections.change, session, revision, reason="krócej", worked=worked)
    assert protocol_row(draft).net == -9000
    found = refusal(store, protocols.issue, draft)
    assert (found.code, found.facts["net"]) == ("rebate_too_large", 9000)
    store.do(rebates.take_back, card(draft).rebates[0].id)
    store.do(protocols.issue, draft)
    assert protocol_row(draft).net == 9000

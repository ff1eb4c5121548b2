"""Chains of corrections on both databases: nothing agreed is billed twice, nothing agreed is lost.

A protocol is invoiced, reduced, taken from a wrong buyer and invoiced anew, in every order.
"""

from __future__ import annotations

import itertools
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import Refused
from desktop.models.invoice import Invoice, InvoiceLine
from desktop.models.protocol import ProtocolLine
from desktop.services import (
    corrections,
    invoice_data,
    invoices,
    ksef,
    protocols,
    rebates,
    today_papers,
)
from desktop.services.corrections import CorrectionWish
from desktop.services.line_standing import of_protocols
from desktop.services.paper_rows import invoice_row
from tests.documents.reading import text
from tests.services.ksef_office import (
    FRIDAY,
    TODAY,
    an_accepted_protocol,
    an_invoice,
    consultant_of,
    ksef_number,
)
from tests.services.papers import a_client, a_session, a_ticket, an_office

WRONG_BUYER = CorrectionWish(sort="buyer", reason="Błędny NIP nabywcy")
WHOLE = ((500, 18000), (1000, 27000))
"""The lines of the invoice: half an hour at 180.00, one at 270.00; 442.80 gross."""

CHAINS = [
    each for each in itertools.product(("less", "back", "buyer"), repeat=3) if "buyer" in each
]


def value(*lines: tuple[int, int]) -> CorrectionWish:
    return CorrectionWish(sort="value", reason="Uzgodniono mniej", lines=lines)


def numbered(store: Any, invoice: int) -> int:
    """The invoice with a number of its own from KSeF."""
    store.do(ksef.write_number, invoice, ksef_number(technical=f"{invoice:012X}"))
    return invoice


def corrected(store: Any, invoice: int, wish: CorrectionWish) -> int:
    made = store.do(corrections.draft, invoice, wish).made
    store.do(invoices.issue, made)
    return numbered(store, made)


def invoiced(store: Any, protocol: int) -> int:
    made = store.do(invoices.draft, [protocol]).made
    store.do(invoices.issue, made)
    return numbered(store, made)


@pytest.fixture
def protocol(store) -> int:
    an_office()
    return an_accepted_protocol(store)


def billed(protocol: int) -> dict[int, int]:
    """Net by protocol line, over every invoice of the protocol and all its corrections."""
    sums: dict[int, int] = {}
    rows = InvoiceLine.select().join(ProtocolLine).where(ProtocolLine.protocol == protocol)
    for row in rows:
        line = invoice_data.last_state(row.invoice_id).lines[row.position - 1]
        sums[row.protocol_line_id] = sums.get(row.protocol_line_id, 0) + line.net
    return sums


def test_what_a_wrong_buyer_got_is_corrected_no_more(store, protocol):
    invoice = invoiced(store, protocol)
    correction = corrected(store, invoice, WRONG_BUYER)
    invoiced(store, protocol)
    for again in (value(*WHOLE), WRONG_BUYER):
        with pytest.raises(Refused) as refusal:
            store.do(corrections.draft, invoice, again)
        assert refusal.value.code == "buyer_corrected"
        assert refusal.value.facts == {"number": invoice_row(correction).number}
    with pytest.raises(Refused) as refusal:
        corrections.begin(correction)
    assert refusal.value.code == "buyer_corrected"
    assert sum(each.gross for each in Invoice.select()) == 44280


def test_the_right_buyer_pays_what_the_corrections_left(store, protocol):
    invoice = invoiced(store, protocol)
    corrected(store, invoice, value((500, 18000), (500, 27000)))
    corrected(store, invoice, WRONG_BUYER)
    (asked,) = today_papers.to_invoice(TODAY, ZoneInfo("Europe/Warsaw"))
    assert asked.amount == 22500
    draft = store.do(invoices.draft, [protocol]).made
    assert invoice_row(draft).gross == 27675
    store.do(invoices.issue, draft)
    assert (invoice_row(draft).net, invoice_row(draft).gross) == (22500, 27675)
    shown = text(invoices.pdf(draft, TODAY)).replace("\xa0", " ")
    assert "po korektach faktury FV/2026/11/0001" in shown
    assert "276,75" in shown
    assert "442,80" not in shown
    stored = InvoiceLine.select().where(InvoiceLine.invoice == draft).order_by(InvoiceLine.position)
    assert [(line.quantity, line.net) for line in stored] == [(500, 9000), (500, 13500)]


def test_a_line_taken_down_to_nothing_is_not_billed_anew(store, protocol):
    invoice = invoiced(store, protocol)
    corrected(store, invoice, value((0, 18000), (1000, 27000)))
    corrected(store, invoice, WRONG_BUYER)
    assert [line.is_free for line in of_protocols([protocol])] == [False, True]
    again = invoiced(store, protocol)
    assert invoice_row(again).net == 27000
    assert not any(line.is_free for line in of_protocols([protocol]))


def test_a_correction_leaves_no_rebate_without_work(store):
    an_office()
    ticket = a_ticket(a_client())
    who = consultant_of(store)
    a_session(ticket, who, FRIDAY.replace(hour=9), FRIDAY.replace(hour=10))
    store.now = FRIDAY
    protocol = store.do(protocols.draft, ticket).made
    store.do(rebates.give, protocol, 5000, "Stały klient")
    store.do(protocols.issue, protocol)
    store.do(protocols.accept, protocol, "word", "Anna")
    invoice = invoiced(store, protocol)
    rebate = corrections.basis(invoice).lines[1]
    unchanged = (rebate.quantity, rebate.unit_net)
    with pytest.raises(Refused) as refusal:
        store.do(corrections.draft, invoice, value((0, 18000), unchanged))
    assert refusal.value.code == "less_than_nothing_left"
    corrected(store, invoice, value((500, 18000), unchanged))
    assert sum(billed(protocol).values()) == 4000
    # The rebate itself was a mistake: it becomes less, and then nothing.
    less = corrected(store, invoice, value((500, 18000), (1000, -1000)))
    none = corrected(store, invoice, value((500, 18000), (0, -1000)))
    assert [invoice_row(each).gross for each in (less, none)] == [4920, 1230]
    assert sum(billed(protocol).values()) == 9000


@pytest.mark.parametrize("chain", CHAINS, ids="-".join)
def test_whatever_the_chain_each_line_is_billed_as_agreed(store, protocol, chain):
    invoice, agreed = invoiced(store, protocol), list(WHOLE)
    at = itertools.cycle((0, 1))
    for move in chain:
        if move == "buyer":
            corrected(store, invoice, WRONG_BUYER)
            assert set(billed(protocol).values()) == {0}
            invoice = invoiced(store, protocol)
        else:
            line = next(at)
            quantity = agreed[line][0] // 2 if move == "less" else WHOLE[line][0]
            wanted = list(agreed)
            wanted[line] = (quantity, agreed[line][1])
            if wanted != agreed:
                agreed = wanted
                corrected(store, invoice, value(*agreed))
        nets = sorted(quantity * price // 1000 for quantity, price in agreed)
        assert sorted(billed(protocol).values()) == nets
        assert sum(each.net for each in Invoice.select()) == sum(nets)


def test_a_first_invoice_is_what_the_protocol_says(store):
    assert invoice_row(an_invoice(store)).gross == 44280

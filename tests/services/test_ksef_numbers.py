"""Numbers and receipts of KSeF written down by hand, also after a refusal that was none."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

import pytest

from desktop.errors import Refused
from desktop.integrations.ksef import Answer, Receipt
from desktop.models.client import Client
from desktop.models.consultant import Consultant
from desktop.services import invoices, ksef, ksef_numbers, ksef_sending
from desktop.services.invoice_history import history
from desktop.services.ksef_sending import Delivery
from desktop.services.paper_rows import invoice_row
from tests.documents.reading import text
from tests.services.ksef_office import TODAY, an_invoice, ksef_number, receipt

MINUTE = timedelta(minutes=1)


def refusal(store: Any, *args: Any) -> str:
    with pytest.raises(Refused) as refused:
        store.do(ksef_numbers.write_down, *args)
    return refused.value.code


def mended(store: Any, invoice: int) -> bytes:
    """Refused by mistake and mended with another buyer; gives the first document."""
    first = ksef.export(invoice)[1]
    store.do(ksef.refuse, invoice, "pomyłka")
    Client.update(nip="7010416384", name="Apteka").execute()
    store.do(ksef.mend, invoice)
    return first


def test_what_was_refused_by_mistake_lives_again_and_the_history_says_by_whom(store):
    invoice = an_invoice(store)
    store.do(ksef.refuse, invoice, "pomyłka")
    other = store.me = Consultant.create(name="Jan Bąk", initials="JB").id
    assert other
    store.do(ksef_numbers.write_down, invoice, ksef_number(), at=store.now + MINUTE)
    row = invoice_row(invoice)
    assert (row.ksef, row.ksef_number) == ("accepted", ksef_number())
    assert [(line.who, line.what, line.note) for line in history(invoice)] == [
        ("Łucja Żak", "drawn_up", ""),
        ("Łucja Żak", "issued", ""),
        ("Łucja Żak", "ksef_refused", "pomyłka"),
        ("Jan Bąk", "ksef_revived", ""),
    ]
    assert ksef_number() in text(invoices.pdf(invoice, TODAY))
    assert refusal(store, invoice, ksef_number()) == "ksef_state"


def test_the_receipt_tells_which_document_it_is(store):
    invoice = an_invoice(store)
    first = mended(store, invoice)
    upo = receipt(first)
    store.do(ksef_numbers.write_down, invoice, "", upo, at=store.now + MINUTE)
    standing = ksef.standing(invoice)
    assert standing is not None
    assert (standing.state, standing.ksef_number) == ("accepted", ksef_number())
    assert (ksef.export(invoice)[1], ksef.upo(invoice)[1]) == (first, upo)
    assert ksef.waiting(TODAY) == ()
    paper = text(invoices.pdf(invoice, TODAY))
    assert "Kowalscy" in paper
    assert "Apteka" not in paper


def test_a_receipt_of_what_waits_is_kept_with_its_number(store):
    invoice = an_invoice(store)
    upo = receipt(ksef.export(invoice)[1])
    store.do(ksef_numbers.write_down, invoice, ksef_number(), upo)
    assert ksef.upo(invoice)[1] == upo
    assert [line.what for line in history(invoice)] == ["drawn_up", "issued", "ksef_accepted"]


def test_a_receipt_that_is_none_of_this_invoice_is_refused(store):
    invoice = an_invoice(store)
    xml = mended(store, invoice)
    store.do(ksef.refuse, invoice, "znowu")
    other = ksef_number(technical="0100001AF62B")
    assert refusal(store, invoice, ksef_number()) == "upo_needed"
    assert refusal(store, invoice, other, receipt(xml)) == "upo_of_other"
    assert refusal(store, invoice, ksef_number(), receipt(b"co innego")) == "upo_of_other"
    for odd in (b"%PDF", b"<UPO/>", receipt(xml).replace(b"AAAA", b"A")):
        assert refusal(store, invoice, ksef_number(), odd) == "upo_unreadable"
    assert refusal(store, invoice, "x", receipt(xml)) == "ksef_number_wrong"
    assert invoice_row(invoice).ksef == "refused"


def test_ksef_says_itself_that_it_has_the_first_document(store):
    invoice = an_invoice(store)
    held = hashlib.sha256(mended(store, invoice)).digest()
    store.do(ksef_sending.begin, invoice, 2)
    answer = Answer(said="known", number=ksef_number(), held=held)
    store.do(ksef_sending.settle, Delivery(invoice, 2, Receipt("SES-1", "DOC-1"), answer))
    assert invoice_row(invoice).ksef_number == ksef_number()

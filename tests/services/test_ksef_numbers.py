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
from desktop.services import corrections, invoices, ksef, ksef_numbers, ksef_sending
from desktop.services.corrections import CorrectionWish
from desktop.services.invoice_history import history
from desktop.services.ksef_sending import Delivery
from desktop.services.paper_rows import invoice_ids, invoice_row
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


def test_a_number_of_another_invoice_is_taken_back_and_free_again(store):
    wrong, right = an_invoice(store), an_invoice(store)
    before = invoices.pdf(wrong, TODAY)
    store.do(ksef.write_number, wrong, ksef_number())
    assert refusal(store, right, ksef_number()) == "ksef_number_taken"
    store.do(ksef_numbers.take_back, wrong, "to numer drugiej faktury", at=store.now + MINUTE)
    row = invoice_row(wrong)
    assert (row.ksef, row.ksef_number) == ("to_send", "")
    assert [each.invoice_id for each in ksef.waiting(TODAY)] == [wrong, right]
    assert invoice_ids("ksef") == (right, wrong)
    assert invoices.pdf(wrong, TODAY) == before
    store.do(ksef.write_number, right, ksef_number())
    own = ksef_number(technical="0100001AF62B")
    store.do(ksef.write_number, wrong, own, at=store.now + 2 * MINUTE)
    assert own in text(invoices.pdf(wrong, TODAY))
    assert [(line.what, line.facts.get("number", ""), line.note) for line in history(wrong)] == [
        ("drawn_up", "", ""),
        ("issued", "FV/2026/11/0001", ""),
        ("ksef_accepted", ksef_number(), ""),
        ("ksef_taken_back", ksef_number(), "to numer drugiej faktury"),
        ("ksef_accepted", own, ""),
    ]


def test_a_mended_document_goes_on_under_its_own_picture(store):
    invoice = an_invoice(store)
    mended(store, invoice)
    before = invoices.pdf(invoice, TODAY)
    store.do(ksef.write_number, invoice, ksef_number())
    store.do(ksef_numbers.take_back, invoice, "pomyłka")
    assert text(invoices.pdf(invoice, TODAY)) == text(before)
    assert "Apteka" in text(before)


def test_what_proves_or_names_a_number_keeps_it(store):
    def kept(invoice: int, reason: str = "pomyłka") -> str:
        with pytest.raises(Refused) as refused:
            store.do(ksef_numbers.take_back, invoice, reason)
        return refused.value.code

    invoice = an_invoice(store)
    assert kept(invoice) == "ksef_state"
    store.do(ksef.write_number, invoice, ksef_number())
    assert kept(invoice, " ") == "reason_missing"
    less = CorrectionWish(sort="value", reason="Mniej", lines=((500, 18000), (500, 27000)))
    store.do(invoices.issue, store.do(corrections.draft, invoice, less).made)
    assert kept(invoice) == "ksef_number_cited"
    proven = an_invoice(store)
    number = ksef_number(technical="0100001AF62B")
    upo = receipt(ksef.export(proven)[1], number)
    store.do(ksef_numbers.write_down, proven, number, upo)
    assert kept(proven) == "ksef_receipt_kept"


def test_what_was_sent_waits_for_its_answer_again(store):
    invoice = an_invoice(store)
    store.do(ksef_sending.begin, invoice, 1)
    store.do(ksef.write_number, invoice, ksef_number())
    store.do(ksef_numbers.take_back, invoice, "pomyłka")
    assert invoice_row(invoice).ksef == "sent"
    assert [line.what for line in history(invoice)].count("ksef_sent") == 1

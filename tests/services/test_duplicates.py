"""Duplicates on both databases: the same words once more, with the day, and nothing changed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.errors import Gone, Refused
from desktop.models.invoice import Invoice, InvoiceDuplicate
from desktop.models.office import Office
from desktop.services import duplicates, invoices, ksef
from desktop.services.invoice_history import history
from tests.documents.reading import solid, text
from tests.services.ksef_office import TODAY, an_accepted_protocol, an_invoice, ksef_number
from tests.services.papers import an_office


@pytest.fixture
def invoice(store) -> int:
    return an_invoice(store)


def test_a_duplicate_says_what_the_invoice_says_and_that_it_is_one(store, invoice):
    store.do(ksef.write_number, invoice, ksef_number())
    issued = invoices.pdf(invoice, TODAY)
    made = store.do(duplicates.issue, invoice, at=store.now + timedelta(days=3)).made
    name, pdf = duplicates.file(made)
    assert name == "FV-2026-11-0001-duplikat-2026-11-23.pdf"
    assert "Duplikat z dnia 23.11.2026" in text(pdf)
    assert "Duplikat" not in text(issued)
    said = text(pdf).replace("Duplikat z dnia 23.11.2026", "")
    assert sorted(said.split()) == sorted(text(issued).split())


def test_what_was_issued_stays_and_no_number_is_taken(store, invoice):
    before = invoices.pdf(invoice, TODAY), list(Invoice.select().dicts())
    store.do(duplicates.issue, invoice)
    assert (invoices.pdf(invoice, TODAY), list(Invoice.select().dicts())) == before


def test_the_same_day_gives_the_same_one_another_day_another(store, invoice):
    first = store.do(duplicates.issue, invoice)
    again = store.do(duplicates.issue, invoice, at=store.now + timedelta(minutes=5))
    later = store.do(duplicates.issue, invoice, at=store.now + timedelta(days=1))
    assert first.made == again.made != later.made
    assert again.touched == {}
    assert duplicates.file(first.made) != duplicates.file(later.made)
    assert InvoiceDuplicate.select().count() == 2
    assert [each.what for each in history(invoice)].count("duplicated") == 2


def test_before_ksef_has_answered_it_is_still_a_confirmation(store, invoice):
    made = store.do(duplicates.issue, invoice).made
    assert "OFFLINE" in text(duplicates.file(made)[1])


def test_one_of_the_same_day_says_what_the_invoice_says_by_then(store, invoice):
    made = [store.do(duplicates.issue, invoice).made]
    store.do(ksef.refuse, invoice, "Zły adres")
    Office.update(street="ul. Inna 1").execute()
    store.do(ksef.mend, invoice)
    made.append(store.do(duplicates.issue, invoice).made)
    store.do(ksef.write_number, invoice, ksef_number())
    made.append(store.do(duplicates.issue, invoice).made)
    assert store.do(duplicates.issue, invoice).made == made[2]
    first, mended, numbered = (text(duplicates.file(each)[1]) for each in made)
    assert ("ul. Długa 1" in first, "ul. Inna 1" in mended, "ul. Inna 1" in numbered) == (True,) * 3
    assert "OFFLINE" in mended
    assert ksef_number() in solid(numbered)
    assert "Potwierdzenie" not in numbered


def test_a_draft_has_no_duplicate_and_what_is_not_there_neither(store):
    an_office()
    draft = store.do(invoices.draft, [an_accepted_protocol(store)]).made
    with pytest.raises(Refused) as refusal:
        store.do(duplicates.issue, draft)
    assert refusal.value.code == "paper_is_draft"
    with pytest.raises(Gone):
        store.do(duplicates.issue, 987)
    with pytest.raises(Gone):
        duplicates.file(987)

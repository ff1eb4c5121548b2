"""Drafts of letters with a paper: what the paper is called before and after KSeF's number."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest

from desktop.errors import Refused
from desktop.models.client import Client
from desktop.models.office import Office
from desktop.services import corrections, invoices, ksef, paper_mail, protocols
from desktop.services.corrections import CorrectionWish
from tests.services.ksef_office import TODAY, an_invoice, ksef_number

OFFICE = {"email": "biuro@zolw.example"}
CLIENT = {"email": "biuro@kowalscy.example"}


def letter(store: Any, kind: Any, paper_id: int) -> tuple[str, str, bytes]:
    """Subject, text and attached bytes of the draft."""
    _, data = paper_mail.letter(kind, paper_id, TODAY, store.now, "x@dyzurka.invalid")
    mail = message_from_bytes(data, policy=default)
    (attached,) = mail.iter_attachments()
    body = mail.get_body()
    assert body is not None
    return str(mail["Subject"]), body.get_content(), attached.get_content()


def test_a_firm_is_told_that_the_invoice_comes_through_ksef(store):
    invoice = an_invoice(store, OFFICE, **CLIENT)
    subject, text, data = letter(store, "invoice", invoice)
    assert subject == "Potwierdzenie transakcji FV/2026/11/0001"
    assert "KSeF" in text
    assert data == invoices.pdf(invoice, TODAY)
    store.do(ksef.write_number, invoice, ksef_number())
    assert letter(store, "invoice", invoice)[0] == "Faktura FV/2026/11/0001"


def test_a_consumer_and_a_buyer_abroad_get_the_invoice(store):
    consumer = an_invoice(store, OFFICE, is_consumer=True, nip="", **CLIENT)
    assert letter(store, "invoice", consumer)[0] == "Faktura FV/2026/11/0001"
    abroad = an_invoice(store, nip="DE136695976", country="DE", language="en", **CLIENT)
    subject, text, _ = letter(store, "invoice", abroad)
    assert subject == "Invoice FV/2026/11/0002"
    assert text.startswith("Good morning")


def test_a_correction_is_called_one(store):
    office = OFFICE | {"is_vat_payer": 0, "exemption_basis": "art. 113"}
    invoice = an_invoice(store, office, **CLIENT)
    wish = CorrectionWish(sort="buyer", reason="zły nabywca")
    correction = store.do(corrections.draft, invoice, wish).made
    with pytest.raises(Refused) as refusal:
        letter(store, "invoice", correction)
    assert refusal.value.code == "paper_is_draft"
    store.do(invoices.issue, correction)
    assert letter(store, "invoice", correction)[0] == "Faktura korygująca FK/2026/11/0001"


def test_a_protocol_goes_with_its_term(store):
    an_invoice(store, OFFICE, **CLIENT)
    subject, text, data = letter(store, "protocol", 1)
    assert subject == "Protokół odbioru prac PO/2026/11/0001"
    assert "2 dni roboczych" in text
    assert data == protocols.pdf(1, TODAY)


def test_a_protocol_goes_to_the_client_and_an_invoice_to_its_own_address(store):
    invoice = an_invoice(
        store, OFFICE, email="biuro@kowalscy.example", invoice_email="faktury@kowalscy.example"
    )
    for kind, paper, expected in (
        ("protocol", 1, "biuro@kowalscy.example"),
        ("invoice", invoice, "faktury@kowalscy.example"),
    ):
        _, data = paper_mail.letter(kind, paper, TODAY, store.now, "x@dyzurka.invalid")
        assert expected in message_from_bytes(data, policy=default)["To"]
    Client.update(email="").execute()
    _, data = paper_mail.letter("protocol", 1, TODAY, store.now, "x@dyzurka.invalid")
    assert "faktury@kowalscy.example" in message_from_bytes(data, policy=default)["To"]


def test_without_an_address_there_is_no_letter(store):
    invoice = an_invoice(store, OFFICE)
    with pytest.raises(Refused) as refusal:
        letter(store, "invoice", invoice)
    assert refusal.value.code == "client_has_no_address"
    second = an_invoice(store, name="Drugi", nip="7010416384", **CLIENT)
    Office.update(email="").execute()
    with pytest.raises(Refused) as refusal:
        letter(store, "invoice", second)
    assert refusal.value.code == "office_has_no_address"

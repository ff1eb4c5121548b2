"""Invoices on their way to KSeF, on both databases."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest
from ksef_client.config import KsefClientOptions
from ksef_client.services.verification_link import VerificationLinkService

from desktop.documents.invoice_xml import build
from desktop.errors import Gone, Refused, Unavailable
from desktop.models.client import Client
from desktop.models.content import Content
from desktop.models.invoice import Invoice
from desktop.models.ksef import KsefSubmission
from desktop.models.office import Office
from desktop.services import (
    contents,
    corrections,
    invoice_data,
    invoices,
    ksef,
    ksef_settings,
    offices,
)
from desktop.services.corrections import CorrectionWish
from desktop.services.ksef_settings import KsefSettings
from desktop.services.paper_rows import invoice_ids, invoice_row
from tests.documents.reading import payloads, solid, text
from tests.documents.sample_papers import a_logo
from tests.services.ksef_office import (
    TODAY,
    an_accepted_protocol,
    an_invoice,
    ksef_number,
    texts,
)
from tests.services.papers import an_office

MONDAY = date(2026, 11, 23)


def standing(invoice: int) -> ksef.KsefStanding:
    found = ksef.standing(invoice)
    assert found is not None
    return found


def code_of(pdf: bytes) -> str:
    (found,) = [each for each in payloads(pdf) if each.startswith("https://")]
    return found


def test_issuing_keeps_the_xml_and_lets_it_wait(store):
    invoice = an_invoice(store)
    found = standing(invoice)
    assert (found.number, found.state, found.send_by) == ("FV/2026/11/0001", "to_send", MONDAY)
    name, xml = ksef.export(invoice)
    assert name == "FV-2026-11-0001.xml"
    assert texts(xml, "Fa/P_2") == ["FV/2026/11/0001"]
    assert texts(xml, "Fa/P_15") == ["442.80"]
    assert texts(xml, "Naglowek/DataWytworzeniaFa") == ["2026-11-20T16:40:00Z"]
    assert texts(xml, "DodatkowyOpis/Wartosc") == ["PO/2026/11/0001"]


def test_the_stored_record_gives_the_stored_bytes_again(store):
    invoice = an_invoice(store)
    row = invoice_data.row_of(invoice)
    assert build(invoice_data.record_of(row), row.issued_at) == ksef.export(invoice)[1]


def test_a_polish_firm_gets_a_confirmation_first_and_the_invoice_with_its_number(store):
    invoice = an_invoice(store)
    first = invoices.pdf(invoice, TODAY)
    assert "Potwierdzenie transakcji" in text(first)
    assert "Faktura VAT" not in text(first)
    assert "OFFLINE" in text(first)
    store.do(ksef.write_number, invoice, f" {ksef_number().lower()} ")
    second = invoices.pdf(invoice, TODAY)
    assert "Faktura VAT" in text(second)
    assert "Potwierdzenie" not in text(second)
    assert ksef_number() in solid(text(second))
    assert "OFFLINE" not in text(second)
    assert code_of(second) == code_of(first)
    assert contents.read(Invoice.get_by_id(invoice).paper_id) == first


def test_the_code_leads_to_the_hash_of_the_stored_bytes(store):
    invoice = an_invoice(store)
    digest = base64.b64encode(hashlib.sha256(ksef.export(invoice)[1]).digest()).decode()
    links = VerificationLinkService(KsefClientOptions(base_url="https://api.ksef.mf.gov.pl"))
    wanted = links.build_invoice_verification_url("5260250274", TODAY, digest)
    assert code_of(invoices.pdf(invoice, TODAY)) == wanted


@pytest.mark.parametrize(
    "buyer",
    [
        {"country": "DE", "nip": "DE136695976", "postcode": "10115", "city": "Berlin"},
        {"country": "CH", "nip": "CHE116281710", "postcode": "3000", "city": "Bern"},
    ],
    ids=["EU", "abroad"],
)
def test_who_has_no_polish_number_gets_the_invoice_at_once(store, buyer):
    invoice = an_invoice(store, **buyer)
    words = text(invoices.pdf(invoice, TODAY))
    assert "Faktura VAT" in words
    assert "OFFLINE" in words
    assert standing(invoice).state == "to_send"


def test_a_consumers_invoice_may_be_sent_and_need_not(store):
    invoice = an_invoice(store, is_consumer=True, nip="")
    words = text(invoices.pdf(invoice, TODAY))
    assert "Faktura VAT" in words
    assert "OFFLINE" not in words
    assert not standing(invoice).is_due
    assert ksef.waiting(TODAY) == ()
    assert "BrakID" in ksef.export(invoice)[1].decode()
    firm = an_invoice(store, nip="")
    assert standing(firm).is_due  # a firm whose number nobody wrote down is no consumer


def test_a_consumers_invoice_is_corrected_outside_ksef_unless_it_is_there(store):
    less = CorrectionWish(sort="value", reason="Mniej", lines=((500, 18000), (500, 27000)))
    outside = an_invoice(store, is_consumer=True, nip="")
    correction = store.do(corrections.draft, outside, less).made
    store.do(invoices.issue, correction)
    assert not standing(correction).is_due
    assert "OFFLINE" not in text(invoices.pdf(correction, TODAY))
    inside = an_invoice(store, is_consumer=True, nip="")
    store.do(ksef.write_number, inside, ksef_number())
    assert ksef_number() in solid(text(invoices.pdf(inside, TODAY)))
    correction = store.do(corrections.draft, inside, less).made
    store.do(invoices.issue, correction)
    assert standing(correction).is_due
    assert texts(ksef.export(correction)[1], "NrKSeFFaKorygowanej") == [ksef_number()]


def test_a_mended_invoice_is_paid_into_the_account_it_names(store):
    invoice = an_invoice(store, {"bank_account": ""})
    assert paid_into(invoice) is None
    for account in ("92124012340001567890123456", "61109010140000071219812874"):
        store.do(ksef.refuse, invoice, "Zły rachunek")
        Office.update(bank_account=account).execute()
        store.do(ksef.mend, invoice)
        assert paid_into(invoice) == account
    store.do(ksef.refuse, invoice, "Zły rachunek")
    Office.update(bank_account="").execute()
    store.do(ksef.mend, invoice)
    assert paid_into(invoice) is None


def test_what_gives_money_back_has_no_code_to_pay_by_when_mended(store):
    invoice = an_invoice(store)
    store.do(ksef.write_number, invoice, ksef_number())
    less = CorrectionWish(sort="value", reason="Mniej", lines=((500, 18000), (500, 27000)))
    correction = store.do(corrections.draft, invoice, less).made
    store.do(invoices.issue, correction)
    store.do(ksef.refuse, correction, "Zły adres")
    store.do(ksef.mend, correction)
    assert paid_into(correction) is None


def paid_into(invoice: int) -> str | None:
    """The account in the payment code of the record that goes out now."""
    code = invoice_data.record_of(Invoice.get_by_id(invoice)).payment_qr
    return code.split("|")[2] if code else None


def test_odd_signs_in_a_reason_are_left_out_and_a_long_one_is_refused(store):
    invoice = an_invoice(store)
    with pytest.raises(Refused) as refusal:
        store.do(ksef.refuse, invoice, "x" * 2001)
    assert refusal.value.code == "text_too_long"
    store.do(ksef.refuse, invoice, "zły\x00\n adres")
    assert standing(invoice).reason == "zły adres"


def test_a_service_to_a_firm_in_the_union_is_taxed_there(store):
    invoice = an_invoice(store, country="DE", nip="DE136695976")
    xml = ksef.export(invoice)[1]
    assert texts(xml, "FaWiersz/P_12") == ["np II", "np II"]
    assert texts(xml, "Adnotacje/P_18") == ["1"]
    assert texts(xml, "DaneIdentyfikacyjne/NrVatUE") == ["136695976"]
    row = invoice_row(invoice)
    assert (row.net, row.vat, row.gross) == (36000, 0, 36000)
    assert "odwrotne obciążenie" in text(invoices.pdf(invoice, TODAY))


def test_an_exempt_office_may_send_and_need_not(store):
    office = {"is_vat_payer": 0, "exemption_basis": "art. 113 ust. 1 ustawy o VAT"}
    invoice = an_invoice(store, office)
    words = text(invoices.pdf(invoice, TODAY))
    assert "OFFLINE" not in words
    assert "Potwierdzenie" not in words
    assert ksef.waiting(TODAY) == ()
    assert invoice_ids("ksef") == ()
    assert invoice_row(invoice).ksef == ""
    assert texts(ksef.export(invoice)[1], "Zwolnienie/P_19A") == ["art. 113 ust. 1 ustawy o VAT"]
    store.do(ksef.write_number, invoice, ksef_number())
    assert ksef_number() in solid(text(invoices.pdf(invoice, TODAY)))


def test_work_of_the_exempt_time_is_invoiced_after_the_office_registered(store):
    an_office(is_vat_payer=0, exemption_basis="art. 113 ust. 1 ustawy o VAT")
    protocol = an_accepted_protocol(store)
    card = offices.office()
    assert card is not None
    store.do(offices.save, replace(card, is_vat_payer=True, exemption_basis=""))
    invoice = store.do(invoices.draft, [protocol]).made
    store.do(invoices.issue, invoice)
    assert (invoice_row(invoice).vat, invoice_row(invoice).gross) == (0, 36000)
    assert texts(ksef.export(invoice)[1], "Zwolnienie/P_19A") == ["art. 113 ust. 1 ustawy o VAT"]
    assert "art. 113 ust. 1" in text(invoices.pdf(invoice, TODAY))


def test_an_office_without_a_number_has_nothing_for_ksef(store):
    office = {"is_vat_payer": 0, "exemption_basis": "art. 113", "nip": ""}
    invoice = an_invoice(store, office)
    assert ksef.standing(invoice) is None
    with pytest.raises(Refused) as refusal:
        ksef.export(invoice)
    assert refusal.value.code == "ksef_not_used"


def test_a_vat_payer_without_a_nip_issues_nothing_and_takes_no_number(store):
    with pytest.raises(Refused) as refusal:
        an_invoice(store, {"nip": ""})
    assert refusal.value.code == "office_nip_missing"
    Office.update(nip="5260250274").execute()
    invoice = Invoice.get().id
    store.do(invoices.issue, invoice)
    assert invoice_row(invoice).number == "FV/2026/11/0001"


def test_what_is_not_valid_is_not_issued(store):
    with pytest.raises(Refused) as refusal:
        an_invoice(store, {"is_vat_payer": 0, "exemption_basis": ""})
    assert (refusal.value.code, refusal.value.facts) == ("xml_not_valid", {"element": "Zwolnienie"})
    assert Invoice.get().number is None


def test_the_test_environment_has_codes_of_its_own(store):
    store.do(ksef_settings.save, KsefSettings("test", "/klucze/biuro.p12 "))
    assert ksef_settings.current() == KsefSettings("test", "/klucze/biuro.p12")
    invoice = an_invoice(store)
    assert code_of(invoices.pdf(invoice, TODAY)).startswith("https://qr-test.ksef.mf.gov.pl/")
    with pytest.raises(Refused) as refusal:
        store.do(ksef_settings.save, KsefSettings("elsewhere"))
    assert refusal.value.code == "ksef_environment_unknown"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("5260250274-20261120-0100001AF629-00", "ksef_number_wrong"),
        (ksef_number(nip="1132191233"), "ksef_number_of_other"),
        (ksef_number(TODAY - timedelta(days=1)), "ksef_number_too_early"),
        (ksef_number(TODAY + timedelta(days=1)), "ksef_number_in_future"),
        ("", "ksef_number_wrong"),
    ],
)
def test_a_number_typed_by_hand_is_checked(store, typed, code):
    invoice = an_invoice(store)
    with pytest.raises(Refused) as refusal:
        store.do(ksef.write_number, invoice, typed)
    assert (refusal.value.code, refusal.value.field) == (code, "ksef_number")
    assert standing(invoice).state == "to_send"


def test_a_number_of_no_calendar_day_is_wrong(store):
    number = ksef_number("20261332")
    with pytest.raises(Refused) as refusal:
        store.do(ksef.write_number, an_invoice(store), number)
    assert refusal.value.code == "ksef_number_wrong"


def test_one_number_belongs_to_one_invoice_and_stays(store):
    first, second = an_invoice(store), an_invoice(store, name="Drugi", nip="7010416384")
    store.do(ksef.write_number, first, ksef_number())
    with pytest.raises(Refused) as refusal:
        store.do(ksef.write_number, second, ksef_number())
    assert refusal.value.code == "ksef_number_taken"
    with pytest.raises(Refused) as refusal:
        store.do(ksef.write_number, first, ksef_number(technical="0100001AF62A"))
    assert refusal.value.code == "ksef_state"
    assert standing(first).ksef_number == ksef_number()


def test_a_refused_one_is_mended_under_its_own_number(store):
    invoice = an_invoice(store)
    first_pdf, first_xml = invoices.pdf(invoice, TODAY), ksef.export(invoice)[1]
    with pytest.raises(Refused) as refusal:
        store.do(ksef.mend, invoice)
    assert refusal.value.code == "ksef_state"
    with pytest.raises(Refused) as refusal:
        store.do(ksef.refuse, invoice, "  ")
    assert refusal.value.code == "reason_missing"
    store.do(ksef.refuse, invoice, "Nieprawidłowy NIP nabywcy")
    assert standing(invoice).reason == "Nieprawidłowy NIP nabywcy"
    Client.update(nip="7010416384", name="Apteka").execute()
    store.do(ksef.mend, invoice)
    found = standing(invoice)
    assert (found.state, found.attempt, found.number) == ("to_send", 2, "FV/2026/11/0001")
    xml = ksef.export(invoice)[1]
    assert texts(xml, "Podmiot2/DaneIdentyfikacyjne/NIP") == ["7010416384"]
    assert texts(xml, "Fa/P_15") == texts(first_xml, "Fa/P_15")
    pdf = invoices.pdf(invoice, TODAY)
    assert "Apteka" in text(pdf)
    assert code_of(pdf) != code_of(first_pdf)
    store.do(ksef.write_number, invoice, ksef_number())
    final = text(invoices.pdf(invoice, TODAY))
    assert "Apteka" in final
    assert "Faktura VAT" in final
    refused = KsefSubmission.get(KsefSubmission.attempt == 1)
    assert contents.read(refused.xml_id) == first_xml


def test_what_waits_stands_nearest_first_with_the_late_marked(store):
    early = an_invoice(store)
    later = an_invoice(store, name="Drugi", nip="7010416384")
    done = an_invoice(store, name="Trzeci", nip="5252248481")
    KsefSubmission.update(send_by=date(2026, 11, 19)).where(
        KsefSubmission.invoice == later
    ).execute()
    store.do(ksef.write_number, done, ksef_number())
    store.do(ksef.refuse, early, "błąd")
    found = ksef.waiting(TODAY)
    assert [(row.invoice_id, row.state, row.is_late) for row in found] == [
        (later, "to_send", True),
        (early, "refused", False),
    ]
    assert invoice_ids("ksef") == (later, early)
    store.do(ksef.mend, early)
    assert [row.state for row in ksef.waiting(TODAY)] == ["to_send", "to_send"]
    store.do(ksef.write_number, early, ksef_number(technical="0100001AF62A"))
    assert invoice_ids("ksef") == (later,)
    assert invoice_row(early).ksef == "accepted"


def test_damaged_xml_never_leaves(store):
    invoice = an_invoice(store)
    Content.update(data=b"<x/>").where(Content.id == KsefSubmission.get().xml_id).execute()
    with pytest.raises(Unavailable) as refusal:
        ksef.export(invoice)
    assert refusal.value.code == "content_damaged"


def test_the_receipt_is_kept_with_the_number(store):
    invoice = an_invoice(store)
    with pytest.raises(Refused) as refusal:
        ksef.upo(invoice)
    assert refusal.value.code == "upo_missing"
    store.do(ksef.accept, invoice, ksef_number(), b"<UPO/>")
    assert ksef.upo(invoice) == ("UPO-FV-2026-11-0001.xml", b"<UPO/>")
    assert standing(invoice).has_upo


def test_a_logo_is_printed_again_with_the_number_though_the_office_has_another(store):
    logo = contents.keep(a_logo(), store.now)
    invoice = an_invoice(store, {"logo": logo})
    Office.update(logo=None).execute()
    store.do(ksef.write_number, invoice, ksef_number())
    assert b"/DCTDecode" in invoices.pdf(invoice, TODAY)


def test_split_payment_is_asked_for_on_a_draft_only(store):
    an_office()
    invoice = store.do(invoices.draft, [an_accepted_protocol(store)]).made
    store.do(invoices.split_payment, invoice, wanted=True)
    assert "mechanizm podzielonej płatności" in text(invoices.pdf(invoice, TODAY))
    store.do(invoices.issue, invoice)
    assert texts(ksef.export(invoice)[1], "Adnotacje/P_18A") == ["1"]
    with pytest.raises(Refused) as refusal:
        store.do(invoices.split_payment, invoice, wanted=False)
    assert refusal.value.code == "invoice_is_issued"


def test_what_is_not_there_is_gone(store):
    for asked in (ksef.export, ksef.upo):
        with pytest.raises(Gone):
            asked(999)
    assert ksef.standing(999) is None


def test_a_record_read_back_is_the_record(store):
    invoice = an_invoice(store)
    row = invoice_data.row_of(invoice)
    record = invoice_data.record_of(row)
    assert record.lines[0].quantity * 1000 == 500
    assert record.issued_on == TODAY
    assert replace(record, number="x").number == "x"

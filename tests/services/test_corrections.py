"""Correction invoices on both databases: the original stays, the differences are right."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.errors import Gone, Refused
from desktop.models.invoice import Invoice, InvoiceLine
from desktop.models.ksef import KsefSubmission
from desktop.models.ticket import Ticket
from desktop.services import corrections, invoice_data, invoices, ksef, protocols
from desktop.services.corrections import BuyerData, CorrectionWish
from desktop.services.paper_rows import invoice_row, protocol_row
from desktop.services.protocol_cards import card
from tests.documents.reading import solid, text
from tests.services.ksef_office import TODAY, an_invoice, ksef_number, texts
from tests.services.papers import a_client

SAME = ((500, 18000), (1000, 27000))
"""The lines of the invoice: half an hour at 180.00, one at 270.00; 442.80 gross."""


def value(*lines: tuple[int, int], reason: str = "Zawyżona liczba godzin") -> CorrectionWish:
    return CorrectionWish(sort="value", reason=reason, lines=lines)


LESS = value((500, 18000), (500, 27000))
WRONG_BUYER = CorrectionWish(sort="buyer", reason="Błędny NIP nabywcy")
RENAMED = CorrectionWish(
    sort="data",
    reason="Błędna nazwa",
    buyer=BuyerData(name="Kowalscy sp.k.", street="Rynek 6", postcode="31-042", city="Kraków"),
)


@pytest.fixture
def invoice(store) -> int:
    """An issued invoice that KSeF has accepted."""
    made = an_invoice(store)
    store.do(ksef.write_number, made, ksef_number())
    return made


def corrected(store, invoice: int, wish: CorrectionWish) -> int:
    made = store.do(corrections.draft, invoice, wish).made
    store.do(invoices.issue, made)
    return made


def refusal_of(store, service, *args) -> str:
    with pytest.raises(Refused) as refusal:
        store.do(service, *args)
    return refusal.value.code


def test_less_work_gives_money_back_and_the_original_stays(store, invoice):
    before = invoice_row(invoice), invoices.pdf(invoice, TODAY), ksef.export(invoice)
    correction = corrected(store, invoice, LESS)
    row = invoice_row(correction)
    assert (row.number, row.kind) == ("FK/2026/11/0001", "correction")
    assert (row.net, row.vat, row.gross) == (-13500, -3105, -16605)
    assert row.due_on is None
    assert (invoice_row(invoice), invoices.pdf(invoice, TODAY), ksef.export(invoice)) == before


def test_the_paper_names_original_reason_states_and_difference(store, invoice):
    correction = corrected(store, invoice, LESS)
    shown = text(invoices.pdf(correction, TODAY))
    for words in ("FV/2026/11/0001", "Zawyżona liczba godzin", "Przed korektą", "Po korekcie"):
        assert words in shown
    assert ksef_number() in solid(shown)
    assert "Potwierdzenie transakcji (korekta)" in shown
    store.do(ksef.write_number, correction, ksef_number(technical="0100001AF62A"))
    assert "Faktura korygująca" in text(invoices.pdf(correction, TODAY))


def test_the_document_has_pairs_and_names_the_number_in_ksef(store, invoice):
    xml = ksef.export(corrected(store, invoice, LESS))[1]
    assert texts(xml, "Fa/RodzajFaktury") == ["KOR"]
    assert texts(xml, "DaneFaKorygowanej/NrFaKorygowanej") == ["FV/2026/11/0001"]
    assert texts(xml, "DaneFaKorygowanej/NrKSeFFaKorygowanej") == [ksef_number()]
    assert texts(xml, "FaWiersz/NrWierszaFa") == ["2", "2"]
    assert texts(xml, "FaWiersz/P_8B") == ["1", "0.5"]
    assert (texts(xml, "Fa/P_13_1"), texts(xml, "Fa/P_15")) == (["-135.00"], ["-166.05"])


def test_odd_signs_in_a_reason_are_left_out(store, invoice):
    correction = corrected(store, invoice, value((0, 18000), (500, 27000), reason="po\x00wód\n"))
    assert texts(ksef.export(correction)[1], "Fa/PrzyczynaKorekty") == ["po wód"]


def test_more_is_to_be_paid_in_the_clients_term(store, invoice):
    correction = corrected(store, invoice, value((500, 18000), (1000, 30000)))
    row = invoice_row(correction)
    assert (row.gross, row.due_on) == (3690, TODAY + timedelta(days=7))
    assert texts(ksef.export(correction)[1], "TerminPlatnosci/Termin") == ["2026-11-27"]


def test_a_corrected_invoice_is_corrected_again_from_where_it_stands(store, invoice):
    first = corrected(store, invoice, LESS)
    store.do(ksef.write_number, first, ksef_number(technical="0100001AF62A"))
    basis = corrections.basis(first)
    assert (basis.invoice_id, basis.number, basis.gross) == (invoice, "FV/2026/11/0001", 27675)
    assert [(line.quantity, line.unit_net) for line in basis.lines] == [(500, 18000), (500, 27000)]
    second = corrected(store, first, value((500, 18000), (0, 27000)))
    row = invoice_row(second)
    assert (row.number, row.gross) == ("FK/2026/11/0002", -16605)
    assert Invoice.get_by_id(second).corrects_id == invoice
    assert sum(invoice_row(each).gross for each in (invoice, first, second)) == 11070
    assert corrections.basis(invoice).gross == 11070


def test_a_name_is_corrected_without_money(store, invoice):
    correction = corrected(store, invoice, RENAMED)
    assert invoice_row(correction).gross == 0
    xml = ksef.export(correction)[1]
    assert texts(xml, "Podmiot2/DaneIdentyfikacyjne/Nazwa") == ["Kowalscy sp.k."]
    assert texts(xml, "Podmiot2K/DaneIdentyfikacyjne/Nazwa") == ["Kowalscy sp.j."]
    assert texts(xml, "Podmiot2/DaneIdentyfikacyjne/NIP") == ["1132191233"]
    assert texts(xml, "Fa/FaWiersz") == []
    shown = text(invoices.pdf(correction, TODAY))
    assert "Kowalscy sp.k." in shown
    assert "Kowalscy sp.j." in shown
    basis = corrections.basis(invoice)
    assert basis.buyer.name == "Kowalscy sp.k."
    assert [(line.quantity, line.unit_net) for line in basis.lines] == list(SAME)
    assert InvoiceLine.select().where(InvoiceLine.invoice == correction).count() == 0


def test_a_wrong_buyer_is_zeroed_and_the_work_may_be_invoiced_anew(store, invoice):
    protocol = invoice_row(invoice).protocol_ids[0]
    assert refusal_of(store, invoices.draft, [protocol]) == "protocol_invoiced"
    correction = corrected(store, invoice, WRONG_BUYER)
    assert invoice_row(correction).gross == -44280
    xml = ksef.export(correction)[1]
    assert texts(xml, "Podmiot2/DaneIdentyfikacyjne/NIP") == ["1132191233"]
    assert texts(xml, "FaWiersz/P_8B") == ["0.5", "0", "1", "0"]
    again = store.do(invoices.draft, [protocol]).made
    store.do(invoices.issue, again)
    assert (invoice_row(again).number, invoice_row(again).gross) == ("FV/2026/11/0002", 44280)


def test_a_draft_may_be_changed_and_thrown_away(store, invoice):
    draft = store.do(corrections.draft, invoice, LESS).made
    assert invoice_row(draft).gross == -16605
    assert "SZKIC" in text(invoices.pdf(draft, TODAY))
    store.do(corrections.change, draft, WRONG_BUYER)
    assert invoice_row(draft).gross == -44280
    store.do(invoices.discard, draft)
    again = corrected(store, invoice, LESS)
    assert invoice_row(again).number == "FK/2026/11/0001"
    assert refusal_of(store, corrections.change, again, LESS) == "invoice_is_issued"


def test_one_correction_at_a_time(store, invoice):
    first = store.do(corrections.draft, invoice, LESS).made
    assert refusal_of(store, corrections.draft, invoice, LESS) == "correction_open"
    store.do(invoices.issue, first)
    assert refusal_of(store, corrections.draft, invoice, WRONG_BUYER) == "ksef_number_first"


def test_what_is_on_its_way_to_ksef_waits_for_its_number(store):
    invoice = an_invoice(store)
    assert refusal_of(store, corrections.draft, invoice, LESS) == "ksef_number_first"
    store.do(ksef.refuse, invoice, "błędny NIP")
    assert refusal_of(store, corrections.draft, invoice, LESS) == "ksef_refused_is_mended"


def test_what_need_not_be_in_ksef_is_corrected_without_a_number(store):
    invoice = an_invoice(store, {"is_vat_payer": 0, "exemption_basis": "art. 113"})
    correction = corrected(store, invoice, LESS)
    xml = ksef.export(correction)[1]
    assert texts(xml, "DaneFaKorygowanej/NrKSeFN") == ["1"]
    assert texts(xml, "Fa/P_13_7") == ["-135.00"]
    assert "Faktura korygująca" in text(invoices.pdf(correction, TODAY))


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (value(*SAME), "nothing_changed"),
        (value((500, 18000)), "lines_changed_meanwhile"),
        (value((-1, 18000), (1000, 27000)), "quantity_wrong"),
        (value((500, -1), (1000, 27000)), "rate_negative"),
        (value((2_147_483_648, 18000), (1000, 27000)), "quantity_too_large"),
        (value(*SAME, reason=" "), "reason_missing"),
        (value(*SAME, reason="ż" * 257), "reason_too_long"),
        (CorrectionWish(sort="data", reason="x", buyer=BuyerData(name=" ")), "name_missing"),
        (CorrectionWish(sort="data", reason="x"), "name_missing"),
        (
            CorrectionWish(
                sort="data",
                reason="x",
                buyer=BuyerData(
                    name="Kowalscy sp.j.", street="Rynek 5", postcode="31-042", city="Kraków"
                ),
            ),
            "nothing_changed",
        ),
    ],
)
def test_what_corrects_nothing_or_cannot_be_is_refused(store, invoice, wish, code):
    assert refusal_of(store, corrections.draft, invoice, wish) == code
    assert Invoice.select().count() == 1


def test_a_draft_is_not_corrected_but_changed(store, invoice):
    draft = store.do(corrections.draft, invoice, LESS).made
    assert refusal_of(store, corrections.draft, draft, LESS) == "paper_is_draft"
    with pytest.raises(Gone):
        store.do(corrections.change, invoice, LESS)
    with pytest.raises(Gone):
        corrections.basis(999)


def test_a_rebate_counts_in_the_month_of_the_correction(store, invoice):
    wish = CorrectionWish(
        sort="value", reason="Rabat", effect=2, lines=((500, 16200), (1000, 27000))
    )
    later = store.now + timedelta(days=20)
    draft = store.do(corrections.draft, invoice, wish, at=later).made
    store.do(invoices.issue, draft, at=later)
    xml = ksef.export(draft)[1]
    assert texts(xml, "Fa/TypKorekty") == ["2"]
    assert texts(xml, "Fa/P_1") == ["2026-12-10"]
    assert invoice_row(draft).number == "FK/2026/12/0001"
    assert KsefSubmission.get(KsefSubmission.invoice == draft).send_by == date(2026, 12, 11)


def test_a_refused_correction_is_mended_with_the_buyer_it_had(store, invoice):
    correction = corrected(store, invoice, RENAMED)
    store.do(ksef.refuse, correction, "błąd")
    store.do(ksef.mend, correction)
    record = invoice_data.record_of(invoice_data.row_of(correction))
    assert record.buyer.name == "Kowalscy sp.k."
    assert record.correction is not None
    assert record.correction.buyer_before is not None


def test_work_of_a_wrong_buyer_is_billed_to_the_right_one(store):
    wrong = an_invoice(store)
    (protocol,) = invoice_row(wrong).protocol_ids
    assert refusal_of(store, protocols.withdraw, protocol, "zły klient") == "protocol_invoiced"
    store.do(ksef.write_number, wrong, ksef_number())
    zero = store.do(corrections.draft, wrong, CorrectionWish(sort="buyer", reason="zły")).made
    assert protocol_row(protocol).invoice_id == wrong
    store.do(invoices.issue, zero)
    row = protocol_row(protocol)
    assert (row.invoice_id, row.to_invoice, row.state) == (None, True, "accepted")
    store.do(protocols.withdraw, protocol, "zły klient")
    right = a_client("Aptekarz sp. z o.o.", nip="7010416384")
    Ticket.update(client=right).execute()
    again = store.do(protocols.draft_of_client, right).made
    store.do(protocols.issue, again)
    store.do(protocols.accept, again, "word", "Ewa")
    invoice = store.do(invoices.draft, [again]).made
    store.do(invoices.issue, invoice)
    assert invoice_row(invoice).client == "Aptekarz sp. z o.o."
    assert sorted(each.what for each in card(protocol).history) == [
        "accepted",
        "invoiced",
        "issued",
        "withdrawn",
    ]

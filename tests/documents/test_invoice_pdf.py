"""Invoices and corrections, read back from their PDFs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.documents.invoice_pdf import render
from desktop.documents.records import InvoicePaper, VatTotal
from tests.documents.all_papers import INVOICES
from tests.documents.reading import pages, payloads, solid, text
from tests.documents.sample_papers import (
    ABROAD,
    CLIENT,
    KSEF_NUMBER,
    KSEF_URL,
    LETTERS,
    LONG_NAME,
    LONG_TEXT,
    OFFICE,
    PAYMENT_QR,
    a_correction,
    an_annex,
    an_invoice,
    an_invoice_line,
    totals_of,
)

ARTICLE_106E = {
    "1 issue date": "Warszawa, 21.11.2026",
    "2 number": "Faktura VAT FV/7/11/2026",
    "3 seller": "Sprzedawca Serwis Żółw sp. z o.o. ul. Długa 1 lok. 14 00-238 Warszawa",
    "3 buyer": "Nabywca Kowalscy sp.j. Rynek Główny 5 31-042 Kraków",
    "4 seller's number": "00-238 Warszawa NIP: 5260250274",
    "5 buyer's number": "31-042 Kraków NIP: 1132191233",
    "6 time of supply": "Okres świadczenia usług listopad 2026",
    "7 name of the service": "Zdalna pomoc techniczna, stawka podstawowa",
    "8 quantity and measure": "1,5 godz.",
    "9 unit net price": "godz. 180,00",
    "11 net of a line, 12 rate": "180,00 23% 270,00",
    "13, 14 net and tax per rate": "23% 420,00 96,60",
    "15 amount due": "Do zapłaty 516,60 zł",
}
WANTED_TOO = {
    "term": "Termin płatności 30.11.2026",
    "method": "Sposób płatności przelew",
    "amount in words": "Słownie: pięćset szesnaście złotych 60/100",
    "account": "61 1090 1014 0000 0712 1981 2874",
    "bank": "Bank Śląsko-Łódzki S.A.",
    "title of the transfer": "Tytuł przelewu FV/7/11/2026",
    "gross": "Razem 420,00 96,60 516,60",
    "protocols": "Na podstawie protokołów: PO/14/11/2026, PO/15/11/2026",
    "issuer": "Wystawił(a): Łucja Żak",
    "page": "strona 1 z 1",
}


@pytest.mark.parametrize("name", [*ARTICLE_106E, *WANTED_TOO])
def test_an_invoice_says(name: str) -> None:
    told = (ARTICLE_106E | WANTED_TOO)[name]
    assert solid(told) in solid(text(render(an_invoice())))


def test_every_polish_letter_is_read_back() -> None:
    read = text(render(an_invoice(buyer=replace(CLIENT, name=f"Firma {LETTERS}"))))
    assert solid(LETTERS) in solid(read)


def test_one_day_of_supply_is_a_date() -> None:
    read = text(render(an_invoice(sold_on=date(2026, 11, 20), period_start=None, period_end=None)))
    assert "Data sprzedaży" in read
    assert "20.11.2026" in read
    assert "Okres świadczenia" not in read


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ({"annotations": ("split_payment",)}, "mechanizm podzielonej płatności"),
        ({"annotations": ("reverse_charge",)}, "odwrotne obciążenie"),
        ({"annotations": ("cash_accounting",)}, "metoda kasowa"),
        (
            {"annotations": ("exempt",), "exemption_ground": "art. 113 ust. 1 ustawy o VAT"},
            "Podstawa zwolnienia z VAT: art. 113 ust. 1 ustawy o VAT",
        ),
        ({"annotations": ("split_payment",), "language": "en"}, "mechanizm podzielonej płatności"),
        ({"annotations": ("reverse_charge",), "language": "en"}, "odwrotne obciążenie (reverse"),
        ({"notes": ("Dziękujemy za współpracę.",)}, "Dziękujemy za współpracę."),
        ({"payment_method": "cash"}, "gotówka"),
        ({"payment_method": "kompensata"}, "kompensata"),
        ({"paid": 20000}, "Do zapłaty 316,60 zł"),
        ({"paid": 20000}, "trzysta szesnaście złotych 60/100 Zapłacono: 200,00 zł"),
        ({"duplicate_on": date(2026, 12, 4)}, "Duplikat z dnia 04.12.2026"),
        ({"kind": "confirmation"}, "Potwierdzenie transakcji FV/7/11/2026"),
        ({"title": "Faktura", "lines": (an_invoice_line(code="zw"),)}, "Faktura FV/7/11/2026"),
        ({"place": ""}, "Data wystawienia"),
    ],
)
def test_what_applies_is_said(own: dict[str, object], told: str) -> None:
    assert solid(told) in solid(text(render(an_invoice(**own))))


def test_what_does_not_apply_is_absent() -> None:
    read = text(render(an_invoice()))
    for words in ("podzielonej", "obciążenie", "zwolnienia", "Duplikat", "SZKIC", "KSeF", "Skąd"):
        assert words not in read


def test_totals_stand_per_rate_and_untaxed_rates_show_no_tax() -> None:
    lines = (
        an_invoice_line(),
        an_invoice_line(code="8", net=10000),
        an_invoice_line(code="zw", net=5000),
    )
    totals = (*totals_of(27000), *totals_of(10000, "8"), *totals_of(5000, "zw"))
    read = text(render(an_invoice(lines=lines, totals=totals)))
    for told in ("23% 270,00 62,10 332,10", "8% 100,00 8,00 108,00", "zw. 50,00 – 50,00"):
        assert told in read
    assert "Razem 420,00 70,10 490,10" in read


def test_a_zero_rate_shows_its_tax() -> None:
    line = an_invoice_line(code="0 KR", net=5000)
    read = text(render(an_invoice(lines=(line,), totals=totals_of(5000, "0 KR"))))
    assert "0% 50,00 0,00 50,00" in read


def test_the_sums_are_those_of_the_record_and_not_of_the_lines() -> None:
    # 3 x 0.33 + 0.33 at 23 %: tax is on the sum (0.30), per line it would be 4 x 0.08.
    lines = tuple(
        an_invoice_line(quantity=Decimal(1), unit_net=33, net=33, name=f"Pozycja {at}")
        for at in range(4)
    )
    read = text(render(an_invoice(lines=lines)))
    assert "23% 1,32 0,30 1,62" in read
    assert "Do zapłaty 1,62 zł" in read


def test_the_payment_code_holds_the_payload() -> None:
    data = render(an_invoice())
    assert payloads(data) == [PAYMENT_QR]
    assert "Zapłać w aplikacji banku" in text(data)


def test_without_a_payload_there_is_no_code() -> None:
    data = render(an_invoice(payment_qr=None))
    assert payloads(data) == []
    assert "aplikacji banku" not in text(data)


@pytest.mark.parametrize("caption", [KSEF_NUMBER, "OFFLINE"])
def test_the_ksef_code_leads_to_the_invoice_and_is_captioned(caption: str) -> None:
    data = render(an_invoice(ksef_url=KSEF_URL, ksef_caption=caption))
    assert payloads(data) == [PAYMENT_QR, KSEF_URL]
    assert caption in text(data)
    assert solid(KSEF_URL) in solid(text(data))


def test_a_paid_invoice_keeps_the_ksef_code_and_asks_for_nothing() -> None:
    paper = an_invoice(paid=51660, payment_qr=None, ksef_url=KSEF_URL, ksef_caption=KSEF_NUMBER)
    data = render(paper)
    assert payloads(data) == [KSEF_URL]
    read = text(data)
    assert KSEF_NUMBER in read
    assert "Do zapłaty 0,00 zł" in read
    assert "Rachunek bankowy" not in read
    assert solid(KSEF_URL) not in solid(read)  # the code has taken the place of the payment's


def test_a_draft_has_no_number_and_says_so_on_every_page() -> None:
    lines = tuple(an_invoice_line() for _ in range(40))
    found = pages(render(an_invoice(number=None, lines=lines)))
    assert len(found) > 1
    assert all("SZKIC" in page for page in found)
    assert "FV/7" not in " ".join(found)
    assert "Tytuł przelewu" not in " ".join(found)


def test_the_annex_shows_from_where_the_amounts_come() -> None:
    read = text(render(an_invoice(annex=an_annex(4))))
    assert "Skąd te kwoty" in read
    assert "PO/14/11/2026 Usunięcie usterki drukarki sieciowej" in read
    assert "30 min × 180,00 zł/godz. = 90,00" in read
    assert "Razem 360,00" in read


def test_a_short_annex_is_never_broken() -> None:
    for count in range(1, 30):
        lines = tuple(an_invoice_line() for _ in range(count))
        found = pages(render(an_invoice(lines=lines, annex=an_annex(5))))
        (page,) = [page for page in found if "Skąd te kwoty" in page]
        assert "Razem 450,00" in page


def test_forty_lines_repeat_the_head_and_lose_nothing() -> None:
    lines = tuple(an_invoice_line(name=f"Usługa numer {at:02}.") for at in range(40))
    found = pages(render(an_invoice(lines=lines)))
    read = " ".join(found)
    assert [at for at in range(40) if f"Usługa numer {at:02}." not in read] == []
    with_lines = [page for page in found if "Usługa numer" in page]
    assert len(with_lines) == 2
    assert all("Nazwa towaru lub usługi" in page for page in with_lines)


def test_the_amount_due_stands_on_one_page_with_its_account() -> None:
    for count in range(1, 40):
        found = pages(render(an_invoice(lines=tuple(an_invoice_line() for _ in range(count)))))
        (page,) = [page for page in found if "Do zapłaty" in page]
        assert "Tytuł przelewu" in page
        assert "aplikacji banku" in page


def test_long_names_and_texts_are_whole() -> None:
    paper = an_invoice(
        number="FV/2026/11/000000000000000001/WARSZAWA-ODDZIAŁ",
        seller=replace(OFFICE, name=LONG_NAME),
        buyer=replace(CLIENT, name=LONG_NAME),
        lines=(an_invoice_line(name=LONG_TEXT, unit="komplet narzędzi"),),
    )
    read = solid(text(render(paper)))
    assert read.count(solid(LONG_NAME)) == 3
    assert solid(LONG_TEXT) in read
    assert "FV/2026/11/000000000000000001/WARSZAWA-ODDZIAŁ" in read
    assert "komplet" in read


def test_huge_amounts_are_whole() -> None:
    lines = (an_invoice_line(unit_net=99_999_999_999, net=149_999_999_999),)
    read = text(render(an_invoice(lines=lines)))
    assert "1,5 godz. 999 999 999,99 23% 1 499 999 999,99" in read
    assert "Do zapłaty 1 844 999 999,99 zł" in read


ENGLISH = [
    "VAT invoice FV/7/11/2026",
    "Warszawa, 21 Nov 2026",
    "Period of supply November 2026",
    "Seller Serwis Żółw sp. z o.o.",
    "NIP (Polish tax ID): 5260250274",
    "Buyer Müller & Söhne GmbH Große Straße 12 10115 Berlin Germany VAT ID: DE136695976",
    "1.5 h 180.00 n/a 270.00",
    "Amount due 270.00 EUR",
    "In words: two hundred and seventy euros 00/100",
    "Due date 30 Nov 2026",
    "page 1 of 1",
]


@pytest.mark.parametrize("told", ENGLISH)
def test_an_english_invoice_says(told: str) -> None:
    paper = an_invoice(
        language="en",
        buyer=ABROAD,
        currency="EUR",
        lines=(an_invoice_line(code="np II"),),
        totals=totals_of(27000, "np II"),
        payment_qr=None,
    )
    assert solid(told) in solid(text(render(paper)))


CORRECTED = [
    "Faktura korygująca FK/1/11/2026",
    "do faktury FV/3/11/2026 z dnia 05.11.2026",
    f"numer KSeF: {KSEF_NUMBER}",
    "Przyczyna korekty Zawyżona liczba godzin",
    "Przed korektą",
    "2,5 godz. 180,00 23% 450,00",
    "Po korekcie",
    "1,5 godz. 180,00 23% 270,00",
    "Przed korektą, 23% 450,00 103,50 553,50",
    "Po korekcie, 23% 270,00 62,10 332,10",
    "Różnica, 23% -180,00 -41,40 -221,40",
    "Różnica razem -180,00 -41,40 -221,40",
    "Do zwrotu 221,40 zł",
    "Słownie: dwieście dwadzieścia jeden złotych 40/100",
    "Brutto przed korektą: 553,50 zł",
    "Brutto po korekcie: 332,10 zł",
]


@pytest.mark.parametrize("told", CORRECTED)
def test_a_correction_says(told: str) -> None:
    assert solid(told) in solid(text(render(a_correction())))


def test_a_correction_upwards_is_to_be_paid() -> None:
    change = (VatTotal(code="23", net=18000, vat=4140, gross=22140),)
    read = text(render(a_correction(totals=change)))
    assert "Do zapłaty 221,40 zł" in read
    assert "Rachunek bankowy" in read


def test_a_correction_of_the_buyer_shows_both() -> None:
    paper = a_correction()
    assert paper.correction is not None
    wrong = replace(CLIENT, name="Kowalsky sp.j.")
    read = text(render(replace(paper, correction=replace(paper.correction, buyer_before=wrong))))
    assert "Nabywca przed korektą Kowalsky sp.j." in read
    assert "Nabywca po korekcie Kowalscy sp.j." in read


def test_a_correction_to_nothing_has_no_lines_after() -> None:
    paper = a_correction()
    assert paper.correction is not None
    nothing: InvoicePaper = replace(
        paper, lines=(), correction=replace(paper.correction, totals_after=(), gross_after=0)
    )
    read = text(render(nothing))
    assert "Po korekcie, 23% 0,00 0,00 0,00" in read
    assert read.count("Nazwa towaru lub usługi") == 1


def test_one_protocol_is_named_in_the_singular() -> None:
    read = text(render(an_invoice(protocols=("PO/14/11/2026",))))
    assert "Na podstawie protokołu PO/14/11/2026" in read
    english = text(render(an_invoice(protocols=("PO/14/11/2026",), language="en")))
    assert "Based on protocol PO/14/11/2026" in english


@pytest.mark.parametrize(("code", "is_named"), [("np II", True), ("np I", False), ("23", False)])
def test_a_seller_to_the_union_names_its_number_of_the_union(code: str, is_named: bool) -> None:
    line = an_invoice_line(code=code)
    paper = an_invoice(lines=(line,), totals=totals_of(27000, code), buyer=ABROAD)
    assert ("Nr VAT: PL5260250274" in text(render(paper))) is is_named


@pytest.mark.parametrize(
    ("own", "account"),
    [
        ({}, "61 1090 1014"),
        ({"buyer": ABROAD}, "PL61 1090 1014"),
        ({"currency": "EUR", "payment_qr": None}, "PL61 1090 1014"),
    ],
)
def test_who_pays_from_abroad_is_given_the_iban(own: dict[str, object], account: str) -> None:
    assert f"Rachunek bankowy {account}" in text(render(an_invoice(**own)))


def test_where_no_rate_knows_tax_the_sum_shows_none() -> None:
    line = an_invoice_line(code="zw")
    read = text(render(an_invoice(lines=(line,), totals=totals_of(27000, "zw"))))
    assert "Razem 270,00 – 270,00" in read


def test_a_correction_of_data_has_no_empty_table() -> None:
    read = text(render(INVOICES["correction of data"]))
    assert "Stawka VAT" not in read
    assert "Do zapłaty 0,00 zł" in read
    assert "Rynek Dębnicki 5" in read

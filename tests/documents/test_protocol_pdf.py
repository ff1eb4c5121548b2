"""Protocols, read back from their PDFs."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from desktop.documents.protocol_pdf import render
from desktop.documents.records import Acceptance, AcceptanceManner, OrderNote, RoundingScope
from tests.documents.reading import pages, solid, text
from tests.documents.sample_papers import (
    ABROAD,
    CLIENT,
    LETTERS,
    LONG_NAME,
    LONG_TEXT,
    OFFICE,
    a_protocol,
    a_session_line,
    local,
    totals_of,
)


@pytest.mark.parametrize(
    "told",
    [
        "Protokół odbioru prac PO/14/11/2026",
        "Data wystawienia 23.11.2026",
        "Okres prac 20.11.2026 – 21.11.2026",
        "Umowa serwisowa UM/12/2025",
        "Wystawił(a) Łucja Żak",
        "Wykonawca Serwis Żółw sp. z o.o. ul. Długa 1 lok. 14 00-238 Warszawa NIP: 5260250274",
        "Klient Kowalscy sp.j. Rynek Główny 5 31-042 Kraków NIP: 1132191233",
        "Osoba kontaktowa: Zdzisław Źrebięć",
        "2026/0412 Drukarka nie drukuje faktur",
        "16:40–17:00",
        "10:00–11:15",
        "12:00–12:40",
        "20 min 1 h po godzinach +50% 180,00 270,00",
        "w godzinach pracy",
        "sobota i niedziela +100%",
        "pomoc zdalna · 2026/0412 · Łucja Żak",
        "180,00 × 30/60 = 90,00.",
        "Dojazd do siedziby klienta",
        "minuty z umowy",
        "-30 min",
        "-90,00",
        "Wartość prac netto 1 210,00 zł",
        "23% 1 210,00 278,30 1 488,30",
        "Razem 1 210,00 278,30 1 488,30",
        "Kwoty z VAT podano dla informacji.",
        "Czas zaokrąglono osobno dla każdej sesji.",
        "20.11.2026 16:44 Proszę usunąć starą kolejkę wydruku Usunięta, zadania przeniesione",
        "Niezgodności można zgłosić w ciągu 2 dni roboczych od otrzymania protokołu.",
        "W imieniu wykonawcy data i czytelny podpis",
        "W imieniu klienta data i czytelny podpis",
        "strona 1 z 2",
        "strona 2 z 2",
    ],
)
def test_a_protocol_says(told: str) -> None:
    assert solid(told) in solid(text(render(a_protocol())))


def test_every_polish_letter_is_read_back() -> None:
    line = a_session_line(description=f"Próba {LETTERS} koniec")
    assert solid(LETTERS) in solid(text(render(a_protocol(lines=(line,)))))


def test_the_objection_term_can_be_a_day() -> None:
    read = text(render(a_protocol(objection_until=date(2026, 11, 25))))
    assert "Niezgodności można zgłosić do dnia 25.11.2026 włącznie." in read


def test_the_objection_term_of_one_day_is_singular() -> None:
    read = text(render(a_protocol(objection_working_days=1)))
    assert "w ciągu 1 dnia roboczego od otrzymania" in read


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ("session", "osobno dla każdej sesji"),
        ("ticket_day", "łącznie dla każdego zgłoszenia w danym dniu"),
        ("day", "łącznie dla każdego dnia"),
    ],
)
def test_the_scope_of_rounding_is_named(scope: RoundingScope, words: str) -> None:
    assert words in text(render(a_protocol(rounding_scope=scope)))


@pytest.mark.parametrize(
    ("manner", "words"),
    [
        ("word", "Klient przyjął prace dnia 24.11.2026, potwierdzając to słownie"),
        ("signature", "Klient przyjął prace podpisem dnia 24.11.2026."),
        ("silence", "Prace przyjęto dnia 24.11.2026: w terminie nie zgłoszono niezgodności."),
    ],
)
def test_acceptance_is_written_down_as_what_it_was(manner: AcceptanceManner, words: str) -> None:
    by = "" if manner == "silence" else "Zdzisław Źrebięć"
    how = Acceptance(manner=manner, on=date(2026, 11, 24), by=by)
    read = text(render(a_protocol(acceptance=how)))
    assert words in read
    assert ("Przyjął(a): Zdzisław Źrebięć." in read) is bool(by)
    assert "czytelny podpis" not in read
    assert "Niezgodności można zgłosić" not in read


def test_a_draft_has_no_number_and_says_so_on_every_page() -> None:
    found = pages(render(a_protocol(number=None, replaces="")))
    assert len(found) == 2
    assert all("SZKIC" in page for page in found)
    assert "PO/14/11/2026" not in " ".join(found)


def test_an_issued_protocol_is_not_stamped() -> None:
    assert "SZKIC" not in text(render(a_protocol()))


def test_a_partial_and_a_corrected_protocol_say_so() -> None:
    read = text(render(a_protocol(is_partial=True, replaces="PO/13/11/2026")))
    assert "Protokół odbioru prac – częściowy" in read
    assert "Zastępuje protokół PO/13/11/2026" in read


def test_notes_are_printed() -> None:
    assert "Uwagi Klucze oddano w recepcji." in text(
        render(a_protocol(notes=("Klucze oddano w recepcji.",)))
    )


def test_orders_without_answers_need_no_column_for_them() -> None:
    orders = (OrderNote(at=local(20, 16, 44), ordered="Proszę sprawdzić kopie"),)
    read = text(render(a_protocol(orders=orders)))
    assert "Proszę sprawdzić kopie" in read
    assert "Co zrobiono" not in read


def test_without_orders_tickets_and_agreement_their_words_are_absent() -> None:
    read = text(render(a_protocol(orders=(), tickets=(), agreement="", contact="")))
    for word in ("Polecenia klienta", "Zgłoszenia", "Umowa serwisowa", "Osoba kontaktowa"):
        assert word not in read


@pytest.mark.parametrize(
    "told",
    [
        "Work acceptance protocol PO/14/11/2026",
        "Issued on 23 Nov 2026",
        "Contractor Serwis Żółw sp. z o.o.",
        "Client Müller & Söhne GmbH Große Straße 12 10115 Berlin Germany VAT ID: DE136695976",
        "after hours +50%",
        "Net value of the work 1,210.00 PLN",
        "Time was rounded for each session on its own.",
        "within 2 working days of receiving",
        "page 1 of 2",
    ],
)
def test_an_english_protocol_says(told: str) -> None:
    assert solid(told) in solid(text(render(a_protocol(language="en", client=ABROAD))))


def test_english_drafts_say_draft() -> None:
    assert "DRAFT" in text(render(a_protocol(language="en", number=None)))


def test_forty_lines_repeat_the_head_and_lose_nothing() -> None:
    lines = tuple(a_session_line(at, description=f"Praca numer {at:02}.") for at in range(40))
    found = pages(render(a_protocol(lines=lines)))
    read = " ".join(found)
    assert [at for at in range(40) if f"Praca numer {at:02}." not in read] == []
    with_lines = [page for page in found if "Praca numer" in page]
    assert len(with_lines) >= 3
    assert all("Stawka netto za godz." in page for page in with_lines)
    assert all("Protokół odbioru prac PO/14/11/2026" in page for page in found)
    assert found[-1].endswith(f"strona {len(found)} z {len(found)}")


def test_signatures_stand_with_the_sentence_above_them() -> None:
    for count in range(1, 24):
        lines = tuple(a_session_line(at) for at in range(count))
        (page,) = [p for p in pages(render(a_protocol(lines=lines))) if "czytelny podpis" in p]
        assert "Niezgodności można zgłosić" in page


def test_long_names_and_texts_are_whole() -> None:
    paper = a_protocol(
        office=replace(OFFICE, name=LONG_NAME),
        client=replace(CLIENT, name=LONG_NAME),
        lines=(a_session_line(description=LONG_TEXT, explanation=LONG_TEXT),),
    )
    read = solid(text(render(paper)))
    assert len(LONG_NAME) >= 110
    assert len(LONG_TEXT) >= 290
    assert read.count(solid(LONG_TEXT)) == 2
    assert read.count(solid(LONG_NAME)) >= 3


def test_a_description_longer_than_a_page_goes_on_on_the_next() -> None:
    words = " ".join(f"słowo{at}" for at in range(1500))
    paper = a_protocol(lines=(a_session_line(description=words, explanation=words),))
    found = pages(render(paper))
    assert len(found) > 3
    read = " ".join(found)
    assert [at for at in range(1500) if read.count(f"słowo{at} ") < 2] == []


def test_large_amounts_stay_on_one_line() -> None:
    paper = a_protocol(lines=(a_session_line(net=1_234_567_890, rate=98_765_432),))
    read = pages(render(paper))[0]
    assert "987 654,32 12 345 678,90" in read


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("23", "Kwoty z VAT podano dla informacji."),
        ("zw", "Usługi są zwolnione z VAT."),
        ("np I", "Usługi nie podlegają polskiemu VAT."),
        ("np II", "VAT rozlicza nabywca (odwrotne obciążenie)."),
    ],
)
def test_a_protocol_says_what_the_invoice_will_do_about_tax(code: str, said: str) -> None:
    read = text(render(a_protocol(totals=totals_of(121000, code), vat=0, gross=121000)))
    assert solid(said) in solid(read)
    is_taxed = code == "23"
    assert ("dla informacji" in read) == is_taxed


def test_sums_are_carried_from_page_to_page() -> None:
    found = pages(render(a_protocol(lines=tuple(a_session_line(at) for at in range(40)))))
    carried = [re.findall(r"(Do|Z) przeniesienia ([0-9 ]+,[0-9]{2})", page) for page in found]
    told = [each for page in carried for each in page]
    assert len(told) >= 4
    for below, above in zip(told[::2], told[1::2], strict=True):
        assert (below[0], above[0]) == ("Do", "Z")
        assert below[1] == above[1]

"""The tariff sheet, read back from its PDF."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.documents.tariff_paper import (
    TariffPaper,
)
from desktop.documents.tariff_pdf import render
from tests.documents.reading import pages, solid, text
from tests.documents.sample_papers import LETTERS, LONG_NAME, OFFICE, a_logo
from tests.documents.sample_tariffs import AGREED, PAPER


@pytest.mark.parametrize(
    "told",
    [
        "Cennik usług obowiązuje od 01.01.2026",
        "Godziny pracy biura dni robocze 9:00–17:00",
        "Cennik Cennik 2026",
        "Data wystawienia 20.11.2026",
        "pomoc zdalna każde rozpoczęte 30 min 30 min 180,00 221,40",
        "praca w biurze każde rozpoczęte 30 min – 150,00",
        "wizyta u klienta każde rozpoczęte 1 h 1 h 210,00 258,30",
        "dni robocze, pozostałe godziny +50% 270,00 270,00 225,00 315,00",
        "święta ustawowo wolne od pracy +200% 540,00",
        "Dopłaty nie sumują się",
        "łącznie za nie mniej niż 1 h",
        "jest dzielona między nie",
        "Każda praca jest zaokrąglana osobno.",
        "100,00 zł netto za wizytę",
        "× 1,15 zł (stawka urzędowa, Dz.U. 2023 poz. 5)",
        "16:40–17:20",
        "1 h po godzinach +50%: 270,00",
        "dojazd w naszej miejscowości: 100,00",
        "940,00",
        "Do kwot netto doliczamy VAT 23%.",
        "strona 1 z 1",
    ],
)
def test_the_sheet_says(told: str) -> None:
    assert solid(told) in solid(text(render(PAPER)))


@pytest.mark.parametrize(
    "told",
    [
        "Price list of services valid from 1 Jan 2026",
        "Office hours working days 9:00–17:00",
        "remote help every started 30 min 30 min 180.00 221.40",
        "Surcharges never add up",
        "× 1.15 PLN (official rate, Dz.U. 2023 poz. 5)",
        "travel within our town: 100.00",
        "VAT of 23% is added to net amounts.",
        "page 1 of 1",
    ],
)
def test_the_sheet_says_in_english(told: str) -> None:
    assert solid(told) in solid(text(render(replace(PAPER, language="en"))))


@pytest.mark.parametrize(
    "told",
    [
        "obowiązuje 01.01.2026 – 31.12.2026",
        "dla: Kowalscy sp.j.",
        "Umowa serwisowa UM/12/2025",
        "W cenie umowy 10 h w miesiącu",
        "pomoc telefoniczna każde rozpoczęte 30 min 30 min umowa 150,00",
        "pomoc zdalna każde rozpoczęte 30 min 30 min cennik 180,00",
    ],
)
def test_an_agreement_is_named(told: str) -> None:
    assert solid(told) in solid(text(render(AGREED)))
    assert "UM/12/2025" not in text(render(PAPER))


@pytest.mark.parametrize(
    ("change", "told", "untold"),
    [
        ({"is_nearest": True}, "do najbliższych 30 min", "każde rozpoczęte"),
        ({"is_by_start": True}, "decyduje pora jej rozpoczęcia", "jest dzielona"),
        ({"tolerance": 5}, "o nie więcej niż 5 min jest bezpłatne", "osobnej"),
        ({"surcharged_minimum": 0}, "Dopłaty nie sumują się", "łącznie za nie mniej"),
        ({"scope": "ticket_day"}, "w tym samym zgłoszeniu są zaokrąglane razem", "osobno"),
        ({"scope": "day"}, "z jednego dnia są zaokrąglane razem", "osobno"),
        ({"km_rate": "0.8358"}, "× 0,8358 zł", "1,15"),
    ],
)
def test_each_setting_has_its_sentence(change, told: str, untold: str) -> None:
    read = solid(text(render(replace(PAPER, **change))))
    assert solid(told) in read
    assert solid(untold) not in read


def test_an_exempt_office_names_its_ground() -> None:
    rates = tuple(replace(rate, gross=None) for rate in PAPER.rates)
    exempt = replace(PAPER, rates=rates, vat_code="zw", exemption_ground="art. 113 ust. 1")
    read = text(render(exempt))
    assert "zwolnienie z VAT (art. 113 ust. 1)" in read
    assert "Brutto" not in read
    assert "doliczamy VAT" not in read


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("paper", [PAPER, AGREED], ids=["list", "agreement"])
def test_it_stays_on_one_page(paper: TariffPaper, language) -> None:
    longest = replace(
        paper,
        language=language,
        office=replace(OFFICE, name=LONG_NAME, logo=a_logo()),
        client=LONG_NAME if paper.client else "",
        tolerance=15,
        examples=(*paper.examples, paper.examples[0]),
    )
    assert len(pages(render(longest))) == 1


def test_polish_letters_survive_and_the_bytes_repeat() -> None:
    paper = replace(PAPER, list_name=LETTERS)
    assert solid(LETTERS) in solid(text(render(paper)))
    assert render(paper) == render(paper)


def test_it_is_light() -> None:
    assert len(render(PAPER)) < 35_000

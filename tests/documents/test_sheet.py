"""Page furniture on its own: other papers (terms, tariffs) are made of the same parts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.ink import FINE
from desktop.documents.sheet import BOTTOM, Furniture, Sheet
from desktop.documents.table import Column, Row, cell, draw_table
from tests.documents.reading import pages, text
from tests.documents.sample_papers import LONG_NAME, OFFICE


def a_sheet(**own: object) -> Sheet:
    data: dict[str, object] = {
        "office": OFFICE,
        "title": "Regulamin zdalnej pomocy",
        "file_title": "Regulamin",
    }
    return Sheet(Furniture(**(data | own)))  # type: ignore[arg-type]


def test_terms_of_many_paragraphs_run_over_pages() -> None:
    sheet = a_sheet()
    for at in range(60):
        sheet.heading(f"§ {at}.")
        sheet.paragraph(f"Punkt {at}. " + "Klient korzysta z pomocy w dni robocze. " * 5)
    found = pages(sheet.finish())
    read = " ".join(found)
    assert len(found) > 3
    assert all(f"Punkt {at}." in read for at in range(60))
    assert all(f"strona {at} z {len(found)}" in page for at, page in enumerate(found, start=1))
    assert not any(
        page.split(" NIP ")[0].endswith(f"§ {at}.") for page in found for at in range(60)
    )


def test_a_tariff_is_a_table() -> None:
    sheet = a_sheet(title="Cennik", number="2026")
    rows = [Row((cell("pomoc zdalna"), cell("180,00"))), Row((cell("wizyta"), cell("210,00")))]
    draw_table(sheet, [Column("Usługa", 300), Column("Cena", 100, "right")], rows)
    read = text(sheet.finish())
    assert "Cennik 2026" in read
    assert "Usługa Cena pomoc zdalna 180,00 wizyta 210,00" in read


def test_every_page_carries_the_office_and_the_paper() -> None:
    sheet = a_sheet(number="R/1", remarks=("obowiązuje od 01.12.2026",))
    sheet.turn()
    sheet.paragraph("Ciąg dalszy")
    first, second = pages(sheet.finish())
    assert "obowiązuje od 01.12.2026" in first
    for page in (first, second):
        assert "Serwis Żółw sp. z o.o." in page
        assert "Regulamin zdalnej pomocy R/1" in page
        assert "NIP 5260250274 · REGON 012345675" in page


def test_an_office_with_a_name_only_has_a_letterhead() -> None:
    bare = replace(
        OFFICE, street="", postcode="", city="", nip="", regon="", email="", phone="", bank_name=""
    )
    sheet = a_sheet(office=replace(bare, name=LONG_NAME))
    sheet.turn()
    found = pages(sheet.finish())
    assert all(LONG_NAME in page for page in found)


def test_empty_facts_are_left_out() -> None:
    sheet = a_sheet()
    sheet.facts([("Klient", "Kowalscy"), ("Umowa", ""), ("Dzień", "21.11.2026")])
    read = text(sheet.finish())
    assert "Klient Kowalscy" in read
    assert "Umowa" not in read


def test_a_fresh_page_is_not_turned() -> None:
    sheet = a_sheet()
    assert sheet.is_fresh
    assert not sheet.need(10_000)
    sheet.paragraph("x")
    assert sheet.need(10_000)
    assert len(sheet.pages) == 2


@given(st.lists(st.integers(1, 400), min_size=1, max_size=25), st.integers(0, 700))
def test_nothing_is_printed_below_the_foot_line(lengths: list[int], start: int) -> None:
    sheet = a_sheet()
    sheet.y = min(BOTTOM - 1, sheet.y + start)
    columns = [
        Column("Lp.", 30),
        Column("Opis", 200, is_elastic=True),
        Column("Netto", 60, "right"),
    ]
    rows = [
        Row((cell(str(at)), cell("słowo " * length), cell("1,00")), note="uwaga " * (length // 3))
        for at, length in enumerate(lengths)
    ]
    draw_table(sheet, columns, [*rows, Row((cell("Razem"), (), cell("9,00")), is_sum=True)])
    assert all(word.y <= BOTTOM for page in sheet.pages for word in page.words)
    written = [word.text for page in sheet.pages for word in page.words]
    assert sum(line.split().count("słowo") for line in written) == sum(lengths)
    notes = sum(length // 3 for length in lengths)
    assert sum(line.split().count("uwaga") for line in written) == notes
    assert "9,00" in written


def test_a_sum_does_not_stand_alone_on_a_page() -> None:
    columns = [Column("Opis", 200), Column("Netto", 60, "right")]
    for start in range(400, 700, 3):
        sheet = a_sheet()
        sheet.y = float(start)
        rows = [Row((cell(f"praca {at}"), cell("1,00"))) for at in range(6)]
        draw_table(sheet, columns, [*rows, Row((cell("Razem"), cell("6,00")), is_sum=True)])
        last = [word.text for word in sheet.page.words]
        assert "Razem" in last
        assert "praca 5" in last


def test_fine_print_may_be_a_paragraph() -> None:
    sheet = a_sheet()
    sheet.paragraph("Drobny druk", FINE)
    assert "Drobny druk" in text(sheet.finish())

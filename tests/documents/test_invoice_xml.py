"""FA(3): every kind valid against the official schema, the same bytes each time, sums checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from lxml import etree

from desktop.documents.invoice_xml import NAMESPACE, build
from desktop.documents.invoice_xml_schema import check
from desktop.documents.invoice_xml_text import clean
from desktop.documents.records import Correction, InvoiceLine, InvoicePaper, Party, VatTotal
from desktop.errors import Refused
from desktop.rules import vat
from tests.documents.sample_papers import KSEF_NUMBER, LETTERS, a_correction, an_invoice

AT = datetime(2026, 11, 21, 10, 5, 7, tzinfo=UTC)
CONSUMER = Party(name="Anna Żółkiewska", street="Lipowa 3", postcode="30-001", city="Kraków")
GERMAN = Party(
    name="Müller GmbH",
    street="Hauptstr. 1",
    postcode="10115",
    city="Berlin",
    country="DE",
    vat_id="DE 136 695 976",
)
SWISS = Party(name="Alpen AG", street="Weg 2", city="Bern", country="CH", vat_id="CHE-116.281.710")


def a_line(unit_net: int = 10000, code: str = "23", **own: Any) -> InvoiceLine:
    data = {"name": "Pomoc zdalna", "unit": "usł.", "quantity": Decimal(1), "unit_net": unit_net}
    return InvoiceLine(**(data | {"net": unit_net, "code": code} | own))


def sums(*lines: InvoiceLine) -> tuple[VatTotal, ...]:
    return tuple(
        VatTotal(code=each.rate, net=each.net, vat=each.tax, gross=each.gross)
        for each in vat.totals((line.code, line.net) for line in lines).rates
    )


def an_invoice_of(*lines: InvoiceLine, **own: Any) -> InvoicePaper:
    return an_invoice(lines=lines, totals=sums(*lines), **own)


def a_correction_of(
    before: tuple[InvoiceLine, ...], after: tuple[InvoiceLine, ...], **own: Any
) -> InvoicePaper:
    """A correction with the right differences."""
    was, now = sums(*before), sums(*after)
    old = {each.code: each for each in was}
    new = {each.code: each for each in now}
    nothing = VatTotal(code="", net=0, vat=0, gross=0)
    change = tuple(
        VatTotal(
            code=code,
            net=new.get(code, nothing).net - old.get(code, nothing).net,
            vat=new.get(code, nothing).vat - old.get(code, nothing).vat,
            gross=new.get(code, nothing).gross - old.get(code, nothing).gross,
        )
        for code in dict.fromkeys((*old, *new))
    )
    correction = Correction(
        number="FV/3/11/2026",
        issued_on=date(2026, 11, 5),
        reason="Zawyżona liczba godzin",
        lines_before=before,
        totals_before=was,
        totals_after=now,
        gross_before=sum(each.gross for each in was),
        gross_after=sum(each.gross for each in now),
        **own.pop("correction", {}),
    )
    return a_correction(lines=after, totals=change, correction=correction, **own)


def tree(paper: InvoicePaper) -> Any:
    """The document after it was held against the official schema."""
    xml = build(paper, AT)
    check(xml)
    return etree.fromstring(xml)


def texts(root: Any, path: str) -> list[str]:
    """Texts of the elements under a path of local names."""
    steps = "/".join(f"{{{NAMESPACE}}}{name}" for name in path.split("/"))
    return [found.text for found in root.iterfind(f".//{steps}")]


def only(root: Any, path: str) -> str:
    (found,) = texts(root, path)
    return found


KINDS = {
    "domestic": an_invoice(),
    "several rates": an_invoice_of(a_line(), a_line(5000, "8"), a_line(700, "5"), a_line(900, "0")),
    "exempt": an_invoice_of(
        a_line(code="zw"), annotations=("exempt",), exemption_ground="art. 113 ust. 1 ustawy o VAT"
    ),
    "reverse charge": an_invoice_of(a_line(code="oo"), annotations=("reverse_charge",)),
    "split payment": an_invoice_of(a_line(2000000), annotations=("split_payment",)),
    "cash accounting": an_invoice_of(a_line(), annotations=("cash_accounting",)),
    "EU buyer": an_invoice_of(a_line(code="np II"), buyer=GERMAN, annotations=("reverse_charge",)),
    "buyer outside the Union": an_invoice_of(
        a_line(code="np I"), buyer=SWISS, annotations=("reverse_charge",)
    ),
    "Greek buyer": an_invoice_of(
        a_line(code="np II"),
        buyer=replace(GERMAN, country="GR", vat_id="GR 123456783"),
        annotations=("reverse_charge",),
    ),
    "rebate and minutes of the agreement": an_invoice_of(
        a_line(), a_line(-2500, name="Rabat: jubileusz"), a_line(-5000, name="Minuty z umowy")
    ),
    "correction for a buyer in the Union": a_correction_of(
        (a_line(code="np II"),), (a_line(8000, code="np II"),), buyer=GERMAN
    ),
    "correction of data for a buyer in the Union": a_correction_of(
        (),
        (),
        buyer=GERMAN,
        annotations=("reverse_charge",),
        correction={"buyer_before": replace(GERMAN, street="Nebenstr. 2")},
    ),
    "consumer": an_invoice_of(a_line(), buyer=CONSUMER),
    "consumer without address": an_invoice_of(a_line(), buyer=Party(name="Jan Nowak")),
    "paid in cash": an_invoice_of(a_line(), payment_method="cash"),
    "paid otherwise": an_invoice_of(a_line(), payment_method="kompensata"),
    "one day": an_invoice_of(
        a_line(), period_start=None, period_end=None, sold_on=date(2026, 11, 20)
    ),
    "correction of value": a_correction_of((a_line(), a_line(500)), (a_line(8000), a_line(500))),
    "correction upwards": a_correction_of((a_line(),), (a_line(12345),), due_on=date(2026, 12, 1)),
    "correction of a rate": a_correction_of((a_line(code="8"),), (a_line(),)),
    "correction of data": a_correction_of(
        (), (), correction={"buyer_before": replace(an_invoice().buyer, name="Dawna Nazwa")}
    ),
    "wrong buyer": a_correction_of(
        (a_line(),), (a_line(quantity=Decimal(0), net=0),), correction={"effect": 1}
    ),
    "correction of an accepted one": a_correction_of(
        (a_line(),), (a_line(9000),), correction={"ksef_number": KSEF_NUMBER, "effect": 2}
    ),
}


@pytest.mark.parametrize("paper", KINDS.values(), ids=KINDS.keys())
def test_every_kind_is_valid_and_gives_the_same_bytes(paper):
    first = build(paper, AT)
    check(first)
    assert first == build(paper, AT)
    assert first.startswith(b"<?xml")
    assert first.count(b"<?") == 1  # the declaration; no processing instruction
    assert b"&#" not in first  # letters as they are


def test_the_head_says_when_and_by_what_it_was_made():
    root = tree(an_invoice())
    assert only(root, "Naglowek/DataWytworzeniaFa") == "2026-11-21T10:05:07Z"
    assert only(root, "Naglowek/SystemInfo") == "Dyzurka"
    assert root.find(f".//{{{NAMESPACE}}}KodFormularza").get("kodSystemowy") == "FA (3)"


def test_figures_stand_where_the_schema_wants_them():
    root = tree(an_invoice())
    assert (only(root, "Fa/P_2"), only(root, "Fa/P_1")) == ("FV/7/11/2026", "2026-11-21")
    assert (only(root, "Fa/P_13_1"), only(root, "Fa/P_14_1")) == ("420.00", "96.60")
    assert only(root, "Fa/P_15") == "516.60"
    assert texts(root, "FaWiersz/P_8B") == ["1.5", "1"]
    assert texts(root, "FaWiersz/P_11") == ["270.00", "150.00"]
    assert texts(root, "FaWiersz/P_12") == ["23", "23"]
    assert texts(root, "FaWiersz/P_11Vat") == []
    assert (only(root, "OkresFa/P_6_Od"), only(root, "OkresFa/P_6_Do")) == (
        "2026-11-01",
        "2026-11-30",
    )
    assert texts(root, "DodatkowyOpis/Wartosc") == ["PO/14/11/2026", "PO/15/11/2026"]
    assert texts(root, "TerminPlatnosci/Termin") == ["2026-11-30"]
    assert only(root, "Platnosc/FormaPlatnosci") == "6"


def test_tax_is_taken_once_on_the_sum_of_a_rate():
    paper = an_invoice_of(a_line(33, quantity=Decimal(3), net=99), a_line(33))
    root = tree(paper)
    assert (only(root, "Fa/P_13_1"), only(root, "Fa/P_14_1"), only(root, "Fa/P_15")) == (
        "1.32",
        "0.30",
        "1.62",
    )


@pytest.mark.parametrize(
    ("kind", "path", "said"),
    [
        ("exempt", "Zwolnienie/P_19A", "art. 113 ust. 1 ustawy o VAT"),
        ("exempt", "Fa/P_13_7", "100.00"),
        ("reverse charge", "Fa/P_13_10", "100.00"),
        ("reverse charge", "Adnotacje/P_18", "1"),
        ("split payment", "Adnotacje/P_18A", "1"),
        ("cash accounting", "Adnotacje/P_16", "1"),
        ("several rates", "Fa/P_13_6_1", "9.00"),
        ("EU buyer", "DaneIdentyfikacyjne/KodUE", "DE"),
        ("EU buyer", "DaneIdentyfikacyjne/NrVatUE", "136695976"),
        ("EU buyer", "Fa/P_13_9", "100.00"),
        ("EU buyer", "Podmiot1/PrefiksPodatnika", "PL"),
        ("EU buyer", "FaWiersz/P_12", "np II"),
        ("correction for a buyer in the Union", "Podmiot1/PrefiksPodatnika", "PL"),
        ("correction for a buyer in the Union", "Fa/P_13_9", "-20.00"),
        ("correction of data for a buyer in the Union", "Podmiot1/PrefiksPodatnika", "PL"),
        ("correction of data for a buyer in the Union", "Podmiot2K/Adres/AdresL1", "Nebenstr. 2"),
        ("Greek buyer", "DaneIdentyfikacyjne/KodUE", "EL"),
        ("Greek buyer", "DaneIdentyfikacyjne/NrVatUE", "123456783"),
        ("Greek buyer", "Podmiot2/Adres/KodKraju", "GR"),
        ("rebate and minutes of the agreement", "Fa/P_13_1", "25.00"),
        ("buyer outside the Union", "DaneIdentyfikacyjne/NrID", "CHE116281710"),
        ("buyer outside the Union", "Fa/P_13_8", "100.00"),
        ("consumer", "DaneIdentyfikacyjne/BrakID", "1"),
        ("one day", "Fa/P_6", "2026-11-20"),
        ("paid otherwise", "Platnosc/OpisPlatnosci", "kompensata"),
        ("correction of an accepted one", "DaneFaKorygowanej/NrKSeFFaKorygowanej", KSEF_NUMBER),
        ("correction of an accepted one", "Fa/TypKorekty", "2"),
        ("correction of value", "DaneFaKorygowanej/NrKSeFN", "1"),
        ("correction of value", "Fa/P_13_1", "-20.00"),
        ("correction of value", "Fa/P_15", "-24.60"),
        ("correction of data", "Podmiot2K/DaneIdentyfikacyjne/Nazwa", "Dawna Nazwa"),
        ("correction of data", "Fa/P_15", "0.00"),
        ("wrong buyer", "Fa/P_15", "-123.00"),
    ],
)
def test_what_makes_a_kind(kind, path, said):
    assert only(tree(KINDS[kind]), path) == said


@pytest.mark.parametrize(
    "kind", ["domestic", "buyer outside the Union", "consumer", "exempt", "correction of data"]
)
def test_the_prefix_of_the_union_stands_only_where_the_law_asks_for_it(kind):
    assert texts(tree(KINDS[kind]), "Podmiot1/PrefiksPodatnika") == []


def test_an_exempt_sale_has_no_tax_field_and_a_domestic_zero_its_own_name():
    assert texts(tree(KINDS["exempt"]), "Fa/P_14_1") == []
    assert texts(tree(KINDS["several rates"]), "FaWiersz/P_12") == ["23", "8", "5", "0 KR"]


def test_a_day_of_supply_that_is_the_day_of_issue_is_not_repeated():
    paper = an_invoice_of(a_line(), period_start=None, period_end=None, sold_on=date(2026, 11, 21))
    assert texts(tree(paper), "Fa/P_6") == []


def test_a_correction_shows_changed_lines_in_pairs_under_one_number():
    root = tree(KINDS["correction of value"])
    assert texts(root, "FaWiersz/NrWierszaFa") == ["1", "1"]
    assert texts(root, "FaWiersz/P_11") == ["100.00", "80.00"]
    assert texts(root, "FaWiersz/StanPrzed") == ["1"]
    assert texts(root, "Platnosc/FormaPlatnosci") == []  # nothing is to be paid


def test_the_buyer_before_and_after_share_a_key():
    root = tree(KINDS["correction of data"])
    assert texts(root, "Podmiot2/IDNabywcy") == texts(root, "Podmiot2K/IDNabywcy") == ["0001"]


def test_letters_stay_and_forbidden_ones_go():
    dirty = f"{LETTERS}\x07\x7f\x9f\ufdd0\nwiersz\t2"
    root = tree(an_invoice_of(a_line(name=dirty)))
    assert only(root, "FaWiersz/P_7") == f"{LETTERS} wiersz 2"
    assert clean("a\u0085b") == "a b"


def test_a_text_longer_than_the_schema_takes_is_cut_there():
    root = tree(an_invoice_of(a_line(name="ż" * 600)))
    assert only(root, "FaWiersz/P_7") == "ż" * 511 + "…"


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        (an_invoice_of(a_line(quantity=Decimal(2))), "1"),
        (replace(an_invoice(), totals=sums(a_line())), "23"),
        (replace(an_invoice(), gross=51661), "total"),
        (replace(an_invoice(), net=41999, gross=51659), "total"),
        (
            replace(
                an_invoice(),
                totals=(VatTotal(code="23", net=42000, vat=9660, gross=51661),),
            ),
            "total",
        ),
    ],
)
def test_sums_that_do_not_add_up_never_leave(wrong, place):
    with pytest.raises(Refused) as refusal:
        build(wrong, AT)
    assert (refusal.value.code, refusal.value.facts) == ("sums_wrong", {"place": place})


def test_a_draft_has_no_document():
    with pytest.raises(Refused) as refusal:
        build(replace(an_invoice(), number=None), AT)
    assert refusal.value.code == "paper_is_draft"


def test_the_schema_names_the_element_and_not_what_stands_in_it():
    paper = an_invoice()
    wrong = replace(paper, seller=replace(paper.seller, nip="0000000000"))
    with pytest.raises(Refused) as refusal:
        check(build(wrong, AT))
    assert (refusal.value.code, refusal.value.facts) == ("xml_not_valid", {"element": "NIP"})
    with pytest.raises(Refused) as refusal:
        check(b"<not xml")
    assert refusal.value.facts == {"element": "Faktura"}


def test_a_document_with_an_entity_is_not_taken():
    xml = build(an_invoice(), AT).replace(
        b"?>", b'?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', 1
    )
    with pytest.raises(Refused):
        check(xml.replace(b"Dyzurka", b"&e;"))

"""The record behind the printed tariff, on both databases."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.errors import Gone, Refused
from desktop.models.agreement import AgreementRate, ServiceAgreement
from desktop.models.office import Office
from desktop.services import tariff_papers, tariffs
from tests.documents.reading import pages, solid, text
from tests.services.papers import a_client, an_office

TODAY = date(2026, 11, 20)


@pytest.fixture
def agreed(store) -> int:
    """A client whose agreement names two kinds of work and includes ten hours."""
    an_office()
    client = a_client()
    row = ServiceAgreement.create(
        client=client,
        number="UM/12/2025",
        starts_on=date(2026, 2, 1),
        ends_on=date(2026, 12, 31),
        included_minutes=600,
    )
    for kind in ("phone", "remote"):
        AgreementRate.create(agreement=row, kind=kind, net_per_hour=15000)
    return client


def test_the_price_list_in_force(store):
    an_office()
    paper = tariff_papers.paper(TODAY)
    assert [(each.kind, each.net, each.gross, each.unit) for each in paper.rates] == [
        ("phone", 18000, 22140, 30),
        ("remote", 18000, 22140, 30),
        ("office", 15000, 18450, 30),
        ("visit", 21000, 25830, 60),
    ]
    assert [(each.band, each.surcharge, each.nets) for each in paper.bands] == [
        ("standard", 0, (18000, 18000, 15000, 21000)),
        ("after_hours", 50, (27000, 27000, 22500, 31500)),
        ("weekend", 100, (36000, 36000, 30000, 42000)),
        ("holiday", 200, (54000, 54000, 45000, 63000)),
    ]
    assert (paper.valid_from, paper.valid_until) == (date(2026, 1, 1), None)
    assert (paper.opens, paper.closes, paper.km_rate) == ("9:00", "17:00", "1.15")
    assert (paper.client, paper.agreement, paper.vat_code) == ("", "", "23")


def test_the_examples_are_priced_by_the_engine(store):
    an_office()
    call, closing, visit = tariff_papers.paper(TODAY).examples
    assert (call.start, call.end, call.net) == ("10:00", "10:05", 9000)
    assert (closing.start, closing.end, closing.net) == ("16:40", "17:20", 36000)
    assert [(part.worked, part.billed, part.net) for part in closing.parts] == [
        (20, 30, 9000),
        (20, 60, 27000),
    ]
    assert (visit.day, visit.travel, visit.net) == ("weekend", 10000, 94000)


def test_a_client_is_told_what_its_agreement_makes_of_it(agreed):
    paper = tariff_papers.paper(TODAY, client_id=agreed)
    assert [(each.net, each.is_agreed) for each in paper.rates] == [
        (15000, True),
        (15000, True),
        (15000, False),
        (21000, False),
    ]
    assert (paper.client, paper.agreement) == ("Kowalscy sp.j.", "UM/12/2025")
    assert (paper.valid_from, paper.valid_until) == (date(2026, 2, 1), date(2026, 12, 31))
    assert paper.included_minutes == 600
    assert paper.examples[0].net == 7500


def test_a_client_without_an_agreement_pays_by_the_list(store):
    an_office()
    paper = tariff_papers.paper(TODAY, client_id=a_client())
    assert (paper.client, paper.agreement) == ("Kowalscy sp.j.", "")
    assert not any(each.is_agreed for each in paper.rates)


def test_the_settings_of_the_office_stand_on_it(store):
    an_office()
    store.do(
        tariffs.save,
        {
            "opening_hours": ["8:00", "16:00"],
            "tolerance": 5,
            "rounding": "nearest",
            "split": "by_start",
            "scope": "day",
            "travel_flat": "80.00",
        },
    )
    paper = tariff_papers.paper(TODAY)
    assert (paper.opens, paper.closes, paper.tolerance) == ("8:00", "16:00", 5)
    assert (paper.is_nearest, paper.is_by_start, paper.scope) == (True, True, "day")
    assert paper.travel_flat == 8000
    assert paper.examples[1].start == "15:40"


def test_an_exempt_office_has_no_gross(store):
    an_office(is_vat_payer=0, exemption_basis="art. 113 ust. 1 ustawy o VAT")
    paper = tariff_papers.paper(TODAY)
    assert {each.gross for each in paper.rates} == {None}
    read = text(tariff_papers.pdf(TODAY))
    assert "zwolnienie z VAT (art. 113 ust. 1 ustawy o VAT)" in read
    assert "Brutto" not in read


@pytest.mark.parametrize("language", ["pl", "en"])
def test_it_prints_on_one_page(agreed, language):
    for client in (None, agreed):
        assert len(pages(tariff_papers.pdf(TODAY, language, client))) == 1
    told = "umowa" if language == "pl" else "agreement"
    assert solid(told) in solid(text(tariff_papers.pdf(TODAY, language, agreed)))


def test_the_same_tariff_gives_the_same_bytes(agreed):
    assert tariff_papers.pdf(TODAY) == tariff_papers.pdf(TODAY)


def test_without_an_office_or_a_price_list_nothing_prints(store):
    with pytest.raises(Refused, match="rate_missing"):
        tariff_papers.pdf(TODAY)
    an_office()
    with pytest.raises(Gone, match="client_missing"):
        tariff_papers.pdf(TODAY, client_id=99)
    Office.delete().execute()
    with pytest.raises(Refused, match="office_missing"):
        tariff_papers.pdf(TODAY)

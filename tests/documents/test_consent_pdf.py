"""The record of a consent and the printed terms, read back from their PDFs."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Literal

import pytest

from desktop.documents import consent_pdf, terms_pdf
from desktop.documents.consent_paper import Channel, Connection
from desktop.documents.prose import Block, blocks, title_of
from tests.documents.reading import pages, solid, text
from tests.documents.sample_papers import LONG_NAME
from tests.documents.sample_terms import WARSAW, consent, terms


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "pl",
            (
                *("Zgoda na pomoc zdalną", "nr 17", "Kowalscy sp.j.", "Ewa Żółć-Kowalska"),
                *("ustnie, przez telefon", "20.11.2026 10:04", "Anna Lis", "2026/0412"),
                *("Zgody nie cofnięto.", "do 20.11.2036", "TeamViewer", "równie łatwo"),
                *("jednego zdalnego połączenia", "10:41:12", "Wersja z 20.11.2026"),
            ),
        ),
        (
            "en",
            (
                *("Consent to remote help", "no. 17", "by word, on the telephone"),
                *("Not withdrawn.", "20 Nov 2036", "as easily as it was given"),
                *("one remote connection", "Version of 20 Nov 2026"),
            ),
        ),
    ],
)
def test_a_consent_says_who_when_how_and_to_what(
    language: Literal["pl", "en"], said: tuple[str, ...]
) -> None:
    paper = consent(language)
    read = text(consent_pdf.render(paper))
    for words in said:
        assert solid(words) in solid(read), words
    assert paper.terms.sha256 in solid(read)


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_point_of_the_wording_is_there(language: Literal["pl", "en"]) -> None:
    paper = consent(language)
    read = solid(text(consent_pdf.render(paper)))
    for block in blocks(paper.terms.text):
        # A page may turn amid a long point: look for its beginning and its end.
        bare = solid(block.text.replace("**", ""))
        assert bare[:40] in read, block.text
        assert bare[-25:] in read, block.text


def test_a_withdrawal_says_when_and_by_whom() -> None:
    at = datetime(2026, 11, 20, 10, 30, tzinfo=WARSAW)
    paper = replace(consent(), withdrawn_at=at, withdrawn_by="Piotr Żak")
    read = text(consent_pdf.render(paper))
    assert "Zgodę cofnięto 20.11.2026 10:30, zapisał(a) Piotr Żak." in read
    assert "Zgody nie cofnięto" not in read
    alone = text(consent_pdf.render(replace(paper, withdrawn_by="")))
    assert "Zgodę cofnięto 20.11.2026 10:30." in alone


def test_a_connection_is_told_as_far_as_it_has_come() -> None:
    unused = text(consent_pdf.render(replace(consent(), session=None)))
    assert "jeszcze go nie było" in unused
    started = datetime(2026, 11, 20, 23, 50, tzinfo=WARSAW)
    open_ = Connection(started_at=started, ended_at=None, consultant="Anna Lis")
    assert "od 20.11.2026 23:50, trwa" in text(
        consent_pdf.render(replace(consent(), session=open_))
    )
    over = replace(open_, ended_at=datetime(2026, 11, 21, 0, 20, tzinfo=WARSAW))
    read = text(consent_pdf.render(replace(consent(), session=over)))
    assert solid("20.11.2026 23:50 – 21.11.2026 00:20") in solid(read)


@pytest.mark.parametrize("channel", ["phone", "mail", "paper", "in_person"])
def test_every_channel_has_a_word(channel: Channel) -> None:
    for language in ("pl", "en"):
        assert consent_pdf.render(replace(consent(language), channel=channel)).startswith(b"%PDF")


def test_nothing_in_the_properties_names_anybody() -> None:
    data = consent_pdf.render(consent())
    assert "Kowalsk" not in data.decode("latin-1")


def test_the_same_record_gives_the_same_bytes() -> None:
    assert consent_pdf.render(consent()) == consent_pdf.render(consent())
    assert terms_pdf.render(terms()) == terms_pdf.render(terms())


def test_long_names_lose_nothing() -> None:
    paper = replace(consent(), client=LONG_NAME, person=LONG_NAME, written_by=LONG_NAME)
    assert solid(text(consent_pdf.render(paper))).count(solid(LONG_NAME)) == 3


@pytest.mark.parametrize(
    ("language", "title", "since"),
    [
        ("pl", "Warunki pomocy zdalnej", "obowiązują od 20.11.2026"),
        ("en", "Terms of remote help", "in force from 20 Nov 2026"),
    ],
)
def test_the_terms_are_printed_whole(language: Literal["pl", "en"], title: str, since: str) -> None:
    paper = terms(language)
    read = pages(terms_pdf.render(paper))
    assert since in read[0]
    whole = " ".join(read)
    assert read[0].count(title) == 1
    assert paper.sha256 in solid(whole)
    assert "**" not in whole
    assert "# " not in whole
    assert len(read) == 2


def test_a_text_without_a_heading_has_the_usual_title() -> None:
    read = text(terms_pdf.render(terms(said="Klient zgadza się na połączenie.\n")))
    assert "Warunki pomocy zdalnej" in read
    assert "Klient zgadza się na połączenie." in read


def test_a_text_is_cut_into_blocks() -> None:
    said = "# Tytuł\n\n## 1. Punkt\n\n1. Raz\n   dalej\n2) Dwa\n- Trzy\n\nAkapit\ndrugi wiersz\n"
    assert blocks(said) == (
        Block("Tytuł", level=1),
        Block("1. Punkt", level=2),
        Block("Raz dalej", mark="1."),
        Block("Dwa", mark="2)"),
        Block("Trzy", mark="•"),
        Block("Akapit drugi wiersz"),
    )
    assert title_of(said) == "Tytuł"
    assert title_of("Akapit") == ""
    assert title_of("") == ""


def test_odd_marks_are_printed_as_written() -> None:
    said = "Cena 2 * 3 * 4 oraz **niedomknięte i *pochylone* a także `kod` i x_y_z.\n" + "w" * 300
    read = solid(text(terms_pdf.render(terms(said=said))))
    assert "2*3*4" in read
    assert "**niedomknięte" in read
    assert "pochylone" in read
    assert "*pochylone*" not in read
    assert "`kod`ix_y_z." in read
    assert "w" * 300 in read

"""Lato on paper: every Polish letter, digits of one width, lines that lose nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.config import resource
from desktop.documents.fonts import FILES, faces, width, wrapped
from desktop.documents.ink import BODY, BOLD, CELL, HEAD, REGULAR, Style
from tests.documents.sample_papers import LETTERS

SIGNS = "0123456789 .,:;-–—−+×/%§&@#()[]„”»«’…·°→²³\u00a0€äöüßéčřšžČŘ"


@pytest.mark.parametrize("name", FILES)
def test_every_letter_and_sign_has_a_glyph(name: str) -> None:
    face: Any = faces()[name]
    assert [sign for sign in LETTERS + SIGNS if ord(sign) not in face.face.charToGlyph] == []


@pytest.mark.parametrize("name", [REGULAR, BOLD])
def test_digits_are_tabular(name: str) -> None:
    style = Style(name, 10, 12)
    assert len({round(width(digit, style), 3) for digit in "0123456789"}) == 1


def test_the_licence_travels_with_the_fonts() -> None:
    licence = resource("fonts", "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert 'Reserved Font Name "Lato"' in licence


WORDS = st.text(st.sampled_from("aąbcćżźZŁ0159-/.@ \n"), max_size=300)


@given(WORDS, st.sampled_from([40.0, 90.0, 503.0]), st.sampled_from([BODY, HEAD, CELL]))
def test_wrapping_keeps_every_letter_and_stays_inside(text: str, room: float, style: Style) -> None:
    lines = wrapped(text, style, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, style) <= room + 1e-6 for line in lines)


@given(WORDS, st.sampled_from([60.0, 90.0, 200.0]))
def test_words_that_fit_are_not_broken(text: str, room: float) -> None:
    short = [word for word in text.split() if width(word, BODY) <= room]
    found = [word for line in wrapped(text, BODY, room) for word in line.split()]
    assert [word for word in short if word not in found] == []


def test_line_ends_are_kept_and_other_controls_are_spaces() -> None:
    assert wrapped("raz\ndwa\ttrzy\r\n\x00cztery\u200b", BODY, 300) == ("raz", "dwa trzy", "cztery")


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrapped("", BODY, 100) == ("",)


def test_one_letter_words_do_not_hang() -> None:
    lines = wrapped("Drukarki w księgowości i w magazynie oraz z piwnicy i u stróża", BODY, 96)
    assert len(lines) > 2
    assert all(len(line.split()[-1]) > 1 for line in lines)


def test_a_short_word_does_not_end_a_paragraph_alone() -> None:
    text = "stawka 150,00 zł/h netto z cennika; dopłata 50%."
    *_, before, last = wrapped(text, BODY, width(text.rpartition(" ")[0], BODY))
    assert (before.split()[-1], last) == ("cennika;", "dopłata 50%.")
    # In a narrow column nothing is gained, and a piece of a broken word is none.
    assert wrapped("dwa sny", BODY, 20) == ("dwa", "sny")
    long = "a b " + "x" * 40
    assert "".join(wrapped(long, BODY, 100)).replace(" ", "") == long.replace(" ", "")


def test_a_long_word_is_broken_after_a_sign_where_there_is_one() -> None:
    first = wrapped("https://przyklad.example/bardzo/dlugi/adres-strony/bez-spacji", BODY, 120)[0]
    assert first.endswith(("/", "-", "."))


def test_figures_with_a_no_break_space_stay_together() -> None:
    assert "1\u00a0234,56\u00a0zł" in wrapped("Razem do zapłaty 1\u00a0234,56\u00a0zł", BODY, 80)


@pytest.mark.parametrize(
    "tied", ["50 %", "60 min", "1 h", "180,00 zł/h", "54 km", "360.00 PLN", "30 s"]
)
def test_a_figure_is_never_left_without_its_unit(tied: str) -> None:
    for before in range(1, 40):
        lines = wrapped(f"{'dopłata ' * before}{tied} netto", BODY, 200)
        assert [line for line in lines if tied in line.replace("\u00a0", " ")]


def test_units_tie_no_other_words() -> None:
    assert wrapped("2 minuty, 3 sesje, 4 hale", BODY, 400) == ("2 minuty, 3 sesje, 4 hale",)

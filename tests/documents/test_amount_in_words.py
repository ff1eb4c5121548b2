"""Amounts in words, Polish and English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.amount_in_words import amount_in_words


@pytest.mark.parametrize(
    ("grosze", "words"),
    [
        (0, "zero złotych 00/100"),
        (1, "zero złotych 01/100"),
        (100, "jeden złoty 00/100"),
        (200, "dwa złote 00/100"),
        (500, "pięć złotych 00/100"),
        (1200, "dwanaście złotych 00/100"),
        (1400, "czternaście złotych 00/100"),
        (2100, "dwadzieścia jeden złotych 00/100"),
        (2200, "dwadzieścia dwa złote 00/100"),
        (11200, "sto dwanaście złotych 00/100"),
        (12345, "sto dwadzieścia trzy złote 45/100"),
        (100000, "jeden tysiąc złotych 00/100"),
        (123456, "jeden tysiąc dwieście trzydzieści cztery złote 56/100"),
        (500000, "pięć tysięcy złotych 00/100"),
        (2100000, "dwadzieścia jeden tysięcy złotych 00/100"),
        (100_000_000, "jeden milion złotych 00/100"),
        (100_100_100, "jeden milion jeden tysiąc jeden złotych 00/100"),
        (-22140, "minus dwieście dwadzieścia jeden złotych 40/100"),
    ],
)
def test_polish(grosze: int, words: str) -> None:
    assert amount_in_words(grosze, "pl") == words


@pytest.mark.parametrize(
    ("grosze", "words"),
    [
        (0, "zero zlotys 00/100"),
        (100, "one zloty 00/100"),
        (123456, "one thousand two hundred and thirty-four zlotys 56/100"),
        (-150, "minus one zloty 50/100"),
    ],
)
def test_english(grosze: int, words: str) -> None:
    assert amount_in_words(grosze, "en") == words


@pytest.mark.parametrize(
    ("grosze", "currency", "words"),
    [
        (100, "CZK", "jedna korona czeska 00/100"),
        (2200, "CZK", "dwadzieścia dwie korony czeskie 00/100"),
        (500, "CZK", "pięć koron czeskich 00/100"),
        (200, "EUR", "dwa euro 00/100"),
        (200, "NOK", "dwa NOK 00/100"),
    ],
)
def test_other_currencies(grosze: int, currency: str, words: str) -> None:
    assert amount_in_words(grosze, "pl", currency) == words


def test_english_names_other_currencies() -> None:
    assert amount_in_words(200, "en", "EUR") == "two euros 00/100"
    assert amount_in_words(200, "en", "NOK") == "two NOK 00/100"


@given(st.integers(0, 10**12 - 1))
def test_the_hundredths_are_those_of_the_amount(grosze: int) -> None:
    words = amount_in_words(grosze, "pl")
    assert words.endswith(f" {grosze % 100:02}/100")
    assert " złot" in words

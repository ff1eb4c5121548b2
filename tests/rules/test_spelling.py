"""Addresses read out over the telephone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.spelling import Spoken, spoken


def said(address: str, language: str = "pl") -> list[str]:
    return [each.said or each.written for each in spoken(address, language)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("address", "language", "heard"),
    [
        (
            "https://get.teamviewer.com/biuro",
            "pl",
            "get kropka teamviewer kropka com ukośnik Barbara Irena Urszula Roman Olga",
        ),
        (
            "https://get.teamviewer.com/Ab-9/",
            "en",
            "get dot teamviewer dot com slash Alfa Bravo dash 9",
        ),
        ("www.x_y.pl", "pl", "www kropka Xymena podkreślenie Ypsylon kropka pl"),
        ("https://a.pl:81", "pl", "Adam kropka pl dwukropek 8 1"),
        ("", "pl", ""),
        ("a?b", "en", "Alfa ? Bravo"),
    ],
)
def test_it_is_read_out(address: str, language: str, heard: str) -> None:
    assert said(address, language) == heard.split()


@given(st.text(alphabet="abcxyz0189./-_:", max_size=60))
def test_what_is_said_can_be_written_down_again(text: str) -> None:
    assert "".join(each.written for each in spoken(text, "pl")) == text.rstrip("/")


def test_every_letter_has_a_word_that_begins_with_it() -> None:
    for language in ("pl", "en"):
        for letter in "abcdefghijklmnopqrstuvwxyz":
            (one,) = spoken(letter, language)
            assert one == Spoken(letter, one.said)
            assert one.said[0].lower() == letter

"""The words of letters: those that come with the program, and the office's own."""

from __future__ import annotations

import pytest

from desktop.errors import Refused
from desktop.services import letter_texts

SORTS = ("protocol", "invoice", "correction", "confirmation")


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_letter_comes_with_the_program(store, sort, language):
    found = letter_texts.text_of(sort, language)
    filled = (found.subject + found.text).format(number="X/1", client="K", office="B")
    assert "X/1" in filled
    assert not found.is_own


def test_own_words_hold_until_the_usual_ones_are_taken_again(store):
    store.do(
        letter_texts.save, "invoice", "pl", " Faktura {number} ", "Witamy, {client}!\n{office}"
    )
    found = letter_texts.text_of("invoice", "pl")
    assert (found.subject, found.is_own) == ("Faktura {number}", True)
    assert not letter_texts.text_of("invoice", "en").is_own
    store.do(letter_texts.take_default, "invoice", "pl")
    assert not letter_texts.text_of("invoice", "pl").is_own


@pytest.mark.parametrize(
    ("subject", "text", "code", "field"),
    [
        (" ", "a", "letter_subject_missing", "subject"),
        ("a", "\n", "letter_text_missing", "text"),
        ("{sum}", "a", "placeholder_unknown", "subject"),
        ("a", "{number.real}", "placeholder_unknown", "text"),
        ("a", "{number!r}", "placeholder_unknown", "text"),
        ("a", "{number:>9}", "placeholder_unknown", "text"),
        ("a", "{", "placeholder_unknown", "text"),
        ("a", "{}", "placeholder_unknown", "text"),
    ],
)
def test_words_that_could_not_be_sent_are_refused_beside_their_field(
    store, subject, text, code, field
):
    with pytest.raises(Refused) as refusal:
        store.do(letter_texts.save, "protocol", "pl", subject, text)
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert not letter_texts.text_of("protocol", "pl").is_own

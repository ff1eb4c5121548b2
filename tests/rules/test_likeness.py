"""Alike: the same matter in other words' endings; unlike: only the words every call has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.likeness import ALIKE, likeness, stems


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ("Drukarka", "Nie działa drukarka w biurze", True),
        ("problem z drukarką", "DRUKARKI NIE DRUKUJĄ", True),
        ("Łącze internetowe", "lacze padło", True),
        ("Nie działa drukarka", "Nie działa internet", False),
        ("Nie działa", "Nie działa", False),
        ("Raport VAT", "Faktury", False),
        ("", "Drukarka", False),
    ],
)
def test_pairs(one: str, other: str, is_alike: bool) -> None:
    assert (likeness(stems(one), stems(other)) >= ALIKE) is is_alike


@given(st.text(), st.text())
def test_it_is_the_same_both_ways_and_whole_with_itself(one: str, other: str) -> None:
    ours, theirs = stems(one), stems(other)
    assert likeness(ours, theirs) == likeness(theirs, ours)
    assert 0 <= likeness(ours, theirs) <= 1
    assert likeness(ours, ours) == (1 if ours else 0)

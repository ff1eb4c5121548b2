"""Quantities of a correction as people type and read them."""

from __future__ import annotations

import pytest

from desktop.ui.preview.correction_editor import read_quantity, shown_quantity


@pytest.mark.parametrize(
    ("typed", "read"),
    [("1,5", 1500), ("0.125", 125), ("2", 2000), ("1,2345", -1), ("x", -1), ("", -1), ("NaN", -1)],
)
def test_quantities_are_read_to_three_places(typed, read):
    assert read_quantity(typed) == read


@pytest.mark.parametrize(("kept", "shown"), [(1500, "1,5"), (2000, "2"), (0, "0"), (10000, "10")])
def test_quantities_are_shown_without_needless_noughts(kept, shown):
    assert shown_quantity(kept) == shown

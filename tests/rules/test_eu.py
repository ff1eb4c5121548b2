"""Prefixes of VAT numbers."""

from __future__ import annotations

import pytest

from desktop.rules.eu import vat_prefix


@pytest.mark.parametrize(
    ("country", "prefix"),
    [("DE", "DE"), ("pl", "PL"), ("GR", "EL"), ("EL", "EL"), ("XI", "XI"), ("CH", ""), ("", "")],
)
def test_members_have_a_prefix(country, prefix):
    assert vat_prefix(country) == prefix

"""Prefixes of VAT numbers."""

from __future__ import annotations

import pytest

from desktop.rules.eu import service_rate, vat_prefix


@pytest.mark.parametrize(
    ("country", "prefix"),
    [("DE", "DE"), ("pl", "PL"), ("GR", "EL"), ("EL", "EL"), ("XI", "XI"), ("CH", ""), ("", "")],
)
def test_members_have_a_prefix(country, prefix):
    assert vat_prefix(country) == prefix


@pytest.mark.parametrize(
    ("rate", "country", "vat_id", "becomes"),
    [
        ("23", "DE", "DE136695976", "np II"),
        ("23", "CH", "CHE116281710", "np I"),
        ("23", "DE", "", "23"),
        ("23", "PL", "PL5260250274", "23"),
        ("zw", "DE", "DE136695976", "zw"),
    ],
)
def test_a_service_to_a_foreign_taxpayer_is_supplied_there(rate, country, vat_id, becomes):
    assert service_rate(rate, country, vat_id) == becomes

"""IDs as clients read them out, in every shape."""

from __future__ import annotations

import pytest

from desktop.errors import Refused
from desktop.integrations.remote_tools import ANYDESK, RUSTDESK, TEAMVIEWER
from desktop.rules.partner_ids import normalised, spaced

GOOD = [
    ("12345678", "12345678"),
    ("123456789", "123456789"),
    ("1 234 567 890", "1234567890"),
    ("123-456-789-012", "123456789012"),
    (" 123\u00a0456\u202f789 ", "123456789"),
    ("123 – 456 – 789", "123456789"),
    ("s12-345-678", "s12-345-678"),
    ("S12 345 678", "s12-345-678"),
    ("s12345678", "s12-345-678"),
]
WRONG = [
    "1234567",
    "1234567890123",
    "-12345678",
    "–12345678",
    "--Password 12345678",
    "12345678 -p",
    "1234a6789",
    "١٢٣٤٥٦٧٨٩",
    "१२३४५६७८९",
    "１２３４５６７８９",
    "²²²²²²²²²",
    "s12-345-67",
    "s12-345-6789",
    "x12-345-678",
    "12345678;reboot",
    "12345678\n9\x00",
    "$(reboot)",
    "9" * 65,
]


@pytest.mark.parametrize(("typed", "taken"), GOOD)
def test_good_ids(typed: str, taken: str) -> None:
    assert normalised(typed, TEAMVIEWER.id_pattern) == taken


@pytest.mark.parametrize("typed", WRONG)
def test_wrong_ids_are_refused_without_being_repeated(typed: str) -> None:
    with pytest.raises(Refused) as refusal:
        normalised(typed, TEAMVIEWER.id_pattern)
    assert (refusal.value.code, refusal.value.field) == ("partner_id_wrong", "partner_id")
    assert refusal.value.facts == {}


@pytest.mark.parametrize("typed", ["", "  ", "\u00a0"])
def test_none_at_all(typed: str) -> None:
    with pytest.raises(Refused, match="partner_id_missing"):
        normalised(typed, TEAMVIEWER.id_pattern)


@pytest.mark.parametrize("length", range(1, 16))
def test_only_eight_to_twelve_digits(length: int) -> None:
    if 8 <= length <= 12:
        assert len(normalised("7" * length, TEAMVIEWER.id_pattern)) == length
    else:
        with pytest.raises(Refused, match="partner_id_wrong"):
            normalised("7" * length, TEAMVIEWER.id_pattern)


def test_other_tools_have_shapes_of_their_own() -> None:
    assert normalised("123 456 789", ANYDESK.id_pattern) == "123456789"
    assert normalised("biuro-1@ad", ANYDESK.id_pattern) == "biuro-1@ad"
    assert normalised("123 456", RUSTDESK.id_pattern) == "123456"
    with pytest.raises(Refused, match="partner_id_wrong"):
        normalised("-biuro@ad", ANYDESK.id_pattern)


@pytest.mark.parametrize(
    ("partner_id", "read_out"),
    [("123456789", "123 456 789"), ("1234567890", "1 234 567 890"), ("s12-345-678",) * 2],
)
def test_ids_are_read_in_threes(partner_id: str, read_out: str) -> None:
    assert spaced(partner_id) == read_out

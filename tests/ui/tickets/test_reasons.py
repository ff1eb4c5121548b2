"""Why a ticket stands where it stands, in words."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.rules.queue import why_here
from desktop.ui.tickets.reasons import in_words, ordinal

WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
SINCE = datetime(2026, 11, 20, 7, 12, tzinfo=UTC)


def told(
    agreements: int,
    others: int,
    *,
    agreement: str | None = None,
    blocked: bool = False,
    unmatched: bool = False,
) -> str:
    reason = why_here(
        agreement=agreement,
        accepted_at=SINCE,
        agreements_before=agreements,
        others_before=others,
        is_blocked=blocked,
        is_unmatched=unmatched,
    )
    return in_words(reason, NOW, WARSAW)


def test_the_example_of_the_regulations() -> None:
    assert told(2, 0, agreement="UM/12/2025") == (
        "3rd in the queue: agreement UM/12/2025 active, waiting since 08:12,"
        " before it 2 with an agreement."
    )


def test_every_ground_is_said() -> None:
    assert "no agreement" in told(0, 0)
    assert "nobody before it" in told(0, 0)
    assert "client not known yet" in told(1, 1, unmatched=True)
    assert "before it 1 with an agreement and 3 without an agreement" in told(1, 3)
    assert told(0, 0, blocked=True).endswith("new work needs a reason.")
    assert in_words(None, NOW, WARSAW) == ""


@pytest.mark.parametrize(
    ("place", "word"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (113, "113th"),
    ],
)
def test_ordinals(place: int, word: str) -> None:
    assert ordinal(place) == word

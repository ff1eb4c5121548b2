"""A few rounds of `kills` on both databases; two hundred are played by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hard import kills

ROUNDS = 3


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_what_the_window_showed_survives_a_kill(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    address = request.getfixturevalue(f"{kind}_address")
    tally = kills.play(address, tmp_path, ROUNDS)
    assert tally.rounds == ROUNDS
    assert tally.started > ROUNDS / 2
    assert tally.stopped

"""Two programs before one database start the timer of one person at the same moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.models.session import WorkSession
from desktop.services import session_cards
from tests.hard.kills import Killed, furnish, opened
from tests.services.conftest import NOW


@pytest.mark.parametrize(
    ("kind", "answer", "first"),
    [
        ("sqlite", "hold", "held"),
        ("sqlite", "cancel", "running"),
        ("postgres", "hold", "held"),
        ("postgres", "stop", "stopped"),
    ],
)
def test_one_wins_and_the_other_is_asked(
    kind: str, answer: str, first: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    address = request.getfixturevalue(f"{kind}_address")
    office = furnish(address)
    desks = []
    for number, ticket in enumerate((office.ticket, office.other_ticket)):
        folder = tmp_path / str(number)
        folder.mkdir()
        desks.append(Killed("meet", folder, address, ticket, NOW.isoformat()))
    try:
        for desk in desks:
            desk.until(word="ready")
        for desk in desks:
            desk.tell("go")
        for desk in desks:
            desk.until(2)
        outcomes = [desk.lines[1].split(" ") for desk in desks]
        assert sorted(what for what, _ in outcomes) == ["asked", "won"]
        (won,) = {int(session) for _, session in outcomes}
        with opened(address):
            assert [row.id for row in WorkSession.select()] == [won]
        loser = next(d for d, (what, _) in zip(desks, outcomes, strict=True) if what == "asked")
        for desk in desks:
            desk.tell(answer)
        loser.until(word="after")
        with opened(address):
            assert session_cards.card(won).state == first
            running = list(WorkSession.select().where(WorkSession.state == "running"))
            assert [row.id for row in running] == [int(loser.lines[-1].split(" ")[1])]
        for desk in desks:
            desk.tell("leave")
        assert [desk.over() for desk in desks] == [0, 0]
    finally:
        for desk in desks:
            desk.end()

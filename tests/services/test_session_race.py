"""Two desks that start for one consultant at the same moment."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from desktop.errors import Refused
from desktop.models.session import WorkSession
from desktop.services import session_cards, sessions
from desktop.services.act import Act
from tests.services.timer_office import Office, make_office

ROUNDS = 6


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


def test_one_of_two_desks_wins_and_the_other_is_told(office: Office) -> None:
    for _ in range(ROUNDS):
        outcomes = _race(office)
        codes = [each.code for each in outcomes if isinstance(each, Refused)]
        won = [each for each in outcomes if isinstance(each, int)]
        assert (codes, len(won)) == (["session_running"], 1)
        refusal = next(each for each in outcomes if isinstance(each, Refused))
        assert refusal.facts["session"] == won[0]
        assert WorkSession.select().where(WorkSession.state == "running").count() == 1
        office.store.do(sessions.stop, won[0])
        assert session_cards.card(won[0]).state == "stopped"


def _race(office: Office) -> list[Any]:
    outcomes: list[Any] = []
    gate = threading.Barrier(2)

    def desk(ticket: int) -> None:
        database = office.store.database
        database.connect()
        try:
            gate.wait()
            with database.atomic():
                act = Act(office.store.now, office.anna)
                outcomes.append(sessions.start(act, ticket, "phone").made)
        except Refused as refusal:
            outcomes.append(refusal)
        finally:
            database.close()

    desks = [
        threading.Thread(target=desk, args=(ticket,))
        for ticket in (office.ticket, office.second_ticket)
    ]
    for each in desks:
        each.start()
    for each in desks:
        each.join()
    return outcomes

"""A desk that dies at any moment: what was said to be started is there, what was stopped too."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from desktop.models.session import Segment, WorkSession
from desktop.services import session_cards, sessions
from tests.services.timer_office import make_office

ROUNDS = 4  # the whole program is killed in tests/hard
HERE = Path(__file__).parents[2]
DESK = """
import sys
from datetime import UTC, datetime, timedelta
from desktop.models.schema import open_database
from desktop.services import sessions
from desktop.services.act import Act

address, consultant, ticket, at = sys.argv[1:]
now = datetime.fromisoformat(at)
database = open_database(address, now=now)
database.connect()

def do(service, *args, **kw):
    with database.atomic():
        return service(Act(now, int(consultant)), *args, **kw)

while True:
    made = do(sessions.start, int(ticket), "phone").made
    print("started", made, flush=True)
    for _ in range(3):
        now += timedelta(seconds=15)
        do(sessions.heartbeat, made)
    do(sessions.hold, made)
    do(sessions.resume, made)
    do(sessions.stop, made, "Zrobione")
    print("stopped", made, flush=True)
    now += timedelta(minutes=1)
"""


def test_nothing_shown_is_ever_lost(store: Any) -> None:
    office = make_office(store)
    chance = random.Random(4)
    at = store.now
    for _ in range(ROUNDS):
        told = _killed(store.address, office, at, chance.randint(1, 9))
        shown = [line.split() for line in told if line.count(" ") == 1]
        for what, number in shown:
            card = session_cards.card(int(number))
            assert what != "stopped" or (card.state, card.summary) == ("stopped", "Zrobione")
        assert WorkSession.select().where(WorkSession.state == "running").count() <= 1
        assert Segment.select().where(Segment.ended_at.is_null()).count() <= 1
        at = _next_start(office, at)
    assert WorkSession.select().count() >= ROUNDS


def _killed(address: str, office: Any, at: Any, lines: int) -> list[str]:
    """Let a desk work until it has told that many lines, then kill it."""
    desk = subprocess.Popen(
        [sys.executable, "-c", DESK, address, str(office.anna), str(office.ticket), at.isoformat()],
        stdout=subprocess.PIPE,
        text=True,
        cwd=HERE,
    )
    assert desk.stdout is not None
    told = [desk.stdout.readline().strip() for _ in range(lines)]
    desk.kill()
    told += desk.stdout.read().splitlines()
    desk.stdout.close()
    desk.wait()
    assert any(told), "the desk never worked"
    return told


def _next_start(office: Any, at: Any) -> Any:
    """Answer as the next start does: it ran until the last sign of life."""
    left = session_cards.open_of(office.anna)
    for card in left:
        end = card.signed_at or card.started_at
        office.store.do(
            sessions.stop,
            card.id,
            ended_at=max(end, card.open_since or end),
            at=at + timedelta(days=1),
        )
    return at + timedelta(days=1)

"""The real program, killed at random points on one database: what it had shown is never lost.

By hand: `python -m tests.hard.kills [ROUNDS] [ADDRESS]`; the suite plays a few rounds.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.models.office import Office as OfficeTable
from desktop.models.schema import open_database
from desktop.models.session import Segment, WorkSession
from desktop.services import session_cards
from tests.services.conftest import NOW, Store
from tests.services.timer_office import Office, make_office

HERE = Path(__file__).parents[2]
HEARTBEAT = timedelta(seconds=15)
PATIENCE = 60.0
LONGEST_LIFE = 40
NIGHT = timedelta(minutes=10)


@dataclass
class Tally:
    """What was seen over all rounds; `ends` are the seconds of each session that was stopped."""

    rounds: int = 0
    started: int = 0
    stopped: int = 0
    asked: int = 0
    worst: timedelta = timedelta()
    ends: dict[int, int] = field(default_factory=dict, repr=False)


class Killed:
    """One life of a desk: what it showed before it was killed."""

    def __init__(self, play: str, folder: Path, address: str, ticket: int, *words: str) -> None:
        self.lines: list[str] = []
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
        command = (sys.executable, "-m", "tests.hard.killed_desk", play, str(folder), address)
        self.process = subprocess.Popen(
            [*command, str(ticket), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=HERE,
            env=environment,
        )
        self.said = ""
        self._more = threading.Condition()
        self._readers = [
            threading.Thread(target=self._read_lines),
            threading.Thread(target=self._read_said),
        ]
        for reader in self._readers:
            reader.start()

    def _read_lines(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self._more:
                self.lines.append(line.strip())
                self._more.notify_all()

    def _read_said(self) -> None:
        assert self.process.stderr is not None
        self.said = self.process.stderr.read()

    def until(self, count: int = 1, word: str = "") -> None:
        """Wait until it has told that many lines, or one that begins with a word."""
        end = time.monotonic() + PATIENCE

        def is_so() -> bool:
            if word:
                return any(line.split(" ")[0] == word for line in self.lines)
            return len(self.lines) >= count

        with self._more:
            while not is_so():
                self._more.wait(0.1)
                if time.monotonic() > end or self.process.poll() is not None:
                    break
        if not is_so():
            self.end()
            raise AssertionError(f"it told {self.lines[-3:]} and stopped: {self.said}")

    def tell(self, word: str) -> None:
        """Say a word to it."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()

    def over(self) -> int:
        """Wait until it has ended by itself; gives its exit code."""
        code = self.process.wait(PATIENCE)
        self.end()
        return code

    def end(self, signal: int = 9) -> None:
        """Kill it, unless it is over, and hear the last it said."""
        if self.process.poll() is None:
            self.process.send_signal(signal)
        self.process.wait()
        for reader in self._readers:
            reader.join()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()


@contextmanager
def opened(address: str) -> Iterator[Store]:
    """The database, connected on this thread."""
    database = open_database(address, now=NOW)
    database.connect()
    try:
        yield Store(database, address)
    finally:
        database.close()


def furnish(address: str) -> Office:
    """An office that the program takes for its own."""
    with opened(address) as store:
        office = make_office(store)
        OfficeTable.insert(id=1, name="Serwis", nip="5260250274", changed_at=NOW).execute()
    return office


def play(address: str, folder: Path, rounds: int, *, seed: int = 4, loud: bool = False) -> Tally:
    """Kill it that many times on one database, and look after each."""
    office = furnish(address)
    chance = random.Random(seed)
    tally = Tally()
    at = NOW
    for number in range(rounds):
        desk = Killed("work", folder, address, office.ticket, at.isoformat(), str(number))
        try:
            desk.until(chance.randint(1, LONGEST_LIFE))
            # A moment between two lines: amid a commit, an answer on its way, a paint.
            time.sleep(chance.random() * 0.05)
        finally:
            desk.end()
        with opened(address):
            check(desk.lines, tally)
        at = _last_moment(desk.lines, at) + NIGHT
        tally.rounds += 1
        if loud:
            _say(f"{number + 1} {len(desk.lines)} {tally}")
    with opened(address):
        assert WorkSession.select().count() >= tally.started
        for session, seconds in tally.ends.items():
            assert session_cards.card(session).seconds == seconds
    return tally


def check(lines: list[str], tally: Tally) -> None:
    """What was shown is in the database.

    Every start; every end with the seconds that were shown; a line about the work; and of what
    still runs, at most one heartbeat is unsure.
    """
    since: dict[int, datetime] = {}
    over: set[int] = set()
    last: datetime | None = None
    session = 0
    for line in lines:
        what, *facts = line.split(" ")
        if what == "started":
            session, last = int(facts[0]), datetime.fromisoformat(facts[1])
            since[session] = last
            card = session_cards.card(session)
            assert card.started_at == last, line
            tally.started += 1
        elif what in ("shown", "resumed"):
            last = datetime.fromisoformat(facts[-1])
        elif what == "stopped":
            session = int(facts[0])
            card = session_cards.card(session)
            assert (card.state, card.seconds) == ("stopped", int(facts[1])), line
            over.add(session)
            tally.ends[session] = int(facts[1])
            tally.stopped += 1
        elif what == "summarised":
            assert session_cards.card(session).summary == " ".join(facts), line
        elif what == "asked":
            tally.asked += 1
    running: Any = list(WorkSession.select().where(WorkSession.state == "running"))
    assert len(running) <= 1
    assert Segment.select().where(Segment.ended_at.is_null()).count() == len(running)
    for row in running:
        assert row.id not in over
        if row.id in since and last is not None:
            unsure = last - row.signed_at
            assert unsure <= HEARTBEAT, (row.id, unsure)
            tally.worst = max(tally.worst, unsure)


def _last_moment(lines: list[str], before: datetime) -> datetime:
    moments = [line.split(" ")[-1] for line in lines if "T" in line and ":" in line]
    return max([before, *(datetime.fromisoformat(each) for each in moments)])


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> None:
    """Two hundred rounds unless told otherwise, on SQLite unless an address is given."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory(prefix="dyzurka-kills-") as place:
        folder = Path(place)
        address = sys.argv[2] if len(sys.argv) > 2 else str(folder / "office.db")
        _say(str(play(address, folder, rounds, loud=True)))


if __name__ == "__main__":
    main()

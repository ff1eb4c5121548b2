"""What a client reads out is nowhere but in memory: the real window, killed and ended."""

from __future__ import annotations

import shutil
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.models.consent import Consent
from desktop.models.session import SessionEvent, WorkSession
from tests.hard.kills import Killed, furnish, opened
from tests.services.conftest import NOW
from tests.services.timer_office import Office

PARTNER_ID = "918 273 645"
PASSWORD = "zq8-Żółty-marker"
ORDER = "Polecenie-kontrolne-4711"
# An ID is known with and without its spaces, a password also by its plain middle.
SECRETS = (PARTNER_ID, PARTNER_ID.replace(" ", ""), PASSWORD, "zq8-", "ty-marker")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for everything the program may write: data, temporary files, the home."""
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path / "temp"))
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("data", "temp", "home"):
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture
def office(place: Path) -> Office:
    return furnish(str(place / "data" / "office.db"))


@pytest.fixture
def desk(place: Path, office: Office) -> Iterator[Killed]:
    """A desk that is connected to a client's computer."""
    made = Killed(
        *("help", place / "data", str(place / "data" / "office.db"), office.ticket),
        *(NOW.isoformat(), PARTNER_ID, PASSWORD, ORDER),
    )
    try:
        made.until(word="connected")
        yield made
    finally:
        made.end()


def holding(folder: Path, *texts: str) -> set[str]:
    """Files below a folder in which one of the texts stands, in any usual encoding."""
    wanted = [text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "cp1250")]
    found = set()
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            if any(each in data for each in wanted):
                found.add(path.name)
    return found


def told(desk: Killed, word: str) -> str:
    """What the desk told after that word."""
    return next(line.partition(" ")[2] for line in desk.lines if line.startswith(f"{word} "))


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    for number, code in enumerate(("utf-8", "utf-16-le", "cp1250")):
        (tmp_path / f"{number}").write_bytes(b"x" + f"…{PASSWORD}".replace("…", "").encode(code))
    assert holding(tmp_path, *SECRETS) == {"0", "1", "2"}


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGABRT, signal.SIGTERM])
def test_a_killed_session_leaves_nothing(place: Path, desk: Killed, how: signal.Signals) -> None:
    here = set(Path.cwd().iterdir())
    assert told(desk, "lent") == "True"
    # The window has lent it to the clipboard and shown it: it was there, only not in a file.
    assert holding(place, *SECRETS) == set()
    desk.end(how)
    assert desk.process.returncode == -how
    assert holding(place, *SECRETS) == set()
    # What may be kept is there, in the database or its journal: the search looks in the right place.
    assert holding(place, ORDER)
    assert not any(secret in desk.said for secret in SECRETS)
    assert {each for each in set(Path.cwd().iterdir()) - here if "core" in each.name} == set()
    assert list(place.rglob("core*")) == []


def test_an_ended_session_leaves_nothing(place: Path, desk: Killed, office: Office) -> None:
    assert told(desk, "title") == "False"
    desk.tell("end")
    desk.until(word="ended")
    assert (told(desk, "clipboard"), told(desk, "fields")) == ("''", "''")
    assert holding(place, *SECRETS) == set()
    desk.tell("leave")
    desk.until(word="left")
    assert told(desk, "left") == "''"
    assert desk.over() == 0
    assert desk.said == ""
    assert holding(place, *SECRETS) == set()
    assert holding(place, ORDER)
    _look_into_copies(place)
    with opened(str(place / "data" / "office.db")):
        consent = Consent.get()
        session: Any = WorkSession.get()
        events = [(each.what, each.facts) for each in SessionEvent.select()]
    assert consent.person == "Ewa Kowalska"
    assert (session.state, session.tool, session.consent_id) == (
        "stopped",
        "TeamViewer",
        consent.id,
    )
    # The receipt says that it was launched, not to whom.
    launched = next(facts for what, facts in events if what == "launched")
    assert launched == {"tool": "TeamViewer", "way": "address", "opened": "teamviewer10"}


def _look_into_copies(place: Path) -> None:
    """A backup and a dump hold no more than the file: nothing is hidden in unused pages."""
    source = place / "data" / "office.db"
    copies = place / "copies"
    copies.mkdir()
    with closing(sqlite3.connect(source)) as database:
        with closing(sqlite3.connect(copies / "backup.db")) as copy:
            database.backup(copy)
        dump = "\n".join(database.iterdump())
    (copies / "dump.sql").write_text(dump, "utf-8")
    shutil.copy(source, copies / "file.db")
    assert holding(copies, ORDER) >= {"dump.sql", "backup.db"}
    assert holding(copies, *SECRETS) == set()

"""A second start on the same database hands its files over; another database is another."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtNetwork import QLocalSocket

from desktop.ui import single_instance
from desktop.ui.single_instance import SingleInstance, meeting_place

SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop.ui.single_instance import SingleInstance
application = QCoreApplication([])
sys.exit(0 if SingleInstance(sys.argv[1]).claim(sys.argv[2:]) else 3)
"""

STAYING = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop.ui import single_instance
from desktop.ui.single_instance import SingleInstance
single_instance.PATIENCE_MS = 60_000
application = QCoreApplication([])
one = SingleInstance(sys.argv[1])
if one.claim(["a.eml"]):
    print("here", flush=True)
    application.exec()
print("gone", flush=True)
"""


@pytest.fixture
def place(tmp_path):
    return meeting_place(str(tmp_path / "office.db"))


@pytest.fixture
def first(place, qapp):
    instance = SingleInstance(place)
    assert instance.claim()
    yield instance
    instance.close()


def test_a_second_start_hands_its_files_over_and_ends(first, place, qtbot):
    with qtbot.waitSignal(first.called, timeout=60_000) as called:
        second = subprocess.Popen([sys.executable, "-c", SECOND, place, "/a/zażółć.eml", "b.eml"])
    assert called.args == [["/a/zażółć.eml", "b.eml"]]
    assert second.wait(60) == 3


def test_another_database_is_another_window(first, tmp_path, qapp):
    other = SingleInstance(meeting_place(str(tmp_path / "demo.db")))
    assert other.claim()
    other.close()


def test_after_closing_the_place_is_free(place, qapp):
    one = SingleInstance(place)
    assert one.claim()
    one.close()
    two = SingleInstance(place)
    assert two.claim()
    two.close()


def test_what_a_crash_left_is_no_obstacle(place, qapp):
    killed = subprocess.Popen([sys.executable, "-c", STAYING, place], stdout=subprocess.PIPE)
    assert killed.stdout is not None
    killed.stdout.readline()
    killed.kill()
    killed.communicate()
    after = SingleInstance(place)
    assert after.claim()
    after.close()


def test_of_many_that_start_at_once_one_stays(place):
    """Each waits for a line before it ends, and answers later starts meanwhile."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", STAYING, place], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(4)
    ]
    said = []
    for each in started:
        assert each.stdout is not None
        said.append(each.stdout.readline().strip())
    for each in started:
        each.kill()
        each.communicate()
    assert sorted(said) == [b"gone", b"gone", b"gone", b"here"]


def test_one_file_is_one_place_however_it_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link.db").symlink_to(tmp_path / "office.db")
    whole = meeting_place(str(tmp_path / "office.db"))
    assert meeting_place("office.db") == meeting_place("./link.db") == whole


def test_a_user_whom_the_system_cannot_name_has_a_place(monkeypatch):
    def unknown() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(single_instance.getpass, "getuser", unknown)
    assert meeting_place("a.db").startswith("dyzurka-")


@pytest.mark.parametrize("said", [b"nonsense\n", b'{"a": 1}\n', b"[1, null]\n", b"[]\n"])
def test_odd_callers_bring_no_files(first, place, qtbot, said):
    with qtbot.waitSignal(first.called, timeout=20_000) as called:
        caller = QLocalSocket()
        caller.connectToServer(place)
        caller.write(said)
        caller.flush()
    assert called.args == [[]]
    caller.abort()


def test_the_name_of_the_place_tells_nothing(tmp_path):
    name = meeting_place("postgresql://anna:secret@server/office")
    assert "anna" not in name
    assert "secret" not in name
    assert name == meeting_place("postgresql://anna:secret@server/office")

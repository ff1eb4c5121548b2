"""A second start on the same database hands its files over; another database is another."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtNetwork import QLocalSocket

from desktop.ui.single_instance import SingleInstance, meeting_place

SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop.ui.single_instance import SingleInstance
application = QCoreApplication([])
sys.exit(0 if SingleInstance(sys.argv[1]).claim(sys.argv[2:]) else 3)
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
    with qtbot.waitSignal(first.called, timeout=20_000) as called:
        second = subprocess.Popen([sys.executable, "-c", SECOND, place, "/a/zażółć.eml", "b.eml"])
    assert called.args == [["/a/zażółć.eml", "b.eml"]]
    assert second.wait(20) == 3


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


@pytest.mark.parametrize("said", [b"nonsense\n", b'{"a": 1}\n', b"[1, null]\n", b"[]\n"])
def test_odd_callers_bring_no_files(first, place, qtbot, said):
    with qtbot.waitSignal(first.called) as called:
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

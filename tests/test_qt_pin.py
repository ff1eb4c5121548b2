"""The pinned Qt counts references rightly: one release lost one with every signal and void call."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROUNDS = 10_000
FEW = 2_000  # fewer than make the interpreter abort
SLACK = 100

EMITTED = f"""
import gc, sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Source(QObject):
    told = Signal(object)

heard = []
source = Source()
source.told.connect(lambda value: heard.append(value is VALUE))
for VALUE in (None, True, False):
    before = sys.getrefcount(VALUE)
    for _ in range({ROUNDS}):
        source.told.emit(VALUE)
    gc.collect()
    assert all(heard) and len(heard) == {ROUNDS}, "a value was not delivered"
    heard.clear()
    moved = sys.getrefcount(VALUE) - before
    assert abs(moved) < {SLACK}, f"{{VALUE}} moved by {{moved}} references"
print("sound")
"""


class Source(QObject):
    """Something that tells an object."""

    told = Signal(object)


def test_signals_keep_the_count_of_constants() -> None:
    # In a process of its own: where the count is wrong the interpreter aborts.
    done = subprocess.run(
        [sys.executable, "-c", EMITTED], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.returncode) == ("sound", 0), done.stderr


@pytest.mark.parametrize("value", [None, True, False])
def test_each_value_arrives_as_itself(value: object, qtbot: QtBot) -> None:
    source = Source()
    heard: list[object] = []
    source.told.connect(heard.append)
    for _ in range(3):
        source.told.emit(value)
    assert [each is value for each in heard] == [True, True, True]


def test_void_calls_keep_the_count_of_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(FEW):
        label.setText(str(number))
    moved = sys.getrefcount(None) - before
    assert abs(moved) < SLACK


def test_the_lock_holds_a_qt_before_the_faulty_release() -> None:
    lock = Path(__file__).parents[1] / "packaging" / "locks" / "run.txt"
    pinned = [line for line in lock.read_text().splitlines() if line.startswith("pyside6-")]
    versions = {
        tuple(int(part) for part in line.split()[0].split("==")[1].split(".")) for line in pinned
    }
    assert versions
    assert all(version < (6, 12) for version in versions)

"""Garbage is collected on the window's thread, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from desktop.ui.sweeper import Sweeper


class Knot:
    """An object that only the collector can free."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def sweeper(qtbot) -> Iterator[Sweeper]:
    made = Sweeper()
    made.begin()
    yield made
    made.close()


def tie_many() -> weakref.ref[Knot]:
    """More knots than Python would let lie; a sign of life of the first."""
    first = Knot()
    sign = weakref.ref(first)
    for _ in range(gc.get_threshold()[0] * 20):
        Knot()
    return sign


def test_a_working_thread_frees_nothing_the_window_does(sweeper):
    signs: list[weakref.ref[Knot]] = []
    worker = threading.Thread(target=lambda: signs.append(tie_many()))
    worker.start()
    worker.join()
    assert signs[0]() is not None
    assert sweeper.sweep() > 0
    assert signs[0]() is None


def test_it_sweeps_by_itself(sweeper, qtbot):
    sign = tie_many()
    qtbot.waitUntil(lambda: sign() is None)


def test_closing_gives_collecting_back(qtbot):
    gc.enable()
    sweeper = Sweeper()
    sweeper.begin()
    assert not gc.isenabled()
    sweeper.close()
    assert gc.isenabled()

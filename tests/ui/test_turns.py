"""Turns: at once while there is time, then in later turns of the loop, in order, whatever raises."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer

from desktop.ui.story.waiting import breathe
from desktop.ui.turns import SLICE_SECONDS, Turns


class Watch:
    """A clock that goes on only when somebody works."""

    def __init__(self):
        self.seconds = 0.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def parent(qapp):
    owner = QObject()
    yield owner
    owner.deleteLater()
    breathe()


def test_what_is_quick_goes_at_once(parent, watch):
    came = []
    turns = Turns(came.append, parent, seconds=watch)
    for thing in range(50):
        turns.take(thing)
    assert came == list(range(50))


def test_what_takes_long_leaves_the_rest_for_later_turns(parent, watch):
    came = []

    def work(thing):
        watch.seconds += SLICE_SECONDS * 0.6
        came.append(thing)

    turns = Turns(work, parent, seconds=watch)
    for thing in range(6):
        turns.take(thing)
    assert came == [0, 1]
    heard = []
    QTimer.singleShot(0, parent, lambda: heard.append(list(came)))
    breathe(1)
    assert heard, "the loop turned between two slices"
    breathe(3)
    assert came == list(range(6))


def test_a_new_turn_has_a_new_slice(parent, watch):
    came = []

    def work(thing):
        watch.seconds += SLICE_SECONDS
        came.append(thing)

    turns = Turns(work, parent, seconds=watch)
    turns.take("first")
    breathe()
    turns.take("second")
    assert came == ["first", "second"]


def test_what_raises_does_not_hold_up_the_next(parent, watch):
    came = []

    def work(thing):
        watch.seconds += SLICE_SECONDS
        if thing == "bad":
            raise LookupError
        came.append(thing)

    turns = Turns(work, parent, seconds=watch)
    with pytest.raises(LookupError):
        turns.take("bad")
    turns.take("good")
    assert came == []
    breathe()
    assert came == ["good"]


def test_a_delivery_may_turn_a_loop_of_its_own(parent, watch):
    came = []

    def work(thing):
        came.append(thing)
        if thing == "asks":
            watch.seconds += SLICE_SECONDS
            loop = QEventLoop()
            QTimer.singleShot(0, loop, lambda: turns.take("later"))
            QTimer.singleShot(5, loop, loop.quit)
            loop.exec()
            came.append("answered")

    turns = Turns(work, parent, seconds=watch)
    turns.take("asks")
    assert came == ["asks", "later", "answered"]

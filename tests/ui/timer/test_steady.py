"""Two clocks compared."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest

from desktop.ui.timer.clock_face import until
from desktop.ui.timer.steady import Oddness, Watch, steady_seconds
from tests.ui.timer.timer_desk import Clocks


@pytest.mark.parametrize(
    ("wall", "steady", "odd"),
    [
        (1, 1, Oddness(0, slept=False)),
        (2, 1.2, Oddness(0, slept=False)),
        (7, 1, Oddness(0, slept=False)),
        (8, 1, Oddness(7, slept=False)),
        (-3600, 1, Oddness(-3601, slept=False)),
        (61, 60, Oddness(0, slept=False)),
        (3600, 3600, Oddness(0, slept=True)),
        (7200, 3600, Oddness(3600, slept=True)),
    ],
)
def test_what_happened_between_two_looks(wall: float, steady: float, odd: Oddness) -> None:
    clocks = Clocks()
    watch = Watch(clocks.now, clocks.steady_now)
    clocks.wall += timedelta(seconds=wall)
    clocks.steady += steady
    assert watch.look() == odd
    assert watch.look() == Oddness(0, slept=False)


def test_the_steady_clock_goes_forward() -> None:
    first = steady_seconds()
    assert steady_seconds() >= first > 0


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-1, "0:00"), (0, "0:00"), (208, "3:28"), (3599, "59:59"), (3600, "1:00:00")],
)
def test_time_left(seconds: int, words: str) -> None:
    assert until(seconds) == words


def test_without_a_clock_for_it_the_systems_own_monotonic_one_counts_sleep(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    monkeypatch.setattr(time, "clock_gettime", {time.CLOCK_MONOTONIC: 7.0}.__getitem__)
    assert steady_seconds() == 7.0
    monkeypatch.delattr(time, "CLOCK_MONOTONIC")
    monkeypatch.setattr(time, "monotonic", lambda: 8.0)
    assert steady_seconds() == 8.0

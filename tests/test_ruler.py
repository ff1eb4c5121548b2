"""The ruler of the benchmarks."""

from __future__ import annotations

import sys

import pytest

from tests import ruler


def test_the_line_every_benchmark_prints(capsys: pytest.CaptureFixture[str]) -> None:
    ratio = ruler.compare("page", ours=lambda: 0.003, raw=lambda: 0.002, goal=1.5)
    assert ratio == pytest.approx(1.5)
    assert capsys.readouterr().out == "page: ours 3.00 ms raw 2.00 ms ratio 1.50 goal ≤ 1.5: kept\n"


def test_a_missed_goal_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    ruler.report("page", 0.003, 0.001, goal=2)
    assert capsys.readouterr().out.endswith("ratio 3.00 goal ≤ 2: MISSED\n")


def test_both_run_in_turns_and_are_timed() -> None:
    order: list[str] = []
    ruler.compare(
        "page", ours=lambda: order.append("ours"), raw=lambda: order.append("raw"), rounds=2
    )
    assert order == ["ours", "raw"] * 2


def test_a_short_run_has_fewer_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["paint.py", "--quick"])
    assert (ruler.rounds_of(100), ruler.rounds_of(5)) == (10, 3)

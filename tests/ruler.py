"""How benchmarks measure: ours and the raw thing in turns, in one run, medians and their ratio.

A benchmark is a script in `tests/benchmarks` with a `main()`; `--quick` asks for fewer rounds:

    from tests.ruler import compare

    def main() -> None:
        compare("first page", ours=page_by_service, raw=page_by_sqlite, rounds=50, goal=1.5)

    if __name__ == "__main__":
        main()
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

FEWEST = 3


def is_quick() -> bool:
    """Whether the person asked for a short run."""
    return "--quick" in sys.argv[1:]


def rounds_of(rounds: int) -> int:
    """`rounds`, or a tenth of them in a short run."""
    return max(FEWEST, rounds // 10) if is_quick() else rounds


def report(name: str, ours: float, raw: float, goal: float | None = None) -> float:
    """Print one line of two times in seconds, as every benchmark does; the ratio."""
    ratio = ours / raw
    wish = "" if goal is None else f" goal ≤ {goal:g}: {'kept' if ratio <= goal else 'MISSED'}"
    print(f"{name}: ours {ours * 1000:.2f} ms raw {raw * 1000:.2f} ms ratio {ratio:.2f}{wish}")
    return ratio


def compare(
    name: str,
    *,
    ours: Callable[[], object],
    raw: Callable[[], object],
    rounds: int = 20,
    goal: float | None = None,
) -> float:
    """Measure `ours` against `raw`, one after the other in each round; print and return the ratio.

    A job may time itself, say a process it starts: what it returns as a float is taken, in seconds.
    """
    times: dict[str, list[float]] = {"ours": [], "raw": []}
    for _ in range(rounds_of(rounds)):
        for key, job in (("ours", ours), ("raw", raw)):
            started = time.perf_counter()
            told = job()
            passed = time.perf_counter() - started
            times[key].append(told if isinstance(told, float) else passed)
    medians = {key: statistics.median(each) for key, each in times.items()}
    return report(name, medians["ours"], medians["raw"], goal)

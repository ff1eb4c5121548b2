"""How many ordinary sessions are priced in a second."""

from __future__ import annotations

import json
import statistics
import time
from datetime import datetime
from pathlib import Path

from desktop.rules.money import parse
from desktop.rules.pricing import price_session
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariffs import Kind
from tests.ruler import is_quick, rounds_of

CASES = Path(__file__).parents[1] / "rules" / "data" / "pricing.jsonl"
GOAL = 20_000


def main() -> None:
    """Price the worked cases over and over; the median of several rounds counts."""
    works = [_read(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    times = 100 if is_quick() else 1_000
    rates = []
    for _ in range(rounds_of(30)):
        started = time.perf_counter()
        for _ in range(times):
            for segments, kind, rate in works:
                price_session(segments, kind, rate)
        rates.append(times * len(works) / (time.perf_counter() - started))
    found = statistics.median(rates)
    verdict = "kept" if found >= GOAL else "MISSED"
    print(f"pricing: {found:,.0f} sessions a second goal ≥ {GOAL:,}: {verdict}")


def _read(line: str) -> tuple[tuple[Segment, ...], Kind, Rate]:
    case = json.loads(line)
    segments = tuple(
        Segment(datetime.fromisoformat(start), datetime.fromisoformat(end))
        for start, end in case["segments"]
    )
    return segments, Kind(case["kind"]), Rate(parse(case["rate"]))


if __name__ == "__main__":
    main()

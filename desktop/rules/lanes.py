"""Lanes of overlapping visits: where each stands beside the others in a day's column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Lane:
    """Lane `index` (from 0) of `count` lanes of its cluster."""

    index: int
    count: int


def lanes(spans: Sequence[tuple[datetime, datetime]]) -> tuple[Lane, ...]:
    """A lane for each span, in the order given; spans that only touch do not overlap.

    Spans that overlap one another, also through others, share a count; each stands in the first
    lane that is free. A span without length takes its lane for its instant.
    """
    order = sorted(range(len(spans)), key=lambda at: (spans[at][0], spans[at][1], at))
    found = [Lane(0, 1)] * len(spans)
    cluster: list[int] = []
    ends: list[datetime] = []
    for at in order:
        start, end = spans[at]
        if ends and start >= max(ends):
            _close(found, cluster, len(ends))
            cluster, ends = [], []
        free = next((lane for lane, until in enumerate(ends) if until <= start), len(ends))
        ends[free : free + 1] = [end]
        found[at] = Lane(free, 0)
        cluster.append(at)
    _close(found, cluster, len(ends))
    return tuple(found)


def _close(found: list[Lane], cluster: Sequence[int], count: int) -> None:
    for at in cluster:
        found[at] = Lane(found[at].index, count)

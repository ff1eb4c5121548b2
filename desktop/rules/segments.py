"""Segments of connected time (§10) and what makes them impossible."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from desktop.errors import Refused

_EARLIEST = int(datetime(1990, 1, 1, tzinfo=UTC).timestamp())
_LATEST = int(datetime(2150, 1, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Segment:
    """Connected time from `start` to `end`, aware instants; parts of a second are dropped."""

    start: datetime
    end: datetime


def checked_spans(
    segments: Iterable[Segment], *, now: datetime | None = None
) -> list[tuple[int, int]]:
    """The segments as seconds since the epoch, in order and not overlapping.

    `now` is given for recorded work, which cannot end in the future; what is quoted can. Raises
    `Refused` that names the bad segment by `number` (from 1), `start` and `end`:
    `segment_no_zone`, `segment_year`, `segment_end_before_start`, `segment_overlap`,
    `segment_order`, `segment_in_future`.
    """
    spans: list[tuple[int, int]] = []
    before: tuple[int, int] | None = None
    for segment in segments:
        start, end = segment.start, segment.end
        if start.utcoffset() is None or end.utcoffset() is None:
            raise _refused("segment_no_zone", len(spans), segment)
        span = int(start.timestamp()), int(end.timestamp())
        if span[0] < _EARLIEST or span[1] > _LATEST:
            raise _refused("segment_year", len(spans), segment)
        if span[1] < span[0]:
            raise _refused("segment_end_before_start", len(spans), segment)
        if before and span[0] < before[1]:
            code = "segment_order" if span[1] <= before[0] else "segment_overlap"
            raise _refused(code, len(spans), segment)
        if now is not None and span[1] > now.timestamp():
            raise _refused("segment_in_future", len(spans), segment)
        spans.append(span)
        before = span
    return spans


def _refused(code: str, before: int, segment: Segment) -> Refused:
    return Refused(
        code,
        "segments",
        number=before + 1,
        start=segment.start.isoformat(),
        end=segment.end.isoformat(),
    )

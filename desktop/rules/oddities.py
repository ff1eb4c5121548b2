"""What looks wrong about a session's times, and where it may really have ended.

Oddities never stop anything but billing: the times stay as they were measured until a person has
looked at them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum

from desktop.rules.segments import Segment

LONGEST = timedelta(hours=10)
CLOCK_TOLERANCE = timedelta(seconds=5)


class Oddity(StrEnum):
    """Why a person should look at a session before it is billed."""

    TOO_LONG = "too_long"
    OVER_MIDNIGHT = "over_midnight"
    OVERLAP = "overlap"
    BACKWARDS = "backwards"
    CLOCK_JUMPED = "clock_jumped"
    SLEPT = "slept"
    AWAY = "away"


class EndGround(StrEnum):
    """Why an end is suggested."""

    LAST_SIGN = "last_sign"
    SLEPT = "slept"
    AWAY = "away"
    NEXT_SESSION = "next_session"
    CLOSING = "closing"
    MIDNIGHT = "midnight"


@dataclass(frozen=True, slots=True)
class SuggestedEnd:
    """An instant at which a session may really have ended, and why."""

    at: datetime
    ground: EndGround


def oddities_of(
    segments: Sequence[Segment], others: Iterable[Segment], zone: tzinfo
) -> tuple[Oddity, ...]:
    """What the times themselves give away: over 10 hours, over midnight, over other work.

    `others` are segments of the same consultant's other sessions; touching is no overlap.
    """
    found = []
    connected = sum((each.end - each.start for each in segments), timedelta())
    if connected > LONGEST:
        found.append(Oddity.TOO_LONG)
    if any(_is_over_midnight(each, zone) for each in segments):
        found.append(Oddity.OVER_MIDNIGHT)
    theirs = list(others)
    if any(mine.start < each.end and each.start < mine.end for mine in segments for each in theirs):
        found.append(Oddity.OVERLAP)
    return tuple(found)


def is_jump(wall: timedelta, steady: timedelta) -> bool:
    """Whether two measures of one stretch of time differ by more than five seconds."""
    return abs(wall - steady) > CLOCK_TOLERANCE


def suggested_ends(
    segment: Segment,
    *,
    zone: tzinfo,
    closes: int,
    last_sign: datetime | None = None,
    slept_at: datetime | None = None,
    left_at: datetime | None = None,
    others: Iterable[Segment] = (),
) -> tuple[SuggestedEnd, ...]:
    """Ends that a person may choose for the last segment, the earliest first.

    `closes` is the office's closing time in minutes since the local midnight, `slept_at` when
    the machine fell asleep, `left_at` when it was last touched. Only instants within the segment
    are offered, each once.
    """
    local = segment.start.astimezone(zone)
    closing = datetime.combine(local.date(), time(), zone) + timedelta(minutes=closes)
    midnight = datetime.combine(local.date() + timedelta(days=1), time(), zone)
    begun = [each.start for each in others if segment.start < each.start < segment.end]
    offered = [
        (slept_at, EndGround.SLEPT),
        (left_at, EndGround.AWAY),
        (last_sign, EndGround.LAST_SIGN),
        (min(begun, default=None), EndGround.NEXT_SESSION),
        (closing, EndGround.CLOSING),
        (midnight, EndGround.MIDNIGHT),
    ]
    ends: dict[datetime, EndGround] = {}
    for at, ground in offered:
        if at is not None and segment.start < at < segment.end:
            ends.setdefault(at.astimezone(segment.start.tzinfo), ground)
    return tuple(SuggestedEnd(at, ends[at]) for at in sorted(ends))


def _is_over_midnight(segment: Segment, zone: tzinfo) -> bool:
    """An end at midnight itself is still the same day."""
    last = segment.end.astimezone(zone)
    first = segment.start.astimezone(zone)
    if last.time() == time() and last > first:
        return last.date() - first.date() > timedelta(days=1)
    return last.date() != first.date()

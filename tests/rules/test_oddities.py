"""What looks wrong about times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop.rules.oddities import (
    EndGround,
    Oddity,
    SuggestedEnd,
    is_jump,
    oddities_of,
    suggested_ends,
)
from desktop.rules.segments import Segment

WARSAW = ZoneInfo("Europe/Warsaw")
DAY = datetime(2026, 11, 20, tzinfo=WARSAW)


def span(start: float, end: float) -> Segment:
    """Hours of that Friday in Warsaw, stored in UTC."""
    return Segment(
        (DAY + timedelta(hours=start)).astimezone(UTC),
        (DAY + timedelta(hours=end)).astimezone(UTC),
    )


@pytest.mark.parametrize(
    ("segments", "others", "found"),
    [
        ([], [], ()),
        ([span(9, 19)], [], ()),
        ([span(9, 19.001)], [], (Oddity.TOO_LONG,)),
        ([span(0, 6), span(7, 11.5)], [], (Oddity.TOO_LONG,)),
        ([span(20, 24)], [], ()),
        ([span(24, 25)], [], ()),
        ([span(23.9, 24.1)], [], (Oddity.OVER_MIDNIGHT,)),
        ([span(0, 48)], [], (Oddity.TOO_LONG, Oddity.OVER_MIDNIGHT)),
        ([span(9, 10)], [span(8, 9), span(10, 11)], ()),
        ([span(9, 10)], [span(9.5, 9.6)], (Oddity.OVERLAP,)),
        ([span(9, 10), span(12, 13)], [span(10.5, 12.5)], (Oddity.OVERLAP,)),
    ],
)
def test_what_times_give_away(
    segments: list[Segment], others: list[Segment], found: tuple[Oddity, ...]
) -> None:
    assert oddities_of(segments, others, WARSAW) == found


def test_a_jump_is_more_than_five_seconds() -> None:
    minute = timedelta(minutes=1)
    assert not is_jump(minute, minute + timedelta(seconds=5))
    assert is_jump(minute, minute + timedelta(seconds=6))
    assert is_jump(minute + timedelta(seconds=6), minute)


def test_ends_to_choose_from_stand_in_order_and_once() -> None:
    ends = suggested_ends(
        span(9, 30),
        zone=WARSAW,
        closes=17 * 60,
        last_sign=span(17, 18).start,
        slept_at=span(12, 13).start,
        others=[span(8, 9.5), span(15, 16), span(31, 32)],
    )
    assert ends == (
        SuggestedEnd(span(12, 13).start, EndGround.SLEPT),
        SuggestedEnd(span(15, 16).start, EndGround.NEXT_SESSION),
        SuggestedEnd(span(17, 18).start, EndGround.LAST_SIGN),
        SuggestedEnd(span(24, 25).start, EndGround.MIDNIGHT),
    )


def test_ends_outside_the_segment_are_not_offered() -> None:
    assert suggested_ends(span(18, 19), zone=WARSAW, closes=17 * 60) == ()

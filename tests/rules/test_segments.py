from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import Refused
from desktop.rules.segments import Segment, checked_spans

TEN = datetime(2026, 11, 20, 10, tzinfo=UTC)
WARSAW = ZoneInfo("Europe/Warsaw")


def minutes(first, last):
    return Segment(TEN + timedelta(minutes=first), TEN + timedelta(minutes=last))


def refusal(*segments, now=None):
    with pytest.raises(Refused) as no:
        checked_spans(segments, now=now)
    return no.value


def test_touching_and_empty_segments_are_fine():
    spans = checked_spans([minutes(0, 5), minutes(5, 5), minutes(5, 9)])
    assert [end - start for start, end in spans] == [300, 0, 240]


def test_parts_of_a_second_are_dropped():
    odd = Segment(TEN.replace(microsecond=999_999), TEN.replace(second=1, microsecond=1))
    start = int(TEN.timestamp())
    assert checked_spans([odd]) == [(start, start + 1)]


def test_the_repeated_hour_is_told_apart_by_its_fold():
    first = datetime(2026, 10, 25, 2, 45, tzinfo=WARSAW, fold=0)
    second = datetime(2026, 10, 25, 2, 15, tzinfo=WARSAW, fold=1)
    ((start, end),) = checked_spans([Segment(first, second)])
    assert end - start == 30 * 60


@pytest.mark.parametrize(
    ("segments", "code", "number"),
    [
        ([minutes(5, 4)], "segment_end_before_start", 1),
        ([minutes(0, 5), minutes(4, 9)], "segment_overlap", 2),
        ([minutes(0, 9), minutes(4, 5)], "segment_overlap", 2),
        ([minutes(5, 9), minutes(0, 5)], "segment_order", 2),
        ([minutes(0, 5), Segment(TEN.replace(tzinfo=None), TEN)], "segment_no_zone", 2),
        ([Segment(TEN, TEN.replace(tzinfo=None))], "segment_no_zone", 1),
        ([Segment(TEN.replace(year=1989), TEN)], "segment_year", 1),
        ([Segment(TEN, TEN.replace(year=2151))], "segment_year", 1),
        (
            [Segment(datetime.min.replace(tzinfo=timezone(timedelta(hours=14))), TEN)],
            "segment_year",
            1,
        ),
        ([Segment(TEN, datetime.max.replace(tzinfo=UTC))], "segment_year", 1),
    ],
)
def test_impossible_segments_are_named(segments, code, number):
    no = refusal(*segments)
    bad = segments[number - 1]

    assert (no.code, no.field) == (code, "segments")
    assert no.facts == {
        "number": number,
        "start": bad.start.isoformat(),
        "end": bad.end.isoformat(),
    }


def test_what_is_recorded_cannot_end_in_the_future():
    now = TEN + timedelta(minutes=7)

    assert refusal(minutes(0, 5), minutes(6, 8), now=now).code == "segment_in_future"
    assert len(checked_spans([minutes(0, 7)], now=now)) == 1
    assert len(checked_spans([minutes(0, 8)])) == 1

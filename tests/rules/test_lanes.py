from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.lanes import Lane, lanes

EIGHT = datetime(2026, 11, 20, 7, tzinfo=UTC)


def span(start, end):
    return EIGHT + timedelta(minutes=start), EIGHT + timedelta(minutes=end)


def test_alone_it_has_the_whole_width():
    assert lanes([]) == ()
    assert lanes([span(0, 60), span(60, 120)]) == (Lane(0, 1), Lane(0, 1))


def test_overlapping_stand_side_by_side():
    assert lanes([span(30, 90), span(0, 60)]) == (Lane(1, 2), Lane(0, 2))


def test_a_lane_is_used_again_within_its_cluster():
    found = lanes([span(0, 60), span(30, 120), span(60, 90), span(130, 140)])
    assert found == (Lane(0, 2), Lane(1, 2), Lane(0, 2), Lane(0, 1))


spans = st.lists(
    st.builds(lambda at, length: span(at, at + length), st.integers(0, 600), st.integers(1, 200)),
    max_size=14,
)


@given(spans)
def test_no_two_overlapping_share_a_lane_and_none_is_missing(given_spans):
    found = lanes(given_spans)

    for one, (start, end) in enumerate(given_spans):
        assert 0 <= found[one].index < found[one].count
        crowd = [
            two for two, other in enumerate(given_spans) if other[0] < end and start < other[1]
        ]
        assert len({found[two].count for two in crowd}) == 1
        assert [two for two in crowd if found[two].index == found[one].index] == [one]
        same = [two for two, lane in enumerate(found) if lane.count == found[one].count]
        assert {found[two].index for two in same} == set(range(found[one].count))

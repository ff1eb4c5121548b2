from datetime import UTC, datetime, timedelta

from desktop.rules.queue import order_key, rank, why_here

EIGHT = datetime(2026, 11, 20, 7, tzinfo=UTC)


def test_agreements_first_then_the_moment_of_saving():
    """§7, §8."""
    saved = [("late agreement", True, 40, 1), ("early", False, 0, 2), ("agreement", True, 12, 3)]
    ordered = sorted(
        saved,
        key=lambda one: order_key(
            rank(has_active_agreement=one[1]), EIGHT + timedelta(minutes=one[2]), one[3]
        ),
    )
    assert [one[0] for one in ordered] == ["agreement", "late agreement", "early"]


def test_saved_in_the_same_second_the_first_id_is_first():
    assert order_key(0, EIGHT, 7) < order_key(0, EIGHT, 8) < order_key(1, EIGHT, 1)


def test_a_place_says_why():
    reason = why_here(
        agreement="UM/12/2025", accepted_at=EIGHT, agreements_before=2, others_before=0
    )

    assert (reason.position, reason.agreement, reason.waiting_since) == (3, "UM/12/2025", EIGHT)
    assert (reason.is_blocked, reason.is_unmatched) == (False, False)


def test_blocked_and_unmatched_are_marked():
    reason = why_here(
        agreement=None,
        accepted_at=EIGHT,
        agreements_before=4,
        others_before=1,
        is_blocked=True,
        is_unmatched=True,
    )
    assert (reason.position, reason.is_blocked, reason.is_unmatched) == (6, True, True)

"""§15: the life of a protocol."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from desktop.errors import Refused
from desktop.rules.protocols import (
    ObjectionState,
    ProtocolState,
    answered,
    covers,
    may_become,
    may_invoice_line,
    moved,
)

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

WAYS = {
    "draft": {"issued"},
    "issued": {"received", "objected", "accepted", "withdrawn"},
    "received": {"issued", "objected", "accepted", "withdrawn"},
    "objected": {"issued", "received", "accepted", "rejected", "withdrawn"},
    "accepted": {"withdrawn"},
    "rejected": set(),
    "withdrawn": set(),
}


@pytest.mark.parametrize(("state", "then"), list(product(ProtocolState, repeat=2)))
def test_every_way_is_open_or_refused(state, then):
    if then.value in WAYS[state.value]:
        assert moved(state, then) is then
        return
    assert not may_become(state, then)
    with pytest.raises(Refused) as no:
        moved(state, then)
    assert no.value.code == "protocol_state"
    assert no.value.facts == {"state": state.value, "wanted": then.value}


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (ObjectionState.CORRECTED, ""),
        (ObjectionState.REJECTED, "the work was ordered by telephone"),
        (ObjectionState.WITHDRAWN, ""),
    ],
)
def test_an_open_objection_is_answered(answer, reason):
    assert answered(ObjectionState.OPEN, answer, reason) is answer


@pytest.mark.parametrize(
    ("state", "answer", "reason", "code"),
    [
        (ObjectionState.OPEN, ObjectionState.REJECTED, " ", "reason_missing"),
        (ObjectionState.OPEN, ObjectionState.OPEN, "", "objection_answered"),
        (ObjectionState.CORRECTED, ObjectionState.REJECTED, "so", "objection_answered"),
    ],
)
def test_answers_that_are_none(state, answer, reason, code):
    with pytest.raises(Refused) as no:
        answered(state, answer, reason)
    assert no.value.code == code


@pytest.mark.parametrize("objection", [None, ObjectionState.REJECTED, ObjectionState.WITHDRAWN])
def test_the_rest_of_what_is_objected_to_waits_for_its_acceptance(objection):
    objected = ProtocolState.OBJECTED
    assert not may_invoice_line(objected, objection)
    assert may_invoice_line(objected, objection, is_rest_accepted=True)


@pytest.mark.parametrize("state", list(ProtocolState))
@pytest.mark.parametrize("objection", [ObjectionState.OPEN, ObjectionState.CORRECTED])
def test_what_is_objected_to_is_covered_by_no_acceptance(state, objection):
    assert not may_invoice_line(state, objection, is_rest_accepted=True)


def test_an_acceptance_covers_what_was_taken_back_before_it():
    assert not covers(None, None)
    assert covers(NOON, None)
    assert covers(NOON, NOON)
    assert not covers(NOON, NOON + timedelta(seconds=1))


@pytest.mark.parametrize("state", list(ProtocolState))
def test_a_line_that_another_protocol_bills_anew_is_never_invoiced(state):
    assert not may_invoice_line(state, ObjectionState.CORRECTED)
    assert not may_invoice_line(state, ObjectionState.OPEN)


@pytest.mark.parametrize("state", [each for each in ProtocolState if each != "objected"])
def test_only_accepted_work_is_invoiced(state):
    assert may_invoice_line(state, None) is (state is ProtocolState.ACCEPTED)

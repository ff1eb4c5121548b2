"""The life of a protocol and of an objection to it (§15)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from desktop.errors import Refused


class ProtocolState(StrEnum):
    """Where a protocol stands. An issued one never changes: a corrected one is a new one."""

    DRAFT = "draft"
    ISSUED = "issued"
    RECEIVED = "received"
    OBJECTED = "objected"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class ObjectionState(StrEnum):
    """How an objection was answered: corrected, rejected with a reason, or taken back."""

    OPEN = "open"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


_NEXT: dict[ProtocolState, frozenset[ProtocolState]] = {
    ProtocolState.DRAFT: frozenset({ProtocolState.ISSUED}),
    ProtocolState.ISSUED: frozenset(
        {
            ProtocolState.RECEIVED,
            ProtocolState.OBJECTED,
            ProtocolState.ACCEPTED,
            ProtocolState.WITHDRAWN,
        }
    ),
    # A bounce stops the count: what was taken for received is only issued again.
    ProtocolState.RECEIVED: frozenset(
        {
            ProtocolState.ISSUED,
            ProtocolState.OBJECTED,
            ProtocolState.ACCEPTED,
            ProtocolState.WITHDRAWN,
        }
    ),
    ProtocolState.OBJECTED: frozenset(
        {
            # An objection the client takes back leaves the protocol where it was.
            ProtocolState.ISSUED,
            ProtocolState.RECEIVED,
            ProtocolState.ACCEPTED,
            ProtocolState.REJECTED,
            ProtocolState.WITHDRAWN,
        }
    ),
    # Accepted by the wrong client: taken back while nothing of it is invoiced.
    ProtocolState.ACCEPTED: frozenset({ProtocolState.WITHDRAWN}),
    ProtocolState.REJECTED: frozenset(),
    ProtocolState.WITHDRAWN: frozenset(),
}


def may_become(state: ProtocolState, then: ProtocolState) -> bool:
    """Whether a protocol may go from one state to the other."""
    return then in _NEXT[state]


def moved(state: ProtocolState, then: ProtocolState) -> ProtocolState:
    """The new state, or `Refused("protocol_state")` that names both."""
    if not may_become(state, then):
        raise Refused("protocol_state", "state", state=state.value, wanted=then.value)
    return then


def answered(state: ObjectionState, answer: ObjectionState, reason: str = "") -> ObjectionState:
    """The answer to an open objection; a rejection gives its reason.

    Raises `Refused("objection_answered")` or `Refused("reason_missing")`.
    """
    if state is not ObjectionState.OPEN or answer is ObjectionState.OPEN:
        raise Refused("objection_answered", "state", state=state.value)
    if answer is ObjectionState.REJECTED and not reason.strip():
        raise Refused("reason_missing", "reason")
    return answer


def may_invoice_line(
    state: ProtocolState, objection: ObjectionState | None, *, is_rest_accepted: bool = False
) -> bool:
    """Whether a line may go on an invoice: its acceptance is written down (§15).

    An accepted protocol frees its lines; while it is objected to, only an acceptance of the rest
    does (`is_rest_accepted`: one that covers this line), by word, signature or silence. A line
    that an open objection names waits; a corrected one stands on another protocol and is never
    invoiced from this one.
    """
    if objection in (ObjectionState.OPEN, ObjectionState.CORRECTED):
        return False
    if state is ProtocolState.OBJECTED:
        return is_rest_accepted
    return state is ProtocolState.ACCEPTED


def covers(accepted_at: datetime | None, taken_back_at: datetime | None) -> bool:
    """Whether an acceptance of the rest covers a line (§15).

    `taken_back_at` is when the last objection to it was withdrawn, None without one: a line that
    the client had objected to is accepted by what came after that only.
    """
    if accepted_at is None:
        return False
    return taken_back_at is None or accepted_at >= taken_back_at

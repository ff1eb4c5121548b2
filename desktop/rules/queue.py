"""The order of the queue (§7, §8) and why a ticket stands where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

AGREEMENT_RANK = 0
OTHER_RANK = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a ticket stands at `position` (from 1).

    `agreement` is the number of the client's active agreement, None without one;
    `waiting_since` the moment of saving (§7); of the tickets before it `agreements_before` are of
    clients with an active agreement and `others_before` are not.
    """

    position: int
    agreement: str | None
    waiting_since: datetime
    agreements_before: int
    others_before: int
    is_blocked: bool = False
    is_unmatched: bool = False


def rank(*, has_active_agreement: bool) -> int:
    """0 for clients with an agreement active today, 1 for all others (§8)."""
    return AGREEMENT_RANK if has_active_agreement else OTHER_RANK


def order_key(rank_of_ticket: int, accepted_at: datetime, ticket_id: int) -> tuple[object, ...]:
    """What the queue is sorted by: the rank, the moment of acceptance, then the id."""
    return rank_of_ticket, accepted_at, ticket_id


def why_here(
    *,
    agreement: str | None,
    accepted_at: datetime,
    agreements_before: int,
    others_before: int,
    is_blocked: bool = False,
    is_unmatched: bool = False,
) -> Reason:
    """The reason for a place, from what stands before it."""
    return Reason(
        position=agreements_before + others_before + 1,
        agreement=agreement,
        waiting_since=accepted_at,
        agreements_before=agreements_before,
        others_before=others_before,
        is_blocked=is_blocked,
        is_unmatched=is_unmatched,
    )

"""The life of an invoice in KSeF, and the code that leads to it there (VAT act, 106na–106nh)."""

from __future__ import annotations

import base64
from datetime import date
from enum import StrEnum

from desktop.errors import Refused
from desktop.rules.deadlines import deadline
from desktop.rules.identifiers import checked_ksef_number

OFFLINE = "OFFLINE"
"""What stands under KOD I while the invoice has no number."""


class KsefState(StrEnum):
    """Where one document stands. What was refused is mended under the same invoice number."""

    TO_SEND = "to_send"
    SENT = "sent"
    ACCEPTED = "accepted"
    REFUSED = "refused"


_NEXT: dict[KsefState, frozenset[KsefState]] = {
    KsefState.TO_SEND: frozenset({KsefState.SENT, KsefState.ACCEPTED, KsefState.REFUSED}),
    # What did not get through is sent again.
    KsefState.SENT: frozenset({KsefState.TO_SEND, KsefState.ACCEPTED, KsefState.REFUSED}),
    KsefState.ACCEPTED: frozenset(),
    KsefState.REFUSED: frozenset(),
}


def moved(state: KsefState, then: KsefState) -> KsefState:
    """The new state, or `Refused("ksef_state")` that names both."""
    if then not in _NEXT[state]:
        raise Refused("ksef_state", "state", state=state.value, wanted=then.value)
    return then


def checked_number(
    text: str, seller_nip: str, issued_on: date, today: date, field: str = "ksef_number"
) -> str:
    """The number that KSeF gave to an invoice of this seller, issued on that day.

    Raises:
        Refused: `ksef_number_wrong` (form, check digits, day), `ksef_number_of_other` (another
            seller), `ksef_number_too_early` (taken before the day of issue, which KSeF refuses),
            `ksef_number_in_future`.
    """
    number = checked_ksef_number(text, field)
    try:
        accepted_on = date(int(number[11:15]), int(number[15:17]), int(number[17:19]))
    except ValueError as error:
        raise Refused("ksef_number_wrong", field) from error
    if number[:10] != seller_nip:
        raise Refused("ksef_number_of_other", field)
    if accepted_on < issued_on:
        raise Refused("ksef_number_too_early", field, day=accepted_on, issued=issued_on)
    if accepted_on > today:
        raise Refused("ksef_number_in_future", field, day=accepted_on)
    return number


def link(base: str, seller_nip: str, issued_on: date, sha256: bytes) -> str:
    """The address behind KOD I: of the seller, the day of issue and the hash of the XML."""
    digest = base64.urlsafe_b64encode(sha256).rstrip(b"=").decode("ascii")
    return f"{base}/invoice/{seller_nip}/{issued_on:%d-%m-%Y}/{digest}"


def is_confirmed_first(buyer_nip: str, number: str) -> bool:
    """Whether the buyer gets a confirmation of the transaction instead of an invoice.

    A buyer with a Polish NIP receives the invoice in KSeF; until it has a number there, a picture
    of it is not yet an invoice. Everybody else gets the picture as the invoice (art. 106gb).
    """
    return bool(buyer_nip) and not number


def send_by(issued_on: date) -> date:
    """The last day to send an invoice issued offline: the next working day (art. 106nda)."""
    return deadline("ksef-offline", issued_on).ends

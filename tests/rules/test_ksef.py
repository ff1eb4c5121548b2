"""States of a document in KSeF, its link, its last day."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from desktop.errors import Refused
from desktop.rules.ksef import KsefState, is_confirmed_first, link, moved, send_by

ALLOWED = {
    ("to_send", "sent"),
    ("to_send", "accepted"),
    ("to_send", "refused"),
    ("sent", "to_send"),
    ("sent", "accepted"),
    ("sent", "refused"),
}


@pytest.mark.parametrize(("state", "then"), list(itertools.product(KsefState, KsefState)))
def test_what_is_accepted_or_refused_stays(state, then):
    if (state.value, then.value) in ALLOWED:
        assert moved(state, then) is then
    else:
        with pytest.raises(Refused) as refusal:
            moved(state, then)
        assert refusal.value.facts == {"state": state.value, "wanted": then.value}


def test_the_link_has_day_month_year_and_no_padding():
    assert link("https://qr.ksef.mf.gov.pl", "5260250274", date(2026, 2, 1), b"\xff" * 32) == (
        "https://qr.ksef.mf.gov.pl/invoice/5260250274/01-02-2026/" + "_" * 42 + "8"
    )


@pytest.mark.parametrize(
    ("nip", "number", "first"),
    [("5260250274", "", True), ("5260250274", "x", False), ("", "", False)],
)
def test_only_a_polish_firm_without_the_number_gets_a_confirmation(nip, number, first):
    assert is_confirmed_first(nip, number) is first


@pytest.mark.parametrize(
    ("issued", "last"),
    [
        (date(2026, 11, 20), date(2026, 11, 23)),
        (date(2026, 12, 23), date(2026, 12, 28)),
        (date(2026, 11, 10), date(2026, 11, 12)),
    ],
)
def test_it_is_sent_by_the_next_working_day(issued, last):
    assert send_by(issued) == last

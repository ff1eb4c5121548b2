"""States of a document in KSeF, its link, its last day."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from desktop.errors import Refused
from desktop.rules.identifiers import ksef_check
from desktop.rules.ksef import (
    KsefState,
    checked_number,
    is_confirmed_first,
    link,
    moved,
    send_by,
)

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


GOOD = "5265877635-20250826-0100001AF629-AF"
SELLER = "5265877635"
TAKEN_ON = date(2025, 8, 26)


def test_a_number_of_this_seller_taken_after_issue_is_taken_as_it_is():
    assert checked_number(f" {GOOD.lower()} ", SELLER, TAKEN_ON, TAKEN_ON) == GOOD


@pytest.mark.parametrize(
    ("number", "seller", "issued", "today", "code"),
    [
        (GOOD[:-1] + "E", SELLER, TAKEN_ON, TAKEN_ON, "ksef_number_wrong"),
        (GOOD, "5260250274", TAKEN_ON, TAKEN_ON, "ksef_number_of_other"),
        (GOOD, SELLER, date(2025, 8, 27), date(2025, 8, 28), "ksef_number_too_early"),
        (GOOD, SELLER, date(2025, 8, 20), date(2025, 8, 25), "ksef_number_in_future"),
    ],
)
def test_any_other_number_is_named_for_what_is_wrong(number, seller, issued, today, code):
    with pytest.raises(Refused) as refusal:
        checked_number(number, seller, issued, today)
    assert refusal.value.code == code


def test_a_day_that_is_none_is_a_wrong_number():
    head = f"{SELLER}-20250231-0100001AF629"
    with pytest.raises(Refused) as refusal:
        checked_number(f"{head}-{ksef_check(head)}", SELLER, TAKEN_ON, TAKEN_ON)
    assert refusal.value.code == "ksef_number_wrong"

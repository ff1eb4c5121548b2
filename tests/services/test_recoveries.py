"""After a crash: the answer ends the session or lets it go on, and stays in its history."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from desktop.errors import Gone
from desktop.rules.oddities import EndGround
from desktop.services import recoveries, session_cards, sessions
from tests.services.timer_office import Office, make_office


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


@pytest.fixture
def session(office: Office) -> int:
    """Ran from ten to twelve, its last sign of life is ten minutes after the start."""
    made = int(office.store.do(sessions.start, office.ticket, "phone").made)
    office.store.do(sessions.heartbeat, made, at=at(office, 10))
    return made


def at(office: Office, minutes: float) -> datetime:
    return office.store.now + timedelta(minutes=minutes)


def test_it_ran_until_its_last_sign_of_life(office: Office, session: int) -> None:
    office.store.do(recoveries.take_over, session, at(office, 10), at=at(office, 120))
    shown = session_cards.card(session)
    assert (shown.state, shown.seconds, shown.oddities) == ("stopped", 600, ())
    line = next(x for x in session_cards.history_of(session) if x.what == "taken_over")
    assert (line.who, line.at) == ("Anna Lis", at(office, 120))
    assert line.facts == {
        "last_sign": at(office, 10).isoformat(),
        "ended_at": at(office, 10).isoformat(),
    }


def test_a_clock_set_back_meanwhile_takes_nothing_away(office: Office, session: int) -> None:
    office.store.do(recoveries.take_over, session, at(office, 10), at=at(office, 4))
    shown = session_cards.card(session)
    assert (shown.seconds, shown.oddities) == (600, ("clock_jumped",))


def test_it_still_goes_on(office: Office, session: int) -> None:
    office.store.do(recoveries.take_over, session, None, at=at(office, 11))
    shown = session_cards.card(session)
    assert (shown.state, shown.signed_at) == ("running", at(office, 11))
    office.store.do(recoveries.take_over, session, None, at=at(office, 12))
    office.store.do(sessions.stop, session, at=at(office, 20))
    assert session_cards.card(session).seconds == 20 * 60


def test_a_later_end_that_is_odd_offers_the_last_sign_of_life(office: Office, session: int) -> None:
    office.store.do(recoveries.take_over, session, at(office, 15 * 60), at=at(office, 20 * 60))
    shown = session_cards.card(session)
    assert shown.oddities == ("too_long", "over_midnight")
    (review,) = session_cards.reviews()
    first = review.ends[0]
    assert (first.at, first.ground) == (at(office, 10), EndGround.LAST_SIGN)


def test_one_that_was_stopped_elsewhere_stays_as_it_is(office: Office, session: int) -> None:
    office.store.do(sessions.stop, session, at=at(office, 30))
    changes = office.store.do(recoveries.take_over, session, at(office, 10), at=at(office, 40))
    assert changes.touches("session", session)
    assert session_cards.card(session).seconds == 1800


def test_a_session_that_is_gone(office: Office) -> None:
    with pytest.raises(Gone, match="session_missing"):
        office.store.do(recoveries.take_over, 99, None)

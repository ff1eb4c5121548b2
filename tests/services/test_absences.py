"""Time in which perhaps nobody worked: it waits for an answer, and no minute of it is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.models.price_list import PriceList, Rate
from desktop.models.session import WorkSession
from desktop.rules.oddities import EndGround, Oddity
from desktop.services import absences, session_cards, session_prices, sessions, tariffs
from desktop.services.rates import Terms
from tests.services.timer_office import Office, make_office


@pytest.fixture
def office(store: Any) -> Office:
    return make_office(store)


@pytest.fixture
def session(office: Office) -> int:
    return int(office.store.do(sessions.start, office.ticket, "phone").made)


def at(office: Office, minutes: float) -> datetime:
    return office.store.now + timedelta(minutes=minutes)


def report(
    office: Office, session: int, since: float, until: float, oddity: Oddity = Oddity.AWAY
) -> str:
    span = at(office, since), at(office, until)
    office.store.do(absences.report, session, oddity, *span, at=at(office, until))
    return span[0].isoformat()


def odd(session: int) -> tuple[str, ...]:
    return session_cards.card(session).oddities


@pytest.mark.parametrize(
    ("oddity", "ground"), [(Oddity.AWAY, EndGround.AWAY), (Oddity.SLEPT, EndGround.SLEPT)]
)
def test_what_nobody_answered_waits_for_review(
    office: Office, session: int, oddity: Oddity, ground: EndGround
) -> None:
    report(office, session, 10, 40, oddity)
    office.store.do(sessions.stop, session, at=at(office, 60))
    shown = session_cards.card(session)
    assert (shown.oddities, shown.seconds) == ((oddity.value,), 3600)
    assert shown.waits_for_review
    (review,) = session_cards.reviews()
    end = review.ends[0]
    assert (end.at, end.ground) == (at(office, 10), ground)


def test_what_was_work_stays_and_waits_no_more(office: Office, session: int) -> None:
    key = report(office, session, 10, 40)
    office.store.do(absences.keep, session, key, at=at(office, 41))
    office.store.do(sessions.stop, session, at=at(office, 60))
    shown = session_cards.card(session)
    assert (shown.oddities, shown.seconds) == ((), 3600)
    line = next(x for x in session_cards.history_of(session) if x.what == "absence_kept")
    assert (line.who, line.facts["of"]) == ("Anna Lis", key)


def test_an_answer_settles_its_own_absence_only(office: Office, session: int) -> None:
    first = report(office, session, 10, 20)
    second = report(office, session, 30, 40)
    report(office, session, 50, 60, Oddity.SLEPT)
    office.store.do(
        *(absences.take_out, session, at(office, 10)),
        until=at(office, 20),
        go_on=True,
        key=first,
        at=at(office, 61),
    )
    assert odd(session) == ("away", "slept")
    office.store.do(absences.keep, session, second, at=at(office, 61))
    assert odd(session) == ("slept",)


def test_other_oddities_outlive_the_answer(office: Office, session: int) -> None:
    key = report(office, session, 10, 20)
    WorkSession.update(oddities=["away", "clock_jumped"]).where(WorkSession.id == session).execute()
    office.store.do(absences.keep, session, key, at=at(office, 21))
    assert odd(session) == ("clock_jumped",)


def test_an_entry_of_its_own_takes_over_every_second(office: Office, session: int) -> None:
    key = report(office, session, 10, 40)
    changes = office.store.do(
        *(absences.set_apart, session, at(office, 10), at(office, 40)),
        seconds=1800,
        key=key,
        at=at(office, 45),
    )
    apart = session_cards.card(changes.made)
    assert (apart.kind, apart.seconds, apart.ticket_id) == ("office", 1800, office.ticket)
    assert (apart.started_at, apart.oddities) == (at(office, 10), ())
    office.store.do(sessions.stop, session, at=at(office, 60))
    shown = session_cards.card(session)
    assert (shown.seconds, shown.oddities) == (1800, ())


def test_an_absence_from_before_the_segment_is_written_down_as_far_as_it_counted(
    office: Office, session: int
) -> None:
    changes = office.store.do(
        *(absences.set_apart, session, at(office, -5), at(office, 10)),
        seconds=900,
        at=at(office, 12),
    )
    assert session_cards.card(changes.made).seconds == 600
    nothing = office.store.do(
        *(absences.set_apart, session, at(office, -5), at(office, 10)),
        seconds=60,
        at=at(office, 12),
    )
    assert nothing.made is None


def test_a_clock_set_back_meanwhile_costs_nothing(office: Office, session: int) -> None:
    # 60 minutes by the steady clock, 20 of them an absence; the wall clock went back an hour.
    changes = office.store.do(
        *(absences.set_apart, session, at(office, 30), at(office, -10)),
        seconds=1200,
        at=at(office, -5),
    )
    shown = session_cards.card(session)
    assert shown.seconds == 1800
    assert shown.open_since == at(office, 30)
    assert session_cards.card(changes.made).seconds == 1200


def test_a_held_session_has_nothing_to_take_out(office: Office, session: int) -> None:
    office.store.do(sessions.hold, session, at=at(office, 5))
    with pytest.raises(Refused, match="session_not_running"):
        office.store.do(
            *(absences.set_apart, session, at(office, 1), at(office, 4)),
            seconds=180,
            at=at(office, 6),
        )
    assert [each.id for each in session_cards.of_ticket(office.ticket)] == [session]


def test_a_session_that_is_gone(office: Office) -> None:
    with pytest.raises(Gone, match="session_missing"):
        office.store.do(absences.keep, 99, "")


def test_the_rate_is_that_of_the_day_on_which_the_time_that_counts_began(office: Office) -> None:
    """On the screen as on the protocol: what was taken out at the beginning is no beginning."""
    night = datetime(2026, 12, 31, 22, 50, tzinfo=UTC)  # ten to midnight in Warsaw
    prices = PriceList.insert(valid_from=date(2027, 1, 1), name="2027").execute()
    Rate.insert(price_list=prices, kind="phone", net_per_hour=200_00).execute()
    made = int(office.store.do(sessions.start, office.ticket, "phone", at=night).made)
    back = night + timedelta(minutes=20)
    office.store.do(absences.take_out, made, night, until=back, go_on=True, at=back)
    running = session_cards.running_of(office.anna)
    assert running is not None
    assert running.rate is not None
    assert running.rate.grosze == 200_00
    office.store.do(sessions.stop, made, at=back + timedelta(minutes=30))
    (recorded,) = session_prices.recorded([made])
    (price,) = session_prices.priced([recorded], tariffs.current(), Terms())
    assert [line.net for line in price.lines] == [300_00 * 2]
    assert session_cards.ended(made).net == price.lines[0].net

"""What the timer shows one second before the stop is what is billed, whatever the hours and holds."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from desktop.models.agreement import ServiceAgreement
from desktop.models.office import Office as OfficeRow
from desktop.models.visit import Visit
from desktop.rules.running import RunningPrice
from desktop.services import (
    month_use,
    protocol_work,
    protocols,
    session_cards,
    session_corrections,
    session_prices,
    sessions,
    tariffs,
)
from desktop.services.protocol_lines import draft_lines
from desktop.services.rates import Terms
from tests.services.timer_office import Office, make_office

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
ROUNDS = 40
# Closing time, a Friday midnight, a holiday, both nights in which the clocks are changed.
ANCHORS = [
    datetime(2026, 11, 20, 16, 0, tzinfo=UTC),
    datetime(2026, 11, 20, 23, 0, tzinfo=UTC),
    datetime(2026, 11, 11, 8, 0, tzinfo=UTC),
    datetime(2026, 10, 25, 1, 0, tzinfo=UTC),
    datetime(2027, 3, 28, 1, 0, tzinfo=UTC),
]


@pytest.fixture
def office(store: Any) -> Office:
    made = make_office(store)
    OfficeRow.insert(
        id=1,
        name="Serwis Żółw",
        nip="5260250274",
        street="ul. Długa 1",
        postcode="00-238",
        city="Warszawa",
        bank_account="61109010140000071219812874",
        changed_at=store.now,
    ).execute()
    return made


def shown(session_id: int, now: datetime) -> RunningPrice:
    """What the window shows at that second."""
    price = session_cards.priced(session_cards.card(session_id)).price(now)
    assert price is not None
    return price


@pytest.mark.parametrize("anchor", ANCHORS, ids=lambda each: f"{each:%d-%m}")
def test_what_is_shown_is_what_is_billed(office: Office, anchor: datetime) -> None:
    store = office.store
    chance = random.Random(anchor.timestamp())
    at = anchor - timedelta(days=2)
    for _ in range(ROUNDS):
        at = max(at, anchor) if chance.random() < 0.5 else at + timedelta(hours=1)
        at += timedelta(seconds=chance.randint(0, 5400))
        kind = chance.choice(["phone", "office", "visit"])
        made = int(store.do(sessions.start, office.ticket, kind, at=at).made or 0)
        for _ in range(chance.choice([0, 0, 1, 2])):
            at += timedelta(seconds=chance.randint(1, 2400))
            store.do(sessions.hold, made, at=at)
            at += timedelta(seconds=chance.randint(0, 2400))
            store.do(sessions.resume, made, at=at)
        at += timedelta(seconds=chance.randint(2, 7200))
        before, last = shown(made, at - SECOND), shown(made, at)
        store.do(sessions.stop, made, at=at)
        billed = session_cards.ended(made).net
        assert billed == last.net
        # A step of the price that falls on that very second was announced, with its price.
        step = before.next_net if before.next_at == at and before.next_net else 0
        assert billed == before.net + step
        (recorded,) = session_prices.recorded([made])
        (price,) = session_prices.priced([recorded], tariffs.current(), Terms())
        assert price.net == billed
        seconds = sum(int((each.end - each.start).total_seconds()) for each in recorded.segments)
        assert seconds == last.worked_seconds == before.worked_seconds + 1


@pytest.mark.parametrize("scope", ["ticket_day", "day"])
def test_what_is_rounded_together_adds_what_was_shown(office: Office, scope: str) -> None:
    store = office.store
    store.do(tariffs.save, {"scope": scope, "units": 60})
    chance = random.Random(scope)
    at = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)  # 14:00: opening hours, then a surcharge
    told = 0
    made = []
    for minutes in (45, 45, 5, 31, 90):
        ticket = chance.choice([office.ticket, office.second_ticket])
        made.append(int(store.do(sessions.start, ticket, "phone", at=at).made or 0))
        at += timedelta(minutes=minutes)
        before, last = shown(made[-1], at - SECOND), shown(made[-1], at)
        store.do(sessions.stop, made[-1], at=at)
        assert session_cards.ended(made[-1]).net == last.net
        step = before.next_net if before.next_at == at and before.next_net else 0
        assert (last.net, last.worked_seconds) == (before.net + step, minutes * 60)
        told += last.net
    prices = session_prices.priced(session_prices.recorded(made), tariffs.current(), Terms())
    assert sum(each.net for each in prices) == told


def test_work_through_the_autumn_night_is_billed_its_real_length(office: Office) -> None:
    store = office.store
    start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 2:30 in Warsaw; two hours on it is 3:30
    made = int(store.do(sessions.start, office.ticket, "phone", at=start).made or 0)
    before = shown(made, start + timedelta(hours=2) - SECOND)
    store.do(sessions.stop, made, at=start + timedelta(hours=2))
    assert session_cards.ended(made).net == before.net == 2 * 360_00


# ---- what an agreement includes -----------------------------------------------------------------

MORNING = datetime(2026, 11, 18, 8, 0, tzinfo=UTC)  # Wednesday, 9:00 in Warsaw


def include(office: Office, minutes: int, since: date = date(2026, 1, 1), **more: Any) -> None:
    number = f"UM/{since:%m%d}/2026"
    ServiceAgreement.create(
        client=office.client, number=number, starts_on=since, included_minutes=minutes, **more
    )


def work(office: Office, at: datetime, minutes: float, **more: Any) -> int:
    """Finished work; gives its id."""
    store = office.store
    made = int(
        store.do(sessions.start, more.get("ticket", office.ticket), "phone", at=at).made or 0
    )
    store.do(sessions.stop, made, at=at + timedelta(minutes=minutes))
    return made


def charges(protocol_id: int, session_id: int) -> tuple[int, int]:
    """What a draft charges for a session, and its minutes that the agreement pays for.

    Of work rounded together: what it adds to the rest.
    """
    paper, tariff = protocol_work.of_protocol(protocol_id), tariffs.current()
    rest = replace(paper, sessions=tuple(x for x in paper.sessions if x.id != session_id))
    with_it = draft_lines(paper, tariff, "pl")
    group = {each for line in with_it if session_id in line.sessions for each in line.sessions}
    found = [0, 0]
    for sign, lines in ((1, with_it), (-1, draft_lines(rest, tariff, "pl"))):
        mine = [line for line in lines if group & set(line.sessions)]
        found[0] += sign * sum(line.net for line in mine)
        found[1] += sign * sum(line.billed_minutes for line in mine if line.kind == "included")
    return found[0], found[1]


def drafted(office: Office) -> int:
    """A protocol of everything of the client that may stand on one now."""
    return int(office.store.do(protocols.draft_of_client, office.client).made or 0)


def test_work_that_the_agreement_includes_is_shown_as_free(office: Office) -> None:
    include(office, 110)
    work(office, MORNING, 20)
    made = int(office.store.do(sessions.start, office.ticket, "phone", at=MORNING + HOUR).made or 0)
    found = shown(made, MORNING + HOUR + timedelta(minutes=10))
    assert (found.net, found.included_minutes, found.included_left) == (0, 30, 50)
    office.store.do(sessions.stop, made, at=MORNING + HOUR + timedelta(minutes=10))
    ended = session_cards.ended(made)
    assert (ended.net, ended.included_minutes, ended.included_left) == (0, 30, 50)
    assert charges(drafted(office), made) == (0, 30)


@pytest.mark.parametrize("scope", ["session", "ticket_day", "day"])
@pytest.mark.parametrize("chance", range(4))
def test_what_is_shown_is_what_the_next_protocol_charges(
    office: Office, scope: str, chance: int
) -> None:
    store, at = office.store, MORNING
    pick = random.Random(f"{scope} {chance}")
    store.do(tariffs.save, {"scope": scope})
    include(office, pick.choice([45, 100, 240, 6000]))
    for turn in range(7):
        if turn and pick.random() < 0.3:
            store.do(protocols.issue, drafted(office))
        ticket = pick.choice([office.ticket, office.second_ticket])
        kind = pick.choice(["phone", "phone", "office"])
        made = int(store.do(sessions.start, ticket, kind, at=at).made or 0)
        at += timedelta(seconds=pick.randint(2, 6000))
        before, last = shown(made, at - SECOND), shown(made, at)
        store.do(sessions.stop, made, at=at)
        step = before.next_net if before.next_at == at and before.next_net else 0
        ended = session_cards.ended(made)
        assert ended.net == last.net == before.net + step
        store.do(session_corrections.review, made)
        draft = drafted(office)
        assert charges(draft, made) == (ended.net, ended.included_minutes)
        store.do(protocols.discard, draft)
        at += timedelta(seconds=pick.randint(1, 20000))


def test_younger_work_that_ended_first_takes_nothing_of_it(office: Office) -> None:
    include(office, 30)
    made = int(office.store.do(sessions.start, office.ticket, "phone", at=MORNING).made or 0)
    office.store.me = office.piotr
    work(office, MORNING + timedelta(minutes=5), 10, ticket=office.second_ticket)
    assert shown(made, MORNING + timedelta(minutes=25)).net == 0
    office.store.do(sessions.stop, made, at=MORNING + timedelta(minutes=25))
    assert charges(drafted(office), made) == (0, 30)


def test_work_whose_times_wait_for_review_takes_nothing_of_it_yet(office: Office) -> None:
    include(office, 600)
    odd = work(office, MORNING - 30 * HOUR, 11 * 60)
    made = work(office, MORNING, 20)
    assert session_cards.card(odd).waits_for_review
    assert charges(drafted(office), made) == (0, 30)
    assert session_cards.ended(made).included_left == 570


def test_a_late_visit_takes_its_minutes_first(office: Office) -> None:
    include(office, 70)
    Visit.create(
        client=office.client,
        starts_at=MORNING - HOUR,
        ends_at=MORNING,
        state="called_off",
        requested_at=MORNING - 200 * HOUR,
        called_off_at=MORNING,
        is_charged=1,
    )
    made = work(office, MORNING + HOUR, 20)
    assert session_cards.ended(made).included_minutes == 30
    assert charges(drafted(office), made) == (0, 30)


def test_minutes_are_those_of_the_month_and_the_agreement_of_the_day(office: Office) -> None:
    assert month_use.left_for(None, MORNING, ()) == 0
    assert month_use.left_for(office.client, MORNING, ()) == 0
    include(office, 60, ends_on=date(2026, 11, 17))
    include(office, 90, since=date(2026, 11, 18))
    work(office, MORNING - 24 * HOUR, 31)
    assert month_use.left_for(office.client, MORNING - 25 * HOUR, ()) == 60
    assert month_use.left_for(office.client, MORNING - 23 * HOUR, ()) == 0
    # The month's minutes are counted over both agreements.
    assert month_use.left_for(office.client, MORNING, ()) == 30
    assert month_use.left_for(office.client, MORNING + 14 * 24 * HOUR, ()) == 90
    assert month_use.left_for(office.client, MORNING - 300 * 24 * HOUR, ()) == 60

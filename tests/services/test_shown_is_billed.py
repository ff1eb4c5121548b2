"""What the timer shows one second before the stop is what is billed, whatever the hours and holds."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from desktop.rules.running import RunningPrice, running_price
from desktop.services import session_cards, session_prices, sessions, tariffs
from tests.services.timer_office import Office, make_office

SECOND = timedelta(seconds=1)
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
    return make_office(store)


def shown(session_id: int, now: datetime) -> RunningPrice:
    """What the window shows at that second."""
    running = session_cards.priced(session_cards.card(session_id))
    assert running.rate is not None
    card = running.card
    return running_price(
        *(card.segments, card.open_since, now, card.kind, running.rate),
        tariff=running.tariff,
        before=running.before,
    )


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
        (price,) = session_prices.priced([recorded], tariffs.current())
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
    prices = session_prices.priced(session_prices.recorded(made), tariffs.current())
    assert sum(each.net for each in prices) == told


def test_work_through_the_autumn_night_is_billed_its_real_length(office: Office) -> None:
    store = office.store
    start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 2:30 in Warsaw; two hours on it is 3:30
    made = int(store.do(sessions.start, office.ticket, "phone", at=start).made or 0)
    before = shown(made, start + timedelta(hours=2) - SECOND)
    store.do(sessions.stop, made, at=start + timedelta(hours=2))
    assert session_cards.ended(made).net == before.net == 2 * 360_00

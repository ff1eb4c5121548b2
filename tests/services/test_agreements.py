"""Service agreements: dated, never two at once, and the queue follows at once (§8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.models.ticket import Ticket
from desktop.services import agreements, clients
from desktop.services.agreements import AgreementCard
from desktop.services.clients import ClientCard

TODAY = date(2026, 11, 20)


@pytest.fixture
def client(store: Any) -> int:
    return int(store.do(clients.save, ClientCard(name="Kowalscy")).made)


def add(store: Any, client: int, number: str, starts: date, **values: Any) -> AgreementCard:
    given = AgreementCard(client_id=client, number=number, starts_on=starts, **values)
    return agreements.card(store.do(agreements.save, given).made)


def ticket(store: Any, client: int | None, number: int, *, closed: bool = False) -> None:
    Ticket.insert(
        number=f"2026/{number:04}",
        subject="x",
        channel="phone",
        client=client,
        state="closed" if closed else "new",
        accepted_at=store.now,
        closed_at=store.now if closed else None,
    ).execute()


def ranks_of(client: int | None) -> list[int]:
    mine = Ticket.client.is_null() if client is None else Ticket.client == client
    return [each.rank for each in Ticket.select().where(mine).order_by(Ticket.id)]


def test_an_agreement_is_kept_whole(store: Any, client: int) -> None:
    kept = add(
        store,
        client,
        "  UM/12/2025 ",
        date(2025, 12, 1),
        ends_on=date(2026, 11, 30),
        included_minutes=120,
        rates={"phone": 150_00, "remote": 155_50},
        note="aneks 1\n",
    )
    assert kept == AgreementCard(
        id=kept.id,
        client_id=client,
        number="UM/12/2025",
        starts_on=date(2025, 12, 1),
        ends_on=date(2026, 11, 30),
        included_minutes=120,
        rates={"phone": 150_00, "remote": 155_50},
        note="aneks 1",
        revision=1,
    )
    assert agreements.of_client(client) == (kept,)


@pytest.mark.parametrize(
    ("day", "is_active"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 6, 30), True),
        (date(2026, 7, 1), False),
    ],
)
def test_first_and_last_day_both_count(store: Any, client: int, day: date, is_active: bool) -> None:
    kept = add(store, client, "UM/1", date(2026, 1, 1), ends_on=date(2026, 6, 30))
    assert (agreements.active(client, day) is not None) is is_active
    assert kept.is_active(day) is is_active
    assert dict(agreements.active_clients([client], day)) == ({client: "UM/1"} if is_active else {})


def test_nobody_has_no_agreement(store: Any) -> None:
    assert agreements.active(None, TODAY) is None
    assert agreements.of_client(3) == ()


def test_an_open_agreement_holds_until_it_is_ended(store: Any, client: int) -> None:
    kept = add(store, client, "UM/1", date(2026, 1, 1))
    assert agreements.active(client, date(2099, 1, 1)) == kept
    store.do(agreements.end, kept.id, TODAY, kept.revision)
    assert agreements.active(client, TODAY) is not None
    assert agreements.active(client, date(2026, 11, 21)) is None


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"number": " "}, "agreement_number_missing", "number"),
        ({"number": "x" * 300}, "text_too_long", "number"),
        ({"client_id": 999}, "client_missing", "client_id"),
        ({"ends_on": date(2026, 1, 31)}, "agreement_ends_before_start", "ends_on"),
        ({"included_minutes": -1}, "included_minutes_wrong", "included_minutes"),
        ({"included_minutes": 44_641}, "included_minutes_wrong", "included_minutes"),
        ({"rates": {"visit": -1}}, "rate_negative", "rates.visit"),
    ],
)
def test_what_is_wrong_is_refused_at_its_field(
    store: Any, client: int, values: dict[str, Any], code: str, field: str
) -> None:
    given = AgreementCard(client_id=client, number="UM/1", starts_on=date(2026, 2, 1))
    with pytest.raises(Refused) as refusal:
        store.do(agreements.save, replace(given, **values))
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert agreements.of_client(client) == ()


@pytest.mark.parametrize(
    ("starts", "ends", "fits"),
    [
        (date(2026, 1, 1), date(2026, 2, 28), True),
        (date(2026, 1, 1), date(2026, 3, 1), False),
        (date(2026, 4, 1), date(2026, 4, 2), False),
        (date(2026, 6, 30), None, False),
        (date(2026, 7, 1), None, True),
        (date(2026, 1, 1), None, False),
    ],
)
def test_two_agreements_never_hold_at_once(
    store: Any, client: int, starts: date, ends: date | None, fits: bool
) -> None:
    add(store, client, "UM/1", date(2026, 3, 1), ends_on=date(2026, 6, 30))
    if fits:
        assert add(store, client, "UM/2", starts, ends_on=ends).number == "UM/2"
        return
    with pytest.raises(Refused) as refusal:
        add(store, client, "UM/2", starts, ends_on=ends)
    assert (refusal.value.code, refusal.value.facts["number"]) == ("agreement_overlaps", "UM/1")


def test_another_client_may_have_the_same_dates_but_not_the_number(store: Any, client: int) -> None:
    other = int(store.do(clients.save, ClientCard(name="Bis")).made)
    add(store, client, "UM/1", date(2026, 1, 1))
    add(store, other, "UM/2", date(2026, 1, 1))
    with pytest.raises(Refused) as refusal:
        add(store, other, "UM/1", date(2027, 1, 1))
    assert refusal.value.code == "agreement_number_taken"
    assert refusal.value.facts == {"number": "UM/1", "client": "Kowalscy"}


def test_an_agreement_does_not_overlap_itself(store: Any, client: int) -> None:
    kept = add(store, client, "UM/1", date(2026, 1, 1), rates={"phone": 1})
    store.do(agreements.save, replace(kept, ends_on=TODAY, rates={"visit": 2}))
    after = agreements.card(kept.id or 0)
    assert (after.ends_on, after.rates, after.revision) == (TODAY, {"visit": 2}, 2)


def test_a_stale_form_is_told_what_is_now(store: Any, client: int) -> None:
    kept = add(store, client, "UM/1", date(2026, 1, 1))
    store.do(agreements.save, replace(kept, note="nowe"))
    for act in (
        lambda: store.do(agreements.save, replace(kept, number="UM/9")),
        lambda: store.do(agreements.end, kept.id, TODAY, kept.revision),
    ):
        with pytest.raises(Gone) as gone:
            act()
        now: Any = gone.value.facts["now"]
        assert (gone.value.code, now["note"], now["number"]) == (
            "changed_meanwhile",
            "nowe",
            "UM/1",
        )


def test_an_agreement_does_not_end_before_it_starts(store: Any, client: int) -> None:
    kept = add(store, client, "UM/1", date(2026, 1, 1))
    with pytest.raises(Refused) as refusal:
        store.do(agreements.end, kept.id, date(2025, 12, 31), 1)
    assert refusal.value.code == "agreement_ends_before_start"


def test_what_never_was_is_gone(store: Any) -> None:
    with pytest.raises(Gone) as gone:
        agreements.card(5)
    assert gone.value.code == "agreement_missing"


def test_the_queue_follows_an_agreement_at_once(store: Any, client: int) -> None:
    other = int(store.do(clients.save, ClientCard(name="Bis")).made)
    for number, owner in enumerate((client, other, None), 1):
        ticket(store, owner, number)
    ticket(store, client, 4, closed=True)
    changes = store.do(
        agreements.save,
        AgreementCard(client_id=client, number="UM/1", starts_on=TODAY),
    )
    assert changes.touches("ticket")
    assert ranks_of(client) == [0, 1]
    assert ranks_of(other) == ranks_of(None) == [1]
    kept = agreements.card(changes.made)
    store.do(agreements.save, replace(kept, starts_on=date(2026, 11, 21)))
    assert ranks_of(client) == [1, 1]


def test_today_is_the_office_s_day_not_that_of_utc(store: Any, client: int) -> None:
    ticket(store, client, 1)
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # 21 November, 00:30 in Warsaw
    store.do(
        agreements.save,
        AgreementCard(client_id=client, number="UM/1", starts_on=date(2026, 11, 21)),
        at=late,
    )
    assert ranks_of(client) == [0]

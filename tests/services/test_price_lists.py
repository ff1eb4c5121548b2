"""Dated price lists (§10) and the rate that is found through them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.errors import Gone, Refused
from desktop.rules.rates import RateOrigin
from desktop.rules.tariffs import Kind
from desktop.services import agreements, clients, price_lists, rates
from desktop.services.agreements import AgreementCard
from desktop.services.clients import ClientCard
from desktop.services.price_lists import STARTING_RATES, PriceListCard

RATES = {"phone": 180_00, "remote": 190_00, "office": 150_00, "visit": 210_00}
SPRING, AUTUMN = date(2026, 3, 1), date(2026, 9, 1)


def add(store: Any, day: date, name: str = "", **changed: int) -> PriceListCard:
    given = PriceListCard(valid_from=day, name=name, rates=RATES | changed)
    return price_lists.card(store.do(price_lists.save, given).made)


def test_each_list_holds_until_the_next_begins(store: Any) -> None:
    autumn = add(store, AUTUMN, " Cennik  jesień ")
    spring = add(store, SPRING, "Cennik wiosna")
    assert (autumn.name, autumn.rates, autumn.revision) == ("Cennik jesień", RATES, 1)
    assert price_lists.all_lists() == (autumn, spring)
    assert price_lists.in_force(date(2026, 2, 28)) is None
    assert price_lists.in_force(SPRING) == spring
    assert price_lists.in_force(date(2026, 8, 31)) == spring
    assert price_lists.in_force(date(2030, 1, 1)) == autumn


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"valid_from": SPRING}, "price_list_day_taken", "valid_from"),
        ({"rates": RATES | {"visit": -1}}, "rate_negative", "rates.visit"),
        ({"rates": {"phone": 1, "remote": 1, "visit": 1}}, "rate_missing", "rates.office"),
        ({"name": "n" * 256}, "text_too_long", "name"),
    ],
)
def test_what_is_wrong_is_refused_at_its_field(
    store: Any, values: dict[str, Any], code: str, field: str
) -> None:
    spring = add(store, SPRING)
    with pytest.raises(Refused) as refusal:
        store.do(price_lists.save, replace(PriceListCard(valid_from=AUTUMN, rates=RATES), **values))
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert price_lists.all_lists() == (spring,)


def test_a_list_can_be_mended_but_not_over_another_desk(store: Any) -> None:
    kept = add(store, SPRING)
    store.do(price_lists.save, replace(kept, name="Wiosna", rates=RATES | {"phone": 200_00}))
    after = price_lists.card(kept.id or 0)
    assert (after.name, after.rates["phone"], after.revision) == ("Wiosna", 200_00, 2)
    with pytest.raises(Gone) as gone:
        store.do(price_lists.save, replace(kept, name="Inna"))
    now: Any = gone.value.facts["now"]
    assert (gone.value.code, now["name"]) == ("changed_meanwhile", "Wiosna")


def test_only_a_list_that_has_not_begun_can_be_removed(store: Any) -> None:
    today, tomorrow = add(store, date(2026, 11, 20)), add(store, date(2026, 11, 21))
    with pytest.raises(Refused) as refusal:
        store.do(price_lists.remove, today.id)
    assert refusal.value.code == "price_list_began"
    assert store.do(price_lists.remove, tomorrow.id).touches("price_list", tomorrow.id)
    assert price_lists.all_lists() == (today,)
    with pytest.raises(Gone) as gone:
        store.do(price_lists.remove, tomorrow.id)
    assert gone.value.code == "price_list_missing"


def test_the_first_start_makes_one_plain_list(store: Any) -> None:
    store.do(price_lists.make_first, SPRING)
    assert store.do(price_lists.make_first, AUTUMN).touched == {}
    (only,) = price_lists.all_lists()
    assert (only.valid_from, only.rates) == (SPRING, dict(STARTING_RATES))


def test_the_agreement_s_rate_goes_before_the_price_list(store: Any) -> None:
    add(store, SPRING, "Cennik")
    client = store.do(clients.save, ClientCard(name="Kowalscy")).made
    given = AgreementCard(
        client_id=client,
        number="UM/1",
        starts_on=AUTUMN,
        rates={"remote": 155_00},
    )
    store.do(agreements.save, given)
    agreed = rates.rate_for(client, "remote", AUTUMN)
    assert (agreed.net_per_hour, agreed.source, agreed.label) == (155_00, "agreement", "UM/1")
    assert (agreed.rate.source.origin, agreed.rate.source.since) == (
        RateOrigin.AGREEMENT,
        AUTUMN,
    )
    for kind, day, grosze in (
        (Kind.REMOTE, date(2026, 8, 31), 190_00),  # the agreement had not begun
        (Kind.VISIT, AUTUMN, 210_00),  # the agreement says nothing about visits
    ):
        listed = rates.rate_for(client, kind, day)
        assert (listed.net_per_hour, listed.source, listed.label) == (
            grosze,
            "price_list",
            "Cennik",
        )
    assert rates.rate_for(None, Kind.REMOTE, AUTUMN).net_per_hour == 190_00


def test_work_before_the_first_list_has_no_rate(store: Any) -> None:
    add(store, AUTUMN)
    with pytest.raises(Refused) as refusal:
        rates.rate_for(None, Kind.PHONE, SPRING)
    assert refusal.value.code == "rate_missing"
    assert refusal.value.facts == {"kind": "phone", "day": SPRING}

"""Dated price lists: each holds from its day until the next one begins (§10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from peewee import JOIN

from desktop.errors import Gone, Refused
from desktop.models.price_list import PriceList, Rate
from desktop.rules.tariffs import Kind
from desktop.services import entries, tariffs
from desktop.services.act import Act
from desktop.services.changes import Changes

STARTING_RATES: Mapping[str, int] = MappingProxyType(
    {"phone": 180_00, "remote": 180_00, "office": 150_00, "visit": 210_00}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceListCard:
    """One price list: net grosze an hour by kind of work, from `valid_from` on.

    `id` None and `revision` 0 for a new one.
    """

    id: int | None = None
    valid_from: date
    name: str = ""
    rates: Mapping[str, int] = field(default_factory=dict)
    revision: int = 0


def all_lists() -> tuple[PriceListCard, ...]:
    """Every price list, the newest first."""
    rows: Any = (
        PriceList.select(
            PriceList.id,
            PriceList.valid_from,
            PriceList.name,
            PriceList.revision,
            Rate.kind,
            Rate.net_per_hour,
        )
        .join(Rate, JOIN.LEFT_OUTER, on=(Rate.price_list == PriceList.id))
        .order_by(PriceList.valid_from.desc(), Rate.id)
        .tuples()
    )
    found: dict[int, tuple[Any, dict[str, int]]] = {}
    for row in rows:
        rates = found.setdefault(row[0], (row, {}))[1]
        if row[4] is not None:
            rates[row[4]] = row[5]
    return tuple(
        PriceListCard(id=row[0], valid_from=row[1], name=row[2], revision=row[3], rates=rates)
        for row, rates in found.values()
    )


def in_force(day: date) -> PriceListCard | None:
    """The list that holds on that day, None before the first one."""
    return next((each for each in all_lists() if each.valid_from <= day), None)


def page_ids() -> tuple[int, ...]:
    """Ids of all lists, the newest first."""
    return tuple(each.id for each in all_lists() if each.id is not None)


def rows(ids: Sequence[int]) -> tuple[PriceListCard, ...]:
    """These lists, in the order of `ids`."""
    known = {each.id: each for each in all_lists()}
    return tuple(known[each] for each in ids if each in known)


def card(list_id: int) -> PriceListCard:
    """One price list.

    Raises:
        Gone: `price_list_missing`.
    """
    for each in all_lists():
        if each.id == list_id:
            return each
    raise Gone("price_list_missing")


def save(_act: Act, given: PriceListCard) -> Changes:
    """Add or change a price list; every kind of work needs its rate.

    Raises:
        Refused: `price_list_day_taken` (day), `rate_missing` (kind, day), `rate_negative`;
            each names its field.
        Gone: `price_list_missing`, `changed_meanwhile` (now).
    """
    for kind in Kind:
        grosze = given.rates.get(kind)
        if grosze is None:
            raise Refused("rate_missing", f"rates.{kind}", kind=kind.value, day=given.valid_from)
        if grosze < 0:
            raise Refused("rate_negative", f"rates.{kind}")
    taken = PriceList.select().where(
        PriceList.valid_from == given.valid_from, PriceList.id != (given.id or 0)
    )
    if taken.exists():
        raise Refused("price_list_day_taken", "valid_from", day=given.valid_from)
    list_id = _write(given)
    return Changes.of(made=list_id if given.id is None else None, price_list=[list_id])


def remove(act: Act, list_id: int) -> Changes:
    """Remove a list that has not begun yet; those that have are what past work was priced by.

    Raises:
        Refused: `price_list_began`.
        Gone: `price_list_missing`.
    """
    found = card(list_id)
    if found.valid_from <= act.at.astimezone(tariffs.zone()).date():
        raise Refused("price_list_began", day=found.valid_from)
    PriceList.delete().where(PriceList.id == list_id).execute()
    return Changes.of(price_list=[list_id])


def make_first(act: Act, valid_from: date) -> Changes:
    """Make a list of plain starting rates where there is none yet."""
    if PriceList.select().exists():
        return Changes()
    return save(act, PriceListCard(valid_from=valid_from, rates=STARTING_RATES))


def _write(given: PriceListCard) -> int:
    values = {"valid_from": given.valid_from, "name": entries.line(given.name, "name")}
    if given.id is None:
        list_id = int(PriceList.insert(**values).execute())
    else:
        list_id = given.id
        written = (
            PriceList.update(revision=PriceList.revision + 1, **values)
            .where(PriceList.id == list_id, PriceList.revision == given.revision)
            .execute()
        )
        if not written:
            raise Gone("changed_meanwhile", now=asdict(card(list_id)))
        Rate.delete().where(Rate.price_list == list_id).execute()
    Rate.insert_many(
        [
            {"price_list": list_id, "kind": kind.value, "net_per_hour": given.rates[kind]}
            for kind in Kind
        ]
    ).execute()
    return list_id

"""Prices of work: from segments of connected time to lines that explain themselves (§10–§12)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from desktop.rules.bands import Opening, Part, Stretch, local_day
from desktop.rules.billing import MINUTE, Billed, Terms, billed_bands, line_net, terms
from desktop.rules.explanation import Explanation
from desktop.rules.measuring import measured, opening_of, sums
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariffs import BANDS, DEFAULT, Band, Kind, Scope, Tariff


@dataclass(frozen=True, slots=True)
class Work:
    """A session to be priced: its id, its ticket, its client, and what was measured."""

    id: int
    ticket_id: int
    kind: Kind
    segments: tuple[Segment, ...]
    rate: Rate
    client_id: int = 0


@dataclass(frozen=True, slots=True)
class PriceLine:
    """One line: time of one band at one surcharge. Net in grosze.

    `billed_minutes` are what the net pays for. A line with `is_included` is paid by the
    agreement's minutes: its net is nothing.
    """

    band: Band
    worked_seconds: int
    billed_minutes: int
    surcharge_percent: int
    net: int
    explanation: Explanation
    is_included: bool = False


@dataclass(frozen=True, slots=True)
class Price:
    """What work rounded together costs: one session, or those of a ticket and day, or of a day.

    `works` are the ids of the sessions, `day` the local day on which the first began (None when
    nothing was worked). Lines stand in the order standard, after_hours, weekend, holiday.
    """

    kind: Kind
    day: date | None
    worked_seconds: int
    lines: tuple[PriceLine, ...]
    net: int
    works: tuple[int, ...] = ()


def price_session(
    segments: Sequence[Segment],
    kind: Kind,
    rate: Rate,
    tariff: Tariff = DEFAULT,
    *,
    now: datetime | None = None,
) -> Price:
    """The price of one session.

    `now` is given for recorded work, which cannot end in the future. Raises the refusals of
    `segments.checked_spans`.
    """
    opening = opening_of(tariff)
    cut = measured(segments, opening, tariff.split, now)
    return _price(cut, _Basis(kind, rate, tariff, opening))


def price_sessions(
    works: Iterable[Work], tariff: Tariff = DEFAULT, *, now: datetime | None = None
) -> tuple[Price, ...]:
    """Prices of several sessions, rounded together as the tariff's scope says, oldest first.

    Only work of one client, kind and rate is ever rounded together; its day is the local day on
    which it began.
    """
    opening = opening_of(tariff)
    groups: dict[tuple[object, ...], tuple[Work, list[int], list[Stretch]]] = {}
    for work in works:
        cut = measured(work.segments, opening, tariff.split, now)
        group = groups.setdefault(_together(work, cut, tariff, opening), (work, [], []))
        group[1].append(work.id)
        group[2].extend(cut)
    prices = []
    for first, ids, joined in groups.values():
        joined.sort()
        basis = _Basis(first.kind, first.rate, tariff, opening)
        prices.append(_price(joined, basis, tuple(ids)))
    return tuple(sorted(prices, key=began))


def price_called_off(planned: Segment, rate: Rate, tariff: Tariff = DEFAULT) -> Price:
    """A visit called off too late, or nobody there: its planned time is billed, no travel (§13)."""
    opening = opening_of(tariff)
    cut = measured((planned,), opening, tariff.split)
    return _price(cut, _Basis(Kind.VISIT, rate, tariff, opening, is_called_off=True))


@dataclass(frozen=True, slots=True)
class _Basis:
    kind: Kind
    rate: Rate
    tariff: Tariff
    opening: Opening
    is_called_off: bool = False


def _together(
    work: Work, cut: list[Stretch], tariff: Tariff, opening: Opening
) -> tuple[object, ...]:
    if tariff.scope is Scope.SESSION or not cut:
        return (work.id,)
    day = local_day(cut[0][0], opening.zone)
    ticket = work.ticket_id if tariff.scope is Scope.TICKET_DAY else None
    return (work.client_id, day, ticket, work.kind, work.rate)


def began(price: Price) -> tuple[datetime, tuple[int, ...]]:
    """Sorts prices by the beginning of their work; what was never worked comes last."""
    if not price.lines:
        return datetime.max.replace(tzinfo=UTC), price.works
    return price.lines[0].explanation.began, price.works


def _price(cut: list[Stretch], basis: _Basis, works: tuple[int, ...] = ()) -> Price:
    if not cut:
        return Price(basis.kind, None, 0, (), 0, works)
    by = terms(basis.tariff, basis.kind)
    seconds, parts = sums(cut)
    billed = billed_bands(seconds, parts, by)
    lines = tuple(_line(each, billed, (seconds, parts), basis, by) for each in billed)
    day = local_day(cut[0][0], basis.opening.zone)
    net = sum(line.net for line in lines)
    return Price(basis.kind, day, sum(seconds), lines, net, works)


def _line(
    line: Billed,
    billed: list[Billed],
    by_band: tuple[list[int], dict[int, list[Part]]],
    basis: _Basis,
    by: Terms,
) -> PriceLine:
    seconds, parts = by_band
    tariff, rate, at = basis.tariff, basis.rate, line.band
    others = 0
    if line.raised:
        others = sum(each.rounded for each in billed if by.surcharges[each.band]) - line.rounded
    why = Explanation(
        kind=basis.kind,
        band=BANDS[at],
        began=min(each[0].start for each in parts.values()),
        ended=max(each[-1].end for each in parts.values()),
        parts=tuple(parts[at]),
        worked_seconds=seconds[at],
        is_one_minute=seconds[at] < MINUTE,
        unit=by.unit,
        minimum=by.minimum,
        tolerance=by.tolerance,
        rounding=tariff.rounding,
        split=tariff.split,
        scope=tariff.scope,
        surcharged_minimum=by.surcharged_minimum if line.raised else 0,
        other_surcharged=others,
        surcharge=by.surcharges[at],
        rate=rate.grosze,
        rate_source=rate.source,
        is_called_off=basis.is_called_off,
    )
    minutes = line.billed
    net = line_net(rate.grosze, minutes, why.surcharge)
    return PriceLine(BANDS[at], seconds[at], minutes, why.surcharge, net, why)

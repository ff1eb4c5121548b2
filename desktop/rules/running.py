"""The price of work that is still going on: so far, the next step, the next change of band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from desktop.rules.bands import Opening, band_at
from desktop.rules.billing import MINUTE, Terms, billed_bands, line_net, terms
from desktop.rules.measuring import measured, opening_of, sums
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariffs import BANDS, DEFAULT, Band, Kind, Split, Tariff


@dataclass(frozen=True, slots=True)
class RunningPrice:
    """What a running (or held) session costs at this moment.

    Attributes:
        worked_seconds: connected time so far.
        billed_minutes, net: what it would be if it ended now; net in grosze. Where the tariff
            rounds it together with earlier work, what it adds to that.
        next_at, next_net: when the price changes if work goes on, and by how many grosze; None
            when it is held or costs nothing.
        band, surcharge: the band of this moment and its per cent; with `by_start` the band of the
            session.
        band_ends_at, next_band, next_surcharge: the next change of band; None when it is held or
            the tariff bills by the start.
    """

    worked_seconds: int
    billed_minutes: int
    net: int
    next_at: datetime | None
    next_net: int | None
    band: Band
    surcharge: int
    band_ends_at: datetime | None = None
    next_band: Band | None = None
    next_surcharge: int | None = None


def running_price(
    closed: Sequence[Segment],
    open_since: datetime | None,
    now: datetime,
    kind: Kind,
    rate: Rate,
    *,
    tariff: Tariff = DEFAULT,
    before: Sequence[Sequence[Segment]] = (),
) -> RunningPrice:
    """The price so far of `closed` segments and the one open since `open_since` (None when held).

    `before` are the segments of each earlier work that the tariff's scope rounds together with
    this one. Raises the refusals of `segments.checked_spans`.
    """
    opening = opening_of(tariff)
    by = terms(tariff, kind)
    segments = (*closed, Segment(open_since, now)) if open_since else tuple(closed)
    cut = measured(segments, opening, tariff.split)
    earlier = sorted(each for work in before for each in measured(work, opening, tariff.split))
    seconds, parts = sums(sorted([*earlier, *cut]))
    order = list(parts)
    instant = int(now.timestamp())
    band, ends = band_at(instant, opening)
    is_by_start = tariff.split is Split.BY_START
    if is_by_start and cut:
        band = cut[0][2]
    billed, net = _total(seconds, order, by, rate.grosze)
    if earlier:
        alone, known = sums(earlier)
        billed_alone, net_alone = _total(alone, list(known), by, rate.grosze)
        billed, net = billed - billed_alone, net - net_alone
    so_far = _SoFar(seconds, order, band, None if is_by_start else ends)
    following = _next_band(so_far, opening, by) if open_since else (None, None, None)
    step = _next_step(so_far, instant, opening, by, rate.grosze) if open_since else None
    return RunningPrice(
        sum(end - start for start, end, _ in cut),
        billed,
        net,
        datetime.fromtimestamp(step[0], UTC) if step else None,
        step[1] if step else None,
        BANDS[band],
        by.surcharges[band],
        *following,
    )


@dataclass(frozen=True, slots=True)
class _SoFar:
    seconds: list[int]
    order: list[int]
    band: int
    band_ends: int | None


def _next_band(
    so_far: _SoFar, opening: Opening, by: Terms
) -> tuple[datetime | None, Band | None, int | None]:
    if so_far.band_ends is None:
        return None, None, None
    band, _ = band_at(so_far.band_ends, opening)
    at = datetime.fromtimestamp(so_far.band_ends, UTC)
    return at, BANDS[band], by.surcharges[band]


def _total(seconds: Sequence[int], order: Sequence[int], by: Terms, rate: int) -> tuple[int, int]:
    """Billed minutes and net of seconds by band."""
    lines = billed_bands(seconds, order, by)
    net = sum(line_net(rate, line.billed, by.surcharges[line.band]) for line in lines)
    return sum(line.billed for line in lines), net


def _next_step(
    so_far: _SoFar, instant: int, opening: Opening, by: Terms, rate: int
) -> tuple[int, int] | None:
    """The next instant at which the price changes, and by how much; None when it never does."""
    seconds, order = list(so_far.seconds), list(so_far.order)
    band, ends = so_far.band, so_far.band_ends
    net = _total(seconds, order, by, rate)[1]
    at = instant
    # Every minute of a band may be the one that counts; past a unit, its tolerance and every
    # minimum the price has moved, unless the rate is nothing.
    limit = instant + MINUTE * (by.unit + by.tolerance + by.minimum + by.surcharged_minimum + 2)
    while at <= limit:
        step = MINUTE - seconds[band] % MINUTE if seconds[band] or at > instant else 1
        if ends is not None and at + step > ends:
            seconds[band] += ends - at
            at = ends
            band, ends = band_at(at, opening)
            continue
        if band not in order:
            order.append(band)
        seconds[band] += step
        at += step
        changed = _total(seconds, order, by, rate)[1] - net
        if changed:
            return at, changed
    return None

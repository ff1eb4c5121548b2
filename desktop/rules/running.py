"""The price of work that is still going on: so far, the next step, the next change of band."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from desktop.rules.bands import Opening, band_at
from desktop.rules.billing import MINUTE, Terms, billed_bands, line_net, terms
from desktop.rules.measuring import measured, opening_of, sums
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariffs import BANDS, DEFAULT, Band, Kind, Split, Tariff

_STANDARD = BANDS.index(Band.STANDARD)


@dataclass(frozen=True, slots=True)
class RunningPrice:
    """What a running (or held) session costs at this moment.

    Attributes:
        worked_seconds: connected time so far.
        billed_minutes, net: what it would be if it ended now; net in grosze. Where the tariff
            rounds it together with earlier work, what it adds to that.
        next_at, next_net: when the net changes if work goes on, and by how many grosze; None
            when it is held or costs nothing. While an agreement's included minutes cover the
            work, that is when they no longer do.
        band, surcharge: the band of this moment and its per cent; with `by_start` the band of the
            session.
        band_ends_at, next_band, next_surcharge: the next change of band; None when it is held or
            the tariff bills by the start.
        included_minutes: of the billed minutes, those that the agreement's included ones pay for;
            `net` is without them.
        included_left: how many the agreement then still has.
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
    included_minutes: int = 0
    included_left: int = 0


def running_price(
    closed: Sequence[Segment],
    open_since: datetime | None,
    now: datetime,
    kind: Kind,
    rate: Rate,
    *,
    tariff: Tariff = DEFAULT,
    before: Sequence[Sequence[Segment]] = (),
    included: int = 0,
) -> RunningPrice:
    """The price so far of `closed` segments and the one open since `open_since` (None when held).

    `before` are the segments of each earlier work that the tariff's scope rounds together with
    this one. `included` are the minutes that the client's agreement has left for this work and
    that before it: they pay for billed standard minutes, as in `included.spread`. Raises the
    refusals of `segments.checked_spans`.
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
    charge = _Charge(by, rate.grosze, included)
    total = charge.of(seconds, order)
    own = total.beyond(charge.of(*sums(earlier))) if earlier else total
    so_far = _SoFar(seconds, order, band, None if is_by_start else ends)
    following = _next_band(so_far, opening, by) if open_since else (None, None, None)
    step = _next_step(so_far, instant, opening, charge) if open_since else None
    return RunningPrice(
        sum(end - start for start, end, _ in cut),
        own.billed,
        own.net,
        datetime.fromtimestamp(step[0], UTC) if step else None,
        step[1] if step else None,
        BANDS[band],
        by.surcharges[band],
        *following,
        included_minutes=own.paid,
        included_left=included - total.paid,
    )


@dataclass(frozen=True, slots=True)
class _SoFar:
    seconds: list[int]
    order: list[int]
    band: int
    band_ends: int | None


class _Total(NamedTuple):
    """Billed minutes, those of them that included ones pay for, and the net of the others."""

    billed: int
    paid: int
    net: int

    def beyond(self, other: _Total) -> _Total:
        """What this is more than the other."""
        return _Total(self.billed - other.billed, self.paid - other.paid, self.net - other.net)


class _Charge(NamedTuple):
    """What work is charged by: its terms, the hourly rate in grosze, the minutes included."""

    by: Terms
    rate: int
    included: int

    def of(self, seconds: Sequence[int], order: Iterable[int]) -> _Total:
        """The charge for seconds by band, that came to the bands in this order."""
        billed = paid = net = 0
        for line in billed_bands(seconds, order, self.by):
            free = min(line.billed, self.included) if line.band == _STANDARD else 0
            billed += line.billed
            paid += free
            net += line_net(self.rate, line.billed - free, self.by.surcharges[line.band])
        return _Total(billed, paid, net)

    def covered(self, seconds: int) -> int:
        """Seconds of standard work in which included minutes are sure to leave the net as it is.

        Rounding adds less than a unit. Before its first full minute nothing is sure: it may yet
        take the place of another band.
        """
        full = self.included - self.by.unit
        return full * MINUTE - seconds if seconds >= MINUTE else 0


def _next_band(
    so_far: _SoFar, opening: Opening, by: Terms
) -> tuple[datetime | None, Band | None, int | None]:
    if so_far.band_ends is None:
        return None, None, None
    band, _ = band_at(so_far.band_ends, opening)
    at = datetime.fromtimestamp(so_far.band_ends, UTC)
    return at, BANDS[band], by.surcharges[band]


def _next_step(
    so_far: _SoFar, instant: int, opening: Opening, charge: _Charge
) -> tuple[int, int] | None:
    """The next instant at which the net changes, and by how much; None when it never does."""
    seconds, order = list(so_far.seconds), list(so_far.order)
    band, ends = so_far.band, so_far.band_ends
    by, net = charge.by, charge.of(seconds, order).net
    at = instant
    # Every minute of a band may be the one that counts; past what is covered, some units, their
    # tolerance and every minimum the net has moved, unless the rate is nothing.
    limit = at + MINUTE * (3 * by.unit + by.tolerance + by.minimum + by.surcharged_minimum + 2)
    while charge.rate and at <= limit:
        step = MINUTE - seconds[band] % MINUTE if seconds[band] or at > instant else 1
        covered = charge.covered(seconds[band]) if band == _STANDARD else 0
        if covered > step:
            step = covered
            limit += min(step, step if ends is None else ends - at)
        if ends is not None and at + step > ends:
            seconds[band] += ends - at
            at = ends
            band, ends = band_at(at, opening)
            continue
        if band not in order:
            order.append(band)
        seconds[band] += step
        at += step
        changed = charge.of(seconds, order).net - net
        if changed:
            return at, changed
    return None

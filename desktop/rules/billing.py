"""Billed minutes out of measured seconds: the arithmetic of §10 and §11, whole numbers only.

`Terms` hold the figures of one kind of work. Everything here is cheap enough to be asked for every
second of a running timer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.rules.tariffs import BANDS, Kind, Rounding, Tariff

MINUTE = 60


class Terms(NamedTuple):
    """What rounding needs: minutes, and per cent for each band in the order of `BANDS`."""

    unit: int
    minimum: int
    tolerance: int
    nearest: bool
    surcharges: tuple[int, ...]
    surcharged_minimum: int


class Billed(NamedTuple):
    """One band of a session: its place in `BANDS` and its way from minutes worked to billed.

    `minutes` are full worked ones (one, when a whole session lasted under a minute), `rounded`
    what the unit and the minimum made of them, `raised` what the minimum of surcharged work added.
    """

    band: int
    minutes: int
    rounded: int
    raised: int

    @property
    def billed(self) -> int:
        """Minutes to pay for."""
        return self.rounded + self.raised


def terms(tariff: Tariff, kind: Kind) -> Terms:
    """The figures of the tariff for that kind of work."""
    return Terms(
        unit=tariff.units.of(kind),
        minimum=tariff.minimums.of(kind),
        tolerance=tariff.tolerance,
        nearest=tariff.rounding is Rounding.NEAREST,
        surcharges=tuple(tariff.surcharges.of(band) for band in BANDS),
        surcharged_minimum=tariff.surcharged_minimum,
    )


def rounded_minutes(minutes: int, unit: int, minimum: int, tolerance: int, *, nearest: bool) -> int:
    """Minutes (1 or more) rounded to the unit, at least the minimum.

    Up to `tolerance` minutes past a full unit are forgiven. To the nearest, a half goes up.
    """
    full, past = divmod(minutes, unit)
    if past > tolerance or (past and not full):
        full += not nearest or past * 2 >= unit
    return max(full * unit, minimum)


def billed_bands(seconds: Sequence[int], first_seen: Iterable[int], by: Terms) -> list[Billed]:
    """Billed minutes of each band, in the order of `BANDS`, from its seconds.

    `first_seen` are the bands that occur, in the order in which the work came to them. A band
    without a full minute is dropped; if that leaves nothing, the longest one counts as a minute,
    the earlier on a tie.
    """
    minutes = [each // MINUTE for each in seconds]
    if not any(minutes):
        longest = max(first_seen, key=seconds.__getitem__, default=None)
        if longest is None:
            return []
        minutes[longest] = 1
    found = [Billed(band, full, _rounded(full, by), 0) for band, full in enumerate(minutes) if full]
    return _raised(found, by)


def line_net(rate: int, minutes: int, surcharge: int) -> int:
    """Net grosze of billed minutes at an hourly rate in grosze, half-up (§10, §11)."""
    return (rate * minutes * (100 + surcharge) + 3000) // 6000


def _rounded(minutes: int, by: Terms) -> int:
    return rounded_minutes(minutes, by.unit, by.minimum, by.tolerance, nearest=by.nearest)


def _raised(found: list[Billed], by: Terms) -> list[Billed]:
    """Raise surcharged work to its minimum: 60 minutes over all its bands together (§11).

    Of two surcharged bands the one with the smaller surcharge is raised (the first on a tie): so a
    later end within a band never costs less. Raising the dearer one would make every unit
    that the cheaper one gains push a dear one out.
    """
    surcharges = by.surcharges
    surcharged = [at for at, line in enumerate(found) if surcharges[line.band]]
    if not surcharged:
        return found
    missing = by.surcharged_minimum - sum(found[at].rounded for at in surcharged)
    if missing > 0:
        lowest = min(surcharged, key=lambda at: surcharges[found[at].band])
        found[lowest] = found[lowest]._replace(raised=missing)
    return found

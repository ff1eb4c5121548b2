"""Measured time by band: what a tariff makes of segments before anything is rounded (§10, §11)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.rules.bands import Opening, Part, Stretch, part, stretches
from desktop.rules.segments import Segment, checked_spans
from desktop.rules.tariffs import BANDS, Split, Tariff


def opening_of(tariff: Tariff) -> Opening:
    """The opening hours of the tariff in its zone."""
    return Opening(tariff.opens, tariff.closes, ZoneInfo(tariff.zone))


def measured(
    segments: Iterable[Segment], opening: Opening, split: Split, now: datetime | None = None
) -> list[Stretch]:
    """Segments cut into bands, or laid whole into the band in which the first of them began.

    Raises the refusals of `segments.checked_spans`.
    """
    cut = stretches(checked_spans(segments, now=now), opening)
    if split is Split.BY_START and cut:
        band = cut[0][2]
        return [(start, end, band) for start, end, _ in cut]
    return cut


def sums(cut: Iterable[Stretch]) -> tuple[list[int], dict[int, list[Part]]]:
    """Seconds of each band (in the order of `BANDS`), and its parts in the order of their start.

    The keys of the parts stand in the order in which the work came to the bands.
    """
    seconds = [0] * len(BANDS)
    parts: dict[int, list[Part]] = {}
    for stretch in cut:
        start, end, band = stretch
        seconds[band] += end - start
        found = parts.get(band)
        if found is None:
            parts[band] = [part(stretch)]
        else:
            found.append(part(stretch))
    return seconds, parts

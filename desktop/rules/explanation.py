"""Why a line costs what it costs: every figure the price was made of, as data.

Screen, protocol and quote print the same explanation; `recomputed` turns it into the same grosz.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from desktop.rules.bands import Part
from desktop.rules.billing import MINUTE, line_net, rounded_minutes
from desktop.rules.rates import RateOrigin, RateSource
from desktop.rules.tariffs import Band, Kind, Rounding, Scope, Split


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The way from measured time to money for one line; minutes unless said otherwise.

    Attributes:
        began, ended: raw start and end of all the work that was rounded together (UTC).
        parts: its stretches that lie in this line's band.
        worked_seconds: their sum.
        is_one_minute: the work lasted under a minute and counts as one.
        minimum, tolerance, unit, rounding, split, scope: the tariff's, for this kind of work.
        surcharged_minimum: what surcharged work comes to at least; 0 when not this line is raised.
        other_surcharged: billed minutes of the other surcharged lines, which count towards it.
        included: billed minutes that an agreement pays for; they are not in the net.
        surcharge: per cent.
        rate: net grosze an hour.
        is_called_off: planned time of a visit called off too late (§13).
    """

    kind: Kind
    band: Band
    began: datetime
    ended: datetime
    parts: tuple[Part, ...]
    worked_seconds: int
    is_one_minute: bool
    unit: int
    minimum: int
    tolerance: int
    rounding: Rounding
    split: Split
    scope: Scope
    surcharged_minimum: int
    other_surcharged: int
    surcharge: int
    rate: int
    rate_source: RateSource
    included: int = 0
    is_called_off: bool = False


def recomputed_minutes(why: Explanation) -> int:
    """Minutes that the figures of the explanation make, from its parts on; before included ones."""
    seconds = sum(int((end - start).total_seconds()) for start, end, _ in why.parts)
    minutes = 1 if why.is_one_minute else seconds // MINUTE
    nearest = why.rounding is Rounding.NEAREST
    rounded = rounded_minutes(minutes, why.unit, why.minimum, why.tolerance, nearest=nearest)
    return max(rounded, why.surcharged_minimum - why.other_surcharged)


def recomputed(why: Explanation) -> int:
    """Net grosze that the figures of the explanation make, from its parts on."""
    return line_net(why.rate, recomputed_minutes(why) - why.included, why.surcharge)


def to_record(why: Explanation) -> dict[str, Any]:
    """The explanation as a plain record for JSON or a stored document."""
    record = {each.name: getattr(why, each.name) for each in fields(why)}
    for name in ("kind", "band", "rounding", "split", "scope"):
        record[name] = record[name].value
    record["began"], record["ended"] = why.began.isoformat(), why.ended.isoformat()
    record["parts"] = [[start.isoformat(), end.isoformat()] for start, end, _ in why.parts]
    source = why.rate_source
    record["rate_source"] = {
        "origin": source.origin.value,
        "name": source.name,
        "since": source.since.isoformat() if source.since else None,
    }
    return record


def from_record(record: Mapping[str, Any]) -> Explanation:
    """The explanation that `to_record` wrote."""
    band = Band(record["band"])
    source = record["rate_source"]
    since = date.fromisoformat(source["since"]) if source["since"] else None
    read = dict(record) | {
        "kind": Kind(record["kind"]),
        "band": band,
        "rounding": Rounding(record["rounding"]),
        "split": Split(record["split"]),
        "scope": Scope(record["scope"]),
        "began": datetime.fromisoformat(record["began"]),
        "ended": datetime.fromisoformat(record["ended"]),
        "parts": tuple(
            Part(datetime.fromisoformat(start), datetime.fromisoformat(end), band)
            for start, end in record["parts"]
        ),
        "rate_source": RateSource(RateOrigin(source["origin"]), source["name"], since),
    }
    return Explanation(**read)

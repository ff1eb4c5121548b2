"""`quote`: prices of sessions, JSON lines in, JSON lines out.

A line in: `kind`, `segments` (pairs of ISO instants with their zone), `rate` (net an hour, as
text); optional `tariff` (any of its settings) and `travel` (`"city"`, or `{"km": N}` one way,
with the day of the first segment). A line out: `lines`, `net` (everything together), `because`
(the ground of each line), and `travel` where it was asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, TextIO
from zoneinfo import ZoneInfo

from desktop.commands import refusals
from desktop.errors import Refused
from desktop.rules import explanation, money, travel
from desktop.rules.pricing import Price, price_session
from desktop.rules.rates import Rate
from desktop.rules.segments import Segment
from desktop.rules.tariff_records import from_record
from desktop.rules.tariffs import Kind, Tariff

SAID_FOR_KEY = {
    "unit": "units",
    "minimum": "minimums",
    "surcharge": "surcharges",
    "hours": "opening_hours",
    "opening": "opening_hours",
}
SAID_FOR_VALUE = {"bands": "by_bands", "start": "by_start", "ticket_and_day": "ticket_day"}
KEYS = frozenset({"case", "kind", "segments", "rate", "tariff", "travel", "lines", "net"})


def quote(lines: Iterable[str], out: TextIO) -> int:
    """Answer every line with a line; a bad one with its error, and the rest go on."""
    for line in lines:
        text = line.strip().lstrip("\ufeff")  # Windows begins files with such a mark
        if text:
            out.write(json.dumps(answer(text), ensure_ascii=False) + "\n")
    return 0


def answer(text: str) -> dict[str, Any]:
    """The answer to one line."""
    try:
        return _priced(_read(text))
    except Refused as error:
        return refusals.record(error)


def _read(text: str) -> Mapping[str, Any]:
    try:
        asked = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused("line_not_json") from error
    if not isinstance(asked, dict):
        raise Refused("line_not_object")
    for key in asked:
        if key not in KEYS:
            raise Refused("line_unknown_key", str(key)[:60], key=str(key)[:60])
    return asked


def _priced(asked: Mapping[str, Any]) -> dict[str, Any]:
    tariff = from_record(_settings(asked.get("tariff") or {}))
    kind = _kind(asked.get("kind"))
    rate = Rate(_money(asked.get("rate"), "rate"))
    segments = _segments(asked.get("segments"))
    price = price_session(segments, kind, rate, tariff)
    told: dict[str, Any] = {"case": asked["case"]} if "case" in asked else {}
    net = price.net
    told["lines"] = [
        {
            "band": line.band.value,
            "worked_seconds": line.worked_seconds,
            "billed_minutes": line.billed_minutes,
            "surcharge_percent": line.surcharge_percent,
            "net": money.amount(line.net),
        }
        for line in price.lines
    ]
    if "travel" in asked:
        cost = _travel(asked["travel"], segments, price, tariff)
        net += cost.net
        told["travel"] = {
            "km": None if cost.km is None else str(cost.km),
            "rate": cost.rate.zloty if cost.rate else None,
            "net": money.amount(cost.net),
        }
    told["net"] = money.amount(net)
    told["because"] = [explanation.to_record(line.explanation) for line in price.lines]
    return told


def _settings(given: Any) -> Any:
    """The tariff's settings under their own names; people also say `unit` or split `start`."""
    if not isinstance(given, dict):
        return given
    named = {SAID_FOR_KEY.get(key, key): value for key, value in given.items()}
    for key in ("split", "scope", "rounding"):
        if isinstance(named.get(key), str):
            word = named[key].strip().lower().replace(" ", "_").replace("-", "_")
            named[key] = SAID_FOR_VALUE.get(word, word)
    return named


def _kind(given: object) -> Kind:
    try:
        return Kind(str(given))
    except ValueError as error:
        known = ", ".join(kind.value for kind in Kind)
        raise Refused("kind_unknown", "kind", kind=str(given)[:40], known=known) from error


def _money(given: object, field: str) -> int:
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise Refused("money_wrong", field, text=str(given)[:40])
    return money.parse(str(given), field)


def _segments(given: object) -> list[Segment]:
    if not isinstance(given, list):
        raise Refused("segments_missing", "segments")
    return [_segment(number, pair) for number, pair in enumerate(given, 1)]


def _segment(number: int, pair: object) -> Segment:
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise Refused("segment_not_pair", "segments", number=number)
    try:
        start, end = (datetime.fromisoformat(each) for each in pair)
    except (TypeError, ValueError) as error:
        raise Refused("segment_not_instant", "segments", number=number) from error
    return Segment(start, end)


def _travel(
    given: object, segments: list[Segment], price: Price, tariff: Tariff
) -> travel.TravelCost:
    km = given.get("km") if isinstance(given, dict) else given
    if km in ("city", None, True):
        km = None
    elif isinstance(km, bool) or not isinstance(km, int):
        raise Refused("distance_wrong", "travel", km=str(km)[:20])
    day = price.day
    if day is None and segments:
        day = segments[0].start.astimezone(ZoneInfo(tariff.zone)).date()
    if day is None:
        raise Refused("segments_missing", "segments")
    return travel.cost(km, day, tariff)

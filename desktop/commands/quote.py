"""`quote`: prices of sessions, JSON lines in, JSON lines out.

A line in: `kind`, `segments` (pairs of ISO instants with their zone), `rate` (net an hour, as
text); optional `tariff` (any of its settings) and `travel` (`"city"`, or `{"km": N}` one way,
with the day of the first segment). A line out: `lines`, `net` (everything together), `because`
(the ground of each line), and `travel` where it was asked for.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
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
from desktop.rules.tariffs import DEFAULT, Kind, Tariff

SAID_FOR_KEY = {
    "unit": "units",
    "minimum": "minimums",
    "surcharge": "surcharges",
    "hours": "opening_hours",
    "opening": "opening_hours",
}
SAID_FOR_VALUE = {"bands": "by_bands", "start": "by_start", "ticket_and_day": "ticket_day"}
LONGEST = 60
DEEPEST = 8
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
        asked = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
        is_deep = _is_deeper(asked, DEEPEST)
    except (ValueError, RecursionError) as error:
        raise Refused("line_not_json") from error
    if is_deep:
        raise Refused("line_too_deep", most=DEEPEST)
    if not isinstance(asked, dict):
        raise Refused("line_not_object")
    _check_keys(asked, KEYS)
    return asked


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Nobody knows which of two values under one name was meant."""
    told = dict(pairs)
    if len(told) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise Refused("line_key_twice", twice[:LONGEST], key=twice[:LONGEST])
    return told


def _no_constant(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def _is_deeper(value: Any, most: int) -> bool:
    """Whether lists and objects lie in each other more than `most` times."""
    if not isinstance(value, list | dict):
        return False
    if not most:
        return True
    inner = value.values() if isinstance(value, dict) else value
    return any(_is_deeper(each, most - 1) for each in inner)


def _check_keys(given: Mapping[str, Any], known: Collection[str], within: str = "") -> None:
    for key in given:
        if key not in known:
            told = f"{within}{key}"[:LONGEST]
            raise Refused("line_unknown_key", told, key=told)


def _priced(asked: Mapping[str, Any]) -> dict[str, Any]:
    tariff = _tariff(asked.get("tariff"))
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
    if asked.get("travel") is not None:
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


def _tariff(given: object) -> Tariff:
    """The tariff with these settings; none at all, or `null`, is that of the regulations."""
    if given is None:
        return DEFAULT
    if not isinstance(given, dict):
        shown = json.dumps(given, ensure_ascii=False)[:LONGEST]
        raise Refused("tariff_wrong", "tariff", value=shown)
    return from_record(_settings(given))


def _settings(given: Mapping[str, Any]) -> dict[str, Any]:
    """The tariff's settings under their own names; people also say `unit` or split `start`."""
    named = {SAID_FOR_KEY.get(key, key): value for key, value in given.items()}
    if len(named) < len(given):
        both = next(key for key, name in SAID_FOR_KEY.items() if key in given and name in given)
        raise Refused("line_key_twice", f"tariff.{both}", key=f"tariff.{both}")
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
    km = given
    if isinstance(given, dict):
        _check_keys(given, {"km"}, "travel.")
        km = given.get("km", "")
    if km is None or (km is given and (km == "city" or km is True)):
        km = None
    elif isinstance(km, bool) or not isinstance(km, int):
        raise Refused("distance_wrong", "travel", km=str(km)[:20])
    day = price.day
    if day is None and segments:
        day = segments[0].start.astimezone(ZoneInfo(tariff.zone)).date()
    if day is None:
        raise Refused("segments_missing", "segments")
    return travel.cost(km, day, tariff)

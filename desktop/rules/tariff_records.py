"""A tariff as a plain record (what JSON and the settings table can hold) and back.

```
{"units": {"phone": 30, …}, "minimums": {…}, "opening_hours": ["09:00", "17:00"],
 "surcharges": {"after_hours": 50, "weekend": 100, "holiday": 200}, "surcharged_minimum": 60,
 "tolerance": 0, "rounding": "up", "split": "by_bands", "scope": "session",
 "travel_flat": "100.00", "travel_minimum": "100.00", "zone": "Europe/Warsaw"}
```
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from desktop.errors import Refused
from desktop.rules.money import amount, parse
from desktop.rules.tariffs import DEFAULT, Kind, PerKind, Rounding, Scope, Split, Tariff

_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[:.]([0-5][0-9])")


def to_record(tariff: Tariff) -> dict[str, Any]:
    """Every setting of the tariff; `from_record` of it gives an equal tariff."""
    return {
        "units": _per_kind_record(tariff.units),
        "minimums": _per_kind_record(tariff.minimums),
        "opening_hours": [clock(tariff.opens), clock(tariff.closes)],
        "surcharges": {
            "after_hours": tariff.surcharges.after_hours,
            "weekend": tariff.surcharges.weekend,
            "holiday": tariff.surcharges.holiday,
        },
        "surcharged_minimum": tariff.surcharged_minimum,
        "tolerance": tariff.tolerance,
        "rounding": tariff.rounding.value,
        "split": tariff.split.value,
        "scope": tariff.scope.value,
        "travel_flat": amount(tariff.travel_flat),
        "travel_minimum": amount(tariff.travel_minimum),
        "zone": tariff.zone,
    }


def from_record(record: Mapping[str, Any], base: Tariff = DEFAULT) -> Tariff:
    """`base` with what the record says otherwise; any part of a record will do.

    A minimum that equals its unit follows it when only the unit is given. Raises
    `Refused("tariff_unknown_key")` or `Refused("tariff_wrong")`, both naming the field.
    """
    if not isinstance(record, Mapping):
        raise Refused("tariff_wrong", "tariff", value=str(record)[:60])
    for key in record:
        if key not in _READERS:
            raise Refused("tariff_unknown_key", str(key)[:60], key=str(key)[:60])
    changes: dict[str, Any] = {}
    for key, read in _READERS.items():
        if key in record:
            changes |= read(record[key], base)
    if "units" in record:
        given = record.get("minimums", {})
        changes["minimums"] = _followed(base, changes["units"], given)
    return replace(base, **changes)


def clock(minutes: int) -> str:
    """Minutes since midnight as `09:00`."""
    hours, rest = divmod(minutes, 60)
    return f"{hours:02}:{rest:02}"


def parse_clock(text: str, field: str = "opening_hours") -> int:
    """Minutes since midnight of `9:00`, `09.00` or `24:00`; `Refused("clock_wrong")` else."""
    found = _CLOCK.fullmatch(text.strip())
    minutes = int(found[1]) * 60 + int(found[2]) if found else -1
    if not 0 <= minutes <= 24 * 60:
        raise Refused("clock_wrong", field, text=text[:20])
    return minutes


def _per_kind_record(minutes: PerKind) -> dict[str, int]:
    return {kind.value: minutes.of(kind) for kind in Kind}


def _followed(base: Tariff, units: PerKind, given: Mapping[str, Any] | int) -> PerKind:
    following = PerKind(
        **{
            kind.value: units.of(kind)
            if base.minimums.of(kind) == base.units.of(kind)
            else base.minimums.of(kind)
            for kind in Kind
        }
    )
    return _per_kind("minimums", given, following)


def _whole(field: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Refused("tariff_wrong", field, value=str(value)[:60])
    return value


def _numbers(field: str, value: object, names: tuple[str, ...]) -> dict[str, int]:
    if not isinstance(value, Mapping):
        raise Refused("tariff_wrong", field, value=str(value)[:60])
    for name in value:
        if name not in names:
            key = f"{field}.{name}"[:60]
            raise Refused("tariff_unknown_key", key, key=key)
    return {name: _whole(f"{field}.{name}", number) for name, number in value.items()}


def _per_kind(field: str, value: object, base: PerKind) -> PerKind:
    if isinstance(value, int) and not isinstance(value, bool):
        return PerKind(**{kind.value: value for kind in Kind})
    return replace(base, **_numbers(field, value, tuple(kind.value for kind in Kind)))


def _surcharges(value: object, base: Tariff) -> dict[str, Any]:
    numbers = _numbers("surcharges", value, ("after_hours", "weekend", "holiday"))
    return {"surcharges": replace(base.surcharges, **numbers)}


def _opening_hours(value: object, base: Tariff) -> dict[str, Any]:
    del base  # both ends are given together
    if isinstance(value, str):
        value = re.split(r"\s*[-–]\s*", value)
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise Refused("tariff_wrong", "opening_hours", value=str(value)[:60])
    opens, closes = (parse_clock(str(end)) for end in value)
    return {"opens": opens, "closes": closes}


def _number(name: str) -> Callable[[object, Tariff], dict[str, Any]]:
    return lambda value, _base: {name: _whole(name, value)}


def _money(name: str) -> Callable[[object, Tariff], dict[str, Any]]:
    return lambda value, _base: {name: parse(str(value), name)}


def _choice(name: str, choices: type[StrEnum]) -> Callable[[object, Tariff], dict[str, Any]]:
    def read(value: object, base: Tariff) -> dict[str, Any]:
        del base  # a choice replaces the other one
        known = {each.value: each for each in choices}
        if not isinstance(value, str) or value not in known:
            allowed = ", ".join(known)
            raise Refused("tariff_wrong", name, value=str(value)[:60], allowed=allowed)
        return {name: known[value]}

    return read


def _zone(value: object, base: Tariff) -> dict[str, Any]:
    del base  # checked by the tariff itself
    return {"zone": str(value)}


_READERS: dict[str, Callable[[Any, Tariff], dict[str, Any]]] = {
    "units": lambda value, base: {"units": _per_kind("units", value, base.units)},
    "minimums": lambda value, base: {"minimums": _per_kind("minimums", value, base.minimums)},
    "opening_hours": _opening_hours,
    "surcharges": _surcharges,
    "surcharged_minimum": _number("surcharged_minimum"),
    "tolerance": _number("tolerance"),
    "rounding": _choice("rounding", Rounding),
    "split": _choice("split", Split),
    "scope": _choice("scope", Scope),
    "travel_flat": _money("travel_flat"),
    "travel_minimum": _money("travel_minimum"),
    "zone": _zone,
}

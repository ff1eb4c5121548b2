"""Says in words why a line costs what it costs: the same words on screen, protocol and invoice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from desktop.documents import figures
from desktop.rules.explanation import Explanation, from_record, recomputed_minutes
from desktop.rules.rates import RateOrigin, RateSource
from desktop.rules.tariffs import Rounding, Scope, Split
from desktop.rules.travel import TravelCost

Language = Literal["pl", "en"]

_WORDS: dict[Language, dict[str, str]] = {
    "pl": {
        "worked": "zmierzono {minutes} min",
        "planned": "planowano {minutes} min",
        "one_minute": "poniżej minuty liczy się jako 1 min",
        "up": "w górę do pełnych {unit} min",
        "nearest": "do najbliższych {unit} min",
        "tolerance": "tolerancja {tolerance} min",
        "minimum": "nie mniej niż {minimum} min",
        "surcharged": "praca z dopłatą razem nie mniej niż {minimum} min",
        "billed": "rozliczono {minutes} min",
        "included": "w tym {minutes} min w ramach umowy",
        "surcharge": "dopłata {percent}%",
        "rate": "stawka {rate} zł/h netto",
        "agreement": "z umowy {name}",
        "price_list": "z cennika",
        "since": "obowiązującego od {day}",
        "typed": "podana ręcznie",
        "ticket_day": "liczone łącznie w zgłoszeniu i dniu",
        "day": "liczone łącznie w dniu",
        "by_start": "według pory rozpoczęcia",
        "called_off": "czas planowany wizyty, która się nie odbyła",
        "city": "ryczałt za przyjazd w obrębie miasta",
        "by_km": "{km} km × {rate} zł (stawka urzędowa, {source})",
        "least": "nie mniej niż {least} zł",
        "rebate": "rabat: {reason}",
    },
    "en": {
        "worked": "{minutes} min measured",
        "planned": "{minutes} min planned",
        "one_minute": "under a minute counts as 1 min",
        "up": "up to full {unit} min",
        "nearest": "to the nearest {unit} min",
        "tolerance": "tolerance {tolerance} min",
        "minimum": "at least {minimum} min",
        "surcharged": "surcharged work together at least {minimum} min",
        "billed": "{minutes} min billed",
        "included": "of which {minutes} min within the agreement",
        "surcharge": "surcharge {percent}%",
        "rate": "rate {rate} PLN/h net",
        "agreement": "by agreement {name}",
        "price_list": "by the price list",
        "since": "in force from {day}",
        "typed": "typed in",
        "ticket_day": "counted together per ticket and day",
        "day": "counted together per day",
        "by_start": "by the time it began",
        "called_off": "planned time of a visit that did not take place",
        "city": "flat sum for a journey within the city",
        "by_km": "{km} km × {rate} PLN (official rate, {source})",
        "least": "at least {least} PLN",
        "rebate": "rebate: {reason}",
    },
}


def record_in_words(record: Mapping[str, Any], language: Language) -> str:
    """The stored ground of any line in one line: of work, of a journey, of a rebate."""
    if "began" in record:
        return in_words(from_record(record), language)
    if "rebate" in record:
        return _WORDS[language]["rebate"].format(reason=record["reason"])
    return journey_in_words(record, language)


def in_words(why: Explanation, language: Language) -> str:
    """The way from measured time to money in one line; money and minutes as printed beside it."""
    words = _WORDS[language]
    said = [
        words["called_off"] if why.is_called_off else "",
        words["planned" if why.is_called_off else "worked"].format(
            minutes=why.worked_seconds // 60
        ),
        words["one_minute"] if why.is_one_minute else "",
        words["nearest" if why.rounding is Rounding.NEAREST else "up"].format(unit=why.unit),
        words["tolerance"].format(tolerance=why.tolerance) if why.tolerance else "",
        words["minimum"].format(minimum=why.minimum) if why.minimum > why.unit else "",
        words["surcharged"].format(minimum=why.surcharged_minimum)
        if why.surcharged_minimum
        else "",
        words["by_start"] if why.split is Split.BY_START else "",
        words[why.scope.value] if why.scope is not Scope.SESSION else "",
        words["billed"].format(minutes=recomputed_minutes(why)),
        words["included"].format(minutes=why.included) if why.included else "",
        words["rate"].format(rate=spoken_money(why.rate, language))
        + " "
        + _source(why.rate_source, words),
        words["surcharge"].format(percent=why.surcharge) if why.surcharge else "",
    ]
    return "; ".join(part for part in said if part) + "."


def journey_record(cost: TravelCost) -> dict[str, Any]:
    """The ground of a journey's price as plain data (§14)."""
    return {
        "net": cost.net,
        "minimum": cost.minimum,
        "km": None if cost.km is None else str(cost.km),
        "rate": cost.rate.zloty if cost.rate else None,
        "source": cost.rate.source if cost.rate else "",
        "by_km": cost.by_km,
    }


def journey_in_words(record: Mapping[str, Any], language: Language) -> str:
    """The ground of a journey's price in one line."""
    words = _WORDS[language]
    if record["km"] is None:
        return words["city"] + "."
    rate = record["rate"].replace(".", ",") if language == "pl" else record["rate"]
    said = [
        words["by_km"].format(km=record["km"], rate=rate, source=record["source"]),
        spoken_money(record["by_km"], language),
    ]
    if record["net"] > record["by_km"]:
        said.append(words["least"].format(least=spoken_money(record["minimum"], language)))
    return "; ".join(said) + "."


def spoken_money(grosze: int, language: Language) -> str:
    """An amount with a comma in Polish and a point in English; groups stay together."""
    return figures.money(grosze, language)


def spoken_day(day: date, language: Language) -> str:
    """A day as on paper."""
    return f"{day:%d.%m.%Y}" if language == "pl" else f"{day.day} {day:%b %Y}"


def _source(source: RateSource, words: dict[str, str]) -> str:
    language: Language = "pl" if words is _WORDS["pl"] else "en"
    if source.origin is RateOrigin.TYPED:
        return words["typed"]
    if source.origin is RateOrigin.AGREEMENT:
        return words["agreement"].format(name=source.name)
    since = words["since"].format(day=spoken_day(source.since, language)) if source.since else ""
    return f"{words['price_list']} {since}".strip()

"""How a term came about, in words: `Thu 30.04 + 2 working days: 1.05 holiday, …, so Tue 05.05`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from desktop.rules.working_days import DayOff, Skipped

Language = Literal["pl", "en"]
Measure = Literal["working_days", "days", "hours", "years"]


@dataclass(frozen=True, slots=True)
class Step:
    """A count from `start`: so many of a measure, back when negative, over skipped days to `end`.

    `count` 0 is a move of a term of payment to the next day that serves.
    """

    start: date | datetime
    count: int
    measure: Measure
    skipped: tuple[Skipped, ...]
    end: date | datetime


_WEEKDAYS = {
    "pl": ("pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_WHY = {
    "pl": {DayOff.HOLIDAY: "święto", DayOff.WEEKEND: "weekend"},
    "en": {DayOff.HOLIDAY: "holiday", DayOff.WEEKEND: "weekend"},
}
_MEASURES: dict[Language, dict[Measure, tuple[str, str, str]]] = {
    "pl": {
        "working_days": ("dzień roboczy", "dni robocze", "dni roboczych"),
        "days": ("dzień", "dni", "dni"),
        "hours": ("godzina", "godziny", "godzin"),
        "years": ("rok", "lata", "lat"),
    },
    "en": {
        "working_days": ("working day", "working days", "working days"),
        "days": ("day", "days", "days"),
        "hours": ("hour", "hours", "hours"),
        "years": ("year", "years", "years"),
    },
}
_SO = {"pl": "więc", "en": "so"}
_IS_NONE = {"pl": "nie jest dniem zapłaty (art. 115 k.c.)", "en": "is no day of payment (CC 115)"}
_IS_ONE = {"pl": "jest dniem roboczym", "en": "is a working day"}
_ONE_DAY = timedelta(days=1)


def derivation(step: Step, language: Language) -> str:
    """The step as one sentence without its full stop."""
    year = step.start.year
    start = _day(step.start, language, year)
    end = f"{_SO[language]} {_day(step.end, language, year)}"
    if not step.count:
        if not step.skipped:
            return f"{start} {_IS_ONE[language]}, {end}"
        return f"{start} {_IS_NONE[language]}: {_skipped(step.skipped, language)}, {end}"
    sign = "+" if step.count > 0 else "−"
    count = _counted(abs(step.count), step.measure, language)
    passed = f": {_skipped(step.skipped, language)}" if step.skipped else ""
    return f"{start} {sign} {count}{passed}, {end}"


def day_in_words(day: date, language: Language) -> str:
    """A day with its weekday and year: `Thu 30.04.2026`."""
    return f"{_WEEKDAYS[language][day.weekday()]} {day:%d.%m.%Y}"


def _day(day: date | datetime, language: Language, year: int) -> str:
    written = f"{_WEEKDAYS[language][day.weekday()]} {day:%d.%m}"
    if day.year != year:
        written += f".{day.year}"
    return f"{written} {day:%H:%M}" if isinstance(day, datetime) else written


def _counted(count: int, measure: Measure, language: Language) -> str:
    one, few, many = _MEASURES[language][measure]
    if count == 1:
        return f"{count} {one}"
    is_few = count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14)
    return f"{count} {few if is_few else many}"


def _skipped(skipped: Iterable[Skipped], language: Language) -> str:
    runs: list[list[Skipped]] = []
    for each in sorted(skipped, key=lambda one: one.day):
        if runs and runs[-1][-1].day + _ONE_DAY == each.day and runs[-1][-1].why is each.why:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(f"{_span(run)} {_WHY[language][run[0].why]}" for run in runs)


def _span(run: Sequence[Skipped]) -> str:
    first, last = run[0].day, run[-1].day
    if first == last:
        return f"{first.day}.{first:%m}"
    if first.month == last.month:
        return f"{first.day}–{last.day}.{last:%m}"
    return f"{first.day}.{first:%m}–{last.day}.{last:%m}"

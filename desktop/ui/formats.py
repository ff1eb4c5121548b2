"""Money, dates and times as they stand on screen: `1 234,56 zł`, `21.11.2026`, `16:40`.

Figures look the same in both languages (the office is Polish, and its papers are); only words,
such as names of days, follow the language of the window.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

NBSP = "\u00a0"
# Babel takes a good part of a millisecond for each, and what is in sight is said every second.
REMEMBERED = 2048
FIGURES = "pl"
_SHORT_DAY = re.compile(r"(\d{1,2})(?:[.\-/ ](\d{1,2})(?:[.\-/ ](\d{2}|\d{4}))?)?\.?", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.,; ]?(\d{2}))?", re.ASCII)


def words_locale() -> str:
    """Babel's name of the window's language: `pl` or `en_GB`."""
    return "pl" if QLocale().language() == QLocale.Language.Polish else "en_GB"


@lru_cache(maxsize=REMEMBERED)
def format_money(grosze: int, *, unit: bool = True) -> str:
    """Grosze as `1 234,56 zł`, without `zł` when not `unit`; spaces do not break."""
    from babel.numbers import format_decimal  # lazily: 25 ms  # noqa: PLC0415

    amount = Decimal(grosze) / 100
    figures = format_decimal(amount, "#,##0.00", locale=FIGURES)
    return f"{figures}{NBSP}zł" if unit else figures


def parse_money(text: str) -> int | None:
    """Grosze of what a person typed (`1 234,56`, `1234.5`, `90 zł`), None when it is no amount.

    More than two decimals are no amount: nothing is rounded behind a person's back.
    """
    bare = re.sub(r"\s|zł|pln", "", text.strip(), flags=re.IGNORECASE).replace(",", ".")
    if not re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{0,2})?", bare):
        return None
    try:
        return int((Decimal(bare) * 100).to_integral_value(ROUND_HALF_UP))
    except InvalidOperation:
        return None


def format_date(day: date) -> str:
    """`21.11.2026`."""
    # By hand: Babel's dd.MM.y costs 22 ms of import before the first paint (a test compares).
    return f"{day.day:02}.{day.month:02}.{day.year}"


def format_short_date(day: date) -> str:
    """`21.11`, for lists within one year."""
    return f"{day.day:02}.{day.month:02}"


def format_day(day: date) -> str:
    """`sobota, 21 listopada 2026` in the window's language."""
    return _words(day, "EEEE, d MMMM y")


def format_short_day(day: date) -> str:
    """`sob. 21.11` in the window's language."""
    return f"{_words(day, 'EEE')} {format_short_date(day)}"


def format_month(day: date) -> str:
    """`listopad 2026` in the window's language."""
    return _words(day, "LLLL y")


def format_weekday(day: date) -> str:
    """`sobota` in the window's language."""
    return _words(day, "cccc")


def _words(day: date, pattern: str) -> str:
    return _worded(day, pattern, words_locale())


@lru_cache(maxsize=REMEMBERED)
def _worded(day: date, pattern: str, locale: str) -> str:
    from babel.dates import format_date as worded  # lazily: 22 ms  # noqa: PLC0415

    return worded(day, pattern, locale=locale)


def format_time(at: datetime, zone: ZoneInfo) -> str:
    """An aware instant as `16:40` in the zone."""
    local = at.astimezone(zone)
    return f"{local.hour:02}:{local.minute:02}"


def format_moment(at: datetime, zone: ZoneInfo) -> str:
    """An aware instant as `21.11.2026 16:40` in the zone."""
    local = at.astimezone(zone)
    return f"{format_date(local.date())} {local.hour:02}:{local.minute:02}"


def format_since(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    """`08:12` when it was on today's date, else `20.11 08:12`, with the year if another."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    if local.date() == today:
        return format_time(at, zone)
    day = local.date()
    shown = format_short_date(day) if day.year == today.year else format_date(day)
    return f"{shown} {format_time(at, zone)}"


def format_clock(seconds: int) -> str:
    """Elapsed seconds as `00:14:32`; hours go beyond 99 where they must."""
    minutes, rest = divmod(max(0, seconds), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest:02}"


def format_span(minutes: int) -> str:
    """Minutes as `1 h 25 min`, `45 min` or `2 h`; spaces do not break."""
    hours, rest = divmod(minutes, 60)
    parts = ([f"{hours}{NBSP}h"] if hours else []) + ([f"{rest}{NBSP}min"] if rest else [])
    return NBSP.join(parts) or f"0{NBSP}min"


def format_count(number: int) -> str:
    """A whole number with thousands apart: `12 400`."""
    return f"{number:,}".replace(",", NBSP)


def parse_date(text: str, today: date) -> date | None:
    """The day a person typed (`21.11.2026`, `21.11`, `21`, `2026-11-21`, `+3`), None if no day.

    A missing month or year is today's; `+3` and `-1` count days from today.
    """
    bare = text.strip()
    try:
        if re.fullmatch(r"[+-]\d{1,3}", bare):
            return date.fromordinal(today.toordinal() + int(bare))
        if found := _ISO_DAY.fullmatch(bare):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _SHORT_DAY.fullmatch(bare):
            year = int(found[3]) if found[3] else today.year
            month = int(found[2]) if found[2] else today.month
            return date(year + 2000 if year < 100 else year, month, int(found[1]))
    except ValueError:
        return None
    return None


def parse_time(text: str) -> time | None:
    """The time a person typed (`16:40`, `1640`, `9`, `9.30`), None if it is no time."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        return None

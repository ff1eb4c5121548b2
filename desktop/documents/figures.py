"""Figures on paper: money, quantities, days, hours, account numbers.

Signs and names come from Babel (CLDR). Amounts are integers until they are text, so nothing is
ever rounded here; Babel's own rounding (half-even) is never used.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from desktop.documents.records import Language, Span

NBSP = "\u00a0"
_DAYS = {"pl": "dd.MM.y", "en": "d MMM y"}
_HOUR = 60
_POLISH_ACCOUNT = 26


class Signs(NamedTuple):
    """What a language puts into numbers."""

    group: str
    point: str
    minus: str


@cache
def signs(language: Language) -> Signs:
    """The signs of a language, from CLDR."""
    from babel.core import Locale  # noqa: PLC0415  lazily: 20 ms

    symbols = Locale.parse(language).number_symbols["latn"]
    return Signs(symbols["group"], symbols["decimal"], symbols["minusSign"])


def money(grosze: int, language: Language) -> str:
    """An amount without its currency: `1 234,56` or `1,234.56`."""
    by = signs(language)
    whole, part = divmod(abs(grosze), 100)
    minus = by.minus if grosze < 0 else ""
    return f"{minus}{whole:,}".replace(",", by.group) + f"{by.point}{part:02}"


def price(grosze: int, language: Language, currency: str = "PLN") -> str:
    """An amount with its currency: `1 234,56 zł`; English papers say `1,234.56 PLN`."""
    return f"{money(grosze, language)}{NBSP}{currency_sign(currency, language)}"


def currency_sign(currency: str, language: Language) -> str:
    """How the currency is named after an amount."""
    return "zł" if (currency, language) == ("PLN", "pl") else currency


def quantity(amount: Decimal, language: Language) -> str:
    """A quantity as it is, without idle zeros: `1,5`, `1 200`."""
    by = signs(language)
    text = f"{amount.normalize():,f}"
    return text.replace(",", "\0").replace(".", by.point).replace("\0", by.group)


@lru_cache(maxsize=1024)
def day(on: date, language: Language) -> str:
    """A day: `21.11.2026` or `21 Nov 2026`, its parts never on two lines."""
    from babel.dates import format_date  # noqa: PLC0415  lazily: 22 ms

    return format_date(on, _DAYS[language], locale=language).replace(" ", NBSP)


def period(start: date, end: date, language: Language) -> str:
    """A whole month by its name, anything else by its first and last day."""
    from babel.dates import format_date  # noqa: PLC0415  lazily: 22 ms

    if start.day == 1 and end == _month_end(start):
        return format_date(start, "LLLL y", locale=language)
    if start == end:
        return day(start, language)
    return f"{day(start, language)} – {day(end, language)}"


def _month_end(on: date) -> date:
    later = on.replace(day=28) + timedelta(days=4)
    return later - timedelta(days=later.day)


def moment(at: datetime, language: Language) -> str:
    """A local moment: `21.11.2026 16:40`."""
    return f"{day(at.date(), language)} {clock(at)}"


def clock(at: datetime) -> str:
    """Local hours and minutes, with seconds only where there are some."""
    return f"{at:%H:%M:%S}" if at.second else f"{at:%H:%M}"


def span(of: Span) -> str:
    """A stretch of time within its day; an end on a later day says by how many days."""
    later = (of.end.date() - of.start.date()).days
    return f"{clock(of.start)}–{clock(of.end)}" + (f"{NBSP}(+{later})" if later else "")


def minutes(count: int) -> str:
    """Billed minutes: `30 min`, `1 h 30 min`; a minus sign on what an agreement paid for."""
    hours, rest = divmod(abs(count), _HOUR)
    parts = [f"{hours}{NBSP}h"] if hours else []
    if rest or not hours:
        parts.append(f"{rest}{NBSP}min")
    return ("-" if count < 0 else "") + " ".join(parts)


def seconds(count: int) -> str:
    """Measured time to the second: `20 min`, `1 h 5 min 12 s`."""
    rest = count % _HOUR
    whole = count // _HOUR
    if not rest:
        return minutes(whole)
    return (f"{minutes(whole)} " if whole else "") + f"{rest}{NBSP}s"


def account(number: str, *, is_international: bool = False) -> str:
    """A bank account in groups of four: `92 1240 1234 …` or `PL92 1240 1234 …`.

    A payer abroad needs the IBAN: a Polish number with PL before it.
    """
    bare = "".join(number.split()).upper()
    if is_international and bare.isdigit() and len(bare) == _POLISH_ACCOUNT:
        bare = f"PL{bare}"
    head = 2 if bare.isdigit() else 4
    groups = [bare[:head], *(bare[at : at + 4] for at in range(head, len(bare), 4))]
    return " ".join(group for group in groups if group)


@lru_cache(maxsize=256)
def country(code: str, language: Language) -> str:
    """The country's name in the paper's language; an unknown code stays as it is."""
    from babel.core import Locale  # noqa: PLC0415  lazily: 20 ms

    return str(Locale.parse(language).territories.get(code.upper(), code))

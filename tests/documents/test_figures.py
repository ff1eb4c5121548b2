"""Figures on paper agree with CLDR and never round."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents import figures
from desktop.documents.records import Language, Span
from tests.documents.sample_papers import WARSAW

LANGUAGES: tuple[Language, ...] = ("pl", "en")


@given(st.integers(-(10**14), 10**14), st.sampled_from(LANGUAGES))
def test_money_is_what_babel_writes(grosze: int, language: Language) -> None:
    exact = Decimal(grosze) / 100
    assert figures.money(grosze, language) == format_decimal(exact, "#,##0.00", locale=language)


@given(
    st.decimals(0, 10**9, places=3, allow_nan=False, allow_infinity=False),
    st.sampled_from(LANGUAGES),
)
def test_quantities_are_what_babel_writes(amount: Decimal, language: Language) -> None:
    written = format_decimal(amount, "#,##0.###", locale=language)
    assert figures.quantity(amount, language) == written


@pytest.mark.parametrize(
    ("grosze", "language", "currency", "shown"),
    [
        (123456, "pl", "PLN", "1 234,56 zł"),
        (123456, "en", "PLN", "1,234.56 PLN"),
        (123456, "pl", "EUR", "1 234,56 EUR"),
        (-5, "pl", "PLN", "-0,05 zł"),
        (0, "pl", "PLN", "0,00 zł"),
    ],
)
def test_price(grosze: int, language: Language, currency: str, shown: str) -> None:
    written = figures.price(grosze, language, currency)
    assert written.replace("\u00a0", " ") == shown
    assert " " not in written


@pytest.mark.parametrize(
    ("start", "end", "polish", "english"),
    [
        (date(2026, 11, 1), date(2026, 11, 30), "listopad 2026", "November 2026"),
        (date(2028, 2, 1), date(2028, 2, 29), "luty 2028", "February 2028"),
        (
            date(2028, 2, 1),
            date(2028, 2, 28),
            "01.02.2028 – 28.02.2028",
            "1 Feb 2028 – 28 Feb 2028",
        ),
        (date(2026, 11, 5), date(2026, 11, 5), "05.11.2026", "5 Nov 2026"),
        (
            date(2026, 12, 1),
            date(2027, 12, 31),
            "01.12.2026 – 31.12.2027",
            "1 Dec 2026 – 31 Dec 2027",
        ),
    ],
)
def test_period(start: date, end: date, polish: str, english: str) -> None:
    assert figures.period(start, end, "pl") == polish
    assert figures.period(start, end, "en").replace("\u00a0", " ") == english


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "0 min"),
        (30, "30 min"),
        (60, "1 h"),
        (90, "1 h 30 min"),
        (-30, "-30 min"),
        (1500, "25 h"),
    ],
)
def test_minutes(count: int, shown: str) -> None:
    assert figures.minutes(count).replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (35, "35 s"),
        (1200, "20 min"),
        (1235, "20 min 35 s"),
        (6912, "1 h 55 min 12 s"),
        (0, "0 min"),
    ],
)
def test_seconds(count: int, shown: str) -> None:
    assert figures.seconds(count).replace("\u00a0", " ") == shown


def test_a_span_names_seconds_and_later_days() -> None:
    start = datetime(2026, 11, 20, 23, 40, tzinfo=WARSAW)
    assert figures.span(Span(start=start, end=start + timedelta(minutes=10))) == "23:40–23:50"
    late = figures.span(Span(start=start, end=start + timedelta(minutes=30, seconds=5)))
    assert late.replace("\u00a0", " ") == "23:40–00:10:05 (+1)"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874"),
        ("PL 61109010140000071219812874", "PL61 1090 1014 0000 0712 1981 2874"),
        ("de89370400440532013000", "DE89 3704 0044 0532 0130 00"),
        ("", ""),
    ],
)
def test_account(number: str, shown: str) -> None:
    assert figures.account(number) == shown


def test_countries_are_named_in_the_paper_s_language() -> None:
    assert figures.country("de", "pl") == "Niemcy"
    assert figures.country("DE", "en") == "Germany"
    assert figures.country("??", "pl") == "??"

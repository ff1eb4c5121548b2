"""Statutory interest for late payment in commercial transactions (§16).

Act of 8 March 2013 on counteracting excessive delays in commercial transactions: from the day
after the term, moved by Civil Code 115, through the day of payment, each day at the rate of its
half-year, / 365 also in leap years, no compounding, one rounding at the end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.errors import Refused
from desktop.rules.money import divide_half_up
from desktop.rules.working_days import on_or_after

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class InterestRate:
    """The yearly rate of a half-year in hundredths of a per cent, and where it was announced."""

    since: date
    hundredths: int
    source: str

    @property
    def percent(self) -> str:
        """The rate for people and machines: `13.75`."""
        return f"{self.hundredths // 100}.{self.hundredths % 100:02}"

    @property
    def until(self) -> date:
        """The last day of its half-year."""
        if self.since.month == 1:
            return date(self.since.year, 6, 30)
        return date(self.since.year, 12, 31)


RATES = (
    InterestRate(date(2016, 1, 1), 950, "M.P. 2016/43"),
    InterestRate(date(2016, 7, 1), 950, "M.P. 2016/601"),
    InterestRate(date(2017, 1, 1), 950, "M.P. 2017/10"),
    InterestRate(date(2017, 7, 1), 950, "M.P. 2017/686"),
    InterestRate(date(2018, 1, 1), 950, "M.P. 2018/139"),
    InterestRate(date(2018, 7, 1), 950, "M.P. 2018/671"),
    InterestRate(date(2019, 1, 1), 950, "M.P. 2019/42"),
    InterestRate(date(2019, 7, 1), 950, "M.P. 2019/671"),
    InterestRate(date(2020, 1, 1), 1150, "M.P. 2020/2"),
    InterestRate(date(2020, 7, 1), 1010, "M.P. 2020/610"),
    InterestRate(date(2021, 1, 1), 1010, "M.P. 2020/1212"),
    InterestRate(date(2021, 7, 1), 1010, "M.P. 2021/591"),
    InterestRate(date(2022, 1, 1), 1175, "M.P. 2022/8"),
    InterestRate(date(2022, 7, 1), 1600, "M.P. 2022/636"),
    InterestRate(date(2023, 1, 1), 1675, "M.P. 2022/1263"),
    InterestRate(date(2023, 7, 1), 1675, "M.P. 2023/626"),
    InterestRate(date(2024, 1, 1), 1575, "M.P. 2023/1465"),
    InterestRate(date(2024, 7, 1), 1575, "M.P. 2024/546"),
    InterestRate(date(2025, 1, 1), 1575, "M.P. 2024/1106"),
    InterestRate(date(2025, 7, 1), 1525, "M.P. 2025/602"),
    InterestRate(date(2026, 1, 1), 1400, "M.P. 2025/1257"),
    InterestRate(date(2026, 7, 1), 1375, "M.P. 2026/642"),
)
"""Every announced half-year; a new announcement is one line."""

_SINCE = [rate.since for rate in RATES]


@dataclass(frozen=True, slots=True)
class Payment:
    """Grosze that left the client's account on a day (§15: that is the day of payment)."""

    on: date
    grosze: int


@dataclass(frozen=True, slots=True)
class InterestPeriod:
    """Days, first and last included, with one amount owed (grosze) and one rate."""

    first: date
    last: date
    owed: int
    rate: InterestRate

    @property
    def days(self) -> int:
        """How many days the period has."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Interest:
    """Late interest in grosze; `due` is the term after Civil Code 115 moved it."""

    due: date
    days: int
    grosze: int
    periods: tuple[InterestPeriod, ...]


def rate_on(day: date) -> InterestRate:
    """The rate of a day's half-year; `Refused("interest_rate_unknown")` when none was announced."""
    place = bisect_right(_SINCE, day)
    if not place or day > RATES[place - 1].until:
        raise Refused("interest_rate_unknown", "paid", day=day, last=RATES[-1].until)
    return RATES[place - 1]


def interest(grosze: int, due: date, paid: date, part_payments: Sequence[Payment] = ()) -> Interest:
    """Interest on an amount due on `due` until the day `paid` on which the rest was paid.

    What a part payment took off owes nothing from the next day on. Raises
    `Refused("money_wrong")` for negative amounts and `Refused("interest_rate_unknown")`.
    """
    if grosze < 0 or any(part.grosze < 0 for part in part_payments):
        raise Refused("money_wrong", "amount")
    term = on_or_after(due).day
    periods: list[InterestPeriod] = []
    first = term + _DAY
    while first <= paid:
        owed = grosze - sum(part.grosze for part in part_payments if part.on < first)
        if owed <= 0:
            break
        rate = rate_on(first)
        cuts = [part.on for part in part_payments if part.on >= first]
        last = min(rate.until, paid, *cuts)
        periods.append(InterestPeriod(first, last, owed, rate))
        first = last + _DAY
    exact = sum(each.owed * each.rate.hundredths * each.days for each in periods)
    days = sum(each.days for each in periods)
    return Interest(term, days, divide_half_up(exact, 365 * 10_000), tuple(periods))


def recovery_euros(grosze: int) -> int:
    """Compensation for recovery costs in euros by the size of the claim (art. 10 of the act)."""
    if grosze <= 5_000_00:
        return 40
    return 70 if grosze < 50_000_00 else 100

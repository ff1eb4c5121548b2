"""`deadline` and `interest`: terms and late interest, with their derivation."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Literal, TextIO
from zoneinfo import ZoneInfo

from desktop.errors import Refused
from desktop.rules import money
from desktop.rules.deadlines import deadline as rule_deadline
from desktop.rules.interest import interest as rule_interest


def deadline(kind: str, start: str, language: str | None, zone: ZoneInfo, out: TextIO) -> int:
    """Write `{"ends": …, "because": […]}`; terms of payment also say `payable_until`.

    Raises:
        Refused: `date_wrong`, or what the rule refuses.
    """
    spoken: Literal["pl", "en"] = "en" if language == "en" else "pl"
    found = rule_deadline(kind, _start(start), language=spoken, zone=zone)
    ends = found.ends
    told: dict[str, object] = {
        "ends": ends.isoformat(timespec="minutes")
        if isinstance(ends, datetime)
        else ends.isoformat(),
        "because": list(found.because),
    }
    if found.payable_until is not None:
        told["payable_until"] = found.payable_until.isoformat()
    out.write(json.dumps(told, ensure_ascii=False) + "\n")
    return 0


def interest(amount: str, due: str, paid: str, out: TextIO) -> int:
    """Write `{"days": …, "interest": "…", "periods": […]}`.

    Raises:
        Refused: `money_wrong`, `date_wrong`, `interest_rate_unknown`.
    """
    found = rule_interest(money.parse(amount, "amount"), _day(due, "due"), _day(paid, "paid"))
    told = {
        "days": found.days,
        "interest": money.amount(found.grosze),
        "due": found.due.isoformat(),
        "periods": [
            {
                "from": period.first.isoformat(),
                "to": period.last.isoformat(),
                "days": period.days,
                "amount": money.amount(period.owed),
                "percent": period.rate.percent,
                "source": period.rate.source,
            }
            for period in found.periods
        ],
    }
    out.write(json.dumps(told, ensure_ascii=False) + "\n")
    return 0


def _start(text: str) -> date | datetime:
    """A day, or a day and a time."""
    if "T" not in text and ":" not in text:
        return _day(text, "start")
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise Refused("date_wrong", "start", text=text[:40]) from error


def _day(text: str, field: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused("date_wrong", field, text=text[:40]) from error

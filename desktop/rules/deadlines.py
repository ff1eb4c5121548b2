"""Every term of the office, by one engine that says how it came about.

A term of days does not count its first day and ends when its last day ends. Only terms of payment
that end on a Saturday or a holiday move on (Civil Code, art. 115); for its own duties the office
keeps the earlier day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from desktop.errors import Refused
from desktop.rules.deadline_words import Language, Measure, Step, day_in_words, derivation
from desktop.rules.working_days import (
    Skipped,
    add_working_days,
    on_or_after,
    subtract_working_days,
)

_FIRST_YEAR, _LAST_YEAR = 1951, 2150


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term: the day (or, for a term of hours, the instant) with whose end it ends.

    `payable_until` is the last day on which payment costs no interest; terms of payment only.
    `skipped` are the days that did not count. `because` says it in the language asked for: first
    how the day was counted, then what the term is.
    """

    kind: str
    ends: date
    payable_until: date | None
    skipped: tuple[Skipped, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Term:
    count: int
    measure: Measure
    meaning: dict[Language, str]


KINDS = (
    "protocol",
    "objection",
    "invoice",
    "payment",
    "cancel-visit",
    "complaint",
    "complaint-answer",
    "breach",
    "audit-notice",
    "unblock",
)
"""The terms of the office's regulations (§13–§17, §20, §21 and their annex)."""

_TERMS: dict[str, _Term] = {
    "protocol": _Term(
        1,
        "working_days",
        {
            "pl": "protokół do końca następnego dnia roboczego po pracy (§15)",
            "en": "a protocol by the end of the next working day after the work (§15)",
        },
    ),
    "objection": _Term(
        2,
        "working_days",
        {
            "pl": "uwagi do protokołu od jego otrzymania (§15)",
            "en": "objections to a protocol from its receipt (§15)",
        },
    ),
    "invoice": _Term(
        7,
        "days",
        {
            "pl": "termin zapłaty faktury od jej wystawienia (§15)",
            "en": "an invoice is due from its issue (§15)",
        },
    ),
    "payment": _Term(
        0,
        "days",
        {
            "pl": "termin zapłaty, który wypada w sobotę lub święto, przesuwa się (art. 115 k.c.)",
            "en": "a term of payment on a Saturday or a holiday moves on (Civil Code 115)",
        },
    ),
    "cancel-visit": _Term(
        -1,
        "working_days",
        {
            "pl": "bezpłatne odwołanie do końca ostatniego dnia roboczego przed wizytą (§13)",
            "en": "called off free until the end of the last working day before the visit (§13)",
        },
    ),
    "complaint": _Term(
        14,
        "working_days",
        {
            "pl": "reklamacja od zakończenia usługi (§20)",
            "en": "a complaint from the end of the work (§20)",
        },
    ),
    "complaint-answer": _Term(
        14,
        "days",
        {
            "pl": "odpowiedź na reklamację od jej wpływu (§21)",
            "en": "an answer to a complaint from its receipt (§21)",
        },
    ),
    "breach": _Term(
        24,
        "hours",
        {
            "pl": "zawiadomienie klienta o incydencie, także w weekendy i święta",
            "en": "notice of a data breach to the client, through weekends and holidays",
        },
    ),
    "audit-notice": _Term(
        -7,
        "working_days",
        {
            "pl": "zapowiedź audytu przed jego dniem",
            "en": "an audit is announced before its day",
        },
    ),
    "unblock": _Term(
        5,
        "working_days",
        {
            "pl": "odblokowanie od pełnej zapłaty (§17)",
            "en": "unblocking from the full payment (§17)",
        },
    ),
    "consent": _Term(
        10,
        "years",
        {
            "pl": "zgoda na zdalną pomoc jest przechowywana, potem usuwana",
            "en": "a consent to remote help is kept, then removed",
        },
    ),
    "ksef-offline": _Term(
        1,
        "working_days",
        {
            "pl": "faktura offline trafia do KSeF następnego dnia roboczego",
            "en": "an offline invoice is sent to KSeF on the next working day",
        },
    ),
    "authority-notice": _Term(
        72,
        "hours",
        {
            "pl": "zgłoszenie naruszenia przez administratora do urzędu (art. 33 RODO)",
            "en": "the controller's notice to the authority (GDPR 33)",
        },
    ),
}

_INVOICE_BY = {
    "pl": "faktura najpóźniej 15. dnia miesiąca po wykonaniu usługi (art. 106i ustawy o VAT)",
    "en": "an invoice by the 15th of the month after the work at the latest (VAT act, 106i)",
}
_PAYABLE = {
    "pl": "bez odsetek płatne do {day} (art. 115 k.c.)",
    "en": "payable without interest to {day} (Civil Code 115)",
}


def deadline(
    kind: str,
    start: date | datetime,
    *,
    language: Language = "pl",
    zone: tzinfo | None = None,
    count: int | None = None,
) -> Deadline:
    """The term of that kind (one of `KINDS`, `consent`, `ksef-offline`, `authority-notice`).

    `start` is the day the term starts from; an aware datetime counts by its day in `zone`, a naive
    one is wall time there. Terms of hours need a time and answer in the form of the start. `count`
    replaces the term's own number. Raises `Refused`: `deadline_kind_unknown`,
    `deadline_needs_time`, `deadline_needs_zone`, `deadline_count_wrong`, `year_wrong`.
    """
    term = _TERMS.get(kind)
    if term is None:
        raise Refused("deadline_kind_unknown", "kind", kind=kind[:40], known=", ".join(KINDS))
    if not _FIRST_YEAR <= start.year <= _LAST_YEAR:
        raise Refused("year_wrong", "start", year=start.year)
    number = _number(term, count)
    if term.measure == "hours":
        return _hours(kind, number, start, language, zone)
    step = _COUNTS[term.measure](_local_day(start, zone), number)
    because: tuple[str, ...] = (derivation(step, language), term.meaning[language])
    payable = None
    if kind in ("invoice", "payment"):
        payable = on_or_after(step.end).day
    if payable and payable != step.end:
        because += (_PAYABLE[language].format(day=day_in_words(payable, language)),)
    return Deadline(kind, step.end, payable, step.skipped, because)


def invoice_by(work_day: date, *, language: Language = "pl") -> Deadline:
    """The last day to issue an invoice for work of that day: the 15th of the next month."""
    month_on = work_day.replace(day=28) + timedelta(days=4)
    ends = month_on.replace(day=15)
    return Deadline("invoice-by", ends, None, (), (_INVOICE_BY[language],))


def part_protocol_on(work_day: date) -> date:
    """The day of a part protocol for work still going on: the last of its month (§15)."""
    month_on = work_day.replace(day=28) + timedelta(days=4)
    return month_on.replace(day=1) - timedelta(days=1)


def _number(term: _Term, count: int | None) -> int:
    if count is None:
        return term.count
    if not term.count or not 1 <= count <= 1000:
        raise Refused("deadline_count_wrong", "count", count=count)
    return count if term.count > 0 else -count


def _local_day(start: date | datetime, zone: tzinfo | None) -> date:
    if not isinstance(start, datetime):
        return start
    if start.tzinfo is None:
        return start.date()
    if zone is None:
        raise Refused("deadline_needs_zone", "start")
    return start.astimezone(zone).date()


def _hours(
    kind: str,
    number: int,
    start: date | datetime,
    language: Language,
    zone: tzinfo | None,
) -> Deadline:
    """Hours are elapsed ones: a night of a clock change has one more or one less."""
    if not isinstance(start, datetime):
        raise Refused("deadline_needs_time", "start", kind=kind)
    if zone is None:
        raise Refused("deadline_needs_zone", "start")
    is_naive = start.tzinfo is None
    known = start.replace(tzinfo=zone) if is_naive else start.astimezone(zone)
    end = (known.astimezone(UTC) + timedelta(hours=number)).astimezone(zone)
    sentence = derivation(Step(known, number, "hours", (), end), language)
    ends = end.replace(tzinfo=None) if is_naive else end
    return Deadline(kind, ends, None, (), (sentence, _TERMS[kind].meaning[language]))


def _working_days(day: date, count: int) -> Step:
    counted = add_working_days(day, count) if count > 0 else subtract_working_days(day, -count)
    return Step(day, count, "working_days", counted.skipped, counted.day)


def _days(day: date, count: int) -> Step:
    if count:
        return Step(day, count, "days", (), day + timedelta(days=count))
    moved = on_or_after(day)
    return Step(day, 0, "days", moved.skipped, moved.day)


def _years(day: date, count: int) -> Step:
    """The same day of a later year; the last of February where that has no 29th (CC 112)."""
    try:
        end = day.replace(year=day.year + count)
    except ValueError:
        end = day.replace(year=day.year + count, day=28)
    return Step(day, count, "years", (), end)


_COUNTS: dict[Measure, Callable[[date, int], Step]] = {
    "working_days": _working_days,
    "days": _days,
    "years": _years,
}

"""The worked terms of the office, their derivations, and what cannot be counted."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import Refused
from desktop.rules.deadlines import KINDS, deadline, invoice_by, part_protocol_on
from desktop.rules.working_days import days, is_working_day

WARSAW = ZoneInfo("Europe/Warsaw")


def day(text):
    return date.fromisoformat(text)


def wall(text):
    """A time as the office's clock shows it."""
    return datetime.fromisoformat(text)


def refusal(*args, **kw):
    with pytest.raises(Refused) as no:
        deadline(*args, **kw)
    return no.value


@pytest.mark.parametrize(
    ("kind", "start", "ends"),
    [
        ("protocol", "2026-12-23", "2026-12-28"),  # §15
        ("objection", "2026-04-30", "2026-05-05"),  # §15
        ("invoice", "2026-11-14", "2026-11-21"),  # §15
        ("payment", "2026-11-14", "2026-11-16"),  # Civil Code 115
        ("payment", "2026-11-16", "2026-11-16"),
        ("payment", "2026-12-24", "2026-12-28"),
        ("payment", "2024-12-24", "2024-12-24"),  # a working day until 2025
        ("cancel-visit", "2026-04-27", "2026-04-24"),  # §13
        ("cancel-visit", "2026-04-07", "2026-04-03"),  # after Easter
        ("complaint", "2026-12-21", "2027-01-14"),  # §20
        ("complaint-answer", "2026-11-21", "2026-12-05"),  # §21, a Saturday stays
        ("audit-notice", "2026-11-16", "2026-11-04"),  # the annex
        ("unblock", "2026-11-09", "2026-11-17"),  # §17
        ("consent", "2026-11-21", "2036-11-21"),
        ("consent", "2028-02-29", "2038-02-28"),  # Civil Code 112
        ("ksef-offline", "2026-10-30", "2026-11-02"),
    ],
)
def test_worked_terms(kind, start, ends):
    assert deadline(kind, day(start)).ends == day(ends)


def test_breach_runs_through_holidays():
    found = deadline("breach", wall("2026-12-24T18:30"), zone=WARSAW)

    assert found.ends == wall("2026-12-25T18:30")
    assert found.because[0] == "czw. 24.12 18:30 + 24 godziny, więc pt. 25.12 18:30"


def test_hours_are_elapsed_ones():
    spring = deadline("breach", wall("2026-03-28T18:30"), zone=WARSAW)
    assert spring.ends == wall("2026-03-29T19:30")

    known = datetime(2026, 10, 24, 12, tzinfo=UTC)
    autumn = deadline("authority-notice", known, zone=WARSAW)
    assert autumn.ends == known + timedelta(hours=72)
    assert autumn.ends.utcoffset() == timedelta(hours=1)


def test_an_invoice_is_payable_without_interest_until_the_next_working_day():
    saturday = deadline("invoice", day("2026-11-14"), language="en")
    assert saturday.payable_until == day("2026-11-23")
    assert saturday.because == (
        "Sat 14.11 + 7 days, so Sat 21.11",
        "an invoice is due from its issue (§15)",
        "payable without interest to Mon 23.11.2026 (Civil Code 115)",
    )
    assert len(deadline("invoice", day("2026-11-13")).because) == 2
    assert deadline("invoice", day("2026-11-13")).payable_until == day("2026-11-20")
    assert deadline("complaint-answer", day("2026-11-21")).payable_until is None


@pytest.mark.parametrize(
    ("kind", "start", "english", "polish"),
    [
        (
            "objection",
            "2026-04-30",
            "Thu 30.04 + 2 working days: 1.05 holiday, 2–3.05 weekend, so Tue 05.05",
            "czw. 30.04 + 2 dni robocze: 1.05 święto, 2–3.05 weekend, więc wt. 05.05",
        ),
        (
            "cancel-visit",
            "2026-04-07",
            "Tue 07.04 − 1 working day: 4–5.04 weekend, 6.04 holiday, so Fri 03.04",
            "wt. 07.04 − 1 dzień roboczy: 4–5.04 weekend, 6.04 święto, więc pt. 03.04",
        ),
        (
            "unblock",
            "2026-05-28",
            "Thu 28.05 + 5 working days: 30–31.05 weekend, 4.06 holiday, so Fri 05.06",
            "czw. 28.05 + 5 dni roboczych: 30–31.05 weekend, 4.06 święto, więc pt. 05.06",
        ),
        (
            "protocol",
            "2026-01-30",
            "Fri 30.01 + 1 working day: 31.01–1.02 weekend, so Mon 02.02",
            "pt. 30.01 + 1 dzień roboczy: 31.01–1.02 weekend, więc pon. 02.02",
        ),
        (
            "protocol",
            "2026-12-31",
            "Thu 31.12 + 1 working day: 1.01 holiday, 2–3.01 weekend, so Mon 04.01.2027",
            "czw. 31.12 + 1 dzień roboczy: 1.01 święto, 2–3.01 weekend, więc pon. 04.01.2027",
        ),
        (
            "protocol",
            "2026-11-17",
            "Tue 17.11 + 1 working day, so Wed 18.11",
            "wt. 17.11 + 1 dzień roboczy, więc śr. 18.11",
        ),
        (
            "payment",
            "2026-11-14",
            "Sat 14.11 is no day of payment (CC 115): 14–15.11 weekend, so Mon 16.11",
            "sob. 14.11 nie jest dniem zapłaty (art. 115 k.c.): 14–15.11 weekend, więc pon. 16.11",
        ),
        (
            "payment",
            "2026-11-16",
            "Mon 16.11 is a working day, so Mon 16.11",
            "pon. 16.11 jest dniem roboczym, więc pon. 16.11",
        ),
        (
            "consent",
            "2026-11-21",
            "Sat 21.11 + 10 years, so Fri 21.11.2036",
            "sob. 21.11 + 10 lat, więc pt. 21.11.2036",
        ),
    ],
)
def test_a_term_says_how_it_came_about(kind, start, english, polish):
    assert deadline(kind, day(start), language="en").because[0] == english
    assert deadline(kind, day(start), language="pl").because[0] == polish


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 dzień"), (3, "3 dni"), (12, "12 dni"), (22, "22 dni")]
)
def test_an_office_sets_its_own_numbers(count, words):
    found = deadline("invoice", day("2026-11-02"), count=count)
    assert found.ends == day("2026-11-02") + timedelta(days=count)
    assert f"+ {words}," in found.because[0]


@pytest.mark.parametrize(
    ("count", "words"),
    [(2, "2 godziny"), (12, "12 godzin"), (22, "22 godziny"), (25, "25 godzin"), (1, "1 godzina")],
)
def test_polish_counts_its_hours_rightly(count, words):
    found = deadline("breach", wall("2026-11-02T12:00"), zone=WARSAW, count=count)
    assert f"+ {words}, więc" in found.because[0]


def test_own_numbers_count_back_where_the_term_does():
    assert deadline("cancel-visit", day("2026-04-27"), count=2).ends == day("2026-04-23")


def test_an_instant_counts_by_its_local_day():
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    assert deadline("complaint-answer", late, zone=WARSAW).ends == day("2026-12-05")
    assert deadline("complaint-answer", late, zone=UTC).ends == day("2026-12-04")
    local = wall("2026-11-20T23:30")
    assert deadline("complaint-answer", local).ends == day("2026-12-04")


@pytest.mark.parametrize(
    ("args", "options", "code"),
    [
        (("holiday", day("2026-11-20")), {}, "deadline_kind_unknown"),
        (("breach", day("2026-11-20")), {"zone": WARSAW}, "deadline_needs_time"),
        (("breach", wall("2026-11-20T00:00")), {}, "deadline_needs_zone"),
        (("invoice", datetime(2026, 11, 20, tzinfo=UTC)), {}, "deadline_needs_zone"),
        (("invoice", date(9999, 12, 31)), {}, "year_wrong"),
        (("invoice", date(1950, 12, 31)), {}, "year_wrong"),
        (("invoice", day("2026-11-20")), {"count": 0}, "deadline_count_wrong"),
        (("invoice", day("2026-11-20")), {"count": 1001}, "deadline_count_wrong"),
        (("payment", day("2026-11-20")), {"count": 3}, "deadline_count_wrong"),
    ],
)
def test_what_cannot_be_counted(args, options, code):
    assert refusal(*args, **options).code == code


def test_every_kind_has_words_in_both_languages():
    start = datetime(2026, 11, 20, 12, tzinfo=timezone(timedelta(hours=1)))
    for kind in (*KINDS, "consent", "ksef-offline", "authority-notice"):
        english = deadline(kind, start, language="en", zone=WARSAW)
        polish = deadline(kind, start, language="pl", zone=WARSAW)
        assert english.kind == kind
        assert english.ends == polish.ends
        assert all(one != other for one, other in zip(english.because, polish.because, strict=True))


@given(st.dates(date(2015, 1, 1), date(2035, 12, 31)), st.integers(1, 40))
def test_working_days_between_are_as_many_as_the_term(start, count):
    found = deadline("complaint", start, count=count)
    between = list(days(start + timedelta(days=1), found.ends))

    assert is_working_day(found.ends)
    assert sum(map(is_working_day, between)) == count
    assert [each.day for each in found.skipped] == [
        one for one in between if not is_working_day(one)
    ]


@pytest.mark.parametrize(
    ("work", "by", "part"),
    [
        ("2026-11-01", "2026-12-15", "2026-11-30"),
        ("2026-12-31", "2027-01-15", "2026-12-31"),
        ("2028-01-31", "2028-02-15", "2028-01-31"),
        ("2028-02-10", "2028-03-15", "2028-02-29"),
    ],
)
def test_terms_of_the_month(work, by, part):
    """VAT act, art. 106i(1); part protocols, §15."""
    assert invoice_by(day(work)).ends == day(by)
    assert part_protocol_on(day(work)) == day(part)


def test_the_fifteenth_says_why():
    assert (
        invoice_by(day("2026-11-01"), language="en").because[0].startswith("an invoice by the 15th")
    )
    assert invoice_by(day("2026-11-01")).because[0].startswith("faktura najpóźniej 15.")

"""Quotes: what work would cost, by the price list or an agreement, on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop.errors import Refused
from desktop.models.agreement import AgreementRate, ServiceAgreement
from desktop.models.client import Client
from desktop.models.office import Office
from desktop.models.session import WorkSession
from desktop.models.visit import Visit
from desktop.rules.rates import RateOrigin
from desktop.rules.tariffs import Band, Kind
from desktop.services import grounds, month_use, protocols, quotes, tariffs
from desktop.services.quotes import quote, span
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office

WARSAW = ZoneInfo("Europe/Warsaw")
FRIDAY = datetime(2026, 11, 20, 15, 40, tzinfo=UTC)  # 16:40 in Warsaw
MORNING = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def office(store) -> None:
    an_office()


def an_agreement(client: int, included: int = 0, **rates: int) -> int:
    row = ServiceAgreement.create(
        client=client,
        number="UM/12/2025",
        starts_on=date(2025, 12, 1),
        included_minutes=included,
    )
    for kind, rate in rates.items():
        AgreementRate.create(agreement=row, kind=kind, net_per_hour=rate)
    return int(row.id)


def told(found) -> list[tuple]:
    return [(line.band, line.billed_minutes, line.net) for line in found.lines]


def test_the_worked_example_by_the_price_list():
    found = quote(None, Kind.REMOTE, FRIDAY, FRIDAY + timedelta(minutes=40))
    assert told(found) == [(Band.STANDARD, 30, 9000), (Band.AFTER_HOURS, 60, 27000)]
    assert (found.net, found.vat_code, found.vat, found.gross) == (36000, "23", 8280, 44280)
    assert found.lines[1].surcharge_percent == 50
    assert found.lines[1].rate.source.origin is RateOrigin.PRICE_LIST
    assert found.month is None
    assert "180,00 zł/h netto z cennika obowiązującego od 01.01.2026" in found.lines[0].reason
    assert "nie mniej niż 60 min" in found.lines[1].reason


def test_reasons_speak_english_too():
    found = quote(None, Kind.REMOTE, FRIDAY, FRIDAY + timedelta(minutes=40), language="en")
    assert "rate 180.00 PLN/h net by the price list" in found.lines[0].reason


def test_the_agreement_rate_comes_first():
    client = a_client()
    an_agreement(client, remote=15000)
    found = quote(client, Kind.REMOTE, MORNING, MORNING + timedelta(minutes=31))
    assert told(found) == [(Band.STANDARD, 60, 15000)]
    assert found.lines[0].rate.source.name == "UM/12/2025"
    assert "z umowy UM/12/2025" in found.lines[0].reason


def test_vat_is_taken_once_on_the_sum():
    client = a_client()
    an_agreement(client, phone=10003)
    end = FRIDAY + timedelta(minutes=40)
    found = quote(client, Kind.PHONE, FRIDAY, end)
    assert [line.net for line in found.lines] == [5002, 15005]
    assert found.vat == 4602  # 23 % of 200.07; of each line it would be 1150 + 3451
    assert found.gross == found.net + found.vat


def test_an_office_without_vat_adds_none():
    Office.update(is_vat_payer=0, exemption_basis="art. 113").execute()
    found = quote(None, Kind.PHONE, MORNING, MORNING + timedelta(minutes=5))
    assert (found.vat_code, found.vat, found.gross) == ("zw", 0, 9000)


@pytest.mark.parametrize(
    ("own", "code", "vat"),
    [
        ({"country": "DE", "nip": "DE123456789"}, "np II", 0),
        ({"country": "US", "nip": "123"}, "np I", 0),
        ({"country": "DE", "nip": "", "is_consumer": 1}, "23", 2070),
    ],
)
def test_a_firm_abroad_is_quoted_as_it_will_be_invoiced(own, code, vat):
    found = quote(a_client(**own), Kind.PHONE, MORNING, MORNING + timedelta(minutes=5))
    assert (found.vat_code, found.vat, found.gross) == (code, vat, 9000 + vat)


def test_travel_in_town_and_outside_it():
    client = a_client()
    end = MORNING + timedelta(hours=1)
    at_list = quote(None, Kind.VISIT, MORNING, end, with_travel=True)
    assert [line.net for line in at_list.lines] == [21000, 10000]
    assert at_list.lines[-1].band is None
    Client.update(distance_km=60).where(Client.id == client).execute()
    outside = quote(client, Kind.VISIT, MORNING, end, with_travel=True)
    assert outside.lines[-1].net == 13800
    assert "120 km × 1,15 zł" in outside.lines[-1].reason
    assert len(quote(client, Kind.VISIT, MORNING, end).lines) == 1


def test_the_tariff_of_the_office_counts(store):
    store.do(tariffs.save, {"units": {"phone": 15}, "surcharges": {"after_hours": 80}})
    found = quote(None, Kind.PHONE, FRIDAY, FRIDAY + timedelta(minutes=40))
    assert told(found) == [(Band.STANDARD, 30, 9000), (Band.AFTER_HOURS, 60, 32400)]


def test_included_minutes_pay_for_what_is_left(store):
    client = a_client()
    an_agreement(client, included=60, phone=18000)
    found = quote(client, Kind.PHONE, MORNING, MORNING + timedelta(minutes=80))
    assert [(line.is_included, line.billed_minutes, line.net) for line in found.lines] == [
        (True, 60, 0),
        (False, 30, 9000),
    ]
    assert found.included_minutes == 60
    assert found.month.left == 60


def test_finished_work_has_used_its_minutes_before(store):
    client, consultant = a_client(), a_consultant()
    an_agreement(client, included=60)
    a_session(a_ticket(client), consultant, MORNING, MORNING + timedelta(minutes=20))
    found = quote(client, Kind.PHONE, FRIDAY - timedelta(hours=1), FRIDAY - timedelta(minutes=20))
    assert found.month.left == 30
    assert [line.billed_minutes for line in found.lines] == [30, 30]


def test_surcharged_time_is_never_included():
    client = a_client()
    an_agreement(client, included=600)
    late = FRIDAY + timedelta(hours=2)
    found = quote(client, Kind.PHONE, late, late + timedelta(minutes=10))
    assert told(found) == [(Band.AFTER_HOURS, 60, 27000)]
    assert found.included_minutes == 0


def test_a_day_before_the_first_price_list_is_refused_at_the_kind():
    start = datetime(2025, 5, 5, 9, 0, tzinfo=UTC)
    with pytest.raises(Refused) as refused:
        quote(None, Kind.PHONE, start, start + timedelta(minutes=5))
    assert (refused.value.code, refused.value.field) == ("rate_missing", "kind")
    assert refused.value.facts["day"] == date(2025, 5, 5)


def test_nothing_between_start_and_end_is_refused():
    with pytest.raises(Refused, match="quote_empty"):
        quote(None, Kind.PHONE, MORNING, MORNING)


def test_a_span_lies_within_its_day():
    start, end = span(TODAY, time(16, 40), time(17, 20), WARSAW)
    assert start == FRIDAY
    assert end - start == timedelta(minutes=40)


def test_a_night_ends_on_the_next_day():
    start, end = span(TODAY, time(22), time(1), WARSAW)
    assert end.date() == date(2026, 11, 21)
    assert end - start == timedelta(hours=3)


@pytest.mark.parametrize(
    ("since", "until", "code"),
    [
        (time(10), time(9, 30), "quote_backwards"),
        (time(12), time(0), None),
        (time(11, 59), time(0), "quote_backwards"),
        (time(10), time(10), "quote_empty"),
    ],
)
def test_slips_are_refused_beside_the_end(since: time, until: time, code: str | None):
    if code is None:
        assert span(TODAY, since, until, WARSAW)
        return
    with pytest.raises(Refused, match=code) as refused:
        span(TODAY, since, until, WARSAW)
    assert refused.value.field == "until"


def test_a_span_over_a_clock_change_is_its_real_length():
    start, end = span(date(2026, 10, 24), time(23), time(4), WARSAW)
    found = quote(None, Kind.PHONE, start, end)
    assert sum(line.worked_seconds for line in found.lines) == 6 * 3600


def test_it_begins_with_the_work_that_runs(store):
    client, consultant = a_client(), a_consultant()
    assert quotes.beginning(None, TODAY).client is None
    assert quotes.beginning(consultant, TODAY) == quotes.Beginning(None, Kind.PHONE)
    row = a_session(a_ticket(client), consultant, MORNING, FRIDAY, "office")
    WorkSession.update(state="running", ended_at=None).where(WorkSession.id == row).execute()
    found = quotes.beginning(consultant, TODAY)
    assert (found.client.id, found.kind) == (client, Kind.OFFICE)


def test_work_of_no_client_begins_at_the_price_list(store):
    consultant = a_consultant()
    row = a_session(a_ticket(None), consultant, MORNING, FRIDAY, "office")
    WorkSession.update(state="running", ended_at=None).where(WorkSession.id == row).execute()
    assert quotes.beginning(consultant, TODAY) == quotes.Beginning(None, Kind.OFFICE)


# ---- the month's included minutes -------------------------------------------------------------


def test_a_month_without_included_minutes_is_none():
    client = a_client()
    assert month_use.of_client(None, TODAY) is None
    assert month_use.of_client(client, TODAY) is None
    an_agreement(client)
    assert month_use.of_client(client, TODAY) is None


def test_a_month_counts_protocols_and_what_waits(store):
    client, consultant = a_client(), a_consultant()
    an_agreement(client, included=120)
    ticket, other = a_ticket(client), a_ticket(client, "2026/0002")
    a_session(ticket, consultant, MORNING, MORNING + timedelta(minutes=20))
    store.do(protocols.issue, store.do(protocols.draft, ticket).made)
    a_session(other, consultant, FRIDAY, FRIDAY + timedelta(minutes=40))
    found = month_use.of_client(client, TODAY)
    assert (found.billed, found.waiting, found.used, found.left) == (30, 30, 60, 60)
    assert (found.agreement, found.month) == ("UM/12/2025", date(2026, 11, 1))


def test_waiting_work_takes_no_more_than_there_is(store):
    client, consultant = a_client(), a_consultant()
    an_agreement(client, included=45)
    a_session(a_ticket(client), consultant, MORNING, MORNING + timedelta(minutes=80))
    found = month_use.of_client(client, TODAY)
    assert (found.waiting, found.left) == (45, 0)


def test_another_month_is_untouched(store):
    client, consultant = a_client(), a_consultant()
    an_agreement(client, included=120)
    a_session(a_ticket(client), consultant, MORNING, MORNING + timedelta(minutes=80))
    assert month_use.of_client(client, date(2026, 12, 1)).left == 120


def test_work_before_the_agreement_began_takes_none_of_its_minutes(store):
    client, consultant = a_client(), a_consultant()
    early, late = a_ticket(client), a_ticket(client, "2026/0002")
    before = MORNING - timedelta(days=3)
    a_session(early, consultant, before, before + timedelta(minutes=30))
    a_session(late, consultant, MORNING, MORNING + timedelta(minutes=30))
    row = an_agreement(client, included=60)
    ServiceAgreement.update(starts_on=date(2026, 11, 19)).where(
        ServiceAgreement.id == row
    ).execute()
    assert month_use.of_client(client, TODAY).waiting == 30
    protocol = store.do(protocols.draft_of_client, client).made
    lines = grounds.of_protocol(protocol)
    assert [(line.is_included, line.net) for line in lines] == [(False, 9000), (True, 0)]


def test_an_agreement_that_follows_another_in_a_month_counts_what_is_used(store):
    client, consultant = a_client(), a_consultant()
    ticket = a_ticket(client)
    before = MORNING - timedelta(days=3)
    a_session(ticket, consultant, before, before + timedelta(minutes=30))
    a_session(ticket, consultant, MORNING, MORNING + timedelta(minutes=60))
    first = an_agreement(client, included=60)
    ServiceAgreement.update(ends_on=date(2026, 11, 18)).where(
        ServiceAgreement.id == first
    ).execute()
    ServiceAgreement.create(
        client=client, number="UM/2", starts_on=date(2026, 11, 19), included_minutes=90
    )
    lines = grounds.of_protocol(store.do(protocols.draft, ticket).made)
    assert [(line.is_included, line.billed_minutes) for line in lines] == [(True, 30), (True, 60)]


def test_a_visit_called_off_late_takes_its_minutes_too(store):
    client = a_client()
    an_agreement(client, included=180)
    Visit.create(
        client=client,
        starts_at=MORNING,
        ends_at=MORNING + timedelta(minutes=90),
        state="called_off",
        requested_at=MORNING - timedelta(days=9),
        called_off_at=MORNING,
        is_charged=1,
    )
    assert month_use.of_client(client, TODAY).waiting == 120


def test_minutes_over_what_is_included_leave_nothing():
    use = month_use.MonthUse(agreement="1", month=TODAY, included=60, billed=90, waiting=0)
    assert use.left == 0

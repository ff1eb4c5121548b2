"""What a day asks for: every kind of line, its term, and where it leads."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.models.content import Content
from desktop.models.invoice import Invoice, InvoicedLine
from desktop.models.protocol import (
    BilledSession,
    BilledVisit,
    ObjectedLine,
    Objection,
    Protocol,
    ProtocolLine,
)
from desktop.models.session import WorkSession
from desktop.services import ksef, protocols, today, visits
from desktop.services.agenda import Group, Urgency, What
from tests.services import ksef_office
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office

TODAY = date(2026, 11, 20)  # a Friday
HOUR = timedelta(hours=1)


def at(day, hour=9, month=11):
    return datetime(2026, month, day, hour, tzinfo=UTC)


@pytest.fixture
def client_id(store):
    return a_client()


@pytest.fixture
def who(store):
    return a_consultant()


@pytest.fixture
def paper(store):
    return Content.create(sha256="0" * 64, size=1, data=b"x", stored_at=store.now).id


@pytest.fixture
def lines(store):
    """The lines of a group as the kind, the id and how urgent."""

    def read(group):
        found = today.agenda(TODAY, store.now).of(group)
        return [(line.what, line.id, line.urgency) for line in found]

    return read


def test_an_idle_office_has_an_empty_agenda(store):
    found = today.agenda(TODAY, store.now)
    assert found.is_empty
    assert found.day == TODAY


def test_work_waits_for_its_protocol_until_the_next_working_day(store, client_id, who, lines):
    late, due, calm = (a_client(name, nip="") for name in ("Apteka", "Bis", "Ceramika"))
    for number, (client, day) in enumerate(((calm, 20), (late, 18), (due, 19))):
        a_session(a_ticket(client, f"2026/1{number}"), who, at(day, 7), at(day, 8))
    assert lines(Group.PROTOCOLS) == [
        (What.PROTOCOL_DUE, late, Urgency.LATE),
        (What.PROTOCOL_DUE, due, Urgency.TODAY),
        (What.PROTOCOL_DUE, calm, Urgency.CALM),
    ]
    (first, *_) = today.agenda(TODAY, store.now).of(Group.PROTOCOLS)
    assert (first.client, first.number, first.count) == ("Apteka", "2026/11", 1)
    assert (first.day, first.at) == (date(2026, 11, 19), at(18, 8))


def test_work_of_one_client_is_one_line(store, client_id, who):
    for number in ("2026/1", "2026/2"):
        ticket = a_ticket(client_id, number)
        a_session(ticket, who, at(19, 7), at(19, 8))
        a_session(ticket, who, at(20, 7), at(20, 8))
    (line,) = today.agenda(TODAY, store.now).of(Group.PROTOCOLS)
    assert (line.count, line.number, line.day) == (4, "", TODAY)


def test_billed_work_waits_no_more_but_its_draft_does(store, client_id, who, lines):
    session = a_session(a_ticket(client_id), who, at(18, 7), at(18, 8))
    draft = Protocol.create(client=client_id, created_at=at(18)).id
    BilledSession.create(session=session, protocol=draft)
    assert lines(Group.PROTOCOLS) == [(What.PROTOCOL_DRAFT, draft, Urgency.LATE)]


def drawn_up(client_id, session, **own):
    draft = Protocol.create(client=client_id, created_at=at(18), **own).id
    BilledSession.create(session=session, protocol=draft)
    return draft


def test_a_draft_keeps_the_term_of_its_protocol(store, client_id, who):
    calm, part, old = (
        a_session(a_ticket(client_id, f"2026/{day}"), who, at(day, 7), at(day, 8))
        for day in (20, 18, 17)
    )
    first = drawn_up(client_id, calm)
    second = drawn_up(client_id, part, is_partial=1)
    issued_before = drawn_up(client_id, old, replaces=first)
    found = {line.id: line for line in today.agenda(TODAY, store.now).of(Group.PROTOCOLS)}
    assert (found[first].day, found[first].urgency) == (date(2026, 11, 23), Urgency.CALM)
    assert (found[second].day, found[second].urgency) == (date(2026, 11, 30), Urgency.CALM)
    assert (found[issued_before].day, found[issued_before].urgency) == (None, Urgency.CALM)


def test_a_late_visit_gives_its_draft_a_term_too(store, client_id):
    visit = store.do(visits.plan, client_id, at(19, 8), at(19, 9), at=at(2)).made
    store.do(visits.missed, visit)
    draft = Protocol.create(client=client_id, created_at=at(19)).id
    BilledVisit.create(visit=visit, protocol=draft)
    (line,) = today.agenda(TODAY, store.now).of(Group.PROTOCOLS)
    assert (line.id, line.day, line.urgency) == (draft, TODAY, Urgency.TODAY)


@pytest.mark.parametrize(
    ("day", "urgency"),
    [(29, Urgency.CALM), (30, Urgency.TODAY), (31, Urgency.TODAY)],
)
def test_a_term_on_a_saturday_is_told_on_friday(store, client_id, who, day, urgency):
    # The month ends on Saturday, 31 October: nobody sits there then to issue a part protocol.
    ticket = a_ticket(client_id)
    session = a_session(ticket, who, at(21, 7, 10), at(21, 8, 10))
    drawn_up(client_id, session, is_partial=1)
    (line,) = today.agenda(date(2026, 10, day), at(day, 9, 10)).of(Group.PROTOCOLS)
    assert (line.day, line.urgency) == (date(2026, 10, 31), urgency)


def test_work_of_last_month_is_what_month_end_misses(store, client_id, who, lines):
    a_session(a_ticket(client_id), who, at(30, 7, 10), at(30, 8, 10))
    assert lines(Group.MONTH) == [(What.MONTH_WORK, client_id, Urgency.LATE)]
    (line,) = today.agenda(TODAY, store.now).of(Group.MONTH)
    assert line.day == date(2026, 11, 15)
    assert lines(Group.PROTOCOLS) == []
    earlier = today.agenda(date(2026, 11, 3), at(3))
    assert [line.urgency for line in earlier.of(Group.MONTH)] == [Urgency.CALM]


def test_the_month_ends_at_local_midnight(store, client_id, who, lines):
    night = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)  # half past midnight on 1 November
    a_session(a_ticket(client_id), who, night - HOUR, night)
    assert lines(Group.MONTH) == []
    assert len(lines(Group.PROTOCOLS)) == 1


def issued(client_id, paper, number, state="received", ended=None, **own):
    ended = ended or at(16)
    values = {"created_at": at(16), "issued_at": at(16), "paper": paper, "net": 36000}
    made = Protocol.create(client=client_id, number=number, state=state, **(values | own)).id
    worked = {"began": f"{ended - HOUR:%FT%T%z}", "ended": f"{ended:%FT%T%z}"}
    line = {"kind": "phone", "description": "Praca", "net": 36000, "basis": worked}
    ProtocolLine.create(protocol=made, position=1, **line)
    return made


def test_windows_of_objection_end_or_have_ended(store, client_id, paper, lines):
    ends = issued(client_id, paper, "P/1", objection_ends_on=TODAY)
    over = issued(client_id, paper, "P/2", objection_ends_on=TODAY - timedelta(days=1))
    issued(client_id, paper, "P/3", objection_ends_on=TODAY + timedelta(days=1))
    sent = issued(client_id, paper, "P/4", "issued")
    objected = issued(client_id, paper, "P/5", "objected")
    Objection.create(protocol=objected, raised_at=at(19), raised_by="Jan", words="Za drogo")
    assert lines(Group.PROTOCOLS) == [
        (What.OBJECTION_ENDS, ends, Urgency.TODAY),
        (What.SILENCE, over, Urgency.TODAY),
        (What.OBJECTION_OPEN, objected, Urgency.TODAY),
        (What.RECEIPT_MISSING, sent, Urgency.CALM),
        (What.RECEIPT_MISSING, objected, Urgency.CALM),
    ]


def half_objected(client_id, paper, **own):
    """A protocol whose second line, of 90.00, is objected to."""
    half = issued(client_id, paper, "P/1", "objected", **own)
    other = {"kind": "phone", "description": "Praca", "net": 9000, "basis": {}}
    line = ProtocolLine.create(protocol=half, position=2, **other)
    objection = Objection.create(protocol=half, raised_at=at(19), raised_by="Jan", words="Nie")
    ObjectedLine.create(objection=objection, line=line)
    return half


@pytest.mark.parametrize(
    ("ends", "what"), [(-1, What.SILENCE), (0, What.OBJECTION_ENDS), (1, None)]
)
def test_the_rest_of_what_is_objected_to_waits_for_silence(store, client_id, paper, ends, what):
    received = {"received_at": at(17), "received_how": "mail"}
    ends_on = TODAY + timedelta(days=ends)
    half_objected(client_id, paper, objection_ends_on=ends_on, **received)
    found = today.agenda(TODAY, store.now).of(Group.PROTOCOLS)
    of_rest = [(line.what, line.amount) for line in found if line.what != What.OBJECTION_OPEN]
    assert of_rest == ([] if what is None else [(what, 36000)])
    assert today.agenda(TODAY, store.now).of(Group.INVOICES) == ()


def test_accepted_protocols_wait_for_their_invoice(store, client_id, who, paper, lines):
    accepted = {"accepted_at": at(17), "accepted_how": "silence"}
    october = issued(client_id, paper, "P/1", "accepted", ended=at(30, 7, 10), **accepted)
    november = issued(client_id, paper, "P/2", "accepted", **accepted)
    invoiced = issued(client_id, paper, "P/3", "accepted", **accepted)
    draft = Invoice.create(client=client_id, created_at=at(18), gross=0).id
    (line,) = ProtocolLine.select().where(ProtocolLine.protocol == invoiced)
    InvoicedLine.create(line=line.id, invoice=draft)
    assert lines(Group.INVOICES) == [
        (What.TO_INVOICE, october, Urgency.LATE),
        (What.TO_INVOICE, november, Urgency.CALM),
        (What.INVOICE_DRAFT, draft, Urgency.CALM),
    ]
    first, second, _ = today.agenda(TODAY, store.now).of(Group.INVOICES)
    assert (first.day, second.day) == (date(2026, 11, 15), date(2026, 12, 15))
    assert (first.subject, first.amount) == ("silence", 36000)


def an_invoice(client_id, paper, number, due_on, **own):
    values = {"created_at": at(10), "issued_on": date(2026, 11, 10), "state": "issued"}
    values |= {"paper": paper, "net": 100, "vat": 23, "gross": 123}
    return Invoice.create(client=client_id, number=number, due_on=due_on, **(values | own)).id


def test_terms_of_payment_fall_and_pass(store, client_id, paper, lines):
    falls = an_invoice(client_id, paper, "F/1", TODAY)
    passed = an_invoice(client_id, paper, "F/2", TODAY - timedelta(days=2))
    an_invoice(client_id, paper, "F/3", TODAY + timedelta(days=1))
    an_invoice(client_id, paper, "F/4", TODAY - timedelta(days=31))
    less = {"net": -20, "vat": -3, "gross": -23, "corrects": falls}
    an_invoice(client_id, paper, "F/5", None, kind="correction", correction={}, **less)
    assert lines(Group.INVOICES) == [
        (What.PAYMENT_FALLS, falls, Urgency.TODAY),
        (What.PAYMENT_PASSED, passed, Urgency.CALM),
    ]
    first, _ = today.agenda(TODAY, store.now).of(Group.INVOICES)
    assert first.amount == 100


def test_an_invoice_corrected_to_nothing_is_not_asked_for(store, client_id, paper, lines):
    wrong = an_invoice(client_id, paper, "F/1", TODAY)
    more = {"kind": "correction", "correction": {}, "corrects": wrong}
    raised = an_invoice(client_id, paper, "F/2", TODAY - timedelta(days=3), **more)
    assert [(line[0], line[1]) for line in lines(Group.INVOICES)] == [
        (What.PAYMENT_FALLS, wrong),
        (What.PAYMENT_PASSED, raised),
    ]
    back = {"net": -200, "vat": -46, "gross": -246}
    an_invoice(client_id, paper, "F/3", None, **more, **back)
    assert lines(Group.INVOICES) == []


def test_only_what_may_be_invoiced_now_is_counted(store, client_id, paper):
    half = half_objected(client_id, paper, accepted_at=at(19), accepted_how="word")
    (found,) = today.agenda(TODAY, store.now).of(Group.INVOICES)
    assert (found.id, found.amount) == (half, 36000)
    (objected,) = today.agenda(TODAY, store.now).of(Group.PROTOCOLS)
    assert objected.what == What.OBJECTION_OPEN


def test_a_term_on_a_saturday_falls_on_monday(store, client_id, paper):
    an_invoice(client_id, paper, "F/1", date(2026, 11, 14))
    for day, expected in ((14, []), (16, [What.PAYMENT_FALLS]), (17, [What.PAYMENT_PASSED])):
        found = today.agenda(date(2026, 11, day), at(day)).of(Group.INVOICES)
        assert [line.what for line in found] == expected


def test_visits_of_today_and_those_nobody_told_about(store, client_id, lines):
    def planned(start, hours=1):
        return store.do(visits.plan, client_id, start, start + hours * HOUR).made

    soon = planned(at(20, 12))
    now_on = planned(at(20, 8), 2)
    untold = planned(at(18, 8))
    planned(at(23, 8))
    store.do(visits.call_off, planned(at(20, 14)))
    assert lines(Group.VISITS) == [
        (What.VISIT_UNTOLD, untold, Urgency.TODAY),
        (What.VISIT, now_on, Urgency.CALM),
        (What.VISIT, soon, Urgency.CALM),
    ]
    first = today.agenda(TODAY, store.now).of(Group.VISITS)[0]
    assert (first.day, first.client) == (date(2026, 11, 18), "Kowalscy sp.j.")


def test_forgotten_timers_and_odd_sessions_are_looked_at(store, client_id, who, lines):
    def running(number, state, start):
        ticket = a_ticket(client_id, number)
        WorkSession.create(
            ticket=ticket, consultant=who, kind="phone", state=state, started_at=start
        )
        return ticket

    forgotten = running("2026/1", "held", store.now - timedelta(hours=10))
    running("2026/2", "running", store.now - timedelta(hours=9, minutes=59))
    odd = a_ticket(client_id, "2026/3")
    a_session(odd, who, at(20, 7), at(20, 8), oddities=["slept"])
    seen = a_ticket(client_id, "2026/4")
    a_session(seen, who, at(20, 7), at(20, 8), oddities=["slept"], state="reviewed")
    assert lines(Group.WORK) == [
        (What.SESSION_OPEN, forgotten, Urgency.TODAY),
        (What.SESSION_ODD, odd, Urgency.TODAY),
    ]


def test_tickets_nobody_can_work_on_and_new_ones_that_waited(store, client_id, lines):
    held = a_ticket(None, "2026/1", state="held", held_reason="unreadable", accepted_at=store.now)
    unmatched = a_ticket(None, "2026/2", accepted_at=store.now)
    waited = a_ticket(client_id, "2026/3", accepted_at=store.now - 4 * HOUR)
    older = a_ticket(client_id, "2026/4", accepted_at=store.now - 5 * HOUR)
    a_ticket(client_id, "2026/5", accepted_at=store.now - 3 * HOUR)
    a_ticket(client_id, "2026/6", state="assigned")
    a_ticket(None, "2026/7", state="closed", closed_at=store.now)
    assert lines(Group.TICKETS) == [
        (What.TICKET_HELD, held, Urgency.CALM),
        (What.TICKET_UNMATCHED, unmatched, Urgency.CALM),
        (What.TICKET_NEW, older, Urgency.CALM),
        (What.TICKET_NEW, waited, Urgency.CALM),
    ]


def test_invoices_wait_for_ksef_until_their_last_day(store, lines):
    invoice = ksef_office.an_invoice(store)
    assert (What.KSEF_WAITS, invoice, Urgency.CALM) in lines(Group.INVOICES)
    store.do(ksef.write_number, invoice, ksef_office.ksef_number())
    assert What.KSEF_WAITS not in {what for what, _, _ in lines(Group.INVOICES)}


@pytest.mark.parametrize(
    ("day", "urgency"),
    [(20, Urgency.CALM), (21, Urgency.CALM), (23, Urgency.TODAY), (24, Urgency.LATE)],
)
def test_the_last_day_for_ksef_comes_after_the_weekend(store, day, urgency):
    invoice = ksef_office.an_invoice(store)  # on Friday the 20th
    found = today.agenda(date(2026, 11, day), at(day)).of(Group.INVOICES)
    (line,) = [each for each in found if each.what is What.KSEF_WAITS]
    assert (line.id, line.day, line.urgency) == (invoice, date(2026, 11, 23), urgency)


@pytest.mark.parametrize(
    ("day", "what"),
    [
        (date(2026, 5, 4), None),
        (date(2026, 5, 5), What.OBJECTION_ENDS),
        (date(2026, 5, 6), What.SILENCE),
    ],
)
def test_a_window_ends_after_the_long_weekend(store, day, what):
    # Received on Thursday 30 April: 1 May is a holiday, 2 and 3 May a weekend.
    received = datetime(2026, 4, 30, 9, tzinfo=UTC)
    store.now = received - timedelta(hours=2)
    an_office()
    ticket = a_ticket(a_client())
    a_session(ticket, a_consultant(), store.now - 2 * HOUR, store.now - HOUR)
    protocol = store.do(protocols.draft, ticket).made
    store.do(protocols.issue, protocol)
    store.do(protocols.receive, protocol, "mail", at=received)
    now = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    found = today.agenda(day, now).of(Group.PROTOCOLS)
    assert [line.what for line in found] == ([what] if what else [])

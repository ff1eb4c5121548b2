"""Protocols and invoices from finished work, on both databases."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pypdf
import pytest

from desktop.errors import Gone, Refused, Unavailable
from desktop.models.agreement import ServiceAgreement
from desktop.models.client import Client
from desktop.models.content import Content
from desktop.models.invoice import Invoice, InvoiceLine
from desktop.models.office import Office
from desktop.models.price_list import PriceList
from desktop.models.protocol import Protocol, ProtocolLine
from desktop.rules.explanation import from_record, recomputed
from desktop.rules.segments import Segment
from desktop.services import invoices, protocols, session_corrections, today, today_papers
from desktop.services.agenda import Group
from desktop.services.billable import billable
from desktop.services.paper_rows import invoice_ids, invoice_row, protocol_row, protocol_rows
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office

FRIDAY = datetime(2026, 11, 20, 15, 40, tzinfo=UTC)  # 16:40 in Warsaw
TODAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Desk:
    client: int
    consultant: int
    ticket: int
    session: int


@pytest.fixture
def desk(store) -> Desk:
    """One ticket with forty minutes of phone work across closing time."""
    an_office()
    client, consultant = a_client(), a_consultant()
    ticket = a_ticket(client)
    session = a_session(ticket, consultant, FRIDAY, FRIDAY + timedelta(minutes=40))
    store.now = FRIDAY + timedelta(hours=1)
    return Desk(client, consultant, ticket, session)


def issued(store, desk: Desk) -> int:
    protocol = store.do(protocols.draft, desk.ticket).made
    store.do(protocols.issue, protocol)
    return protocol


def accepted(store, desk: Desk) -> int:
    protocol = issued(store, desk)
    store.do(protocols.accept, protocol, "word", "Anna Kowalska")
    return protocol


def text_of(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def test_work_over_closing_time_costs_what_the_rule_says(store, desk):
    protocol = issued(store, desk)
    lines = list(ProtocolLine.select().order_by(ProtocolLine.position))
    assert [(line.band, line.billed_minutes, line.net) for line in lines] == [
        ("standard", 30, 9000),
        ("after_hours", 60, 27000),
    ]
    assert protocol_row(protocol).net == 36000


def test_a_line_recomputed_from_its_stored_ground_gives_the_same_grosz(store, desk):
    issued(store, desk)
    for line in ProtocolLine.select():
        assert recomputed(from_record(line.basis)) == line.net


def test_a_draft_has_no_number_and_takes_none(store, desk):
    draft = store.do(protocols.draft, desk.ticket).made
    assert protocol_row(draft).number is None
    assert "SZKIC" in text_of(protocols.pdf(draft, TODAY))
    store.do(protocols.discard, draft)
    assert protocol_row(issued(store, desk)).number == "PO/2026/11/0001"


def test_an_issued_paper_is_the_same_bytes_for_good(store, desk):
    protocol = issued(store, desk)
    first = protocols.pdf(protocol, TODAY)
    assert "PO/2026/11/0001" in text_of(first)
    assert "Kowalscy sp.j." in text_of(first)
    store.do(protocols.accept, protocol, "word", "Anna Kowalska")
    assert protocols.pdf(protocol, TODAY + timedelta(days=400)) == first


def test_papers_name_who_issued_them(store, desk):
    store.me, other = desk.consultant, a_consultant("Jan Ćwik")
    protocol = store.do(protocols.draft, desk.ticket).made
    assert "Łucja Żak" in text_of(protocols.pdf(protocol, TODAY))
    store.me = other
    store.do(protocols.issue, protocol)
    store.do(protocols.accept, protocol, "word", "Anna Kowalska")
    invoice = store.do(invoices.draft, [protocol]).made
    store.me = desk.consultant
    store.do(invoices.issue, invoice)
    assert "Jan Ćwik" in text_of(protocols.pdf(protocol, TODAY))
    assert "Łucja Żak" in text_of(invoices.pdf(invoice, TODAY))
    assert "Jan Ćwik" not in text_of(invoices.pdf(invoice, TODAY))


def test_damaged_bytes_are_never_shown_as_the_paper(store, desk):
    protocol = issued(store, desk)
    Content.update(data=b"something else").execute()
    with pytest.raises(Unavailable) as refusal:
        protocols.pdf(protocol, TODAY)
    assert refusal.value.code == "content_damaged"


def test_work_stands_on_one_protocol_only(store, desk):
    issued(store, desk)
    assert billable(ticket_id=desk.ticket) == ()
    with pytest.raises(Refused) as refusal:
        store.do(protocols.draft, desk.ticket)
    assert refusal.value.code == "nothing_to_bill"


def test_withdrawing_frees_the_work_and_keeps_the_number(store, desk):
    protocol = issued(store, desk)
    store.do(protocols.withdraw, protocol, "zły klient")
    assert [row.session_id for row in billable(ticket_id=desk.ticket)] == [desk.session]
    assert protocol_row(issued(store, desk)).number == "PO/2026/11/0002"


def test_odd_times_wait_for_review(store, desk):
    later = FRIDAY + timedelta(days=3)
    a_session(
        desk.ticket, desk.consultant, later, later + timedelta(hours=11), oddities=["too_long"]
    )
    protocol = store.do(protocols.draft, desk.ticket)
    assert protocol.touches("session", desk.session)
    with pytest.raises(Refused) as refusal:
        store.do(protocols.draft, desk.ticket)
    assert refusal.value.code == "work_waits_for_review"


def test_a_ticket_without_a_client_has_nobody_to_accept(store, desk):
    ticket = a_ticket(None, "2026/0002")
    with pytest.raises(Refused) as refusal:
        store.do(protocols.draft, ticket)
    assert refusal.value.code == "ticket_unmatched"


def test_receipt_starts_the_two_working_days(store, desk):
    protocol = issued(store, desk)
    store.do(protocols.receive, protocol, "hand", by="Jan Kowalski")
    assert protocol_row(protocol).objection_ends_on == date(2026, 11, 24)


def test_silence_counts_only_after_the_term(store, desk):
    protocol = issued(store, desk)
    with pytest.raises(Refused):
        store.do(protocols.accept, protocol, "silence")
    store.do(protocols.receive, protocol, "hand", by="Jan Kowalski")
    tuesday = datetime(2026, 11, 24, 12, tzinfo=UTC)
    with pytest.raises(Refused) as refusal:
        store.do(protocols.accept, protocol, "silence", at=tuesday)
    assert refusal.value.code == "objection_term_runs"
    store.do(protocols.accept, protocol, "silence", at=tuesday + timedelta(days=1))
    assert protocol_row(protocol).accepted_how == "silence"


def test_acceptance_by_word_names_somebody(store, desk):
    protocol = issued(store, desk)
    with pytest.raises(Refused) as refusal:
        store.do(protocols.accept, protocol, "word", "  ")
    assert (refusal.value.code, refusal.value.field) == ("acceptance_by_missing", "by")


def test_no_invoice_without_acceptance(store, desk):
    for protocol in (store.do(protocols.draft, desk.ticket).made,):
        with pytest.raises(Refused) as refusal:
            store.do(invoices.draft, [protocol])
        assert refusal.value.code == "protocol_not_accepted"
        store.do(protocols.issue, protocol)
        store.do(protocols.receive, protocol, "mail")
        with pytest.raises(Refused):
            store.do(invoices.draft, [protocol])
    assert Invoice.select().count() == 0


def test_an_invoice_rises_from_the_accepted_protocol(store, desk):
    protocol = accepted(store, desk)
    invoice = store.do(invoices.draft, [protocol]).made
    assert "SZKIC" in text_of(invoices.pdf(invoice, TODAY))
    store.do(invoices.issue, invoice)
    row = invoice_row(invoice)
    assert (row.number, row.net, row.vat, row.gross) == ("FV/2026/11/0001", 36000, 8280, 44280)
    assert row.due_on == date(2026, 11, 27)
    assert row.protocols == ("PO/2026/11/0001",)
    text = text_of(invoices.pdf(invoice, TODAY))
    for shown in ("FV/2026/11/0001", "PO/2026/11/0001", "5260250274", "1132191233"):
        assert shown in text.replace("-", "").replace(" ", ""), shown


def test_invoice_lines_multiply_out(store, desk):
    invoice = store.do(invoices.draft, [accepted(store, desk)]).made
    store.do(invoices.issue, invoice)
    lines = list(InvoiceLine.select().order_by(InvoiceLine.position))
    assert [(line.quantity, line.unit_net, line.net) for line in lines] == [
        (500, 18000, 9000),
        (1000, 27000, 27000),
    ]


def test_an_issued_invoice_cannot_be_thrown_away_or_issued_again(store, desk):
    invoice = store.do(invoices.draft, [accepted(store, desk)]).made
    store.do(invoices.issue, invoice)
    before = invoice_row(invoice), invoices.pdf(invoice, TODAY)
    for service in (invoices.discard, invoices.issue):
        with pytest.raises(Refused):
            store.do(service, invoice)
    assert (invoice_row(invoice), invoices.pdf(invoice, TODAY)) == before


def test_a_protocol_stands_on_one_invoice_and_cannot_be_withdrawn_from_under_it(store, desk):
    protocol = accepted(store, desk)
    store.do(invoices.draft, [protocol])
    with pytest.raises(Refused) as refusal:
        store.do(invoices.draft, [protocol])
    assert refusal.value.code == "protocol_invoiced"
    with pytest.raises(Refused):
        store.do(protocols.withdraw, protocol, "pomyłka")


def test_a_discarded_draft_frees_its_protocol(store, desk):
    protocol = accepted(store, desk)
    store.do(invoices.discard, store.do(invoices.draft, [protocol]).made)
    again = store.do(invoices.draft, [protocol]).made
    store.do(invoices.issue, again)
    assert invoice_row(again).number == "FV/2026/11/0001"


def test_a_failed_issue_takes_no_number(store, desk):
    draft = store.do(protocols.draft, desk.ticket).made

    def breaks(act, protocol_id):
        protocols.issue(act, protocol_id)
        raise Unavailable("database_full")

    with pytest.raises(Unavailable):
        store.do(breaks, draft)
    assert protocol_row(draft).number is None
    store.do(protocols.issue, draft)
    assert protocol_row(draft).number == "PO/2026/11/0001"


def test_protocols_of_two_clients_do_not_share_an_invoice(store, desk):
    other = a_client("Aptekarz", nip="7010416384")
    ticket = a_ticket(other, "2026/0002")
    a_session(ticket, desk.consultant, FRIDAY, FRIDAY + timedelta(minutes=5))
    second = store.do(protocols.draft, ticket).made
    store.do(protocols.issue, second)
    store.do(protocols.accept, second, "word", "Jan")
    with pytest.raises(Refused) as refusal:
        store.do(invoices.draft, [accepted(store, desk), second])
    assert refusal.value.code == "protocols_of_several_clients"


def test_included_minutes_pay_oldest_first_and_only_once(store, desk):
    ServiceAgreement.create(
        client=desk.client, number="UM/1", starts_on=date(2026, 1, 1), included_minutes=45
    )
    protocol = issued(store, desk)
    assert protocol_row(protocol).net == 27000  # 30 standard minutes are within the agreement
    morning = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    a_session(desk.ticket, desk.consultant, morning, morning + timedelta(minutes=20))
    store.now = morning + timedelta(hours=1)
    second = issued(store, desk)
    assert protocol_row(second).net == 4500  # 15 of 30 minutes are left


def test_a_visit_brings_its_travel(store, desk):
    morning = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    far = a_client("Daleki", nip="7010416384", distance_km=60)
    ticket = a_ticket(far, "2026/0002")
    a_session(ticket, desk.consultant, morning, morning + timedelta(minutes=50), kind="visit")
    draft = store.do(protocols.draft, ticket).made
    store.do(protocols.issue, draft)
    lines = list(ProtocolLine.select().where(ProtocolLine.protocol == draft))
    assert [(line.kind, line.net) for line in lines] == [("visit", 21000), ("travel", 13800)]


def test_an_exempt_office_names_its_ground(store, desk):
    Office.update(is_vat_payer=0, exemption_basis="art. 113 ust. 1 ustawy o VAT").execute()
    invoice = store.do(invoices.draft, [accepted(store, desk)]).made
    store.do(invoices.issue, invoice)
    assert (invoice_row(invoice).vat, invoice_row(invoice).gross) == (0, 36000)
    assert "art. 113" in text_of(invoices.pdf(invoice, TODAY))


def test_lists_are_newest_first_and_by_ticket_or_client(store, desk):
    protocol = accepted(store, desk)
    invoice = store.do(invoices.draft, [protocol]).made
    assert [row.id for row in protocol_rows(ticket_id=desk.ticket)] == [protocol]
    assert protocol_rows(client_id=desk.client)[0].invoice_id == invoice
    assert invoice_ids(client_id=desk.client) == (invoice,)
    assert invoice_ids(client_id=desk.client + 1) == ()


def test_what_is_not_there_is_gone(store, desk):
    with pytest.raises(Gone):
        protocols.pdf(999, TODAY)
    with pytest.raises(Gone):
        invoices.pdf(999, TODAY)
    assert Protocol.select().count() == 0


def test_a_draft_in_lists_costs_what_it_would_now(store, desk):
    draft = store.do(protocols.draft, desk.ticket).made
    assert protocol_row(draft).net == 36000
    shorter = [Segment(FRIDAY, FRIDAY + timedelta(minutes=20))]
    store.do(session_corrections.change, desk.session, 1, reason="krócej", worked=shorter)
    assert protocol_row(draft).net == 9000
    (line,) = today.agenda(TODAY, store.now).of(Group.PROTOCOLS)
    assert line.amount == 9000
    store.do(protocols.issue, draft)
    assert protocol_row(draft).net == Protocol.get_by_id(draft).net == 9000


def test_a_draft_that_cannot_be_worked_out_keeps_its_last_amount(store, desk):
    draft = store.do(protocols.draft, desk.ticket).made
    PriceList.update(valid_from=date(2027, 1, 1)).execute()
    assert protocol_row(draft).net == 36000


@pytest.mark.parametrize(
    ("buyer", "rate", "gross"),
    [
        ({"country": "DE", "nip": "DE136695976"}, "np II", 36000),
        ({"country": "CH", "nip": "CHE123456788"}, "np I", 36000),
        ({"country": "DE", "nip": "", "is_consumer": 1}, "23", 44280),
    ],
)
def test_a_protocol_shows_the_tax_that_its_invoice_will_show(store, desk, buyer, rate, gross):
    Client.update(**buyer).execute()
    protocol = accepted(store, desk)
    told = Protocol.get_by_id(protocol).snapshot
    assert [total["code"] for total in told["totals"]] == [rate]
    assert {line["vat_code"] for line in told["lines"]} == {rate}
    invoice = store.do(invoices.draft, [protocol]).made
    assert (told["gross"], invoice_row(invoice).gross) == (gross, gross)


@pytest.mark.parametrize(
    ("table", "code"), [(Client, "buyer_address_missing"), (Office, "office_address_missing")]
)
def test_an_invoice_without_an_address_is_not_issued_and_takes_no_number(store, desk, table, code):
    draft = store.do(invoices.draft, [accepted(store, desk)]).made
    table.update(street="", postcode="", city="").execute()
    with pytest.raises(Refused) as refusal:
        store.do(invoices.issue, draft)
    assert refusal.value.code == code
    table.update(city="Kraków").execute()
    store.do(invoices.issue, draft)
    assert invoice_row(draft).number == "FV/2026/11/0001"


def test_a_draft_invoice_comes_to_what_it_would_now_and_is_not_issued_unseen(store, desk):
    draft = store.do(invoices.draft, [accepted(store, desk)]).made
    shown = invoice_row(draft).gross
    Client.update(country="DE", nip="DE136695976").execute()
    assert (shown, invoice_row(draft).gross) == (44280, 36000)
    (line,) = today_papers.invoices(TODAY)
    assert line.amount == 36000
    with pytest.raises(Refused) as refusal:
        store.do(invoices.issue, draft, shown)
    assert refusal.value.facts == {"amount": 44280, "gross": 36000}
    store.do(invoices.issue, draft, invoice_row(draft).gross)
    assert invoice_row(draft).gross == 36000

"""Grounds: every line of a session, protocol and invoice recomputes to the same grosz."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.errors import Gone, Refused
from desktop.models.agreement import ServiceAgreement
from desktop.models.client import Client
from desktop.models.invoice import Invoice, InvoiceLine
from desktop.models.protocol import ProtocolLine, Rebate
from desktop.models.session import WorkSession
from desktop.models.visit import Visit
from desktop.rules.tariffs import Band, Scope
from desktop.services import grounds, invoices, protocols, tariffs
from tests.services.papers import a_client, a_consultant, a_session, a_ticket, an_office
from tests.services.tampering import let_change

FRIDAY = datetime(2026, 11, 20, 15, 40, tzinfo=UTC)  # 16:40 in Warsaw
SATURDAY = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Desk:
    client: int
    consultant: int
    ticket: int
    call: int
    visit: int


@pytest.fixture
def desk(store) -> Desk:
    """A call across closing time, and a visit sixty kilometres away on a Saturday."""
    an_office()
    client, consultant = a_client(distance_km=60), a_consultant()
    ticket = a_ticket(client)
    call = a_session(ticket, consultant, FRIDAY, FRIDAY + timedelta(minutes=40, seconds=12))
    visit = a_session(ticket, consultant, SATURDAY, SATURDAY + timedelta(minutes=65), "visit")
    store.now = SATURDAY + timedelta(hours=3)
    return Desk(client, consultant, ticket, call, visit)


def issued(store, desk: Desk) -> int:
    protocol = store.do(protocols.draft, desk.ticket).made
    store.do(protocols.issue, protocol)
    return protocol


def nets(found) -> list[int]:
    return [each.net for each in found]


def test_a_session_on_no_protocol_is_priced_as_it_would_be_now(desk):
    found = grounds.of_session(desk.call)
    assert nets(found) == [9000, 27000]
    assert [each.why.band for each in found] == [Band.STANDARD, Band.AFTER_HOURS]
    assert found[0].why.parts[0].start == FRIDAY
    assert found[1].why.surcharged_minimum == 60
    assert all(each.is_same for each in found)
    assert [each.protocol for each in found] == ["", ""]


def test_a_visit_brings_its_journey(desk):
    work, journey = grounds.of_session(desk.visit)
    assert (work.net, journey.net) == (84000, 13800)
    assert journey.why is None
    assert journey.journey["km"] == "120"
    assert journey.is_same
    assert "120 km × 1,15 zł" in journey.words


def test_a_session_of_a_draft_protocol(store, desk):
    store.do(protocols.draft, desk.ticket)
    assert nets(grounds.of_session(desk.call)) == [9000, 27000]


def test_an_issued_protocol_shows_what_is_stored(store, desk):
    protocol = issued(store, desk)
    store.do(tariffs.save, {"units": {"phone": 15}, "surcharges": {"after_hours": 80}})
    found = grounds.of_protocol(protocol, "en")
    assert nets(found) == [9000, 27000, 84000, 13800]
    assert all(each.is_same for each in found)
    assert {each.protocol for each in found} == {"PO/2026/11/0001"}
    assert "rate 180.00 PLN/h net" in found[0].words
    assert nets(grounds.of_session(desk.call)) == [9000, 27000]
    assert nets(grounds.of_session(desk.visit)) == [84000, 13800]


def test_a_draft_protocol_follows_the_tariff(store, desk):
    protocol = store.do(protocols.draft, desk.ticket).made
    store.do(tariffs.save, {"surcharges": {"after_hours": 80}})
    assert nets(grounds.of_protocol(protocol)) == [9000, 32400, 84000, 13800]


def test_an_invoice_has_the_lines_that_cost_something(store, desk):
    ServiceAgreement.create(
        client=desk.client, number="UM/1", starts_on=date(2026, 1, 1), included_minutes=30
    )
    protocol = issued(store, desk)
    assert nets(grounds.of_protocol(protocol)) == [0, 27000, 84000, 13800]
    store.do(protocols.accept, protocol, "word", "Anna Kowalska")
    invoice = store.do(invoices.draft, [protocol]).made
    draft = grounds.of_invoice(invoice)
    store.do(invoices.issue, invoice)
    found = grounds.of_invoice(invoice)
    assert found == draft
    assert nets(found) == [27000, 84000, 13800]
    assert sum(nets(found)) == sum(line.net for line in found if line.is_same)


def test_a_correction_shows_the_lines_that_it_changes(store, desk):
    protocol = issued(store, desk)
    changed = ProtocolLine.get(ProtocolLine.protocol == protocol, ProtocolLine.position == 2)
    store.do(protocols.accept, protocol, "word", "Anna Kowalska")
    invoice = store.do(invoices.draft, [protocol]).made
    store.do(invoices.issue, invoice)
    correction = Invoice.create(
        client=desk.client,
        kind="correction",
        corrects=invoice,
        correction={"reason": "a slip"},
        created_at=store.now,
    )
    InvoiceLine.create(
        invoice=correction,
        position=1,
        name=changed.description,
        unit="godz.",
        quantity=1000,
        unit_net=27000,
        net=-27000,
        vat="23",
        protocol_line=changed,
    )
    assert nets(grounds.of_invoice(correction.id)) == [27000]


def test_included_minutes_stand_apart_and_recompute(store, desk):
    ServiceAgreement.create(
        client=desk.client, number="UM/1", starts_on=date(2026, 1, 1), included_minutes=20
    )
    paid, rest, late = grounds.of_session(desk.call)
    assert (paid.is_included, paid.billed_minutes, paid.net) == (True, 20, 0)
    assert (rest.is_included, rest.billed_minutes, rest.net) == (False, 10, 3000)
    assert late.net == 27000
    assert all(each.is_same for each in (paid, rest, late))
    assert "w tym 20 min w ramach umowy" in rest.words


def test_a_session_rounded_with_another_is_found_by_its_times(store, desk):
    store.do(tariffs.save, {"scope": Scope.DAY.value})
    later = a_session(
        desk.ticket, desk.consultant, FRIDAY - timedelta(hours=3), FRIDAY - timedelta(hours=2)
    )
    now = grounds.of_session(desk.call)
    issued(store, desk)
    assert nets(grounds.of_session(later)) == nets(now)
    assert nets(grounds.of_session(desk.call)) == nets(now)
    assert sum(len(each.why.parts) for each in now) == 3


def test_a_line_that_was_tampered_with_differs(store, desk):
    protocol = issued(store, desk)
    let_change("protocol_line")
    ProtocolLine.update(net=9001).where(ProtocolLine.position == 1).execute()
    first, *others = grounds.of_protocol(protocol)
    assert not first.is_same
    assert (first.net, first.recomputed) == (9001, 9000)
    assert all(each.is_same for each in others)


def test_minutes_that_differ_are_not_the_same(desk):
    first = grounds.of_session(desk.call)[0]
    assert not replace(first, billed_minutes=60).is_same


@pytest.mark.parametrize(
    ("basis", "net"),
    [
        ({"km": None, "rate": None, "minimum": 10000}, 10000),
        ({"km": "40", "rate": "1.15", "minimum": 10000}, 10000),
        ({"km": "101", "rate": "1.15", "minimum": 10000}, 11615),
        ({"km": "250", "rate": "0.8358", "minimum": 10000}, 20895),
    ],
)
def test_a_journey_is_recomputed_from_its_figures(basis, net):
    assert grounds.journey_net(basis) == net


def test_a_journey_in_town_recomputes(store, desk):
    Client.update(distance_km=None).execute()
    assert [(each.net, each.is_same) for each in grounds.of_session(desk.visit)] == [
        (84000, True),
        (10000, True),
    ]


def test_a_rebate_is_taken_off_for_its_reason(store, desk):
    protocol = store.do(protocols.draft, desk.ticket).made
    Rebate.create(protocol=protocol, amount=5000, reason="za zwłokę")
    draft = grounds.of_protocol(protocol)
    store.do(protocols.issue, protocol)
    for found in (draft, grounds.of_protocol(protocol)):
        rebate = found[-1]
        assert (rebate.net, rebate.recomputed, rebate.is_same) == (-5000, -5000, True)
        assert rebate.why is None
        assert rebate.journey is None
        assert "za zwłokę" in rebate.words


def test_a_visit_called_off_late_shows_its_planned_time(store, desk):
    Visit.create(
        client=desk.client,
        ticket=desk.ticket,
        starts_at=FRIDAY,
        ends_at=FRIDAY + timedelta(hours=1),
        state="called_off",
        requested_at=FRIDAY - timedelta(days=9),
        called_off_at=FRIDAY,
        is_charged=1,
    )
    found = grounds.of_protocol(store.do(protocols.draft, desk.ticket).made)
    late = [each for each in found if each.why is not None and each.why.is_called_off]
    assert nets(late) == [21000, 31500]
    assert all(each.is_same for each in late)


def test_what_is_not_there(desk):
    for asked, code in (
        (grounds.of_session, "session_missing"),
        (grounds.of_protocol, "protocol_missing"),
        (grounds.of_invoice, "invoice_missing"),
    ):
        with pytest.raises(Gone, match=code):
            asked(999)


def test_a_session_that_still_runs_has_no_ground_yet(desk):
    WorkSession.update(state="held", ended_at=None).where(WorkSession.id == desk.call).execute()
    with pytest.raises(Refused, match="session_still_open"):
        grounds.of_session(desk.call)


def test_a_session_of_no_client_has_no_price(desk):
    ticket = a_ticket(None, "2026/0009")
    session = a_session(ticket, desk.consultant, FRIDAY, FRIDAY + timedelta(minutes=5))
    with pytest.raises(Refused, match="ticket_unmatched") as refused:
        grounds.of_session(session)
    assert refused.value.facts == {"number": "2026/0009"}

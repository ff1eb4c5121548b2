"""The rest of a protocol that is objected to: invoiced once its acceptance is written down (§15)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.errors import Gone
from desktop.services import invoices, objections, protocol_undo, protocols
from desktop.services.paper_rows import invoice_row, protocol_ids, protocol_row
from desktop.services.protocol_cards import card
from tests.services import objected_protocol
from tests.services.objected_protocol import Case, lines, objected, refusal, standings

case = objected_protocol.case


def the_rest(store, case: Case) -> int:
    """An invoice of what is free, issued."""
    made = store.do(invoices.draft, [case.protocol]).made
    store.do(invoices.issue, made)
    return made


def an_issued_protocol(store, case: Case) -> Case:
    """The same work on a protocol that nobody received yet."""
    store.do(protocols.withdraw, case.protocol, "jeszcze raz")
    protocol = store.do(protocols.draft_of_client, case.client).made
    store.do(protocols.issue, protocol)
    return Case(case.client, protocol, case.sessions)


def test_an_objection_frees_nothing_of_what_nobody_received(store, case):
    case = an_issued_protocol(store, case)
    objection = objected(store, case, 1)
    assert standings(case.protocol) == ["disputed", "waiting", "waiting"]
    assert refusal(store, invoices.draft, [case.protocol]).code == "protocol_not_accepted"
    assert refusal(store, protocols.accept, case.protocol, "silence").code == "receipt_missing"
    store.do(objections.withdraw, objection, "Anna")
    assert refusal(store, invoices.draft, [case.protocol]).code == "protocol_not_accepted"
    assert protocol_row(case.protocol).accepted_at is None


def test_the_rest_is_not_invoiced_while_the_term_runs(store, case):
    objected(store, case, 1)
    assert refusal(store, invoices.draft, [case.protocol]).code == "protocol_not_accepted"
    store.now = datetime(2026, 11, 24, 22, 59, tzinfo=UTC)  # a minute before midnight in Warsaw
    assert refusal(store, protocols.accept, case.protocol, "silence").code == (
        "objection_term_runs"
    )
    second = objected(store, case, 2)
    assert not card(case.protocol).objections[1].is_late
    store.do(objections.reject, second, "Czas zapisał zegar")
    assert standings(case.protocol) == ["disputed", "waiting", "waiting"]


def test_silence_after_the_term_accepts_the_rest(store, case):
    objection = objected(store, case, 1)
    store.now = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
    step = store.do(protocols.accept, case.protocol, "silence")
    row = protocol_row(case.protocol)
    assert (row.state, row.accepted_how, row.is_disputed) == ("objected", "silence", True)
    assert standings(case.protocol) == ["disputed", "free", "free"]
    assert card(case.protocol).history[-1].facts["lines"] == [2, 3]
    again = refusal(store, protocols.accept, case.protocol, "word", "Anna")
    assert again.code == "objection_open"
    store.do(protocol_undo.undo, step)
    assert standings(case.protocol) == ["disputed", "waiting", "waiting"]
    store.do(protocols.accept, case.protocol, "silence")
    assert invoice_row(the_rest(store, case)).net == 36000
    store.do(objections.reject, objection, "Czas zapisał zegar")
    assert standings(case.protocol) == ["free", "invoiced", "invoiced"]
    assert refusal(store, protocols.accept, case.protocol, "word", "Anna").code == "protocol_state"


def test_the_rest_is_accepted_in_the_same_breath(store, case):
    chosen = lines(case.protocol)[:1]
    said = {"by": "Anna Kowalska", "rest": "signature"}
    step = store.do(objections.raise_to, case.protocol, chosen, "Za długo", **said)
    row = protocol_row(case.protocol)
    assert (row.accepted_how, row.accepted_by) == ("signature", "Anna Kowalska")
    assert standings(case.protocol) == ["disputed", "free", "free"]
    store.do(protocol_undo.undo, step)
    row = protocol_row(case.protocol)
    assert (row.state, row.accepted_at, row.accepted_by) == ("received", None, "")


def test_where_all_is_objected_to_there_is_no_rest_to_accept(store, case):
    said = {"by": "Anna", "rest": "word"}
    every = lines(case.protocol)
    found = refusal(store, objections.raise_to, case.protocol, every, "Nie", **said)
    assert found.code == "objection_open"
    assert protocol_row(case.protocol).state == "received"


def test_an_accepted_rest_may_be_objected_to_until_it_is_invoiced(store, case):
    objected(store, case, 1, rest="word")
    second = objected(store, case, 2)
    assert standings(case.protocol) == ["disputed"] * 3
    store.do(objections.reject, second, "Czas zapisał zegar")
    assert standings(case.protocol) == ["disputed", "free", "free"]


def test_what_was_taken_back_is_accepted_by_what_came_after(store, case):
    objected(store, case, 1)
    second = objected(store, case, 2)
    store.do(objections.withdraw, second, "Anna")
    assert standings(case.protocol) == ["disputed", "waiting", "waiting"]
    store.do(protocols.accept, case.protocol, "word", "Anna")
    assert standings(case.protocol) == ["disputed", "free", "free"]
    third = objected(store, case, 3)
    store.do(objections.withdraw, third, "Anna")
    assert standings(case.protocol) == ["disputed", "waiting", "waiting"]
    assert protocol_ids("accepted") == ()
    store.do(protocols.accept, case.protocol, "word", "Anna")
    assert protocol_ids("accepted") == (case.protocol,)


def test_a_receipt_starts_the_term_of_what_was_objected_to_before(store, case):
    case = an_issued_protocol(store, case)
    objected(store, case, 1)
    store.do(protocols.receive, case.protocol, "hand", by="Anna")
    row = protocol_row(case.protocol)
    assert (row.state, row.objection_ends_on) == ("objected", date(2026, 11, 24))
    again = refusal(store, protocols.receive, case.protocol, "mail")
    assert again.code == "protocol_state"
    store.now = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
    store.do(protocols.accept, case.protocol, "silence")
    assert standings(case.protocol) == ["disputed", "free", "free"]


def test_an_objection_is_not_undone_under_its_correction(store, case):
    chosen = lines(case.protocol)[:1]
    step = store.do(objections.raise_to, case.protocol, chosen, "Za długo", by="Anna")
    store.do(objections.correct, step.made)
    with pytest.raises(Gone):
        store.do(protocol_undo.undo, step)

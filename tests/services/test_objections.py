"""Objections line by line, their answers, and what may be invoiced meanwhile (§15)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.errors import Gone
from desktop.models.agreement import ServiceAgreement
from desktop.rules.segments import Segment
from desktop.services import (
    invoices,
    objections,
    protocol_undo,
    protocols,
    session_corrections,
)
from desktop.services.billable import billable
from desktop.services.included_minutes import used_minutes
from desktop.services.line_standing import of_protocols, to_invoice
from desktop.services.paper_rows import invoice_row, protocol_ids, protocol_row
from desktop.services.protocol_cards import card
from desktop.services.tariffs import zone
from tests.services import objected_protocol
from tests.services.objected_protocol import (
    FRIDAY,
    HOUR,
    lines,
    objected,
    refusal,
    standings,
    text_of,
)
from tests.services.papers import a_ticket

TODAY = date(2026, 11, 20)

case = objected_protocol.case


def test_the_named_lines_wait_and_the_rest_is_invoiced(store, case):
    objected(store, case, 1, rest="word")
    assert protocol_row(case.protocol).is_disputed
    assert standings(case.protocol) == ["disputed", "free", "free"]
    invoice = store.do(invoices.draft, [case.protocol]).made
    assert invoice_row(invoice).net == 9000 + 27000
    assert standings(case.protocol) == ["disputed", "invoiced", "invoiced"]
    assert refusal(store, invoices.draft, [case.protocol]).code == "protocol_invoiced"


def test_lines_freed_later_go_on_another_invoice(store, case):
    objection = objected(store, case, 1, rest="word")
    first = store.do(invoices.draft, [case.protocol]).made
    store.do(invoices.issue, first)
    store.do(objections.reject, objection, "Czas zapisał zegar")
    second = store.do(invoices.draft, [case.protocol]).made
    store.do(invoices.issue, second)
    assert (invoice_row(first).net, invoice_row(second).net) == (36000, 18000)
    assert invoice_row(second).protocols == invoice_row(first).protocols
    assert protocol_ids("accepted") == ()


def test_the_list_to_invoice_judges_as_the_rule_does(store, case):
    def agrees() -> bool:
        free = {line.protocol_id for line in of_protocols([case.protocol]) if line.is_free}
        return free == {row[0] for row in to_invoice().tuples()}

    assert agrees()
    objection = objected(store, case, 1, 2, 3)
    assert agrees()
    assert protocol_ids("accepted") == ()
    assert protocol_ids("disputed") == (case.protocol,)
    store.do(objections.reject, objection, "bo tak było")
    assert agrees()
    assert protocol_ids("accepted") == ()
    store.do(protocols.accept, case.protocol, "word", "Anna")
    assert agrees()
    assert protocol_ids("accepted") == (case.protocol,)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"line_ids": []}, "objection_without_lines"),
        ({"line_ids": [999]}, "objection_without_lines"),
        ({"words": " "}, "objection_words_missing"),
        ({"by": ""}, "objection_by_missing"),
        ({"at": FRIDAY + 20 * HOUR}, "objected_in_future"),
        ({"at": FRIDAY}, "objected_before_issued"),
    ],
)
def test_an_objection_says_what_who_and_when(store, case, changed, code):
    values = {"line_ids": lines(case.protocol)[:1], "words": "Za długo", "by": "Anna"} | changed

    def raises(act):
        return objections.raise_to(act, case.protocol, **values)

    assert refusal(store, raises).code == code
    assert protocol_row(case.protocol).state == "received"


def test_one_within_the_term_is_in_time_and_a_later_one_is_marked(store, case):
    store.now = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    last = datetime(2026, 11, 24, 22, 59, tzinfo=UTC)  # a minute before midnight in Warsaw
    objected(store, case, 1, at=last)
    objected(store, case, 2, at=last + timedelta(minutes=1))
    assert [each.is_late for each in card(case.protocol).objections] == [False, True]


def test_a_line_is_disputed_once_and_an_invoiced_one_no_more(store, case):
    objected(store, case, 1, rest="word")
    store.do(invoices.draft, [case.protocol])
    one, two, _ = lines(case.protocol)
    again = refusal(store, objections.raise_to, case.protocol, [one], "a", by="b")
    assert (again.code, again.facts) == ("line_objected", {"position": 1})
    late = refusal(store, objections.raise_to, case.protocol, [two], "a", by="b")
    assert (late.code, late.facts) == ("line_invoiced", {"position": 2})


def test_accepted_protocols_are_objected_to_no_more(store, case):
    store.do(protocols.accept, case.protocol, "word", "Anna")
    one = lines(case.protocol)[:1]
    assert refusal(store, objections.raise_to, case.protocol, one, "a", by="b").code == (
        "protocol_state"
    )


def test_nothing_objected_to_is_accepted_while_it_waits(store, case):
    objection = objected(store, case, 1, 2)
    store.now += timedelta(days=10)
    for how in ("word", "signature", "silence"):
        assert refusal(store, protocols.accept, case.protocol, how, "Anna").code == "objection_open"
    store.do(objections.reject, objection, "zegar")
    store.do(protocols.accept, case.protocol, "silence")
    assert protocol_row(case.protocol).accepted_how == "silence"


def test_one_taken_back_leaves_the_protocol_as_it_was(store, case):
    objection = objected(store, case, 1)
    assert refusal(store, objections.withdraw, objection, " ").code == "objection_by_missing"
    store.do(objections.withdraw, objection, "Anna Kowalska")
    assert protocol_row(case.protocol).state == "received"
    assert standings(case.protocol) == ["waiting"] * 3
    assert refusal(store, invoices.draft, [case.protocol]).code == "protocol_not_accepted"


def test_one_taken_back_after_the_rest_was_invoiced_waits_for_an_acceptance(store, case):
    objection = objected(store, case, 1, rest="word")
    store.do(invoices.draft, [case.protocol])
    store.do(objections.withdraw, objection, "Anna Kowalska")
    assert protocol_row(case.protocol).state == "objected"
    assert standings(case.protocol) == ["waiting", "invoiced", "invoiced"]
    assert refusal(store, invoices.draft, [case.protocol]).code == "protocol_invoiced"
    store.do(protocols.accept, case.protocol, "signature", "Anna Kowalska")
    assert protocol_row(case.protocol).state == "accepted"
    assert standings(case.protocol) == ["free", "invoiced", "invoiced"]


def test_an_answer_is_given_once_and_a_rejection_has_a_reason(store, case):
    objection = objected(store, case, 1)
    assert refusal(store, objections.reject, objection, "").code == "reason_missing"
    store.do(objections.reject, objection, "Czas zapisał zegar")
    for service, args in (
        (objections.reject, ("nie",)),
        (objections.withdraw, ("Anna",)),
        (objections.correct, ()),
    ):
        assert refusal(store, service, objection, *args).code == "objection_answered"
    (kept,) = card(case.protocol).objections
    assert (kept.state, kept.answer) == ("rejected", "Czas zapisał zegar")
    with pytest.raises(Gone):
        store.do(objections.reject, 999, "a")


def test_a_corrected_protocol_names_the_old_one_and_bills_the_work_anew(store, case):
    draft = store.do(objections.correct, objected(store, case, 1)).made
    assert protocol_row(draft).net == 18000
    assert standings(case.protocol) == ["corrected", "waiting", "waiting"]
    shorter = [Segment(FRIDAY, FRIDAY + HOUR / 2)]
    first, second = case.sessions
    store.do(session_corrections.change, first, 1, reason="Uwaga klienta", worked=shorter)
    told = refusal(store, session_corrections.change, second, 1, reason="a", worked=shorter)
    assert (told.code, told.facts) == ("session_billed", {"number": "PO/2026/11/0001"})
    store.do(protocols.issue, draft)
    row = protocol_row(draft)
    assert (row.net, row.replaces) == (9000, "PO/2026/11/0001")
    assert "Zastępuje protokół PO/2026/11/0001 w pozycji 1" in text_of(protocols.pdf(draft, TODAY))
    assert protocol_row(case.protocol).state == "objected"
    store.do(protocols.accept, case.protocol, "word", "Anna")
    old = store.do(invoices.draft, [case.protocol]).made
    assert invoice_row(old).net == 36000


def test_bands_of_one_session_are_corrected_together(store, case):
    draft = store.do(objections.correct, objected(store, case, 3)).made
    assert standings(case.protocol) == ["waiting", "corrected", "corrected"]
    assert protocol_row(draft).net == 36000


def test_what_is_corrected_as_a_whole_is_withdrawn(store, case):
    draft = store.do(objections.correct, objected(store, case, 1, 2)).made
    store.do(protocols.issue, draft)
    assert protocol_row(case.protocol).state == "withdrawn"
    assert "Zastępuje protokół PO/2026/11/0001" in text_of(protocols.pdf(draft, TODAY))
    assert refusal(store, invoices.draft, [case.protocol]).code == "protocol_not_accepted"


def test_what_shares_work_with_an_objected_line_waits_with_it(store, case):
    objection = objected(store, case, 2, rest="word")  # the evening's session has two bands
    assert standings(case.protocol) == ["free", "disputed", "disputed"]
    first = store.do(invoices.draft, [case.protocol]).made
    store.do(invoices.issue, first)
    assert invoice_row(first).net == 18000
    draft = store.do(objections.correct, objection).made
    assert protocol_row(draft).net == 9000 + 27000
    store.do(protocols.issue, draft)
    store.do(protocols.accept, draft, "word", "Anna")
    second = store.do(invoices.draft, [draft]).made
    assert invoice_row(second).net == 9000 + 27000


def test_one_session_is_objected_to_once_at_a_time(store, case):
    first = objected(store, case, 2)
    line = lines(case.protocol)[2]
    found = refusal(store, objections.raise_to, case.protocol, [line], "I to", by="Anna")
    assert (found.code, found.facts) == ("line_objected", {"position": 3})
    store.do(objections.reject, first, "zegar")
    assert store.do(objections.correct, objected(store, case, 3)).made


def test_the_card_says_which_lines_go_together(store, case):
    ids = lines(case.protocol)
    together = [line.together for line in card(case.protocol).lines]
    assert together == [{ids[0]}, {ids[1], ids[2]}, {ids[1], ids[2]}]


def test_a_correction_thrown_away_opens_the_objection_again(store, case):
    draft = store.do(objections.correct, objected(store, case, 1)).made
    store.do(protocols.accept, case.protocol, "word", "Anna")
    assert protocol_row(case.protocol).state == "objected"
    assert standings(case.protocol) == ["corrected", "free", "free"]
    store.do(protocols.discard, draft)
    (found,) = card(case.protocol).objections
    assert (found.state, found.replacement_id) == ("open", None)
    assert standings(case.protocol) == ["disputed", "free", "free"]
    again = store.do(objections.correct, found.id).made
    assert protocol_row(again).net == 18000


def test_a_correction_of_a_withdrawn_protocol_frees_its_work(store, case):
    draft = store.do(objections.correct, objected(store, case, 1)).made
    store.do(protocols.withdraw, case.protocol, "zły klient")
    store.do(protocols.discard, draft)
    again = store.do(protocols.draft_of_client, case.client).made
    assert protocol_row(again).net == 54000


def test_corrected_minutes_of_the_agreement_are_used_once(store, case):
    ServiceAgreement.create(
        client=case.client, number="UM/1", starts_on=date(2026, 1, 1), included_minutes=60
    )
    store.do(protocols.withdraw, case.protocol, "umowa")
    protocol = store.do(protocols.draft_of_client, case.client).made
    store.do(protocols.issue, protocol)
    one = lines(protocol)[:1]
    step = store.do(objections.raise_to, protocol, one, "Krócej", by="Anna")
    draft = store.do(objections.correct, step.made).made
    assert used_minutes(case.client, zone()) == {}
    assert protocol_row(draft).net == 0
    store.do(protocols.issue, draft)
    assert used_minutes(case.client, zone()) == {(2026, 11): 60}


def test_an_objection_and_its_answer_are_taken_back(store, case):
    chosen = lines(case.protocol)[:1]
    raised = store.do(objections.raise_to, case.protocol, chosen, "Za długo", by="Anna")
    rejected = store.do(objections.reject, raised.made, "zegar")
    with pytest.raises(Gone):
        store.do(protocol_undo.undo, raised)
    store.do(protocol_undo.undo, rejected)
    assert card(case.protocol).open_objection.id == raised.made
    again = store.do(objections.withdraw, raised.made, "Anna")
    assert protocol_row(case.protocol).state == "received"
    store.do(protocol_undo.undo, again)
    assert protocol_row(case.protocol).state == "objected"


def test_a_mistaken_objection_leaves_nothing_but_the_history(store, case):
    chosen = lines(case.protocol)[:1]
    store.do(
        protocol_undo.undo,
        store.do(objections.raise_to, case.protocol, chosen, "Za długo", by="Anna"),
    )
    found = card(case.protocol)
    assert (found.row.state, found.objections) == ("received", ())
    assert [each.what for each in found.history] == ["issued", "received", "objected", "undone"]


def test_nothing_is_undone_under_an_invoice(store, case):
    step = store.do(protocols.accept, case.protocol, "word", "Anna")
    store.do(invoices.draft, [case.protocol])
    assert refusal(store, protocol_undo.undo, step).code == "protocol_invoiced"


def test_a_draft_keeps_its_work_and_waits_for_odd_times(store, case):
    draft = store.do(objections.correct, objected(store, case, 1)).made
    first = case.sessions[0]
    other = a_ticket(case.client, "2026/0002")
    moved = refusal(store, session_corrections.change, first, 1, reason="a", ticket_id=other)
    assert moved.code == "session_billed"
    night = [Segment(FRIDAY - 12 * HOUR, FRIDAY - 2 * HOUR)]
    store.do(session_corrections.change, first, 1, reason="Uwaga klienta", worked=night)
    assert refusal(store, protocols.issue, draft).code == "work_waits_for_review"
    store.do(session_corrections.review, first)
    store.do(protocols.issue, draft)


def test_work_taken_out_as_a_mistake_is_billed_no_more(store, case):
    draft = store.do(objections.correct, objected(store, case, 1)).made
    store.do(session_corrections.discard, case.sessions[0], "Pomyłka")
    assert refusal(store, protocols.issue, draft).code == "nothing_to_bill"
    store.do(protocols.withdraw, case.protocol, "bez tej sesji")
    store.do(protocols.discard, draft)
    assert [row.session_id for row in billable(client_id=case.client)] == [case.sessions[1]]

"""The steps of a protocol by mouse: handed over, objected to, answered, taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.services import invoices, objections, protocols
from desktop.services.paper_rows import protocol_row
from desktop.services.protocol_cards import card
from desktop.ui.kit.unfinished import unfinished
from desktop.ui.preview.event_words import event_words
from desktop.ui.preview.standing_words import standing_words
from tests.services.papers import a_session
from tests.ui.stored import NOW


def press(stored, pane: QWidget, name: str) -> None:
    button = pane.findChild(QPushButton, name)
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    stored.settle()


def offered(pane: QWidget) -> set[str]:
    found = pane._protocol.findChildren(QPushButton)
    return {each.objectName() for each in found if each.isVisible()}


def words(pane: QWidget, name: str) -> str:
    return pane.findChild(QLabel, name).text()


def put(pane: QWidget, name: str, value: object) -> None:
    pane.findChild(QWidget, name).show_value(value)


@pytest.fixture
def received(stored, pane, issued) -> int:
    stored.do(protocols.receive, issued, "mail")
    stored.settle()
    return issued


def test_a_receipt_is_written_down_and_taken_back(stored, pane, issued):
    assert offered(pane) == {
        "protocol.withdraw",
        "protocol.object",
        "protocol.receive",
        "protocol.accept",
        "protocol.accept_earlier",
    }
    press(stored, pane, "protocol.receive")
    put(pane, "protocol.receive_how", "hand")
    press(stored, pane, "protocol.receive_save")
    assert words(pane, "protocol.receive_by_error")
    put(pane, "protocol.receive_by", "Anna Kowalska")
    press(stored, pane, "protocol.receive_save")
    row = stored.ask(protocol_row, issued)
    assert (row.received_how, row.received_by) == ("hand", "Anna Kowalska")
    assert "protocol.receive_save" not in offered(pane)
    assert "24.11.2026" in words(pane, "protocol.standing")
    stored.said[-1].act()
    stored.settle()
    assert stored.ask(protocol_row, issued).state == "issued"


def test_a_moment_that_cannot_be_is_said_beside_it(stored, pane, issued):
    press(stored, pane, "protocol.receive")
    put(pane, "protocol.receive_day", stored.desk.today() + timedelta(days=1))
    press(stored, pane, "protocol.receive_save")
    assert words(pane, "protocol.receive_day_error")
    pane.findChild(QWidget, "protocol.receive_time").setText("")
    put(pane, "protocol.receive_day", stored.desk.today())
    press(stored, pane, "protocol.receive_save")
    assert words(pane, "protocol.receive_time_error")
    assert stored.ask(protocol_row, issued).state == "issued"
    press(stored, pane, "protocol.receive_save_cancel")
    assert "protocol.receive_save" not in offered(pane)


def test_a_bounce_needs_its_reason(stored, pane, received):
    press(stored, pane, "protocol.returned")
    press(stored, pane, "protocol.reason_save")
    assert words(pane, "protocol.reason_error")
    put(pane, "protocol.reason", "Skrzynka pełna")
    press(stored, pane, "protocol.reason_save")
    assert stored.ask(protocol_row, received).state == "issued"


def objecting(stored, pane, rest: str = "") -> None:
    press(stored, pane, "protocol.object")
    put(pane, "protocol.object_line_1", True)
    put(pane, "protocol.object_words", "Było krócej")
    put(pane, "protocol.object_by", "Anna Kowalska")
    if rest:
        pane.findChild(QWidget, "protocol.object_rest").click()
        put(pane, "protocol.object_rest_how", rest)
    press(stored, pane, "protocol.object_save")


def test_an_objection_names_its_lines_and_can_be_taken_back(stored, pane, received):
    press(stored, pane, "protocol.object")
    press(stored, pane, "protocol.object_save")
    assert words(pane, "protocol.object_lines_error")
    put(pane, "protocol.object_line_1", True)
    press(stored, pane, "protocol.object_save")
    assert words(pane, "protocol.object_words_error")
    objecting(stored, pane)
    assert "Było krócej" in words(pane, "protocol.standing")
    assert "protocol.answer" in offered(pane)
    assert not {"protocol.accept", "invoice.create"} & offered(pane)
    stored.said[-1].act()
    stored.settle()
    assert stored.ask(protocol_row, received).state == "received"


def test_a_rejection_says_why_and_its_line_waits_for_acceptance(stored, pane, received):
    objecting(stored, pane)
    press(stored, pane, "protocol.answer")
    put(pane, "protocol.answer_how", "reject")
    press(stored, pane, "protocol.answer_save")
    assert words(pane, "protocol.answer_words_error")
    put(pane, "protocol.answer_words", "Czas zapisał zegar")
    press(stored, pane, "protocol.answer_save")
    assert "Czas zapisał zegar" in words(pane, "protocol.standing")
    assert "invoice.create" not in offered(pane)
    put(pane, "protocol.accept_by", "Anna Kowalska")
    press(stored, pane, "protocol.accept")
    assert "invoice.create" in offered(pane)


def test_one_taken_back_by_the_client_waits_for_acceptance_again(stored, pane, received):
    objecting(stored, pane)
    press(stored, pane, "protocol.answer")
    put(pane, "protocol.answer_how", "withdraw_objection")
    put(pane, "protocol.answer_words", "Anna Kowalska")
    press(stored, pane, "protocol.answer_save")
    assert stored.ask(protocol_row, received).state == "received"
    assert "invoice.create" not in offered(pane)


def test_a_correction_is_shown_with_a_rebate_and_issued(stored, pane, received):
    objecting(stored, pane)
    press(stored, pane, "protocol.answer")
    assert pane.findChild(QWidget, "protocol.answer_words").isHidden() or not (
        pane.findChild(QWidget, "protocol.answer_words").isVisible()
    )
    press(stored, pane, "protocol.answer_save")
    assert pane._paper.id == 2
    press(stored, pane, "protocol.rebate")
    press(stored, pane, "protocol.rebate_save")
    assert words(pane, "protocol.rebate_amount_error")
    put(pane, "protocol.rebate_amount", 1000)
    put(pane, "protocol.rebate_reason", "Przestój")
    press(stored, pane, "protocol.rebate_save")
    assert "Przestój" in words(pane, "protocol.standing")
    press(stored, pane, "protocol.issue")
    assert stored.ask(protocol_row, 2).replaces == "PO/2026/11/0001"
    assert stored.ask(protocol_row, received).state == "withdrawn"


def test_a_draft_is_made_a_part_protocol(stored, pane, work):
    pane.create_protocol(work.ticket)
    stored.settle()
    box = pane.findChild(QWidget, "protocol.partial")
    assert not box.value()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() / 8)
    box.click()
    stored.settle()
    assert stored.ask(protocol_row, 1).is_partial is box.value()


def test_a_form_stays_while_somebody_else_touches_the_paper(stored, pane, received):
    press(stored, pane, "protocol.object")
    put(pane, "protocol.object_words", "Za długo")
    pane.show_protocol(received)
    stored.settle()
    assert pane.findChild(QWidget, "protocol.object_words").value() == "Za długo"


@pytest.fixture
def two_lines(stored, pane, work) -> int:
    """An issued protocol of two sessions, received by mail."""
    late = NOW - timedelta(days=1)
    stored.write(lambda: a_session(work.ticket, 1, late, late + timedelta(hours=1)))
    pane.create_protocol(work.ticket)
    stored.settle()
    stored.do(protocols.issue, 1)
    stored.do(protocols.receive, 1, "mail")
    stored.settle()
    return 1


def test_the_rest_is_accepted_and_invoiced_while_a_line_waits(stored, pane, two_lines):
    objecting(stored, pane)
    assert "Waiting for acceptance: 2. The client may object until 24.11.2026" in words(
        pane, "protocol.standing"
    )
    assert {"protocol.answer", "protocol.accept", "protocol.object"} <= offered(pane)
    assert "invoice.create" not in offered(pane)
    assert pane.findChild(QPushButton, "protocol.accept").text() == "The rest accepted"
    put(pane, "protocol.accept_by", "Jan Nowak")
    press(stored, pane, "protocol.accept")
    told = words(pane, "protocol.standing")
    assert "The rest: accepted by word of Jan Nowak" in told
    assert "Waiting" not in told
    assert {"protocol.answer", "invoice.create"} <= offered(pane)
    assert "protocol.accept" not in offered(pane)
    history = stored.ask(card, two_lines).history
    assert event_words(history[-1], stored.desk.zone)[1] == (
        "accepted by word of Jan Nowak (lines 2)"
    )
    stored.said[-1].act()
    stored.settle()
    assert "protocol.accept" in offered(pane)


def test_the_rest_may_be_accepted_in_the_same_breath(stored, pane, two_lines):
    press(stored, pane, "protocol.object")
    rest = pane.findChild(QWidget, "protocol.object_rest")
    assert not rest.value()
    assert not pane.findChild(QWidget, "protocol.object_rest_how").isVisible()
    boxes = [pane.findChild(QWidget, f"protocol.object_line_{at}") for at in (1, 2)]
    for box in boxes:
        box.click()
    assert not rest.isEnabled()
    for box in boxes:
        box.click()
    assert rest.isEnabled()
    objecting(stored, pane, "signature")
    row = stored.ask(protocol_row, two_lines)
    assert (row.state, row.accepted_how, row.accepted_by) == (
        "objected",
        "signature",
        "Anna Kowalska",
    )
    assert "accepted by signature of Anna Kowalska" in words(pane, "protocol.standing")


def test_silence_of_the_rest_waits_for_the_term(stored, pane, two_lines):
    objecting(stored, pane)
    put(pane, "protocol.accept_how", "silence")
    press(stored, pane, "protocol.accept")
    assert pane.findChild(QLabel, "protocol.refused").isVisible()
    found = stored.ask(card, two_lines)
    later = found.row.objection_ends_on + timedelta(days=1)
    told = "\n".join(standing_words(found, later, stored.desk.zone))
    assert "Waiting for acceptance: 2. The term ended on 24.11.2026" in told


def test_what_was_objected_to_before_its_receipt_can_still_be_received(stored, pane, issued):
    objecting(stored, pane)
    made = stored.ask(card, issued).objections[0].id
    stored.do(objections.reject, made, "bo tak było")
    stored.settle()
    assert "Silence is none until the receipt" in words(pane, "protocol.standing")
    press(stored, pane, "protocol.receive")
    press(stored, pane, "protocol.receive_save")
    assert "24.11.2026" in words(pane, "protocol.standing")
    assert "protocol.receive" not in offered(pane)


@pytest.mark.parametrize(
    ("step", "field", "value"),
    [
        ("object", "object_line_1", True),
        ("object", "object_words", "Za długo"),
        ("receive", "receive_by", "Anna"),
        ("withdraw", "reason", "Zły klient"),
    ],
)
def test_words_in_an_open_form_are_not_lost_unseen(stored, pane, issued, step, field, value):
    press(stored, pane, f"protocol.{step}")
    assert unfinished(pane) == []
    put(pane, f"protocol.{field}", value)
    (found,) = unfinished(pane)
    assert len(found.words()) == 1
    pane._protocol.done()
    assert unfinished(pane) == []


def test_an_answer_half_written_is_saved_on_leaving(stored, pane, received):
    objecting(stored, pane)
    press(stored, pane, "protocol.answer")
    put(pane, "protocol.answer_how", "reject")
    put(pane, "protocol.answer_words", "Czas zapisał zegar")
    (found,) = unfinished(pane)
    found.save()
    stored.settle()
    assert unfinished(pane) == []
    assert stored.ask(card, received).objections[0].answer == "Czas zapisał zegar"


def test_an_invoiced_protocol_is_not_withdrawn(stored, pane, received):
    line = stored.ask(card, received).lines[0]
    made = stored.do(objections.raise_to, received, [line.id], "Za drogo", by="Anna").made
    stored.do(objections.reject, made, "bo tak było")
    stored.do(protocols.accept, received, "word", "Anna")
    stored.do(invoices.draft, [received])
    stored.settle()
    assert not {"invoice.create", "protocol.withdraw"} & offered(pane)


def test_withdrawing_needs_its_reason(stored, pane, issued):
    press(stored, pane, "protocol.withdraw")
    put(pane, "protocol.reason", "Zły klient")
    press(stored, pane, "protocol.reason_save")
    assert stored.ask(protocol_row, issued).state == "withdrawn"
    assert offered(pane) == set()


def test_lines_of_one_session_are_ticked_together(stored, pane, work):
    late = NOW.replace(hour=15, minute=30) - timedelta(days=1)  # 16:30 in Warsaw
    stored.write(lambda: a_session(work.ticket, 1, late, late + timedelta(hours=1)))
    pane.create_protocol(work.ticket)
    stored.settle()
    stored.do(protocols.issue, 1)
    stored.settle()
    press(stored, pane, "protocol.object")
    boxes = [pane.findChild(QWidget, f"protocol.object_line_{at}") for at in (1, 2, 3)]
    boxes[0].click()
    assert [box.value() for box in boxes] == [True, True, False]
    boxes[1].click()
    assert [box.value() for box in boxes] == [False, False, False]


def test_what_is_all_invoiced_or_corrected_asks_for_nothing_more(stored, pane, received):
    line = stored.ask(card, received).lines[0]
    made = stored.do(objections.raise_to, received, [line.id], "Za drogo", by="Anna").made
    stored.do(objections.reject, made, "bo tak było")
    stored.settle()
    assert "protocol.accept" in offered(pane)
    stored.do(protocols.accept, received, "word", "Anna")
    stored.do(invoices.draft, [received])
    stored.settle()
    assert offered(pane) == set()


def test_an_accepted_one_may_be_taken_back_until_it_is_invoiced(stored, pane, issued):
    stored.do(protocols.accept, issued, "word", "Anna")
    stored.settle()
    assert offered(pane) == {"protocol.withdraw", "invoice.create"}
    stored.do(invoices.draft, [issued])
    stored.settle()
    assert offered(pane) == set()


def test_the_reason_of_a_refusal_goes_when_it_is_put_right(stored, pane, issued):
    press(stored, pane, "protocol.accept")
    assert pane.findChild(QLabel, "protocol.refused").isVisible()
    who = pane.findChild(QWidget, "protocol.accept_by")
    QTest.keyClick(who, Qt.Key.Key_A)
    assert not pane.findChild(QLabel, "protocol.refused").isVisible()

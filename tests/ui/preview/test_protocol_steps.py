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
def issued(stored, work, pane) -> int:
    pane.create_protocol(work.ticket)
    stored.settle()
    stored.do(protocols.issue, 1)
    stored.settle()
    return 1


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


def objecting(stored, pane) -> None:
    press(stored, pane, "protocol.object")
    put(pane, "protocol.object_line_1", True)
    put(pane, "protocol.object_words", "Było krócej")
    put(pane, "protocol.object_by", "Anna Kowalska")
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


def test_a_rejection_says_why_and_frees_the_line(stored, pane, received):
    objecting(stored, pane)
    press(stored, pane, "protocol.answer")
    put(pane, "protocol.answer_how", "reject")
    press(stored, pane, "protocol.answer_save")
    assert words(pane, "protocol.answer_words_error")
    put(pane, "protocol.answer_words", "Czas zapisał zegar")
    press(stored, pane, "protocol.answer_save")
    assert {"protocol.accept", "invoice.create"} <= offered(pane)
    assert "Czas zapisał zegar" in words(pane, "protocol.standing")


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


def test_the_rest_of_an_objected_protocol_is_invoiced(stored, pane, received):
    line = stored.ask(card, received).lines[0]
    made = stored.do(objections.raise_to, received, [line.id], "Za drogo", by="Anna").made
    stored.do(objections.reject, made, "bo tak było")
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

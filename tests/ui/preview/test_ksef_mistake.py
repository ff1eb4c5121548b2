"""A number of KSeF that was typed at the wrong invoice is taken back in the window."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from desktop.services import ksef, ksef_numbers
from tests.services.ksef_office import ksef_number, receipt


def test_it_asks_why_and_the_invoice_waits_again(stored, pane, draft):
    pane.findChild(QAbstractButton, "invoice.issue").click()
    stored.settle()
    mistake = pane.findChild(QAction, "invoice.ksef_mistake")
    assert not mistake.isVisible()
    stored.do(ksef.write_number, draft, ksef_number())
    stored.settle()
    assert mistake.isVisible()
    mistake.trigger()
    edit = pane.findChild(QLineEdit, "ksef.answer")
    assert edit.isVisible()
    assert edit.placeholderText() == "why the number is not of this invoice"
    edit.setText("numer innej faktury")
    pane.findChild(QAbstractButton, "ksef.save").click()
    stored.settle()
    assert stored.ask(ksef.standing, draft).state == "to_send"
    assert ksef_number() not in pane.findChild(QLabel, "ksef.state").text()
    assert pane.findChild(QAbstractButton, "invoice.ksef_send").isVisible()


def test_a_number_with_its_receipt_is_no_mistake(stored, pane, draft):
    pane.findChild(QAbstractButton, "invoice.issue").click()
    stored.settle()
    xml = stored.ask(ksef.export, draft)[1]
    stored.do(ksef_numbers.write_down, draft, "", receipt(xml))
    stored.settle()
    assert not pane.findChild(QAction, "invoice.ksef_mistake").isVisible()

"""An issued invoice's way to KSeF and its corrections, by mouse and keys on stored data."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from desktop.errors import Refused, Unavailable
from desktop.integrations.ksef import Waits
from desktop.models.office import Office
from desktop.services import (
    invoices,
    ksef,
    ksef_sending,
    ksef_settings,
    protocols,
)
from desktop.services.ksef_settings import KsefSettings
from desktop.services.paper_rows import invoice_row
from desktop.ui.kit.unfinished import unfinished
from desktop.ui.texts import sentence
from tests.integrations.fake_ksef import UPO, a_p12, accepts, refuses, running
from tests.services.ksef_office import NIP, TODAY, ksef_number, receipt


def press(pane: QWidget, name: str) -> None:
    button = pane.findChild(QAbstractButton, name)
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def is_offered(pane: QWidget, name: str) -> bool:
    return bool(pane.findChild(QWidget, name).isVisible())


def words(pane: QWidget, name: str) -> str:
    return str(pane.findChild(QLabel, name).text())


def answer(pane: QWidget) -> QLineEdit:
    found = pane.findChild(QLineEdit, "ksef.answer")
    assert found.isVisible()
    return found


@pytest.fixture
def invoice(stored, pane, draft) -> int:
    """The invoice issued, on show."""
    press(pane, "invoice.issue")
    stored.settle()
    return draft


def test_a_draft_has_no_way_to_ksef_yet(pane, draft):
    assert not is_offered(pane, "ksef.state")
    assert not is_offered(pane, "invoice.correct")


def test_an_issued_one_says_by_when_it_is_sent(stored, pane, invoice):
    assert "23.11.2026" in words(pane, "ksef.state")
    for name in ("invoice.ksef_send", "invoice.ksef_number", "invoice.ksef_export"):
        assert is_offered(pane, name), name
    assert not is_offered(pane, "invoice.ksef_mend")
    stored.now += timedelta(days=10)
    pane.show_invoice(invoice)
    stored.settle()
    assert pane.findChild(QLabel, "ksef.state").property("ink") == "late"


def test_the_number_is_typed_and_the_paper_bears_it(stored, pane, invoice):
    before = pane._view.data()
    press(pane, "invoice.ksef_number")
    answer(pane).setText("5260250274-20261120-0100001AF629-00")
    press(pane, "ksef.save")
    stored.settle()
    assert answer(pane).text()  # what was typed stays, the reason stands above
    assert stored.ask(ksef.standing, invoice).state == "to_send"
    answer(pane).setText(ksef_number())
    QTest.keyClick(answer(pane), Qt.Key.Key_Return)
    stored.settle()
    assert ksef_number() in words(pane, "ksef.state")
    assert pane._view.data() == stored.ask(invoices.pdf, invoice, TODAY) != before
    assert not is_offered(pane, "invoice.ksef_send")


def test_the_exact_xml_is_saved(stored, pane, invoice, tmp_path: Path, monkeypatch):
    path = tmp_path / "faktura.xml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    press(pane, "invoice.ksef_export")
    stored.settle()
    assert path.read_bytes() == stored.ask(ksef.export, invoice)[1]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    path.unlink()
    press(pane, "invoice.ksef_export")
    stored.settle()
    assert not path.exists()


def test_a_refusal_is_written_down_and_mended(stored, pane, invoice):
    menu = pane.findChild(QWidget, "invoice.ksef_number_more").parent().findChild(QMenu)
    menu.actions()[0].trigger()
    answer(pane).setText("Błędny NIP")
    press(pane, "ksef.save")
    stored.settle()
    assert "Błędny NIP" in words(pane, "ksef.state")
    press(pane, "invoice.ksef_mend")
    stored.settle()
    assert stored.ask(ksef.standing, invoice).attempt == 2
    assert is_offered(pane, "invoice.ksef_send")


def test_what_was_refused_by_mistake_gets_its_number_after_all(stored, pane, invoice, tmp_path):
    xml = stored.ask(ksef.export, invoice)[1]
    stored.do(ksef.refuse, invoice, "pomyłka")
    stored.settle()
    path = tmp_path / "UPO.xml"
    press(pane, "invoice.ksef_revive")
    edit(pane, "ksef.receipt").take(path)
    stored.settle()
    assert sentence(Unavailable("file_unreadable", file=path.name)) in words(pane, "ksef.state")
    path.write_bytes(receipt(xml))
    edit(pane, "ksef.receipt").take(path)
    stored.settle()
    assert edit(pane, "ksef.receipt").text() == "UPO.xml"
    press(pane, "ksef.save")
    stored.settle()
    assert ksef_number() in words(pane, "ksef.state")
    assert is_offered(pane, "invoice.ksef_upo")
    lines = [each.text() for each in edit(pane, "preview.history_lines").findChildren(QLabel)]
    assert sum(ksef_number() in line for line in lines) == 1


def test_without_a_certificate_sending_says_where_it_is_chosen(stored, pane, invoice):
    press(pane, "invoice.ksef_send")
    stored.settle()
    assert not is_offered(pane, "ksef.answer")  # no password is asked for in vain
    stored.settle()
    assert pane.findChild(QLabel, "ksef.state").property("ink") == "late"
    assert stored.ask(ksef.standing, invoice).state == "to_send"
    assert pane.findChild(QWidget, "invoice.ksef_send").isEnabled()


@pytest.fixture
def errand_to(stored, monkeypatch, tmp_path: Path) -> Any:
    """Lead the errand to a server on loopback; the rest is as the program does it."""
    stored.do(ksef_settings.save, KsefSettings("test", str(a_p12(tmp_path))))
    errand, deliver = ksef_sending.errand, ksef_sending.deliver

    def lead(address: str) -> None:
        monkeypatch.setattr(
            ksef_sending,
            "errand",
            lambda *given: replace(errand(*given), address=address),
        )
        monkeypatch.setattr(
            ksef_sending,
            "deliver",
            lambda given, password: deliver(given, password, Waits(seconds=0.0, times=3)),
        )

    return lead


def send(stored: Any, pane: QWidget, password: str = "tajne") -> None:
    press(pane, "invoice.ksef_send")
    stored.settle()
    assert answer(pane).echoMode() is QLineEdit.EchoMode.Password
    answer(pane).setText(password)
    press(pane, "ksef.save")
    stored.settle()


def test_sent_with_the_certificate_and_accepted(
    stored, pane, invoice, errand_to, tmp_path, monkeypatch
):
    with running(NIP, accepts) as fake:
        errand_to(fake.address)
        send(stored, pane)
    assert fake.wrong == []
    assert stored.ask(ksef.standing, invoice).ksef_number == ksef_number()
    assert ksef_number() in words(pane, "ksef.state")
    path = tmp_path / "upo.xml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    press(pane, "invoice.ksef_upo")
    stored.settle()
    assert path.read_bytes() == UPO


def test_a_wrong_password_leaves_it_waiting_and_is_forgotten(stored, pane, invoice, errand_to):
    with running(NIP, accepts) as fake:
        errand_to(fake.address)
        send(stored, pane, "inne")
        assert fake.asked == []
    assert stored.ask(ksef.standing, invoice).state == "to_send"
    assert pane.findChild(QLineEdit, "ksef.answer").text() == ""


def test_an_unreachable_ksef_leaves_it_waiting(stored, pane, invoice, errand_to):
    with running(NIP, broken={"challenge"}) as fake:
        errand_to(fake.address)
        send(stored, pane)
    assert stored.ask(ksef.standing, invoice).state == "to_send"
    assert is_offered(pane, "invoice.ksef_send")


def test_what_ksef_refuses_says_why(stored, pane, invoice, errand_to):
    with running(NIP, refuses) as fake:
        errand_to(fake.address)
        send(stored, pane)
    assert "Brak uprawnień" in words(pane, "ksef.state")


def test_an_answer_still_to_come_is_asked_for_again(stored, pane, invoice, errand_to):
    with running(NIP, accepts, pending_turns=3) as fake:
        errand_to(fake.address)
        send(stored, pane)
        assert stored.ask(ksef.standing, invoice).state == "sent"
        send(stored, pane)
    assert len(fake.documents) == 1
    assert stored.ask(ksef.standing, invoice).state == "accepted"


def test_split_payment_is_ticked_on_a_draft(stored, pane, draft):
    box = pane.findChild(QCheckBox, "invoice.split_payment")
    assert box.isVisible()
    box.click()
    stored.settle()
    assert stored.ask(invoice_row, draft).is_split_payment
    box.click()
    stored.settle()
    assert not stored.ask(invoice_row, draft).is_split_payment


@pytest.fixture
def accepted(stored, pane, invoice) -> int:
    """The invoice with its number from KSeF, its correction open in the editor."""
    stored.do(ksef.write_number, invoice, ksef_number())
    stored.settle()
    press(pane, "invoice.correct")
    stored.settle()
    return invoice


def edit(pane: QWidget, name: str) -> Any:
    return pane.findChild(QWidget, name)


def test_a_quantity_is_corrected_and_the_draft_shown(stored, pane, accepted):
    assert edit(pane, "correction.quantity_1").text() == "1"
    edit(pane, "correction.quantity_1").setText("0,5")
    edit(pane, "correction.reason").setText("Zawyżona liczba godzin")
    press(pane, "correction.draft")
    stored.settle()
    assert not is_offered(pane, "correction.draft")
    assert is_offered(pane, "invoice.issue")
    press(pane, "invoice.issue")
    stored.settle()
    assert "FK/2026/11/0001" in pane.note.text()
    assert stored.ask(invoice_row, accepted + 1).gross == -11070
    assert "23.11.2026" in words(pane, "ksef.state")


def test_what_is_wrong_stands_beside_the_field(stored, pane, accepted):
    press(pane, "correction.draft")
    stored.settle()
    assert edit(pane, "correction.reason_error").isVisible()
    edit(pane, "correction.reason").setText("bo tak")
    press(pane, "correction.draft")
    stored.settle()
    assert is_offered(pane, "correction.draft")  # nothing has changed


def test_the_buyers_name_is_corrected(stored, pane, accepted):
    edit(pane, "correction.sort").show_value("data")
    edit(pane, "correction.sort").edited.emit()
    assert edit(pane, "correction.name").isVisible()
    assert not edit(pane, "correction.quantity_1").isVisible()
    edit(pane, "correction.name").setText("Kowalscy sp.k.")
    edit(pane, "correction.reason").setText("Błędna nazwa")
    press(pane, "correction.draft")
    stored.settle()
    assert stored.ask(invoice_row, accepted + 1).gross == 0


def test_another_paper_ends_the_correction(stored, pane, accepted, work):
    pane.show_protocol(1)
    stored.settle()
    assert not is_offered(pane, "correction.draft")


def test_a_correction_half_written_is_kept_and_asked_about_on_leaving(stored, pane, accepted):
    assert unfinished(pane) == []
    edit(pane, "correction.quantity_1").setText("0,5")
    pane.show_protocol(1)
    stored.settle()
    (found,) = unfinished(pane)
    assert "FV/2026/11/0001" in found.words()[0]
    found.save()  # without a reason: it is said where it is missing
    stored.settle()
    found.show()
    stored.settle()
    assert edit(pane, "correction.reason_error").isVisible()
    assert edit(pane, "correction.quantity_1").text() == "0,5"
    edit(pane, "correction.reason").setText("Zawyżona liczba godzin")
    found.save()
    stored.settle()
    assert unfinished(pane) == []
    assert stored.ask(invoice_row, accepted + 1).gross == -11070


def test_a_correction_that_is_open_already_is_said_so(stored, pane, accepted):
    edit(pane, "correction.sort").show_value("buyer")
    edit(pane, "correction.sort").edited.emit()
    edit(pane, "correction.reason").setText("zły nabywca")
    press(pane, "correction.draft")
    stored.settle()
    pane.show_invoice(accepted)
    stored.settle()
    press(pane, "invoice.correct")
    stored.settle()
    assert not is_offered(pane, "correction.draft")
    assert stored.said[-1].text == sentence(Refused("correction_open"))


def test_a_correction_before_ksefs_number_is_refused_before_anything_is_typed(
    stored, pane, invoice
):
    assert not is_offered(pane, "invoice.correct")
    menu = pane.findChild(QMenu)
    early = next(each for each in menu.actions() if each.objectName() == "invoice.correct_early")
    early.trigger()
    stored.settle()
    assert not is_offered(pane, "correction.draft")
    assert stored.said[-1].text == sentence(Refused("ksef_number_first"))


def test_an_invoice_without_ksef_can_be_corrected(stored, pane, work):
    stored.write(
        lambda: Office.update(nip="", is_vat_payer=0, exemption_basis="art. 113").execute()
    )
    protocol = stored.do(protocols.draft, work.ticket).made
    stored.do(protocols.issue, protocol)
    stored.do(protocols.accept, protocol, "word", "Anna")
    made = stored.do(invoices.draft, [protocol]).made
    stored.do(invoices.issue, made)
    pane.show_invoice(made)
    stored.settle()
    assert not is_offered(pane, "invoice.ksef_export")
    press(pane, "invoice.correct")
    stored.settle()
    assert is_offered(pane, "correction.draft")


def test_the_history_of_an_invoice_is_shown(stored, pane, invoice):
    stored.do(ksef.refuse, invoice, "zły NIP nabywcy")
    stored.do(ksef.mend, invoice)
    stored.do(ksef.write_number, invoice, ksef_number())
    stored.settle()
    press(pane, "preview.history")
    panel = pane.findChild(QWidget, "preview.history_lines")
    assert panel.isVisible()
    told = " | ".join(each.text() for each in panel.findChildren(QLabel))
    for words_of_it in ("FV/2026/11/0001", "zły NIP nabywcy", ksef_number()):
        assert words_of_it in told


def test_the_cursor_goes_on_to_the_paper_when_a_question_is_answered(stored, pane, invoice):
    pane.activateWindow()
    press(pane, "invoice.ksef_number")
    answer(pane).setText(ksef_number())
    QTest.keyClick(answer(pane), Qt.Key.Key_Return)
    stored.settle()
    assert pane.focusWidget().objectName() == "preview.pdf"
    press(pane, "invoice.correct")
    stored.settle()
    press(pane, "correction.cancel")
    assert pane.focusWidget().objectName() == "preview.pdf"

"""The preview pane: the same bytes for eye, printer and file, and the way of a paper."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.errors import Unavailable
from desktop.models.client import Client
from desktop.models.price_list import Rate
from desktop.services import invoices, protocols
from desktop.services.changes import Changes
from desktop.services.paper_rows import invoice_ids, protocol_row
from desktop.ui.preview import page
from desktop.ui.preview.printing import draw_pages


def press(pane: QWidget, name: str) -> None:
    button = pane.findChild(QPushButton, name)
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def is_offered(pane: QWidget, name: str) -> bool:
    return pane.findChild(QPushButton, name).isVisible()


def words(pane: QWidget, name: str) -> str:
    return pane.findChild(QLabel, name).text()


@pytest.fixture
def draft(stored, work, pane) -> int:
    pane.create_protocol(work.ticket)
    stored.settle()
    return 1


def test_an_empty_pane_says_what_to_choose(pane):
    assert not is_offered(pane, "protocol.issue")
    assert (
        pane.findChild(QWidget, "preview.pdf").isHidden()
        or not pane.findChild(QWidget, "preview.pdf").isVisible()
    )


def test_drawing_up_shows_the_draft_and_offers_to_issue_it(pane, draft):
    assert is_offered(pane, "protocol.issue")
    assert not is_offered(pane, "protocol.accept")
    assert pane.findChild(QWidget, "preview.pdf").isVisible()


def test_the_whole_way_by_mouse(stored, pane, draft):
    press(pane, "protocol.issue")
    stored.settle()
    assert not is_offered(pane, "protocol.issue")
    pane.findChild(QWidget, "protocol.accept_by").show_value("Anna Kowalska")
    press(pane, "protocol.accept")
    stored.settle()
    row = stored.ask(protocol_row, draft)
    assert (row.state, row.accepted_by, row.accepted_how) == ("accepted", "Anna Kowalska", "word")
    press(pane, "invoice.create")
    stored.settle()
    press(pane, "invoice.issue")
    stored.settle()
    assert not is_offered(pane, "invoice.issue")
    assert "FV/2026/11/0001" in pane.note.text()


def test_a_refused_step_says_why_beside_the_button_and_keeps_what_was_typed(stored, pane, draft):
    press(pane, "protocol.issue")
    stored.settle()
    press(pane, "protocol.accept")
    stored.settle()
    assert words(pane, "protocol.refused")
    assert stored.ask(protocol_row, draft).state == "issued"
    assert is_offered(pane, "protocol.accept")


def test_silence_asks_for_nobody(stored, pane, draft):
    press(pane, "protocol.issue")
    stored.settle()
    stored.do(protocols.receive, draft, "mail")
    stored.settle()
    how = pane.findChild(QWidget, "protocol.accept_how")
    how.show_value("silence")
    assert pane.findChild(QWidget, "protocol.accept_by").isHidden()
    stored.now += timedelta(days=10)
    press(pane, "protocol.accept")
    stored.settle()
    assert stored.ask(protocol_row, draft).accepted_how == "silence"


def test_what_is_saved_is_what_is_on_show_and_what_is_stored(stored, pane, draft, tmp_path):
    press(pane, "protocol.issue")
    stored.settle()
    pane.save_to(tmp_path / "paper.pdf")
    stored.settle()
    saved = (tmp_path / "paper.pdf").read_bytes()
    assert saved == pane._view.data() == stored.ask(protocols.pdf, draft, stored.desk.today())
    assert stored.said[-1].text


def test_a_file_that_cannot_be_written_says_so_and_leaves_no_half(stored, pane, draft, tmp_path):
    pane.save_to(tmp_path / "missing" / "paper.pdf")
    stored.settle()
    assert stored.said[-1].tone != ""
    assert not (tmp_path / "missing").exists()


def test_printing_draws_every_page_of_those_bytes(pane, draft, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    draw_pages(pane._view.document, printer)
    printed = pypdf.PdfReader(io.BytesIO((tmp_path / "printed.pdf").read_bytes()))
    assert len(printed.pages) == pane._view.document.pageCount() > 0


def test_a_letter_to_the_client_carries_the_paper(stored, pane, draft, monkeypatch):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    assert not pane._tools.mail.isEnabled()
    press(pane, "protocol.issue")
    stored.settle()
    pane.mail_paper()
    stored.settle()
    data = Path(opened[0].toLocalFile()).read_bytes()
    assert b"biuro@kowalscy.example" in data
    assert b"application/pdf" in data


def test_a_missing_mail_program_is_said(stored, pane, draft, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    press(pane, "protocol.issue")
    stored.settle()
    pane.mail_paper()
    stored.settle()
    assert stored.said[-1].stays


def test_discarding_a_draft_empties_the_pane(stored, pane, draft):
    press(pane, "protocol.discard")
    stored.settle()
    assert not pane.findChild(QWidget, "preview.pdf").isVisible()


def test_an_invoice_and_its_protocol_lead_to_each_other(stored, pane, draft):
    stored.do(protocols.issue, draft)
    stored.do(protocols.accept, draft, "word", "Jan")
    invoice = stored.do(invoices.draft, [draft]).made
    stored.settle()
    press(pane, "preview.other")
    stored.settle()
    assert pane._paper.kind == "invoice"
    press(pane, "preview.other")
    stored.settle()
    assert (pane._paper.kind, pane._paper.id) == ("protocol", draft)
    assert stored.ask(invoice_ids) == (invoice,)


def test_a_draft_follows_what_it_is_made_of(stored, pane, draft, work):
    before = pane._view.data()
    stored.write(lambda: Client.update(name="Kowalscy i Synowie sp.j.").execute())
    stored.desk.hub.changed.emit(Changes.of(client=[work.client]))
    stored.settle()
    assert pane._view.data() != before


def test_what_came_to_another_sum_meanwhile_is_looked_at_before_it_is_issued(stored, pane, draft):
    before = pane._view.data()
    # Another desk changed a price, and nobody has told this one yet.
    stored.write(lambda: Rate.update(net_per_hour=20000).execute())
    press(pane, "protocol.issue")
    stored.settle()
    assert "200,00" in stored.said[-1].text
    assert pane._view.data() != before
    assert is_offered(pane, "protocol.issue")
    press(pane, "protocol.issue")
    stored.settle()
    assert stored.ask(protocol_row, draft).net == 20000


def test_the_newest_paper_of_a_ticket_is_found(stored, pane, draft, work):
    pane._show(None)
    pane.show_ticket(work.ticket)
    stored.settle()
    assert pane._paper.id == draft
    pane.show_ticket(work.ticket + 100)
    stored.settle()
    assert pane._paper is None


def test_a_damaged_paper_is_never_shown(stored, pane, draft, monkeypatch):
    def damaged(*_args: object) -> None:
        raise Unavailable("content_damaged", sha256="…")

    monkeypatch.setattr(page, "paper", damaged)
    pane.show_protocol(draft)
    stored.settle()
    assert pane._paper is None
    assert stored.said[-1].stays


def test_zoom_turn_and_find_keep_the_document(stored, pane, draft):
    view = pane._view
    view.zoom_in()
    view.zoom_out()
    view.fit_width()
    view.turn(1)
    view.find_text("Kowalscy")
    assert view.document.pageCount() > 0

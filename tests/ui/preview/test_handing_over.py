"""A protocol goes out, comes back, is accepted at another moment; its history tells it all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.errors import Refused
from desktop.services import protocol_handover, protocols, rebates
from desktop.services.paper_rows import protocol_row
from desktop.ui.preview import page
from tests.ui.stored import NOW


def press(stored, pane: QWidget, name: str) -> None:
    button = pane.findChild(QAbstractButton, name)
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    stored.settle()


def put(pane: QWidget, name: str, value: object) -> None:
    pane.findChild(QWidget, name).show_value(value)


def standing(pane: QWidget) -> str:
    return pane.findChild(QLabel, "protocol.standing").text()


def told(pane: QWidget) -> list[str]:
    """What happened, without the moments."""
    panel = pane.findChild(QWidget, "preview.history_lines")
    return [each.text() for each in panel.findChildren(QLabel)][1::2]


def test_an_acceptance_was_just_now_unless_said_otherwise(stored, pane, issued):
    put(pane, "protocol.accept_by", "Anna Kowalska")
    press(stored, pane, "protocol.accept")
    assert stored.ask(protocol_row, issued).accepted_at == NOW


def test_an_earlier_acceptance_is_written_down_as_what_it_was(stored, pane, issued):
    stored.now += timedelta(days=3)
    assert not pane.findChild(QWidget, "protocol.accept_day").isVisible()
    press(stored, pane, "protocol.accept_earlier")
    assert not pane.findChild(QWidget, "protocol.accept_earlier").isVisible()
    put(pane, "protocol.accept_day", NOW.date() + timedelta(days=1))
    put(pane, "protocol.accept_time", datetime(2026, 11, 21, 9, 30, tzinfo=UTC).time())
    put(pane, "protocol.accept_how", "signature")
    put(pane, "protocol.accept_by", "Anna Kowalska")
    press(stored, pane, "protocol.accept")
    row = stored.ask(protocol_row, issued)
    assert row.accepted_at == datetime(2026, 11, 21, 8, 30, tzinfo=UTC)  # 9:30 in Warsaw
    assert (row.accepted_how, row.accepted_by) == ("signature", "Anna Kowalska")


@pytest.mark.parametrize("day", [NOW.date() - timedelta(days=1), NOW.date() + timedelta(days=9)])
def test_a_moment_that_cannot_be_is_refused(stored, pane, issued, day):
    press(stored, pane, "protocol.accept_earlier")
    put(pane, "protocol.accept_day", day)
    put(pane, "protocol.accept_by", "Anna")
    press(stored, pane, "protocol.accept")
    assert pane.findChild(QLabel, "protocol.refused").isVisible()
    pane.findChild(QWidget, "protocol.accept_time").setText("kiedyś")
    press(stored, pane, "protocol.accept")
    assert pane.findChild(QLabel, "protocol.refused").isVisible()
    assert stored.ask(protocol_row, issued).state == "issued"


def test_silence_has_no_moment_of_its_own(stored, pane, issued):
    press(stored, pane, "protocol.accept_earlier")
    put(pane, "protocol.accept_how", "silence")
    for name in ("protocol.accept_day", "protocol.accept_earlier", "protocol.accept_by"):
        assert not pane.findChild(QWidget, name).isVisible(), name


def test_another_paper_asks_anew(stored, pane, issued):
    press(stored, pane, "protocol.accept_earlier")
    put(pane, "protocol.accept_by", "Anna")
    stored.do(protocols.withdraw, issued, "pomyłka")
    other = stored.do(protocols.draft_of_client, 1).made
    stored.do(protocols.issue, other)
    pane.show_protocol(other)
    stored.settle()
    assert not pane.findChild(QWidget, "protocol.accept_day").isVisible()
    assert pane.findChild(QWidget, "protocol.accept_by").value() == ""


def test_a_letter_that_was_opened_is_noted(stored, pane, issued, monkeypatch):
    before = standing(pane)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    pane.mail_paper()
    stored.settle()
    assert standing(pane) != before
    assert stored.ask(protocol_row, issued).state == "issued"  # a letter written is not received
    assert [each.what for each in pane._paper.history] == ["issued", "handed_over"]


def test_a_paper_that_was_printed_is_noted(stored, pane, issued, monkeypatch):
    monkeypatch.setattr(page, "ask_and_print", lambda *_: False)
    pane.print_paper()
    stored.settle()
    assert len(pane._paper.history) == 1
    monkeypatch.setattr(page, "ask_and_print", lambda *_: True)
    pane.print_paper()
    stored.settle()
    assert pane._paper.history[-1].facts == {"how": "print"}


def test_a_letter_that_came_back_is_to_go_out_again(stored, pane, issued):
    fresh = standing(pane)
    stored.do(protocol_handover.hand_over, issued, "mail")
    stored.do(protocols.receive, issued, "mail")
    stored.do(protocols.returned, issued, "skrzynka pełna")
    stored.settle()
    assert standing(pane) == fresh


def test_a_draft_on_paper_is_not_handed_over(stored, pane, work, monkeypatch):
    pane.create_protocol(work.ticket)
    stored.settle()
    monkeypatch.setattr(page, "ask_and_print", lambda *_: True)
    pane.print_paper()
    stored.settle()
    assert pane._paper.history == ()
    with pytest.raises(Refused) as refusal:
        stored.do(protocol_handover.hand_over, 1, "print")
    assert refusal.value.code == "paper_is_draft"


def test_the_history_tells_every_step(stored, pane, issued):
    panel = pane.findChild(QWidget, "preview.history_lines")
    assert not panel.isVisible()
    press(stored, pane, "preview.history")
    assert panel.isVisible()
    stored.do(protocol_handover.hand_over, issued, "print")
    stored.do(protocols.receive, issued, "signature", by="Jan Nowak")
    stored.do(protocols.returned, issued, "nie ten protokół")
    stored.do(protocols.accept, issued, "word", "Anna Kowalska")
    stored.settle()
    lines = told(pane)
    assert len(lines) == 5
    assert "PO/2026/11/0001" in lines[0]
    assert "Jan Nowak" in lines[2]
    assert "nie ten protokół" in lines[3]
    assert "Anna Kowalska" in lines[4]
    press(stored, pane, "preview.history")
    assert not panel.isVisible()


def test_a_rebate_given_by_mistake_is_dropped(stored, pane, work):
    pane.create_protocol(work.ticket)
    stored.settle()
    stored.do(rebates.give, 1, 1000, "Przestój")
    stored.settle()
    press(stored, pane, "protocol.rebate")
    press(stored, pane, "protocol.rebate_drop_1")
    assert pane._paper.card.rebates == ()
    assert "Przestój" not in standing(pane)


def test_the_cursor_stays_with_the_paper_when_a_form_is_done(stored, pane, issued):
    pane.activateWindow()
    press(stored, pane, "protocol.receive")
    press(stored, pane, "protocol.receive_save")
    assert pane._protocol.isAncestorOf(pane.focusWidget())

"""Merging and splitting as a person does it: asked in a strip, done at once, taken back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.services import messages
from desktop.services.ticket_cards import TicketCard, card
from desktop.ui.tickets.page import QueuePage
from tests.ui.stored import StoredDesk


@pytest.fixture
def show(page: QueuePage, stored: StoredDesk) -> Any:
    def shown(ticket_id: int) -> Any:
        page.show_ticket(ticket_id)
        stored.settle()
        return page.ticket

    return shown


def read(stored: StoredDesk, ticket_id: int) -> TicketCard:
    return stored.ask(card, ticket_id, stored.now, stored.desk.today())


def texts(found: TicketCard) -> list[str]:
    return [each.text for each in found.messages]


def test_a_ticket_goes_into_another_and_comes_back(
    office: Any, show: Any, stored: StoredDesk
) -> None:
    office.call("skaner", office.agreed)
    one = office.call("Nie działa drukarka", office.agreed)
    other = office.call("drukarki nie drukują", office.agreed)
    office.call("czyjaś drukarka", office.plain)
    stored.do(messages.add_note, one, "ważne")
    pane = show(one)
    pane.head.merge.trigger()
    stored.settle()
    strip = pane.strips.merge
    assert strip.isVisible()
    assert strip.into.hasFocus()
    offered = [strip.into.itemText(at) for at in range(strip.into.count())]
    assert [each.partition(" ")[0] for each in offered] == ["#2026/0003", "#2026/0001"]
    strip.submit()
    stored.settle()
    assert pane.card.id == other
    assert texts(pane.card) == ["ważne"]
    assert stored.said[-1].text == "#2026/0002 is now part of #2026/0003."
    merged = show(one)
    assert merged.strips.merged.isVisible()
    assert "#2026/0003" in merged.strips.merged.words.text()
    assert not merged.head.merge.isEnabled()
    merged.strips.merged.follow.click()
    stored.settle()
    assert pane.card.id == other
    assert stored.desk.notices.undo()
    stored.settle()
    assert (pane.card.id, pane.card.state, texts(pane.card)) == (one, "new", ["ważne"])
    assert not pane.strips.merged.isVisible()


def test_a_client_without_another_ticket_is_told_so(
    office: Any, show: Any, stored: StoredDesk
) -> None:
    pane = show(office.call("sam", office.plain))
    pane.head.merge.trigger()
    stored.settle()
    strip = pane.strips.merge
    assert "no other" in strip.words.text()
    assert not strip.merge.isEnabled()
    strip.submit()
    strip.left.emit()
    show(office.call("inny", office.agreed))
    assert strip.isHidden()


def test_ticked_messages_become_a_ticket_and_go_back(
    office: Any, show: Any, stored: StoredDesk, qtbot: QtBot
) -> None:
    one = office.call("dwie sprawy", office.agreed)
    for text in ("drukarka", "Raport VAT\nzły", "Raport dalej zły"):
        stored.do(messages.add_note, one, text)
    pane = show(one)
    first, second, third = (each.id for each in pane.card.messages)
    pane.head.split.trigger()
    strip = pane.strips.split
    assert strip.isVisible()
    assert not strip.split.isEnabled()
    assert pane.conversation.browser.toPlainText().count("☐") == 3
    browser = pane.conversation.browser
    for each in (second, third, first, first):
        browser.anchorClicked.emit(QUrl(f"tick:{each}"))
    assert browser.toPlainText().count("☑") == 2
    assert strip.subject.value() == "Raport VAT"
    assert strip.words.text().startswith("2 message")
    strip.submit()
    stored.settle()
    assert pane.card.id != one
    assert pane.card.subject == "Raport VAT"
    assert texts(pane.card) == ["Raport VAT\nzły", "Raport dalej zły"]
    assert strip.isHidden()
    assert texts(read(stored, one)) == ["drukarka"]
    assert stored.desk.notices.undo()
    stored.settle()
    assert pane.card.id == one
    assert len(pane.card.messages) == 3


def test_own_words_for_the_new_ticket_stay(office: Any, show: Any, stored: StoredDesk) -> None:
    one = office.call("dwie sprawy", office.agreed)
    for text in ("a", "b"):
        stored.do(messages.add_note, one, text)
    pane = show(one)
    pane.head.split.trigger()
    strip = pane.strips.split
    strip.subject.setText("Moje")
    strip.subject.edited.emit()
    pane.conversation.tick(pane.card.messages[0].id)
    assert strip.subject.value() == "Moje"
    pane.conversation.tick(pane.card.messages[1].id)
    strip.submit()
    stored.settle()
    assert "stays in this ticket" in stored.said[-1].text
    strip.leave()
    assert "☐" not in pane.conversation.browser.toPlainText()
    pane.conversation.tick(pane.card.messages[0].id)
    assert pane.conversation.ticked_ids == ()

"""What may be open already is offered in a line each, and only while there is any."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.services.caller_cards import PastTicket
from desktop.ui.kit.badge import Badge
from desktop.ui.kit.labels import ElidedLabel
from desktop.ui.tickets.likeness_strip import LikenessStrip
from tests.ui.stored import NOW


def past(number: int, subject: str, state: str = "new") -> PastTicket:
    return PastTicket(
        id=number, number=f"2026/{number:04}", subject=subject, state=state, accepted_at=NOW
    )


@pytest.fixture
def strip(qtbot: QtBot) -> LikenessStrip:
    made = LikenessStrip()
    qtbot.addWidget(made)
    return made


def test_nothing_is_seen_until_something_is_alike(strip: LikenessStrip) -> None:
    assert strip.isHidden()
    strip.show_tickets(())
    assert strip.isHidden()


def test_each_has_its_number_subject_state_and_button(strip: LikenessStrip) -> None:
    chosen: list[PastTicket] = []
    strip.append_wanted.connect(chosen.append)
    offered = (past(7, "Drukarka & skaner"), past(9, "Żółta drukarka", "waiting"))
    strip.show_tickets(offered)
    assert not strip.isHidden()
    lines = [label.text() for label in strip.findChildren(ElidedLabel)]
    assert lines == ["#2026/0007 Drukarka & skaner", "#2026/0009 Żółta drukarka"]
    looks = [badge.look.word for badge in strip.findChildren(Badge) if badge.look]
    assert looks == ["new", "waiting for client"]
    assert [button.objectName() for button in strip.buttons] == [
        *("new_ticket.append_1", "new_ticket.append_2"),
    ]
    strip.show()
    QTest.keyClick(strip.buttons[1], Qt.Key.Key_Space)
    assert chosen == [offered[1]]


def test_the_same_offer_keeps_its_buttons_and_another_takes_their_place(
    strip: LikenessStrip,
) -> None:
    strip.show_tickets((past(1, "a"),))
    kept = strip.buttons[0]
    strip.show_tickets((past(1, "a"),))
    assert strip.buttons == [kept], "the focus stays where it was"
    strip.show_tickets((past(2, "b"), past(3, "c")))
    assert [button.text() for button in strip.buttons] == ["Add to #2026/0002", "Add to #2026/0003"]
    strip.show_tickets(())
    assert strip.buttons == []
    assert strip.isHidden()
